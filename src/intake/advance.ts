/**
 * One turn of a conversation as a pure function: state and event in, state, replies and effects out. The same inputs
 * always give the same turn, so a turn that met a newer version of its session is simply run again.
 */
import type { Content, Oddity, Reply } from '../channel.ts'
import { ask, back, followed, help, settle, skip, take } from '../form/engine.ts'
import { startMaskMore, startNotMe } from '../form/mask-places.ts'
import { pendingEvidence } from '../form/evidence-items.ts'
import type { Read } from '../form/read.ts'
import { type Command, readCommand } from '../understanding/commands.ts'
import { readReceipt } from '../vault/receipt.ts'
import { afterCaseCall, askCase, showCase, takeCase } from './case.ts'
import { askFinished, goodbye, showReceipt, takeFinished } from './finished.ts'
import { askMenu, helpPage, privacyPages, readMenu, urgent, welcome } from './menu.ts'
import { askOverlay, readOverlay } from './overlay.ts'
import { newState, type Overlay, type SessionState, SILENCE_HOURS } from './state.ts'
import { after, at, fromForm, needs, say, step } from './steps.ts'
import type { Event, Step, TurnContext } from './turn-types.ts'

export function advance(before: SessionState, event: Event, context: TurnContext): Step {
  if (event.kind === 'result') return resumeAfter(before, event, context.speak(before.language))
  const { state, notes } = awake(before, context)
  return after(
    notes,
    message({ ...state, lastAt: context.now.toISOString() }, event.content, context.speak(state.language)),
  )
}

/** What time has ended: a draft after a day of silence, a case or a receipt after its minutes. */
function awake(state: SessionState, context: TurnContext): { state: SessionState; notes: Reply[] } {
  const now = context.now.toISOString()
  const { texts } = context.speak(state.language)
  const silent = context.now.getTime() - Date.parse(state.lastAt) > SILENCE_HOURS * 3_600_000
  if (silent)
    return { state: newState(state.language, context.now), notes: state.draft === null ? [] : [say(texts('expired'))] }
  if (state.at.mode === 'case' && state.at.case.until < now)
    return { state: at(state, { mode: 'menu', ask: 'main' }), notes: [say(texts('case-closed-session'))] }
  if (state.at.mode === 'finished' && state.at.finished.until < now)
    return { state: newState(state.language, context.now), notes: [] }
  return { state, notes: [] }
}

function message(state: SessionState, content: Content, context: TurnContext): Step {
  // Left in a hurry, or blocked the bot: what is not sent yet goes with them.
  if (content.kind === 'gone') return step(state, [], [...dropping(state), { kind: 'end-session' }])
  if (content.kind === 'odd')
    return after(odd(content.what, context), content.what === 'reaction' ? step(state) : repeat(state, context))
  if (content.kind === 'text') {
    const start = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/u.exec(content.text)
    if (start !== null)
      return greet(state, context, start[1] === undefined ? [] : [say(context.texts('deep-link-unknown'))])
    const slash = slashCommand(content.text)
    if (slash !== undefined) return command(state, slash, context)
  }
  if (state.overlay !== null) return inOverlay(state, state.overlay, content, context)
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

function greet(state: SessionState, context: TurnContext, notes: Reply[] = []): Step {
  if (state.draft !== null)
    return after(notes, asking({ ...state, greeted: true, at: { mode: 'draft' } }, 'resume', context))
  return step({ ...at(state, { mode: 'menu', ask: 'main' }), greeted: true }, [...welcome(context), ...notes])
}

/** The open question again. */
function repeat(state: SessionState, context: TurnContext): Step {
  if (state.overlay !== null) return step(state, [askOverlay(state.overlay, state, context)])
  switch (state.at.mode) {
    case 'menu':
      return state.at.ask === 'receipt'
        ? step(state, [say(context.texts('case-ask'))])
        : step(state, [askMenu(context)])
    case 'draft':
      return state.draft === null
        ? step(at(state, { mode: 'menu', ask: 'main' }), [askMenu(context)])
        : fromForm(state, ask(state.draft, context))
    case 'case':
      return step(state, [askCase(state.at.case, context)])
    case 'finished':
      return step(state, [askFinished(state.at.finished, context)])
  }
}

const asking = (state: SessionState, overlay: Overlay, context: TurnContext): Step => {
  const next = { ...state, overlay }
  return step(next, [askOverlay(overlay, next, context)])
}

/** Words that work everywhere. */
function command(state: SessionState, word: Command, context: TurnContext): Step {
  const { texts } = context
  const drafting = state.at.mode === 'draft' && state.draft !== null ? state.draft : undefined
  const main = (): Step => {
    const next = at(state, { mode: 'menu', ask: 'main' })
    return step(next, [askMenu(context)])
  }
  switch (word) {
    case 'danger':
      return after(urgent(context), repeat(state, context))
    case 'language':
      return asking(state, 'language', context)
    case 'languageId':
      return speak(state, 'id', context)
    case 'languageJv':
      return speak(state, 'jv', context)
    case 'languageEn':
      return speak(state, 'en', context)
    case 'info':
      return after(privacyPages(context), repeat(state, context))
    case 'help':
      return drafting === undefined
        ? asking(state, 'help', context)
        : after([say(help(drafting, context))], repeat({ ...state, overlay: null }, context))
    case 'menu':
      return drafting === undefined ? main() : asking(state, 'leave', context)
    case 'erase':
      return asking(state, 'erase', context)
    case 'report':
      return report(state, context)
    case 'check':
      return step(at(state, { mode: 'menu', ask: 'receipt' }), [say(texts('case-ask'))])
    // Nothing is sent to reporters on its own yet, so "stop" can only mean the report.
    case 'stop':
    case 'cancel':
      return state.draft === null ? main() : asking(state, 'cancel', context)
    case 'resume':
      return state.draft === null ? main() : repeat(at(state, { mode: 'draft' }), context)
    case 'back':
      return drafting === undefined ? main() : fromForm({ ...state, overlay: null }, back(drafting, context))
    case 'skip':
      return drafting === undefined
        ? repeat(state, context)
        : fromForm({ ...state, overlay: null }, skip(drafting, context))
    case 'notMe':
    case 'mask': {
      if (drafting === undefined) return repeat(state, context)
      const meant = word === 'notMe' ? startNotMe(drafting, context) : startMaskMore(drafting, context)
      return meant.kind === 'moved' ? fromForm(state, meant.outcome) : repeat(state, context)
    }
    default:
      return after([say(texts(state.at.mode === 'draft' ? 'choice-again-1' : 'menu-hint'))], repeat(state, context))
  }
}

function speak(state: SessionState, language: SessionState['language'], context: TurnContext): Step {
  if (!context.languages.includes(language))
    return after([say(context.texts('language-unknown'))], asking(state, 'language', context))
  const next = { ...state, language, overlay: null }
  const spoken = context.speak(language)
  return after([say(spoken.texts('language-switched'))], repeat(next, spoken))
}

function report(state: SessionState, context: TurnContext): Step {
  if (state.draft !== null) return asking(at(state, { mode: 'draft' }), 'resume', context)
  return needs({ ...state, greeted: true }, { call: 'begin-draft' })
}

function inMenu(state: SessionState, content: Content, context: TurnContext): Step {
  // A button of a report that was sent and whose session is gone already.
  if (content.kind === 'choice' && content.id === '!review:send')
    return after([say(context.texts('send-already'))], step(state, [askMenu(context)]))
  const read = readMenu(content, context)
  if (!('picked' in read)) {
    // Whatever a newcomer says first, they learn where they are.
    if (
      !state.greeted &&
      (read.other.kind === 'input' || (read.other.kind === 'command' && read.other.command === 'menu'))
    )
      return greet(state, context)
    if (content.kind === 'file')
      return after([say(context.texts('evidence-before-start'))], step({ ...state, greeted: true }, [askMenu(context)]))
    return fallback({ ...state, greeted: true }, read.other, context)
  }
  switch (read.picked) {
    case 'report':
      return report(state, context)
    case 'case':
      return command(state, 'check', context)
    case 'help':
      return asking(state, 'help', context)
    case 'privacy':
      return command(state, 'info', context)
    case 'language':
      return asking(state, 'language', context)
    default:
      return asking(state, 'erase', context)
  }
}

/** What a place did not take as its own answer. */
function fallback(state: SessionState, read: Read, context: TurnContext): Step {
  const { texts, args } = context
  switch (read.kind) {
    case 'command':
      return command(state, read.command, context)
    case 'about':
      return after([say(texts(read.text, args))], repeat(state, context))
    case 'old':
      return after([say(texts('old-button'))], repeat(state, context))
    case 'out':
      return after(
        [say(texts('choice-number-out', { number: String(read.number), max: String(read.max) }))],
        repeat(state, context),
      )
    default:
      return after([say(texts('choice-again-1'))], repeat(state, context))
  }
}

/** A case or a receipt is on the screen, and the person says something that belongs to the conversation as a whole. */
function elsewhere(state: SessionState, content: Content, context: TurnContext): Step {
  const read = readMenu(content, context)
  return 'picked' in read ? repeat(state, context) : fallback(state, read.other, context)
}

function inDraft(state: SessionState, content: Content, context: TurnContext): Step {
  if (state.draft === null) return repeat(state, context)
  const settled = settle(state.draft, context)
  const before = { ...state, draft: { ...settled.draft, turns: settled.draft.turns + 1 } }
  const extra = (next: Step): Step => ({
    ...after(settled.replies, next),
    effects: [...settled.effects, ...next.effects],
  })
  if (
    before.draft.turns > context.limits.turns &&
    pendingEvidence(before.draft, context) === 0 &&
    content.kind === 'text'
  )
    return extra(after([say(context.texts('limit-turns'))], repeat(before, context)))
  if (content.kind === 'choice' && content.id.startsWith('!') && !content.id.includes(':'))
    return extra(navigate(before, content.id, context))
  const meaning = take(before.draft, content, context)
  switch (meaning.kind) {
    case 'moved': {
      const { outcome } = meaning
      if (outcome.then === 'submit')
        return extra({ ...fromForm(before, outcome), call: { call: 'submit', draft: outcome.draft } })
      if (outcome.then === 'end')
        return extra(
          step(
            { ...newState(state.language, context.now), greeted: true },
            [...outcome.replies, askMenu(context)],
            dropping(before),
          ),
        )
      return extra(fromForm(before, outcome))
    }
    case 'command':
      return extra(command(before, meaning.command, context))
    case 'about':
      return extra(after([say(context.texts(meaning.text, context.args))], repeat(before, context)))
    case 'old':
      return extra(after([say(context.texts('old-button'))], repeat(before, context)))
    case 'other':
      return extra(repeat(before, context))
  }
}

/** Files of a draft that is let go. */
function dropping({ draft }: SessionState): Step['effects'] {
  if (draft === null) return []
  const ids = Object.values(draft.answers).flatMap((answer) =>
    answer.kind === 'evidence' ? answer.items.map(({ id }) => id) : [],
  )
  return ids.length === 0 ? [] : [{ kind: 'drop-evidence', ids }]
}

const NAVIGATION: Record<string, Command> = {
  '!back': 'back',
  '!skip': 'skip',
  '!help': 'help',
  '!language': 'language',
  '!cancel': 'cancel',
}

function navigate(state: SessionState, id: string, context: TurnContext): Step {
  const word = NAVIGATION[id]
  return word === undefined
    ? after([say(context.texts('old-button'))], repeat(state, context))
    : command(state, word, context)
}

function inOverlay(state: SessionState, overlay: Overlay, content: Content, context: TurnContext): Step {
  const { texts } = context
  const read = readOverlay(overlay, state, content, context)
  const plain = { ...state, overlay: null }
  // Whatever is no answer to the small question is read where the person was: nothing said is lost.
  if (!('picked' in read)) return message(plain, content, context)
  const { picked } = read
  switch (overlay) {
    case 'language':
      return speak(plain, picked as SessionState['language'], context)
    case 'cancel':
      if (picked === 'no') return after([say(texts('cancel-kept'))], repeat(plain, context))
      return step(
        { ...at(plain, { mode: 'menu', ask: 'main' }), draft: null },
        [say(texts('cancel-done')), askMenu(context)],
        dropping(state),
      )
    case 'erase':
      return picked === 'no' ? after([say(texts('cancel-kept'))], repeat(plain, context)) : erase(plain, context)
    case 'resume':
      if (picked === 'resume') return after([say(texts('resume-here'))], repeat(at(plain, { mode: 'draft' }), context))
      return step(
        { ...at(plain, { mode: 'menu', ask: 'main' }), draft: null },
        [say(texts('erase-draft-done')), askMenu(context)],
        dropping(state),
      )
    case 'help':
      return after(picked === 'back' ? [] : helpPage(picked, context), repeat(plain, context))
    case 'leave':
      return leave(plain, picked, context)
  }
}

function leave(state: SessionState, picked: string, context: TurnContext): Step {
  switch (picked) {
    case 'resume':
      return after([say(context.texts('resume-here'))], repeat(state, context))
    case 'case':
      return command(state, 'check', context)
    case 'help':
      return asking(state, 'help', context)
    case 'privacy':
      return command(state, 'info', context)
    case 'language':
      return asking(state, 'language', context)
    default:
      return asking(state, 'erase', context)
  }
}

/** Draft and chat go together: what is left of one would tell of the other. */
function erase(state: SessionState, context: TurnContext): Step {
  const done = state.draft === null ? [] : [say(context.texts('erase-draft-done'))]
  return step(
    state,
    [...done, say(context.texts('erase-case-hint')), ...goodbye(context)],
    [...dropping(state), { kind: 'erase-chat' }, { kind: 'end-session' }],
  )
}

function readNumber(state: SessionState, content: Content, context: TurnContext): Step {
  const { texts } = context
  const asked = (key: string, args?: Record<string, string>): Step =>
    step(state, [say(texts(key, args)), say(texts('case-ask'))])
  if (content.kind !== 'text') {
    const read = readMenu(content, context)
    return 'picked' in read
      ? inMenu(at(state, { mode: 'menu', ask: 'main' }), content, context)
      : fallback(state, read.other, context)
  }
  const word = readCommand(content.text, { language: state.language })
  if (word !== undefined) return command(at(state, { mode: 'menu', ask: 'main' }), word, context)
  const entry = readReceipt(content.text)
  switch (entry.kind) {
    case 'ok':
      return needs(state, { call: 'open-case', receipt: entry.receipt })
    case 'mistyped':
      return asked('case-mistyped')
    case 'short':
      return asked('case-too-short', { length: String(entry.length) })
    case 'long':
      return asked('case-too-long', { length: String(entry.length) })
    case 'case-code':
      return asked('case-is-code')
    case 'not-digits':
      return asked('case-not-digits')
  }
}

/** Goes on after a call. */
function resumeAfter(state: SessionState, event: Extract<Event, { kind: 'result' }>, context: TurnContext): Step {
  const { texts } = context
  const { call, result } = event
  switch (call.call) {
    case 'begin-draft':
      if (result.result === 'draft-begun') {
        const next = { ...at(state, { mode: 'draft' }), draft: result.draft }
        return fromForm(next, ask(result.draft, context))
      }
      return after(
        [
          say(
            result.result === 'too-many-drafts'
              ? texts('limit-drafts', { ...context.args, max: context.args['maxDrafts'] ?? '' })
              : texts('trouble'),
          ),
        ],
        step(at(state, { mode: 'menu', ask: 'main' }), [askMenu(context)]),
      )
    case 'submit':
      if (result.result === 'submitted') return showReceipt(state, call.draft.receipt, result.sent, context)
      return fromForm(
        state,
        followed({ draft: call.draft, replies: [say(texts('send-failed'))], effects: [] }, context),
      )
    case 'open-case':
      switch (result.result) {
        case 'case': {
          const shown = showCase(state, result.view, context)
          return { ...shown, effects: [...shown.effects, { kind: 'erase-message', ref: context.messageRef }] }
        }
        case 'too-many-tries':
          return step(at(state, { mode: 'menu', ask: 'main' }), [
            say(texts('case-too-many-tries', { minutes: String(result.minutes) })),
            askMenu(context),
          ])
        case 'no-case':
          return step(state, [say(texts('case-not-found')), say(texts('case-lost')), say(texts('case-ask'))])
        default:
          return step(state, [say(texts('trouble')), say(texts('case-ask'))])
      }
    default:
      return state.at.mode === 'case'
        ? afterCaseCall(state, state.at.case, call, result, context)
        : repeat(state, context)
  }
}

const ODD: Record<Exclude<Oddity, 'too-big-file' | 'call' | 'reaction'>, string> = {
  location: 'location-declined',
  contact: 'contact-declined',
  sticker: 'sticker-declined',
  poll: 'poll-declined',
  edited: 'edited-message',
  deleted: 'deleted-message',
  'view-once': 'evidence-view-once',
  'unsupported-file': 'evidence-unsupported',
  unknown: 'text-needed',
}

/** One kind sentence for what is no answer. A reaction gets none: it was not meant as a message. */
function odd(what: Oddity, { texts, args }: TurnContext): Reply[] {
  switch (what) {
    case 'reaction':
      return []
    case 'too-big-file':
      return [say(texts('evidence-too-big', { maxMb: args['maxMb'] ?? '20' }))]
    case 'call':
      return [say(texts('call-received', args))]
    default:
      return [say(texts(ODD[what]))]
  }
}
