/** What the sentence does with a detail says whose it is: "hubungi saya di …", "transfer ke …", "diteror nomor …". */
import type { Clue, Rule } from './clue.ts'
import * as calls from './calls.ts'
import { drivenByOther } from './driven-by.ts'
import { evident } from './evidence.ts'
import * as frames from './frames.ts'
import type { Found } from '../find.ts'
import { by } from './ground.ts'
import { mentionsUntil } from '../speech/mentions.ts'
import { isCommon } from '../names/name-words.ts'
import { ofTold } from '../speech/referent.ts'
import { reported } from './requests.ts'
import { stored } from './stored.ts'
import { setOf } from '../text/words.ts'

const ownInCase: Rule = ({ found: { type }, head }) =>
  (type === 'phone' || type === 'email') && frames.ownInCase.test(head) ? by('said', 'reporter') : undefined

/** "Akun pribadinya @x tiap hari posting …": who publishes there, where nobody of the reporter's was spoken of. */
const ofOneself: Rule = ({ page, found, left, head, tail }) => {
  if (found.type !== 'account' || !frames.ofOneself.test(head)) return undefined
  const told = ofTold(page, found.start, left)
  return by(
    'said',
    told === 'unknown' && frames.published.test(tail) && !page.mentions.some(({ owner }) => owner === 'reporter')
      ? 'other'
      : told,
  )
}

/** "Kami disuruh menyetor ke surel a@b": theirs who ordered it. */
const bidden =
  /(?<!\p{L})(?:disuruh|diminta|diwajibkan|diharuskan|diperintah\p{L}*|dikon|dikongkon|dipunutus|told|asked|ordered|required)(?!\p{L})/iu
const sentThere: Rule = ({ found, tight, right, whole, spokenOf }) =>
  found.type === 'email' && tight === undefined && right === undefined && frames.sentThere.test(whole)
    ? by('said', (spokenOf && reported.test(whole)) || bidden.test(whole) ? 'other' : 'unknown')
    : undefined

/** "Saya kirim dari hp istri 08…": of family, whosever. */
const ofFamily: Rule = ({ tight }) => (tight?.owner === 'unknown' && tight.ground === 'said' ? tight : undefined)

const doneByThem: Rule = ({ whole, head }) =>
  frames.doneBy.test(whole) || frames.stranger.test(head) ? by('done', 'other') : undefined

const ownPaper: Rule = ({ head }) => (frames.ownPaper.test(head) ? by('said', 'reporter') : undefined)

/** "Dia kirim dari 08… ke saya 08…". */
const ontoMe: Rule = ({ found, before, head }) =>
  before?.type === found.type && frames.ontoMe.test(head) ? by('done', 'reporter') : undefined

const ownTransfer: Rule = ({ found: { type }, head, right }) =>
  (type === 'bank' || type === 'phone') && frames.myTransfer.test(head) && right?.owner !== 'other'
    ? by('said', 'reporter')
    : undefined

const paidAll: Rule = ({ found: { type }, head, around }) =>
  (type === 'bank' || type === 'phone') && frames.paidAll.test(head)
    ? by('done', around.some(({ owner, kind }) => owner === 'reporter' || kind === 'kin') ? 'unknown' : 'other')
    : undefined

const inMyName: Rule = ({ head }) => (frames.inMyName.test(head) ? by('said', 'unknown') : undefined)

/** "Akun saya yang ketag itu @x": told apart, and the reporter's. "Ig jualanku @x": the word right before says whose. */
const ownAccount: Rule = (clue) =>
  clue.found.type === 'account' && (frames.ownAccount.test(clue.head) || ownThing(clue))
    ? by('said', 'reporter')
    : undefined
function ownThing({ page: { words, text }, left, found }: Clue): boolean {
  const word = words[left]
  return (
    word !== undefined &&
    word.lower.length > 5 &&
    word.lower.endsWith('ku') &&
    !isCommon(word.lower) &&
    !/(?:laku|angku)$/u.test(word.lower) &&
    /^\s*[:(]?\s*@?$/u.test(text.slice(word.end, found.start))
  )
}

const wishedByMe: Rule = ({ wish }) => (wish === 'mine' ? by('done', 'reporter') : undefined)

const storedAt: Rule = ({ page, found, head, tight }) => {
  const owner = tight?.ground === 'said' ? undefined : stored(page, found, head)
  return owner === undefined ? undefined : by('said', owner)
}

/** An office's desk for complaints and questions. */
const desk =
  /^(?:aduan|pengaduan|lapor|laporan|info|informasi|kontak|humas|layanan|admin|sekretariat|ppid|bawaslu|kpu|cs|halo)[\w.-]*@[\w.-]*(?:go\.id|desa\.id)$/iu
const ofDesk: Rule = ({ page: { text }, found: { type, start, end } }) =>
  (type === 'email' || type === 'account') && desk.test(text.slice(start, end)) ? by('done', 'other') : undefined

/** "Emailnya di x@y". */
const theirsAt =
  /(?<!\p{L})(?:e-?mail|imel|surel|akun|ig|fb|tele|telegram|tiktok)(?:nya|ne|e|ipun)\s+(?:di|neng|ing|nang)\s*$/iu
const campaigning =
  /relawan|timses|menang|caleg|kadis|kades|camat|lurah|official|bupati|walikota|dprd|kadus|sekdes|sekcam|seklur|kabid|kabag|kasubag|korpri|korlap|kepsek|kapus|(?:^|[._@/-])(?:kasi|kasie|carik|asisten|perangkat)(?:[._@-]|$)/iu
/** "…, adminnya kabag": who keeps it. */
const runBy = new RegExp(
  String.raw`^\s*,?\s*(?:yang\s+|yg\s+|sing\s+)?(?:(?:admin|pemilik|pengelola|operator|moderator|sing\s+ngelola|sing\s+nduwe)(?:nya|ne|e|ipun)?|(?:channel|kanal|grup|akun|page)(?:nya|e|ne)?\s+(?:dikelola|diurus|dipegang|milik|dicekel|dikelola\s+oleh)|run\s+by\s+(?:the|a))\s+(?:(?:itu|iku|ya|yo|adalah)\s+)?(?:(?:pak|bu|bapak|ibu)\s+)?(?:kabag|kabid|kadis|kasi|camat|lurah|kades|kadus|sekda|sekdes|sekcam|ketua|bupati|walikota|timses|relawan|pejabat|asn|pns|pegawai|staf|staff|perangkat)(?!\p{L})`,
  'iu',
)
/** Asked of us: that "-nya" is of the answer. */
const asking =
  /(?<!\p{L})(?:balas|bales|bls|reply|jawab|kirim|hubungi|kabari|info|kontak)\p{L}*(?!\p{L})[^.!?\n]{0,40}$/iu
/** "Emailnya di x@y ya kalau mau kirim": offered, not told. */
const answersTo =
  /(?<!\p{L})(?:kalau|kalo|klo|kl|jika|bila|nek|yen|menawi|if|tolong|mohon|silakan|silahkan|monggo|balas|bales|bls|kirim\p{L}*|hubungi|kabari|ya|yo|nggih)(?!\p{L})/iu
/** "Kanalnya t.me/relawan_x, adminnya …": by its name that of an office or of a campaign. */
const ofCampaign: Rule = ({ page, found, head, tail, tight, firstPerson, left }) => {
  if (found.type !== 'account' && found.type !== 'email') return undefined
  const there = theirsAt.test(head)
  if (!(tight === undefined ? there : tight.ground === 'meant' && tight.owner === 'unknown')) return undefined
  if (firstPerson || unwelcome.test(tail) || asking.test(head)) return undefined
  if (!campaigning.test(page.text.slice(found.start, found.end)) && !runBy.test(tail)) return undefined
  if (!there) return by('meant', 'other')
  const spokenBefore = page.mentions
    .slice(0, mentionsUntil(page.mentions, left))
    .some(({ owner }) => owner === 'reporter')
  return by('said', answersTo.test(tail) || spokenBefore ? 'unknown' : 'other')
}

/** "Kantor kelurahannya bisa ditelepon di …". */
const office = /(?<!\p{L})(?:kantor|kelurahan|kecamatan|dinas|puskesmas|sekolah|balai|posko|office)/iu
/** "Reply nya lewat DM aja ya @x": that "-nya" is of what is asked for. */
const wishedPerhaps: Rule = ({ wish, head, tight }) =>
  wish === 'perhaps' && !office.test(head) && tight?.ground !== 'said' ? by('said', 'unknown') : undefined

/** The one before is given up for this one. */
const renewing =
  /(?<!\p{L})(?:sekarang|skrg|skr|saiki|sakniki|sapunika|ganti|gantine|gantinya|diganti|anyar|baru|barunya|now|new)(?!\p{L})[^.!?\n]{0,30}$/iu
/** "WA saya yg dulu 08… mati, skrg pakai 08…". */
const renewed: Rule = ({ page, found, before, beforeOwner, spokenOf, head }) =>
  before?.type === found.type && beforeOwner === 'reporter' && !spokenOf && renewing.test(head) && !evident(page, found)
    ? by('said', 'reporter')
    : undefined

/** "Akun asli saya @x, yang palsu @y". */
const fake: Rule = ({ head }) => (frames.fake.test(head) ? by('done', 'other') : undefined)

/** "Naik ojek, plat ojeknya H 12…"; "mobil dinas H 90… yang dipakai pak camat". */
const carOfOthers: Rule = ({ page, found, head }) =>
  found.type === 'plate' &&
  (frames.hired.test(head) || (frames.officialCar.test(head) && drivenByOther(page, found.end)))
    ? by('done', 'other')
    : undefined

/** "Pick up-ku H 12… disewa pak mantri": the ending says whose, whatever it hangs on. */
const withOwnEnding: Rule = ({ found, head }) =>
  found.type === 'plate' && /\p{L}{2}-ku\s*[,(:]?\s*$/iu.test(head) ? by('said', 'reporter') : undefined

/** "Di video kelihatan plat H 12…": what came into sight, unless it was said to be a car of the reporter's. */
const inView: Rule = ({ page, found, head, whole, around }) =>
  found.type === 'plate' &&
  frames.inView.test(head) &&
  !ownVehicle.test(whole) &&
  !onTheWay.test(whole) &&
  !around.some(
    ({ owner, kind, from, thing }) =>
      // "CCTV toko istri saya": from where it was seen.
      (kind === 'kin' && !place.has(page.words[from - 1]?.lower ?? '')) ||
      (kind !== 'kin' && owner === 'reporter' && (thing === true || vehicle.has(page.words[from - 1]?.lower ?? ''))),
  )
    ? by('done', 'other')
    : undefined
/** "Aku sopire, ketok plat H 12…": whoever drove it, parked it or fears to be known by it. */
const onTheWay =
  /(?<!\p{L})(?:saya|sy|aku|ak|kula|kami|kita|i|we)(?!\p{L})[^.!?\n]{0,40}?(?<!\p{L})(?:naik|numpak|nitih|bawa|nggawa|nyetir|setir|sopir\p{L}*|supir\p{L}*|parkir|markir|lewat|liwat|pinjam\p{L}*|nyilih\p{L}*|antar|ngeterke|ngantar|takut|wedi|ajrih|ketahuan|konangan|drove|driving|drive|parked|passed|rode|riding|lent)(?!\p{L})/iu
const place = setOf(['cctv kamera toko warung kios rumah omah griya kantor sekolah balkon teras shop house'])
const vehicle = setOf([
  'motor mobil mobile sepeda kendaraan kendaraane plat pelat nopol truk bis bus car bike vario beat mio avanza',
])
const ownVehicle =
  /(?<!\p{L})(?:motor|mobil|sepeda|kendaraan|plat|pelat|nopol|truk)(?:e|ne|nya)?\s?-?(?:ku|(?:saya|sy|aku|kula)(?!\p{L}))|(?<!\p{L})(?:my|our)\s+(?:\p{L}+'s\s+)?(?:car|bike|motorcycle|motorbike|van|truck|plate)(?!\p{L})/iu

const sought = /(?<!\p{L})(?:dm|chat|cari|cek|sini|kene|kontak|tele|pm)(?!\p{L})/iu
const taken = /(?<!\p{L})(?:(?:di)?bajak|hack\p{L}*|kalau|kalo|nek|yen|if)(?!\p{L})/iu
/** "t.me/kawula_x": a word inside its name speaks of nobody. */
const within = ({ start, end }: Found, at: number): boolean => start <= at && at < end
/** "Ketahuan dari grup t.me/relawan_x": by its name that of a campaign, where nothing of the reporter's is spoken of. */
const namedAsCampaign: Rule = ({ page, found, head, tail }) =>
  found.type === 'account' &&
  (frames.campaign.test(page.text.slice(found.start, found.end)) || runBy.test(tail)) &&
  !page.mentions.some(({ owner, from }) => owner === 'reporter' && !within(found, page.words[from]?.start ?? 0)) &&
  !asking.test(head) &&
  !answersTo.test(head) &&
  !unwelcome.test(tail) &&
  !sought.test(head) &&
  !taken.test(tail)
    ? by('done', 'other')
    : undefined

const unwelcome =
  /^\s*,?\s*(?:itu\s+)?(?:jangan|jgn|ojo|aja|ampun|don't|do\s+not)\s+(?:di|dipun)?-?(?:pakai|pake|enggo|engge|hubung|telp|telepon|telpon|wa|chat|kirim|balas|bales|bls|kontak|use|call|contact|write|reply)/iu
/** "Email kantor x@y jangan dipakai": what an answer should not go to is no evidence. */
const notThere: Rule = ({ found: { type }, tail }) =>
  unwelcome.test(tail) && (type === 'phone' || type === 'email' || type === 'account')
    ? by('said', 'unknown')
    : undefined

/** "Yang teken ber-NIP 19…": of whoever signed. */
const signer: Rule = ({ found, head, firstPerson }) =>
  found.type === 'nip' && !firstPerson && frames.signedWith.test(head) ? by('said', 'other') : undefined

const bodyMail: Rule = ({ page, found: { type }, head }) =>
  (type === 'email' || type === 'account') &&
  frames.mailOfBody.test(head) &&
  !page.mentions.some(({ owner }) => owner === 'reporter')
    ? by('said', 'other')
    : undefined

const workPhone: Rule = ({ page, found, head }) =>
  found.type === 'phone' && frames.workPhone.test(head) && page.mentions.some(({ owner }) => owner === 'reporter')
    ? by('said', 'unknown')
    : undefined

/** "Lurah Budi, telp rumah …": one line of things about somebody who is named. */
const inTheirLine = ({ found, before, beforeOwner, head, whole }: Clue): boolean =>
  before?.type === 'name' &&
  beforeOwner === 'other' &&
  before.end === found.start - head.length &&
  !/(?<!\p{L})(?:lapor\p{L}*|melapor\p{L}*|report\p{L}*)(?!\p{L})/iu.test(whole) &&
  /^\s?[,(]?\s*\p{L}+\s+\p{L}+\s*:?\s*$/u.test(head)
const iGave: Rule = (clue) => {
  const { found, head } = clue
  return (found.type !== 'plate' && frames.iGave.test(head)) ||
    (found.type === 'phone' && frames.homePhone.test(head) && !inTheirLine(clue))
    ? by('said', 'unknown')
    : undefined
}

export const deedRules: readonly Rule[] = [
  calls.calledAt,
  ownTransfer,
  inMyName,
  paidAll,
  calls.calledHome,
  ownInCase,
  ofOneself,
  sentThere,
  calls.threatened,
  calls.called,
  calls.callerTold,
  calls.callMe,
  calls.askKin,
  ofFamily,
  calls.answering,
  calls.harassed,
  doneByThem,
  ownPaper,
  ontoMe,
  calls.theyAreReached,
  calls.toldToCall,
  calls.reachedAt,
  ownAccount,
  wishedByMe,
  storedAt,
  ofDesk,
  ofCampaign,
  wishedPerhaps,
  renewed,
  fake,
  withOwnEnding,
  carOfOthers,
  inView,
  calls.remembered,
  namedAsCampaign,
  calls.publicDesk,
  notThere,
  signer,
  bodyMail,
  workPhone,
  iGave,
]
