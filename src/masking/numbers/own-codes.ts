/** Codes that are the reporter's by the words or the sentence before: "mine is KEC-0233", "saya ojol. ID driver SMG-30…". */
import type { Found, Page } from '../find.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import { kinPattern } from '../text/words.ts'

export const ownCode = (
  page: Page,
  { start, end }: { start: number; end: number },
  last: number,
  floor: number,
  isNumber: (lower: string | undefined) => boolean,
): boolean =>
  coded.test(page.text.slice(start, end)) &&
  // "Punya saya 150000 dipotong": a sum.
  ((marked.test(page.text.slice(start, end)) && mineIs.test(page.text.slice(Math.max(floor, start - 30), start))) ||
    givenToMe.test(page.text.slice(Math.max(floor, start - 80), start)) ||
    jobCode(page, last, isNumber))

/** "… and mine is KEC-0233", "punya saya PKL-0138": beside that of another. */
const mineIs =
  /(?<!\p{L})(?:mine|punyaku|duwekku|nggonku|gonku|kodeku|(?:punya|milik|duweke|nggone|gadhahane?)\s+(?:saya|sy|aku|kula))(?:\s+(?:is|was|itu|iku|kuwi|niku|nomor|nomer|no|kode))?\s*[:=,]?\s*$/iu
/** "The reference you gave me last month was TIP/24/00831". */
const givenToMe =
  /(?<!\p{L})(?:(?:reference|ticket|code|number)\s+(?:that\s+)?you\s+(?:gave|sent)\s+me|(?:nomor|nomer|kode|tiket)\s+(?:(?:laporan|aduan|referensi)\s+)?(?:yang|yg|sing)\s+(?:dikasih|diwenehi|(?:dikirim|diberi(?:kan)?)(?=\s+(?:(?:ke|kepada|dhateng|nang)\s+)?(?:saya|sy|aku|kula)(?!\p{L})|\s+(?:oleh\s+)?(?:bot|admin|mimin)(?!\p{L}))|(?:saya|aku|tak)\s?(?:dapat|terima|tampa))|(?:tiket|ticket)\s+(?:(?:pengaduan|laporan|aduan|lapor)\s+)?(?:saya|sy|aku|kula))(?!\p{L})[^.!?\n\d]{0,30}$/iu
const coded = /^(?=(?:\D*\d){2})(?:(?:\p{Lu}{1,5}[-./]?){1,3}\d|\d{4,}|\d{2,}-?\p{Lu})[\p{Lu}\d./-]*$/u
const marked = /^(?!\d{1,3}(?:\.\d{3})+$)(?=.*[\p{Lu}./-])/u
/** Numbers of what is done or used at work, not of who works. */
const ofThings =
  /^(?:kegiatan|program|kupon|voucher|zoom|rapat|meeting|surat|lambung|anggaran|rekening|tps|undangan|paket|event|proyek|project|berkas|dokumen)(?:nya|ne|e)?$/u
/** "Saya ojol. ID driver SMG-30…": of what the sentence before said the reporter is. */
function jobCode({ words, mentions }: Page, last: number, isNumber: (lower: string | undefined) => boolean): boolean {
  const what = words[last]
  if (what === undefined) return false
  const first = isNumber(what.lower) ? words[last - 1] : what
  const label = isNumber(what.lower) ? last - 1 : last
  if (first === undefined || !(isNumber(words[label - 1]?.lower) || isNumber(what.lower))) return false
  const at = words[label - 1]?.sentence === what.sentence && isNumber(words[label - 1]?.lower) ? label - 1 : label
  if (words.slice(at, last + 1).some(({ lower }) => ofThings.test(lower))) return false
  // The label opens its clause.
  if (words[at]?.gap === ' ' && words[at - 1]?.clause === words[at]?.clause) return false
  const before = mentions.findLast(({ to, kind }) => to < at && kind !== 'impersonal')
  const self = mentions.findLast(({ to, kind }) => to < at && kind === 'self')
  return (
    self !== undefined &&
    before !== undefined &&
    before.from - self.to <= 2 &&
    what.sentence - (words[self.to]?.sentence ?? 0) <= 1 &&
    [1, 2].some((k) => isFunction(words[self.to + k]?.lower ?? ''))
  )
}

/** "B-077", "P2/46", "KT.034.17": nothing is counted so. */
export const isCoded = (shown: string): boolean =>
  /^(?=.*\d{2})(?:\p{Lu}{1,4}\d{0,4}[-./]|\p{Lu}{2,4}\d|\d{2,}-?\p{Lu})[\p{Lu}\d./-]+$/u.test(shown)

const me = '(?:saya|sy|aku|kula|kulo|gue|gw)'
/** "Locker L-31 is mine", "antrean A-073 a.n. Sugiyanti, itu saya": whose it is comes last. */
const claimAfter = new RegExp(
  String.raw`^(?:\s+(?:a\.?n\.?|atas\s+nama)(?:\s+\p{L}+){1,3})?\s*[,(]?\s*(?:(?:itu|iku|kuwi|niku|is|that's|that\s+is|ya)\s+)?(?:(?:nomor|nomer|kode|no)\s+)?(?:${me}|me|mine|punyaku|milikku|duwekku|duwèkku|gonku|nggonku|(?:punya|milik|duweke|duwene|gadhahan|gadhahanipun|kagungane|kagunganipun)\s+(?:(?:${kinPattern})\s+)?${me})(?=\s*(?:[.,;!?)]|$))`,
  'iu',
)
export const claimedCode = (text: string, { start, end }: { start: number; end: number }): boolean =>
  isCoded(text.slice(start, end)) && claimAfter.test(text.slice(end, end + 60))

const slot =
  '(?:kamar|loker|locker|meja|bangku|kursi|slot|petak|parkir|parkiran|bilik|ruang|ranjang|bed|room|seat|desk|berth|bay|space|cabin|cubicle|mailbox)'
const number = String.raw`((?:\p{L}{1,2}\s?-?)?\d{1,4}[a-z]?)(?![\p{L}\p{N}]|[.,:/-]\d|\s?(?:juta|jt|rb|ribu|orang|wong|tiyang|meter|m2?|x|unit|buah|hari|jam|kali|tahun|lantai|persen|%|people|days|hours|times)(?!\p{L}))`
const named = String.raw`(?:\s?[:=]|\s+(?:nomor|nomer|no\.?|number|is|was|itu|iku|kuwi|kode))*\s+`
/** "Kamar saya 512", "my hotel room is 512": where somebody sits or sleeps has a list with their name. */
const ownSlot = ruleOf(
  String.raw`(?<!\p{L})(?:${slot}(?:\s+(?:hotel|kos|kost|parkir|rawat|inap|tidur|kerja|ujian|penumpang))?(?:ku|(?:ne|nya|e)?\s+(?:(?:${kinPattern})(?:ku|\s+${me})|${me}))(?!\p{L})|my\s+(?:\p{L}+'s\s+)?(?:\p{L}+\s+)?${slot})${named}${number}`,
)
export const ownSlots = (spots: Spots): Found[] =>
  matchesOf(spots, ownSlot).map((match) => {
    const end = match.index + match[0].length
    return { start: end - (match[1] ?? '').length, end, type: 'other', owner: 'reporter', action: 'ask' }
  })
