/**
 * Words that nobody uses every day, and that may be names wherever one is due. The list of everyday words only ever makes
 * more words names: used the other way round it leaves names open that are words as well.
 */
import everydayData from '../data/everyday.json' with { type: 'json' }
import { maybeName } from './name-words.ts'
import { setOf, stem } from '../text/words.ts'

const everyday = setOf(everydayData.words)
/** Names that are words as well: only beside another name. */
export const wordsToo = setOf(everydayData.names)
/** "Teknisi", "traumatis", "nyekseni", "ngajeni": said of what somebody is or does, however seldom. */
const formed = /^(?:ny|ng|nj|nd|mb)|(?:asi|isi|isme|atis|itas|ologi|alis|ivis|or|er|ur)$/u

/** A word in small letters that is none of everyday use, has not the form of one, and may be a name. */
export const unheard = (word: string): boolean =>
  word.length > 3 &&
  !formed.test(word) &&
  maybeName(word) &&
  !wordsToo.has(word) &&
  !everyday.has(word) &&
  !everyday.has(stem(word).base)
