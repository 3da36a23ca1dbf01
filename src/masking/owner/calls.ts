/** Who called whom, and whom one is to call: "sing neror aku 08…", "disuruh nelpon 08…", "hubungi saya di 08…". */
import type { Clue, Rule } from './clue.ts'
import { answered, fromOwn } from './doers.ts'
import * as frames from './frames.ts'
import { by } from './ground.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { myself } from './owner-from-place.ts'
import { others } from '../text/words.ts'

export const threatened: Rule = ({ found, head }) =>
  found.type === 'phone' && frames.whoThreatened.test(head) ? by('done', 'other') : undefined

const itIs = /^\s*,?\s*(?:itu|iku|kuwi|niku|adalah|ternyata|jebul\p{L}?|milik|punya)\s+/iu
export const called: Rule = ({ tight, head, tail }) =>
  tight?.owner === 'other' && frames.whoCalled.test(head)
    ? by('said', itIs.test(tail) && !myself.test(tail) ? 'other' : 'unknown')
    : undefined

/** Who it was follows, so it is theirs; else the number that was called may be meant as well. */
export const callerTold: Rule = ({ found, whole, head, tail }) => {
  if (found.type !== 'phone' || !frames.toldCaller.test(whole)) return undefined
  if (frames.claimsToBe.test(tail)) return by('done', 'other')
  return frames.callMe.test(head) ? by('said', 'unknown') : undefined
}

/** "Nyasar ke email saya, dikirim dari a@b": that came from there. */
const sentFrom =
  /(?<!\p{L})(?:(?:di|ter)?kirim\p{L}*|sent|dateng|teka)\s+(?:dari|dr|saka|seko|saking|from)\s+(?:(?:no|nomor|nomer|email|alamat|akun|address|the)\s+)*$/iu
export const callMe: Rule = ({ head, spokenOf }) =>
  frames.callMe.test(head) && !frames.theyCall.test(head) && !sentFrom.test(head)
    ? by('done', spokenOf ? 'unknown' : 'reporter')
    : undefined

/** "Nek mau tanya bapak langsung ke 08…". */
export const askKin: Rule = ({ found, head, around }) =>
  found.type !== 'plate' && frames.askKin.test(head)
    ? by('done', around.some(({ kind, owner }) => kind === 'kin' && owner === 'reporter') ? 'reporter' : 'unknown')
    : undefined

export const passedOn = ({ whole, tail }: Clue): boolean => {
  const office = sentBy.exec(whole)?.[1]?.toLowerCase()
  return frames.forwarded.test(whole + tail.slice(0, 40)) && !(office !== undefined && others.has(office))
}
/** "Voice note kiriman kasubbag dari 08…": whose it was is said. */
const sentBy =
  /(?<!\p{L})kiriman(?:e|nya|ipun)?\s+(?:(?:dari|saka|saking|pak|bu|bapak|ibu|bpk)\s+){0,2}(\p{L}+)(?:\s+\p{L}+)?\s+(?:dari|dr|saka|seko|saking|lewat|pakai|pake|nganggo)\s+(?:(?:no|nomor|nomer|wa|hp)\s+){0,2}$/iu
export const answering: Rule = (clue) =>
  answered(clue.found, clue.before, clue.head) ? by('done', passedOn(clue) ? 'unknown' : 'other') : undefined

/** "Yang diteror nomor 08…, nomor saya". */
const ownIt =
  /^\s?,?\s?(?:(?:itu|iku|kuwi|niku)\s+)?(?:(?:no|nomor|nomer|hp|wa)(?:ku|ne|e|nya)?\s?)?(?:saya|sy|aku|kula|punyaku|duwekku|nomorku|nomerku|hpku)(?!\p{L})(?!\s+\p{L})/iu
export const harassed: Rule = ({ found, head, tail }) =>
  found.type === 'phone' &&
  ((frames.harassedBy.test(head) && !ownIt.test(tail)) || (frames.harassed.test(head) && frames.claimsToBe.test(tail)))
    ? by('done', 'other')
    : undefined

/** "Reporting Lurah Budi, reachable at 08…": who reports may be meant. */
const telling = /(?<!\p{L})(?:i|i'll|report\p{L}*|lapor\p{L}*|please|don't|testify)(?!\p{L})/iu
const reachable = /(?<!\p{L})reachable\s+(?:on|at|through|via|by)\s+(?:(?:the|number|phone|whatsapp|wa|mobile)\s+)*$/iu
/** "Mbak Septi bisa dihubungi di …". */
export const theyAreReached: Rule = ({ found, before, beforeOwner, head, whole, spokenOf, firstPerson }) => {
  const named = before?.type === 'name' && beforeOwner === 'other' && before.end === found.start - head.length
  return (spokenOf || named) &&
    (frames.reached.test(head) || (reachable.test(head) && !telling.test(whole))) &&
    !firstPerson
    ? by('done', 'other')
    : undefined
}

/** "… namanya Budi, kalau mau tanya ke 08…": of the one just named, or of whoever writes. */
const rightBefore = ({ page: { text }, found, before, beforeOwner, firstPerson }: Clue): boolean =>
  before?.type === 'name' &&
  beforeOwner === 'other' &&
  !firstPerson &&
  found.start - before.end <= 40 &&
  !/[.!?\n]/u.test(text.slice(before.end, found.start))
export const reachedAt: Rule = (clue) => {
  const { page, found, whole, head } = clue
  if (fromOwn(page, whole, found.start) || frames.ownMine.test(head)) return by('done', 'reporter')
  return frames.reached.test(whole) ? by('done', rightBefore(clue) ? 'unknown' : 'reporter') : undefined
}

/** "Dua nomor yang nelpon rumah malam itu: …". "Saya yang telp rumah pak camat": then it is the reporter's. */
export const calledHome: Rule = ({ page, found, head, tail }) => {
  if (found.type !== 'phone' || !frames.calledHome.test(head)) return undefined
  const perhaps =
    callerIsMe.test(head) || answerIt.test(tail.slice(0, 40)) || page.mentions.some(({ kind }) => kind === 'kin')
  return perhaps ? by('said', 'unknown') : by('done', 'other')
}
const answerIt = /(?<!\p{L})(?:tolong|mohon|please|angkat|dijawab|jawab)(?!\p{L})/iu
const callerIsMe =
  /(?<!\p{L})(?:saya|sy|aku|ak|kula|i)\s+(?:\p{L}+\s+){0,3}(?:yang|yg|sing|ingkang|who)(?!\p{L})|(?<!\p{L})akulah|(?:telpon|telepon|telfon|panggilan|miscall|misscall|call)(?:ku|\s+(?:saya|sy|aku|kula|kami))(?!\p{L})|(?<!\p{L})(?:hp|hape|kontak)\s+(?:beliau|dia|pak|bu|camat|lurah)/iu

/** "Sing protes dikon nelpon 08…": whoever has to be called is not the one who tells of it. */
export const toldToCall: Rule = ({ page, found, head, whole, around }) => {
  if (found.type !== 'phone' || !frames.toldToCall.test(head)) return undefined
  const perhaps =
    around.some(({ kind, owner, thing }) => kind === 'kin' || (owner === 'reporter' && thing === true)) ||
    ownPhone.test(page.text) ||
    calledAs.test(whole)
  return perhaps ? by('said', 'unknown') : by('done', 'other')
}
/** "Aku koordinator RT, warga dikon nelpon 08…", "tolong tim diminta chat ke 08…". */
const calledAs =
  /(?<!\p{L})(?:tolong|tlg|mohon|please|bisa|iso|saged|kalau|kalo|nek|yen|(?:saya|sy|aku|kula|i'm)\s+(?:ketua|koordinator|admin|pengurus|panitia|sekretaris|kader))(?!\p{L})/iu

/** "My mother got a call from the subdistrict head at 08…": there she was called. */
export const calledAt: Rule = ({ found, whole, page }) => {
  if (found.type !== 'phone') return undefined
  const call = frames.calledAt.exec(whole)
  if (call === null) return undefined
  const who = mentionsIn(page, found.start - whole.length, found.start - whole.length + call.index).at(-1)
  return who?.kind === 'kin' && who.owner === 'reporter' ? by('said', 'unknown') : undefined
}

/** "Nomornya hilang, cuma ingat buntutnya 44…": of one's own the whole is known, where it was not taken away. */
export const remembered: Rule = ({ page, found, head }) => {
  if (found.type !== 'phone' || !frames.remembered.test(head)) return undefined
  const digits = page.text.slice(found.start, found.end).replace(/\D/gu, '').length
  const own =
    ownPhone.test(page.text) ||
    page.mentions.some(({ kind, thing, owner }) => kind === 'kin' || (thing === true && owner === 'reporter'))
  return digits <= 6 && !own ? by('done', 'other') : by('said', 'unknown')
}
const ownPhone =
  /(?<!\p{L})(?:(?:no|nomor|nomer|hp|hape|wa|kartu|simcard|sim)(?:ku|e|ne)?\s+(?:lama\s+|lawas\s+)?(?:saya|sy|aku|kula)|\p{L}*(?:nomor|nomer|hp|kartu|simcard)ku|my\s+(?:own\s+|old\s+)?(?:number|phone|sim))(?!\p{L})/iu

/** "Cs kantor (024) 35…": a desk's. */
export const publicDesk: Rule = ({ found, head }) =>
  found.type === 'phone' && frames.publicDesk.test(head) ? by('done', 'other') : undefined
