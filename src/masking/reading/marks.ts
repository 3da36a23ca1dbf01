/**
 * What people type in a chat where plain writing has a comma: a line break after it, a slash, dots for a pause ("adik
 * saya.. Wiji.. honorer").
 */
import { anaphor, firstPerson, friends, honorifics, kin, kinPattern, others, possessive, stem } from '../text/words.ts'
import { isLabel, isOther, isOwn, sentenceBefore } from './words-before.ts'
import type { Part } from './read.ts'

export const marks = (text: string): Part[] => [
  ...brokenLines(text),
  ...slashes(text),
  ...pauses(text),
  ...bracketed(text),
]

/** By what somebody is found, and words that begin anew: under a line on an official these would be his. */
const identifies =
  /\d{5}|@|(?<!\p{L})(?:jl|jln|jalan|gg|gang|perum|blok|rt|alamat|rumah|nama|identitas|nik|nip|ktp|hp|wa|nomor|nomer|telp|email|ig|fb|lahir|pelapor|pengirim|saksi|salam|hormat|wassalam|makasih|terima|suwun|nuwun|mohon|tolong|mhn|tlg|dari|dr|saking|saka|tq|thx|trims|thanks|demikian|sekian|atas|jabatan|pekerjaan|umur|usia|bri|bni|bca|bsi|mandiri|an)(?!\p{L})/iu
const selves = /^(?:sendiri|dewe|dhewe|piyambak)$/u
/** "Suami saya", "nomorku": of "saya" alone anything may be told. */
function endsOwn(text: string, at: number): boolean {
  const words = sentenceBefore(text, at)
  if (selves.test(words.at(-1) ?? '')) words.pop()
  const last = words.at(-1) ?? ''
  const first = words[0] ?? ''
  // "Saksi suami saya": what he is to what was told before.
  if (!isOwn(first) && !isLabel(first)) return false
  return isOwn(last) && (!firstPerson.has(last) || isOwn(words.at(-2) ?? '') || isLabel(words.at(-2) ?? ''))
}
const brokenLine = /, {0,2}\n {0,3}(?=[\p{L}\d@+("'])/gu
/** "Bojo kula,⏎Paryono,⏎jogoboyo Desa X": pressed enter, and the sentence goes on. Under "Hormat saya," stands who signs. */
function brokenLines(text: string): Part[] {
  const parts: Part[] = []
  if (!text.includes(',')) return parts
  // From an own word on one line goes on from the other.
  let chain = false
  for (const {
    0: { length },
    index,
  } of text.matchAll(brokenLine)) {
    if (closing.test(text.slice(Math.max(0, index - 60), index))) continue
    const end = index + length
    const line = /^[^\n]*/u.exec(text.slice(end, end + 120))?.[0] ?? ''
    chain = endsOwn(text, index) || (chain && apposedTo(text, parts, index))
    if (chain || (/^\p{Ll}/u.test(line) && !identifies.test(line) && !hasOwn(line)))
      parts.push({ at: index, end, put: ', ' })
  }
  return parts
}
const hasOwn = (line: string): boolean => (line.toLowerCase().match(/\p{L}+/gu) ?? []).some(isOwn)
/** Between the last mark and this one stand few words: a name, or what somebody is. */
const apposedTo = (text: string, parts: readonly Part[], at: number): boolean => {
  const last = parts.at(-1)
  return last !== undefined && /^ ?\p{L}+(?: \p{L}+){0,3}$/u.test(text.slice(last.end, at))
}
const closing =
  /(?:^|[\s.!])(?:hormat\s+(?:saya|kami|kula)|salam(?:\s+\p{L}+){0,2}|ttd|tertanda|wassalam\p{L}*(?:\s+wr\.?\s*wb\.?)?|(?:terima\s?kasih|makasi+h*|trims|thanks?|thank\s+you|suwun|nuwun|regards|sincerely|faithfully|yours|respectfully|demikian|sekian|pelapor|pengirim|rahayu|nwn|tks)(?:\s+[\p{L}']+){0,4})\s*$/iu

/** "… datang ke rumah saya / Hartono", "lapor ke saya⏎Hartono": of somebody else as well. */
const towards =
  /(?<!\p{L})(?:ke|kepada|kpd|marang|dhateng|nang|neng|ning|sama|karo|kaliyan|to|with|for|rumah|omah|griya|kantor|kos|kost)\s+(?:saya|sy|aku|kula|kulo|kami|gue|gw|me|us)(?:\s+(?:sendiri|dhewe|dewe|piyambak))?\s*$/iu

const slash =
  /(?<=\p{L}{3}|\d{6}) {1,2}\/ {1,2}(?=\p{Lu}\p{Ll}{2}|\d{6}|\+\d|[\w.+-]{3,40}@|(?:NIK|NIP|HP|WA|KK|hp|wa|umur|usia)(?!\p{L}))/gu
/** "Identitas: Slamet Widodo / 3322… / 0857…", "adik ipar saya / Nurul / bidan desa". "Guru TK / PAUD", "Jl. Mawar 3 / 5" are one thing. */
function slashes(text: string): Part[] {
  const parts: Part[] = []
  if (!text.includes(' / ') || bothSides.test(text)) return parts
  let chain = false
  for (const {
    0: { length },
    index,
  } of text.matchAll(slash)) {
    const end = index + length
    const before = text.slice(Math.max(0, index - 40), index)
    const [left, right] = [
      /\d$/u.test(before),
      /^(?:[\d+]|[\w.+-]{3,40}@|\p{Lu}{2,3}(?!\p{L})|hp|wa|umur|usia)/u.test(text.slice(end)),
    ]
    if (towards.test(before) || (left && right && sameNumber(text, index))) continue
    chain = endsOwn(text, index) || (chain && apposedTo(text, parts, index))
    if (chain || left || right) parts.push({ at: index, end, put: ', ' })
  }
  return parts
}
/** "Pelapor / Terlapor: Wiji / Hartono". */
const bothSides = /pelapor \/ terlapor/iu
/** "0812 / 3456 / 7890": parts of one; a whole number has ten digits and more. */
const sameNumber = (text: string, at: number): boolean =>
  (/[\d .-]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0].replaceAll(/\D/gu, '').length ?? 0) < 10

const named =
  /(?<=(\p{L}{1,24})((?<=\p{L}\.n|\b[DdSs]d?rs?i?|\b[Hh]j?|\bIr)\.|,|)) ?\((\p{Lu}\p{Ll}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3})\)(?=(,?))/gu
/** "Kakak saya (Yudhistira), analis …", "saya ibunya (Azka) kelas 2B": the name as it would stand between commas. */
function bracketed(text: string): Part[] {
  if (!text.includes('(')) return []
  return [...text.matchAll(named)].flatMap(({ 0: all, 1: before = '', 2: comma, 3: name = '', 4: next, index }) => {
    const { base, suffix } = stem(before.toLowerCase())
    const self = firstPerson.has(base) && !kinSelf.test(text.slice(Math.max(0, index - 40), index))
    const mine =
      next === ',' &&
      isOwn(before.toLowerCase()) &&
      !friend.test(text.slice(Math.max(0, index - 40), index)) &&
      isJob(text.slice(index + all.length + 1, index + all.length + 40))
    const titled = title.test(base)
    const theirs = kin.has(base) && suffix === 'their'
    if (!mine && !titled && !theirs && !called.test(base) && !ofKin.test(text.slice(Math.max(0, index - 40), index)))
      return []
    const from = index + all.indexOf('(')
    const put = comma === ',' || !mine || self ? ' ' : ', '
    return [
      { at: index, end: from + 1, put },
      { at: from + 1 + name.length, end: index + all.length, put: '' },
    ]
  })
}
/** "…, analis di BKD", and not ", suami saya …", ", kades X": one more person. */
function isJob(rest: string): boolean {
  const word = /^ (\p{Ll}{3,})/u.exec(rest)?.[1]
  return word !== undefined && !isOwn(word) && !isOther(word) && !honorifics.has(word)
}
/** "Bos saya (Hartono), kepala dinas". */
const friend = new RegExp(String.raw`(?<!\p{L})(?:${[...friends, ...others].join('|')})(?:ku|\s+\p{L}+),?\s*$`, 'iu')
const title = /^(?:pak|bu|bpk|mas|mbak|mba|dik|dek|lik|yu|kang|sdri?|drs?|dra|hj?|ir)$/u
const called = /^(?:nama|jeneng|asma|n|an)$/u
/** "Istri dari (Sudarmono), penjaga SD", "wali murid dari (Rafa) kelas 4B". */
const ofKin = new RegExp(String.raw`(?<!\p{L})(?:${kinPattern}|murid)\s+(?:dari|saking|saka)\s*$`, 'iu')
const kinSelf = new RegExp(String.raw`(?<!\p{L})(?:${kinPattern})\s+(?:\p{L}+\s+)?\p{L}+,?\s*$`, 'iu')

const pause = /(?<=[\p{L}\p{N})"']) ?\.{2,} {1,4}(?=[\p{L}\p{N}@+("'])/gu
/** "Nomor saya.. 08…", "adik saya.. Wiji.. honorer": no sentence ends there. Elsewhere one may. */
function pauses(text: string): Part[] {
  const parts: Part[] = []
  if (!text.includes('..')) return parts
  const small = !/\.{2} *\p{Lu}/u.test(text)
  for (const { 0: dots, index } of text.matchAll(pause)) {
    const last = parts.at(-1)
    const end = index + dots.length
    const apposed = last !== undefined && /^ ?\p{L}+(?: \p{L}+)?$/u.test(text.slice(last.end, index))
    if (goesOn(text, index, end, apposed, small)) parts.push({ at: index, end, put: ', ' })
  }
  return parts
}
function goesOn(text: string, at: number, end: number, apposed: boolean, small: boolean): boolean {
  const sentence = sentenceBefore(text, at)
  const before = sentence.at(-1) ?? ''
  const rest = text.slice(end, end + 80)
  // "Sopirnya suami saya.. Hubungi 08…", "… galak.. kalau perlu bukti …".
  if (asking.test(rest)) return false
  const lower = /^\p{L}[\p{L}']*/u.exec(rest)?.[0].toLowerCase() ?? ''
  if (apposed || isOwn(before)) return true
  if (reach.test(rest)) return isLabel(before) && !sentence.some((word) => isOther(word) || honorifics.has(word))
  // "Halo admin.. hp 08…", "… bagi uang.. kepsek X …", "… sing live kuwi @x": somebody else, or another sentence.
  if (addressees.test(before) || begins.test(lower) || isOther(lower) || honorifics.has(lower) || teller.has(lower))
    return false
  // "Saya siti.. hp 08…": what the reporter told of themselves goes on.
  const said = segment(text, at)
  if (ofMine.test(said) && !isOther(before)) return true
  // "… bagi uang.. Wiji Lestari.. warga X": by itself it may be who writes.
  if (/^\s*\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(said)) return false
  const line = /^(?:(?!\.{2})[^!?\n])*/u.exec(rest)?.[0] ?? ''
  return /^\p{Ll}/u.test(rest) && !identifies.test(line) && !sentence.some(isOther) && !(small && long(text, at, end))
}
/** What stands between the pauses before. */
const segment = (text: string, at: number, most = 60): string =>
  /(?:(?!\.{2})[^!?\n])*$/u.exec(text.slice(Math.max(0, at - most), at))?.[0].replace(/^\.\s/u, '') ?? ''
const ofMine = new RegExp(
  String.raw`^\s*(?:saya|sy|aku|kula|kulo|(?:${kinPattern})(?:ku|\s(?:saya|sy|aku|kula)))\s\p{L}+$`,
  'iu',
)
const addressees =
  /^(?:admin|min|mimin|kak|kakak|gan|bro|sis|pak|bu|bapak|ibu|mas|mbak|mba|halo|pagi|siang|sore|malam)$/u
const begins =
  /^(?:mau|ingin|arep|badhe|lapor|melapor|yang|yg|sing|ingkang|itu|iku|kuwi|niku|pelapor|pengirim|saksi|pelaku|terlapor)$/u
const wordsIn = (part: string): number => part.match(/\p{L}{2,}/gu)?.length ?? 0
const long = (text: string, at: number, end: number): boolean =>
  wordsIn(segment(text, at, 80)) > 6 && wordsIn(text.slice(end, end + 80).split(/[.!?\n]/u)[0] ?? '') > 6
const teller = new Set([...firstPerson, ...possessive, ...anaphor])
const asking =
  /^(?:(?:hubungi|hub|telp|telpon|telepon|kabari|kontak|contact|call|text|tolong|tlg|mohon|please|pls|nuwun|suwun)(?!\p{L})|(?:kalau|kalo|klo|kl|jika|bila|nek|yen|menawi|if)\s+(?:perlu|butuh|mau|ada|masih|kurang|bisa|bapak|ibu|admin|pengen|arep|ana|ono|badhe|wonten|kersa|you|needed)(?!\p{L}))/iu
const reach = /^(?:[(+]{0,2}\d[\d ().-]{6,}\d|\(?@|[\w.+-]{1,40}@)/u
