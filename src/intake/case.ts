/** "Check my case": what a message means while a case is open. Closed again after fifteen minutes. Pure. */
import { createHmac } from 'node:crypto'
import type { Content, Reply } from '../channel.ts'
import type { StepInput } from '../form/question.ts'
import { type Read, readInput } from '../form/read.ts'
import { framed } from '../vault/bytes.ts'
import { asMessage, type FilesStep, leaveWords, onward, takeFile, takeFilesAnswer } from './case-evidence.ts'
import { type MasksStep, takeMasks, type Unsent } from './case-masks.ts'
import { numberTyped } from './case-number.ts'
import { askCase, CASE_PLACE, questionOf, shortId } from './case-question.ts'
import { closes, placeForFile, refusal, unaskedWords, whyNoFiles, whyNoMessage } from './case-unasked.ts'
import { wordsWith } from './case-words.ts'
import { goesOn, write, type Writing } from './case-writing.ts'
import { callsOff } from './changed-mind.ts'
import { reloaded } from './commands.ts'
import { askMenu } from './menu.ts'
import { isSentence } from './sentence.ts'
import type { CaseAsk, OpenCase, SessionState } from './state.ts'
import { after, at, needs, say, step } from './steps.ts'
import { stopTelling } from './stop-telling.ts'
import { toldSo } from './telling.ts'
import type { Step, TurnContext } from './turn-types.ts'
import { wordsAlone } from './words-alone.ts'

/** Where the conversation is: with whom, and which case is open. */
interface Here {
  state: SessionState
  open: OpenCase
  context: TurnContext
}

/** Undefined when the message is a command for the conversation as a whole. */
export function takeCase(
  state: SessionState,
  open: OpenCase,
  content: Content,
  context: TurnContext,
): Step | undefined {
  const here = { state, open, context }
  const { ask } = open
  const numbered = numberTyped(state, open, content, context)
  if (numbered !== undefined) return numbered
  if (closes(open, content, context)) return leave(here)
  const read = readInput(content, CASE_PLACE, questionOf(open, context), context.texts.language)
  if (read.kind === 'about') return undefined
  if (content.kind === 'file') return takeUnaskedFile(here, content)
  const isWords = read.kind === 'guess' || (read.kind === 'input' && read.input.kind === 'text')
  if (ask.at === 'check' && isWords && goesOn(ask, content)) return written(here, ask, content.text)
  if (ask.at === 'check' || ask.at === 'evidence') {
    const talked = takeMasks<Unsent>(ask, read, context, answeredBy(open))
    if (talked !== undefined) return masked(here, talked)
  }
  if (read.kind === 'command') return takeCommand(here, read, content)
  if (ask.at === 'menu') {
    if (read.kind === 'page') return asked(here, { at: 'menu', page: Math.max(0, (ask.page ?? 0) + read.by) })
    const meant = isWords ? unaskedWords(open, content) : undefined
    if (meant !== undefined && 'refused' in meant) return again(here, refusal(meant.refused, context))
    if (meant !== undefined && content.kind === 'text') return written(here, meant, content.text)
  }
  if (read.kind !== 'input')
    return again(here, say(context.texts(read.kind === 'old' ? 'old-button' : 'choice-again-1')))
  return takeAnswer(here, pickedIn(read.input), content)
}

/** On to a question within the case. */
function asked({ state, open, context }: Here, ask: CaseAsk, notes: Reply[] = []): Step {
  const next = { ...open, ask }
  return step(at(state, { mode: 'case', case: next }), [...notes, askCase(next, context)])
}

/** The same question once more, behind what is said of the message. */
const again = ({ state, open, context }: Here, said: Reply): Step => step(state, [said, askCase(open, context)])

const leave = ({ state, context }: Here): Step => step(at(state, { mode: 'menu', ask: 'main' }), [askMenu(context)])

/** Shown before it is sent. */
function written(here: Here, ask: Writing, words: string): Step {
  const next = write(ask, words, here.open, here.context)
  return { ...asked(here, next.ask, next.replies), effects: next.effects }
}

function takeUnaskedFile(here: Here, content: Extract<Content, { kind: 'file' }>): Step {
  const { state, open, context } = here
  const place = placeForFile(open, context)
  if ('refused' in place) return after([say(context.texts(place.refused))], wordsAlone(state, content.caption, context))
  return withFiles(here, takeFile(place, open, content, context), content.more === true)
}

/** Words that lead back to the menu of the case; undefined for those that the conversation as a whole knows. */
function takeCommand(here: Here, read: Extract<Read, { kind: 'command' }>, content: Content): Step | undefined {
  const { ask } = here.open
  const { texts } = here.context
  if (ask.at === 'withdraw') {
    if (read.command === 'back' || callsOff(read, content, texts.language))
      return asked(here, { at: 'menu' }, [say(texts('withdraw-kept'))])
    if (read.command === 'cancel') return asked(here, ask, [say(texts('yesno-again'))])
  }
  const leaves =
    read.command === 'back' ||
    (read.command === 'cancel' && ask.at !== 'menu') ||
    (read.command === 'skip' && ask.at === 'write')
  return leaves ? asked(here, { at: 'menu' }) : undefined
}

/** The option that was meant, "done" among them; undefined for words of one's own. */
const pickedIn = (input: StepInput): string | undefined =>
  input.kind === 'picked' ? (input.ids[0] ?? '') : input.kind === 'word' ? 'done' : undefined

/** @param picked id of the option that was picked; undefined for anything else */
function takeAnswer(here: Here, picked: string | undefined, content: Content): Step {
  const { state, open, context } = here
  const { texts } = context
  const { ask } = open
  switch (ask.at) {
    case 'menu':
      return picked === undefined ? again(here, say(texts('choice-again-1'))) : takeRow(here, picked)
    case 'write':
      return content.kind === 'text' ? written(here, ask, content.text) : asked(here, ask, [say(texts('text-needed'))])
    case 'check': {
      if (picked === undefined) return asked(here, ask, [say(texts('writing-again'))])
      const { id, text } = ask
      const answers = ask.question !== undefined && { question: ask.question }
      return picked === 'no'
        ? asked(here, { at: 'write', ...answers }, [say(texts('writing-anew'))])
        : needs(state, { call: 'write', caseId: open.caseId, id, text, ...answers })
    }
    case 'evidence': {
      // Many send the picture first and say beside it what it shows; it may be all of an answer.
      const files =
        picked === undefined && isSentence(content)
          ? { ...leaveWords(ask, open, content.text, context, 'case-evidence-words'), next: 'ask' as const }
          : takeFilesAnswer(ask, picked, context)
      return withFiles(here, files)
    }
    case 'tell':
      if (picked === undefined) return asked(here, ask, [say(texts('yesno-again'))])
      // With what was written since it was last shown: from here on only what is newer is news.
      return picked === 'here' ? reloaded(state, open, true) : asked(here, { at: 'menu' }, [toldSo(false, context)])
    case 'withdraw':
      if (picked === undefined) return asked(here, ask, [say(texts('yesno-again'))])
      return picked === 'yes'
        ? needs(state, { call: 'withdraw', caseId: open.caseId })
        : asked(here, { at: 'menu' }, [say(texts('withdraw-kept'))])
  }
}

/** A row of the menu of the case. */
function takeRow(here: Here, picked: string): Step {
  const { state, open, context } = here
  const [, what, short] = /^(answer|refuse)-(.+)$/.exec(picked) ?? []
  const meant = open.questions.find(({ id }) => shortId(id) === short)?.id
  if (meant !== undefined && what === 'answer') return asked(here, { at: 'write', question: meant })
  if (meant !== undefined) {
    const id = refusalId(open, meant)
    return needs(state, { call: 'write', caseId: open.caseId, id, question: meant, text: null })
  }
  switch (picked) {
    case 'message': {
      const reason = whyNoMessage(open)
      return reason === undefined ? asked(here, { at: 'write' }) : again(here, refusal(reason, context))
    }
    case 'evidence': {
      const reason = whyNoFiles(open)
      return reason === undefined
        ? asked(here, { at: 'evidence', files: [], id: context.fresh() })
        : again(here, say(context.texts(reason)))
    }
    case 'tell':
      return asked(here, { at: 'tell' })
    case 'stop':
      return stopTelling(state, 'stop')
    case 'withdraw':
      return asked(here, { at: 'withdraw' })
    default:
      return leave(here)
  }
}

/** The question that what is being written answers. */
const answeredBy = ({ ask, questions }: OpenCase): string | undefined =>
  ask.at === 'check' ? questions.find(({ id }) => id === ask.question)?.text : undefined

/** What was said about hidden things; files that wait for nothing else go on to the offices. */
function masked(here: Here, { ask, replies, effects }: MasksStep<Unsent>): Step {
  if (ask.at === 'evidence' && ask.done === true && ask.masks === undefined)
    return withFiles(here, onward(ask, replies, effects, here.context))
  return { ...asked(here, ask, replies), effects }
}

/** The files of the reporter as they stand now: asked about further, or sent. Of an album the last one is answered. */
function withFiles({ state, open, context }: Here, { ask, replies, effects, next }: FilesStep, more = false): Step {
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

/**
 * A refusal is named after its question, so saying it twice is saying it once. Ids stand in clear: it looks like that of
 * any message, and only who can open the mailbox can tell that one refuses the other.
 */
const refusalId = ({ caseId, mailbox }: OpenCase, question: string): string =>
  createHmac('sha256', mailbox.identity)
    .update(framed('refusal', caseId, question))
    .digest('base64url')
    .slice(0, 22)
