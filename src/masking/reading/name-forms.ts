/** Forms of words in small letters that may be names where one is due or another name stands beside them. */
import { isEveryday } from '../names/everyday-words.ts'
import { givenNames, isCommon, personal } from '../names/name-words.ts'
import { setOf } from '../text/words.ts'

const isWord = (word: string): boolean => isEveryday(word) || isCommon(word)

/** "Melvin", "dalimin", "yulikah": they end as words with -in and -kah do, but nothing that is a word is left. */
export const endsAsWord = (word: string): boolean =>
  /^(?!di|ng|ny|me[mn])\p{L}{2,}(?:[^n]in|ikah)$/u.test(word) &&
  !isWord(word) &&
  !isWord(word.replace(/(?:in|kah)$/u, ''))

/** "My name is raka baskara": relatives elsewhere. */
const kinNames = setOf(['raka rayi putra putri'])
/** "Ayuning hapsari", "kenanga puspasari": words elsewhere, or formed as words are, but a name comes after. */
export const beforeName = (word: string, anyForm: boolean): boolean =>
  givenNames.has(word) ||
  kinNames.has(word) ||
  (!isWord(word) && (/^(?:k[ea]|se)\p{L}{4,}$|^\p{L}{4,}ing$/u.test(word) || (anyForm && word.length > 4)))

/** "Heru setiaji", "galuh permatasari": formed as words are, but they end as names do. */
export const afterName = (word: string): boolean =>
  personal(word) && !isEveryday(word) && !/^(?:me|di|be?r|te?r)/u.test(word)
/** "Sri mulatsih received": no English word looks so. */
export const afterNameInEnglish = (word: string): boolean => !/(?:s|ed|ing|ly|er|or|ion|ght|ck|e)$/u.test(word)
/** "Oktaviani br ginting", "pieter van houten". */
export const joinsNames = (word: string, next: string): boolean =>
  (word === 'br' || word === 'van') && next !== '' && !isWord(next)
/** "Prabakesa n.", "yanuar p padahal": the first letter of one more name; others are short for words ("d rumah"). */
export const isInitial = (word: string, rest: string): boolean =>
  word.length === 1 && (/^(?:\.\s|\.?(?:[,)\n]|$))/u.test(rest) || (/[awprsnhm]/u.test(word) && rest.startsWith(' ')))

/** Words of three letters that are short for others, or stand beside no name. */
const shortWords = setOf([
  'apa ato bln bpk cuk dah den des dik dek dua duh eh gan gaes gus haj jak jam jan jek jum kab kec kel kep kol kos kyai lae lek lik mah mak',
  'man mbk nak nan neh noh ntr nya oom pns pol rek rev sak sam seh sek ses sbb sis smp sma smk ssi sst sui tab tad tak tan teh tho tok tur',
  'uwi uwa yai',
])
/** "Har", "osi", "wid": so short that only their place tells, and that what is said of them ends there. */
export const isShortName = (word: string, rest: string): boolean =>
  word.length === 3 &&
  /[aiueo]/u.test(word) &&
  !isWord(word) &&
  !shortWords.has(word) &&
  /^\s?(?:[,.!)(\n]|$|(?:rt|dari|dr|saking)(?!\p{L}))/iu.test(rest)
