/** Whose a detail is when its clause does not say: from who is spoken of around it, and from what was asked. */
import { evident } from './evidence.ts'
import type { Found, Page } from '../find.ts'
import * as frames from './frames.ts'
import { by, type Judgement } from './ground.ts'
import { type Mention, mentionsIn } from '../speech/mentions.ts'
import { isCommon } from '../names/name-words.ts'
import { hasKin } from './possessor-before.ts'
import { referent } from '../speech/referent.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { underHeading } from './stands-alone.ts'
import { stemAt } from '../text/tokens.ts'
import type { MaskType, Owner } from '../types.ts'
import { witnesses } from '../speech/witness.ts'
import { anaphor, labels } from '../text/words.ts'

/** Nothing in the clause says it outright: look at who is spoken of around it, and what was asked. */
export function loose(
  page: Page,
  found: Found,
  before: Found | undefined,
  beforeOwner: Owner | undefined,
  head: string,
  tail: string,
  left: number,
): Judgement {
  const { words, mentions, text, context } = page
  // "Nomor saya 08… ditelepon nomor tak dikenal, 08…": the second one's is whoever called.
  if (before?.type === 'phone' && found.type === 'phone' && evident(page, found)) return by('said', 'other')
  // "Saya sopir beliau, mobil H 12…": what the reporter is there does not make the car theirs.
  if (before?.type === 'role' && found.type === 'plate') return by('near', 'unknown')
  // Details of one person follow each other: "Budi, NIP …", "(Kartamarma, wa …)".
  if (
    before !== undefined &&
    beforeOwner !== undefined &&
    beforeOwner !== 'unknown' &&
    found.start - before.end <= 24 &&
    // "Ngarep omahku, Gang X no 4, truk plat G 19…": what stood there.
    !(found.type === 'plate' && before.type === 'address') &&
    // "… punya email x@y, saya balas pakai …".
    (beforeOwner === 'reporter' || !ownBetween(page, before.end, left)) &&
    !/[.!?\n]|(?:ke|to|nang|dhateng)\s+(?:saya|sy|aku|kula|me)(?!\p{L})/iu.test(text.slice(before.end, found.start))
  ) {
    // "Saya kirim dari email saya a@b ke c@d": where it went.
    // "HP istri saya 08… dan Pak X hp 08…": of somebody else.
    if (beforeOwner === 'reporter' && andAnother.test(text.slice(before.end, found.start))) return by('near', 'unknown')
    if (beforeOwner === 'reporter' && before.type === found.type && onto.test(text.slice(before.end, found.start)))
      return by('near', 'unknown')
    // "Menghubungi nomor istri saya, 08…, pakai nomor 08…".
    if (beforeOwner === 'reporter' && frames.receivedFrom.test(head)) return by('near', 'unknown')
    // "Dari taksi saya H 10… ada mobil H 8…": what came into sight.
    if (beforeOwner === 'reporter' && found.type === 'plate' && inSight.test(text.slice(before.end, found.start)))
      return by('near', 'other')
    return by(apposed.test(text.slice(before.end, found.start)) ? 'said' : 'near', beforeOwner)
  }
  // "Saya siap, Kasmin, 08…": asked whose the name is, the number is asked about as well.
  if (before !== undefined && beforeOwner === 'unknown' && apposed.test(text.slice(before.end, found.start)))
    return by('said', 'unknown')
  const shown = text.slice(found.start, found.end)
  if (found.type === 'account' || found.type === 'email') {
    if (official.test(shown)) return by('done', 'other')
    if (frames.ownPost.test(head)) return by('done', 'reporter')
    if (found.type === 'account' && frames.looksAt.test(head) && !spokenBy.test(tail)) return by('done', 'other')
    if (
      found.type === 'account' &&
      (frames.published.test(tail) || frames.publishedBy.test(head) || frames.writtenBy.test(head))
    )
      return by('done', 'other')
  }
  const sentence = words[left]?.sentence
  const around = mentions.filter(
    ({ from, to, thing, kind }) =>
      (words[to]?.sentence === sentence &&
        to <= left &&
        (kind !== 'impersonal' ||
          (left - to < 4 &&
            words[to]?.clause === words[left]?.clause &&
            // "No anggota KOP-33": of what list, not whose.
            !(found.type === 'other' && to === left)))) ||
      (thing !== true &&
        kind !== 'impersonal' &&
        // Nobody is spoken of inside a name of an account.
        ((words[from]?.start ?? 0) >= found.end || shown.includes(' ')) &&
        from > left &&
        from - left <= 6 &&
        !newClause(words, left, from) &&
        !does(words, from, found.type) &&
        inTail(text, found.end, words[from]?.start ?? 0) &&
        // "08…, yang di foto itu camat": set off by a comma, and of something else.
        (from - left <= 2 || !aside.test(text.slice(found.end, words[from]?.start)))),
  )
  const self = around.some((one) => one.owner === 'reporter' && !(one.thing !== true && witnesses(words, one)))
  if (around.length === 0 && underHeading(page, found)) return by('near', 'other')
  // "… nitih motor H 55… , pelat merah": what others were seen with.
  if (found.type === 'plate' && (officialCar.test(tail) || (context.about === 'accused' && !self)))
    return by('near', 'other')
  if (found.type === 'plate' && !self && frames.pictured.test(head)) return by('done', 'other')
  const other = around.some(
    ({ owner, kind, from, to, thing }) =>
      // "Kalau ada uang saksi": nobody yet.
      (owner === 'other' && !(from === to && /^(?:saksi|penerima)$/u.test(words[from]?.lower ?? ''))) ||
      (kind === 'anaphor' &&
        // "Adhikku dikongkon pak bayan … Dheweke gelem crita, 08…": of two who were spoken of, perhaps the relative.
        !hasKin(mentions, words, from) &&
        (referent(mentions, words, left) ?? (thing === true ? 'unknown' : 'other')) === 'other'),
  )
  if (frames.secrecy.test(tail) && !other) return by('near', 'reporter')
  if (other && !self) return by('near', 'other')
  if (self && !other)
    return by(
      'near',
      found.type === 'plate' ? plateOf(head) : tightEnough(words, mentions, left) ? 'reporter' : 'unknown',
    )
  if (self && other) {
    const near = mentions.findLast(({ to, kind }) => to <= left && kind !== 'anaphor')
    const clause = near !== undefined && words[near.to]?.clause === words[left]?.clause && near.to > left - 6
    return by(
      'near',
      clause &&
        near.owner === 'other' &&
        near.kind === 'person' &&
        !/(?:ke|nang|neng|to|dhateng|marang)(?:\s+\p{L}+){0,2}\s*$/iu.test(head)
        ? 'other'
        : found.type === 'plate'
          ? plateOf(head)
          : 'unknown',
    )
  }
  // "Saya catat tiga motor: H 12…": who only saw it.
  const seen =
    found.type === 'plate' &&
    !around.some(({ kind }) => kind === 'kin') &&
    !/(?<!\p{L})(?!aku(?!\p{L}))\p{L}+ku(?!\p{L})/iu.test(head)
  if (found.type === 'plate' && ownVehicle.test(text.slice(Math.max(0, found.start - 160), found.start)))
    return by('near', 'unknown')
  if (!seen && context.about !== 'accused') return by('near', 'unknown')
  page.said ??= text.slice(page.joint).replace(/[\s.,;:()-]/gu, '').length
  return by('near', page.said - (found.end - found.start) < 12 ? 'unknown' : 'other')
}
/** "Samsat menahan STNK saya. STNK vario H 12…": of which the sentence before spoke. */
const ownVehicle =
  /(?<!\p{L})(?:stnk|bpkb|motor|mobil|sepeda|vario|kendaraan|truk|pickup)(?:e|ne|nya)?(?:-?ku(?!\p{L})|\s+(?:saya|sy|aku|kula|kami)(?!\p{L}))/iu
/** "Pak Darto satpam, 08…": what he is stands between. */
export const isPost = (between: string): boolean => {
  const post = /^\s+(\p{L}+)(?:\s+\p{L}+)?\s?[,:(]\s?(?:(?:no|nomor|nomer|hp|wa)\.?\s+)?$/iu.exec(between)?.[1]
  return post !== undefined && isFunction(post.toLowerCase())
}
const inSight =
  /(?<!\p{L})(?:ada|ana|ono|wonten|lihat|liat|weruh|ndelok|mirsani|saw|there|nyalip|disalip|papasan|ketemu|lewat|liwat|parkir|masuk|mlebu|datang|teka|teko)(?!\p{L})/iu
const andAnother = /(?<!\p{L})(?:dan|lan|and|sama|karo|serta)\s+(?:pak|bu|bapak|ibu|mas|mbak|mr|mrs|ms)(?!\p{L})/iu
const onto = /^\s+(?:ke|kepada|dhateng|nang|neng|marang|to)\s+(?:\p{L}+\s+){0,2}$/iu
const ownBetween = (page: Page, from: number, left: number): boolean => {
  const { words } = page
  for (let i = left; (words[i]?.start ?? -1) >= from; i--) {
    const { lower } = words[i] ?? { lower: '' }
    if (pelapor.test(lower) || (lower.endsWith('ku') && lower.length > 4 && !isCommon(lower))) return true
  }
  return mentionsIn(page, from, words[left]?.end ?? 0).some(({ owner, to }) => owner === 'reporter' && to <= left)
}
const pelapor = /^pelapor(?:nya)?$/u
/** A detail right after another, with only its label between: "mbak Yani, hp 08…". */
export const apposed =
  /^[\s,(:./-]{0,3}(?:(?:no|nomor|nomer|hp|wa|telp|nip|nik|str|sip|nuptk|nrp|kta|di|rek|email|ig)\.?[\s:]*){0,3}$/iu
const { official } = frames
/** "Masuk ke 08… karena didaftarkan relawan": told of something else. */
const newClause = (words: Page['words'], left: number, from: number): boolean => {
  for (let i = left + 1; i <= from; i++)
    if (!/[,:()"]/u.test(words[i]?.gap ?? '') && words[i]?.clause !== words[i - 1]?.clause) return true
  return false
}
/** "08… diisi timses", "58…, pengirim pak Tarno": who did something with it. Who uses or holds it may have it. */
const does = (words: Page['words'], from: number, type: MaskType): boolean =>
  type !== 'plate' &&
  type !== 'account' &&
  (passive.test(words[from - 1]?.lower ?? '') ||
    (type === 'bank' && words[from]?.lower === 'pengirim' && /,/u.test(words[from]?.gap ?? '')))
const passive =
  /^(?:di|dipun)(?!nas|visi|rektur|rinya|a$)(?!pak[ae]|enggo|engge|anggo|nggo|guna|pegang|pgang|asta|cekel|kelola|milik|duwe|kagung|bawa|gawa|beto|kirim|sebar|tulis|angkat|jawab|bales|balas)\p{L}{3}/u
const aside = /^[^,]{0,40},(?!\s?(?:a\.?n\.?|atas\s+nama|asma|dibaw\p{L}*|disuruh|\p{L}+(?:nya|ne|ipun))(?!\p{L}))/iu
const inTail = (text: string, from: number, to: number): boolean => !/[.!?;\n]/u.test(text.slice(from, to))
/** The reporter, or what is theirs, further on in the sentence. */
const spokenBy = /(?<!\p{L})(?:saya|sy|aku|kula|kulo|my|me|i|mine)(?!\p{L})|\p{L}{3,}ku(?!\p{L})/iu
const officialCar = /^\s*,?\s*[(]?\s*(?:plat|pelat)\s+(?:merah|abang|dinas)/iu
const plateOf = (head: string): Owner =>
  /(?:dinas|pelat\s+merah|plat\s+merah|plat\s+abang|pejabat|operasional)/iu.test(head) ? 'other' : 'unknown'

/** "Saya … 08…": the last one spoken of is the reporter, two words off at most. */
const tightEnough = (words: Page['words'], mentions: readonly Mention[], left: number): boolean => {
  const near = mentions.findLast(({ to }) => to <= left)
  return (
    near !== undefined &&
    near.owner === 'reporter' &&
    (near.thing === true || near.kind === 'kin' || labels.has(stemAt(words, near.from - 1).base)) &&
    left - near.to <= 8 &&
    !anaphor.has(words[left]?.lower ?? '')
  )
}
