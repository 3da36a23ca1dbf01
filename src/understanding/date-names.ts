/** Words of time that are something else where they stand: names, "jan" and "des", when the reporter will send pictures. */
import words from './data/date-words.json' with { type: 'json' }
import { single } from './date-words.ts'

interface Word {
  text: string
  parted: boolean
}

/** Short names of months that are other words as well. */
export const shyMonths = new Set(words.shyMonths.split(' '))
const titles = new Set(words.titles.split(' '))
const calledSo = new Set(words.calledSo.split(' '))
const weekdayNames = new Set(words.weekdayNames.split(' '))
const firstPerson = new Set(words.firstPerson.split(' '))
const sending = new Set(words.sending.split(' '))
const places = new Set(words.places.split(' '))

/** "Bu Mei", "mbah Pon", "Pasar Kliwon": somebody or some place is called so. "Pak, Mei lalu" is not. */
export function isName(list: readonly Word[], i: number): boolean {
  const { text, parted } = list[i]!
  const before = list[i - 1]?.text ?? ''
  if (parted) return false
  if (shyMonths.has(text)) return titles.has(before)
  const code = single(text)
  // "Hari pasar Legi" is the day of the market.
  if (places.has(before)) return code.startsWith('ps') && single(list[i - 2]?.text ?? '') !== 'day'
  if (!titles.has(before) || !calledSo.has(text)) return false
  const next = list[i + 1]?.text ?? ''
  return code.startsWith('ps') || list[i + 1]?.parted === true || !/^(?:\d|(?:lalu|ini|kmr|year)$)/.test(codeOf(next))
}

/** "Pak Senen", "mbah Rebo": a name, or a day said to somebody addressed so. */
export function isWeekdayName(list: readonly Word[], i: number): boolean {
  const { text, parted } = list[i]!
  if (parted || !weekdayNames.has(text) || !titles.has(list[i - 1]?.text ?? '')) return false
  const next = list[i + 1]
  return next === undefined || (!next.parted && codeOf(next.text) === '_')
}

/** "Jan", "des", "agus": a month only beside what goes with one, for they are other words as well. */
export function shyMonth(list: readonly Word[], i: number, last: string): string {
  const next = list[i + 1]?.text ?? ''
  const { text } = list[i]!
  // "They may and may not": an English verb joins with more than a month does.
  const joined = text !== 'may' && /^(?:-|dari|sampai|antara|dan|atau)$/.test(last)
  const leads = joined || /^(?:#|(?:month|in|last|awal|tengah|akhir|sejak)$)/.test(last)
  const goesOn = /^(?:\d|-|(?:lalu|ini|kmr|year|sampai|awal|tengah|akhir)$)/.test(codeOf(next))
  if (list.length > 1 && !leads && !goesOn) return '_'
  return single(text)
}

/** "Nanti saya kirim fotonya", "saya akan ceritakan": when the reporter will, not when it was. */
export function isSending(list: readonly Word[], i: number): boolean {
  if (!/^(?:besok|nanti|lusa|fut|mau)$/.test(single(list[i]!.text))) return false
  const at = (away: number): string => list[i + away]?.text ?? ''
  return (firstPerson.has(at(1)) && sending.has(at(2))) || (firstPerson.has(at(-1)) && sending.has(at(1)))
}

/** "Dibagi", "diadakan", and "ada": what somebody means to be done. */
export function isPassive(word: string): boolean {
  return word === 'ada' || word === 'ana' || /^di\p{L}{4,}$/u.test(word)
}

function codeOf(text: string): string {
  return /^\d/.test(text) ? text : single(text)
}
