/**
 * Numbers of which only a part is there: given in pieces, with digits crossed out, only the last four, or begun at the
 * end of one message and finished in the next.
 */
import type { Found, Page } from '../find.ts'
import type { Group } from './groups.ts'
import { cueBefore, isOwned, notBefore } from './number-cues.ts'
import type { MaskType } from '../types.ts'
import { digitWords } from './number-words.ts'
import { isSum, pieces, unit } from './pieces.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import { wordBefore } from '../text/tokens.ts'

export function partialNumbers(page: Page, groups: readonly Group[], found: readonly Found[]): Found[] {
  const out = [...pieces(page, groups, found), ...partials(page, found), ...hiddenDigits(page.text), ...forgotten(page)]
  return [...out, ...continued(page, groups), ...begun(page, groups, [...found, ...out])]
}

/** Four digits said one by one. */
const said = [...digitWords].flatMap(([word, { length }]) => (length === 1 ? [word] : [])).join('|')
const tail = ruleOf(
  String.raw`(?<!\p{L})(?:(?:angka|digit|nomor|nomer)\s+(?:di\s+)?(?:belakang|mburi|wingking)(?:nya|e|ipun)?|belakang(?:nya|e)?|mburi(?:ne)?|wingking(?:ipun|e)?|akhiran(?:nya|e)?|berakhiran|berakhir|ujung(?:nya|e)?|buntut(?:nya|e)?|ekor(?:nya|e)?|pojok(?:nya|e)?|pungkasan(?:e)?|(?<!(?:jl|jln|jalan|gang|gg)\.?\s+(?:\p{L}+\s+){1,3})tengah(?:nya|e)?|(?:digit|angka)\s+(?:terakhir|akhir)(?:nya)?|ending|ends|last\s+(?:two|three|four|five|2|3|4|5)(?:\s+digits)?|awalan(?:nya)?|depan(?:nya|e)|ngarep(?:e|ipun)?|starts|starting)\s*(?:(?:(?:ktp|nik|kk|nip|npwp|rek|rekening|atm|hp|wa|plat|nopol)(?:ku|nya|ne|e)?|saya|sy|aku|kula|ku|my|nomor(?:nya)?|nomer(?:e)?|no|angka|digit|dengan|with|in|are|is|itu|iku|(?:se)?harus(?:nya|e)|kudune|kudu|(?:se)?mestinya|mestine|sing|yg|yang|be?nere?|be?nar(?:nya)?|leres(?:ipun)?|should|be|ja?di?|dadi|cuma|nya|ne|bukan|bkn|dudu|sanes|not|:|=)\s*){0,4}(\d[\d .-]{0,7}\d|(?:${said})(?:\s+(?:${said})){2,7})(?![\d\p{L}])`,
  'giu',
)
/** "Belakangnya bukan 7719 tapi 7791": what it is instead. */
const instead =
  /^\s?[,.]?\s?(?:(?:tapi|tp|melainkan|ning|nanging|namung|but|it's|harusnya|seharusnya|kudune|(?:yang|yg|sing|ingkang)\s+(?:benar|bener|leres))\s+){1,2}(?:itu\s+|iku\s+)?(\d{2,8})(?![\d\p{L}]|[.,:]\d)/iu
/** "(xx nya 55)": the digits that were crossed out. */
const filled =
  /^\s?[,(]{0,2}\s?(?:yang\s+|yg\s+|sing\s+)?(?:[xX*]{1,6}|bintang|kosong)\s?(?:-?nya|-?ne|-?e|ipun)?\s?(?:itu|iku|is|are|=|:|adalah|isine|isinya)?\s?(\d{1,6})(?![\d\p{L}]|[.,:]\d)/u
/** What a part of a number is a part of, from the words around it; the nearest before it counts. */
const wholes: [MaskType, RegExp][] = [
  ['nik', /(?<!\p{L})(?:nik|ktp|e-?ktp)(?:ku|nya|ne|e|ipun)?(?!\p{L})/giu],
  ['kk', /(?<!\p{L})(?:kk|kartu\s+keluarga)(?:ku|nya|ne|e)?(?!\p{L})/giu],
  ['nip', /(?<!\p{L})(?:nip|ni\s?pppk)(?:ku|nya|ne|e)?(?!\p{L})/giu],
  ['npwp', /(?<!\p{L})npwp(?:ku|nya|ne|e)?(?!\p{L})/giu],
  [
    'bank',
    /(?<!\p{L})(?:rek|rekening|norek|atm|account|bank|(?:bca|bri|bni|bsi|btn)(?=ku|\s+(?:saya|sy|aku|kula|istri|suami|ibu|bapak)))(?:ku|nya|ne|e)?(?!\p{L})/giu,
  ],
  ['other', /(?<!\p{L})(?:bpjs|jkn|kis|sim(?!\s?-?card)|nisn|nuptk)(?:ku|nya|ne|e)?(?!\p{L})/giu],
  ['plate', /(?<!\p{L})(?:plat|pelat|nopol)(?:ku|nya|ne|e)?(?!\p{L})/giu],
  [
    'phone',
    /(?<!\p{L})(?:no|nomor|nomer|nmr|nope|hp|hape|handphone|ponsel|wa|telp|tlp|telpon|telepon|phone|cell|mobile|number|kontak|whatsapp|nomore)(?:ku|nya|ne|e|re)?(?!\p{L})/giu,
  ],
]
/** "Yg bener belakangnya 7781, itu nomer ku": whose it is may come after. */
const mineAfter =
  /^\s+(?:saya|sy|aku|kula)\s*(?:[.,!]|$)|^[^\n?.]{0,40}?(?<!\p{L})(?:itu|iku|kuwi|niku)\s+(?:saya|sy|aku|kula)(?:\s+(?:juga|sendiri|dhewe|dewe))?\s*(?:[,.!]|$|(?:ya|yo|pak|bu|min)(?!\p{L}))|^[^\n?.]{0,50}?(?<!\p{L})(?:no|nomor|nomer|hp|wa|number)(?:ku(?!\p{L})|\s+(?:saya|sy|aku|kula|ku)(?!\p{L}))|^[^\n?]{0,40}?(?<!\p{L})(?:itu|iku|kuwi|niku|that's)\s+(?:no|nomor|nomer|hp|wa)(?:\s?ku(?!\p{L})|\s+(?:saya|sy|aku|kula)(?!\p{L}))|^[^\n?.]{0,50}?my\s+(?:number|phone)/iu
/** "His number is 08…; mine ends in 6120". */
const mineEnds =
  /(?<!\p{L})(?:mine|punyaku|gonku|nggonku|duwekku|(?:punya|milik|duweke|gadhahan)\s?(?:saya|aku|kula))\s+(?:(?:is|itu|iku|kuwi|niku)\s+)?(?:(?:the\s+one|sing|yang|yg|ingkang)\s+)?$/iu
const mineBefore =
  /(?<!\p{L})(?:no|nomor|nomer|hp|wa|number)(?:ku|nya|ne|e)(?!\p{L})[^\n?]{0,50}(?:salah|keliru|kebalik|typo|kleru|wrong)/iu

/** The last digits of a telephone number, of a NIK, of an account. */
function partials({ text, spots, context }: Page, found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const match of matchesOf(spots, tail)) {
    const end = match.index + match[0].length
    const head = text.slice(Math.max(0, match.index - 60), match.index) + match[0]
    const rest = text.slice(end, end + 60)
    const own =
      mineAfter.test(rest) ||
      mineEnds.test(text.slice(Math.max(0, match.index - 28), match.index)) ||
      (context.about === 'other' && mineBefore.test(head))
    // Said of the number right before, or of the part of it before this one.
    const whole = [found[wordBefore(found, match.index)], out.at(-1)].findLast(
      (one) =>
        one !== undefined &&
        one.end <= match.index &&
        match.index - one.end <= 24 &&
        again.test(text.slice(one.end, match.index)),
    )
    const type = whole?.type ?? wholeOf(head) ?? (own ? 'phone' : undefined)
    if (type === undefined) continue
    const whose: Partial<Found> = own ? { owner: 'reporter' } : whole === undefined ? {} : { likeBefore: true }
    // "KTP saya 33 74 15 belakangnya 0007": what stands between the label and that word is its beginning.
    const first = beginning.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[0]
    if (first !== undefined && first.replace(/\D/gu, '').length >= 4)
      out.push({ start: match.index - first.length, end: match.index, type, ...whose })
    // The word that says which part it is goes with it.
    out.push({ start: match.index, end, type, ...whose })
    const other = instead.exec(rest)
    if (other !== null) {
      const to = end + other[0].length
      out.push({ start: to - (other[1] ?? '').length, end: to, type, ...whose, ...(own ? {} : { likeBefore: true }) })
    }
  }
  return out
}

/** "NIK ku 33740701 mburine lali", "nip saya sembilan belas delapan delapan … belakangnya lupa": begun, and the rest not known. */
const numeral = [...digitWords.keys(), 'belas', 'welas', 'puluh', 'likur'].join('|')
const restUnknown = ruleOf(
  String.raw`(?<!\p{L})(?:mburi(?:ne)?|belakang(?:nya|e|an)?|wingking(?:ipun)?|terus(?:ane|annya)?|lanjut(?:annya|ane)?|selanjutnya|salajengipun|sisa(?:nya|ne)?|(?:and\s+|but\s+)?(?:the\s+)?rest)\s+(?:\p{L}+\s+){0,2}?(?:lali|lupa|kelalen|kesupen|forgot|forgotten|(?:ora|ra|gak|ga|nggak|tidak|mboten)\s+(?:eling|kelingan|inget|ingat|hafal|apal|kemutan)|(?:don't|do\s+not|can't)\s+remember)(?!\p{L})`,
)
const begunInDigits = /(?<![\p{L}\p{N}.,/-])\d[\d .-]{3,16}\d[\s,.…]{1,4}$/u
const begunInWords = new RegExp(String.raw`(?<!\p{L})(?:${numeral})(?:\s+(?:${numeral})){3,15}[\s,.…]{1,4}$`, 'iu')
function forgotten({ text, spots }: Page): Found[] {
  const out: Found[] = []
  for (const { index: at } of matchesOf(spots, restUnknown)) {
    const head = text.slice(Math.max(0, at - 160), at)
    const part = (begunInDigits.exec(head) ?? begunInWords.exec(head))?.[0]
    if (part === undefined) continue
    const type = wholeOf(head.slice(0, -part.length))
    if (type === undefined) continue
    out.push({ start: at - part.length, end: at - part.length + part.replace(/[\s,.…]+$/u, '').length, type })
  }
  return out
}

/** Nothing between but that it was a slip or is said again. */
const again =
  /^[\s,.;:()-]{0,3}(?:(?:eh|ah|oh|maaf|sori|sorry|salah|keliru|kleru|luput|ulangi|ulang|diulang|baleni|maksud\p{L}*|again|wrong|oops|dan|lan|and|terus|trus|lalu|yang|yg|sing|itu|iku)[\s,.;:()-]{1,3}){0,4}$/iu
const beginning = /(?<![\p{L}\p{N}.,/-])\d[\d .-]{2,14}[\s,]+$/u

function wholeOf(head: string): MaskType | undefined {
  let best: { type: MaskType; at: number } | undefined
  // "Nomor" and "no" say nothing against a more exact word.
  for (const [type, pattern] of wholes)
    for (const match of head.matchAll(pattern))
      if (best === undefined || (match.index > best.at && type !== 'phone')) best = { type, at: match.index }
  return best?.type
}

/** Numbers with some digits crossed out: 08xx-xxxx-5678, 0812****90. */
function hiddenDigits(text: string): Found[] {
  const out: Found[] = []
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])\+?(?:62|0) ?8[\dxX*][\dxX*.\- ]{4,16}[\dxX*](?![\p{L}\p{N}])/gu,
  )) {
    if (!/[xX*]{2}/u.test(match[0]) || match[0].replace(/\D/gu, '').length < 4) continue
    const end = match.index + match[0].length
    out.push({ start: match.index, end, type: 'phone' })
    const fill = filled.exec(text.slice(end, end + 40))
    if (fill !== null) {
      const to = end + fill[0].length
      out.push({ start: to - (fill[1] ?? '').length, end: to, type: 'phone', likeBefore: true })
    }
  }
  if (/[xX*•]{3}\d{3}/u.test(text) && paid.test(text))
    for (const { index, 0: shown } of text.matchAll(frontHidden))
      out.push({ start: index, end: index + shown.length, type: 'bank' })
  if (crossed.test(text))
    for (const { index, 0: shown } of text.matchAll(middleHidden)) {
      const cue = cueBefore(text, index)
      if (cue === undefined || cue.distance > 24 || !official.has(cue.type) || shown.replace(/\D/gu, '').length < 4)
        continue
      out.push({ start: index, end: index + shown.length, type: cue.type })
    }
  return out
}
/** "Dari SITI xxxxxx4402": an account on a receipt, of which only the last digits are shown. */
const frontHidden = /(?<![\p{L}\p{N}*•])[xX*•]{3,14}[ -]?\d{3,6}(?![\p{L}\p{N}*])/gu
const paid =
  /(?<!\p{L})(?:tf|transfer\p{L}*|mutasi|rek|rekening|struk|setor\p{L}*|receipt|paid|account|bca|bri|bni|bsi|btn|mandiri|jateng)(?!\p{L})/iu
/** "3374********0003", "1985xxxx xxxxxx 2 004": only after the word for what it is. */
const middleHidden =
  /(?<![\p{L}\p{N}])\d[\d .-]{1,14}(?:[xX*¤#]{2,}|\.{2,})(?:[\dxX*¤#.]|[ -](?=[\dxX*¤#])){0,20}(?<=[\dxX*¤#])(?![\p{L}\p{N}])/gu
const crossed = /\d[ .-]?(?:[xX*¤#]{2}|\.\.)/
const official: ReadonlySet<MaskType> = new Set<MaskType>(['nik', 'kk', 'nip', 'npwp', 'bank'])

/** The message before ended in a hidden number: digits that open this one belong to it. */
function continued({ text, joint, context }: Page, groups: readonly Group[]): Found[] {
  const first = groups.find(({ start }) => start >= joint)
  if (context.continues === undefined || first === undefined || !opener.test(text.slice(joint, first.start))) return []
  let { end } = first
  let { digits } = first
  for (const group of groups) {
    if (group.start < end) continue
    if (!/^[ .-]{1,3}$/u.test(text.slice(end, group.start))) break
    end = group.end
    digits += group.digits
  }
  const rest = text.slice(end, end + 12)
  if (digits.length < 2 || digits.length > 16 || unit.test(rest)) return []
  return [{ start: first.start, end, type: context.continues, owner: 'reporter' }]
}
const opener =
  /^[\s.,:;()"-]*(?:(?:lanjut\p{L}*|terus|trus|lalu|sambung\p{L}*|sisa\p{L}*|then|banjur|mburine|belakang\p{L}*|trs)[\s.,:;-]*)?$/iu
/** "Nomor saya 0812" at the very end: the rest comes in the next message, and this part must not be kept until then. */
function begun({ text, joint }: Page, groups: readonly Group[], found: readonly Found[]): Found[] {
  const last = groups.at(-1)
  if (last === undefined || last.start < joint || !/^[\s.,…-]*$/u.test(text.slice(last.end))) return []
  let { start } = last
  let { digits } = last
  for (let i = groups.length - 2; i >= 0; i--) {
    const group = groups[i]
    if (group === undefined || group.start < joint || !/^[ .-]{1,3}$/u.test(text.slice(group.end, start))) break
    start = group.start
    digits = group.digits + digits
  }
  if (digits.length < 3 || digits.length > 15 || found.some((other) => other.end > start)) return []
  const cue = cueBefore(text, start)
  if (
    cue === undefined ||
    cue.distance > 40 ||
    cue.type === 'other' ||
    notBefore.test(text.slice(Math.max(0, start - 40), start))
  )
    return []
  const fits =
    cue.type === 'phone'
      ? /^(?:0|62)8/u.test(digits) && digits.length < 10 && !/\d[.:]\d{2}$/u.test(text.slice(start, last.end))
      : digits.length > 4 &&
        !(cue.type === 'bank' && isSum(digits) && !isOwned(text, start)) &&
        !/^\d{1,3}(?:\.\d{3})+$/u.test(text.slice(start, last.end))
  return fits && !/(?:jam|pukul|pkl)\s*$/iu.test(text.slice(0, start)) ? [{ start, end: last.end, type: cue.type }] : []
}
