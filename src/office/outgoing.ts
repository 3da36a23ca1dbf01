/** What an official writes for a reporter: checked before it is shown to the official as the reporter will read it. */
import { withoutPlaceholders } from '../form/quote.ts'
import { checkQuestion, type QuestionCheck } from '../masking/questions/question.ts'
import { inertLine } from '../notify/inert.ts'
import type { Texts } from '../texts/texts.ts'

/** Longest text, in characters: what a reporter reads on a small screen. */
export const LONGEST = 2000

const refusals: Record<Exclude<QuestionCheck, 'ok'>, string> = {
  link: 'ask-refused-link',
  phone: 'ask-refused-phone',
  handle: 'ask-refused-handle',
  email: 'ask-refused-email',
  meet: 'ask-refused-meet',
  identity: 'ask-identity',
  receipt: 'ask-refused-receipt',
}

/** The text as it will be passed on, or the sentence that says why it will not be. */
export function checkOutgoing(typed: string, texts: Texts): { text: string } | { refusal: string } {
  const raw = withoutPlaceholders(typed.toWellFormed()).trim()
  const length = Array.from(raw).length
  if (length > LONGEST) return { refusal: texts('ask-too-long', { length: String(length), max: String(LONGEST) }) }
  // Before it is made inert: an address with a blank in it would no longer look like one.
  const check = checkQuestion(raw)
  if (check !== 'ok') return { refusal: texts(refusals[check]) }
  return { text: inertLine(raw) }
}
