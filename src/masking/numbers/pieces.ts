/**
 * Numbers given in pieces with words between: "0812 dulu, lanjutannya 3456", "NIK istri saya 337411 terus 560488 terus
 * 0003". Every piece is a finding of its own, so that the words stay.
 */
import type { Found, Page } from '../find.ts'
import type { Group } from './groups.ts'
import { cueBefore, isClose, notBefore } from './number-cues.ts'
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

/** Fewest and most digits of what a label says it is. */
const lengths: Partial<Record<MaskType, readonly [number, number]>> = {
  nik: [14, 17],
  kk: [14, 17],
  nip: [15, 19],
  npwp: [15, 16],
  bank: [10, 17],
  other: [10, 17],
}
/** No labelled number has more digits. */
const LONGEST = 19
/** How far the label may stand before its first digits. */
const LABEL_REACH = 30
/** "Terus", "habis itu", ") then (": only what goes on with the same number. */
const andThen =
  /^[\s,.…():-]{0,4}(?:(?:terus|trus|trs|lalu|lantas|lajeng|banjur|njuk|then|next|followed\s+by|(?:habis|abis|setelah|sesudah|bar)\s+(?:itu|tu|kuwi|niku)|selanjutnya|salajengipun|di?lanjut\p{L}*|lanjut\p{L}*|di?sambung\p{L}*|sambung\p{L}*|dan|lan|and)[\s,.…:()-]{1,4}){1,3}$/iu

/** "250000", "1200": what is paid or counted is rounded so. */
export const isSum = (digits: string): boolean => /^[1-9]\d*00$/u.test(digits)
const dated = /(?:tgl|tanggal|tanggale|jam|pukul|pkl)\s?$/iu

/** A number that its label names, in pieces that together are as long as it must be. */
function labelled({ text }: Page, groups: readonly Group[], taken: (group: Group) => boolean): Found[] {
  const out: Found[] = []
  for (let i = 0; i < groups.length - 1; i++) {
    const first = groups[i]
    const second = groups[i + 1]
    if (first === undefined || second === undefined || taken(first)) continue
    // "… 250.000 terus": inside an amount.
    if (/\d[.,]$/u.test(text.slice(Math.max(0, first.start - 2), first.start))) continue
    const parts = [{ start: first.start, end: first.end }]
    let digits = first.digits.length
    let apart = false
    let j = i + 1
    for (; j < groups.length && digits <= LONGEST; j++) {
      const group = groups[j]
      const last = parts.at(-1)
      if (group === undefined || last === undefined || taken(group)) break
      const between = text.slice(last.end, group.start)
      if (between.length > LABEL_REACH) break
      if (/^[ ,.-]{1,3}$/u.test(between)) last.end = group.end
      else if (andThen.test(between)) {
        apart = true
        parts.push({ start: group.start, end: group.end })
      } else break
      digits += group.digits.length
    }
    const cue = apart ? cueBefore(text, first.start) : undefined
    const [fewest, most] = (cue === undefined ? undefined : lengths[cue.type]) ?? [1, 0]
    if (cue === undefined || cue.distance > LABEL_REACH || digits < fewest || digits > most) continue
    if (notBefore.test(text.slice(Math.max(0, first.start - 40), first.start))) continue
    const last = parts.at(-1)?.end ?? 0
    // "Rekening saya dipotong 250000 lalu 300.000", "transfer tgl 12 terus 14": amounts and days are of no account.
    const counts =
      unit.test(text.slice(last)) ||
      parts.every(({ start, end }) => isSum(text.slice(start, end).replaceAll(/\D/gu, ''))) ||
      dated.test(text.slice(Math.max(0, first.start - 12), first.start)) ||
      (cue.type === 'bank' && !isClose(cue) && first.digits.length < 4)
    if (!counts) out.push(...parts.map((part) => ({ ...part, type: cue.type })))
    i = j - 1
  }
  return out
}
