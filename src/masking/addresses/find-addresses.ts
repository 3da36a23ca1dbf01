/** Addresses down to the house: a street with its number, RT, a housing block. A street or village alone is not. */
import { dictatedAddresses } from './dictated-addresses.ts'
import type { Found, Page } from '../find.ts'
import { findStalls } from './find-stalls.ts'
import { homeAddresses } from './home-addresses.ts'
import { neighbourAddresses } from './neighbour-addresses.ts'
import { money, ofBody } from './rt-counts.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'

/** "-7", "/2", "-A": a second part of a house's number. */
const more = String.raw`(?:\s?[-/]\s?(?:\d{1,3}|[a-z](?![\p{L}\p{N}])))?`
const number = String.raw`(?:(?:(?:no|nomor|nomer|nmr|kav|kavling|number)\.?\s*:?|#)\s*[a-z]?\d{1,4}(?:\s?[a-z](?!\p{L}|\.\p{L}))?${more})`
const rtWord = String.raw`(?:rt|r\.\s?t|rukun\s+tetangga)(?:[\s.:_-]{0,3}|\s+(?:nomor|nomer|no\.?)\s+|\s*ke-?\s?)`
const rwWord = String.raw`(?:rw|r\.\s?w|rukun\s+warga)(?:[\s.:_-]{0,3}|\s+(?:nomor|nomer|no\.?)\s+|\s*ke-?\s?)`
const rt = String.raw`(?:${rtWord}0{0,2}\d{1,3}(?!\d|[.,]\d)(?:\s*(?:[/,._-]|dan)?\s*(?:${rwWord})?0{0,2}\d{1,3}(?!\d))?(?:\s*[/,._-]?\s*${rwWord}(?:0{0,2}\d{1,3}|[ivx]{1,4})(?!\d))?|rt\.?\s*[ivx]{1,4}\s*(?:[/,.-]?\s*rw\.?\s*|/)[ivx]{1,4}(?!\p{L})|rt\s?\/\s?rw\s*:?\s*\d{1,3}\s*[/.-]\s*\d{1,3}|${rwWord}\d{1,3}\s*[/,.-]?\s*${rtWord}\d{1,3}(?!\d))`
const block = String.raw`(?:blok|block|blog(?=\.?\s?[a-z]{1,2}\s?[-/.]?\s?\d))\.?(?:\s+(?!(?:my|by|to|in|di|ke|of|it|is|as|at|on|up|so|an|we|me|us|yo|ya|no)(?!\p{L}))|(?=[a-z]{1,2}[-/.]?\d))(?:[a-z]{1,2}\s?[-/.]?\s?\d{0,3}[a-z]?|\d{1,3}(?=\s*(?:,\s*)?n))(?:\s?[-/]\s?\d{1,3})?(?![\p{L}\p{N}])`
/** Before the name of a street, in short, the last four letters: "Jl. Jend. Sudirman 204", "Jl. Brigjen. Katamso 8". */
const ranks = '(?:jend|gend|prof|kapt|gjen|tjen|yjen|tkol)'
const inStreet = String.raw`(?:\s*(?<=[\s.])(?!(?:no|nomor|nomer|rt|rw|blok|saya|sy|aku|kula|kulo|ku|beliau|dan|yang|yg|di|kel|kec|kelurahan|kecamatan|sing|lan|pas|waktu|ada|itu)\b)[\p{L}\p{N}'.-]{1,24}(?<!(?!${ranks}\.)\p{L}{4}\.)){1,5}?`
const toNumber = String.raw`(?:jl|jln|jalan(?!\s+(?:sehat|santai|kaki|bareng|bersama|tengah|keluar|tol|rusak|berlubang|pulang|terus|dari|paving|aspal))|gg|gang(?!\s+(?:dari|sama|karo|sing|yang|yg|saka|seko|saking|from)\s)|lorong|dalan|dukuh|jl\.|street)\.?(?:\s*[.:]\s*)?${inStreet}\s*(?:,\s*)?`
const houseNumber = String.raw`(?:(?:(?:rumah\s+)?(?:no|nomor|nomer|nmr|kav|number)\.?\s*:?|#)\s*)?(?:[ivx]{1,4}\s?[/.-]\s?)?(?<!\p{L})\d{1,4}\s?(?:[a-z](?!\p{L}|\.\p{L}))?${more}(?![\p{N}])`
const street = `${toNumber}${houseNumber}`
/** That a block follows is only seen: what goes on behind any part takes it in. */
const blockAhead = String.raw`(?=(?:blok|block)\.?\s*[a-z\d]{1,2}(?![a-z]))`
const estate = String.raw`(?:perum|perumahan|perumnas|btn|ruko|rukan|pertokoan|mess|cluster|griya|komplek|kompleks|komp|asrama|rusun|rusunawa|apartemen|apt|apart|graha|pondok|wisma|kost|kos|bukit|permata|puri|taman|villa)\.?${inStreet}\s*(?:,\s*)?(?:${blockAhead}|(?:${street}|(?:no|nomor|nomer|kav|kavling|kamar|unit|(?:lantai|lt) \d+ no)\.?\s*[a-z]?-?\d{1,4}[a-z]?|\d{1,3}[a-z]|(?<!\p{L})(?!rt|rw)[a-z]{1,2}\s?[-/.]?\s?\d{1,3}(?:\s?[-/]\s?\d{1,3})?)(?![\p{L}\p{N}]))`
/** "Block C upper floor no. 19", "Blok D lantai atas no. 27". */
const floor = String.raw`(?:(?:upper|lower|ground|first|second|third|top|bottom)\s+(?:floor|level|storey)|(?:lantai|lt)\s+(?:atas|bawah|dasar|dhuwur|ngisor)|sisi\s+\p{L}+|sebelah\s+\p{L}+)\s*(?:,\s*)?(?:no|nomor|nomer|number)\.?\s*[a-z]?\d{1,4}[a-z]?(?![\p{L}\p{N}])`
const box = String.raw`(?:p\.?\s?o\.?\s?box|kotak\s+pos|tromol\s+pos)\s*\.?\s*\d{1,6}(?:[\s/]{1,2}(?:sm|smg|sml|ung|amb|jk[bpstu]|jkt)(?!\p{L}))?`
/**
 * A street, and behind it a number, a block or an RT ("Jl. Kelapa Gading Blok C2"). That a block or an RT follows is only
 * seen here: what goes on behind any part takes it in.
 */
const streets = String.raw`${toNumber}(?:(?=(?:(?:rt|r\.\s?t|rw|r\.\s?w)[\s.:_/-]{0,3}(?:(?:nomor|nomer|no)\.?\s+)?[\divx]|rukun\s|(?:blok|block)\.?\s*[a-z\d]{1,2}(?![a-z])))|${houseNumber})`
const plot = String.raw`(?:kav|kavling)\.?\s*(?:no\.?\s*)?[a-z]?-?\d{1,3}(?![\p{L}\p{N}])`
const part = String.raw`(?:${streets}|${estate}|${block}|${rt}|${plot}|${box})`
const address = ruleOf(
  String.raw`(?<![\p{L}\p{N}])${part}(?:\s*(?:,\s*)?(?:${rt}|${block}|${number})|\s*(?:,\s*)?(?:perum|perumahan|griya|komplek)(?:\s+(?!(?:saya|sy|aku|kula|kami|ku|pak|bu|nomor|nomer|no)(?!\p{L}))\p{Lu}[\p{L}]+){1,3}|\s*(?:,\s*)?${floor}|\s*(?:,\s*)?(?:(?:lantai|lt)\.?\s*\d{1,2}\s*(?:,\s*)?(?:no|kamar|unit)\.?|kamar|unit|paviliun|room)\s*(?:no(?:mor|mer)?\.?\s*)?[a-z]?-?\d{1,3}[a-z]?(?![\p{L}\p{N}])){0,5}`,
)
const ofHouse = ruleOf(
  String.raw`(?<!\p{L})(?:nomor|nomer|no|house)\.?\s+(?:rumah|omah|griya|number)(?:nya|ku|e|\s+(?:saya|sy|aku|kula))?\s*(?:is|:)?\s*((?:(?:no|nomor)\.?\s*)?\d{1,3}[a-h]?)(?![\p{L}\p{N}]|[.,:/-]\d|\s+(?:kali|orang|wong|unit|buah|hari|kk|times)(?!\p{L}))`,
)
const publicPlace = /^(?:lantai|ruang)/iu

/** "At 27 Jalan Kenanga", "no 12b jl kenanga": what must stand before is looked at last, as asked at every place it costs most. */
const numberFirst =
  /(?<![\p{L}\d.])\d{1,3}(?:[/-]\d{1,2}|-?[A-Za-z])?,?\s+(?:(?:[Jj]alan|JALAN|[Jj]ln\.?|J[Ll]\.?|jl\.?|[Gg]ang|[Gg]g\.?)(?:\s?\p{Lu}[\p{L}]+|\s+\p{Ll}{3,12}(?=\s+|[.,;)]|$)){1,3}|(?:\p{Lu}\p{Ll}+\s+){1,3}(?:Street|Road|Lane|Alley)(?!\p{L}))/gu
const numbered = /(?<!\p{L})(?:no|nomor|nomer|nmr|number)\.?\s?$/iu
/** "Usulan nomor 7 jalan desa", "nomor 12 jalan rusak": a road of which the list tells. */
const ofList =
  /(?<!\p{L})(?:usulan|usul|program|poin|point|prioritas|janji|misi|butir|item|paslon|pasangan|calon|urut|pilih|coblos|dukung)(?:nya|ne|e)?(?:\s+(?:ke|itu|yang))?\s*$/iu
const noStreet =
  /\s+(?:jalan|jln\.?|jl\.?|gang|gg\.?)\s+(?:rusak|berlubang|desa|kampung|tol|lingkungan|sempit|buntu|kaki|bareng|bersama|terus|sehat|santai|sendiri|dulu|lagi|paving|aspal|itu|ini|yang|sudah|belum|tidak)(?!\p{L})/u
const placed =
  /(?:(?<!\p{L})(?:at|near|outside|house|home|place|is|in|to|di|ing|neng|nang|wonten|alamat|rumah|omah|griya|kula|saya|kami|warga|wong|ke)[\s,:.]{1,2}|[a-z]ku\s+|[,:(]\s?)$/iu
/** "Melati Street 12". */
const englishStreet =
  /(?<![\p{L}\d])(?:\p{Lu}\p{Ll}+ +){1,3}(?:Street|Road|Lane|Alley)\s?,?\s?(?:(?:No|no|Number|number)\.?\s?)?\d{1,3}[A-Za-z]?(?![\p{L}\d])/gu
/** "Semu Residence C3", "Apartemen Semu Tower B 1203": houses that are sold under a name. */
const namedEstate =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}']+ +){1,3}(?:(?:Residence|Regency|Estate|Hills?|Village|Townhouse|Garden|Land|Permai|Asri|Indah)\s+(?:(?:[Bb]lok|[Nn]o\.?|[Uu]nit)\s?)?[A-Z]{1,2}\s?[-/.]?\s?\d{1,3}(?:[-/]\d{1,3})?|(?:Tower|Menara)\s+[A-Z]{1,2}\s?,?\s?(?:[Ll]t\.?\s?\d{1,2}\s?,?\s?)?(?:(?:[Nn]o\.?|[Uu]nit)\s?)?\d{2,4})(?![\p{L}\d])(?!\s+(?:orang(?!\s+tua)|wong(?!\s+tuwa)|tiyang(?!\s+sepuh)|kaos|kursi|paket|sak|karung|amplop|lembar|pcs|dus|kardus|people|seats)(?!\p{L}))/gu
const estateWord = / (?:Residence|Regency|Estate|Hills?|Village|Townhouse|Garden|Land|Permai|Asri|Indah|Tower|Menara) /u

export function findAddresses(page: Page): Found[] {
  const { text, spots } = page
  const found: Found[] = [
    ...neighbourAddresses(spots),
    ...dictatedAddresses(spots),
    ...findStalls(page),
    ...homeAddresses(spots),
  ]
  for (const match of text.matchAll(numberFirst)) {
    const head = text.slice(Math.max(0, match.index - 40), match.index)
    const before = numbered.exec(head)?.[0].length ?? 0
    // "27 jalan rusak" counts roads.
    const named = /\s+\p{Lu}/u.test(match[0].slice(4)) || /^\d+-?[A-Za-z]/u.test(match[0])
    if (before > 0 && (noStreet.test(match[0]) || ofList.test(head.slice(0, head.length - before)))) continue
    if (before > 0 || (named && placed.test(head)))
      found.push({ start: match.index - before, end: match.index + match[0].length, type: 'address' })
  }
  if (/ (?:Street|Road|Lane|Alley)/u.test(text))
    for (const match of text.matchAll(englishStreet))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'address' })
  if (estateWord.test(text))
    for (const match of text.matchAll(namedEstate))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'address' })
  for (const match of matchesOf(spots, address)) {
    const clean = match[0].replace(/[\s,.;-]+$/u, '')
    const start = match.index
    const end = start + clean.length
    const after = text.slice(end, end + 16)
    if (publicPlace.test(clean)) continue
    if (/^rt/iu.test(clean) && (money.test(after) || ofBody(text, start))) continue
    if (money.test(after) && !/\bno|rt|rw|blok/iu.test(clean)) continue
    // A year or a time after a street is no house number: "Jalan Pemuda 2024".
    if (/(?<!\d)(?:19|20)\d{2}$/u.test(clean) || /^[.:]\d{2}/u.test(text.slice(end))) continue
    if (/(?<!\p{L})km\.?\s*\d+$/iu.test(clean)) continue
    if (/(?:\b(?:jam|pukul|pkl|tanggal|tgl|pas|sebanyak|ada|kelas)\b)/iu.test(clean)) continue
    found.push({ start, end, type: 'address' })
  }
  // "Dia tulis nama saya beserta nomor rumah no. 45".
  for (const match of matchesOf(spots, ofHouse)) {
    const end = match.index + match[0].length
    found.push({ start: end - (match[1] ?? '').length, end, type: 'address' })
  }
  return found
}
