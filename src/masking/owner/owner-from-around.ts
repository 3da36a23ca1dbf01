/** Who is spoken of around a detail says whose it is, where nothing beside it does. */
import { addressOwner } from '../addresses/address-owner.ts'
import { party, type Rule } from './clue.ts'
import { lastNumber, received } from './doers.ts'
import * as frames from './frames.ts'
import { by } from './ground.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { passedOn } from './calls.ts'
import { heldIn } from './owner-from-possessor.ts'
import { referent } from '../speech/referent.ts'
import { reported } from './requests.ts'
import { isPost } from './spoken-of.ts'
import { wordBefore } from '../text/tokens.ts'
import { kinPattern } from '../text/words.ts'

/** "His card with the number …": of the one just spoken of. */
const hers =
  /(?<!\p{L})(his|her|their)\s+(?:\p{L}+\s+){1,3}(?:number|account|card|phone|whatsapp|email|is|with|the|:|,|\s)*$/iu
const ofSpokenOf: Rule = ({ page: { mentions, words }, found, head }) => {
  const her = hers.exec(head)
  if (her === null) return undefined
  const at = found.start - head.length + her.index + (her[1]?.length ?? 0)
  return by('meant', referent(mentions, words, wordBefore(words, at)) ?? 'other')
}

/** "Budi, kasi kesra, nip …". */
const afterPost: Rule = ({ page, found, before, beforeOwner, tight, whole }) =>
  before?.type === 'name' &&
  beforeOwner === 'other' &&
  tight?.owner === 'other' &&
  !whole.includes('\n') &&
  !mentionsIn(page, found.start - whole.length, found.start).some(({ owner }) => owner === 'reporter') &&
  isPost(page.text.slice(before.end, found.start))
    ? by('said', 'other')
    : undefined

/** "The secretary asked us to send it to BRI 58… under the name X": what was ordered is not the reporter's account. */
const ordered = (whole: string): boolean =>
  frames.orderTo.test(whole) &&
  frames.payTo.test(whole.slice(-PAY_REACH)) &&
  !toMe.test(whole) &&
  !/(?<!\p{L})(?:gaji|honor|upah|tunjangan|salary|wages?|our\s+pay|my\s+pay)\p{L}{0,4}(?!\p{L})/iu.test(whole)
const possessed: Rule = ({ found, tight, right, tail, firstPerson, whole }) => {
  if (found.type !== 'address' && tight?.owner === 'other') return by(tight.ground, 'other')
  // "Kula ngirim rekening BRI 30… asma X": held in a name that may be the reporter's.
  if (right?.owner === 'other' && heldIn.test(tail) && firstPerson && !ordered(whole)) return by('said', 'unknown')
  return right !== undefined && found.type !== 'address' ? by('said', right.owner) : undefined
}

const homeOf =
  /^[\s,(:./-]{0,3}(?:(?:rumah|rmh|omah|omahe|rumahnya|alamat|griya|dari|dr|saking|saka|seko|soko|from|warga|wong|tiyang|(?:warga|asal|asale|asli)\s+(?:dari|saking|saka|seko)|(?:sing\s+|yang\s+)?(?:tinggal|lenggah|manggon|mapan|dumunung|ngomah|domisili|berdomisili|ngontrak|ngekos|kos|(?:buka\s+)?prakt[ei]k|lives?|living))\s+)?(?:(?:di|neng|nang|ning|ing|wonten|at|in)\s+)?$/iu
/** "Rumah kadus Parmin RT 01", "Parmin, rumah RT 01": right after a name, it is theirs. */
const home: Rule = ({ page, found, before, beforeOwner, head, tight }) => {
  if (found.type !== 'address') return undefined
  if (before?.type === 'name' && beforeOwner !== undefined && homeOf.test(page.text.slice(before.end, found.start)))
    return by('said', beforeOwner)
  return by(tight === undefined ? 'near' : 'said', addressOwner(page, found, head, tight?.owner))
}

const meant: Rule = ({ tight }) => tight

/** "Gaji saya masuk BRI …, disuruh kirim balik ke bu Lilis BCA …": only the first of them. */
const income: Rule = ({ found, whole }) => {
  const said = found.type === 'bank' ? whole.slice(lastNumber(whole)) : ''
  if (!frames.income.test(said)) return undefined
  if (frames.hadToPay.test(said)) return by('done', 'other')
  // "Menarik dari gaji kami 100rb lewat 70…": to where it went, or from where.
  return by('done', frames.takenOver.test(said) ? 'unknown' : 'reporter')
}

const collecting: Rule = ({ found, head }) =>
  found.type === 'bank' && frames.collecting.test(head) ? by('done', 'other') : undefined

/** As far back as an order to pay reaches: the pattern would else be tried at every word of a long sentence. */
const PAY_REACH = 140
const toMe = /(?:ke|kepada|to|nang|dhateng)\s+(?:rek\p{L}*\s+)?(?:saya|sy|aku|kula|me)(?!\p{L})/iu
/** "Kirim balasan ke 08…": no money. */
const answered =
  /(?<!\p{L})(?:balasan|jawaban|wangsulan|repl(?:y|ies)|answers?|response)\p{L}{0,4}\s+(?:[\p{L}'-]+\s+){0,4}$/iu
/** "Kirim honornya ke gopay 08…": told us to do, when nobody is said to have told the reporter. */
const paidTo: Rule = ({ page, found, whole, around, spokenOf }) =>
  (found.type === 'bank' || (found.type === 'phone' && (spokenOf || !answered.test(whole)))) &&
  frames.payTo.test(whole.slice(-PAY_REACH)) &&
  !toMe.test(whole) &&
  !frames.paidToMe.test(whole)
    ? by(
        'done',
        page.context.about === 'other' && around.every((one) => party(page.words, one)) && !frames.orderTo.test(whole)
          ? 'unknown'
          : 'other',
      )
    : undefined

/** "Akun canva ne nganggo email …": with what it was opened. */
const openedWith: Rule = ({ head }) =>
  /(?<!\p{L})(?:akun|account|login)(?!\p{L})[^.!?\n]{0,40}email\s*$/iu.test(head) ? by('near', 'unknown') : undefined

/** "Hubungi lewat email …", "hubungi saya di 08… atau lewat email …": asked of us, not told of somebody. */
const through: Rule = ({ whole }) => {
  const way = frames.through.test(whole) ? frames.answerThrough.exec(whole) : null
  return way === null ? undefined : by('said', way.groups?.['me'] === undefined ? 'unknown' : 'reporter')
}

/** "Nomor saya diganti dari 08…", "plat istri saya diganti dari H 12…": the old one. */
const changedFrom = new RegExp(
  String.raw`(?<!\p{L})(?:(?:no|nomor|nomer|hp|wa|kartu|plat|nopol|rek|rekening|akun|ig|email)(?:-?ku|(?:\s+(?:hp|wa|lama|baru|pribadi|plat|rek|rekening|${kinPattern})){0,2}\s+(?:saya|sy|aku|kula|kulo))|my\s+(?:(?:phone|old|plate|bank|account)\s+){0,2}(?:number|plate|account|email))\s+(?:(?:sudah|udah|wis|sampun|mau|arep|baru|terpaksa|harus|kudu|was|has|been)\s+){0,2}(?:(?:di|dipun)?(?:ganti|pindah|ubah|tukar)\p{L}{0,3}|berubah|gantos|changed|switched|moved)\s+(?:(?:oleh|sama|karo|by)\s+(?:admin|operator|saya|kami|me)\s+)?(?:dari|dr|saka|seko|saking|from)\s+(?:\p{L}+\s+){0,2}$`,
  'iu',
)
const ownChange: Rule = ({ head }) => (changedFrom.test(head) ? by('said', 'reporter') : undefined)

const receivedFrom: Rule = (clue) =>
  received(clue.whole) ? by('done', passedOn(clue) ? 'unknown' : 'other') : undefined

const bareHub = /^\s*(?:hub|hubungi|cp|kontak|contact|wa|telp|call)\s*[.:]?\s*$/iu
/** "Tiap RT ditarik 250rb, kirimnya ke rekening …": how it is to be paid, by whoever has to. */
const paying = /(?<!\p{L})(?:kirim|setor|transfer|bayar)(?:nya|ne)\s[^.!?\n]*$/iu
/** "… wis kadung tak kirim ke a@b": where the reporter sent it. */
const iSent = /(?:(?:saya|sy|aku|kula|i)\s+|tak\s?)(?:kirim|ngirim|sent)(?:ke|kan)?\s+(?:ke|to)\s+$/iu
const replyTo: Rule = ({ found: { type }, head, whole, spokenOf, firstPerson }) => {
  if (type === 'bank' && paying.test(head)) return firstPerson ? by('done', 'unknown') : undefined
  if (frames.replyTo.test(head) && !bareHub.test(head))
    return by('done', frames.orderTo.test(whole) || reported.test(whole) || iSent.test(head) ? 'unknown' : 'reporter')
  return frames.justTo.test(head) && !spokenOf ? by('done', 'reporter') : undefined
}

export const aroundRules: readonly Rule[] = [
  ofSpokenOf,
  afterPost,
  possessed,
  home,
  meant,
  income,
  collecting,
  paidTo,
  openedWith,
  through,
  ownChange,
  receivedFrom,
  replyTo,
]
