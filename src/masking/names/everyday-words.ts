/**
 * Words of every day in the languages of the neighbourhood. The list only ever makes more words names (what is not on it
 * may be one): used the other way round it would leave names open that are words as well.
 */
import everydayData from '../data/everyday.json' with { type: 'json' }
import { setOf, stem } from '../text/words.ts'

const everyday = setOf(everydayData.words)
/** Names that are words as well: only beside another name. */
export const wordsToo = setOf(everydayData.names)

/** A word in small letters that people use every day, or such a word with an ending. */
export const isEveryday = (word: string): boolean => everyday.has(word) || everyday.has(stem(word).base)
