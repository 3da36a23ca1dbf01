/** Names after a label that says who did it. */
import { amongStrangers, toldOfThem } from './among-strangers.ts'
import type { Page } from '../find.ts'
import type { Run } from './name-runs.ts'
import { agencies, fields } from '../roles/role-phrases.ts'
import { honorifics, others } from '../text/words.ts'

/** "Yang menagih: Drs. X": on a line of its own that says who did it, and neither who reports nor to whom it was done. */
export function doneBy(page: Page, run: Run): boolean {
  const { words } = page
  const { from } = run
  let last = from - 1
  while (honorifics.has(words[last]?.lower ?? '') || /^(?:drs?|dra|ir|h|hj|prof)$/u.test(words[last]?.lower ?? ''))
    last--
  if (!/^\s?:\s?$/u.test(words[last + 1]?.gap ?? '')) return false
  let first = last
  while (last - first < 4 && words[first - 1]?.sentence === words[last]?.sentence) first--
  return (
    /^(?:yang|yg|sing|ingkang|kang)$/u.test(words[first]?.lower ?? '') &&
    last > first &&
    !words.slice(first + 1, last + 1).some(({ lower }) => senderOrVictim.test(lower)) &&
    !toldOfThem(page, run)
  )
}
/** "Ketua panitia, X, bagi kupon": told of by their office at the start of a sentence, and what they did is no report. */
export function officialDid(page: Page, run: Run): boolean {
  const { words, mentions } = page
  const { from, to } = run
  if (!/^\s?,\s+$/u.test(words[from]?.gap ?? '') || !/^\s?,\s+$/u.test(words[to + 1]?.gap ?? '')) return false
  const sentence = words[from]?.sentence
  let first = from - 1
  while (from - first < 4 && words[first - 1]?.sentence === sentence && words[first]?.gap === ' ') first--
  if (words[first - 1]?.sentence === sentence || !others.has(words[first]?.stem.base ?? '')) return false
  const own = mentions.some(
    ({ owner, kind, from: at }) =>
      at < from && words[at]?.sentence === sentence && (owner === 'reporter' || kind === 'kin'),
  )
  return !own && did(page, to + 1) && amongStrangers(page, run)
}
/** "Pejabat pengadaannya Ir. X bilang di depan kami": a sentence that begins with a post, and who has it speaks. */
export function holderSaid(page: Page, run: Run): boolean {
  const { words } = page
  const { from, to } = run
  let at = from - 1
  while (/^(?:drs?|dra|ir|h|hj|prof)$/u.test(words[at]?.lower ?? '')) at--
  const next = words[to + 1]
  return (
    /^(?:pengadaan|komitmen|lelang|perizinan)(?:nya|ne|e|ipun)?$/u.test(words[at]?.lower ?? '') &&
    words[at + 1]?.gap === ' ' &&
    /^(?:pejabat|panitia|pembuat)$/u.test(words[at - 1]?.lower ?? '') &&
    (words[at - 1]?.lower !== 'pembuat' || words[at - 2]?.lower === 'pejabat') &&
    words[at - 3 + (words[at - 1]?.lower === 'pembuat' ? 0 : 1)]?.sentence !== words[from]?.sentence &&
    next?.gap === ' ' &&
    /^(?:bilang|ngomong|omong|ngendika|dawuh|berkata|kandha|nyuruh|menyuruh|maksa|memaksa|ngancam|mengancam)$/u.test(
      next.lower,
    ) &&
    amongStrangers(page, run, true)
  )
}
/** "Mas Didik dari kominfo ngedit videonya": of which agency, and what they did. */
export const staffDid = (page: Page, run: Run): boolean => {
  const [from, agency, verb] = page.words.slice(run.to + 1, run.to + 4)
  return (
    /^(?:from|dari|dr|saking|saka|seko)$/u.test(from?.lower ?? '') &&
    from?.gap === ' ' &&
    (agencies.test(agency?.lower ?? '') || fields.has(agency?.lower ?? '')) &&
    verb?.gap === ' ' &&
    did(page, verb.index) &&
    amongStrangers(page, run)
  )
}
/** "Ngedit videonya", but "ngedit ini" may be told by whoever did. */
const did = ({ words }: Page, i: number): boolean =>
  didForTeam.test(words[i]?.lower ?? '') && !/^(?:ini|iki|niki|punika|menika|this)$/u.test(words[i + 1]?.lower ?? '')
/** What those do who are reported, and nobody tells of themselves with their own name. */
const didForTeam =
  /^(?:(?:mem|m|n|nge)?bagi(?:kan|ke|-bagi|-bagike)?|nyuruh|menyuruh|maksa|memaksa|meksa|ngancam|mengancam|ngongkon|ngakon|nagih|menagih|ngumpulke|ngumpulin|mengumpulkan|masang|memasang|pidato|kampanye|ngedit|mengedit|muter|memutar|nempel|menempel|ngajak|mengajak|motong|memotong|keliling|mengarahkan|ngarahke|handed|gave|collected|put)$/u
/** Who sent or saw it, and to whom it was done. */
export const senderOrVictim =
  /^(?:(?:di|dipun|ka|ke|ter)\p{L}{4,}|(?:me|ng|n)?lap[ou]r\p{L}*|matur|(?:me|ng)?adu\p{L}*|(?:me|n)?(?:nulis|tulis)|nyerat|(?:me|nge)?(?:ng)?(?:ngirim|kirim)|bertanda|tanda|ttd|menyatakan|pernyataan|keterangan|(?:meng)?info\p{L}*|memohon|mohon|nyuwun|rugi|korban|kena|kenek|keno|(?:mem)?punya\p{L}*|n?duwe|memiliki|pemilik|gadhah|kagungan|(?:me|mo|m|n)?(?:motret|potret)|(?:mem|m)?foto|(?:me|ng)?(?:rekam|krekam)|ngrekam|(?:mem|m)?video|(?:me)?(?:lihat|liat)|nglihat|weruh|ndelok|(?:meny|ny)aksi\p{L}*|saksi|(?:meng)?awasi|ngawasi|saya|sy|aku|kula|kami|bisa|iso|saged)$/u
