/** Capitalised words that name nobody there: letters' numbers, places that are counted, greetings, works, groups. */
import type { NameRule } from './name-clue.ts'
import { codeWord, ofGroup } from '../placed-names.ts'
import { personal } from '../name-words.ts'
import { honorifics, setOf } from '../../text/words.ts'

/** "005/1321/Setda/2024": part of a letter's number. */
const inLetterNumber: NameRule = ({ page: { text }, run, first }) =>
  first.gap.endsWith('/') &&
  (text[run.end] === '/' ||
    // "Kontrak 027/318/SPK-XI": its end.
    (/\d\/\d+\/$/u.test(text.slice(Math.max(0, run.start - 12), run.start)) &&
      /^[\p{Lu}.-]{2,}$/u.test(text.slice(run.start, run.end))))
    ? 'nobody'
    : undefined

/** "Wanasari 1.200, Kaliagung 950": counts of places. */
const countedPlace: NameRule = (clue) =>
  clue.oneWord && !personal(clue.first.lower) && counted.test(clue.right) ? 'nobody' : undefined
const counted =
  /^\s+(?:=\s+)?\d{1,3}(?:\.\d{3})?(?:\s?(?:suara|votes?))?\s*[,;]\s*\p{Lu}\p{Ll}+\s+(?:=\s+)?\d|^\s+\d{1,3}\.\d{3}(?!\d)/u

/** "Jl. X No. 8 Bulusan", "SE-KEC. BANYUMANIK": where a house is, and from where people are. */
const placeOfHouse: NameRule = (clue) =>
  (clue.oneWord && !personal(clue.first.lower) && houseBefore.test(clue.head(60))) || wholePlace.test(clue.first.lower)
    ? 'nobody'
    : undefined
const houseBefore = /(?<!\p{L})(?:no|nomor|nomer)\.?\s?\d{1,3}[a-z]?,?\s+$/iu
const wholePlace = /^se-(?:kec|kel|kab|kota|desa)/u

/** "Grup WA "Pejuang Semu"". */
const groupInQuotes: NameRule = (clue) =>
  /["']/u.test(clue.first.gap) && chatGroup.has(clue.label) && /^["']/u.test(clue.right) ? 'nobody' : undefined
const chatGroup = setOf(['wa whatsapp telegram tele grup group gc channel kanal'])

/** "Kegiatan "Jumat Berkah"": what it is called. */
const titleOfEvent: NameRule = (clue) => {
  const { mentions, words } = clue.page
  const me = mentions.some(({ owner, from }) => owner === 'reporter' && clue.here(words[from]))
  return !me && eventBefore.test(clue.head(48)) ? 'nobody' : undefined
}
const eventBefore =
  /(?<!\p{L})(?:kegiatan|program|programme|acara|gerakan|lomba|senam|webinar|seminar|proyek|tema|event)(?:nya|ne|e)?\s+["'](?:\p{L}+\s+){0,3}$/iu

const groupOrCode: NameRule = ({ page, run }) => (ofGroup(page, run) || codeWord(page, run) ? 'nobody' : undefined)

/** "Ana 15 sak semen": there is. */
const thereIs: NameRule = (clue) =>
  /^(?:ana|ono)$/u.test(clue.first.lower) && clue.oneWord && notASender.test(clue.right) ? 'nobody' : undefined
const notASender = /^ (?:\d|(?!(?:mau|ingin|pengin|arep|badhe|di|dari|saking|saka|nyuwun|lapor)(?!\p{L}))\p{Ll})/u

/** "Sugeng siang"; "sugeng kondur, pak", but "sugeng kondur dipanggil camat" tells of somebody. */
const greeting: NameRule = (clue) => {
  if (!/^(?:sugeng|rahayu)$/u.test(clue.first.lower)) return undefined
  const [wish, next] = [clue.on(1), clue.on(2)]
  if (wish === undefined) return undefined
  if (wishedAnywhere.has(wish.lower)) return 'nobody'
  const closes = next?.sentence !== wish.sentence || honorifics.has(next.lower) || wished.has(next.lower)
  return wishedToSomebody.has(wish.lower) && closes ? 'nobody' : undefined
}
const wishedAnywhere = setOf([
  'enjing enjang injing siang siyang sonten dalu ndalu rawuh pepanggihan pagi sore malam',
  'ambal enggal warsa riyadi',
])
const wishedToSomebody = setOf(['tindak kondur sare tanggap'])
const wished = setOf(['warsa min admin sedaya'])

/** "Webinar ID 912 4470 8835 pass KOTAKITA"; "Hari Kartini", "puisi Chairil Anwar": nobody who was there. */
const passwordOrWork: NameRule = ({ label }) => (passwords.has(label) || works.has(label) ? 'nobody' : undefined)
const passwords = setOf(['pass password passcode'])
const works = setOf(['hari puisi sajak lagu tembang gending karya ciptaan film novel monumen patung'])

export const nobodyRules: readonly NameRule[] = [
  inLetterNumber,
  countedPlace,
  placeOfHouse,
  groupInQuotes,
  titleOfEvent,
  groupOrCode,
  thereIs,
  greeting,
  passwordOrWork,
]
