/** What the sentence does with a detail says whose it is: "hubungi saya di …", "transfer ke …", "diteror nomor …". */
import type { Clue, Rule } from './clue.ts'
import { answered, fromOwn } from './doers.ts'
import { drivenByOther } from './driven-by.ts'
import { evident } from './evidence.ts'
import * as frames from './frames.ts'
import type { Found } from '../find.ts'
import { by } from './ground.ts'
import { mentionsIn, mentionsUntil } from '../speech/mentions.ts'
import { isCommon } from '../names/name-words.ts'
import { myself } from './owner-from-place.ts'
import { ofTold } from '../speech/referent.ts'
import { reported } from './requests.ts'
import { stored } from './stored.ts'

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

const sentThere: Rule = ({ found, tight, right, whole, spokenOf }) =>
  found.type === 'email' && tight === undefined && right === undefined && frames.sentThere.test(whole)
    ? by('said', spokenOf && reported.test(whole) ? 'other' : 'unknown')
    : undefined

const threatened: Rule = ({ found, head }) =>
  found.type === 'phone' && frames.whoThreatened.test(head) ? by('done', 'other') : undefined

const itIs = /^\s*,?\s*(?:itu|iku|kuwi|niku|adalah|ternyata|jebul\p{L}?|milik|punya)\s+/iu
const called: Rule = ({ tight, head, tail }) =>
  tight?.owner === 'other' && frames.whoCalled.test(head)
    ? by('said', itIs.test(tail) && !myself.test(tail) ? 'other' : 'unknown')
    : undefined

/** Who it was follows, so it is theirs; else the number that was called may be meant as well. */
const callerTold: Rule = ({ found, whole, head, tail }) => {
  if (found.type !== 'phone' || !frames.toldCaller.test(whole)) return undefined
  if (frames.claimsToBe.test(tail)) return by('done', 'other')
  return frames.callMe.test(head) ? by('said', 'unknown') : undefined
}

const callMe: Rule = ({ head, spokenOf }) =>
  frames.callMe.test(head) && !frames.theyCall.test(head) ? by('done', spokenOf ? 'unknown' : 'reporter') : undefined

/** "Nek mau tanya bapak langsung ke 08…". */
const askKin: Rule = ({ found, head, around }) =>
  found.type !== 'plate' && frames.askKin.test(head)
    ? by('done', around.some(({ kind, owner }) => kind === 'kin' && owner === 'reporter') ? 'reporter' : 'unknown')
    : undefined

/** "Saya kirim dari hp istri 08…": of family, whosever. */
const ofFamily: Rule = ({ tight }) => (tight?.owner === 'unknown' && tight.ground === 'said' ? tight : undefined)

export const passedOn = ({ whole, tail }: Clue): boolean => frames.forwarded.test(whole + tail.slice(0, 40))
const answering: Rule = (clue) =>
  answered(clue.found, clue.before, clue.head) ? by('done', passedOn(clue) ? 'unknown' : 'other') : undefined

/** "Yang diteror nomor 08…, nomor saya". */
const ownIt =
  /^\s?,?\s?(?:(?:itu|iku|kuwi|niku)\s+)?(?:(?:no|nomor|nomer|hp|wa)(?:ku|ne|e|nya)?\s?)?(?:saya|sy|aku|kula|punyaku|duwekku|nomorku|nomerku|hpku)(?!\p{L})(?!\s+\p{L})/iu
const harassed: Rule = ({ found, head, tail }) =>
  found.type === 'phone' &&
  ((frames.harassedBy.test(head) && !ownIt.test(tail)) || (frames.harassed.test(head) && frames.claimsToBe.test(tail)))
    ? by('done', 'other')
    : undefined

const doneByThem: Rule = ({ whole, head }) =>
  frames.doneBy.test(whole) || frames.stranger.test(head) ? by('done', 'other') : undefined

const ownPaper: Rule = ({ head }) => (frames.ownPaper.test(head) ? by('said', 'reporter') : undefined)

/** "Dia kirim dari 08… ke saya 08…". */
const ontoMe: Rule = ({ found, before, head }) =>
  before?.type === found.type && frames.ontoMe.test(head) ? by('done', 'reporter') : undefined

/** "Mbak Septi bisa dihubungi di …". */
const theyAreReached: Rule = ({ found, before, beforeOwner, head, spokenOf, firstPerson }) => {
  const named = before?.type === 'name' && beforeOwner === 'other' && before.end === found.start - head.length
  return (spokenOf || named) && frames.reached.test(head) && !firstPerson ? by('done', 'other') : undefined
}

/** "… namanya Budi, kalau mau tanya ke 08…": of the one just named, or of whoever writes. */
const rightBefore = ({ page: { text }, found, before, beforeOwner, firstPerson }: Clue): boolean =>
  before?.type === 'name' &&
  beforeOwner === 'other' &&
  !firstPerson &&
  found.start - before.end <= 40 &&
  !/[.!?\n]/u.test(text.slice(before.end, found.start))
const reachedAt: Rule = (clue) => {
  const { page, found, whole, head } = clue
  if (fromOwn(page, whole, found.start) || frames.ownMine.test(head)) return by('done', 'reporter')
  return frames.reached.test(whole) ? by('done', rightBefore(clue) ? 'unknown' : 'reporter') : undefined
}

const ownTransfer: Rule = ({ found: { type }, head }) =>
  (type === 'bank' || type === 'phone') && frames.myTransfer.test(head) ? by('said', 'reporter') : undefined

const inMyName: Rule = ({ head }) => (frames.inMyName.test(head) ? by('said', 'unknown') : undefined)

const calledHome: Rule = ({ found, head, around }) =>
  found.type === 'phone' && frames.calledHome.test(head) && !around.some(({ kind }) => kind === 'kin')
    ? by('done', 'other')
    : undefined

/** "Sing protes dikon nelpon 08…": whoever has to be called is not the one who tells of it. */
const toldToCall: Rule = ({ found, head, around }) =>
  found.type === 'phone' && frames.toldToCall.test(head)
    ? by('done', around.some(({ kind }) => kind === 'kin') ? 'unknown' : 'other')
    : undefined

/** "My mother got a call from the subdistrict head at 08…": there she was called. */
const calledAt: Rule = ({ found, whole, page }) => {
  if (found.type !== 'phone' || !frames.calledAt.test(whole)) return undefined
  const [first] = mentionsIn(page, found.start - whole.length, found.start)
  return first?.owner === 'reporter' ? by('done', 'reporter') : undefined
}

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
  String.raw`^\s*,?\s*(?:yang\s+|yg\s+|sing\s+)?(?:admin|pemilik|pengelola|operator|moderator|sing\s+ngelola|sing\s+nduwe)(?:nya|ne|e|ipun)?\s+(?:(?:itu|iku|ya|yo|adalah)\s+)?(?:(?:pak|bu|bapak|ibu)\s+)?(?:kabag|kabid|kadis|kasi|camat|lurah|kades|kadus|sekda|sekdes|sekcam|ketua|bupati|walikota|timses|relawan|pejabat|asn|pns|pegawai)(?!\p{L})`,
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

/** "Di video kelihatan plat H 12…": what came into sight, unless it was said to be a car of the reporter's. */
const inView: Rule = ({ page, found, head, around }) =>
  found.type === 'plate' &&
  frames.inView.test(head) &&
  !ownVehicle.test(head) &&
  !around.some(
    ({ owner, kind, from, thing }) =>
      // "CCTV toko istri saya": from where it was seen.
      (kind === 'kin' && !place.test(page.words[from - 1]?.lower ?? '')) ||
      (kind !== 'kin' && owner === 'reporter' && (thing === true || vehicle.test(page.words[from - 1]?.lower ?? ''))),
  )
    ? by('done', 'other')
    : undefined
const place = /^(?:cctv|kamera|toko|warung|kios|rumah|omah|griya|kantor|sekolah|balkon|teras|shop|house)$/u
const vehicle =
  /^(?:motor|mobil|mobile|sepeda|kendaraan|kendaraane|plat|pelat|nopol|truk|bis|bus|car|bike|vario|beat|mio|avanza)$/u
const ownVehicle =
  /(?<!\p{L})(?:motor|mobil|sepeda|kendaraan|plat|pelat|nopol|truk)(?:e|ne|nya)?\s?-?(?:ku|(?:saya|sy|aku|kula)(?!\p{L}))|(?<!\p{L})(?:my|our)\s+(?:\p{L}+'s\s+)?(?:car|bike|motorcycle|motorbike|van|truck|plate)(?!\p{L})/iu

/** "Nomornya hilang, cuma ingat buntutnya 44…": nobody has to remember their own. */
const remembered: Rule = ({ page, found, head }) =>
  found.type === 'phone' &&
  found.end - found.start <= 30 &&
  frames.remembered.test(head) &&
  !page.mentions.some(({ kind }) => kind === 'kin')
    ? by('done', 'other')
    : undefined

/** "t.me/kawula_x": a word inside its name speaks of nobody. */
const within = ({ start, end }: Found, at: number): boolean => start <= at && at < end
/** "Ketahuan dari grup t.me/relawan_x": by its name that of a campaign, where nothing of the reporter's is spoken of. */
const namedAsCampaign: Rule = ({ page, found, head, tail }) =>
  found.type === 'account' &&
  (frames.campaign.test(page.text.slice(found.start, found.end)) || runBy.test(tail)) &&
  !page.mentions.some(({ owner, from }) => owner === 'reporter' && !within(found, page.words[from]?.start ?? 0)) &&
  !asking.test(head) &&
  !answersTo.test(head) &&
  !unwelcome.test(tail)
    ? by('done', 'other')
    : undefined

/** "Cs kantor (024) 35…": a desk's. */
const publicDesk: Rule = ({ found, head }) =>
  found.type === 'phone' && frames.publicDesk.test(head) ? by('done', 'other') : undefined

const unwelcome =
  /^\s*,?\s*(?:itu\s+)?(?:jangan|jgn|ojo|aja|ampun|don't|do\s+not)\s+(?:di|dipun)?-?(?:pakai|pake|enggo|engge|hubung|telp|telepon|telpon|wa|chat|kirim|balas|bales|bls|kontak|use|call|contact|write|reply)/iu
/** "Email kantor x@y jangan dipakai": what an answer should not go to is no evidence. */
const notThere: Rule = ({ found: { type }, tail }) =>
  unwelcome.test(tail) && (type === 'phone' || type === 'email' || type === 'account')
    ? by('said', 'unknown')
    : undefined

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
const inTheirLine = ({ found, before, beforeOwner, head }: Clue): boolean =>
  before?.type === 'name' &&
  beforeOwner === 'other' &&
  before.end === found.start - head.length &&
  /^\s?[,(]?\s*\p{L}+\s+\p{L}+\s*:?\s*$/u.test(head)
const iGave: Rule = (clue) => {
  const { found, head } = clue
  return (found.type !== 'plate' && frames.iGave.test(head)) ||
    (found.type === 'phone' && frames.homePhone.test(head) && !inTheirLine(clue))
    ? by('said', 'unknown')
    : undefined
}

export const deedRules: readonly Rule[] = [
  calledAt,
  ownTransfer,
  inMyName,
  calledHome,
  ownInCase,
  ofOneself,
  sentThere,
  threatened,
  called,
  callerTold,
  callMe,
  askKin,
  ofFamily,
  answering,
  harassed,
  doneByThem,
  ownPaper,
  ontoMe,
  theyAreReached,
  toldToCall,
  reachedAt,
  ownAccount,
  wishedByMe,
  storedAt,
  ofDesk,
  ofCampaign,
  wishedPerhaps,
  renewed,
  fake,
  carOfOthers,
  inView,
  remembered,
  namedAsCampaign,
  publicDesk,
  notThere,
  bodyMail,
  workPhone,
  iGave,
]
