/** To whom money went: "dipindah ke rekening pribadi X". */
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'

const wentTo =
  /(?<!\p{L})(?:(?:di|dipun)?(?:pindah|transfer|setor|kirim|alih|masuk|alir|cair|bayar)\p{L}{0,4}|mlebu|malih|ngalir|mengalir|moved|transferred|paid|sent|went|deposited)\s+(?:(?:semua|kabeh|langsung|malah)\s+)?(?:ke|nang|neng|menyang|dhateng|marang|to|into)\s+(?:(?:rek|rekening|rekeninge|akun)\s+(?:pribadi|pribadine|pribadinipun|atas\s+nama|a\.?n\.?)\s+|the\s+(?:private|personal)\s+account\s+of\s+)$/iu
const pointsBack = /^(?:itu|iku|kuwi|niku|punika|that|that's|dia|beliau|dheweke|he|she|yaitu)$/u

/** Where neither the reporter nor their family was spoken of shortly before, nor comes after: the money may be theirs. */
export function paidTo({ text, words, mentions }: Page, run: Run): boolean {
  if (!wentTo.test(text.slice(Math.max(0, run.start - 100), run.start))) return false
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
