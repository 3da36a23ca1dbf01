/** Words that mean what others do which the rules know: read as those. */
import { matchesOf, type Rule, ruleOf, type Spots } from '../text/spots.ts'
import { kin, labels } from '../text/words.ts'
import { type Part, type Read, readWith } from './read.ts'

const own = String.raw`(?=(?:ku|qu)\b|(?:ne|nya|e)?\s+(?:saya|sy|aku|kula|kulo|kami|gue|bapak|ibu|ibuk|simbok|suami|istri|bojo|anak|kakak|adik|mertua)\b)`
const four =
  'pikap|pick\\s?up|viar|tossa|bentor|elf|engkel|granmax|gran max|xenia|avanza|brio|ayla|agya|calya|innova|fortuner|pajero|ertiga|futura|sigra|yaris|kijang|panther|terios|mobilio|livina|taksi|taxi'
const two =
  'vixion|nmax|pcx|aerox|scoopy|supra|mio|vario|beat|revo|vega|jupiter|klx|crf|astrea|byson|megapro|cbr|matik|matic|bebek|roda tiga|sepeda listrik'
const same: readonly (readonly [Rule, string])[] = [
  // Only where it is said whose it is: what is driven elsewhere is told of by its own name.
  [ruleOf(String.raw`\b(?:${four})${own}`, 'i'), 'mobil'],
  [ruleOf(String.raw`\b(?:${two})${own}`, 'i'), 'motor'],
  [ruleOf(/\b(?<=(?:^|[\n.,;])[ \t*•-]{0,3})pengadu(?=\s?[:=])/iu), 'pelapor'],
  [ruleOf(/\b(?<=(?:^|[\n.,;])[ \t*•-]{0,3})teradu(?=\s?[:=])/iu), 'terlapor'],
  // "Omahku mlebu RT 05 RW 11".
  [ruleOf(/\b(?:mlebu|mlebet|kalebu|kalebet|masuk|termasuk)(?=\s+RT\s?\d)/i), 'di'],
  // "My own account".
  [ruleOf(/\b(?<=\bmy\s)own\s(?=[a-z])/i), ''],
  // "The subdistrict head's own number".
  [ruleOf(/\b(?<=['’]s\s)own\s(?=(?:number|phone|account|car|house|email)\b)/i), ''],
  // "She's the cashier there": what is put keeps its capital, as "she" may begin a sentence and "She" inside one a name.
  [ruleOf(/\bhe's(?=\s)/u), 'he is'],
  [ruleOf(/\bshe's(?=\s)/u), 'she is'],
  [ruleOf(/\bHe's(?=\s)/u), 'He is'],
  [ruleOf(/\bShe's(?=\s)/u), 'She is'],
  // "Si X, bungsu saya".
  [
    ruleOf(
      /\b(?<=[,(]\s?)(?:si\s)?(?:bungsu|sulung|ragil|mbarep)(?=ku(?!\p{L})|\s+(?:saya|sy|aku|kula|kulo)(?!\p{L}))/iu,
    ),
    'anak',
  ],
]

/** Short forms of which the rules know only some. "Dr. Budi" is a doctor. */
const short: Readonly<Record<string, string>> = {
  nmr: 'nomor',
  nmer: 'nomer',
  nomr: 'nomor',
  trf: 'transfer',
  rmh: 'rumah',
  almt: 'alamat',
  kntr: 'kantor',
  mtr: 'motor',
  mbl: 'mobil',
  rekng: 'rekening',
  tlpn: 'telpon',
}
const shortened = ruleOf(
  String.raw`\b(?<![@._/-])(?<!\bdi\s)(?:${Object.keys(short).join('|')})(?=(?:ku|nya|ne|e)?\b(?![@_/-]))`,
  'i',
)
/** "Rumah nya", "omah e", "hp ku": what belongs to a word and was parted from it. */
const parted = ruleOf(/(?<!\p{L})(?<=(?<![\p{L}\p{N}])(\p{L}{2,12}) )(nya|ne|e|ku|ipun)(?![\p{L}\p{N}'-])/iu)
const things = new RegExp(String.raw`^(?:omah|rumah|griya|motor|montor|mobil|truk|bus|bis|${four}|${two})$`, 'iu')
function* asWritten(spots: Spots): Generator<Part> {
  for (const { 0: word, index } of matchesOf(spots, shortened))
    yield { at: index, end: index + word.length, put: short[word.toLowerCase()] ?? word }
  for (const { 1: word = '', 2: theirs, index } of matchesOf(spots, parted)) {
    const small = word.toLowerCase()
    // "Line id nya ratih" is not "idnya", and "ibu e" is what a mother is to somebody.
    if (small !== 'id' && (labels.has(small) || things.test(small) || (kin.has(small) && theirs === 'ku')))
      yield { at: index - 1, end: index, put: '' }
  }
}

/** The text with short forms written out and what was parted together; undefined where there is none. */
export const writtenOut = (spots: Spots): Read | undefined => readWith(spots.text, [...asWritten(spots)])

/** The text with the words that every rule knows; undefined where it has no others. */
export function inKnownWords(spots: Spots): Read | undefined {
  const parts = same.flatMap(([rule, put]) =>
    matchesOf(spots, rule).map(({ 0: { length }, index }): Part => ({ at: index, end: index + length, put })),
  )
  return readWith(spots.text, parts)
}
