/**
 * A text of somebody else that is passed on without quotation marks: "Ini saya copas WA dari pak lurah:" and below it
 * "… hubungi saya di 08…", or the lines of a pasted chat under the one that says whose they are. Where it ends nobody
 * says, so what is "saya" in it may be either's.
 */
import type { Page } from '../find.ts'

const opening =
  /(?<!\p{L})(?:copas(?:an)?|tempel\p{L}*|salin(?:kan)?|salinan\s+(?:wa|chat|pesan|grup|surat|edaran|undangan)|terusan|diteruskan|forward\p{L}{0,4}|fwd|(?:isi(?:ne|nya)?|bunyi(?:nya|ne)?|unine)\s+(?:pesan|wa|chat|surat|email|sms|undangan|broadcast|edaran|serat|layang)\p{L}{0,4}(?!\s+(?:saya|sy|aku|kula|kami))|pesan\p{L}{0,3}\s+(?:begini|gini|ngene|ngaten))(?!\p{L})(?![^.!?\n:]*(?<!\p{L})(?:laporan|aduan|nomor|nomer|no|hp|ktp|nik|kk|nip|alamat|rek\p{L}*|data|nama|jeneng|ijazah|phone|number|address)(?!\p{L}))[^.!?\n:]{0,60}:\s/giu
/** What the reporter sent, or wants passed on, is their own. */
const own =
  /(?<!\p{L})(?:(?:saya|sy|aku|kula|kami|tak)\s*(?:\p{L}+\s+)?(?:kirim|ngirim|tulis|nulis|jawab|balas|bales)\p{L}*(?!\p{L})|(?:mohon|tolong|tlg|tulung|please|pls|harap|minta|bisa|nyuwun)\s+(?:\p{L}+\s+){0,2}$)/iu
/** It stood between quotation marks, and they closed. */
const closed = /^\s*"[^"]*"/u
const reach = 700

/** A line of a chat that says when it was written. */
const stamp =
  /^[ \t]*(?:\[\d{1,2}[/.:-]\d{1,2}[^\]\n]{0,24}\]|\d{1,2}[/.-]\d{1,2}[/.-]?\d{0,4},? \d{1,2}[.:]\d{2}|\d{1,2}[.:]\d{2}\s*[-–])/u
const selfSpeaks = /^[^\p{L}]*(?:saya|sy|aku|kula|me|i)\s*:/iu

/** "[15/1 07.52] Kasi X: setor nama⏎japri saya di 08…⏎[15/1 07.58] …": below a line of theirs, and another one follows. */
function underSpeaker({ text, joint }: Page, start: number): boolean {
  const lineFrom = text.lastIndexOf('\n', start - 1) + 1
  if (lineFrom <= joint || stamp.test(text.slice(lineFrom, lineFrom + 60))) return false
  const above = text
    .slice(Math.max(joint, start - reach), lineFrom)
    .split('\n')
    .slice(0, -1)
  const said = above.findLastIndex((line) => stamp.test(line))
  if (said < 0 || above.slice(said).some((line) => line.trim() === '') || selfSpeaks.test(above[said] ?? ''))
    return false
  const below = text.slice(start, start + reach).split(/\n\s*\n/u)[0] ?? ''
  return below
    .split('\n')
    .slice(1)
    .some((line) => stamp.test(line))
}

/** Whether `start` may be in what somebody else wrote: it began before and no empty line ended it. */
export function inCopy(page: Page, start: number): boolean {
  const { text, joint } = page
  if (text.includes('\n') && underSpeaker(page, start)) return true
  const head = text.slice(Math.max(joint, start - reach), start)
  if (!head.includes(':')) return false
  const last = [...head.matchAll(opening)].at(-1)
  if (last === undefined) return false
  const after = head.slice(last.index + last[0].length)
  return (
    !/\n\s*\n/u.test(after) && !closed.test(after) && !own.test(head.slice(Math.max(0, last.index - 60), last.index))
  )
}
