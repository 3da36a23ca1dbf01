/**
 * Words of every day in the languages of the neighbourhood. What is not on the list may be a name. The other way round it
 * is used for one thing only, words in small letters that are taken for names by their ending ("saya ikuti"): names that
 * are words as well would be left open.
 */
import everydayData from '../data/everyday.json' with { type: 'json' }
import { setOf, stem } from '../text/words.ts'

const everyday = setOf(everydayData.words)
/** Names that are words as well: only beside another name. */
export const wordsToo = setOf(everydayData.names)

/** A word in small letters that people use every day, or such a word with an ending. */
export const isEveryday = (word: string): boolean => everyday.has(word) || everyday.has(stem(word).base)
