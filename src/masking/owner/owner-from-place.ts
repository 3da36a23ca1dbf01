/** Where a detail stands says whose it is: in a quotation, a list, a line of a chat, right beside another one. */
import { askedByNumber, orElse } from './asked-by-number.ts'
import { cameFrom, wroteFrom } from './came-from.ts'
import type { Clue, Rule } from './clue.ts'
import { by } from './ground.ts'
import * as frames from './frames.ts'
import { mentionOver } from '../speech/mentions.ts'
import { inOwnList } from './own-lists.ts'
import { inLetterToMe, paidOverWallet, riddenByMe, spreadOfMine } from './own-use.ts'
import { quotedOwner } from './quoted-owner.ts'
import { ofReporting } from '../contacts/reporting-handle.ts'
import { saidPlainly } from './said-plainly.ts'
import { sentFrom } from './sent-from.ts'
import { wordBefore } from '../text/tokens.ts'
import { firstPerson as me, others } from '../text/words.ts'

/** A number that opens a line of a chat, after the time at most. */
const lineStart = /(?:^|\n)\s*(?:\[[^\]\n]{4,20}\]\s?|\d[\d/., :-]{4,18}-\s?)?$/u
const ownLine: Rule = ({ page: { text }, found: { type, start, end } }) =>
  type === 'phone' &&
  lineStart.test(text.slice(Math.max(0, start - 24), start)) &&
  frames.ownLine.test(text.slice(end, end + 12))
    ? by('said', 'reporter')
    : undefined

const quoted: Rule = ({ page, found, before, beforeOwner, left }) => {
  const quotation = page.quotations.find((quote) => found.start >= quote.start && found.end <= quote.end)
  if (quotation === undefined) return undefined
  if (quotation.own) return by('said', 'reporter')
  if (spreadOfMine(page, quotation.start)) return by('said', 'unknown')
  // "Sdri. X, NIP …" read out of a letter to the reporter.
  const follows = before !== undefined && before.start >= quotation.start && found.start - before.end <= 16
  return by('said', follows && beforeOwner === 'reporter' ? 'unknown' : quotedOwner(page, left))
}

const listed: Rule = ({ page, found }) => (inOwnList(page, found.start) ? by('said', 'reporter') : undefined)

const sent: Rule = ({ page, found, left }) => {
  const owner = found.type === 'phone' ? sentFrom(page, found.start, left) : undefined
  return owner === undefined ? undefined : by('said', owner)
}

const heldByMe =
  /(?<!\p{L})(?:yang|yg|sing|ingkang|that)\s+(?:(?:biasa|selalu|sehari-hari|saban\s+dina)\s+)?(?:saya|sy|aku|ak|kula|tak|i)\s?(?:(?:biasa|selalu|sehari-hari)\s+)?(?:pegang|bawa|pakai|pake|gawa|gowo|nggo|enggo|engge|agem|setir|setiri|sopiri|supiri|kendarai|kemudikan|tumpaki|tunggangi|gunakan|drive|use|ride)(?:\s+(?:sendiri|dhewe|dewe|piyambak|myself))?\s*(?:itu|iku|kuwi|nomor|nomer|no|plat|platnya|nopol)?\s*[,:(]?\s*$/iu
/** "Motor dinas yang saya pegang H 66…". */
const held: Rule = ({ page: { text }, found: { start } }) =>
  heldByMe.test(text.slice(Math.max(0, start - 48), start)) ? by('said', 'reporter') : undefined

const used: Rule = ({ page, found }) =>
  riddenByMe(page, found) || paidOverWallet(page, found) || inLetterToMe(page, found)
    ? by('said', 'unknown')
    : undefined

/** Whom they threaten is named last, and has no part in the number. */
const threatening: Rule = ({ found, head, right }) =>
  found.type === 'phone' && frames.threatening.test(head) && right?.owner !== 'reporter'
    ? by('done', 'other')
    : undefined

const joining =
  /^\s*(?:dan|lan|kaliyan|karo|atau|or|and|sama|utawi|[,/&;])\s*(?:juga\s+|hp\s+|wa\s+|no\s+|di\s+|also\s+)?$/iu
/** "X dan Y", "X / Y": the second belongs to whom the first does. */
const conjoined: Rule = ({ page: { text }, found, before, beforeOwner }) =>
  beforeOwner !== undefined && before?.type === found.type && joining.test(text.slice(before.end, found.start))
    ? by('said', beforeOwner)
    : undefined

/** "Mlebu ning emailku a@b, sender nya c@d": from where it came. */
const itsSender: Rule = ({ page: { text }, found, before, beforeOwner, tail }) => {
  if (before?.type !== found.type || beforeOwner !== 'reporter') return undefined
  if (!senderIs.test(text.slice(before.end, found.start))) return undefined
  return by('said', /(?<!\p{L})(?:juga|also|saya|aku|kula|mine)(?!\p{L})/iu.test(tail) ? 'unknown' : 'other')
}
const senderIs = /^\s*,\s*(?:the\s+)?(?:sender|pengirim)(?:\s?(?:nya|ne|e|ipun|is|was))?\s*:?\s*$/iu

/** "Saya Budi, NRP satpam SPM-33…": in one line with one's own name. */
const afterOwnName: Rule = ({ page: { text }, found, before, beforeOwner }) =>
  before?.type === 'name' &&
  beforeOwner === 'reporter' &&
  (found.type === 'other' || found.type === 'nip') &&
  ownNumber.test(text.slice(before.end, found.start))
    ? by('said', 'reporter')
    : undefined
const ownNumber =
  /^\s*[,(]?\s*(?:no|nomor|nomer|nrp|nip|nik|nis|nim|id|kode|str|sip|nuptk|kta)\.?\s+(?:(?:satpam|pegawai|guru|honorer|induk|anggota|karyawan|staf|siswa|perawat|bidan|peserta|registrasi|saya|pppk|p3k)\s+){0,2}[:=]?\s*$/iu

/** "NIK dan rekening adik saya: 33… dan Bank X 31…": of whom the paper beside it is, so is the account. */
const paperAndAccount: Rule = ({ page: { text }, found, before, beforeOwner, right }) =>
  found.type === 'bank' &&
  beforeOwner !== undefined &&
  beforeOwner !== 'other' &&
  before !== undefined &&
  /^(?:nik|kk|nip|npwp|bank)$/u.test(before.type) &&
  right === undefined &&
  andBank.test(text.slice(before.end, found.start))
    ? by('said', /^\s*,/u.test(text.slice(before.end, found.start)) ? 'unknown' : beforeOwner)
    : undefined
const andBank =
  /^\s*(?:dan|lan|kaliyan|karo|and|sama|[,/&;])\s*(?:(?:juga|no|nomor|rek|rekening|norek|bank|bri|bni|bca|bsi|btn|bpd|mandiri|jateng|account)\.?\s+){1,3}[:=]?\s*$/iu

/** "Hubungi 08… atau a@b": two ways to the same person. */
const secondWay: Rule = ({ page, found, before, beforeOwner }) =>
  before !== undefined && (beforeOwner === 'reporter' || beforeOwner === 'unknown') && orElse(page, before, found)
    ? by('said', beforeOwner)
    : undefined

const asked: Rule = ({ page, found, before, beforeOwner, head }) =>
  askedByNumber(page, found, before, beforeOwner, head)

const reachThere =
  /(?<!\p{L})(?<!(?:yang|yg|sing|ingkang|di)\s+)(?:hubungi|hub|telp|telpon|telepon|kontak|kabari|japri|chat|call|contact)(?!\p{L}|\s+dari(?!\p{L}))[^.!?\n]*$/iu
/** "…, saya sendiri", "…, yang lapor ini". */
export const myself =
  /(?<!\p{L})(?:saya|sy|aku|ak|kula|kulo|gue|gw|kami|me|mine|myself|pelapor|pengirim|(?:yang|yg|sing)\s+(?:me?lapor|nulis|menulis|kirim))(?!\p{L})/iu
const calledOwn = /(?<!\p{L})(?:saya|sy|aku|kula|my|mine)\s+[^.!?\n]{0,24}$|ku\s+[^.!?\n]{0,16}$/iu
/** "… akhiran 3317, itu no kasi kesra": said outright. "Hubungi 08…, itu no sekretaris desa, saya sendiri" is not. */
const saidAfter: Rule = (clue) =>
  clue.found.type === 'phone' && !calledOwn.test(clue.head) && theirNumber(clue)
    ? by('said', reachThere.test(clue.head) || myself.test(clue.tail) ? 'unknown' : 'other')
    : undefined

const numberOf =
  /^\s*,\s*(?:itu|iku|kuwi|niku|that's|that\s+is)\s+(?:no|nomor|nomer|wa|hp)(?:nya|ne|e|\.)?\s+(?=\p{L})/iu
/** Whose number it is comes after: of one who has an office, with nothing of the reporter's. */
function theirNumber({ page: { text, words, mentions }, found: { end } }: Clue): boolean {
  const said = numberOf.exec(text.slice(end, end + 50))?.[0].length ?? 0
  if (said === 0) return false
  const at = wordBefore(words, end + said)
  const mention = mentionOver(mentions, at + 1)
  return (
    mention?.owner === 'other' &&
    mention.kind === 'person' &&
    mention.mine !== true &&
    words.slice(mention.from, mention.to + 1).some(({ stem: { base } }) => others.has(base)) &&
    !words.slice(mention.from, mention.to + 2).some(({ lower }) => me.has(lower))
  )
}

export const placeRules: readonly Rule[] = [
  ownLine,
  quoted,
  listed,
  sent,
  ({ page, found }) => ofReporting(page, found),
  held,
  used,
  threatening,
  ({ page, found, before, head }) => saidPlainly(page, found, before, head),
  wroteFrom,
  cameFrom,
  itsSender,
  conjoined,
  afterOwnName,
  paperAndAccount,
  secondWay,
  asked,
  saidAfter,
]
