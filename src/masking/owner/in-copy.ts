/**
 * A text of somebody else that is passed on without quotation marks: "Ini saya copas WA dari pak lurah:" and below it
 * "… hubungi saya di 08…". Where it ends nobody says, so what is "saya" in it may be either's.
 */
import type { Page } from '../find.ts'

const opening =
  /(?<!\p{L})(?:copas(?:an)?|tempel\p{L}*|salin(?:an|kan|ane)?|terusan|diteruskan|forward\p{L}{0,4}|fwd|(?:isi(?:ne|nya)?|bunyi(?:nya|ne)?|unine)\s+(?:pesan|wa|chat|surat|email|sms|undangan|broadcast|edaran|serat|layang)\p{L}{0,4}|pesan\p{L}{0,3}\s+(?:begini|gini|ngene|ngaten))(?!\p{L})(?![^.!?\n:]*(?<!\p{L})(?:laporan|aduan|nomor|nomer|no|hp|ktp|nik|kk|nip|alamat|rek\p{L}*|data|nama|jeneng)(?!\p{L}))[^.!?\n:]{0,60}:\s/giu
/** What the reporter sent is their own. */
const own =
  /(?<!\p{L})(?:saya|sy|aku|kula|kami|tak)\s*(?:\p{L}+\s+)?(?:kirim|ngirim|tulis|nulis|jawab|balas|bales)\p{L}*(?!\p{L})/iu
const reach = 700

/** Whether such a text began before `start` and no empty line ended it. */
export function inCopy({ text, joint }: Page, start: number): boolean {
  const head = text.slice(Math.max(joint, start - reach), start)
  if (!head.includes(':')) return false
  const last = [...head.matchAll(opening)].at(-1)
  if (last === undefined) return false
  const after = head.slice(last.index + last[0].length)
  return !/\n\s*\n/u.test(after) && !own.test(head.slice(Math.max(0, last.index - 60), last.index + last[0].length))
}
