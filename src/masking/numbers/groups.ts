/**
 * Digit groups of a normalised text, and the windows of neighbouring groups that may be one number. People break
 * numbers with spaces and dots, swap letters for digits (08O12…) or write them in words; a rule then looks at digits only.
 */
import { beginsGlued, digitWords, gluedDigits, numberBegins, repeats, teen, tens } from './number-words.ts'
import { isDigit, isLetter } from '../text/letters.ts'

export interface Group {
  start: number
  end: number
  digits: string
  /** How it was written: as digits, with look-alike letters, or in words. */
  kind: 'digits' | 'swap' | 'words'
  /** Real digits in it; letters that only look like digits need real ones near them. */
  real: number
}
export interface Window {
  start: number
  end: number
  digits: string
  groups: Group[]
  /** The window with every separator as typed, for rules about shape. */
  shape: string
  /** A plus sign stands before it: an international number. */
  plus: boolean
  /** It runs over the end of a line: so many digits stand before that. Two numbers in a list look the same. */
  lineAfter?: number
  /** Held together by marks that also part the members of a list. */
  loose?: true
}

/** More than any number we look for (a receipt has 20 digits, a bank card 16). */
const longest = 20
const looks: Record<string, string> = {
  o: '0',
  O: '0',
  Q: '0',
  D: '0',
  i: '1',
  I: '1',
  l: '1',
  L: '1',
  z: '2',
  Z: '2',
  E: '3',
  A: '4',
  s: '5',
  S: '5',
  G: '6',
  b: '6',
  T: '7',
  B: '8',
  g: '9',
  q: '9',
}

const lookAlikes = new RegExp(`^[\\d${Object.keys(looks).join('')}]+$`, 'u')

const numeral = /\p{N}/uy
const isNumber = (text: string, at: number): boolean => {
  if (text.charCodeAt(at) < 0x80) return isDigit(text, at)
  numeral.lastIndex = at
  return numeral.test(text)
}

export function digitGroups(text: string): Group[] {
  const groups: Group[] = []
  let repeat = 1
  let from = 0
  let digit = false
  for (let at = 0, end = 0; at < text.length; at = end) {
    for (end = at, digit = false; end < text.length && (isLetter(text, end) || isNumber(text, end)); end++)
      digit ||= isDigit(text, end)
    if (end === at) {
      end++
      continue
    }
    if (!digit && !numberBegins(text, at) && !(end - at <= 6 && 'oOlI'.includes(text.charAt(at)))) {
      repeat = 1
      continue
    }
    const written = text.slice(at, end)
    const lower = written.toLowerCase()
    // "double seven" begins at "double".
    const start = repeat > 1 ? from : at
    const last = groups.at(-1)
    const near = last !== undefined && last.kind === 'words' && start - last.end <= 2
    if (digit && /^\d+$/.test(written))
      groups.push({
        start,
        end,
        digits: written.repeat(written.length === 1 ? repeat : 1),
        kind: 'digits',
        real: written.length,
      })
    else if (digitWords.has(lower))
      addWord(
        groups,
        { start, end, digits: (digitWords.get(lower) ?? '').repeat(repeat), kind: 'words', real: 1 },
        near,
      )
    else if (near && teen.test(lower) && last.digits.length === 1)
      Object.assign(last, { end, digits: `1${last.digits}` })
    else if (near && tens.has(lower) && last.digits.length === 1)
      Object.assign(last, { end, digits: `${last.digits}0` })
    // Letters alone look like digits only when there are few ("oooo").
    else if (
      written.length <= 80 &&
      (digit || beginsGlued(lower) || (written.length <= 6 && /^[oOlI]/.test(written)))
    ) {
      const digits = gluedDigits(lower)
      const swapped = digits === undefined ? swap(written) : undefined
      if (digits !== undefined) groups.push({ start, end, digits, kind: 'words', real: digits.length })
      else if (swapped !== undefined)
        groups.push({ start, end, digits: swapped, kind: 'swap', real: written.replace(/\D/gu, '').length })
    }
    repeat = repeats.get(lower) ?? 1
    from = at
  }
  return groups
}

/** "dua puluh satu" is 21, not 20 and 1. */
function addWord(groups: Group[], group: Group, near: boolean): void {
  const last = groups.at(-1)
  if (near && last !== undefined && /^[2-9]0$/u.test(last.digits) && /^[1-9]$/u.test(group.digits)) {
    Object.assign(last, { end: group.end, digits: `${last.digits[0]}${group.digits}` })
  } else groups.push(group)
}

/** Digits of a token with look-alike letters. O, I and l may stand alone ("oooo"); weaker ones need a digit among them. */
function swap(token: string): string | undefined {
  if (!lookAlikes.test(token)) return undefined
  const real = token.replace(/\D/gu, '').length
  const strong = /^[\doOQIilL]+$/u.test(token)
  if (!strong && (token.length < 3 || real === 0)) return undefined
  if (strong && real === 0 && !/^(?:[oO]{1,6}|[lI]{2,4}|[oOlI]{2,5})$/u.test(token)) return undefined
  let digits = ''
  for (const char of token) {
    const value = /\d/u.test(char) ? char : looks[char]
    if (value === undefined) return undefined
    digits += value
  }
  return digits
}

const gap =
  /^(?:[ .\-_/\\()*~'|]{1,4}|[ ,.-]{0,2}(?:titik|strip|setrip|dash|spasi|space|garis|garing|dot|min|minus|koma|sambung)[ ,.-]{0,2})$/u
const wordGap = /^(?:[ .,;:\-_/\n]{1,3}|[ ,]{1,2}(?:dan|lan|terus|trus|trs|lalu|lajeng|banjur|then|and|,) )$/u

/** Fewer digits are nobody's number. */
const fewest = 5

/**
 * Windows that start at group `i` and are no part of a longer code, longest first. `joint` is where the message before
 * ends: a number may run across it.
 */
export function windowsAt(text: string, groups: readonly Group[], i: number, joint: number): Window[] {
  const windows: Window[] = []
  const first = groups[i]
  if (first === undefined || !freeBefore(text, first.start)) return windows
  let digits = ''
  let last = i
  let lineAfter = 0
  /** The first group that hangs on such a mark only. */
  let loose = 0
  for (let before = first; last < groups.length; last++) {
    const group = groups[last]
    if (group === undefined || digits.length + group.digits.length > longest) break
    if (last > i && whole.test(digits) && another.test(text.slice(before.end, group.end))) break
    if (last > i && !joins(text, before, group, joint) && !(mobile.test(digits) && loosely(text, before, group))) {
      if (lineAfter === 0 && listed.test(text.slice(before.end, group.start))) {
        loose ||= last
        digits += group.digits
        before = group
        continue
      }
      if (lineAfter > 0 || !nextLine.test(text.slice(before.end, group.start))) break
      lineAfter = digits.length
    }
    digits += group.digits
    before = group
  }
  if (digits.length < fewest) return windows
  const head = text.slice(Math.max(0, first.start - 7), first.start)
  const opened = /\(\s?$/u.test(head)
  const plus = /\+\s?\(?$/u.test(head) || /plus $/iu.test(head)
  for (last--; digits.length >= fewest; last--) {
    const group = groups[last] ?? first
    const shape = text.slice(first.start, group.end)
    const start = opened && shape.includes(')') ? first.start - 1 : first.start
    const hangs = loose > 0 && last >= loose
    if (
      freeAfter(text, group.end) &&
      (!hangs || digits.length >= 10) &&
      !(numbers(text, groups[last - 1], group) && !opened) &&
      (start === first.start || freeBefore(text, start))
    )
      windows.push({
        start,
        end: group.end,
        digits,
        groups: groups.slice(i, last + 1),
        shape,
        plus,
        ...(lineAfter > 0 && digits.length > lineAfter && { lineAfter }),
        ...(hangs && { loose: true as const }),
      })
    digits = digits.slice(0, digits.length - group.digits.length)
  }
  return windows
}

/** "2) WA 08… 3) …": the next of a list. */
const numbers = (text: string, before: Group | undefined, { start, end, digits }: Group): boolean =>
  digits.length <= 2 && text[end] === ')' && before !== undefined && /^\s+$/u.test(text.slice(before.end, start))

function freeBefore(text: string, start: number): boolean {
  const before = text[start - 1] ?? ' '
  return (
    !/[\p{L}\p{N}@=#&]/u.test(before) &&
    // "_08…_": slanted letters.
    !(before === '_' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? ' ')) &&
    // The tail of a longer code: "11.03.0047821".
    !(before === '.' && /\d\d\.$/u.test(text.slice(Math.max(0, start - 3), start))) &&
    // "08…/08…" are two.
    !(before === '/' && /(?<!\d{7})[\w-]\/$/u.test(text.slice(Math.max(0, start - 9), start)))
  )
}
const freeAfter = (text: string, end: number): boolean => !/[\p{L}\p{N}@]/u.test(text[end] ?? ' ')

/** A mobile number has begun: then any marks may stand between, and a line may end ("0812 0000\n4471", "08😀12…"). */
const mobile = /^(?:0|62|620)8\d{0,11}$|^0$|^62$/u
const loosely = (text: string, a: Group, b: Group): boolean => {
  const between = text.slice(a.end, b.start)
  if (nextLine.test(between)) return !stamp.test(text.slice(b.start, b.start + 20))
  return /^[^\p{L}\p{N}\n@#"(]{0,4}$/u.test(between)
}
/** "… di 08…\n19/01/24 07.05 - Staf: baik bu": when the next line of a chat was written. */
const stamp = /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[, ]+\d{1,2}[.:]\d{2}|\d{1,2}[.:]\d{2}\s*[\]\-–])/u
/** "0812-0000-1111, 0812-0000-2222": that one is whole, and the next one begins. */
const whole = /^(?:0|62|620)8[1-9]\d{8,10}$/u
const another = /^\s?[,;&]\s?\+?(?:08|62)/u
const listed = /^ {0,2}[,;:+·•=>&¤] {0,2}$/u
const nextLine = /^[ .-]{0,2}\n{1,2}[ .-]{0,2}$/u

function joins(text: string, a: Group, b: Group, joint: number): boolean {
  const between = text.slice(a.end, b.start)
  if (a.end <= joint && b.start >= joint) return /^[\s.,\-/]{0,4}$/u.test(between)
  // "33… | 08…": columns of a table.
  if (between.includes('|') && (a.digits.length > 8 || b.digits.length > 8)) return false
  if (gap.test(between) || between === '') return true
  return (
    wordGap.test(between) &&
    (a.kind === 'words' || a.digits.length === 1) &&
    (b.kind === 'words' || b.digits.length === 1)
  )
}
