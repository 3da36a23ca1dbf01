/** Names beside the reporter or their family: mostly theirs, and when not, the words before say so. */
import type { Page } from '../../find.ts'
import { isFunction } from '../../roles/role-phrases.ts'
import { copula } from '../../speech/copula.ts'
import { stemAt } from '../../text/tokens.ts'
import type { Owner } from '../../types.ts'
import { firstPerson, honorifics, kin, labels, others, setOf } from '../../text/words.ts'
import { ofServing, serves } from '../family-names.ts'
import { clauseWord } from '../clause-word.ts'
import type { Run } from '../name-runs.ts'
import { justMe } from './just-me.ts'
import { beforeMention, type BesideRule, type NamePlace } from './name-place.ts'
import { saidToMe } from './said-to-me.ts'

/** "Yang maksa saya namanya pak X": of whom the clause tells. */
export const tellsOfOther: BesideRule = (place) => {
  const { named, mention } = place
  const tells = named && mention.kind === 'self' && [1, 2, 3].some((back) => clauseWord.has(beforeMention(place, back)))
  return tells ? 'other' : undefined
}

/** "Nama yang mencoret bantuan kami: X", "yang menampar istri saya: X": who did it to us. */
export const didToUs: BesideRule = ({ page, mention }) => {
  if ((mention.kind !== 'self' && mention.kind !== 'kin') || mention.owner !== 'reporter') return undefined
  const gap = page.words[mention.to + 1]?.gap ?? ''
  if (!/^\s?[,:]\s?$/u.test(gap) || !whoDid(page, mention.from)) return undefined
  // "Yang ngancam suami saya, Hartono, lurahnya": or whom it was done to.
  return gap.includes(':') ? 'other' : 'unknown'
}

/** "Yang memotong gaji ", before "kami:": somebody's deed. What was written or reported is the reporter's own. */
function whoDid({ words }: Page, me: number): boolean {
  for (let i = me - 1; i >= me - 6 && words[i + 1]?.gap === ' '; i--)
    if (clauseWord.has(words[i]?.lower ?? '') || /^(?:pelaku|oknum)$/u.test(words[i]?.lower ?? ''))
      return deedTo.test(words[i + 1]?.lower ?? '')
  return false
}
const deedTo =
  /^(?:mem?otong|motong|menampar|nampar|napuk|memukul|mukul|menendang|nendang|menganiaya|menghajar|ngantemi|nggebuki|mengeroyok|ngroyok|melempari|meludahi|mencoret|nyoret|mengancam|ngancam|ngancem|menekan|nekan|memaksa|maksa|paksa|ancam|pukul|tampar|hajar|teror|peras|meksa|menipu|nipu|ngapusi|memeras|meras|menahan|nahan|mencopot|nyopot|memecat|mecat|mencatut|nyatut|menghapus|ngapus|memarahi|marahi|nyeneni|menyuruh|nyuruh|ngongkon|memalsu(?:kan)?|malsu|m?bayar|membayar|nyuri|mencuri|nyolong|(?:men)?datangi|ndatangi|nekani|menemui|nemoni|mengambil|ngambil|njupuk|njukuk|merampas|ngrampas|mengintimidasi|meneror|neror|mengusir|ngusir|menyita|nyita|memutasi|mutasi|hit|slapped|beat|punched|kicked|threatened|forced|bullied|sacked|robbed)$/u

/** Over a comma, "saya, Budi, …" still names the reporter; "saya lihat, Budi" has no such place. */
export const ofReporter: BesideRule = (place, run) => {
  const { page, mention, quoted, called } = place
  if (mention.owner !== 'reporter') return undefined
  if (quoted) return saidToMe(page, run)
  if (called || isReported(page, mention.from)) return 'unknown'
  return serves(page, mention.from) ? ofServing(page, mention.from, run) : selfOwner(place, run)
}

/** "Yang saya lapor itu kakak saya sendiri, X": family, and evidence. */
export const isReported = ({ text, words }: Page, from: number): boolean =>
  /(?<!\p{L})(?:yang|yg|sing|ingkang)\s+(?:\p{L}+\s+)?(?:di|dipun|tak|dak)?\s?(?:lapor|adu|atur)\p{L}*\s*[,:]?\s*(?:(?:itu|iku|kuwi|niku|adalah|ya|yaitu|yaiku|inggih|nggih)\s+){0,2}$/iu.test(
    text.slice(Math.max(0, (words[from]?.start ?? 0) - 60), words[from]?.start),
  )

const owned = ({ words }: Page, me: number): boolean =>
  words[me]?.gap === ' ' &&
  labels.has(stemAt(words, me - 1).base) &&
  !/^(?:nama|jeneng|nami|asma|name)$/u.test(words[me - 1]?.lower ?? '')

/** Asked who is reported, "lurah … saya Budi" leaves open who Budi is. */
function selfOwner({ page, mention: { from, kind }, i }: NamePlace, run: Run): Owner {
  const { words, context } = page
  if (kind === 'self' && run.from > i && !ownTitle.has(words[i]?.lower ?? '')) {
    // "Bukan saya saja, Pak X juga": with a title over a comma somebody else begins.
    if (/[,:]/u.test(words[i]?.gap ?? '')) return justMe(page, i, run) ? 'unknown' : 'other'
    // "Pemilik kos saya Pak Wiryo": the name of whom the reporter has.
    if (owned(page, from)) return 'unknown'
  }
  // "Yang ngancam saya Rini": who did it. "Yang lapor saya Rini", "sing dipaksa aku Rini": the reporter.
  const verb = words[from - 1]
  if (
    kind === 'self' &&
    words[i]?.gap === ' ' &&
    words[from]?.gap === ' ' &&
    verb?.gap === ' ' &&
    clauseWord.has(words[from - 2]?.lower ?? '')
  ) {
    if (deedTo.test(verb.lower)) return 'other'
    // "Sing meden-medeni aku pak X": nobody calls themselves so.
    if (!doneByMe.test(verb.lower)) return run.from > i && context.about === 'accused' ? 'other' : 'unknown'
  }
  // "Saya suroso paksa milih nomor 2": who did it to them, in short.
  if (kind === 'self' && words[run.to + 1]?.gap === ' ' && deedBare.has(words[run.to + 1]?.lower ?? ''))
    return 'unknown'
  const before = words[from - 1]
  if (kind !== 'self' || context.about !== 'accused' || before?.clause !== words[from]?.clause) return 'reporter'
  const title = others.has(before?.stem.base ?? '') || others.has(words[from - 2]?.lower ?? '')
  return title && !honorifics.has(before?.lower ?? '') ? 'unknown' : 'reporter'
}
const doneByMe =
  /^(?:(?:di|dipun)\p{L}{3,}|n?g?lapor\p{L}*|melapor\p{L}*|nga?du|mengadu|ngaduke|matur|nulis|menulis|ngetik|mengetik|nyerat|kirim|ngirim|mengirim|punya|duwe|nduwe|gadhah|bicara|ngomong|omong|cerita|crita|bercerita|chat|wa|tanya|takon|jaga|njaga|pegang|megang|nyekel|motret|memotret|rekam|merekam|ngrekam|njepret|jepret|upload|bernama|namanya|jenenge|bertugas|tugas|piket|nolak|menolak|protes|saksi|nyekseni|lihat|melihat|weruh|ndelok|tau|tahu|ngerti|berani|wani|tanda|teken|ttd|itu|ini|iki|kuwi|di|neng|ada|reported|wrote|sent|saw)$/u
const deedBare = setOf([
  'paksa peksa suruh kongkon kon ancam ancem jak seneni dhawuhi pukul tampar hajar jaluki palak',
  'timbali mutasikan pindahkan usir bohongi apusi kasihi wenehi paringi tawari janjikan janjeni intimidasi tahan',
])
/** People put these before their own name. */
const ownTitle = setOf(['dr drs h hj r ir mbah mbok eyang'])

/** "Tanya marbot kami Mas X": who has that function is somebody else. */
export const holderOf = ({ words }: Page, me: number): boolean =>
  words[me]?.gap === ' ' &&
  isFunction(words[me - 1]?.lower ?? '') &&
  !honorifics.has(words[me - 1]?.lower ?? '') &&
  !kin.has(words[me - 1]?.lower ?? '') &&
  !firstPerson.has(words[me - 2]?.lower ?? '') &&
  !copula.has(words[me - 2]?.lower ?? '')
