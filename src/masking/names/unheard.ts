/** Words that nobody uses every day, and that may be names wherever one is due. */
import { isEveryday, wordsToo } from './everyday-words.ts'
import { maybeName } from './name-words.ts'

/** "Teknisi", "traumatis", "nyekseni", "ngajeni": said of what somebody is or does, however seldom. */
const formed = /^(?:ny|ng|nj|nd|mb)|(?:asi|isi|isme|atis|itas|ologi|alis|ivis|or|er|ur)$/u

/** A word in small letters that is none of everyday use, and may be a name. */
export const perhapsName = (word: string): boolean =>
  word.length > 3 && maybeName(word) && !wordsToo.has(word) && !isEveryday(word)

/** The same of a text that has no capitals: the form of the word is all there is. */
export const unheard = (word: string): boolean => !formed.test(word) && perhapsName(word)
