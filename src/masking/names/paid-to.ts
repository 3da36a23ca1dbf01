/** To whom money went ("dipindah ke rekening pribadi X"), and who sang or spoke ("penyanyinya X"). */
import { amongStrangers } from './among-strangers.ts'
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'
import { honorifics, setOf } from '../text/words.ts'

const wentTo =
  /(?<!\p{L})(?:(?:di|dipun)?(?:pindah|transfer|setor|kirim|alih|masuk|alir|cair|bayar)\p{L}{0,4}|mlebu|malih|ngalir|mengalir|moved|transferred|paid|sent|went|deposited)\s+(?:(?:semua|kabeh|langsung|malah)\s+)?(?:ke|nang|neng|menyang|dhateng|marang|to|into)\s+(?:(?:rek|rekening|rekeninge|akun)\s+(?:pribadi|pribadine|pribadinipun|atas\s+nama|a\.?n\.?)\s+|the\s+(?:private|personal)\s+account\s+of\s+)$/iu
/** Money that is meant for whoever gets it, of which a part is taken back. */
const meantForThem =
  /(?<!\p{L})(?:honor\p{L}*|insentif|gaji\p{L}*|bayaran\p{L}*|thr|tpp|tukin|upah\p{L}*|tunjangan|lembur\p{L}*|bonus\p{L}*|bansos|blt|pkh|bantuan|transport|hadiah|santunan|beasiswa|uang\s+(?:saku|makan|lelah)|allowances?|salar(?:y|ies)|wages?|pay|incentives?|aid)(?!\p{L})/iu

/** Where neither the reporter nor their family was spoken of, and the money was not meant for who is named. */
export const paidTo = (page: Page, run: Run): boolean => {
  const head = page.text.slice(Math.max(0, run.start - 160), run.start)
  return wentTo.test(head) && !meantForThem.test(head) && amongStrangers(page, run)
}

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
    performer.has(base) &&
    amongStrangers(page, run)
  )
}
const performer = setOf([
  'penyanyi biduan vokalis dalang sinden pesinden mc moderator narasumber pembicara penceramah pelawak pemateri',
  'penari artis komedian',
])
