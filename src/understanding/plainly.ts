/** Whether somebody wants what they seem to pick, where that cannot be taken back. */
import type { Language } from '../texts/texts.ts'
import { words } from './normalise.ts'

/** "Don't" in Javanese; "just" in Indonesian, where nothing begins with it. */
export const DONT = 'aja'
/** "Yo aja" is no "ya saja". */
const javanese = new Set(['yo', 'iyo', 'nggih', 'inggih'])
const donts = new Set(['ojo', 'ampun', 'jangan', 'jgn', 'dont'])

/** No question, and no "don't" in it: "hapus?", "aja dibusak", "ya jangan dulu". */
export function isPlainlySaid(text: string, language: Language): boolean {
  const list = words(text.replace(/['\u2018\u2019]/gu, ''))
  return (
    !/[?\uFF1F]/u.test(text) &&
    !list.some((word) => donts.has(word)) &&
    list[0] !== DONT &&
    !((language === 'jv' || javanese.has(list[0] ?? '')) && list.includes(DONT))
  )
}
