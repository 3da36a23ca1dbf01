/**
 * The last line or sentence of a message that holds nothing but a name and how to reach somebody: "Rini Semu, 08…",
 * "08… (Rini Semu)", "Nama Rini Semu". Messages are signed so, whoever they told of before; it may as well be the number
 * of who was told of, so the reporter is asked.
 */
import type { NameRule } from './name-clue.ts'

const number = String.raw`\+?\(?\d[\d ().-]{7,22}\d`
const label = String.raw`(?:(?:hp|hape|wa|whatsapp|no|nomor|nomer|telp|tlp|telepon|kontak|cp|phone)\.?\s*:?\s*){0,3}`
const title = String.raw`(?:(?:pak|bu|ibu|bapak|mas|mbak|mba|mbah)\s+)?`
const begins = String.raw`(?:^|[.!?…]["')]?\s+|\n)[\s*•~_-]*`
const thanks = String.raw`[\s.,!)]*(?:(?:terima\s?kasih|makasih|matur\s?(?:nuwun|suwun)|suwun|nuwun|trims|thanks|thank you|salam)\s*[.!]?\s*)?$`

const nameFirst = new RegExp(String.raw`${begins}${title}$`, 'iu')
const thenNumber = new RegExp(String.raw`^\s*[,:(/–-]?\s*${label}${number}${thanks}`, 'iu')
const numberFirst = new RegExp(
  String.raw`${begins}${label}${number}\s*[,:(/–-]?\s*(?:a\.?\s?n\.?|atas\s+nama|dengan|nama)?\s*${title}$`,
  'iu',
)
const named = new RegExp(String.raw`${begins}(?:nama|jeneng|asma|nami|a\.?\s?n\.?|atas\s+nama)\s*:?\s*${title}$`, 'iu')
const ends = new RegExp(`^${thanks}`, 'iu')

export const contactLine: NameRule = (clue) => {
  const { page, run } = clue
  // Asked who is reported, it is who is reported.
  if (page.context.about === 'accused') return undefined
  const head = clue.head(72)
  const rest = page.text.slice(run.end, run.end + 72)
  if (nameFirst.test(head)) return thenNumber.test(rest) ? 'unknown' : undefined
  return ends.test(rest) && (numberFirst.test(head) || named.test(head)) ? 'unknown' : undefined
}
