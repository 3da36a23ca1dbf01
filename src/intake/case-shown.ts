/** The case as it stands: when it was opened, and again after each step that was carried out for it. Pure. */
import type { Reply } from '../channel.ts'
import { formatDay, formatList } from '../texts/dates.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { droppingFiles } from './case-evidence.ts'
import { askCase } from './case-question.ts'
import { reloaded } from './commands.ts'
import { askMenu } from './menu.ts'
import { asking } from './repeat.ts'
import { CASE_MINUTES, inMinutes, type OpenCase, type SessionState } from './state.ts'
import { after, at, say, step } from './steps.ts'
import { toldSo } from './telling.ts'
import type { Call, ReporterView, Result, Step, TurnContext } from './turn-types.ts'

/** The case is on the screen now, or still: status and open questions first, then what can be done. */
export function showCase(state: SessionState, view: ReporterView, context: TurnContext, notes: Reply[] = []): Step {
  const { texts } = context
  // What was added before a held case arrives is dated with its arrival.
  const isOfToday = (day: string): boolean => day >= jakartaDay(context.now)
  const opened: OpenCase = {
    caseId: view.caseId,
    code: view.code,
    mailbox: view.mailbox,
    fileRecipient: view.fileRecipient,
    ...(!view.filesOpen && { filesSealedForNobody: true as const }),
    offices: view.offices,
    closed: view.closed || view.withdrawn,
    held: view.held,
    told: view.told,
    questions: view.questions,
    addedToday: view.added.reduce((sum, { day, files }) => sum + (isOfToday(day) ? files : 0), 0),
    wroteToday: view.wrote.filter(isOfToday).length,
    until: inMinutes(context.now, CASE_MINUTES),
    ask: { at: 'menu' },
  }
  const title = view.held
    ? texts('case-title-held', { code: view.code })
    : texts('case-title', { code: view.code, date: formatDay(texts, view.receivedOn) })
  const words = [title, ...view.status]
  const count = view.questions.length === 0 ? [] : [say(texts('question-unread', { n: String(view.questions.length) }))]
  const over = opened.closed ? [say(texts('case-closed-no-more'))] : []
  const questions = view.questions.flatMap(({ office, text }) => [
    say(texts('question-frame', { office, question: text })),
  ])
  const hints = view.questions.length === 0 ? [] : [say(texts('question-hint')), say(texts('question-bait'))]
  if (view.withdrawn)
    return step(at(state, { mode: 'menu', ask: 'main' }), [...notes, say(words.join('\n')), askMenu(context)])
  return step(at(state, { mode: 'case', case: opened }), [
    ...notes,
    say(words.join('\n')),
    ...over,
    ...count,
    ...questions,
    ...hints,
    askCase(opened, context),
  ])
}

/** What an office was sent, then the case again as it stands now. */
export function afterCaseCall(
  state: SessionState,
  open: OpenCase,
  call: Call,
  result: Result,
  context: TurnContext,
): Step {
  const { texts } = context
  if (result.result === 'failed') return step(state, [say(texts('trouble')), askCase(open, context)])
  if (result.result === 'withdrawn') return withdrawn(state, open, result, context)
  if (result.result === 'case') return shownAgain(state, result, context)
  // Closed or withdrawn while it was written: no fault, and not worth another try.
  if (result.result === 'over')
    return { ...after([say(texts('case-over-unsent'))], reloaded(state, open)), effects: droppingFiles(open) }
  if (result.result !== 'written') return step(at(state, { mode: 'menu', ask: 'main' }), [say(texts('case-not-found'))])
  return after([say(saved(call, result, context))], reloaded(state, open))
}

/** `seen`: and this chat is told of what comes after it, unless there is nothing more to come. */
function shownAgain(
  state: SessionState,
  { view, seen }: Extract<Result, { result: 'case' }>,
  context: TurnContext,
): Step {
  if (seen === undefined || view.withdrawn) return showCase(state, view, context)
  const shown = after([toldSo(true, context)], showCase(state, view, context))
  return { ...shown, effects: [...shown.effects, { kind: 'tell-here', caseId: view.caseId, seen }] }
}

/** Who will be told of it and when; an office without a chat is told of nothing before it has the report. */
function saved(
  call: Call,
  { offices, untold, waiting }: Extract<Result, { result: 'written' }>,
  { texts }: TurnContext,
): string {
  const list = { offices: formatList(texts, offices) }
  if (call.call === 'write' && call.text === null && offices.length > 0) return texts('question-refused')
  const kept = untold.length === 0 ? [] : [texts('case-saved-untold', { offices: formatList(texts, untold) })]
  if (offices.length === 0) return kept[0] ?? texts(waiting ? 'case-saved-waiting' : 'case-saved-unreachable')
  const told =
    call.call === 'add-evidence'
      ? texts('case-evidence-done', list)
      : call.call === 'write' && call.question !== undefined
        ? texts('answer-saved', { office: list.offices })
        : texts('message-saved', list)
  return [told, ...kept].join('\n')
}

/** What is gone and what remains; what lies on the phone is the reporter's to erase, so that is offered. */
function withdrawn(
  before: SessionState,
  { held }: OpenCase,
  { code, seen, refs }: Extract<Result, { result: 'withdrawn' }>,
  context: TurnContext,
): Step {
  const { texts, args } = context
  // The row that kept the handles of the pings is gone with the case; erasing, which is offered now, takes them along.
  const state = { ...before, refs: [...before.refs, ...refs] }
  const remains = args['backupDays'] ? 'withdraw-remains-until' : 'withdraw-remains'
  const notes = [
    texts('withdraw-done', { code }),
    ...(held && !seen ? [texts('withdraw-held-done')] : []),
    [texts(remains, args), ...(seen ? [texts('withdraw-remains-copies')] : [])].join(' '),
  ].map((text) => say(text))
  const main = at(state, { mode: 'menu', ask: 'main' })
  // Erasing the chat takes a draft with it, which is nobody's wish here.
  return state.draft === null ? after(notes, asking(main, 'erase', context)) : step(main, [...notes, askMenu(context)])
}
