/** "Check my case": status in words, questions, answers, more evidence, withdrawal. Closed again after fifteen minutes. */
import type { Content, Reply } from '../channel.ts'
import { readInput } from '../form/read.ts'
import { formatDay, formatList } from '../texts/dates.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import {
  asMessage,
  droppingFiles,
  type FilesStep,
  leaveWords,
  onward,
  takeFile,
  takeFilesAnswer,
} from './case-evidence.ts'
import { type MasksStep, takeMasks, type Unsent } from './case-masks.ts'
import { numberTyped } from './case-number.ts'
import { askCase, CASE_PLACE, questionOf } from './case-question.ts'
import { fromMenu } from './case-rows.ts'
import { closes, isSentence, placeForFile, refusal, unaskedWords, whyNoMessage } from './case-unasked.ts'
import { wordsWith } from './case-words.ts'
import { reloaded } from './commands.ts'
import { goesOn, write, type Writing } from './case-writing.ts'
import { callsOff } from './changed-mind.ts'
import { askMenu } from './menu.ts'
import { asking } from './repeat.ts'
import { CASE_MINUTES, type CaseAsk, inMinutes, type OpenCase, type SessionState } from './state.ts'
import { after, at, needs, say, step } from './steps.ts'
import { toldSo } from './telling.ts'
import type { Call, ReporterView, Result, Step, TurnContext } from './turn-types.ts'
import { wordsAlone } from './words-alone.ts'

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

/** Undefined when the message is a command for the conversation as a whole. */
export function takeCase(
  state: SessionState,
  open: OpenCase,
  content: Content,
  context: TurnContext,
): Step | undefined {
  const { texts } = context
  const asked = (ask: CaseAsk, notes: Reply[] = []): Step => {
    const next = { ...open, ask }
    return step(at(state, { mode: 'case', case: next }), [...notes, askCase(next, context)])
  }
  const written = (ask: Writing, words: string): Step => {
    const next = write(ask, words, open, context)
    return { ...asked(next.ask, next.replies), effects: next.effects }
  }
  const numbered = numberTyped(state, open, content, context)
  if (numbered !== undefined) return numbered
  if (closes(open, content, context)) return fromMenu('leave', state, open, context)
  const read = readInput(content, CASE_PLACE, questionOf(open, context), context.texts.language)
  if (read.kind === 'about') return undefined
  if (content.kind === 'file') {
    const place = placeForFile(open, context)
    if ('refused' in place) return after([say(texts(place.refused))], wordsAlone(state, content.caption, context))
    return withFiles(state, open, takeFile(place, open, content, context), context, content.more === true)
  }
  const isWords = read.kind === 'guess' || (read.kind === 'input' && read.input.kind === 'text')
  if (open.ask.at === 'check' && isWords && goesOn(open.ask, content)) return written(open.ask, content.text)
  if (open.ask.at === 'check' || open.ask.at === 'evidence') {
    const talked = takeMasks<Unsent>(open.ask, read, context, answeredBy(open))
    if (talked !== undefined) return masked(state, open, talked, context)
  }
  if (read.kind === 'command') {
    if (open.ask.at === 'withdraw' && (read.command === 'back' || callsOff(read, content, texts.language)))
      return asked({ at: 'menu' }, [say(texts('withdraw-kept'))])
    if (open.ask.at === 'withdraw' && read.command === 'cancel') return asked(open.ask, [say(texts('yesno-again'))])
    const leaves =
      read.command === 'cancel' ? open.ask.at !== 'menu' : read.command === 'skip' && open.ask.at === 'write'
    if (read.command === 'back' || leaves) return asked({ at: 'menu' })
    return undefined
  }
  if (read.kind === 'page' && open.ask.at === 'menu')
    return asked({ at: 'menu', page: Math.max(0, (open.ask.page ?? 0) + read.by) })
  if (open.ask.at === 'menu' && isWords) {
    const meant = unaskedWords(open, content)
    if (meant !== undefined && 'refused' in meant)
      return step(state, [refusal(meant.refused, context), askCase(open, context)])
    if (meant !== undefined && content.kind === 'text') return written(meant, content.text)
  }
  if (read.kind !== 'input')
    return step(state, [say(texts(read.kind === 'old' ? 'old-button' : 'choice-again-1')), askCase(open, context)])
  const picked =
    read.input.kind === 'picked' ? (read.input.ids[0] ?? '') : read.input.kind === 'word' ? 'done' : undefined
  switch (open.ask.at) {
    case 'menu':
      return picked === undefined
        ? step(state, [say(texts('choice-again-1')), askCase(open, context)])
        : fromMenu(picked, state, open, context)
    case 'write':
      return content.kind === 'text' ? written(open.ask, content.text) : asked(open.ask, [say(texts('text-needed'))])
    case 'check': {
      if (picked === undefined) return asked(open.ask, [say(texts('writing-again'))])
      const { question: answered, id, text } = open.ask
      if (picked === 'no') {
        const again: CaseAsk = { at: 'write', ...(answered === undefined ? {} : { question: answered }) }
        return asked(again, [say(texts('writing-anew'))])
      }
      return needs(state, {
        call: 'write',
        caseId: open.caseId,
        id,
        text,
        ...(answered === undefined ? {} : { question: answered }),
      })
    }
    case 'evidence': {
      // Many send the picture first and say beside it what it shows; it may be all of an answer.
      const files =
        picked === undefined && isSentence(content)
          ? { ...leaveWords(open.ask, open, content.text, context, 'case-evidence-words'), next: 'ask' as const }
          : takeFilesAnswer(open.ask, picked, context)
      return withFiles(state, open, files, context)
    }
    case 'tell':
      if (picked === undefined) return asked(open.ask, [say(texts('yesno-again'))])
      return picked === 'here'
        ? // With what was written since it was last shown: from here on only what is newer is news.
          reloaded(state, open, true)
        : asked({ at: 'menu' }, [toldSo(false, context)])
    case 'withdraw':
      if (picked === undefined) return asked(open.ask, [say(texts('yesno-again'))])
      return picked === 'yes'
        ? needs(state, { call: 'withdraw', caseId: open.caseId })
        : asked({ at: 'menu' }, [say(texts('withdraw-kept'))])
  }
}

/** The question that what is being written answers. */
const answeredBy = ({ ask, questions }: OpenCase): string | undefined =>
  ask.at === 'check' ? questions.find(({ id }) => id === ask.question)?.text : undefined

/** What was said about hidden things; files that wait for nothing else go on to the offices. */
function masked(
  state: SessionState,
  open: OpenCase,
  { ask, replies, effects }: MasksStep<Unsent>,
  context: TurnContext,
): Step {
  if (ask.at === 'evidence' && ask.done === true && ask.masks === undefined)
    return withFiles(state, open, onward(ask, replies, effects, context), context)
  const now = { ...open, ask }
  return step(at(state, { mode: 'case', case: now }), [...replies, askCase(now, context)], effects)
}

/** The files of the reporter as they stand now: asked about further, or sent. Of an album the last one is answered. */
function withFiles(
  state: SessionState,
  open: OpenCase,
  { ask, replies, effects, next }: FilesStep,
  context: TurnContext,
  more = false,
): Step {
  const enough = next === 'words' ? whyNoMessage(open) : undefined
  const left: CaseAsk = next === 'words' && enough === undefined ? asMessage(ask) : { at: 'menu' }
  const now: OpenCase = { ...open, ask: next === 'menu' || next === 'words' ? left : ask }
  const here = at(state, { mode: 'case', case: now })
  if (enough !== undefined) return step(here, [...replies, refusal(enough, context), askCase(now, context)], effects)
  if (next !== 'send') return step(here, [...replies, ...(more ? [] : [askCase(now, context)])], effects)
  const idsOf = (items: typeof ask.files): string[] => items.map(({ id }) => id)
  const kept = idsOf(ask.files.filter((file) => file.kept === true))
  const { id } = ask
  const text = wordsWith(ask)
  const files = idsOf(ask.files)
  const noted = ask.files.flatMap((file, n) => (file.noted ? [{ file: n + 1, facts: file.noted }] : []))
  const words = { ...(text && { text }), ...(noted.length > 0 && { noted }) }
  const call = { call: 'add-evidence' as const, caseId: open.caseId, id, files, kept, ...words }
  return { ...needs(here, call, replies), effects }
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
