/** A message as plain writing has it, which is all that the rules of masking know. */
import { withoutAsides } from './asides.ts'
import { asSpelt } from './chat-spelling.ts'
import { withoutTitles } from './titles.ts'
import { inOurs } from './own-tongues.ts'
import { withBreaks } from './lost-breaks.ts'
import { asMeant } from './mistyped.ts'
import { type Read, readAfter } from './read.ts'
import { inKnownWords, writtenOut } from './same-words.ts'
import type { Spots } from '../text/spots.ts'

/**
 * The text read so, with its spots; `read` is undefined where it is plain already. Blanks, breaks and spelling come first, as
 * all else is told by the words and lines; what an aside parts, and whose a thing is, by words that are written out.
 */
export const inPlainWriting = (text: string): { spots: Spots; read: Read | undefined } =>
  readAfter(text, asSpelt, withBreaks, asMeant, withoutTitles, writtenOut, withoutAsides, inOurs, inKnownWords)
