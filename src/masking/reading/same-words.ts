/** Words that mean what others do which the rules know: read as those. */
import { kin, labels } from '../text/words.ts'
import { type Part, type Read, readWith } from './read.ts'

const own = String.raw`(?=(?:ku|qu)\b|(?:ne|nya|e)?\s+(?:saya|sy|aku|kula|kulo|kami|gue|bapak|ibu|ibuk|simbok|suami|istri|bojo|anak|kakak|adik|mertua)\b)`
const four =
  'pikap|pick\\s?up|viar|tossa|bentor|elf|engkel|granmax|gran max|xenia|avanza|brio|ayla|agya|calya|innova|fortuner|pajero|ertiga|futura|sigra|yaris|kijang|panther|terios|mobilio|livina|taksi|taxi'
const two =
  'vixion|nmax|pcx|aerox|scoopy|supra|mio|vario|beat|revo|vega|jupiter|klx|crf|astrea|byson|megapro|cbr|matik|matic|bebek|roda tiga|sepeda listrik'
const same: readonly (readonly [RegExp, string])[] = [
  // Only where it is said whose it is: what is driven elsewhere is told of by its own name.
  [new RegExp(String.raw`\b(?:${four})${own}`, 'gi'), 'mobil'],
  [new RegExp(String.raw`\b(?:${two})${own}`, 'gi'), 'motor'],
  [/(?<=(?:^|\n)[ \t*•-]{0,3})pengadu(?=\s?[:=])/giu, 'pelapor'],
  // "Omahku mlebu RT 05 RW 11".
  [/\b(?:mlebu|mlebet|kalebu|kalebet|masuk|termasuk)(?=\s+RT\s?\d)/gi, 'di'],
  // "My own account".
  [/(?<=\bmy\s)own\s(?=[a-z])/gi, ''],
  // "Si X, bungsu saya".
  [
    /(?<=[,(]\s?)(?:si\s)?(?:bungsu|sulung|ragil|mbarep)(?=ku(?!\p{L})|\s+(?:saya|sy|aku|kula|kulo)(?!\p{L}))/giu,
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
const shortened = new RegExp(
  String.raw`\b(?<![@._/-])(?<!\bdi\s)(?:${Object.keys(short).join('|')})(?=(?:ku|nya|ne|e)?\b(?![@_/-]))`,
  'gi',
)
/** "Rumah nya", "omah e", "hp ku": what belongs to a word and was parted from it. */
const parted = /(?<=(?<![\p{L}\p{N}])(\p{L}{2,12})) (?=(nya|ne|e|ku|ipun)(?![\p{L}\p{N}'-]))/giu
const things = new RegExp(String.raw`^(?:omah|rumah|griya|motor|montor|mobil|truk|bus|bis|${four}|${two})$`, 'iu')
function* asWritten(text: string): Generator<Part> {
  for (const { 0: word, index } of text.matchAll(shortened))
    yield { at: index, end: index + word.length, put: short[word.toLowerCase()] ?? word }
  for (const { 1: word = '', 2: theirs, index } of text.matchAll(parted)) {
    const small = word.toLowerCase()
    // "Line id nya ratih" is not "idnya", and "ibu e" is what a mother is to somebody.
    if (small !== 'id' && (labels.has(small) || things.test(small) || (kin.has(small) && theirs === 'ku')))
      yield { at: index, end: index + 1, put: '' }
  }
}

/** The text with short forms written out and what was parted together; undefined where there is none. */
export const writtenOut = (text: string): Read | undefined => readWith(text, [...asWritten(text)])

/** The text with the words that every rule knows; undefined where it has no others. */
export function inKnownWords(text: string): Read | undefined {
  const parts = same.flatMap(([pattern, put]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }): Part => ({ at: index, end: index + length, put })),
  )
  return readWith(text, parts)
}
