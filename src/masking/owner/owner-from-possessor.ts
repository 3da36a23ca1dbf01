/** A possessor beside a detail says whose it is: "nomor saya", "hpnya", "rekening beliau", "atas nama …". */
import { ofDoer, sendTo } from '../addresses/address-owner.ts'
import type { Clue, Rule } from './clue.ts'
import { accountSpokenOf } from './own-use.ts'
import * as frames from './frames.ts'
import { didIt } from './did-to-me.ts'
import { by } from './ground.ts'
import { namedAfter } from '../names/in-brackets.ts'
import { mentionsUntil } from '../speech/mentions.ts'
import { referent } from '../speech/referent.ts'
import { kinPattern, others } from '../text/words.ts'

export const heldIn =
  /^\s*[,(]?\s*(?:a[./]?\s?n\.?|atas\s+nama|asma|asmanipun|dengan\s+nama|under(?:\s+the)?\s+name)(?!\p{L})/iu

const staffNumber =
  /^\s*(?:nomor|nomer|no|kode|id)\.?\s+(?:staf|staff|pegawai|karyawan|induk|anggota|badge|kartu)(?:nya|ne|e|ipun)(?:\s+(?:adalah|itu|:))?\s*:?\s*$/iu
/** "Budi, kepala bagian, … Nomor stafnya X-33". */
const staff: Rule = (clue) =>
  clue.found.type === 'other' &&
  staffNumber.test(clue.head) &&
  !clue.firstPerson &&
  referent(clue.page.mentions, clue.page.words, clue.left) === 'other' &&
  !kinLately(clue)
    ? by('said', 'other')
    : undefined
function kinLately({ page: { mentions }, left }: Clue): boolean {
  const until = mentionsUntil(mentions, left)
  return mentions.slice(Math.max(0, until - 12), until).some(({ kind, owner }) => kind === 'kin' && owner !== 'other')
}

const payer: Rule = ({ found: { type }, head }) =>
  (type === 'bank' || type === 'phone' || type === 'account') && frames.ownSender.test(head)
    ? by('said', /pengirim|sender|payer/iu.test(head) ? 'reporter' : 'unknown')
    : undefined

const given: Rule = ({ found, head, around, right }) => {
  if (!frames.given.test(head) || right?.owner === 'reporter' || around.some(({ kind }) => kind === 'kin'))
    return undefined
  return exposed.test(head) || (found.type === 'bank' && ofPay.test(head)) ? by('said', 'unknown') : by('done', 'other')
}
/** "Lurah nyebar nomor saya, nomor yang dia share 08…". */
const exposed =
  /(?<!\p{L})(?:(?:me)?ny?ebar\p{L}*|disebar\p{L}*|doxing|bocor\p{L}*|mbocor\p{L}*)(?!\p{L})|(?<!\p{L})(?:nomor|nomer|no|hp|data|ktp|nik|rek|rekening)(?:\s?ku|\s+(?:saya|sy|aku|kula))(?!\p{L})/iu
const ofPay = /(?<!\p{L})(?:gaji|payroll|honor|dinas|bank|kantor|office|salary)(?!\p{L})/iu

/** "My car, H 15…, and her own, H 9…". */
const theirOwn: Rule = ({ page, left, head }) =>
  frames.theirOwn.test(head)
    ? by('said', referent(page.mentions, page.words, left) === 'reporter' ? 'unknown' : 'other')
    : undefined

const notFake: Rule = ({ found, before, head }) =>
  before?.type === found.type && frames.notFake.test(head) ? by('done', 'other') : undefined

/** "Reach me on X and ignore Y". */
const shunned: Rule = ({ found, before, head }) =>
  before?.type === found.type && frames.shunned.test(head) ? by('said', 'unknown') : undefined

/** "Nomor kapus yang tersimpan di hp saya: …": in whose telephone it is kept, not whose it is. */
const kept = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ke|ter|di|tak|dak|saya\s+|aku\s+|kula\s+)?-?(?:s[ai]?mp[ae]n|s[ai]v[ei])\p{L}{0,3}|saved|stored|kept)\s+(?:di|ing|neng|nang|ning|wonten|in|on)\s+(?:(?:my\s+)?(?:hp|hape|kontak|contacts|phone|telepon|telpon|phonebook)|(?:hp|hape|kontak|telepon|telpon)(?:-?ku|\s+(?:saya|sy|aku|kula)))\s*[:,(]?\s*$|(?<!\p{L})(?:di|ing|neng|nang|ning|in|on)\s+(?:hp|hape|kontak|telepon|telpon)(?:-?ku|\s+(?:(?:bapak|ibu|suami|istri|anak|kakak|adik)\s+)?(?:saya|sy|aku|kula))\s+(?:ke|ter|di|tak|dak)?-?(?:s[ai]?mp[ae]n|s[ai]v[ei])\p{L}{0,3}(?:\s+(?:no|nomor|nomer|sebagai))?\s*[:,(]?\s*$`,
  'iu',
)
const keptByMe: Rule = ({ page, found, head, around }) => {
  if (found.type !== 'phone' || !kept.test(head)) return undefined
  const at = found.start - head.length + head.search(kept)
  const before = around.filter(({ from }) => (page.words[from]?.start ?? at) < at)
  const theirs = before.some(({ kind, owner }) => kind === 'person' && owner === 'other')
  const ours =
    before.some(({ kind, owner, thing }) => kind === 'kin' || (owner === 'reporter' && thing === true)) ||
    // "Pak lurah minta nomor ibu, di hp saya tersimpan 08…".
    /(?<!\p{L})(?:minta|maksa|njaluk|nyuwun|meminta|memaksa)(?!\p{L})/iu.test(head)
  if (ours && !theirs) return undefined
  return by('said', theirs && !ours ? 'other' : 'unknown')
}

/** "Nomor saya, pakai emoji biar ga kebaca atasan: 08…": who stands between is not whose it is. */
const announced = new RegExp(
  String.raw`(?:^|[.!?\n]\s*)(?:no|nomor|nomer|hp|wa|email|e-mail|nik|rek|rekening|akun|my\s+(?:number|phone|email|account))(?:-?ku|\s+(?:hp\s+|wa\s+|email\s+)?(?:saya|sy|aku|kula)|(?<=my\s+\p{L}+))(?!\p{L})(?:(?!(?:di|dipun)(?:tel|hub|teror|chat|wa|ancam|sms|kirim|kontak|japri|sebar)|dapat|dapet|entuk|masuk|terima|nerima|oleh|dari|saka|from|called)[^.!?\n:]){0,60}:\s*$`,
  'iu',
)
const announcedAsMine: Rule = ({ head }) => (announced.test(head) ? by('said', 'reporter') : undefined)

const mine: Rule = (clue) => {
  const { page, found, head, tail, tight, right } = clue
  if (tight?.owner !== 'reporter') return undefined
  // "(08…) nomor saya, yg atas (08…) nomor bendahara": what stands between is of the one before.
  if (right?.owner === 'other' && frames.another.test(head)) return by('said', 'unknown')
  if (ofDoer(page, found, head)) return by('said', 'unknown')
  // "Nomor saya 08… atas nama bu X": the account is held in a name, and the number was said to be the reporter's.
  return right?.sure !== true || heldIn.test(tail) || namedAfter.test(tail) ? by('said', 'reporter') : undefined
}

/** "Bisa ditransfer ke BNI 03… atas nama X": asked of us, and who holds the account. */
const wishedFor: Rule = ({ tail, tight, wish }) =>
  wish !== undefined && heldIn.test(tail) && tight === undefined ? by('said', 'unknown') : undefined

const heldAccount: Rule = ({ page, found, tail, tight, whole }) =>
  found.type === 'bank' &&
  tight === undefined &&
  heldIn.test(tail) &&
  accountSpokenOf(page, found, found.start - whole.length)
    ? by('said', 'unknown')
    : undefined

/** "Kalau surat, alamatkan ke Perum X C-14 atas nama Yulius": whom an answer is for; "… atas nama Bu camat" is not. */
const heldByNoOffice = (tail: string): boolean => {
  const held = heldIn.exec(tail)?.[0]
  const names =
    held === undefined
      ? undefined
      : tail
          .slice(held.length)
          .match(/\p{L}+/gu)
          ?.slice(0, 3)
  return names?.some((word) => others.has(word.toLowerCase())) === false
}
const saidSurely: Rule = ({ found, head, tail, right, tight }) =>
  right?.sure === true && !(found.type === 'address' && sendTo.test(head) && heldByNoOffice(tail))
    ? by('said', (tight?.owner ?? 'other') !== 'other' && right.owner === 'other' ? 'unknown' : right.owner)
    : undefined

/** "Kartu keluarga disetor. Nggonku wis kadung, nomere 33…": of which thing it is said comes first. */
const ownIsTold =
  /(?:^|[.!?\n,;]\s*)(?:punyaku|punya\s+(?:saya|sy|aku)|milikku|nggonku|gonku|duwekku|duwèkku|duweku|gadhahan\s+kula|kagunganku|mine)\s+(?!(?:itu|iku|kuwi|niku|is)(?!\p{L}))(?:(?!(?:yang|yg|sing|ingkang|ke|ning|neng|nang|di|dateng|hubungi|transfer|antar)(?!\p{L}))\p{L}+,?\s+){1,6}?(?:(?:nomer|nomor|no|nik|kk|nip)(?:e|ne|nya)?|(dari|saka|seko|from)\s+(?:rekening|rek|bank|bni|bri|bca|bsi|btn|mandiri|jateng)(?:\s+\p{L}+)?)\s*:?\s*$/iu
const ownTold: Rule = ({ found, head, around, right }) => {
  const told = found.type === 'name' || found.type === 'role' || right?.owner === 'other' ? null : ownIsTold.exec(head)
  if (told === null) return undefined
  const theirs = around.some(({ owner, kind }) => owner === 'other' && kind !== 'anaphor')
  // From whose account it was taken may be whose it went to.
  return by('said', theirs || told[1] !== undefined ? 'unknown' : 'reporter')
}

/** "Dari rekening saya X lari ke BRI Y": from there it went to somebody. */
const movedTo: Rule = ({ found, before, beforeOwner, right, head }) =>
  found.type === 'bank' &&
  before?.type === 'bank' &&
  beforeOwner === 'reporter' &&
  right === undefined &&
  frames.movedTo.test(head)
    ? by('said', 'unknown')
    : undefined

/** "Nomor bendahara dari istri saya 08…": whose it is, and who told it. */
const gotFrom = new RegExp(
  String.raw`(?<!\p{L})(?:no|nomor|nomer|hp|wa|rek|rekening|norek|kontak|akun|number)\s+(?:(?:pak|bu|bapak|ibu|bpk)\s+)?(?<who>\p{L}+)\s+(?:\p{Lu}\p{L}+\s+)?(?:dari|dr|saka|seko|saking|from)\s+(?:(?:${kinPattern})(?:ku|\s+(?:saya|sy|aku|kula))|my\s+\p{L}+)\s*[:,(]?\s*$`,
  'iu',
)
const fromWhom: Rule = ({ head }) => {
  const who = gotFrom.exec(head)?.groups?.['who']?.toLowerCase()
  return who !== undefined && others.has(who) ? by('said', 'unknown') : undefined
}
/** "Kartu nama yang dikasih ke saya tertulis 08…": what others hand out. */
const handedCard =
  /(?<!\p{L})(?:kartu\s+nama|business\s+card|brosur|flyer|selebaran|pamflet|stiker)(?:nya|ne|e)?\s+(?:yang|yg|sing|ingkang|that|which)\s+(?:di|dipun)(?:kasih|beri|wenehi|paringi|bagi|berikan)\p{L}*\s+(?:ke|kepada|marang|dhateng|nang)?\s*(?:saya|sy|aku|kula)(?!\p{L})[^.!?\n]{0,24}$/iu
const onCard: Rule = ({ head }) => (handedCard.test(head) ? by('done', 'other') : undefined)

/** "My reply, still visible, came from @x", "saya tag diri sendiri @x". */
const answeredBy =
  /(?<!\p{L})my\s+(?:own\s+)?(?:reply|comment|post|tweet|story|message|answer)(?:,?\s+(?:still|which|that|is|was|visible|there|up|public|sent|posted|came|comes|comment)){0,6},?\s+(?:from|as)\s+(?:my\s+)?(?:account\s+)?$|(?<!\p{L})(?:balasan|jawaban|komentar|komen|postingan|unggahan|story|tweet)(?:-?ku|\s+(?:saya|sy|aku|kula))(?:\s+(?:tadi|itu|iku|kemarin|wingi|masih|isih|ada|ana)){0,3}\s+(?:pakai|pake|nganggo|lewat|dari)\s+akun\s+$|(?<!\p{L})(?:saya|sy|aku|kula|i)\s+(?:\p{L}+\s+)?(?:tag|nge-?tag|mention|nandai|tagged)\s+(?:diri\s+sendiri|awakku\s+dh?ewe|akun\s+sendiri|myself)\s*[:,]?\s*$/iu
const ownReply: Rule = ({ found: { type }, head }) =>
  type === 'account' && answeredBy.test(head) ? by('said', 'reporter') : undefined

/** "Nomor yang japri saya akhiran 6240": who wrote, not whose it is. "Yang WA saya" may be either. */
const wroteMe =
  /(?<!\p{L})(?:no|nomor|nomer|hp|number)\s+(?:yang|yg|sing|ingkang|that|which)\s+(?:japri|ngejapri|nge-?\p{L}{2,4}|nelpon|menelp\p{L}+|menelepon|menghubungi|ngubungi|(?:me)?neror|(?:me)?ngancam|ngancem|ngirimi|called|texted|messaged)\s+(?:\p{L}+ku|(?:\p{L}+\s)?(?:saya|sy|aku|kula|kulo|me)|my\s\p{L}+)\s*[:,]?\s*$/iu
const contactedMe: Rule = ({ found: { type }, head }) =>
  type === 'phone' && wroteMe.test(head) ? by('done', 'other') : undefined

/** "Hubungi di line aja ya idnya rara_92": the "-nya" is of the way to answer. */
const idThere =
  /(?<!\p{L})(?:hubungi|kontak|chat|balas|bales|kabari)(?:\s+(?:saya|sy|aku|kula))?\s+(?:di|lewat|liwat|via|neng|nang)\s+\p{L}+\s+(?:aja|saja|wae|ae|mawon)(?:\s+(?:ya|yo|nggih|min|kak))*\s*,?\s*(?:id|username|user|akun|nick)(?:nya|ne|e)\s*:?\s*$/iu
const answeredThere: Rule = ({ found: { type }, head }) =>
  type === 'account' && idThere.test(head) ? by('said', 'unknown') : undefined

export const possessorRules: readonly Rule[] = [
  contactedMe,
  ownReply,
  answeredThere,
  didIt,
  fromWhom,
  onCard,
  staff,
  payer,
  given,
  theirOwn,
  notFake,
  shunned,
  keptByMe,
  announcedAsMine,
  mine,
  wishedFor,
  heldAccount,
  saidSurely,
  ownTold,
  movedTo,
]
