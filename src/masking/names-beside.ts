/** Names that stand with a number: in brackets after it, or as all that is said. */
import type { Found, Page } from './find.ts'
import { runAt } from './name-runs.ts'
import { wordBefore } from './tokens.ts'

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
