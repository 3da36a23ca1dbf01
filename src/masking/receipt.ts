/** The receipt is the reporter's key to the case: it must not travel to an office inside a story or an answer. */
import { receiptIn } from './numbers/find-numbers.ts'
import { normalise } from './text/normalise.ts'

/** True when the text holds 20 digits that read as one number, however they are spaced or written. */
export function containsReceipt(text: string): boolean {
  return receiptIn(normalise(text).text)
}
