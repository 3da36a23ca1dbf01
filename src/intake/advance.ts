/**
 * One turn of a conversation as a pure function: state and event in, state, replies and effects out. The same inputs
 * always give the same turn, so a turn that met a newer version of its session is simply run again.
 */
import type { Content, Oddity, Reply } from '../channel.ts'
import { addToStory } from '../form/story.ts'
import { upgraded } from '../form/upgrade.ts'
import { STOP_BUTTON } from '../notify/evening.ts'
import { isNumber } from '../understanding/choices.ts'
import { type Command, readCommand } from '../understanding/commands.ts'
import { criesForHelp } from '../understanding/danger.ts'
import { resumeAfter } from './after-call.ts'
import { takeCase } from './case.ts'
import { leavingUnsent } from './case-evidence.ts'
import { leavingCase } from './case-left.ts'
import { takesWords } from './case-writing.ts'
import { command, dropping } from './commands.ts'
import { openTyped, takeFinished } from './finished.ts'
import { isLateNote, lateOffer } from './late-offers.ts'
import { arrive, elsewhere, greet, inDraft, inMenu, readNumber } from './modes.ts'
import { urgent } from './menu.ts'
import { inOverlay } from './overlay-mode.ts'
import { repeat } from './repeat.ts'
import { newState, type SessionState, SILENCE_HOURS } from './state.ts'
import { after, at, say, step } from './steps.ts'
import type { Event, Said, Step, TurnContext } from './turn-types.ts'
import { wordsAlone } from './words-alone.ts'

/**
 * @param event a message of the reporter, or the result of the call that the step before asked for
 * @returns the next state, what is said and what is to be written with it. A `call` is to be done next and its result
 * brought back as an event, with this state; replies and effects of all steps are committed together with the last state.
 */
export function advance(before: SessionState, event: Event, context: TurnContext): Step {
  if (event.kind === 'result') return resumeAfter(before, event, around(before, context))
  const { state, notes } = renewed(awake(before, context), context)
  const content = inTime(event, state)
  // An answer to a question that is over, though it may still be on the screen: read in the menu, "1" would begin a new
  // report; at another question it would be taken for that one's answer.
  const over = openQuestion(before) !== openQuestion(state) && !isLateNote(state, content)
  if (over && content.kind === 'text' && !isCommand(content.text, state) && openTyped(state, content) === undefined) {
    const now = { ...state, overlay: null, lastAt: context.now.toISOString() }
    const here = around(now, context)
    return !now.greeted && notes.length === 0 ? greet(now, here) : after(notes, repeat({ ...now, greeted: true }, here))
  }
  const now = { ...state, lastAt: context.now.toISOString() }
  const here = around(now, context)
  return after(notes, message(now, content, here))
}

/** Which question is open. */
export const openQuestion = ({ at: mode, overlay, draft }: SessionState): string =>
  JSON.stringify([mode, overlay, draft?.at])

/**
 * What was written before the last answer was meant for an earlier question; at this one it would be taken for an answer
 * that nobody gave. Commands mean the same at every question, and leaving is never too late.
 */
function inTime({ content, late }: Extract<Event, { kind: 'message' }>, state: SessionState): Said {
  if (late === undefined || content.kind === 'gone' || content.kind === 'odd') return content
  // Evidence at whatever question it comes: it answers none.
  if (content.kind === 'file' && (state.draft !== null || state.at.mode === 'case')) return content
  if (content.kind === 'text' && isCommand(content.text, state)) return content
  // Words for an open case are shown before anything is sent.
  if (state.at.mode === 'case' && takesWords(state.at.case, content)) return content
  if (late === 'story' && state.draft !== null) {
    if (content.kind === 'text' && isPart(content.text, state)) return { kind: 'part', text: content.text }
    // Its question is open still.
    if (state.draft.storyTime?.until === undefined) return content
  }
  return { kind: 'odd', what: 'late' }
}

/** Not the number or the word that picks "done". */
const isPart = (text: string, { language }: SessionState): boolean =>
  !isNumber(text) && readCommand(text, { language, step: ['done'] }) === undefined

/** In the person's language, around the form of their draft. */
const around = ({ language, draft }: SessionState, context: TurnContext): TurnContext =>
  context.speak(language, draft?.form.id)

/** What has ended: a draft after a day of silence or with its form, a case or a receipt after its minutes. */
function awake(state: SessionState, context: TurnContext): { state: SessionState; notes: Reply[] } {
  const now = context.now.toISOString()
  const { texts } = context.speak(state.language)
  const silent = context.now.getTime() - Date.parse(state.lastAt) > SILENCE_HOURS * 3_600_000
  if (silent)
    return { state: newState(state.language, context.now), notes: state.draft === null ? [] : [say(texts('expired'))] }
  if (state.draft !== null && !context.forms.includes(state.draft.form.id)) {
    const place = state.at.mode === 'draft' ? at(state, { mode: 'menu', ask: 'main' }) : state
    return { state: { ...place, draft: null }, notes: [say(texts('form-gone'))] }
  }
  if (state.at.mode === 'case' && state.at.case.until < now)
    return {
      state: { ...at(state, { mode: 'menu', ask: 'main' }), greeted: true },
      notes: [say(texts('case-closed-session'))],
    }
  if (state.at.mode === 'finished' && state.at.finished.until < now)
    return { state: newState(state.language, context.now), notes: [] }
  return { state, notes: [] }
}

/** The form may have changed since the last message: the draft goes on with what still fits. */
function renewed({ state, notes }: ReturnType<typeof awake>, context: TurnContext): ReturnType<typeof awake> {
  if (state.draft === null) return { state, notes }
  const here = around(state, context)
  const draft = upgraded(state.draft, here)
  if (draft === undefined) return { state, notes }
  const told = state.at.mode === 'draft' ? [say(here.texts('form-updated'))] : []
  return { state: { ...state, draft }, notes: [...notes, ...told] }
}

/** In a draft nothing was sent yet that could be withdrawn: there "tarik laporan" is an answer like any other. */
const isCommand = (text: string, { language, at: { mode } }: SessionState): boolean =>
  text.startsWith('/') ||
  readCommand(text, { language, step: mode === 'draft' ? ['report', 'check'] : ['report', 'check', 'withdraw'] }) !==
    undefined

/** However an open case is left, by a word, a row or a link: what was not sent by then is said to be so. */
function message(state: SessionState, content: Said, context: TurnContext): Step {
  const next = content.kind === 'part' ? addPart(state, content.text, context) : answerTo(state, content, context)
  return state.at.mode === 'case' ? leavingUnsent(state.at.case, leavingCase(state, next, context), context) : next
}

/** Nothing of a story may get lost, and what was asked since then is still open. */
function addPart(state: SessionState, text: string, context: TurnContext): Step {
  if (state.draft === null) return repeat(state, context)
  const { draft, replies, effects, full } = addToStory(state.draft, text, context)
  const next = repeat({ ...state, draft }, context)
  const taken = full === true ? [] : [say(context.texts('late-part'))]
  return { ...after([...taken, ...replies], next), effects: [...effects, ...next.effects] }
}

function answerTo(state: SessionState, content: Content, context: TurnContext): Step {
  // Left in a hurry, or blocked the bot: what is not sent yet goes with them.
  if (content.kind === 'gone')
    return step(state, [], [...dropping(state), { kind: 'stop-telling' }, { kind: 'end-session' }])
  if (content.kind === 'choice' && content.id === STOP_BUTTON) return command(state, 'stop', context)
  const late = lateOffer(state, content, context)
  if (late !== undefined) return late
  // Said alone: whoever presses a button under an old notice is asked nothing.
  if (content.kind === 'odd' && content.what === 'for-office') return step(state, odd(content.what, state, context))
  if (content.kind === 'odd')
    return isSilent(content.what, state)
      ? step(state)
      : after(odd(content.what, state, context), wordsAlone(state, content.caption, context))
  if (content.kind === 'text') {
    const start = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/u.exec(content.text)
    if (start !== null) return start[1] === undefined ? greet(state, context) : arrive(state, start[1], context)
    const slash = slashCommand(content.text)
    if (slash !== undefined) return command(state, slash, context)
  }
  if (state.overlay !== null) {
    const answered = inOverlay(state, state.overlay, content, context)
    if (answered !== undefined) return answered
  }
  const next = heard(inMode({ ...state, overlay: null }, content, context), content, context)
  // A form says by itself what became of words under a picture.
  return content.kind === 'file' && content.more === true && state.at.mode !== 'draft'
    ? ofAlbum(state, content.caption ?? '', next)
    : next
}

/** A cry for help is answered with whom to call whatever else it was taken for: a piece of a story, a choice, a message. */
function heard(next: Step, content: Content, context: TurnContext): Step {
  if (content.kind !== 'text' || !criesForHelp(content.text)) return next
  const [first, ...more] = urgent(context)
  return next.replies.some(({ text }) => text === first?.text)
    ? next
    : after([...(first ? [first] : []), ...more], next)
}

/** Of an album the last file is answered; an earlier one that is not taken, with no words under it, changes nothing. */
const ofAlbum = (before: SessionState, caption: string, next: Step): Step =>
  caption.trim() !== '' || next.effects.some(({ kind }) => kind === 'add-evidence') ? next : step(before)

function inMode(state: SessionState, content: Content, context: TurnContext): Step {
  switch (state.at.mode) {
    case 'menu':
      return state.at.ask === 'receipt' ? readNumber(state, content, context) : inMenu(state, content, context)
    case 'draft':
      return inDraft(state, content, context)
    case 'case':
      return takeCase(state, state.at.case, content, context) ?? elsewhere(state, content, context)
    case 'finished':
      return takeFinished(state, state.at.finished, content, context) ?? elsewhere(state, content, context)
  }
}

/** Commands of the platform's menu button, e.g. `/lapor`; the bot's name may be behind an at sign. */
function slashCommand(text: string): Command | undefined {
  const match = /^\/([a-z]{2,20})(?:@\w+)?\s*$/iu.exec(text.trim())
  return match?.[1] === undefined
    ? undefined
    : readCommand(match[1].toLowerCase(), { step: ['report', 'check', 'resume', 'withdraw'] })
}

/**
 * A reaction was not meant as a message. Neither is a message taken back, unless its words may stand in a draft: whoever
 * clears the chat away, as we ask them to, must not have a phone that lights up at each message they delete.
 */
const isSilent = (what: Oddity, { at: { mode } }: SessionState): boolean =>
  what === 'reaction' || (what === 'deleted' && mode !== 'draft')

const ODD: Record<Exclude<Oddity, 'too-big-file' | 'call' | 'reaction' | 'edited' | 'late' | 'for-office'>, string> = {
  location: 'location-declined',
  contact: 'contact-declined',
  sticker: 'sticker-declined',
  poll: 'poll-declined',
  deleted: 'deleted-message',
  'view-once': 'evidence-view-once',
  'unsupported-file': 'evidence-unsupported',
  unknown: 'text-needed',
}

/** One kind sentence for what is no answer. */
function odd(what: Oddity, { at: { mode } }: SessionState, { texts, args }: TurnContext): Reply[] {
  switch (what) {
    case 'edited':
      return [say(texts(mode === 'draft' ? 'edited-message' : 'edited-unread'))]
    case 'late':
      return [say(texts(mode === 'draft' ? 'late-message' : 'late-unread'))]
    case 'reaction':
      return []
    case 'too-big-file':
      return [say(texts('evidence-too-big', { maxMb: args['maxMb'] ?? '20' }))]
    case 'call':
      return [say(texts('call-received', args))]
    case 'for-office':
      return [say(texts('office-not-linked', args))]
    default:
      return [say(texts(ODD[what]))]
  }
}
