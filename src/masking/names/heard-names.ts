/**
 * Names that are no words of every day, heard often in Central Java, of whatever faith and wherever their families came
 * from. A capital tells them elsewhere; only a text without capitals needs them ("saya ketut dari ungaran, …").
 */
import heardData from '../data/heard-names.json' with { type: 'json' }
import { setOf } from '../text/words.ts'
import { surelyName } from './name-words.ts'

const heard = setOf(heardData.names)
/** A word in small letters that is a name wherever it stands in a text without capitals. */
export const heardName = (small: string): boolean => heard.has(small) || surelyName(small)
