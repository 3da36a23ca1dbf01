/**
 * What an official says to the reporter about the reporter: "Rumahmu kan di …, anakmu Nabila …", "kamu kan ketua …". In
 * there "saya" is the speaker, and what is "mu" is the reporter's.
 */
import { addresseeOf } from '../names/addressed-names.ts'
import type { Page } from '../find.ts'
import type { Names } from '../names/find-names.ts'
import { runAt } from '../names/name-runs.ts'
import type { Quotation } from '../text/quotations.ts'
import { phraseEnd } from '../roles/role-extent.ts'
import { headAt, tells } from '../roles/role-phrases.ts'
import { wordBefore } from '../text/tokens.ts'
import { kin, setOf } from '../text/words.ts'

const you = /^(?:kamu|kau|kowe|koe|sampeyan|panjenengan|njenengan|jenengan|anda|you|your|sira|rika|awakmu)$/u
const link = setOf([
  'kan itu iku kuwi niku iki ini cuma mung hanya sebagai are as the a ya yo lho rak to masih isih just only',
])

/** Words of speech that may be to the reporter: not their own lines. Whom it is said to takes long to tell, and is asked last. */
const wordsOf = ({ words }: Page, quote: Quotation): [number, number] =>
  quote.own ? [0, -1] : [wordBefore(words, quote.start + 1) + 1, wordBefore(words, quote.end)]

/** "Anakmu Nabila", "bojomu si Tarno", "your son Budi". */
export function familyOfListener(page: Page, names: Names): void {
  const { words } = page
  for (const quote of page.quotations)
    for (let [i, last] = wordsOf(page, quote); i <= last; i++) {
      const word = words[i]
      if (word === undefined) continue
      let at = i + 1
      // "Kamu kan Lintang yang di loket": the reporter's own name.
      if (you.test(word.lower)) while (link.has(words[at]?.lower ?? '') && at - i < 4) at++
      else if (!kin.has(word.stem.base)) continue
      else if (word.stem.suffix !== 'your') {
        if (!you.test(words[at]?.lower ?? '') && words[i - 1]?.lower !== 'your') continue
        if (you.test(words[at]?.lower ?? '')) at++
      }
      while (/^(?:si|yang|sing|namanya|jenenge|bernama)$/u.test(words[at]?.lower ?? '')) at++
      const run = runAt(page, at, 'known')
      if (run === undefined || run.end > quote.end || words[at]?.clause !== word.clause) continue
      const to = addresseeOf(page, quote)
      if (to !== 'other') names.claim(run, to)
    }
}

/** "Kamu kan ketua Karang Taruna X": called with the first and last word of it. */
export function roleOfListener(page: Page, add: (from: number, to: number) => void): void {
  const { words, text } = page
  for (const quote of page.quotations)
    for (let [i, last] = wordsOf(page, quote); i <= last; i++) {
      if (!you.test(words[i]?.lower ?? '')) continue
      let at = i + 1
      while (link.has(words[at]?.lower ?? '') && at - i < 4) at++
      if (words[at]?.sentence !== words[i]?.sentence || /[,.]/u.test(text.slice(words[i]?.end, words[at]?.start)))
        continue
      const head = headAt(page, at, { relative: false, strong: true })
      if (head === undefined || head === 'duty') continue
      const to = phraseEnd(page, at)
      if (
        (words[to]?.end ?? quote.end) <= quote.end &&
        tells(page, at, to, head) &&
        addresseeOf(page, quote) !== 'other'
      )
        add(at, to)
    }
}

/** "Kowe sing nomer presensine K-117 to?": whether a number at `start` is, in somebody's speech, that of who is spoken to. */
export function listenersCode(page: Page, start: number): boolean {
  const { words } = page
  const quote = page.quotations.find((one) => !one.own && one.start <= start && start < one.end)
  if (quote === undefined) return false
  const left = wordBefore(words, start)
  for (let i = left; i > left - 9 && (words[i]?.start ?? -1) >= quote.start; i--) {
    if (words[i]?.sentence !== words[left]?.sentence) return false
    if (you.test(words[i]?.lower ?? '') || words[i]?.stem.suffix === 'your') return addresseeOf(page, quote) !== 'other'
  }
  return false
}
