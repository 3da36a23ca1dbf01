/** To whom money went ("dipindah ke rekening pribadi X"), and who sang or spoke ("penyanyinya X"). */
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'
import { honorifics } from '../text/words.ts'

const wentTo =
  /(?<!\p{L})(?:(?:di|dipun)?(?:pindah|transfer|setor|kirim|alih|masuk|alir|cair|bayar)\p{L}{0,4}|mlebu|malih|ngalir|mengalir|moved|transferred|paid|sent|went|deposited)\s+(?:(?:semua|kabeh|langsung|malah)\s+)?(?:ke|nang|neng|menyang|dhateng|marang|to|into)\s+(?:(?:rek|rekening|rekeninge|akun)\s+(?:pribadi|pribadine|pribadinipun|atas\s+nama|a\.?n\.?)\s+|the\s+(?:private|personal)\s+account\s+of\s+)$/iu
const pointsBack = /^(?:itu|iku|kuwi|niku|punika|that|that's|dia|beliau|dheweke|he|she|yaitu)$/u

/** Where neither the reporter nor their family was spoken of shortly before, nor comes after: the money may be theirs. */
export const paidTo = (page: Page, run: Run): boolean =>
  wentTo.test(page.text.slice(Math.max(0, run.start - 100), run.start)) && amongStrangers(page, run)

/** "Penyanyinya X": who did what was told of. */
export function performed(page: Page, run: Run): boolean {
  const { words } = page
  let at = run.from - 1
  while (honorifics.has(words[at]?.lower ?? '')) at--
  const lower = words[at]?.lower ?? ''
  const base = lower.replace(/-?(?:nya|ne|e|ipun)$/u, '')
  return (
    base !== lower &&
    words[at - 1]?.sentence !== words[at]?.sentence &&
    words[at + 1]?.gap === ' ' &&
    performer.test(base) &&
    amongStrangers(page, run)
  )
}
const performer =
  /^(?:penyanyi|biduan|vokalis|dalang|sinden|pesinden|mc|moderator|narasumber|pembicara|penceramah|bintang-tamu|pembawa-acara|pelawak|pemateri|penari|artis|komedian)$/u

/** Neither the reporter in its sentence nor their family in those about it; nor does the next one say who it is. */
function amongStrangers({ words, mentions }: Page, run: Run): boolean {
  const sentence = words[run.from]?.sentence ?? 0
  // "… X. Itu istri saya": the next sentence says who X is.
  const goesOn = words.slice(run.from + 1, run.to + 3).some(({ lower }) => pointsBack.test(lower))
  const until = goesOn ? sentence + 1 : sentence
  return !mentions.some(({ from, owner, kind }) => {
    const where = words[from]?.sentence ?? 0
    if (where < sentence - 2 || where > sentence + 1) return false
    return kind === 'kin' ? owner !== 'other' : owner === 'reporter' && kind !== 'impersonal' && where <= until
  })
}
