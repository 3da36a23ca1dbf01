/** What comes to an open case without the button that asks for it: an answer, a message, a file. Pure. */
import type { Content, Reply } from '../channel.ts'
import { normalise } from '../understanding/normalise.ts'
import type { AskFiles } from './case-evidence.ts'
import { isSentence } from './sentence.ts'
import type { CaseAsk, OpenCase } from './state.ts'
import type { TurnContext } from './turn-types.ts'

/**
 * Messages to one case that nobody asked for, in a day. Each comes to every chat of its offices: with more, one reporter
 * could bury the others there, and grow a case until it cannot be opened any more.
 */
export const MESSAGES_A_DAY = 40

/** The text that says why nothing can be written that was not asked for, if that is so: before anybody writes it. */
export function whyNoMessage({ closed, held, wroteToday = 0 }: OpenCase): string | undefined {
  if (closed) return 'case-closed-no-more'
  if (wroteToday < MESSAGES_A_DAY) return undefined
  return held ? 'writing-enough-held' : 'writing-enough'
}

export const refusal = (reason: string, { texts }: Pick<TurnContext, 'texts'>): Reply => ({
  text: texts(reason, { max: String(MESSAGES_A_DAY) }),
})

/**
 * Whoever reads a question answers it, without looking for the button. One question open: it is the answer; none: a
 * message. Either is shown before it is sent. Of several nobody can tell which is meant. `refused`: the text that says
 * why the case takes no words.
 */
export function unaskedWords(
  open: OpenCase,
  content: Content,
): Extract<CaseAsk, { at: 'write' }> | { refused: string } | undefined {
  if (!isSentence(content)) return undefined
  const [only, ...others] = open.questions
  if (only !== undefined && !open.closed) return others.length === 0 ? { at: 'write', question: only.id } : undefined
  const refused = whyNoMessage(open)
  return refused === undefined ? { at: 'write' } : { refused }
}

/** Longer than any way to say it. */
const LONGEST_CLOSING = 60

/** The row of the menu that closes the case, said wherever else in it: but beside something hidden it may mean that. */
export function closes({ ask }: OpenCase, content: Content, { texts }: Pick<TurnContext, 'texts'>): boolean {
  if (content.kind !== 'text' || ask.at === 'menu' || ('masks' in ask && ask.masks !== undefined)) return false
  if (content.text.length > LONGEST_CLOSING) return false
  const said = normalise(content.text)
  // To "buka atau tutup?" it is an answer.
  const bare = ask.at === 'write' ? [] : ['tutup', 'close']
  return [...bare, 'tutup kasus', 'close case', normalise(texts('row-case-leave'))].includes(said)
}

/** The text that says why the case takes no files, if it does not. */
export function whyNoFiles({ closed, fileRecipient, filesSealedForNobody, offices }: OpenCase): string | undefined {
  if (closed) return 'case-closed-no-more'
  // To a recipient that somebody put into the database they could open it.
  if (fileRecipient === '') return 'trouble'
  // Taken, it would be thanked for and lie here for ever.
  if (filesSealedForNobody !== true) return undefined
  // While no office has the case, there is none to write to.
  return offices.length === 0 ? 'case-files-keyless-waiting' : 'case-files-keyless'
}

/**
 * A file is evidence wherever it comes: "is there a photo?" is answered with the photo. Otherwise the text that says why
 * it is not taken.
 */
export function placeForFile(open: OpenCase, { fresh }: Pick<TurnContext, 'fresh'>): AskFiles | { refused: string } {
  const reason = whyNoFiles(open)
  if (reason !== undefined) return { refused: reason }
  // What was written would be lost with the place it waits in.
  if (open.ask.at === 'check') return { refused: 'case-file-waits' }
  return open.ask.at === 'evidence' ? open.ask : { at: 'evidence', files: [], id: fresh() }
}
