/** Whose a number is by who did something with it: who sent, paid, called or was called. */
import type { Found, Page } from '../find.ts'
import * as frames from './frames.ts'
import { mentionOver } from '../speech/mentions.ts'
import { wordBefore } from '../text/tokens.ts'
import { setOf } from '../text/words.ts'

/** Where the last account or telephone number before ends. */
export const lastNumber = (whole: string): number => {
  const last = [...whole.matchAll(/\d[\d.-]{6,}/gu)].at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}
/** "Kabag kami memerintahkan lewat wa dari nomor …" is not what "kami" did. */
export function fromOwn({ words, mentions }: Page, whole: string, start: number): boolean {
  const from = frames.ownFrom.exec(whole)
  if (from === null) return false
  const mention = mentionOver(mentions, wordBefore(words, start - whole.length + from.index) + 1)
  // "Bu camat ngirimi aku stiker wa saka 08…": to whom it came.
  if (
    mention !== undefined &&
    sendsTo.test(words[mention.from - 1]?.lower ?? '') &&
    // "Bu camat nelpon aku bales wa saka 08…": what I did about it.
    !answers.has(words[mention.to + 1]?.lower ?? '')
  )
    return false
  return mention?.owner !== 'other' || mention.kind !== 'person'
}
const answers = setOf(['balas bales bls jawab lapor transfer tf kirim bayar setor telpon telp replied reported paid'])
const sendsTo =
  /^(?:(?:me)?ng?irimi|kirimi|mengirimi|nge-?wa|nge-?chat|nge-?dm|nge-?sms|nelpon|nelponi|menelpon|menelepon|hubungi|menghubungi|ngubungi|japri|ngejapri|neror|meneror|ngancam|ngancem|mengancam|maringi|texted|called|messaged|phoned|threatened)$/u
/** "Masuk 50rb dari nomor 08…" after a number of the reporter's: the second one is the sender's. */
export const answered = (found: Found, before: Found | undefined, head: string): boolean =>
  before?.type === found.type &&
  // "… I watched from my porch at 27 Y Street".
  found.type !== 'address' &&
  /(?<!\p{L})(?:dari|dr|from|saka|saking|seko)\s+(?:\p{L}+\s+){0,3}$/iu.test(head) &&
  !frames.ownFrom.test(head)
/** Said in one clause: "saya dipaksa jadi admin, login pakai 08…" tells of no call. */
export function received(whole: string): boolean {
  const from = frames.receivedFrom.exec(whole)
  if (from === null) return false
  const said = whole.slice(0, from.index).replace(/[,\s]+$/u, '')
  return frames.receiver.test(`${said.slice(said.lastIndexOf(', ') + 1)} `)
}
