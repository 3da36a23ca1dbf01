/** Capitalised words that name a place, a school or a street: "Jembatan Kali Garang", "Jl. Dr. Cipto". */
import { amongStrangers } from './among-strangers.ts'
import type { Page } from '../find.ts'
import { givenNames, isCommon, personal, placeWords } from './name-words.ts'
import type { Run } from './name-runs.ts'
import { honorifics, kin, setOf } from '../text/words.ts'

/** "Dari" and "ke" lead to people as well as places. */
const towards = setOf(['dari saka saking seko from ke kepada to of oleh by the menyang ring'])

const shop =
  /^(?:toko|warung|kios|lapak|bengkel|salon|laundry|konter|depot|kedai|angkringan|kantin|butik|katering)(?:nya|ne|e|ipun)$/u
const nameLabel = setOf(['namanya namane jenenge asmane asmanipun naminipun bernama nama jeneng named'])

export function placed(page: Page, run: Run): boolean {
  const { words } = page
  // "Jembatan Kali Garang", "Taman Maluku".
  const first = words[run.from]?.lower ?? ''
  if (placeWords.has(first) && !givenNames.has(first)) return true
  // "Gebyar Semu Expo", but not "Sutrisno Cup".
  if (run.to > run.from && event.test(words[run.to]?.lower ?? '') && nobodys(page, run)) return true
  if (onTruck(page, run)) return true
  let at = run.from - 1
  // "Jl. Dr. Cipto".
  while (/^(?:dr|drs|h|hj|kh|prof|mt|mr|raya|r|ra|dr)$/u.test(words[at]?.lower ?? '')) at--
  const before = words[at]
  if (before === undefined) return false
  if (at < run.from - 1 && placeWords.has(before.lower) && !towards.has(before.lower)) return true
  const known = personal(words[run.from]?.lower ?? '')
  // "Lampu merah Karangjati", "lapangan bola Karangroto": what kind of place it is stands between.
  if (
    !givenNames.has(first) &&
    (!known || /^(?:lampu|lapangan)$/u.test(words[at - 1]?.lower ?? '')) &&
    words[run.from]?.gap === ' ' &&
    before.gap === ' ' &&
    kindOf.has(before.lower) &&
    (placeWords.has(words[at - 1]?.lower ?? '') || /^(?:lampu|pos)$/u.test(words[at - 1]?.lower ?? '')) &&
    !towards.has(words[at - 1]?.lower ?? '')
  )
    return true
  // "Tokonya Sumber Rejeki Elektronik": also where the name is cut after a word that nobody is called.
  const cut = before.capital && !honorifics.has(before.lower) && words[run.from]?.gap === ' '
  if (!known && words[run.from]?.gap === ' ' && shop.test((cut ? words[at - 1] : before)?.lower ?? '')) return true
  if (placeWords.has(before.lower) && /^\.? ?(?:\d+ )?$/u.test(words[run.from]?.gap ?? ''))
    return !(towards.has(before.lower) && known)
  // "SD Negeri Mijen Wetan", "Bank Jateng Cabang X": a place word not far before, all in capitals since.
  for (let k = run.from - 1; k >= Math.max(0, run.from - 4); k--) {
    const word = words[k]
    if (word === undefined || !/^[ .]{0,2}(?:\d+ ?)?$/u.test(words[k + 1]?.gap ?? '')) return false
    // "Ibu saya kader posyandu. Namanya Sri …": the place ended before.
    if (word.sentence !== words[run.from]?.sentence || nameLabel.has(word.lower)) return false
    if (placeWords.has(word.lower) && !towards.has(word.lower)) return true
    if (!word.capital) return false
  }
  return false
}

const kindOf = setOf([
  'merah bangjo bola voli voly futsal basket tenis badminton sepakbola upacara ronda kamling listrik induk gantung',
  'layang kembar lama baru anyar lawas raya sayur hewan kewan krempyeng pagi desa besar gedhe cilik kecil',
])
const event = /^(?:expo|festival|fest|fair|cup|awards?|carnival|karnaval|bazaar|bazar)$/u

/** No word that people are called by, and nothing of the reporter near it. */
const nobodys = (page: Page, run: Run): boolean =>
  page.words.slice(run.from, run.to + 1).every(({ lower }) => !personal(lower) && !honorifics.has(lower)) &&
  amongStrangers(page, run)

/** "Truk bertuliskan Berkah Abadi"; but what was done to the truck is perhaps told by whose it is: "dipinjam paksa". */
const onTruck = (page: Page, run: Run): boolean =>
  /^(?:bertuliskan|bertulisan|tulisan|tulisannya|tulisane|bermerek|bermerk|merek|merk|mereknya|berlogo|cap)$/u.test(
    page.words[run.from - 1]?.lower ?? '',
  ) &&
  run.to > run.from &&
  nobodys(page, run) &&
  !page.words.some(
    ({ lower, stem, sentence }) =>
      (sentence === page.words[run.from]?.sentence && /^(?:di|dipun)\p{L}{4,}$/u.test(lower)) ||
      (kin.has(stem.base) && Math.abs(sentence - (page.words[run.from]?.sentence ?? 0)) <= 2),
  )

/** "Grup 'PKK Guyub'": a word of what a group is called, none that people are called by, and not one word after a body's letters. */
export function ofGroup({ text, words }: Page, run: Run): boolean {
  const head = inGroup.exec(text.slice(Math.max(0, run.start - 60), run.start))
  if (head === null || !/^[^"'\n]{0,30}["']|^$/u.test(text.slice(run.end - 1, run.end + 30))) return false
  const before = head[1] ?? ''
  // "Grup 'Keluarga Semu'", "grup 'Bakso Lik Semu'": perhaps the reporter's.
  if (before.split(/\s+/u).some((word) => personOrFamily(word.toLowerCase()))) return false
  const lowers = words.slice(run.from, run.to + 1).map(({ lower }) => lower.replace(/'$/u, ''))
  // "Grup 'OSIS Farel'": whom no list knows.
  if (lowers.length === 1 && /(?<!\p{L})\p{Lu}{2,6}\s+$/u.test(before)) return isCommon(lowers[0] ?? '')
  return !lowers.some(personal)
}
/** "Sandi acaranya "Merpati"": what a deed goes by, and not who; of one word that people are called by it is not known. */
export function codeWord({ text, words }: Page, run: Run): boolean {
  return (
    /^["']/u.test(text.slice(run.end, run.end + 1)) &&
    codeFor.test(text.slice(Math.max(0, run.start - 50), run.start)) &&
    !words.slice(run.from, run.to + 1).some(({ lower }) => personOrFamily(lower) || personal(lower))
  )
}
const codeFor =
  /(?<!\p{L})(?:(?:kata\s+)?(?:sandi|kode)\s+(?:acara|kegiatan|operasi|gerakan|program)(?:nya|ne|e|ipun)?|code\s?name\s+(?:of|for)\s+the\s+(?:event|operation|programme?|rally))(?:\s+(?:itu|iku|kuwi|adalah|is|was))?\s*:?\s*["']$/iu
const personOrFamily = (lower: string): boolean =>
  honorifics.has(lower) || kin.has(lower) || /^(?:kel|trah|bani|family|toko|warung)$/u.test(lower)
const inGroup =
  /(?<!\p{L})(?:grup|grupe|grupnya|group|gc|channel|kanal|komunitas)(?:\s+(?:wa|whatsapp|telegram|tele|fb|facebook))?\s*:?\s*["']((?:[\p{L}\d]+\s+){0,3})$/iu
