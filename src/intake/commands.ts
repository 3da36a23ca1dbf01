/** Words and buttons that work everywhere. */
import { filesIn } from '../form/answers.ts'
import { navigationId, skipId } from '../form/dress.ts'
import { back, help, maskMore, notMe, skip } from '../form/engine.ts'
import type { Command } from '../understanding/commands.ts'
import { droppingFiles } from './case-evidence.ts'
import { askMenu, askNumber, privacyPages, urgent } from './menu.ts'
import { asking, repeat } from './repeat.ts'
import type { OpenCase, SessionState } from './state.ts'
import { after, at, fromForm, needs, say, step } from './steps.ts'
import { stopTelling } from './stop-telling.ts'
import type { Step, TurnContext } from './turn-types.ts'

/** The number is on the screen and nobody has said yet that it was noted: whoever leaves now may lose it for ever. */
export const isUnnoted = ({ at: place }: SessionState): boolean =>
  place.mode === 'finished' && place.finished.receipt !== undefined
const LEAVING = new Set<Command>(['menu', 'back', 'cancel', 'resume', 'report', 'check', 'withdraw'])

/** What comes first, said to whoever wants more. */
const FIRST: Partial<Record<Command, string>> = { report: 'receipt-before-report' }

/** Words that work everywhere. */
export function command(state: SessionState, word: Command, context: TurnContext): Step {
  const { texts } = context
  const drafting = state.at.mode === 'draft' && state.draft !== null ? state.draft : undefined
  if (isUnnoted(state) && LEAVING.has(word)) {
    // There is no draft any more that it could end: whoever regrets what was just sent learns how to take it back.
    const how = word === 'cancel' || word === 'withdraw' ? 'withdraw-how' : FIRST[word]
    return after([say(texts(how ?? 'receipt-confirm-how'))], repeat({ ...state, overlay: null }, context))
  }
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
      // Whoever has a case open asks for that one.
      if (state.at.mode === 'case')
        return reloaded(at(state, { ...state.at, case: { ...state.at.case, ask: { at: 'menu' } } }), state.at.case)
      return step(at(state, { mode: 'menu', ask: 'receipt' }), [askNumber(context)])
    case 'withdraw':
      if (state.at.mode === 'case')
        return repeat(at(state, { ...state.at, case: { ...state.at.case, ask: { at: 'withdraw' } } }), context)
      return after([say(texts('withdraw-how'))], command(state, 'check', context))
    case 'stop':
      return stopTelling(state, 'stop')
    // "Berhenti" is read as "cancel". With no draft it can only mean the news.
    case 'cancel':
      return state.draft === null ? stopTelling(state, 'cancel') : asking(state, 'cancel', context)
    case 'resume':
      return state.draft === null
        ? after([say(texts('resume-none'))], main())
        : repeat(at(state, { mode: 'draft' }), context)
    case 'back':
      return drafting === undefined ? main() : fromForm({ ...state, overlay: null }, back(drafting, context))
    case 'skip':
      return drafting === undefined
        ? repeat(state, context)
        : fromForm({ ...state, overlay: null }, skip(drafting, context))
    case 'notMe':
    case 'mask':
      if (drafting === undefined) return repeat(state, context)
      return fromForm(
        { ...state, overlay: null },
        word === 'notMe' ? notMe(drafting, context) : maskMore(drafting, context),
      )
    default:
      return after([say(texts(state.at.mode === 'draft' ? 'choice-again-1' : 'menu-hint'))], repeat(state, context))
  }
}

/** The case again as it stands now. */
export const reloaded = (state: SessionState, { caseId, mailbox }: OpenCase, tell = false): Step =>
  needs(state, { call: 'reload-case', caseId, mailbox, ...(tell && { tell }) })

/** Goes on in another language, if it is one that the operator offers. */
export function speak(state: SessionState, asked: string, context: TurnContext): Step {
  const language = context.languages.find((offered) => offered === asked)
  if (language === undefined) return after([say(context.texts('language-unknown'))], asking(state, 'language', context))
  const next = { ...state, language, overlay: null }
  const spoken = context.speak(language)
  return after([say(spoken.texts('language-switched'))], repeat(next, spoken))
}

/** Begins a report: with the first form, unless another one was picked. A draft that is there already comes first. */
export function report(
  state: SessionState,
  context: TurnContext,
  form = context.forms[0] ?? '',
  added: readonly string[] = [],
): Step {
  if (state.draft !== null) return asking(at(state, { mode: 'draft' }), 'resume', context)
  return needs({ ...state, greeted: true }, { call: 'begin-draft', form, ...(added.length === 0 ? {} : { added }) })
}

/** Files of what is let go: those of a draft, and those for an open case that no office was sent. */
export function dropping({ draft, at: place }: SessionState): Step['effects'] {
  const ids = draft === null ? [] : filesIn(draft.answers)
  const unsent = place.mode === 'case' ? droppingFiles(place.case) : []
  return [...(ids.length === 0 ? [] : [{ kind: 'drop-evidence' as const, ids }]), ...unsent]
}

const NAVIGATION = new Map<string, Command>(
  (['back', 'help', 'language', 'cancel'] as const).map((word) => [navigationId(word), word]),
)

/** A button of the navigation under a question (`!back`, `!help` …). */
export function navigate(state: SessionState, id: string, context: TurnContext): Step {
  const { draft } = state
  const asks = draft?.at.place === 'step' ? skipId(draft.at.step) : undefined
  const word = id === asks ? 'skip' : NAVIGATION.get(id)
  return word === undefined
    ? after([say(context.texts('old-button'))], repeat(state, context))
    : command(state, word, context)
}

/** The rows that the menu shares with the way out of a running draft; undefined for every other row. */
export function menuRow(row: string, state: SessionState, context: TurnContext): Step | undefined {
  switch (row) {
    case 'case':
      return command(state, 'check', context)
    case 'help':
      return asking(state, 'help', context)
    case 'privacy':
      return command(state, 'info', context)
    case 'language':
      return asking(state, 'language', context)
    case 'erase':
      return asking(state, 'erase', context)
    default:
      return undefined
  }
}
