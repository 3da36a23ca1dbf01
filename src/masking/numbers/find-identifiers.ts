/**
 * Numbers and codes by which somebody stands in a list: insurance, licences, certificates, staff and member numbers, the
 * number of an earlier complaint. The lists of the world have no end, so most are told by the words before the code:
 * what it is the number of, and whose. "No. loker saya 77" is asked about although nobody knows that list.
 */
import data from '../data/identifiers.json' with { type: 'json' }
import type { Found, Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { mentionOver } from '../speech/mentions.ts'
import { isCommon } from '../names/name-words.ts'
import { claimedCode, isCoded, ownCode, ownSlots } from './own-codes.ts'
import { referent } from '../speech/referent.ts'
import { witnesses } from '../speech/witness.ts'
import { isDigit } from '../text/letters.ts'
import { listenersCode } from '../questions/spoken-to.ts'
import { wordBefore } from '../text/tokens.ts'
import { firstPerson, listOf, setOf } from '../text/words.ts'

/**
 * What a word says of a number after it. `document`: it is one person's. `list`: so general that "nomor", "kode" or "id"
 * must stand beside it ("peserta 40" counts heads, "nomor peserta 40" names one). `ticket`: who filed it has it.
 * `number`: a number of something. `evidence`: letters, budgets, polling stations, candidates, meetings.
 */
type Kind = 'document' | 'list' | 'ticket' | 'number' | 'evidence'
const kinds = new Map<string, Kind>(
  (['number', 'list', 'ticket', 'document', 'evidence'] as const).flatMap((kind) =>
    listOf(data[kind]).map((word) => [word, kind] as const),
  ),
)
/** Of two words, the first of which is too common alone: "rekam medis", "residence permit". */
const pairs = new Set(data.pair)
const bare = (lower: string): string =>
  endsOpen(lower) ? lower.replace(/(?:-?ku|nipun|ipun|nya|mu|ne|e)$/u, '') : lower
/** The last letter of every ending that `bare` takes off. */
const endsOpen = (lower: string): boolean => 'aeun'.includes(lower.at(-1) ?? ' ')
const kindOf = (lower: string): Kind | undefined =>
  kinds.get(lower) ??
  // "Laporanipun" is laporan and -ipun.
  (endsOpen(lower) ? (kinds.get(bare(lower)) ?? kinds.get(lower.replace(/ipun$/u, ''))) : undefined)
const isNumber = (lower: string | undefined): boolean => lower !== undefined && kindOf(lower) === 'number'

interface Code {
  start: number
  end: number
}
const chunk = /\S+/uy
const token = /(?<![\p{L}\p{N}@._/-])[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*(?:\(\d\))?/gu
const counted =
  /^(?:\d+(?:rb|ribu|jt|juta|x|k|an|th|thn|kg|g|m|cm|gb|mb|nya|kali|orang|pm|am)|\p{L}+2\p{L}*|\d{1,2}[.:]\d{2}|\d{1,3}(?:\.\d{3})+|(?:[12]?\d|0[1-9]|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:\d{4}|\d{2})|(?:19|20)\d{2})$/iu
const unit =
  /^\s*(?:juta|jt|rb|ribu|ewu|miliar|rupiah|suara|orang|wong|tiyang|%|persen|kg|pcs|amplop|lembar|kk|meter|km|votes?|people|tahun|thn|taun|bulan|hari|dina|jam|menit|kali|liter|paket|buah|unit|titik|jan(?:uar[iy])?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:s(?:tus)?)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)(?:an|nya|ne)?(?!\p{L})/iu

/** "177 KK", not "0163458827 KK saya …": nobody counts to a million so, and no count begins with a zero. */
const isCount = (text: string, { start, end }: Code, digits: number): boolean =>
  unit.test(text.slice(end, end + 12)) && (digits < 6 || /\./u.test(text.slice(start, end))) && text[start] !== '0'

/** What has a digit and may be a code; digits parted by single spaces are one. */
function codes(text: string): Code[] {
  const found: Code[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text, at)) continue
    let from = at
    while (from > 0 && !/\s+/u.test(text.charAt(from - 1))) from--
    chunk.lastIndex = from
    chunk.test(text)
    at = chunk.lastIndex
    for (const match of text.slice(from, at).matchAll(token)) {
      if (!/\d/.test(match[0])) continue
      const start = from + match.index
      const end = start + match[0].length
      const last = found.at(-1)
      if (
        last !== undefined &&
        start - last.end === 1 &&
        text[last.end] === ' ' &&
        plainDigits(text, last, { start, end })
      )
        last.end = end
      // "DN-03 Ma 0074411", "DN-03 MI 0074411".
      else if (
        last !== undefined &&
        /^ \p{Lu}(?:\p{Ll}{0,2}|[AI]) $/u.test(text.slice(last.end, start)) &&
        /^\d{4,}$/u.test(match[0])
      )
        last.end = end
      // A stay permit: "2C11JE 5521-K".
      else if (
        last !== undefined &&
        text.slice(last.end, start) === ' ' &&
        /^\d\p{Lu}\d{2}\p{Lu}{2}$/u.test(text.slice(last.start, last.end)) &&
        /^\d{4}(?:-\p{Lu})?$/u.test(match[0])
      )
        last.end = end
      else found.push({ start, end })
    }
  }
  return found.map((code) => withLetters(text, code))
}
const plainDigits = (text: string, a: Code, b: Code): boolean =>
  /^[\d./-]+$/u.test(text.slice(b.start, b.end)) && /[\d/-]/u.test(text[a.end - 1] ?? '')
/** "SRT 0091", "#70012": capitals that no label is made of belong to the code. */
function withLetters(text: string, code: Code): Code {
  const letters = /(?<![\p{L}\p{N}])([A-Z]{1,5}(?:-[A-Z]{1,3})?)[ ]$/u.exec(
    text.slice(Math.max(0, code.start - 11), code.start),
  )?.[1]
  if (letters === undefined || kindOf(letters.toLowerCase()) !== undefined) return code
  return { start: code.start - letters.length - 1, end: code.end }
}

export interface Identifiers {
  /** The words say outright what it is: before numbers and names are looked for. */
  sure: Found[]
  /** A code on something of the reporter's: asked, unless it has a kind of its own, but before its letters pass for a name. */
  marks: Found[]
  /** A number of something of the reporter's, whatever that is: asked, and only where nothing else was found. */
  perhaps: Found[]
}

export function findIdentifiers(page: Page): Identifiers {
  const out: Identifiers = { sure: [], marks: [], perhaps: [] }
  if (!/\d/u.test(page.text)) return out
  out.marks.push(...ownSlots(page.spots))
  let floor = 0
  for (const code of codes(page.text)) {
    const shown = page.text.slice(code.start, code.end)
    const digits = shown.replace(/\D/gu, '').length
    if (digits < 2 || digits > 24 || counted.test(shown) || isCount(page.text, code, digits)) continue
    // "Kowe sing nomer presensine K-117 to?": asked of the reporter by an official.
    const label = page.words[wordBefore(page.words, code.start)]?.lower ?? ''
    if (
      isCoded(shown) &&
      spokenByOther(page, code.start) &&
      kindOf(label) !== 'evidence' &&
      !/^(?:blok|block|kavling|kav|no|gang|rumah|omah|ruang|ruangan|pasal|lantai)$/u.test(label) &&
      listenersCode(page, code.start)
    ) {
      out.sure.push({ ...code, type: 'other', owner: 'reporter', action: 'ask' })
      floor = code.end
      continue
    }
    const said = before(page, code, floor) ?? (claimedCode(page.text, code) ? claimed : undefined)
    if (said === undefined) continue
    // "… laporannya ke nomor saya 08…" said by an official: theirs, whatever it is.
    if (spokenByOther(page, code.start) && said.own) continue
    const { what, own, other, distance } = said
    const found: Found = { ...code, type: 'other' }
    if (what === 'ticket') {
      // "Tiket saya kemarin LPR-SMG-00788".
      // "My ticket from last time is #KTG-20931".
      const coded = own && distance < (saidToBe.has(label) ? 8 : 4) && (digits > 4 || /\p{L}/u.test(shown))
      // "Yang mengancam sejak saya lapor, ini nomornya: 08…".
      if (mobile.test(shown)) continue
      if (digits > 2 && (said.numbered || distance < 2 || coded)) out.sure.push({ ...found, owner: 'reporter' })
    } else if (what === 'document' || what === 'list') {
      // Far from its document, over other words, it may be the number of something else.
      if (distance > 3 && !own) continue
      if (digits < 3 && what === 'document' && !own && !said.numbered) continue
      // "Sy scan QRIS …, NMID …": what shops and officials show belongs to whoever shows it.
      if (shownCode.test(page.text.slice(Math.max(0, code.start - 12), code.start))) {
        out.sure.push({
          ...found,
          owner: ownTill.test(page.text.slice(Math.max(0, code.start - 60), code.start)) ? 'reporter' : 'other',
        })
        continue
      }
      ;(distance > 3 ? out.perhaps : out.sure).push(own && !other ? { ...found, owner: 'reporter' } : found)
    } else if (what === 'mark') out.marks.push({ ...found, owner: 'reporter', action: 'ask' })
    else if (own && !other) out.perhaps.push({ ...found, owner: 'reporter', action: 'ask' })
    else continue
    floor = code.end
  }
  return out
}

const mobile = /^(?:0|\+?62)[ .-]?8(?:[ .-]?\d){8,11}$/u
const saidToBe = setOf(['is was itu iku kuwi niku adalah yaitu yaiku inggih'])
const claimed: Said = { what: 'mark', own: true, other: false, numbered: false, distance: 0 }
interface Said {
  what: Exclude<Kind, 'evidence'> | 'mark'
  /** The reporter, or family, has it. */
  own: boolean
  /** Somebody else was named nearer. */
  other: boolean
  numbered: boolean
  /** Words between the label and the code. */
  distance: number
}

/** What the words before a code say it is, back to the beginning of the sentence or the code before. */
function before(page: Page, code: Code, floor: number): Said | undefined {
  const { words, mentions, text } = page
  const last = wordBefore(words, code.start)
  const gap = text.slice(words[last]?.end ?? 0, code.start)
  if (ownCode(page, code, last, floor, isNumber))
    return { what: 'mark', own: true, other: false, numbered: false, distance: 0 }
  if (!close(gap) && !(gap === '. ' && isNumber(words[last]?.lower))) return undefined
  let numbered = false
  let own = false
  let other = false
  let what: Said['what'] | undefined
  let distance = 0
  for (let i = last; i >= 0 && last - i < 10; i--) {
    const word = words[i]
    if (word === undefined || word.start < floor) break
    // "Lapor.go.id, ID 77…": no sentence ends there.
    if (word.sentence !== words[last]?.sentence && words[i + 1]?.gap !== '.') break
    const kind = pairs.has(`${bare(word.lower)} ${bare(words[i + 1]?.lower ?? '')}`) ? 'document' : kindOf(word.lower)
    // "Lahir 12 Mei, undangan …, NISN 01…": what was told before its own word says nothing of it.
    if (kind === 'evidence' && what === 'document') break
    // "IMEI hp, punya saya 35…".
    if (kind === 'evidence' && kindOf(words[i - 1]?.lower ?? '') === 'document') continue
    if (kind === 'evidence') {
      if (!(own || word.lower.endsWith('ku')) || other || !ownLetter(page, i, last)) return undefined
      own = true
      what = 'document'
      distance = last - i
      break
    }
    // "KTA ku … dipakai daftar relawan, nomor 11.03.…": whose the card is was said where it was named.
    if (kind === 'document' && what === 'number' && mine(words[i + 1]?.lower ?? '') && words[i + 1]?.gap === ' ') {
      own = true
      other = false
    }
    const mention = mentionOver(mentions, i)
    // "Kode karyawanku": the reporter's code, not that of somebody who works for them.
    const mineOf =
      word.lower.endsWith('ku') &&
      (kind !== undefined || (last - i < 3 && (owned(word.lower) || isNumber(words[i - 1]?.lower))))
    // "Jenenge aku ora hapal, id card e nomer …": who saw it, not whose it is.
    if (what === 'document' && mention?.owner === 'reporter' && witnesses(words, mention)) continue
    if (mineOf || mention?.owner === 'reporter' || (firstPerson.has(word.lower) && mention === undefined))
      own ||= !other
    else if (mention !== undefined && mention.kind !== 'impersonal' && mention.thing !== true) other ||= !own
    if (isNumber(word.lower)) numbered = true
    // The number word may stand before a list, "nomor peserta", or after: "peserta nomor".
    const counts = kind !== 'list' || [1, 2, 3, -1, -2].some((k) => i + k <= last && isNumber(words[i + k]?.lower))
    if (kind !== undefined && counts && (what === undefined || what === 'number')) {
      what = kind
      distance = last - i
    }
    // "…, berkas saya nomor usul KP-77": the clause has said both.
    if (what === 'number' && own && words[i - 1]?.clause !== word.clause && possessed(page, last)) break
    // Once it is told what and whose, words further off say nothing of it.
    if (what !== undefined && what !== 'number' && (own || other) && !isNumber(words[i - 1]?.lower)) break
    // "SP4N", "e-Lapor 2": a short code between is the name of something.
    if (word.gap !== ' ' && !/^[\s,.:;#"'()=-]*(?:[\p{L}\d!]{1,4})?[\s!]?$/u.test(word.gap)) break
  }
  if ((what === undefined || what === 'number') && !other && isMarked(page, code, last))
    return { what: 'mark', own: true, other, numbered, distance: 0 }
  if (what === undefined) return undefined
  if (what === 'number' && !own && !other && ofKin(page, last)) own = true
  else if (what === 'number' && !(own && (possessed(page, last) || carded(page, last)))) return undefined
  return { what, own, other, numbered, distance: Math.max(0, distance) }
}
/** "My sticker B-077", "gerobak ibuk nomer PKL-0138": what carries letters and digits counts nothing, whatever it is of. */
function isMarked({ text, words, mentions }: Page, { start, end }: Code, last: number): boolean {
  if (!isCoded(text.slice(start, end))) return false
  let label = last
  // "My parking bay is B3-118".
  while (
    last - label < 2 &&
    (isNumber(words[label]?.lower) || /^(?:is|was|itu|iku|kuwi)$/u.test(words[label]?.lower ?? ''))
  )
    label--
  const thing = words[label]
  if (thing === undefined || thing.sentence !== words[last]?.sentence) return false
  const kin = mentionOver(mentions, label)
  return (
    mine(thing.lower) ||
    (kin?.kind === 'kin' && kin.owner !== 'other') ||
    [1, 2].some((k) => words[label - k]?.lower === 'my' && words[label - k]?.sentence === thing.sentence)
  )
}
const shownCode = /(?<!\p{L})(?:nmid|merchant(?:\s+id)?|qris)\s*(?:nya|no|nomor|id)?\s*[:=]?\s*$/iu
/** "Bayar lewat QRIS warung saya, NMID …". */
const ownTill =
  /(?<!\p{L})(?:qris|barcode|merchant)(?:ku|(?:nya|e)?\s+(?:\p{L}{3,}\s+){0,2}(?:saya|sy|aku|kula|kami|(?:warung|toko|kios|lapak)ku))(?!\p{L})[^.!?\n]{0,24}$|(?<!\p{L})my\s+(?:\p{L}+'?s?\s+){0,2}(?:qris|merchant)(?!\p{L})[^.!?\n]{0,24}$/iu
const close = (gap: string): boolean => /^[\s:.,#="'()-]{0,5}$/u.test(gap) && !/[.!?]\s+/u.test(gap)

/** "Nomor kamar saya … 12B", "loker saya nomor 77": the thing numbered is the reporter's, who is not only the one who tells. */
function possessed({ words }: Page, last: number): boolean {
  for (let i = last; i > last - 7 && i >= 0; i--) {
    const word = words[i]
    if (word === undefined || word.sentence !== words[last]?.sentence) return false
    if (!isNumber(word.lower)) continue
    if (word.lower.endsWith('ku')) return true
    for (let k = i + 1; k <= Math.min(last, i + 5) && /^\.? $/u.test(words[k]?.gap ?? ''); k++) {
      // "Nomor togel eh nomor urut maksud saya, 03".
      if (/^(?:maksud|menurut)$/u.test(words[k]?.lower ?? '')) break
      if (mine(words[k]?.lower ?? '')) return true
      if (/^(?:yang|yg|sing|ingkang|dari|ke|untuk|buat|di)$/u.test(words[k]?.lower ?? '') && k > i + 1) break
    }
    // "My driver number".
    if (words[i - 2]?.lower === 'my' && words[i - 1]?.gap === ' ' && words[i]?.gap === ' ') return true
    return mine(words[i - 1]?.lower ?? '') && words[i - 1]?.clause === words[i]?.clause && words[i - 1]?.gap === ' '
  }
  return false
}
/** "SK pengangkatan saya 800/…": not "surat yang saya terima". */
function ownLetter({ words }: Page, i: number, last: number): boolean {
  const letter = /^(?:sk|kontrak|spk|izin|ijin)(-?ku)?$/u.exec(words[i]?.lower ?? '')
  if (letter === null) return false
  if (letter[1] !== undefined) return true
  for (let k = i + 1; k <= Math.min(last, i + 3); k++) {
    if (mine(words[k]?.lower ?? '')) return true
    if (/^(?:yang|yg|sing|ingkang|dari|untuk)$/u.test(words[k]?.lower ?? '')) return false
  }
  return false
}

/** "Anak saya honorer. Kontraknya nomor 814/…": of family spoken of just before. */
function ofKin({ words, mentions }: Page, last: number): boolean {
  for (let i = last; i > last - 3 && i >= 0; i--)
    if (/\p{L}{3}(?:nya|ipun)$/u.test(words[i]?.lower ?? '')) return referent(mentions, words, i, true) === 'reporter'
  return false
}

/** "Ajudannya minta kartu pers. Saya tunjukkan, nomornya …": on a paper spoken of just before. */
function carded({ words }: Page, last: number): boolean {
  if (!/^(?:nomor|nomer|no)(?:nya|e|ipun)?$/u.test(words[last]?.lower ?? '')) return false
  for (let i = last - 1; i > last - 10 && i >= 0; i--) {
    if ((words[last]?.sentence ?? 0) - (words[i]?.sentence ?? 0) > 1) return false
    const lower = words[i]?.lower ?? ''
    if (/^(?:kartu|kertu|card|lisensi|licence|license)(?:ku|nya|ne)?$/u.test(lower) || kindOf(lower) === 'document')
      return true
  }
  return false
}
/** "Kartu nelayanku": a word we know as it is ("buku", "pelaku") says nothing of whose. */
const owned = (lower: string): boolean =>
  lower.length > 5 && lower.endsWith('ku') && !isCommon(lower) && !/laku$|angku$/u.test(lower)
const mine = (lower: string): boolean =>
  (firstPerson.has(lower) && !/^(?:i|i'm|me|we|us)$/u.test(lower)) || /\p{L}{3}ku$/u.test(lower) || lower === 'my'
