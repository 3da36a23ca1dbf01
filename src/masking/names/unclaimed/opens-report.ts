/**
 * A name that begins a message, what its bearer is, then what they want, of whom nobody else is said: "Sutikno Semu, guru
 * SD. Mau lapor …". Letters begin so. It may as well be the one whom the report is about, so the reporter is asked.
 */
import type { NameRule } from './name-clue.ts'

const greeting = String.raw`(?:(?:assalamu\p{L}*|selamat|salam|halo|hai|permisi|kulo\s?nuwun|nuwun\s?sewu|hello|hi|wr|wb)(?:\s+\p{L}+){0,3}[.,!\n]\s*)`
const begins = new RegExp(
  String.raw`^\s*${greeting}{0,3}(?:(?:dengan|dgn|nama|kula|saya)\s+)?(?:(?:pak|bu|bapak|ibu|mas|mbak|mbah)\s+)?$`,
  'iu',
)
const wants = new RegExp(
  String.raw`^\s*,?\s([^.!?\n]{2,60}?)\s?[.!,;\n]\s*(?:(?:saya|sy|aku|kula)\s+)?(?:mau|ingin|pengin|pengen|arep|badhe|hendak|mohon|nyuwun|izin|ijin|bermaksud|want(?:ing)?\s+to|would\s+like\s+to)\s+(?:(?:izin|ijin|untuk|utk)\s+)?(?:lapor|melapor|me?nglapor|nglapor|cerita|bercerita|crita|nyrita|adu|ngadu|mengadu|wadul|matur|menyampai|nyampai|sampai|report|tell|complain)`,
  'iu',
)
/** "Sutikno, lurah kami. Mau lapor": whom it is about. */
const told = (what: string): boolean =>
  what
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(
      (word) => /^(?:kami|kita|caleg|calon|paslon|kelurahan|kecamatan|desa|our)$/u.test(word) || superior.test(word),
    )
const superior =
  /^(?:lurah|camat|kades|kadus|bupati|wali\s?kota|kadis|kabid|kabag|kasi|sekcam|sekdes|sekda|carik|bayan|modin)$/u

/** "Dari: X (guru SD)" and on the next line "Perihal: …": whose letter it is. */
const from =
  /^\s*(?:dari|saking|saka|from|pengirim)\s*:\s*(?:(?:pak|bu|bapak|ibu|mas|mbak)\s+)?(?:\p{Lu}[\p{L}'.]*\s+){0,2}$/u
const letter =
  /^(?![^\n]*(?:lurah|camat|kades|kadus|dinas|kantor|sekretariat|kepala))[^\n]{0,100}\n\s*(?:perihal|hal|kepada|untuk|yth|to|subject|re|isi)\s*[:.]/iu

export const opensReport: NameRule = ({ page: { context, text }, run }) => {
  if (context.about === 'accused') return undefined
  if (
    from.test(text.slice(0, run.start).replace(/^\s*\p{L}/u, (first) => first.toLowerCase())) &&
    letter.test(text.slice(run.end, run.end + 140))
  )
    return 'unknown'
  if (!begins.test(text.slice(0, run.start))) return undefined
  const what = wants.exec(text.slice(run.end, run.end + 110))?.[1]
  return what === undefined || told(what) ? undefined : 'unknown'
}
