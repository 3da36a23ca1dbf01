/** Family: "istri saya", "bojoku", "kakak sepupu", and who is no family: "kakak kelas", "ibu kos". */
import { at, beside, isMe, possessed, ranks } from './mention-words.ts'
import type { Mention } from './mentions.ts'
import { stemAt, type Word } from '../text/tokens.ts'
import { honorifics, kin, kinModifier, others, setOf } from '../text/words.ts'

/** "Anak kakak ipar sepupu …": nobody goes on so for longer. */
const longest = 8

export function kinAt(
  words: readonly Word[],
  i: number,
  suffix: string | undefined,
  before: readonly Mention[],
): Mention | undefined {
  // "Kakak kelas saya", "anak buahku", "ibu kos saya": not family.
  if (
    suffix === undefined &&
    beside(words, i + 1) &&
    notFamily.has(at(words, i + 1)) &&
    !(spouse.has(at(words, i)) && at(words, i + 1) === 'muda')
  ) {
    const mine = beside(words, i + 2) && isMe(at(words, i + 2))
    return { from: i, to: mine ? i + 2 : i + 1, owner: 'other', kind: 'person' }
  }
  let j = i
  let own = suffix === 'own'
  while (!own && j - i < longest && beside(words, j + 1)) {
    const next = stemAt(words, j + 1)
    if (!kin.has(next.base) && !kinModifier.has(next.base)) break
    j++
    own = next.suffix === 'own'
    if (next.suffix === 'their') return { from: i, to: j, owner: 'other', kind: 'person' }
  }
  if (own) {
    while (
      beside(words, j + 1) &&
      /^(?:dhewe|dewe|sendiri|kandung|piyambak|ipar|lanang|wedok|wadon|mbarep|ragil|sulung|bungsu|bontot|kembar)$/u.test(
        at(words, j + 1),
      )
    )
      j++
    return { from: i, to: j, owner: 'reporter', kind: 'kin' }
  }
  if (beside(words, j + 1) && isMe(at(words, j + 1)) && !verbAfterMe(words, i, j)) {
    j++
    while (beside(words, j + 1) && /^(?:dhewe|dewe|sendiri|kandung|piyambak)$/u.test(at(words, j + 1))) j++
    return { from: i, to: j, owner: 'reporter', kind: 'kin' }
  }
  // "Ditunjukin kakak sepupu": whose family is not said.
  if (
    suffix === undefined &&
    (j > i
      ? !(others.has(stemAt(words, j + 1).base) || honorifics.has(at(words, j + 1)))
      : !honorifics.has(at(words, i)) &&
        // "Suami pegawai damkar": what he is, not whose.
        (!possessed(words, j + 1) || (spouse.has(at(words, i)) && ranks.has(at(words, j + 1))))) &&
    !/^(?:anak|saudara|keluarga|lare|family|parents)$/u.test(at(words, i))
  )
    return { from: i, to: j, owner: 'unknown', kind: 'kin' }
  // "Anak kami …, nomor HP ayahnya": the father of whom was spoken of.
  if (suffix === 'their' && !possessed(words, i + 1)) {
    const last = before.findLast(({ kind, from, to }) => kind === 'kin' || (kind === 'person' && to > from))
    const near = (words[i]?.sentence ?? 0) - (words[last?.to ?? 0]?.sentence ?? 0) <= 2
    if (last?.kind === 'kin' && last.owner === 'reporter' && near)
      return { from: i, to: j, owner: 'unknown', kind: 'kin' }
  }
  if (suffix === 'their' && !honorifics.has(at(words, i)))
    return possessed(words, i + 1) ? undefined : { from: i, to: j, owner: 'other', kind: 'person' }
  return undefined
}
const notFamily = setOf([
  'kelas tingkat angkatan buah buahku buahe buahnya didik murid kos kost kontrakan guru asuh rohani seperguruan',
  'emas muda kandang',
])
/** "Mas saya mau lapor": a form of address, then a new clause. */
const verbAfterMe = (words: readonly Word[], i: number, j: number): boolean =>
  i === j &&
  /^(?:pak|bu|mas|mbak|mba|kak|om|dik|dek)$/u.test(at(words, i)) &&
  /^(?:mau|arep|ingin|ajeng|badhe|tadi|wau|kemarin|wingi|melihat|lihat|liat|weruh|lapor|takut|wedi|ini|bukan|tidak|ga|gak|mohon|minta)$/u.test(
    at(words, j + 2),
  )
const spouse = setOf(['suami istri isteri bojo garwa semah'])
