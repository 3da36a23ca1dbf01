/** What only one person is or did: "cuma saya yang tidak datang", "…, satu-satunya juru parkir di situ". */
import type { Found, Page } from '../find.ts'
import { spokenByOther } from '../text/quotations.ts'
import { endOf, phraseEnd } from './role-extent.ts'
import { unusual } from './role-tasks.ts'
import { isFunction } from './role-phrases.ts'
import { wordBefore } from '../text/tokens.ts'
import { kinPattern, setOf } from '../text/words.ts'
import { isIn, matchesOf, ruleOf } from '../text/spots.ts'

const me = String.raw`(?:saya|sy|aku|kula|kulo|me)`
/** Nothing more is told of "saya": "… itu saya sendiri", not "… itu saya lihat". */
const ends = String.raw`(?:\s+(?:sendiri|dhewe|dewe|piyambak|pribadi|thok|tok|doang|aja|saja|wae|mas|pak|bu|mbak|min|kak))*(?=\s*(?:[.!?;,)\n]|$)|\s+(?:jadi|jd|dadi|dados|makanya|mulane|karena|krn|soalnya|and|so)(?!\p{L}))`
const only = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:bukan|dudu|sanes|not)\s+)(?:cuma|hanya|mung|namung|only)\s+${me}\s+(?:sendiri\s+|dhewe\s+)?((?:yang|yg|sing|ingkang|who)\s+[^.!?;,\n]{4,70})|(?<!\p{L})((?:yang|yg|sing|ingkang)\s+[^.!?;,\n]{4,60}?)\s+(?<!(?:bukan|dudu|sanes|not)\s+)(?:(?:cuma|hanya|mung|namung)\s+${me}(?!\s*(?:di|yang|sing|dan|lan|sama|karo|and|,\s*(?:pak|bu|mas|mbak|sama|karo)))(?!\p{L})|(?:(?:memang|pancen|itu|iku|kuwi|niku|punika|adalah|nggih|inggih|y[ao])\s+){1,2}${me}(?!\p{L})${ends})`,
  'giu',
)
/** Part of every match of `only`. */
const onlyNear = ruleOf(
  String.raw`(?<!\p{L})(?:cuma|hanya|mung|namung|only|memang|pancen|itu|iku|kuwi|niku|punika|adalah|nggih|inggih|y[ao])\s+${me}`,
)
const onlyOne = ruleOf(
  /(?<!\p{L})((?:satu-satunya|satu2nya|siji-sijine|setunggal-setunggalipun|the\s+only)\s+[^.!?;,\n]{4,70})/giu,
)
const selfBefore = new RegExp(String.raw`(?<!\p{L})(?:${me}|i|i'm)(?!\p{L})[^.!?;\n]{0,60}$`, 'iu')

/** "Satu dari tiga orang yang masuk", "yang paling muda", "wedok dhewe neng regu iku", "baru pindah dari Kecamatan X". */
const little = String.raw`(?:\s+(?:ini|iki|niki|memang|pancen|kan|kebetulan|cuma|hanya|mung|juga|adalah|itu|kuwi|termasuk|salah))*`
const restOf = String.raw`[^.!?;,\n]{0,60}`
const apart = ruleOf(
  String.raw`(?<!\p{L})(?:${me}|i|i'm)${little}\s+((?:am\s+)?(?:satu|siji|setunggal|one)\s+(?:dari|saka|saking|of)\s+(?:the\s+)?(?:dua|tiga|empat|lima|loro|telu|papat|kalih|two|three|four|five|\d)\s+${restOf}|(?:(?:yang|yg|sing|ingkang)\s+)?(?:paling\s+(?:muda|enom|anom|tua|tuwa|sepuh|senior|junior|baru|anyar|lama|suwe|akhir|tinggi)|termuda|tertua|terbaru|terlama)(?!\p{L})${restOf}|(?:perempuan|wanita|wedok|cewek|estri|laki-laki|lelaki|lanang|cowok|jaler)\s+(?:sendiri|dhewe|dewe|piyambak)(?!\p{L})${restOf}|(?:baru|lagi\s+wae|anyar)\s+(?:saja\s+)?(?:pindah|pindahan|dimutasi|mutasi|dilantik|ditempatkan)\s+(?:dari|ke|saka|saking|di|menyang)\s+${restOf})`,
)

/** "Saya salah satunya": of whom there are few, as another sentence says. */
const oneOf = ruleOf(
  String.raw`(?<!\p{L})(?:(?:${me}|termasuk)\s+[^.!?\n]{0,24}?(?:salah\s+(?:satu|siji|setunggal)(?:nya|ne|e|nipun|ipun|\s+(?:dari|saka|saking))|satunya|sijine)|(?:i'm|i\s+am)\s+one\s+of\s+(?:them|those)|termasuk\s+${me}|(?:i\s+was|i'm|i\s+am)\s+the\s+one\s+(?:who|that|yang|yg|sing)|${me}\s+(?:itu\s+|iki\s+|memang\s+)?(?:yang|yg|sing|ingkang)\s+(?:pegang|megang|nyekel|ngetik|motret|nyetir|rekam|ngrekam|njaga|jaga|nyatet|catat))(?!\p{L})`,
)
const count = String.raw`(?:satu|dua|tiga|empat|lima|siji|loro|telu|papat|setunggal|kalih|one|two|three|four|five|\d)`
const fewOf = new RegExp(
  String.raw`(?<=(?:^|[.!?,;\n])\s*)(?!(?:saya|sy|aku|kula|itu|yang|sing)(?!\p{L}))((?:\p{L}[\p{L}-]*\s+){1,10}?)(?:(?:itu|iku|kuwi|memang|pancen|ini|iki|ada|ana)\s+){0,2}(?:cuma|hanya|mung|namung|only)\s+(?:(?:ada|ana|wonten)\s+)?${count}(?:\s+(?:orang|wong|tiyang|people)|(?=\s*(?:[.,;!?\n]|$)|\s+(?:jadi|dadi|makanya)))|(?<!\p{L})there\s+are\s+only\s+${count}\s+((?:[\p{L}-]+\s+){0,8}[\p{L}-]+)`,
  'giu',
)

const group = setOf(['tim regu kru crew seksi team panitia petugas staf'])
/** "Yang saya laporkan suami saya sendiri": whose husband it is tells who reports. */
const reportedKin = ruleOf(
  String.raw`(?<!\p{L})(?:ter|di|tak)?lapor(?:kan|aken|ke|i|no)?\s+(?:itu\s+|adalah\s+|niku\s+|kuwi\s+|ini\s+)?((?:${kinPattern})(?:\s*-?\s*ku|\s+${me})(?!\p{L})(?:\s+(?:sendiri|dhewe|dewe|piyambak))?)`,
)

/** "Cuma saya yang tidak datang", "…, satu-satunya juru parkir di situ". */
export function onlyMe(page: Page, found: Found[]): void {
  const { text, spots } = page
  for (const match of isIn(spots, onlyNear) ? text.matchAll(only) : []) {
    const part = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(part)
    // "Yang dipanggil itu saya": what was done to many.
    const weak = match[2] !== undefined && !/(?:cuma|hanya|mung)\s+\p{L}+$/iu.test(match[0])
    if (weak && !unusual(part.split(/\s+/u)[1] ?? '')) continue
    const end = match[2] === undefined ? start + part.length : match.index + match[0].length
    if (!spokenByOther(page, start)) found.push({ start, end, type: 'role', owner: 'reporter', action: 'ask' })
  }
  for (const match of matchesOf(spots, apart)) {
    const part = match[1] ?? ''
    const start = match.index + match[0].length - part.length
    if (!spokenByOther(page, start))
      found.push({ start, end: start + part.length, type: 'role', owner: 'reporter', action: 'ask' })
  }
  for (const match of isIn(spots, oneOf) && /cuma|hanya|mung|only/iu.test(text) ? text.matchAll(fewOf) : []) {
    const part = (match[1] ?? match[2] ?? '').trimEnd()
    const start = match.index + match[0].indexOf(part)
    const first = part.split(' ')[0]?.toLowerCase() ?? ''
    // "Uangnya cuma satu": of people by what they are.
    if (match[2] === undefined && !isFunction(first) && !group.has(first)) continue
    if (!spokenByOther(page, start))
      found.push({ start, end: start + part.length, type: 'role', owner: 'reporter', action: 'ask' })
  }
  for (const match of matchesOf(spots, reportedKin)) {
    const part = match[1] ?? ''
    const start = match.index + match[0].length - part.length
    if (!spokenByOther(page, start))
      found.push({ start, end: start + part.length, type: 'role', owner: 'reporter', action: 'ask' })
  }
  for (const match of matchesOf(spots, onlyOne)) {
    if (!selfBefore.test(text.slice(Math.max(0, match.index - 70), match.index)) || spokenByOther(page, match.index))
      continue
    // "Guru honorer satu-satunya yang tidak dipanggil": what they are stands before, what sets them apart after.
    const relative = /^\S+\s+(?:yang|yg|sing|ingkang|who|that)\s+/iu.test(match[0])
    if (relative) {
      let from = wordBefore(page.words, match.index)
      while (isFunction(page.words[from - 1]?.lower ?? '') && page.words[from]?.gap === ' ') from--
      const begins = isFunction(page.words[from]?.lower ?? '') ? (page.words[from]?.start ?? match.index) : match.index
      found.push({ start: begins, end: match.index + match[0].length, type: 'role', owner: 'reporter', action: 'ask' })
      continue
    }
    const first = wordBefore(page.words, match.index + 1) + 1
    const at = page.words[first]?.start === match.index ? first : Math.max(0, wordBefore(page.words, match.index) + 1)
    const end = endOf(page, phraseEnd(page, at))
    if (end !== undefined && end > match.index) found.push({ start: match.index, end, type: 'role', owner: 'reporter' })
  }
}
