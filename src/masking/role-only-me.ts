/** What only one person is or did: "cuma saya yang tidak datang", "…, satu-satunya juru parkir di situ". */
import type { Found, Page } from './find.ts'
import { spokenByOther } from './find-names.ts'
import { endOf, phraseEnd } from './role-phrases.ts'
import { wordBefore } from './tokens.ts'
import { kinPattern } from './words.ts'

const me = String.raw`(?:saya|sy|aku|kula|kulo|me)`
const only = new RegExp(
  String.raw`(?<!\p{L})(?:cuma|hanya|mung|namung|only)\s+${me}\s+(?:sendiri\s+|dhewe\s+)?((?:yang|yg|sing|ingkang|who)\s[^.!?;,\n]{4,70})|((?:yang|yg|sing|ingkang)\s[^.!?;,\n]{4,60}?)\s+(?:cuma|hanya|mung|namung|memang|pancen|ya|yo)\s+${me}(?!\s*(?:di|yang|sing|dan|lan|sama|karo|and|\p{L}{4,}|,\s*(?:pak|bu|mas|mbak|sama|karo)))(?!\p{L})`,
  'giu',
)
/** Part of every match of `only`, and quick to look for. */
const onlyNear = /(?:cuma|hanya|mung|only|memang|pancen|y[ao])\s+(?:saya|sy|aku|kula|kulo|me)/i
const onlyOne =
  /(?<!\p{L})((?:satu-satunya|satu2nya|siji-sijine|setunggal-setunggalipun|the\s+only)\s[^.!?;,\n]{4,70})/giu
const selfBefore = new RegExp(String.raw`(?<!\p{L})(?:${me}|i|i'm)(?!\p{L})[^.!?;\n]{0,60}$`, 'iu')

/** "Yang saya laporkan suami saya sendiri": whose husband it is tells who reports. */
const reportedKin = new RegExp(
  String.raw`(?<!\p{L})(?:ter|di|tak)?lapor(?:kan|aken|ke|i|no)?\s+(?:itu\s+|adalah\s+|niku\s+|kuwi\s+|ini\s+)?((?:${kinPattern})(?:\s*-?\s*ku|\s+${me})(?!\p{L})(?:\s+(?:sendiri|dhewe|dewe|piyambak))?)`,
  'giu',
)

/** "Cuma saya yang tidak datang", "…, satu-satunya juru parkir di situ". */
export function onlyMe(page: Page, found: Found[]): void {
  const { text } = page
  for (const match of onlyNear.test(text) ? text.matchAll(only) : []) {
    const part = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(part)
    if (!spokenByOther(page, start))
      found.push({ start, end: start + part.length, type: 'role', owner: 'reporter', action: 'ask' })
  }
  for (const match of /lapor/i.test(text) ? text.matchAll(reportedKin) : []) {
    const part = match[1] ?? ''
    const start = match.index + match[0].length - part.length
    if (!spokenByOther(page, start))
      found.push({ start, end: start + part.length, type: 'role', owner: 'reporter', action: 'ask' })
  }
  for (const match of /satu-satu|satu2nya|siji-siji|setunggal-|the\s+only/i.test(text) ? text.matchAll(onlyOne) : []) {
    if (!selfBefore.test(text.slice(Math.max(0, match.index - 70), match.index)) || spokenByOther(page, match.index))
      continue
    const first = wordBefore(page.words, match.index + 1) + 1
    const at = page.words[first]?.start === match.index ? first : Math.max(0, wordBefore(page.words, match.index) + 1)
    const end = endOf(page, phraseEnd(page, at))
    if (end !== undefined && end > match.index) found.push({ start: match.index, end, type: 'role', owner: 'reporter' })
  }
}
