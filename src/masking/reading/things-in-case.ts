/** Words of a text without capitals that are part of what something is called: a shop, a school, an account, a town. */
import { isEveryday } from '../names/everyday-words.ts'
import { isCommon } from '../names/name-words.ts'
import { accountsIn } from './accounts-in-case.ts'
import { schoolsIn } from './schools-in-case.ts'
import { shopsIn } from './shops-in-case.ts'

const born = [
  /\b(?:lahir|lahire|kelahiran|ttl|lair|laire|miyos|wiyosan|born)(?:\s(?:saya|sy|aku|kula))?\s{0,2}:?\s{0,2}(?:(?:di|ing|ning|neng|in)\s+)?([a-z]{4,}),?\s+(?:\d{1,2}[\s./-]|(?:tahun|thn|th|taun)\s(?:19|20)\d\d)/g,
  // "Suharti, perempuan, boyolali 12-03-1978": nobody reports what happened so long ago.
  /(?:^|[,;/\n])\s?([a-z]{4,}),?\s+\d{1,2}(?:[./-]\d{1,2}[./-]|\s[a-z]{3,9}\s)(?:19[3-9]\d)(?!\d)/g,
  // "Suwun min. ponirin, getasan": where whoever signs is from.
  /\b(?:nuwun|suwun|kasih|thanks|wassalam[a-z]*)(?: (?:min|kak|pak|bu))?[.,!\n ]{1,3}[a-z]{4,}, ([a-z]{4,})\s*$/g,
  // "Lahirnya bulan mei 1995".
  /\blahir[a-z]*\s(?:di\s)?(?:bulan|wulan)\s([a-z]{3,9})\s(?:19|20)\d\d/g,
]

/** "H 6417 adw": three or four digits between letters, of which the last are no word. */
const plate =
  /(?<![A-Za-z\d])(h|k|g|r|aa|ab|ad|b)[ .-]?\d{3,4}[ .-]?(?!(?:an|in|ini|itu|iki|iku|dan|lan|di|ke|dr|ya|yo|yg|sy|aku|pak|bu|mas|bro|min|kak|rb|ribu|ewu|jt|juta|kg|km|m|wib|org|orang|eks|eh|tp|tapi|lah|kok|sih|nih|aja|wae|ae|no|kan|x|cm|mm|gr|pcs|buah|unit|th|thn|hr|hari)\b)[a-z]{2,3}(?![A-Za-z\d])/g

/** "TK B Pertiwi": the older ones of a kindergarten. */
const group = /\btk [ab](?= [a-z]{4})/g

/** In a text in small letters: where the words begin that are read with a capital, and where plates stand, which are read in capitals. */
export function thingsIn(
  text: string,
  typed: string,
): {
  starts: ReadonlySet<number>
  plates: readonly { at: number; end: number }[]
} {
  const starts = new Set<number>([...schoolsIn(text), ...shopsIn(text), ...accountsIn(text)])
  for (const rule of born)
    for (const { 0: all, 1: place = '', index } of text.matchAll(rule)) {
      if (all.startsWith('lahir') ? !place.startsWith('lahir') : !isEveryday(place) && !isCommon(place))
        starts.add(index + all.lastIndexOf(place))
    }
  return {
    starts,
    plates: [...typed.matchAll(plate), ...text.matchAll(group)].map(({ 0: { length }, index }) => ({
      at: index,
      end: index + length,
    })),
  }
}
