/** Numbers that name a person: telephone, NIK, KK, NIP, NPWP, bank account, receipt and other official numbers. */
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Found, Page } from '../find.ts'
import { digitGroups, type Window, windowsAt } from './groups.ts'
import { bankAfter, type Cue, cueBefore, fitsLabel, isClose, isOwned, notBefore } from './number-cues.ts'
import { partialNumbers } from './partial-numbers.ts'
import type { MaskType } from '../types.ts'

/** Begins behind the dot of a coordinate ("-7.0823 110.4097") or inside a budget code ("1.03.05.2.02"). */
const midway = /\d\.$/u
const decimals = /^(?:\d{3,8}[,; ]+1[0-4]\d\.\d{3,}|\d{1,2}\.\d{1,2}\.)/u
/** Counts, money, measures. */
const notAfter =
  /^\s*(?:juta|jt|rb|ribu|ewu|miliar|milyar|triliun|rupiah|suara|orang|wong|tiyang|%|persen|kg|bytes?|mb|kb|pcs|amplop|lembar|kk|tps|meter|km|votes?|people)(?!\p{L})/iu
const looksLikeDate = /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d{4}|\d{2})(?!\d)|^(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/u
/** Even after "nomor" nobody writes a telephone number so. */
const fullDate = /^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}(?!\d)/u
const landline = /^0(?:21|22|24|27[1-6]|28[0-79]|29[1-8]|31|34[1-3]|35[1-8]|36[1-8]|61|711|751|411)\d{5,8}$/u
/** Provinces of the Ministry of Home Affairs; the first digits of every NIK and KK. */
const provinces = /^(?:1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/u

/** What stands before a window is read once for all that begin at the same place. */
type Heads = Map<number, { not: boolean; cue?: Cue | 'none' }>

export function findNumbers(page: Page): Found[] {
  const { text } = page
  const groups = digitGroups(text)
  const found: Found[] = []
  const heads: Heads = new Map()
  for (let i = 0; i < groups.length; ) {
    let hit: Window | undefined
    let type: MaskType | undefined
    for (const window of windowsAt(text, groups, i, page.joint)) {
      type = classify(text, window, heads)
      if (type === undefined) continue
      hit = window
      break
    }
    if (hit === undefined || type === undefined) {
      i++
      continue
    }
    const end = type === 'phone' ? hit.end + (twin.exec(text.slice(hit.end, hit.end + 24))?.[0].length ?? 0) : hit.end
    found.push(
      isReceipt(hit)
        ? { start: hit.start, end, type, owner: 'reporter' }
        : { start: hit.plus ? plusStart(text, hit) : codeStart(text, hit.start), end, type },
    )
    i += hit.groups.length
    while ((groups[i]?.start ?? end) < end) i++
  }
  return [...found, ...partialNumbers(page, groups, found)].filter(({ end }) => !file.test(text.slice(end, end + 24)))
}

/** "0817-9402-558/559", "… 558 atau 559": a second number, of which only its own last digits are said. */
const twin =
  /^(?:\s?\/\s?\d{1,4}(?![\d\p{L}]|[ ./:-]\d|\s?(?:rb|ribu|jt|orang|wong|hari|bulan|tahun|jam|kali|rt|rw)(?!\p{L}))|\s+(?:dan|lan|atau|utawa|or|and|&)\s+\d{2,4}(?=\s*(?:[,;!?)]|\.(?!\d)|\n|$)))/iu
/** "20241009_083311.jpg": part of the name of a file. */
const file =
  /^[_-]?\d{0,9}(?:[_-]\d{1,4})?\.(?:jpe?g|png|heic|webp|mp[34]|m4a|mov|opus|ogg|3gp|pdf|docx?|xlsx?)(?!\p{L})/iu

/** True when the text holds a number of the shape of a receipt: 20 digits. Whoever has it can open the conversation. */
export function receiptIn(text: string): boolean {
  const groups = digitGroups(text)
  return groups.some((_, i) => windowsAt(text, groups, i, -1).some(isReceipt))
}

/** In fours, in one piece, or digit by digit; a list of other numbers that happens to add up to 20 digits is none. */
const isReceipt = ({ digits, groups, shape, lineAfter, loose }: Window) =>
  digits.length === 20 &&
  loose !== true &&
  !shape.includes('/') &&
  (lineAfter === undefined || groups.length === 5) &&
  (groups.every((group) => group.digits.length % 4 === 0) || groups.length === 20 || groups.length === 1)

/** The codes before in a list, from its first on. */
const listedWith =
  /(?<=\s)(?:\p{Lu}{1,4}-)?\d[\d./-]{3,24}(?:\s?(?:,|&|\/|dan|lan|and)\s?(?:\p{Lu}{1,4}-)?\d[\d./-]{3,24})*\s?(?:,|&|\/|dan|lan|and)\s?(?:\p{Lu}{1,4}-)?$/iu

function plusStart(text: string, { start, shape }: Window): number {
  const match = (shape.includes(')') ? /(?:\(?\+\s?\(?|plus )$/iu : /(?:\+\s?\(?|plus )$/iu).exec(
    text.slice(Math.max(0, start - 6), start),
  )
  return match === null ? start : start - match[0].length
}

/** "2-047-11830-5" or "ID-3374-009911" found from its second part on: what hangs on a number with a dash is of it. */
function codeStart(text: string, start: number): number {
  const head = text.slice(Math.max(0, start - 12), start)
  return start - (/(?<![\p{L}\p{N}])(?:\p{Lu}{1,4}-)?(?:\d{1,5}-)*$/u.exec(head)?.[0].length ?? 0)
}

/** "Nomor" a few words before says less than the name of a bank right after. */
const general = (cue: Cue): boolean => cue.type === 'phone' && cue.distance > 20
/** "Nomer HP sing ngirim undangan 08…": of the telephone, and no number of the letter. */
const sentWith = (text: string, start: number): boolean =>
  /(?<!\p{L})(?:hp|wa|whatsapp|nomor|nomer|no|telp|telpon|number)\s+(?:\p{L}+\s+){1,3}(?:undangan|surat|edaran|proposal|agenda|invitation|letter)\s?[:(]?\s?$/iu.test(
    text.slice(Math.max(0, start - 60), start),
  )
const known = (cue: Cue | 'none'): Cue | undefined => (cue === 'none' ? undefined : cue)

/** "0912 … (NPWP)". */
const npwpAfter = /^\s?\(?(?:no\.?\s+)?npwp(?!\p{L})(?!\s*:?\s*(?:\p{L}+\s+)?\d{2}[\d.])/iu

function classify(text: string, window: Window, heads: Heads): MaskType | undefined {
  const { digits, shape, groups } = window
  const n = digits.length
  // "3322 0741 0288 0003" and on the next line "0812 2255 6611": the end of one number and the beginning of another.
  const cut = window.lineAfter !== undefined && /^[ .-]?\d/u.test(text.slice(window.end, window.end + 2))
  if (!cut && isReceipt(window)) return 'other'
  const real = groups.reduce((sum, group) => sum + group.real, 0)
  // Look-alike letters need digits beside them: "SOLO" and "B2B" are words.
  if (groups.some((group) => group.kind === 'swap') && (real < 4 || (weak(window) && real < n * 0.4))) return undefined
  let head = heads.get(window.start)
  if (head === undefined) {
    const before = text.slice(Math.max(0, window.start - 40), window.start)
    // "Order F-2019…, F-2020…": of the same list.
    head = { not: notBefore.test(before) || notBefore.test(before.replace(listedWith, '')) }
    heads.set(window.start, head)
  }
  if (midway.test(text.slice(Math.max(0, window.start - 3), window.start)) && decimals.test(shape)) return undefined
  // Nobody counts with a zero in front or in sixteen digits: "08… orangnya baik", "NIK … wong kene".
  const countable = n < 14 && !(digits.startsWith('0') && n >= 9)
  // "NIP di SK 19…": whatever it stands on.
  if (
    (head.not && !(n === 18 && isNip(digits)) && !(isMobile(digits) && sentWith(text, window.start))) ||
    (countable && notAfter.test(text.slice(window.end, window.end + 14)))
  )
    return undefined
  head.cue ??= cueBefore(text, window.start) ?? 'none'
  const said = head.cue === 'none' || general(head.cue) ? (bankAfter(text, window) ?? known(head.cue)) : head.cue
  // "BPJS saya dipakai caleg, nomornya 0812…": a telephone number says itself what it is.
  const cue =
    said?.its === true && (isMobile(digits) || landline.test(digits) || !fitsLabel(said.type, n)) ? undefined : said
  if (counted(text, window, cue)) return undefined
  if (window.loose === true) return listed(text, window, cue)
  if (window.lineAfter !== undefined) return overLines(window, window.lineAfter, cue)
  if (n === 18 && isNip(digits)) return 'nip'
  // "No urut 1 1970…": the whole number is there without its neighbour.
  if (cue?.type === 'nip' && n >= 15 && n <= 19 && !groups.some((group) => isNip(group.digits))) return 'nip'
  // The number of civil servants until 2007 had nine digits: "NIP lama 130 887 214".
  if (
    cue?.type === 'nip' &&
    n === 9 &&
    (cue.distance <= 12 || /^[^\d.!?\n]*$/u.test(text.slice(window.start - cue.distance, window.start)))
  )
    return 'nip'
  if ((n === 15 || n === 16) && (cue?.type === 'npwp' || npwpAfter.test(text.slice(window.end, window.end + 12))))
    return 'npwp'
  if (n === 15 && /^\d{2}([. ])\d{3}\1\d{3}\1\d[-. ]\d{3}\1\d{3}$/u.test(shape)) return 'npwp'
  if (n === 16) {
    if (cue?.type === 'kk' || cue?.type === 'nik') return cue.type
    if (cue?.type === 'bank') return 'bank'
    if (cue?.type === 'other') return 'other'
    if (isNik(digits)) return 'nik'
    if (groups.length === 1 || (groups.length === 4 && !digits.startsWith('0'))) return 'nik'
  }
  if ((cue?.type === 'nik' || cue?.type === 'kk') && cue.distance <= 30 && n >= 14 && n <= 17) return cue.type
  if (cue?.type === 'bank' && n >= 8 && n <= 17 && bankShape(text, window) && !(isMobile(digits) && cue.distance > 25))
    return 'bank'
  // "Gaji saya masuk 13…", "tabungan anak 58…": no sum of money is written with ten digits.
  if (
    n >= 10 &&
    n <= 15 &&
    groups.length === 1 &&
    !isMobile(digits) &&
    savings.test(text.slice(Math.max(0, window.start - 32), window.start))
  )
    return 'bank'
  const digitByDigit = groups.length === n && n >= 10
  if (cue?.type === 'other' && (cue.distance <= 16 || cue.its === true) && n >= 5 && n <= 17)
    if (groups.length <= 6 || digitByDigit) return 'other'
  // "08 12 29 88 05 41": in pairs to the end.
  const pairs = n > 10 && isMobile(digits) && groups.every((group) => group.digits.length === 2)
  // "+31 6 4471 …" is no day of June.
  const perhapsDate = cue?.type !== 'phone' && !window.plus
  if (!pairs && (perhapsDate ? looksLikeDate : fullDate).test(shape)) return undefined
  if (isPhone(window, cue?.type === 'phone')) return 'phone'
  // Nobody says a sum digit by digit: "delapan satu dua nol nol …".
  if (n >= 9 && n <= 14 && groups.length >= 9 && groups.every(({ kind }) => kind === 'words')) return 'phone'
  if (townLine(text, window, cue)) return 'phone'
  return unlisted(window, real) ? 'other' : undefined
}

/** "Telpun griya, telu lima wolu nol siji siji sanga", "… kode Semarang": a line of the town, said digit by digit without its code. */
function townLine(text: string, { groups, end }: Window, cue: Cue | undefined): boolean {
  if (groups.length < 6 || groups.length > 8) return false
  if (!groups.every(({ kind, digits }) => kind === 'words' && digits.length === 1)) return false
  return townCode.test(text.slice(end, end + 24)) || (cue?.type === 'phone' && !general(cue) && cue.distance <= 40)
}
const townCode = /^[\s,(]{1,3}(?:kode|area|code)\s+(?:area\s+|kota\s+|wilayah\s+)?(?:\p{L}{4,}|0\d{2,3})/iu

/**
 * "NIK saya 33740145" and "06900001" on the next line. Two lines may as well hold two numbers: only what a cue or the
 * structure of the whole tells, and only when the first line is not already the number.
 */
function overLines({ digits, groups, shape }: Window, first: number, cue: Cue | undefined): MaskType | undefined {
  const n = digits.length
  if (isMobile(digits)) return 'phone'
  if (n === 18 && isNip(digits)) return 'nip'
  const near = cue !== undefined && cue.distance <= 30
  if (n === 16 && near && (cue.type === 'nik' || cue.type === 'kk')) return cue.type
  if (n === 16 && groups.length <= 4 && isNik(digits)) return 'nik'
  if ((n === 15 || n === 16) && first < 15 && near && cue.type === 'npwp') return 'npwp'
  if (!near || first >= 10 || !fitsLabel(cue.type, n))
    return n >= 10 && near && cue.type === 'bank' && /-\s*\n/u.test(shape) ? 'bank' : undefined
  // No account has fewer than ten digits.
  return cue.type === 'bank' || cue.type === 'other' ? cue.type : undefined
}

/** "3374, 1256, 0889, 0003": marks that part the members of a list as well. Only what a label says it is, or its structure. */
function listed(text: string, window: Window, cue: Cue | undefined): MaskType | undefined {
  const { digits } = window
  if (isMobile(digits)) return 'phone'
  if (digits.length === 18 && isNip(digits)) return 'nip'
  const near = cue !== undefined && cue.distance <= 30 ? cue.type : undefined
  if (digits.length === 16 && (near === 'nik' || near === 'kk')) return near
  // "Rek BRI saya 0059, 0101, 2345, 503": behind whose it is, so no list of amounts.
  if ((near === 'bank' || near === 'other') && fitsLabel(near, digits.length) && isOne(text, window)) return near
  return near === 'npwp' && (digits.length === 15 || digits.length === 16) ? 'npwp' : undefined
}

/** "Tgl 08, 12, 15, 22", "1200, 1340, 1560 lembar", "RW 1: 081, 2: 345": a list of dates, hours or counts that adds up to a number. */
function counted(text: string, window: Window, cue: Cue | undefined): boolean {
  const { start, end, groups, loose } = window
  const marks = new Set<string>()
  for (let i = 1; i < groups.length; i++) {
    const mark = /[,;:+&=>]/u.exec(text.slice(groups[i - 1]?.end, groups[i]?.start))
    if (mark !== null) marks.add(mark[0])
  }
  if (isTimes(groups) && meantAsTimes.test(text.slice(end, end + 32))) return true
  if (marks.size === 0) return false
  if (countedBefore.test(text.slice(Math.max(0, start - 24), start))) return true
  if (countedAfter.test(text.slice(end, end + 40))) return true
  const short = groups.some(({ digits, kind }) => digits.length < 3 && kind !== 'words')
  // "NPWP 73,418,290,5-508,000": one of its parts is a single digit.
  // "NIP saya 1985, 0412, 2010, 0120, 07": what its label says it is, to the last digit.
  if (loose === true) return cue?.type !== 'npwp' && !fits(text, window, cue) && (short || marks.size > 1)
  return short && marks.has(':') && marks.size > 1
}
/** Of as many digits as its label wants, and of the right shape. */
function fits(text: string, window: Window, cue: Cue | undefined): boolean {
  const { digits } = window
  if (cue === undefined || !isClose(cue)) return false
  if (cue.type === 'nip') return isNip(digits)
  if (cue.type === 'nik' || cue.type === 'kk') return isNik(digits) || (cue.type === 'kk' && digits.length === 16)
  return (cue.type === 'bank' || cue.type === 'other') && fitsLabel(cue.type, digits.length) && isOne(text, window)
}
/** Whose it is stands before it, or its first digit is one that no amount and no year begins with. */
const isOne = (text: string, { start, digits }: Window): boolean => digits.startsWith('0') || isOwned(text, start)
/** "0812 - 0815 - 0830 maksudnya jam berangkat". */
const isTimes = (groups: Window['groups']): boolean =>
  groups.length > 1 && groups.every(({ digits }) => /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(digits))
const meantAsTimes =
  /^[\s,(]{1,3}(?:(?:itu|iku|kuwi|niku|which)\s+)?(?:maksud\p{L}*|arti\p{L}*|tegese|adalah|alias|yaitu|yaiku|itu|iku|kuwi|are|is|means?)\s+(?:the\s+)?(?:jam|pukul|jadwal|waktu|wektu|times?|hours|departure)(?!\p{L})/iu
const countedBefore =
  /(?<!\p{L})(?:tgl|tanggal|tanggale|jam|pukul|pkl|suara|dikumpulkan|terkumpul|dikumpulke|dates?|hours?)\s?[.:]?\s?$/iu
const countedAfter =
  /^(?:\s?[,;]\s?\d{1,4}(?!\d)){0,6}\s?(?:lembar|orang|wong|suara|buah|bungkus|paket|amplop|votes?|people|sheets|(?:jan|peb|feb|mar|apr|jun|jul|agu|ags|sep|okt|oct|nov|des|dec)\p{L}*|mei|may)(?!\p{L})/iu

/** Letters that only the eager take for digits: S, B, Z, G … */
const weak = ({ shape }: Window): boolean => /[A-HJ-NP-Za-hj-km-np-z]/u.test(shape.replace(/[oOlIiQ]/gu, ''))

const savings =
  /(?<!\p{L})(?:gaji|honor|tabungan|saldo|celengan|bansos|blt|bpnt|pkh|pip|payroll|savings?)(?:ku|nya|ne|e)?(?!\p{L})[^.!?\n\d]*$/iu
const bankShape = (text: string, window: Window) =>
  !/^\d{1,3}(?:\.\d{3})+$/u.test(window.shape) &&
  !/\.\d{2}\.\d{2}\./u.test(window.shape) &&
  // "SK Bank Jateng 0917/4482/05" is a letter's.
  (!window.shape.includes('/') || isOwned(text, window.start)) &&
  !looksLikeDate.test(window.shape)

/** National numbers begin 08; numbers with 62 or +62 drop the zero. 9 to 13 digits after 8 with some room for typing slips. */
const isMobile = (digits: string) => /^(?:0|62|620|0062)8[1-9]\d{7,10}$/u.test(digits)

/** A number that the Indonesian numbering plan knows: lines of towns not in the list. */
const validHere = (digits: string): boolean =>
  /^0[2-79]\d{7,10}$/u.test(digits) && parsePhoneNumberFromString(digits, 'ID')?.isValid() === true

function isPhone(window: Window, cued: boolean): boolean {
  const { digits, shape, plus } = window
  if (isMobile(digits)) return true
  if (plus && /^[1-9]\d{8,14}$/u.test(digits)) return true
  if (
    (landline.test(digits) || validHere(digits)) &&
    !shape.includes('/') &&
    (cued || /^\(?0\d{2,3}[)\s.-]/u.test(shape) || window.groups.length === 1)
  )
    return true
  if (!cued || shape.includes('/')) return false
  return /^08\d{7,12}$/u.test(digits) || /^(?:62)?8[1-9]\d{7,10}$/u.test(digits) || /^0[2-9]\d{7,10}$/u.test(digits)
}

/** Ten digits in one piece count nothing: they are a number in some list, and there are more lists than words for them. */
const unlisted = ({ groups, digits, shape }: Window, real: number): boolean =>
  (groups.length === 1 || /^\d+(?:-\d+)+$/u.test(shape)) &&
  digits.length >= 10 &&
  digits.length <= 17 &&
  real === digits.length &&
  !/^(?:19|20)\d{2}(?:0\d|1[0-2])/u.test(digits)

/** 16 digits: area where first registered, birth date (women: day + 40), serial. UU 24/2013; https://www.dukcapil.kemendagri.go.id */
function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8)) % 40
  const month = Number(digits.slice(8, 10))
  return digits.length === 16 && provinces.test(digits) && day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** 18 digits: birth date, month of appointment (PPPK: year and code), sex 1 or 2, serial. Peraturan Kepala BKN 22/2007. */
function isNip(digits: string): boolean {
  return /^(?:19[3-9]\d|200\d|201[0-2])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19[5-9]\d|20[0-4]\d)\d{2}[12]\d{3}$/u.test(
    digits,
  )
}
