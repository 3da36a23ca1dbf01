/** Words that mean what others do which the rules know: read as those. */
import { type Part, type Read, readWith } from './read.ts'

const own = String.raw`(?=(?:ku|qu)(?!\p{L})|\s+(?:saya|sy|aku|kula|kulo|kami|gue)(?!\p{L}))`
const four =
  'pikap|pick\\s?up|viar|tossa|bentor|elf|engkel|granmax|gran max|xenia|avanza|brio|ayla|agya|calya|innova|fortuner|pajero|ertiga|futura|sigra|yaris|kijang|panther|terios|mobilio|livina|taksi|taxi'
const two =
  'vixion|nmax|pcx|aerox|scoopy|supra|mio|vario|beat|revo|vega|jupiter|klx|crf|astrea|byson|megapro|cbr|matik|matic|bebek|roda tiga|sepeda listrik'
const same: readonly (readonly [RegExp, string])[] = [
  // Only where it is said whose it is: what is driven elsewhere is told of by its own name.
  [new RegExp(String.raw`(?<!\p{L})(?:${four})${own}`, 'giu'), 'mobil'],
  [new RegExp(String.raw`(?<!\p{L})(?:${two})${own}`, 'giu'), 'motor'],
  [/(?<=(?:^|\n)[ \t*•-]{0,3})pengadu(?=\s?[:=])/giu, 'pelapor'],
  // "Omahku mlebu RT 05 RW 11".
  [/(?<!\p{L})(?:mlebu|mlebet|kalebu|kalebet|masuk|termasuk)(?=\s+RT\s?\d)/giu, 'di'],
  // "My own account".
  [/(?<=(?<!\p{L})my\s)own\s(?=\p{L})/giu, ''],
  // "Si X, bungsu saya".
  [
    /(?<=[,(]\s?)(?:si\s)?(?:bungsu|sulung|ragil|mbarep)(?=ku(?!\p{L})|\s+(?:saya|sy|aku|kula|kulo)(?!\p{L}))/giu,
    'anak',
  ],
]

/** The text with the words that every rule knows; undefined where it has no others. */
export function inKnownWords(text: string): Read | undefined {
  const parts = same.flatMap(([pattern, put]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }): Part => ({ at: index, end: index + length, put })),
  )
  return readWith(text, parts)
}
