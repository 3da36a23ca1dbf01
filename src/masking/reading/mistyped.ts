/**
 * Slips of the thumb in the words that say whose a detail is: "noomr saya", "saay", "rekning istri". One letter left out or
 * two that changed places; the first one is right, as nearly always. Only what is no other word, and no name. And "I" in other
 * tongues and spellings ("inyong", "gue"), as patterns know of "saya" and "aku".
 */
import { isCommon, givenNames } from '../names/name-words.ts'
import { letterFrom, lettersEnd } from '../text/letters.ts'
import type { Spots } from '../text/spots.ts'
import { setOf } from '../text/words.ts'
import { type Part, type Read, readWith } from './read.ts'

const meant = setOf([
  'saya nomor nomer nama namanya namaku jeneng jenengku asma rumah rumahku omah omahku griya alamat alamatku rekening',
  'rekeningku motorku mobilku platnya kontak telepon telpon hubungi kabari istri istriku suami suamiku kakak kakakku',
  'mertua mertuaku keponakan bapakku ibuku anakku adikku nomorku nomerku dipanggil panggil perkenalkan tinggal pelapor',
  'pengirim hormat tertanda punya milik number account phone address husband',
])
/** "Nama say Budi"; "my wife say" is English. */
const saying = setOf(['nama nomor nomer no rumah alamat rekening istri suami anak ibu bapak kakak adik mertua'])
/** Shorter ones are other words too often. */
const shortest = 4
/** Names and words that stand on no list. */
const others = setOf([
  'sumi sami isti merta mili puna ruah ibuk ibuu saumi asam telon milk tingal gria suam kaka numer horat noer nome',
  'nomo konta merua namana',
])

function* slipsOf(word: string): Generator<string> {
  for (let i = 1; i < word.length; i++) {
    yield word.slice(0, i) + word.slice(i + 1)
    if (i + 1 < word.length) yield word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2)
  }
}
const slips: ReadonlyMap<string, string> = new Map<string, string>([
  ...[...setOf(['syaa sya saa saia sayah saye gue gw ane inyong enyong nyong awakku ingsun'])].map(
    (slip): [string, string] => [slip, 'saya'],
  ),
  ...[...setOf(['ak aq akuu akyu'])].map((slip): [string, string] => [slip, 'aku']),
  ['nma', 'nama'],
  ...[...meant].flatMap((word) =>
    [...slipsOf(word)]
      .filter(
        (slip) =>
          slip.length >= shortest && !meant.has(slip) && !others.has(slip) && !isCommon(slip) && !givenNames.has(slip),
      )
      .map((slip): [string, string] => [slip, word]),
  ),
])

/** The text as it was meant; undefined where nothing is mistyped. */
export function asMeant({ text }: Spots): Read | undefined {
  const parts: Part[] = []
  let before = ''
  for (let at = letterFrom(text, 0); at < text.length; ) {
    const end = lettersEnd(text, at)
    const word = text.slice(at, end)
    const small = word.toLowerCase()
    // "Nama say Budi"; elsewhere it is English, or "dear".
    const put = small === 'say' && saying.has(before) ? 'saya' : slips.get(small)
    if (put !== undefined && isFree(text, at, end) && (word === small || begins(text, at)))
      parts.push({ at, end, put: word === small ? put : `${put[0]?.toUpperCase() ?? ''}${put.slice(1)}` })
    before = put ?? small
    at = letterFrom(text, end)
  }
  return readWith(text, parts)
}

/** Not part of an address or a handle. */
const isFree = (text: string, at: number, end: number): boolean =>
  !/[@._/\d-]/u.test(text[at - 1] ?? '') && !/^(?:[@_/\d-]|\.\w)/u.test(text.slice(end, end + 2))
/** A capital elsewhere may begin a name. */
const begins = (text: string, at: number): boolean => /(?:^|[.!?\n])\s*$/u.test(text.slice(Math.max(0, at - 3), at))
