/** Words of a text without capitals that are part of what a school, a house of prayer or a village is called. */
import { isEveryday } from '../names/everyday-words.ts'
import { heardName } from '../names/heard-names.ts'
import { isCommon } from '../names/name-words.ts'
import { unheard } from '../names/unheard.ts'
import { setOf } from '../text/words.ts'
import { runsAfter } from './runs-after.ts'

const schools =
  /\b(?:tk|paud|kb|sdn?|sdit|smpn?|smpit|sman?|smkn?|mts|slb|pondok|ponpes|pesantren|poltekkes|universitas|univ|stikes|masjid|mushol+a|langgar|gereja)(?: [ab])?(?: negeri)?(?: \d{1,2})? (?=[a-z]{2})/g
const villages =
  /\b(?:puskesmas|dusun|dukuh|desa|ds|kelurahan|kel|kecamatan|kec|perumahan|perum|perumnas|komplek) (?=[a-z]{4})/g
/** What schools are called that is a word of every day as well. */
const schoolWords = setOf([
  'al an ar as at az aba islam kristen katolik kanisius muhammadiyah pertiwi nurul bina budi karya bhakti bakti harapan bunda tunas',
  'melati mawar teratai dahlia kenanga kartika kartini putra putri permata mutiara insan cendekia cahaya pelita bangsa mulia mulya',
  'ikhlas hikmah hidayah huda falah ikhsan taqwa takwa terpadu swasta mardi luhur luhur santo santa taman siswa pgri cinta kasih ibu',
  'tambakaji masehi theresiana marsudirini mandiri jaya nusantara indonesia pembangunan ceria pintar',
])
const directions = setOf(['lor kidul wetan kulon tengah indah permai asri baru lama'])
/** "Sd kristen ambarawa", "tk pertiwi kaligawe": no word of every day, and nothing that somebody does. */
const isTown = (small: string): boolean =>
  small.length > 4 && !isCommon(small) && !isEveryday(small) && !/^(?:di|me|be?r|te?r|ng|ny|pe)/.test(small)
const mostWords = 4

/** Where the words begin that are read with a capital. */
export function schoolsIn(text: string): number[] {
  const isName = (small: string): boolean => small !== 'negeri' && (unheard(small) || heardName(small))
  return [
    ...runsAfter(
      text,
      schools,
      mostWords,
      (small, first) => schoolWords.has(small) || isName(small) || (!first && isTown(small)),
    ),
    ...runsAfter(text, villages, mostWords, (small, first) => isName(small) || (!first && directions.has(small))),
  ]
}
