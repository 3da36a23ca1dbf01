/** Names that stand with a number: in brackets after it, or as all that is said. */
import type { Found, Page } from '../find.ts'
import { runAt } from './name-runs.ts'
import { wordBefore } from '../text/tokens.ts'

const heldBy = /^[\s,(.]{0,3}(?:a\.?\s?\/?\s?n\.?|atas\s+nama|dengan\s+nama|asma|jeneng)\s*:?\s+(?=\p{Ll})/iu

/** A name that stands with a number or an account: in brackets after it ("08… (Budi)"), or as all that is said ("Budi - 08…"). */
export function findNamesBeside(page: Page, contacts: readonly Found[]): Found[] {
  const { text, joint, words } = page
  const found: Found[] = []
  for (const { start, end } of contacts) {
    const open = /^\s*(?:\(|[-/,])\s*(?:a\.?n\.?\s+)?(?=\p{Lu})/u.exec(text.slice(end, end + 12))
    if (open !== null) {
      const run = runAt(page, wordBefore(words, end + open[0].length) + 1, 'capital')
      if (run !== undefined && /^\s*(?:\)|$|[.,])/u.test(text.slice(run.end, run.end + 3)))
        found.push({ start: run.start, end: run.end, type: 'name', likeBefore: true })
    }
    // "Rekening saya 59… atas nama teguh prihanto": in small letters, it is in the name of whose the account is.
    const held = heldBy.exec(text.slice(end, end + 40))
    if (held !== null) {
      const run = runAt(page, wordBefore(words, end + held[0].length) + 1, 'any')
      if (run !== undefined && run.start - end - held[0].length <= 5)
        found.push({ start: run.start, end: run.end, type: 'name', likeBefore: true })
    }
    const lead = runAt(page, wordBefore(words, joint) + 1, 'any')
    if (
      lead !== undefined &&
      text.slice(joint, lead.start).length < 8 &&
      /^\s*[-/:,|(]?\s*$/u.test(text.slice(lead.end, start)) &&
      /^[\s.)]*$/u.test(text.slice(end))
    )
      found.push({ start: lead.start, end: lead.end, type: 'name', owner: 'unknown' })
  }
  return found
}
