/** Other details that name a person: birth data, short identity numbers after their label, the reporter's own letters. */
import type { Found, Page } from './find.ts'

const month = String.raw`(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu?s(?:tus)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?)`
const date = String.raw`(?:\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|${month})\s*[-/. ]\s*\d{2,4}|\d{1,2}\s+${month}|${month}\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})`
const born = new RegExp(
  String.raw`(?<!\p{L})(?:lahir(?:nya)?(?:an)?|born|kelahiran|lair|lahire|ttl|tgl\s+lahir|tanggal\s+lahir|dob|birth\s?(?:date|day)|date\s+of\s+birth|wiyosan)(?!\p{L})(?:\s*(?:saya|sy|aku|ku|kula|adalah|is|:|tanggal|tgl|pada|on|in|di|was|ing|tahun|thn|my))*\s*((?:\p{L}[\p{L}.]{2,20}\s*,?\s+(?:tanggal\s+|tgl\s+)?)?${date}|(?:19|20)\d{2})`,
  'giu',
)
const short = new RegExp(
  String.raw`(?<!\p{L})(?:(?:no(?:mor|mer)?\.?\s*)?(?:absen|induk|presensi)|badge(?:\s+(?:no|number))?|nomor\s+dada|staff\s+(?:id|number)|id\s+(?:staf|staff|pegawai|karyawan)|kode\s+pegawai|employee\s+(?:id|code|number|no)|nim|nis|callsign|call\s+sign|kode\s+panggil|nmid)\s*(?:(?:saya|sy|ku|kula|is|adalah|no|number|nomor|my)\s*)*[:#]?\s*((?=[a-z-]{0,8}\d)[a-z]{0,5}[-. ]?\d[\w.-]{0,16})(?!\p{L})`,
  'giu',
)
const coded =
  /(?<!\p{L})(?:nisn|nuptk|bpjs|jkn|sim(?:\s+[abc])?|paspor|passport|kitas|kitap|sertifikat|certificate|karpeg|nrp|tiket|ticket|aduan)(?:ku|nya)?\s*(?:(?:saya|sy|ku|kula|aku|no|nomor|nomer|number|is|adalah|kesehatan|my|sebelumnya|dulu|id)\s*)*[:#.]?\s*((?=[\w./-]{0,12}\d{3})[a-z0-9][\w./-]{3,28}\d)(?![\p{L}\p{N}])/giu
const ownLetter =
  /(?<!\p{L})(?:sk|surat\s+(?:tugas|keputusan|kontrak|peringatan)|kontrak|sp\d?)\s?(?:saya|sy|ku|kula|aku)\s*,?\s*((?:no|nomor|nomer)?\.?\s*:?\s*\d[\d./A-Z-]{4,30}\d)/giu
/** Military police style radio call names: JZ11ABC and the like (ORARI, RAPI). */
const radio = /(?<![\p{L}\p{N}])(?:JZ|YB|YC|YD|YE|YF|YG|YH)\s?\d{1,2}\s?[A-Z]{2,4}(?![\p{L}\p{N}])/gu
const shop =
  /(?<![\p{L}])(?:(?:toko|warung|kios|bengkel|salon|laundry|konter|catering|usaha|angkringan|depot|kedai)\s?(?:saya|sy|ku|kula|milik saya)|my\s+(?:shop|store|stall|cafe|salon)),?\s*(?:(?:namanya|bernama|jenenge|called|named|is)\s+)?("?)((?:\p{Lu}[\p{L}\d'&.-]*)(?: (?:\p{Lu}[\p{L}\d'&.-]*|\d+)){0,3})/gu

export function findOthers({ text }: Page): Found[] {
  const found: Found[] = []
  for (const pattern of [born, short, coded, ownLetter]) {
    for (const match of text.matchAll(pattern)) {
      const part = match[1] ?? ''
      const end = match.index + match[0].length
      found.push({ start: end - part.length, end, type: 'other' })
    }
  }
  for (const match of text.matchAll(radio))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'other' })
  for (const match of text.matchAll(shop)) {
    const part = match[2] ?? ''
    const end = match.index + match[0].length
    found.push({ start: end - part.length, end, type: 'other', owner: 'reporter' })
  }
  return found
}
