/** Which words can be names. No list holds all names, so ordinary words are told by a list and the rest by place and form. */
import nameData from '../data/names.json' with { type: 'json' }
import vocabulary from '../data/vocabulary.json' with { type: 'json' }
import type { Word } from '../text/tokens.ts'
import { isEveryday } from './everyday-words.ts'
import {
  anaphor,
  firstPerson,
  friends,
  honorifics,
  impersonal,
  kin,
  labels,
  listOf,
  others,
  setOf,
  stem,
} from '../text/words.ts'

export const givenNames = setOf(nameData.given)
/** Words written with a capital that are no names of people: days, offices, agencies, brands, towns. */
const capitals = setOf(vocabulary.caps)
const common = setOf(vocabulary.common)
/** After these a capitalised word names a place, a school, a house of prayer, a shop. */
export const placeWords = setOf(vocabulary.place)
/** How names in Central Java end: -anto, -wati, -ningsih, -iyem. */
const ending = new RegExp(
  `(?:${listOf(nameData.ending)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})$`,
  'u',
)

/** Verbs and derived words by their affixes: "melihat", "diminta", "kemarin-nya", "takutlah" (names end in "-ilah"). Only for words in small letters. */
const derived =
  /^(?:(?:di|me|men|mem|meng|meny|ber|ter|ke|pe|pem|pen|peng|se|ng|ny|nge|dipun|kepa|ka)\p{L}{4,}|\p{L}{3,}(?:nya|kan|ipun|aken|ake|(?<!i)lah|kah|in|2|ing|ed|ly|tion))$/u

/** "Kesumaningtyas", "Kandhihawa", "Setyaboma": they begin as nouns and passives do, but nothing is left that is a word. */
const nounLike = /^(?:ke|ka|se)(?=\p{L}{6})\p{L}+(?:[ao]|(?<!an|ak|n)i|yas)$/u
const isWord = (lower: string): boolean => isEveryday(lower) || common.has(lower)
const isDerived = (lower: string): boolean => {
  if (!derived.test(lower)) return false
  if (!nounLike.test(lower) || isEveryday(lower)) return true
  const rest = lower.slice(2)
  return isWord(rest) || isWord(rest.replace(/i$/u, ''))
}

/** "Sudahlah", "ayolah": said of nobody. No ending tells them from names ("Kamilah", "Adilah", "Wasilah"), so they are told one by one. */
const saidLah: ReadonlySet<string> = new Set(
  'sudah udah ayo baik biar biarkan bukan ini itu ia ada jangan mari tolong coba silakan silahkan mohon mereka dia anda kamu kita saya aku apa siapa mana bisa boleh dapat harus mungkin entah jadi hari mulai beri cari kasi kunci begitu begini demikian cukup syukur untung mudah lihat dengar ingat tunggu sabar datang pilih coblos dukung lapor laporkan selesaikan periksa tindak oke ya iya tidak memang semoga moga bagaimana seperti terima pergi pulang diam pikir bayangkan tanya kirim bantu ambil hentikan hati-hati hanya paling lebih'
    .split(' ')
    .map((word) => `${word}lah`),
)
/** "Kamilah", "Jamilah", "Fadilah", whatever they begin with. */
const ilah = /^\p{L}{2,4}ilah$/u

/** Nouns made from verbs: "Kehadiran", "Pengumuman", "Sosialisasinya". */
const abstract =
  /^(?:(?:ke|pe|per|pem|pen|peng|peny)\p{L}{3,}an|\p{L}{3,}(?:nya|kan|isasi|tion)|(?:di|meng|mem|men)\p{L}{4,})$/u

/** A word of everyday use, whatever it is written like. */
export function isCommon(lower: string): boolean {
  if (common.has(lower) || anaphor.has(lower) || firstPerson.has(lower)) return true
  const { base, suffix } = stem(lower)
  return (
    labels.has(base) ||
    others.has(base) ||
    impersonal.has(base) ||
    friends.has(base) ||
    (kin.has(base) && suffix !== undefined)
  )
}
/** "Kasimun", "karsidi", "ngadiman": they begin as verbs do. */
const javanese =
  /^(?=\p{L}{6})(?:ka|ke|ng|ny|se|pe)\p{L}+(?:di|man|min|mun|mi|mo|ni|no|ti|to|wan|wi|yem|iyah|rah|nah|mah|jo|jan|tun|sih|sri)$/u
/** A word in small letters that may be a name where a name is due. */
export const maybeName = (lower: string): boolean =>
  lower.length > 2 &&
  // "Keras-keras", "laki-lakinya", "disebut-sebut".
  !(lower.includes('-') && /(?:^|\p{L})(\p{L}{2,})-\1/u.test(lower)) &&
  !saidLah.has(lower) &&
  (givenNames.has(lower) ||
    (!isCommon(lower) &&
      !capitals.has(lower) &&
      !honorifics.has(lower) &&
      !kin.has(lower) &&
      (!isDerived(lower) || ilah.test(lower) || javanese.test(lower))))
/** Words of every day that end as names do; with a capital they are names. */
const wordsThatEndSo = setOf(['sarwo warto cipto sudiyo ngarso nerusno'])
/** A word in small letters that is a name wherever it stands. */
export const surelyName = (lower: string): boolean =>
  !isCommon(lower) &&
  (givenNames.has(lower) ||
    (lower.length > 4 &&
      ending.test(lower) &&
      !capitals.has(lower) &&
      // "Saya ikuti", "rego sarwo larang": with a capital they may still be names.
      !wordsThatEndSo.has(lower) &&
      !isEveryday(lower) &&
      (!derived.test(lower) || javanese.test(lower))))

const streetWord = setOf(['jl jln gg'])
const greeting = /^(?:w?assalamu|bismillah|alhamdulillah)/u
/** A capitalised word that can belong to a name: no acronym, no office, no day, no agency. */
export function nameLike(word: Word | undefined): boolean {
  if (word === undefined || !word.capital) return false
  const { text, lower } = word
  if (givenNames.has(lower)) return true
  if (greeting.test(lower)) return false
  // "Rumah saya Jl. Mayor …": a street, whoever it is called after.
  if (streetWord.has(lower) || capitals.has(lower) || isCommon(lower) || saidLah.has(lower)) return false
  const hyphen = lower.indexOf('-')
  if (hyphen > 0) {
    // "Ibu-ibu", "Tuntang-Bringin".
    const parts = [lower.slice(0, hyphen), lower.slice(hyphen + 1)]
    if (parts[0] === parts[1] || parts.every((part) => capitals.has(part) || isCommon(part))) return false
  }
  // "T-shirts".
  if (hyphen === 1) return false
  // "ACnya", "HP-ku", but "SRIne" is hers.
  const letters = /^(\p{Lu}{2,6})(?:-?(?:nya|ne|e|ipun|ku|mu))?$/u.exec(text)?.[1]
  if (letters !== undefined && !(letters !== text && givenNames.has(letters.toLowerCase()))) return false
  if (/\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|O')/u.test(text)) return false
  return !lower.endsWith('2') && !abstract.test(lower)
}
/** "Mbak Ning", "Bu Pagi": after a title a capital makes a name of nearly any word that is no office. */
export const nameAfterTitle = (word: Word): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(word.text) &&
  // "Mbah Dirjosuwito" is no verb.
  (common.has(word.lower) || (abstract.test(word.lower) && !/(?:nya|kan|an|tion)$/u.test(word.lower))) &&
  !capitals.has(word.lower) &&
  ![anaphor, firstPerson, labels, others, impersonal, friends, kin, honorifics].some(
    (set) => set.has(word.lower) || set.has(word.stem.base),
  )
/** A capitalised word after the first of a name: "Br", "Adi", but no office or agency. */
export const continues = (word: Word): boolean =>
  !/^(?:jl|jln|gg|rt|rw|kel|kec|kab|ds|no|hp|wa|nik|nip)$/u.test(word.lower) &&
  (nameLike(word) ||
    // "Karto Dimejo" is no verb.
    (/^\p{Lu}\p{Ll}{3,}$/u.test(word.text) &&
      abstract.test(word.lower) &&
      // "Galuh Pradnya" has nothing of hers; "Galuh Suratnya" would.
      (!/(?:nya|kan|an|tion)$/u.test(word.lower) ||
        (word.lower.endsWith('nya') && word.lower.length > 5 && maybeName(word.lower.slice(0, -3)))) &&
      !capitals.has(word.lower) &&
      !isCommon(word.lower)) ||
    // "Ass. Sy mau cerita": the next sentence begins with who tells.
    (word.text.length <= 3 &&
      /^\p{Lu}\p{Ll}+$/u.test(word.text) &&
      !capitals.has(word.lower) &&
      !(word.gap !== ' ' && firstPerson.has(word.lower))))

/** Among capitalised words: one that looks like a name of a person by itself. */
export const personal = (lower: string): boolean => givenNames.has(lower) || (lower.length > 4 && ending.test(lower))
