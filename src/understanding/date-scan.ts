/**
 * Turns a message into codes, one a word, on which the date rules work: "tgl 12 des kmrn mlm" becomes
 * `tgl #12 mo12 kmr p:malam`. Spellings, chat shorthand and three languages end here; `_` is a word of no meaning for
 * dates. The vocabulary is in `data/date-words.json`, the events in `data/events.json`.
 *
 * Codes: `#5` number, `#5th` and `#2o` English and other ordinals, `dmy31-1-2024`, `ymd2024-1-31`, `dm31-1`, `hm14:20`, `wd0`…`wd6` Monday to
 * Sunday, `mgg` "minggu" (Sunday or week), `mo1`…`mo12`, `ps0`…`ps4` pasaran, `p:…` part of the day, `ev3` event,
 * `vague` and `repeat`, and the words listed as keys of `codes`.
 */
import words from './data/date-words.json' with { type: 'json' }
import { isName, isPassive, isSending, isWeekdayName, shyMonth, shyMonths } from './date-names.ts'
import { longestPhrase, phrases, single } from './date-words.ts'
import { fold } from './normalise.ts'
import { numberAt } from './numbers.ts'

interface Piece {
  text: string
  /** White space stood before it. */
  apart: boolean
  /** A comma or another sign that ends a phrase stood before it. */
  parted: boolean
}

/** More than anybody needs to say when; the rest of a longer message is not read. */
const MOST_WORDS = 120

const inPlace = new Set(words.inPlace.split(' '))
const ordinals = new Set(words.ordinals.split(' '))

/** The codes of a message, in order. */
export function scan(text: string): string[] {
  return tidy(encode(pieces(text)))
}

function pieces(text: string): Piece[] {
  const plain = fold(text.slice(0, 2000))
    .replace(/'(\d\d)(?!\d)/g, ' tahun $1')
    .replaceAll("'", '')
    // "1,5 jam lalu": one and a half, not five.
    .replace(
      /\b(\d{1,2})[.,]5(?= ?(?:jam|jm|hour|hari|hr|day|minggu|mgg|pekan|week|bulan|bln|month|sasi|tahun|thn|year))/g,
      '$1 setengah',
    )
    .replace(/\bs ?[/.] ?d\b/g, ' sampai ')
    .replace(
      /\bh ?([-+]) ?(\d{1,2})\b/g,
      (_all, sign: string, n: string) => ` ${sign === '-' ? 'hmin' : 'hplus'} ${n} `,
    )
  const list: Piece[] = []
  let end = 0
  for (const match of plain.matchAll(/\d+|\p{L}+|[-/.:&]/gu)) {
    const between = plain.slice(end, match.index)
    list.push({
      text: match[0] === '&' ? 'dan' : match[0],
      apart: list.length === 0 || between !== '',
      parted: /[,;()!?\n]/.test(between),
    })
    end = match.index + match[0].length
    if (list.length === MOST_WORDS * 2) break
  }
  return list
}

function encode(list: Piece[]): string[] {
  const codes: string[] = []
  let i = 0
  for (let piece = list[0]; piece !== undefined && codes.length < MOST_WORDS; piece = list[i]) {
    const { code, used } = codeAt(list, i, piece, codes.at(-1) ?? '')
    if (code !== '') codes.push(...code.split(' '))
    i += used
  }
  return codes
}

/** A code, or several with a space between, and how many pieces it was read from; empty for what says nothing. */
interface Coded {
  code: string
  used: number
}

/** @param last the code before it */
function codeAt(list: Piece[], i: number, piece: Piece, last: string): Coded {
  if (/^[-/.:]/.test(piece.text)) return { code: piece.text === '-' ? '-' : '', used: 1 }
  const phrase = phraseAt(list, i)
  if (phrase) return phrase
  if (/^\d/.test(piece.text)) return numeric(list, i, piece, last)
  const after = list.slice(i, i + 4).map((p) => p.text)
  const year = yearAt(list.slice(i, i + 6), last)
  if (year) return year
  const isDay = last === 'tgl' || single(after[2] ?? '').startsWith('mo')
  const readOut =
    isDay && list[i + 1]?.parted !== true && /^\p{L}+$/u.test(after[1] ?? '') ? digitsAt(after, 0) : undefined
  const number = readOut ?? numberAt(after, 0) ?? aboutNumber(piece.text, last)
  if (number) return { code: `#${number.value}${ordinal(after, number.used, list[i - 1])}`, used: number.used }
  if (isName(list, i)) return { code: '_', used: 1 }
  if (shyMonths.has(piece.text)) return { code: shyMonth(list, i, last), used: 1 }
  if (isSending(list, i)) return { code: '', used: 1 }
  const code = single(piece.text)
  // "Bukan, tanggal 24" answers no; "bukan tanggal 24" says which day it was not.
  if (code === 'not' && list[i + 1]?.parted === true) return { code: '', used: 1 }
  if (isWeekdayName(list, i)) return { code: `who ${code}`, used: 1 }
  if (code === 'mau' && isPassive(list[i + 1]?.text ?? '')) return { code: 'planned', used: 1 }
  // "di SD 2": the school, not "sd" for "sampai".
  if (piece.text === 'sd' && inPlace.has(list[i - 1]?.text ?? '')) return { code: 'label', used: 1 }
  // "di SMP 9": the school, not "smp" for "sampai".
  if (code === 'smp' && i > 0 && single(list[i - 1]?.text ?? '') === '') return { code: '_', used: 1 }
  // "ke-5", "ke 2": an ordinal, read as the number that follows.
  if (code === '_' && (piece.text === 'ke' || piece.text === 'kaping'))
    return { code: '', used: list[i + 1]?.text === '-' ? 2 : 1 }
  return { code, used: 1 }
}

/** "21 November dua ribu dua puluh dua", "tahun dua ribu dua empat". */
function yearAt(list: Piece[], last: string): Coded | undefined {
  const after = list.map((piece) => piece.text)
  if (!/^(?:mo\d+|year)$/.test(last) || numberAt(after, 0)?.value !== 2 || !/^(?:ribu|ewu)$/.test(after[1] ?? ''))
    return undefined
  const rest = digitsAt(after, 2) ?? numberAt(after, 2)
  return rest === undefined ? undefined : { code: `#${2000 + rest.value}`, used: 2 + rest.used }
}

/** "Dua tiga": 23, as digits are read out. */
function digitsAt(list: string[], at: number): { value: number; used: number } | undefined {
  const [tens, units] = [numberAt(list, at), numberAt(list, at + 1)]
  if (tens === undefined || units === undefined || tens.used > 1 || units.used > 1) return undefined
  if (tens.value > 9 || tens.value < 1 || units.value > 9) return undefined
  return { value: tens.value * 10 + units.value, used: 2 }
}

/** "Jam tujuhan": about seven. */
function aboutNumber(word: string, last: string): { value: number; used: number } | undefined {
  return word.endsWith('an') && /^(?:jam|at|setengah)$/.test(last) ? numberAt([word.slice(0, -2)], 0) : undefined
}

/** Dates and times in digits, and lone numbers with what is glued to them ("5th", "10an", "pagi2"). */
function numeric(list: Piece[], i: number, piece: Piece, last: string): Coded {
  const chain: [string, ...string[]] = [piece.text]
  const signs: string[] = []
  let used = 1
  for (;;) {
    const [sign, digits] = list.slice(i + used, i + used + 2)
    if (!isSign(sign) || !isDigits(digits)) break
    signs.push(sign.text)
    chain.push(digits.text)
    used += 2
  }
  const [a, b, c, d = '00'] = chain
  const [sign = '', second] = signs
  if (b === undefined) return loneNumber(list, i, piece, last)
  if (c === undefined) {
    const code = twoNumbers(a, b, sign, last)
    // "Tgl 8-12" may be five days, or one in December.
    const isEither = last === 'tgl' && sign === '-' && Number(a) < Number(b)
    const next = single(list[i + used]?.text ?? '')
    return { code: isEither && !next.startsWith('mo') ? code.replace(/^dm/, 'days') : code, used }
  }
  if (chain.length === 3 && sign !== ':' && sign === second) return { code: dateInDigits(a, b, c), used }
  // "14.00-16.00", "09:00-11": a span of hours.
  const hours = chain.length <= 4 && sign !== '-' && second === '-'
  return { code: hours ? `${clock(a, b)} sampai ${clock(c, d)}` : '_', used }
}

function loneNumber(list: Piece[], i: number, { text, apart }: Piece, last: string): Coded {
  if (text.length > 4) return { code: '_', used: 1 }
  const next = list[i + 1]
  const glued = next !== undefined && !next.apart ? next.text : ''
  if (/^(?:st|nd|rd|th)$/.test(glued)) return { code: `#${Number(text)}th`, used: 2 }
  if (glued === 'an' || glued === 'ish') return { code: `#${Number(text)}`, used: 2 }
  // "pagi2" is "pagi-pagi", but "tgl2", "jam2" and "des2" lead to a number.
  const before = list[i - 1]?.text ?? ''
  if (text === '2' && !apart && /^\p{L}/u.test(before) && !/^(?:tgl|jam|mo|at|#)/.test(last))
    return { code: before === 'ke' ? '#2o' : '', used: 1 }
  const nth = before === 'ke' || (before === '-' && list[i - 2]?.text === 'ke') ? 'o' : ''
  return { code: `#${text.length === 4 ? text : Number(text)}${nth}`, used: 1 }
}

/** English ordinals are days of a month ("the fifth"), the others count weeks and weekdays ("minggu kedua", "ke-2"). */
function ordinal(after: string[], used: number, before: Piece | undefined): string {
  const word = after[used - 1] ?? ''
  if (/(?:th|first|second|third)$/.test(word)) return 'th'
  return (used === 1 && ordinals.has(word)) || before?.text === 'ke' ? 'o' : ''
}

function dateInDigits(a: string, b: string, c: string): string {
  if (a.length === 4 && c.length <= 2) return `ymd${a}-${b}-${c}`
  if (a.length > 2 || b.length > 2 || (c.length !== 2 && c.length !== 4)) return '_'
  return `dmy${Number(a)}-${Number(b)}-${c.length === 2 ? 2000 + Number(c) : c}`
}

function twoNumbers(a: string, b: string, sign: string, last: string): string {
  // "12/2023", "2023-12": a month.
  const [year, month] = a.length === 4 ? [a, Number(b)] : [b, Number(a)]
  if (/^20\d\d$/.test(year) && month >= 1 && month <= 12) return `mo${month} #${year}`
  if (a.length > 2 || b.length > 2) return '_'
  if (sign === ':' || (sign === '.' && b.length === 2 && last !== 'tgl')) return clock(a, b)
  return `dm${Number(a)}-${Number(b)}`
}

function clock(h: string, m: string): string {
  return Number(h) <= 24 && Number(m) < 60 && m.length === 2 ? `hm${h}:${m}` : '_'
}

function phraseAt(list: Piece[], i: number): Coded | undefined {
  let said = ''
  let found: Coded | undefined
  for (const [n, { text }] of list.slice(i, i + longestPhrase).entries()) {
    // "akhir-akhir ini" and "kemarin-kemarin" are phrases with a dash.
    said += n > 0 && text !== '-' ? ` ${text}` : text === '-' ? '' : text
    const code = phrases.get(said)
    if (code !== undefined && text !== '-') found = { code, used: n + 1 }
  }
  return found
}

/** Settles what only the neighbours can: "mau", counted numbers, dashes, "a week". */
function tidy(codes: string[]): string[] {
  const list: string[] = []
  for (const [i, code] of codes.entries()) {
    const last = list.at(-1) ?? ''
    const next = codes[i + 1] ?? ''
    if (code === 'mau') list.push(/^(?:p:|#|hm|jam)/.test(last) || /^(?:p:|jam)/.test(next) ? 'tadi' : '_')
    else if (code === 'half') list.push(last !== 'jam' && isHour(next, codes[i + 2]) ? 'half' : 'setengah')
    else if (code === 'a') list.push(/^(?:day|week|month|year|hour|minute)$/.test(next) ? '#1' : '_')
    else if (code.startsWith('#') && isCount(code, last, next)) list.push('unit')
    else if (code === 'label') list.push(next.startsWith('#') ? 'label' : '_')
    // "Kemarin lusa", "lusa kemarin", "kemarin dulu"; but "kemarin lagi rapat" is the day before.
    else if (last === 'kmr' && (/^(?:lusa|dulu)$/.test(code) || (code === 'lagi' && next === '')))
      list[list.length - 1] = 'kmr2'
    else if (code === 'kmr' && last === 'lusa') list[list.length - 1] = 'kmr2'
    else if (code === 'lewat' && /^(?:day|week|mgg|month|year)$/.test(last)) list.push('lalu')
    // "Dua minggu" is no Sunday, unless the number is of something else.
    else if (
      code === 'mgg' &&
      isNumber(last) &&
      !/^(?:tgl|jam|at)$/.test(list.at(-2) ?? '') &&
      !/^(?:p:|jam|mo)/.test(next)
    )
      list.push('week')
    else if (code === '-' && !joins(last, next)) continue
    else if (code === 'smp') list.push(joins(last, next) || next === 'jam' ? 'sampai' : '_')
    else if (code === 'sm') list.push(kind(last) === 'day' && joins(last, next) ? 'sampai' : 'dan')
    // "in January"; but "in two days" is to come.
    else if (
      code === 'in' &&
      !(next.startsWith('#') && /^(?:day|week|month|hour|minute|year)$/.test(codes[i + 2] ?? ''))
    )
      continue
    // "sore-sore", "pagi-pagi", "selapan dina"
    else if (code === last && (code.startsWith('p:') || code === 'day')) continue
    else list.push(code)
  }
  return list.map((code) => (code === 'unit' || code === 'label' ? '_' : code))
}

/** "5 orang", "paket 5", "RT 5"; but "tgl 5, warga", "jam 5 warga" and "50 orang 5 Februari" tell when. */
function isCount(code: string, last: string, next: string): boolean {
  if (last === 'label') return true
  if (/^(?:tgl|jam|at)$/.test(last) || next.startsWith('mo') || next === 'month') return false
  return next === 'unit' || (last === 'unit' && !/^#\d{4}/.test(code))
}

function isNumber(code: string): boolean {
  return /^#\d+$/.test(code)
}

/** "Half seven", not "half 1 hour ago". */
function isHour(next: string, after: string | undefined): boolean {
  return /^#(?:\d|1[0-2])$/.test(next) && !/^(?:jam|hour|day|week|mgg|month|year)$/.test(after ?? '')
}

/** A dash that means "until": between things of a kind, not inside "12-Jan-2024". */
function joins(last: string, next: string): boolean {
  if (last.startsWith('mo') && /^#\d{4}/.test(next)) return false
  if (last.startsWith('#') && next.startsWith('mo')) return false
  return kind(last) === kind(next)
}

function kind(code: string): string {
  if (/^(?:#|tgl|mo\d|dm)/.test(code)) return 'day'
  if (code.startsWith('hm')) return 'time'
  return /^(?:wd|mgg)/.test(code) ? 'weekday' : code
}

function isSign(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && !piece.apart && /^[-/.:]$/.test(piece.text)
}

function isDigits(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && !piece.apart && /^\d+$/.test(piece.text)
}
