/** What the ways of reading ask of the words before a place. */
import { firstPerson, kin, labels, others, possessive, stem } from '../text/words.ts'

/** "Saya", "nomorku", "istri": whose a detail is, when it follows. */
export const isOwn = (word: string): boolean =>
  firstPerson.has(word) || possessive.has(word) || stem(word).suffix === 'own' || kin.has(stem(word).base)
export const isOther = (word: string): boolean => others.has(stem(word).base)
export const isLabel = (word: string): boolean =>
  labels.has(stem(word).base) || /^(?:nik|kk|nip|kelas|plat|nopol)$/u.test(word)

/** The words of the sentence that ends at `at`, in small letters. */
export const sentenceBefore = (text: string, at: number): string[] =>
  (/[^.!?\n¤]*$/u.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? '').toLowerCase().match(/\p{L}+/gu) ?? []
