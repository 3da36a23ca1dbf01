/**
 * A name that begins a message, what its bearer is, then what they want, of whom nobody else is said: "Sutikno Semu, guru
 * SD. Mau lapor …". Letters begin so. It may as well be the one whom the report is about, so the reporter is asked.
 */
import type { NameRule } from './name-clue.ts'

const greeting = String.raw`(?:(?:assalamu\p{L}*|selamat|salam|halo|hai|permisi|kulo\s?nuwun|nuwun\s?sewu|hello|hi)(?:\s+\p{L}+){0,3}[.,!\n]\s*)?`
const begins = new RegExp(String.raw`^\s*${greeting}$`, 'iu')
const wants = new RegExp(
  String.raw`^\s*,?\s[^.!?\n]{2,60}?\s?[.!,;\n]\s*(?:mau|ingin|pengin|pengen|arep|badhe|hendak|mohon|nyuwun|izin|ijin|bermaksud|want(?:ing)?\s+to|would\s+like\s+to)\s+(?:(?:izin|ijin|untuk|utk)\s+)?(?:lapor|melapor|me?nglapor|nglapor|cerita|bercerita|crita|nyrita|adu|ngadu|mengadu|wadul|matur|menyampai|nyampai|sampai|report|tell|complain)`,
  'iu',
)

export const opensReport: NameRule = ({ page: { context, text }, run }) =>
  context.about !== 'accused' && begins.test(text.slice(0, run.start)) && wants.test(text.slice(run.end, run.end + 110))
    ? 'unknown'
    : undefined
