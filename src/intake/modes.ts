/** What a message means in the menu, while the secret number is awaited, in a draft, and beside an open case. */
import type { Content, Reply } from '../channel.ts'
import { settle, take } from '../form/engine.ts'
import { atReview, type Draft } from '../form/draft.ts'
import { isComplete } from '../form/review-page.ts'
import { isStory } from '../form/told-early.ts'
import type { Read } from '../form/read.ts'
import { formatList } from '../texts/dates.ts'
import { isNumber } from '../understanding/choices.ts'
import { readCommand, readQuestion } from '../understanding/commands.ts'
import { readSaidReceipt } from '../vault/receipt.ts'
import { command, dropping, isUnnoted, navigate, report, menuRow } from './commands.ts'
import { openTyped, SENDS } from './finished.ts'
import { aboutBot, askMenu, askNumber, formOf, LEAVES_NUMBER, readMenu, welcome } from './menu.ts'
import { asking, repeat } from './repeat.ts'
import { isSentence } from './sentence.ts'
import { newState, type SessionState } from './state.ts'
import { after, at, fromForm, needs, say, step } from './steps.ts'
import type { Step, TurnContext } from './turn-types.ts'

/** The menu, or first what is still open: a number to be noted, a draft. */
export function greet(state: SessionState, context: TurnContext, notes: Reply[] = []): Step {
  if (isUnnoted(state)) return after(notes, repeat({ ...state, overlay: null }, context))
  if (state.draft !== null)
    return after(notes, asking({ ...state, greeted: true, at: { mode: 'draft' } }, 'resume', context))
  const called = context.summoned ? [say(context.texts('notify-where'))] : []
  return step({ ...at(state, { mode: 'menu', ask: 'main' }), greeted: true }, [
    ...called,
    ...welcome(context),
    ...notes,
  ])
}

/** By a link: a report begins. One that is being written already, or a receipt on the screen, comes first. */
export function arrive(state: SessionState, token: string, context: TurnContext): Step {
  const link = context.link(token)
  if (link === undefined) return greet(state, context, [say(context.texts('deep-link-unknown'))])
  if (state.draft !== null && changesNothing(link, state.draft, context)) return greet(state, context)
  // The link is kept nowhere, so what it would add is lost unless it is opened once more.
  if (isUnnoted(state) || state.draft !== null) return greet(state, context, [say(context.texts('deep-link-later'))])
  const [hello] = welcome(context)
  const offices = formatList(context.texts, link.offices.map(context.officeName))
  const adds = link.offices.length === 0 ? [] : [say(context.texts('deep-link-adds', { offices }))]
  return after([...(hello === undefined ? [] : [hello]), ...adds], report(state, context, link.form, link.offices))
}

/** The poster scanned again to go on: told to erase the report first, somebody might. */
const changesNothing = (
  { form, offices }: NonNullable<ReturnType<TurnContext['link']>>,
  draft: Draft,
  { forms }: TurnContext,
): boolean => (form ?? forms[0]) === draft.form.id && offices.every((office) => draft.added?.includes(office) === true)

const isSend = (content: Content): boolean => content.kind === 'choice' && SENDS.has(content.id)

/**
 * "Send" of a report that was left for the menu is no yes to sending: the report comes first. Without a draft nobody here
 * knows whether it was sent or forgotten after a day; whoever was given a secret number does.
 */
const sendFromMenu = (state: SessionState, context: TurnContext): Step =>
  state.draft === null
    ? after([say(context.texts('send-late'))], step(state, [askMenu(context)]))
    : asking({ ...at(state, { mode: 'draft' }), greeted: true }, 'resume', context)

/** What a message means while the menu is open. */
export function inMenu(state: SessionState, content: Content, context: TurnContext): Step {
  if (isSend(content)) return sendFromMenu(state, context)
  const opened = openTyped(state, content)
  if (opened !== undefined) return opened
  // Of a list that this person was not shown, or that is over.
  if (!state.greeted && content.kind === 'text' && isNumber(content.text)) return greet(state, context)
  const read = readMenu(content, context)
  if (!('picked' in read)) {
    // Whatever a newcomer says first, they learn where they are.
    if (
      !state.greeted &&
      (read.other.kind === 'input' || (read.other.kind === 'command' && read.other.command === 'menu'))
    )
      return greet(state, context, atTheDoor(content, context))
    const early = read.other.kind === 'input' ? atTheDoor(content, context) : []
    if (early.length > 0) return after(early, step({ ...state, greeted: true }, [askMenu(context)]))
    // Nothing is known of what that button belonged to: a draft that was left for a day, or one that was just erased.
    if (!state.greeted && read.other.kind === 'old')
      return step({ ...state, greeted: true }, [say(context.texts('old-button-forgotten')), askMenu(context)])
    return fallback({ ...state, greeted: true }, read.other, context)
  }
  if (read.picked === 'report')
    return after(read.told === true ? [say(context.texts('told-before-consent'))] : [], report(state, context))
  const opening = menuRow(read.picked, state, context) ?? report(state, context, formOf(read.picked))
  return read.told === true ? after([say(context.texts('told-perhaps'))], opening) : opening
}

/** A file or a whole story before anybody agreed to anything is not kept, and must not be thought to be. */
function tooEarly(content: Content, { texts }: TurnContext): Reply[] {
  if (content.kind === 'file') {
    const words = (content.caption ?? '').trim() === '' ? [] : [say(texts('evidence-words-lost'))]
    return [say(texts('evidence-before-start')), ...words]
  }
  return isStory(content) ? [say(texts('told-before-consent'))] : []
}

function atTheDoor(content: Content, context: TurnContext): Reply[] {
  const early = tooEarly(content, context)
  if (early.length > 0) return early
  return isSentence(content) ? [say(context.texts('told-perhaps'))] : []
}

/** What a message means in a report that is being written. */
export function inDraft(state: SessionState, content: Content, context: TurnContext): Step {
  if (state.draft === null) return repeat(state, context)
  const settled = settle(state.draft, context)
  const before = { ...state, draft: { ...settled.draft, turns: settled.draft.turns + 1 } }
  const extra = (next: Step): Step => ({
    ...after(settled.replies, next),
    effects: [...settled.effects, ...next.effects],
  })
  // Only what can be sent is cut short: whoever still owes an answer must be able to give it.
  if (
    before.draft.turns > context.limits.turns &&
    content.kind === 'text' &&
    before.draft.at.place !== 'review' &&
    isComplete(before.draft, context) &&
    readCommand(content.text, { language: state.language }) === undefined
  )
    return extra(
      after(
        [say(context.texts('limit-turns'))],
        repeat({ ...before, draft: { ...before.draft, at: atReview() } }, context),
      ),
    )
  if (content.kind === 'choice' && content.id.startsWith('!') && !content.id.includes(':'))
    return extra(navigate(before, content.id, context))
  const forwarded = content.kind === 'text' && content.forwarded === true
  const meaning = take(before.draft, content, context)
  switch (meaning.kind) {
    case 'moved': {
      const { outcome } = meaning
      if (outcome.last === 'submit' || outcome.last === 'submit-later') {
        const later = outcome.last === 'submit-later'
        return extra({ ...fromForm(before, outcome), call: { call: 'submit', draft: outcome.draft, later } })
      }
      if (outcome.last === 'end')
        return extra(
          step(
            { ...newState(state.language, context.now), greeted: true },
            [...outcome.replies, askMenu(context)],
            // Nothing was kept, says the answer: so the handles of messages go too.
            [...dropping(before), { kind: 'end-session' }],
          ),
        )
      // Taken all the same: many people forward what they want to show.
      return extra(after(forwarded ? [say(context.texts('forwarded-message'))] : [], fromForm(before, outcome)))
    }
    case 'command':
      return extra(command(before, meaning.command, context))
    case 'about':
      return extra(after(aboutBot(meaning.text, context), repeat(before, context)))
    case 'old':
      return extra(after([say(context.texts('old-button'))], repeat(before, context)))
    case 'other':
      return extra(repeat(before, context))
  }
}

/** What a message means while the secret number is awaited. */
export function readNumber(state: SessionState, content: Content, context: TurnContext): Step {
  const { texts } = context
  const asked = (key: string, args?: Record<string, string>): Step =>
    step(state, [say(texts(key, args)), askNumber(context)])
  const left = at(state, { mode: 'menu', ask: 'main' })
  if (content.kind === 'choice' && content.id === LEAVES_NUMBER) return command(left, 'back', context)
  if (content.kind !== 'text') {
    const early = tooEarly(content, context)
    if (early.length > 0) return after(early, repeat(state, context))
    const read = readMenu(content, context)
    return 'picked' in read || isSend(content) ? inMenu(left, content, context) : fallback(state, read.other, context)
  }
  const word = readCommand(content.text, { language: state.language, step: ['report', 'resume', 'withdraw'] })
  // Nothing to skip or to end here: whoever says so wants to leave, and not the news that led here (that is STOP).
  if (word === 'cancel') return command(left, 'back', context)
  // Help or another language leads back to this question.
  if (word !== undefined) return command(word === 'skip' ? left : state, word, context)
  const entry = readSaidReceipt(content.text)
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
    case 'not-digits': {
      const about = readQuestion(content.text, state.language)
      if (about !== undefined) return after(aboutBot(about, context), repeat(state, context))
      const early = tooEarly(content, context)
      if (early.length > 0) return after(early, step(left, [askMenu(context)]))
      return after([say(texts('case-not-digits'))], asked('case-lost'))
    }
  }
}

const ELSEWHERE = ['report', 'check', 'resume', 'withdraw'] as const

/** A case or a receipt is on the screen, and the person says something that belongs to the conversation as a whole. */
export function elsewhere(state: SessionState, content: Content, context: TurnContext): Step {
  // Words before rows: "hapus" is a row of the menu and a word that works everywhere.
  const word =
    content.kind === 'text' ? readCommand(content.text, { language: state.language, step: ELSEWHERE }) : undefined
  if (word !== undefined) return command(state, word, context)
  const read = readMenu(content, context)
  if (!('picked' in read)) return fallback(state, read.other, context)
  return after(
    [say(context.texts(content.kind === 'choice' ? 'old-button' : 'choice-again-1'))],
    repeat(state, context),
  )
}

/** What a place did not take as its own answer. */
function fallback(state: SessionState, read: Read, context: TurnContext): Step {
  const { texts } = context
  switch (read.kind) {
    case 'command':
      return command(state, read.command, context)
    case 'about':
      return after(aboutBot(read.text, context), repeat(state, context))
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
