/** Other details that name a person: birth data, identity numbers after their label, the reporter's own letters and shop. */
import data from './data/identifiers.json' with { type: 'json' }
import type { Found, Page } from './find.ts'
import { stem } from './words.ts'

const month = String.raw`(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu?s(?:tus)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?)`
const date = String.raw`(?:\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|${month})\s*[-/. ]\s*\d{2,4}|\d{1,2}\s+${month}|${month}\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})`
const own = String.raw`(?:saya|sy|aku|ku|kula|kulo|gue|gw|kami|my|q)`
const mine = new RegExp(String.raw`(?<!\p{L})${own}(?!\p{L})`, 'iu')
const born = new RegExp(
  String.raw`(?<!\p{L})(?:lahir(?:nya|ku)?(?:an)?|born|kelahiran|lair|lahire|laire|ttl|tgl\s+lahir|tanggal\s+lahir|tgl\s+lair|dob|birth\s?(?:date|day)|date\s+of\s+birth|wiyosan|miyos|tempat\s+tanggal\s+lahir)(?:ku|-ku)?(?!\p{L})(?:\s*(?:${own}|adalah|is|:|=|tanggal|tgl|tempat|pada|on|in|di|ing|was|tahun|thn|taun)(?!\p{L}))*\s*((?:\p{L}[\p{L}.]{2,20}\s*,?\s+(?:tanggal\s+|tgl\s+|pada\s+|tahun\s+|thn\s+)?)?(?:${date}|(?:19|20)\d{2}(?!\d)))`,
  'giu',
)

const phrase = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split('|'))
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(' ', String.raw`\s+`).replaceAll('.', String.raw`\.`))
    .join('|')
const between = String.raw`(?:ku|nya|ne|e|ipun|-ku|-nya)?(?!\p{L})(?:\s*(?:${own}|no|nomor|nomer|nomernya|nomornya|nomore|nomere|nomerku|nomorku|kode|kodenya|number|num|is|was|are|said|says|reads|adalah|said|says|yaitu|kesehatan|sebelumnya|dulu|kemarin|wingi|lama|istri|suami|anak|ibu|bapak|e|ne|nya|yang|yg|itu|bertuliskan|tertulis|tulisannya|pakai|dengan|id)(?!\p{L})|\s*[:#.=])*\s*`
const code = (digits: number): string =>
  String.raw`((?=(?:[a-z]{1,2}\s)?(?:[a-z0-9./-]*?\d){${digits}})(?:[a-z]{1,2}\s(?=\d))?[a-z0-9]+(?:[./-][a-z0-9]+)*)(?![\p{L}\p{N}])`
const after = (lines: readonly string[], digits: number): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrase(lines)})${between}${code(digits)}`, 'giu')
const identifiers = after(data.own, 4)
const tickets = after(data.ticket, 3)
const shorts = after(data.short, 2)

/** "Id mitra ojek saya SMG-771940": a code of some list that the reporter stands in. Asked, as we do not know the list. */
const anyList = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:id|kode)(?:\s+\p{L}{3,14}){1,3}?\s?(?:-?ku|\s${own})(?!\p{L})\s*(?:itu|adalah|nomor|no|:|=)?\s*${code(4)}`,
  'giu',
)

const ownLetter = new RegExp(
  String.raw`(?<!\p{L})(?:sk|surat\s+(?:tugas|keputusan|kontrak|peringatan)|kontrak|sp\d?)\s?${own}(?!\p{L})\s*,?\s*((?:no|nomor|nomer)?\.?\s*:?\s*\d[\d./A-Z-]{4,30}\d)`,
  'giu',
)
/** Radio call signs of amateurs and citizens' band (ORARI, RAPI): "YC2ABC", "JZ11QWE". */
const radio = /(?<![\p{L}\p{N}])(?:JZ|YB|YC|YD|YE|YF|YG|YH)\s?\d{1,2}\s?[A-Z]{2,4}(?![\p{L}\p{N}])/giu

const shopWord = String.raw`(?:toko(?:\s+(?:kelontong|online|sembako|bangunan|buku|roti|kue))?|warung(?:\s+(?:makan|kopi|soto|bakso))?|kios|bengkel|salon|laundry|konter|catering|katering|usaha|angkringan|depot|kedai|butik|percetakan|rumah\s+makan|olshop|kafe|cafe|barbershop|apotek|klinik|bimbel|shop|store|stall|restaurant|business)`
const shopName = /^"?(\p{Lu}[\p{L}\d'&.-]*(?: (?:\p{Lu}[\p{L}\d'&.-]*|\d+|&)){0,4})/u
const shops = [
  new RegExp(
    String.raw`(?<!\p{L})(?:${shopWord}(?:\s+(?!saya|sy|aku|kula)[\p{L}\d-]{4,14})?\s?(?:-?ku|\s+(?:saya|sy|aku|kula|kulo|kami|milik\s+saya|istri\s+saya|suami\s+saya|ibu\s+saya|keluarga\s+saya))|my\s+${shopWord})(?!\p{L}),?\s*(?:(?:namanya|bernama|jenenge|nama|called|named|is|asmanipun|naminipun)\s+)?`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:nama|jeneng|nami)\s+${shopWord}\s?(?:nya|-?ku|e|\s+(?:saya|sy|aku|kula|kami))\s*:?\s*`,
    'giu',
  ),
]
const children =
  /^(?:anak|adik|adek|adhik|putra|putri|putrane|cucu|putu|keponakan|ponakan|lare|son|daughter|child|kid|niece|nephew|brother|sister)$/u
const schoolClass = new RegExp(
  String.raw`^[^.!?\n;]{0,60}?(?<!\p{L})((?:di\s+)?(?:kelas|klas|kls|grade|year|tk|class)\s+(?:\d{1,2}|[ivx]{1,4})(?:\s?-?[a-h](?![\p{L}]))?(?:\s+(?:ipa|ips|bahasa)(?:\s+\d)?)?(?:\s+(?:(?:di|ing|nang|neng|at|of)\s+)?(?:sd|sdn|sdit|mi|smp|smpn|mts|mtsn|sma|sman|smk|smkn|man|tk|slb)(?!\p{L})[^.,;!?\n]{0,40}?(?=[.,;!?\n]|$|\s(?:yang|yg|sing|di|disuruh|dikon|pulang|mulih|ikut|melu|dapat|dpt|entuk|bawa|juga|jadi)(?!\p{L})))?)(?![\p{L}\p{N}])`,
  'iu',
)

export function findOthers({ text, words, mentions }: Page): Found[] {
  const found: Found[] = []
  const add = (match: RegExpMatchArray, part: string, extra: Partial<Found> = {}): void => {
    const end = (match.index ?? 0) + match[0].length
    found.push({ start: end - part.length, end, type: 'other', ...extra })
  }
  for (const pattern of [born, identifiers, shorts, ownLetter])
    for (const match of text.matchAll(pattern)) {
      const official = pattern === shorts && /^nmid/iu.test(match[0]) && !mine.test(match[0])
      add(match, match[1] ?? '', official ? { owner: 'other' } : {})
    }
  // Only who filed a report knows its number.
  for (const match of text.matchAll(tickets)) add(match, match[1] ?? '', { owner: 'reporter' })
  for (const match of text.matchAll(anyList)) add(match, match[1] ?? '', { owner: 'reporter', action: 'ask' })
  for (const match of text.matchAll(radio)) add(match, match[0])
  for (const pattern of shops)
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].length
      const name = shopName.exec(text.slice(start, start + 80))
      if (name?.[1] !== undefined)
        found.push({
          start: start + name[0].length - name[1].length,
          end: start + name[0].length,
          type: 'other',
          owner: 'reporter',
        })
    }
  for (const { kind, owner, from, to } of mentions) {
    if (kind !== 'kin' || owner !== 'reporter') continue
    if (!words.slice(from, to + 1).some(({ lower }) => children.test(stem(lower).base))) continue
    const at = words[to]?.end ?? 0
    const match = schoolClass.exec(text.slice(at, at + 140))
    if (match?.[1] === undefined) continue
    const end = at + match[0].length
    found.push({ start: end - match[1].length, end, type: 'other', owner: 'reporter' })
  }
  return found
}
