/**
 * Numbers given in pieces with words between: "0812 dulu, lanjutannya 3456", "NIK istri saya 337411 terus 560488 terus
 * 0003". Every piece is a finding of its own, so that the words stay.
 */
import type { Found, Page } from '../find.ts'
import type { Group } from './groups.ts'
import { type Cue, cueBefore, fitsLabel, isOwned, lengths, notBefore } from './number-cues.ts'
import { wordBefore } from '../text/tokens.ts'
import type { MaskType } from '../types.ts'

export function pieces(page: Page, all: readonly Group[], found: readonly Found[]): Found[] {
  const groups = joinWords(page.text, all)
  const taken = (group: Group): boolean => {
    const one = found[wordBefore(found, group.start) + 1]
    // "BPJS saya 00014 terus …": a piece was found for a number of its own.
    return (
      (one?.start ?? group.end) < group.end &&
      !(one?.start === group.start && one.end === group.end && one.type === 'other')
    )
  }
  return [...mobiles(page, groups, taken), ...labelled(page, groups, taken)]
}

/** What follows a number that counts or measures something. */
export const unit =
  /^\s*(?:juta|jt|rb|ribu|ewu|suara|orang|wong|tiyang|%|persen|kg|pcs|lembar|kk\b|tps|meter|hari|jam|bulan|amplop|menit|[kmgt]b\b)/iu

/** Nobody says "0812" of anything but a number: a few words, and dots where somebody waits, may part it from its next digits. */
const fewWords = (between: string, after: string): boolean =>
  /^[\s,.…-]{1,6}(?:\p{L}{2,13}[\s,.…:()-]{1,6}){1,6}$/u.test(between) &&
  !/(?:jam|pukul|tps|rp|tgl|orang|no|rt|rw)[\s.,]*$/iu.test(between) &&
  !unit.test(after)

/** "Nol wolu lima pitu" is one piece. */
function joinWords(text: string, groups: readonly Group[]): Group[] {
  const joined: Group[] = []
  for (const group of groups) {
    const last = joined.at(-1)
    if (last?.kind === 'words' && group.kind === 'words' && /^[ -]{1,2}$/u.test(text.slice(last.end, group.start)))
      joined[joined.length - 1] = {
        ...last,
        end: group.end,
        digits: last.digits + group.digits,
        real: last.real + group.real,
      }
    else joined.push(group)
  }
  return joined
}

/** A mobile number given in pieces ("0812 dulu, lanjutannya 3456, belakangnya 789"): one finding a piece. */
function mobiles(page: Page, groups: readonly Group[], taken: (group: Group) => boolean): Found[] {
  const out: Found[] = []
  for (let i = 0; i < groups.length; i++) {
    const first = groups[i]
    if (
      first === undefined ||
      taken(first) ||
      !/^(?:0|62)8/u.test(first.digits) ||
      first.digits.length < 3 ||
      first.digits.length > 9
    )
      continue
    const parts: Found[] = [{ start: first.start, end: first.end, type: 'phone' }]
    let digits = first.digits
    let glued = false
    for (let j = i + 1; j < groups.length && digits.length < 14; j++) {
      const group = groups[j]
      const last = parts.at(-1)
      // Said anew from the beginning: a number of its own.
      if (group === undefined || last === undefined || taken(group) || /^(?:0|62)8\d/u.test(group.digits)) break
      // "(0813) terus (2940)": brackets that were opened.
      const opened = page.text[last.start - 1] === '(' && page.text[last.end] === ')'
      const between = page.text.slice(last.end + (opened ? 1 : 0), group.start)
      if (/^[ ,.-]{1,3}$/u.test(between)) last.end = group.end
      else if (between.length <= 60 && fewWords(between, page.text.slice(group.end, group.end + 14))) {
        parts.push({ start: group.start, end: group.end, type: 'phone' })
        glued = true
      } else break
      digits += group.digits
    }
    // Nobody counts "nol wolu siji telu": in words a beginning is enough, broken off or not.
    if (digits.length <= 14 && (glued ? digits.length >= 9 : first.kind === 'words' && digits.length >= 4))
      out.push(...parts)
  }
  return out
}

/** How far the label may stand before its first digits, and a piece behind the one before. */
const REACH = 30
/** No labelled number has more digits. */
const LONGEST = 19
/** "Terus", "habis itu", ") then (": only what goes on with the same number. */
const andThen =
  /^[\s,.…():-]{0,4}(?:(?:terus|teros|trus|trs|lalu|lantas|lajeng|banjur|njur|njuk|kemudian|then|next|followed\s+by|after\s+that|(?:habis|abis|setelah|sesudah|bar)\s+(?:itu|tu|kuwi|niku)|selanjutnya|salajengipun|(?:di)?(?:lanjut|sambung)\p{L}*|dan|lan|and)[\s,.…:()-]{1,4}){1,3}$/iu

interface Piece {
  start: number
  end: number
  digits: string
  /** A word stands between it and the one before. */
  apart: boolean
}

/** A number that its label names, in pieces that together are as long as it must be. */
function labelled({ text }: Page, groups: readonly Group[], taken: (group: Group) => boolean): Found[] {
  const out: Found[] = []
  for (let i = 0; i < groups.length - 1; i++) {
    const first = groups[i]
    // "… 250.000 terus": inside an amount.
    if (first === undefined || taken(first) || /\d[.,]$/u.test(text.slice(Math.max(0, first.start - 2), first.start)))
      continue
    const parts = follow(text, groups, i, taken)
    const cue = parts.some(({ apart }) => apart) ? cueBefore(text, first.start) : undefined
    if (cue === undefined || cue.distance > REACH || lengths[cue.type] === undefined) continue
    const kept = asLong(text, parts, cue.type)
    if (kept === undefined || (!isOwned(text, first.start) && isCounted(text, kept, cue))) continue
    const end = kept.at(-1)?.end ?? first.end
    // Whose it is is asked once, for all of it.
    for (const [k, piece] of kept.entries()) {
      const last = out.at(-1)
      if (k > 0 && !piece.apart && last !== undefined) last.end = piece.end
      else
        out.push({
          start: piece.start,
          end: piece.end,
          type: cue.type,
          ...(k === 0 ? { until: end } : { likeBefore: true }),
        })
    }
    i += kept.length - 1
  }
  return out
}

function follow(text: string, groups: readonly Group[], i: number, taken: (group: Group) => boolean): Piece[] {
  const parts: Piece[] = []
  let total = 0
  for (let j = i; j < groups.length && total <= LONGEST; j++) {
    const group = groups[j]
    if (group === undefined || (j > i && taken(group))) break
    const between = text.slice(parts.at(-1)?.end ?? group.start, group.start)
    const apart = j > i && !/^[ ,.-]{1,3}$/u.test(between)
    if (apart && (between.length > REACH || !andThen.test(between))) break
    parts.push({ start: group.start, end: group.end, digits: group.digits, apart })
    total += group.digits.length
  }
  return parts
}

/** As many as the number takes: "NIK saya 337411 terus 560488 terus 0003 terus 500000 dikasih" ends before the amount. */
function asLong(text: string, parts: readonly Piece[], type: MaskType): Piece[] | undefined {
  const [, most = 0] = lengths[type] ?? []
  const whole = exact[type] ?? most
  let total = 0
  let k = 0
  for (; k < parts.length && total < whole; k++) {
    const { digits, end } = parts[k] ?? { digits: '', end: 0 }
    if (total + digits.length > most) break
    // "… 2345503 lalu 150000 masuk": no account needs it any more.
    if (fitsLabel(type, total) && exact[type] === undefined && (isSum(digits) || unit.test(text.slice(end)))) break
    total += digits.length
  }
  const kept = parts.slice(0, k)
  return fitsLabel(type, total) && kept.some(({ apart }) => apart) ? kept : undefined
}
const exact: Partial<Record<MaskType, number>> = { nik: 16, kk: 16, nip: 18 }

/** Amounts, years, days, counts: "dipotong 250000 lalu 300000", "transfer tgl 12 terus 14", "tahun 2019 lalu 2024". */
function isCounted(text: string, parts: readonly Piece[], { type, distance }: Cue): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return true
  const head = text.slice(Math.max(0, first.start - 40), first.start)
  return (
    notBefore.test(head) ||
    unit.test(text.slice(last.end)) ||
    parts.every(({ digits }) => isSum(digits) || isYear(digits)) ||
    sums(text, parts).every(isSum) ||
    (counting.test(head) && !first.digits.startsWith('0')) ||
    // Without anybody whose it is, only what is as long as it must be.
    (exact[type] !== undefined && parts.reduce((n, { digits }) => n + digits.length, 0) !== exact[type]) ||
    (type === 'bank' && distance > 12 && first.digits.length < 4)
  )
}
/** The pieces as they are said: "250.000" is one. */
function sums(text: string, parts: readonly Piece[]): string[] {
  const starts = parts.flatMap(({ apart, start }, k) => (apart || k === 0 ? [start] : []))
  const ends = [...starts.slice(1), parts.at(-1)?.end ?? 0]
  return starts.map((start, k) => /^[\d.,]*/u.exec(text.slice(start, ends[k]))?.[0].replaceAll(/\D/gu, '') ?? '')
}
/** "250000", "1200": what is paid or counted is rounded so. */
export const isSum = (digits: string): boolean => /^[1-9]\d*00$/u.test(digits)
const isYear = (digits: string): boolean => /^(?:19|20)\d{2}$/u.test(digits)
/** A word of paying, counting or time not two words before. */
const counting =
  /(?<!\p{L})(?:(?:di|ke|me\p{L}?|n)?(?:potong|tarik|narik|sunat|debet|keluar|masuk|transfer|tf|bayar|setor|kirim|naik|turun|bagi|data)\p{L}{0,3}|jumlah\p{L}*|tahun|thn|taun|tgl|tanggal\p{L}*|jam|pukul|pkl|cabang|dapat|terima|saldo|meter)(?:\s+\p{L}+){0,2}\s*[:=]?\s*$/iu
