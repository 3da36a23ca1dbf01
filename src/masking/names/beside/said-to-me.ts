/** Names in what somebody said or had written: perhaps those of the one it was said to, or who was to sign it. */
import type { Page } from '../../find.ts'
import { wordBefore } from '../../text/tokens.ts'
import type { Owner } from '../../types.ts'
import { addressedToReporter } from '../addressed-names.ts'
import type { Run } from '../name-runs.ts'

/** "Anak buah saya X ini contoh …": said of the one it is said to, or of whoever else. */
export const saidToMe = (page: Page, run: Run): Owner =>
  addressedToReporter(page, run) || inStatement(page, run) ? 'unknown' : 'other'

/** "Di surat pernyataan itu ketikannya "saya X siap memenangkan …", padahal saya belum …": typed for whoever is to sign it. */
function inStatement({ text, words, mentions, quotations }: Page, run: Run): boolean {
  const quote = quotations.find(
    ({ start, end, speaker }) => speaker === undefined && start <= run.start && run.end <= end,
  )
  if (quote === undefined) return false
  const head = text.slice(Math.max(0, quote.start - 90), quote.start)
  if (!statement.test(head)) return false
  const near = wordBefore(words, quote.start)
  return (
    mentions.some(({ kind, from }) => kind === 'self' && (words[from]?.start ?? 0) > quote.end) &&
    !mentions.some(({ kind, owner, to }) => kind === 'person' && owner === 'other' && to <= near && near - to < 8)
  )
}
const statement =
  /(?<!\p{L})(?:pernyataan|kesanggupan|kesediaan|formulir|blangko|blanko|pakta|ikrar|kuitansi|kwitansi|statement|pledge|form)(?:nya|ne|e)?(?!\p{L})[^.!?\n"]{0,60}$/iu
