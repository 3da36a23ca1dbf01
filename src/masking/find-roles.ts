/**
 * Jobs and relations by which the reporter, or their family, can be recognised: a function with its place, a function
 * only one person has, a relation to the person reported. "Saya ASN" or "warga biasa" says nothing about who it is.
 */
import type { Found, Page } from './find.ts'
import { kinPattern } from './words.ts'

const me = String.raw`(?:saya|sy|sya|aku|ak|kula|kulo|gue|gua|gw|abdi)`
/** Held by one or few people wherever they are: enough without a place. */
const single = String.raw`bendahara|sekretaris|sekpri|ajudan|sopir|supir|driver|notulen|notulis|moderator|mc|resepsionis|operator|kepala\s+(?:sekolah|dusun|sd|smp|sma|puskesmas|tu|tata\s+usaha|seksi|sub\s?bagian|bidang|pasar|upt)|kepsek|kadus|carik|bayan|modin|kasi|kasubag|kasubbag|kabid|kaur|ketua\s+(?:rt|rw|pkk|karang\s+taruna|takmir|panitia|kelompok|bpd|lpmk|gapoktan|kpps|pps|komite|regu|posyandu)|sekretaris\s+(?:rt|rw)|bendahara\s+(?:rt|rw)|takmir|marbot|imam|bidan|juru\s+(?:bayar|parkir|tulis|masak|foto|bicara|kunci|pungut|sita|ketik|arsip)|penjaga\s+(?:sekolah|malam|kantor|gudang|pintu)|penyuluh|arsiparis|bendahari|tukang\s+(?:resik|kebun|parkir|masak|foto|ketik|sapu|kebersihan)|wali\s+kelas|wakil\s+kepala|wakasek|plt|plh|auditor|pengemudi|asisten\s+pribadi|aspri|adc|pengawal|walpri|fotografer|host|admin\s+(?:grup|group|medsos|ig|instagram)|protokol|mayoret|dalang|sinden|kpps|pps|ppk|panwascam|pkd|pantarlih|secretary|driver|treasurer|bookkeeper|accountant|receptionist|headmaster|assistant|minute-taker|note-taker|aide|cook|janitor|gardener|chauffeur|photographer|cleaner`
/** Many people have these; they single out only together with a place or a unit. */
const common = String.raw`staf|staff|pegawai|pegawe|karyawan|honorer|guru|dosen|perawat|mantri|satpam|security|petugas|anak\s+magang|magang|cpns|pppk|p3k|pns|asn|tenaga\s+\p{L}+|thl|kader|anggota|pengurus|perangkat|pedagang|bakul|penjual|pemilik|sing\s+duwe|dokter|apoteker|analis|pramusaji|cleaning\s+service|ob|office\s+boy|teller|kasir|pelayan|pustakawan|laboran|teknisi|programmer|camat|lurah|sukarelawan|relawan|mahasiswa|siswa|murid|santri|warga|nurse|teacher|clerk|officer|intern|guard|member|midwife|staffer|employee|worker|technician|doctor|vendor|owner|ketua|koordinator|humas|petani|sopir|pensiunan`
const place = String.raw`(?:(?:di|nang|neng|ning|ing|wonten|dhateng|ten|at|in|for|of)\s+(?:the\s+|kantor\s+|seksi\s+)?\p{L}|seksi|bagian|bidang|sub\s?bag|gedung|kelas|kelurahan|kel\.|kecamatan|kec\.|dinas|desa|puskesmas|pustu|sd|sdn|smp|smpn|sma|sman|smk|tk|paud|masjid|mushola|gereja|pasar|rt|rw|tps|loket|ruang|upt|uptd|inspektorat|bkpsdm|bappeda|satpol|rsud|balai|kios|posyandu|poli|formasi|angkatan|termuda|tertua|beliau|pak|bu|kabupaten|unit|shift|fungsional|siak|e-?ktp|pkk|kpps|pps)`
const only = String.raw`(?:satu-satunya|satu2nya|satunya|siji-sijine|sijine|setunggal-setunggalipun|setunggalipun|the\s+only|the\s+sole|the\s+one)`
const leadIn = String.raw`(?:\s+(?:ini|sendiri|dhewe|dewe|piyambak|juga|kan|cuma|hanya|mung|masih|dulu|dulunya|kebetulan|memang|pancen|kerja|bekerja|nyambut\s+damel|nyambut\s+gawe|makarya|tugas|bertugas|dinas|sebagai|jadi|dadi|dados|menjabat|selaku|adalah|minangka|isih|taksih|baru|lagi|ditugasi|ditunjuk|yang|sing|ingkang|ini\s+adalah|sbg|itu|seorang|salah\s+satu))*`
const end = String.raw`(?=$|[.!?;\n)"]|,\s|\s+-\s|\s(?:jadi|jd|dadi|karena|krn|karna|soalnya|soale|amarga|amargi|sehingga|makanya|mulane|tapi|tp|nanging|namun|dan\s+(?:saya|sy|aku|dipaksa|disuruh|diminta|melihat)|lan\s+(?:aku|kula)|lalu|terus|trus|kemudian|waktu|pas|ketika|saat|nalika|when|because|and\s+(?:i|he|she|they|my|was)|so|but|who|where|kalo|kalau|yang\s+(?:di|me)\p{L}+|sing\s+(?:di|nge|ng)\p{L}+|di(?:paksa|suruh|minta|ancam|pindah|mutasi|kon|kongkon|tekan|larang|panggil|tegur|ajak|janji)\p{L}*|dipun\p{L}+|melihat|lihat|liat|weruh|denger|dengar|mendengar|saw|heard|ikut|melu|menyaksikan|tahu|tau|ngerti|ingin|mau|arep|pernah|sudah|wis|gajinya|gaji|selama|sejak|tolong|mohon|nolak|menolak|takut|wedi)(?!\p{L}))`
const tailText = String.raw`[^.!?;,\n)"]{0,80}?`
const role = (head: string) =>
  String.raw`((?:(?:a|an|the|his|her|their|one\s+of\s+the)\s+)?(?:${only}\s+)?(?:${head})(?!\p{L})${tailText})${end}`

const subjects = String.raw`(?:(?<![\p{L}\p{N}])${me}(?![\p{L}])${leadIn}|(?<![\p{L}])(?:i'm|i\s+am|i\s+was|i\s+work\s+as|i\s+worked\s+as|i\s+serve\s+as|as)\s*(?:also|just|still)?)\s*,?\s+`
const single1 = new RegExp(subjects + role(single), 'giu')
const common1 = new RegExp(subjects + role(String.raw`(?:${common})(?!\p{L})(?=[^.!?;,\n]{0,40}?\s${place})`), 'giu')
const only1 = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])${me}(?:\s+(?:ini|itu|kan|memang|adalah|juga|jadi|pancen))*|(?<!\p{L})(?:i'm|i\s+am|i\s+was|as))\s*,?\s+(${only}\s+${tailText})${end}`,
  'giu',
)
const family = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:${kinPattern})(?:\s+(?:ipar|kandung|sepupu|angkat|tiri))?\s?(?:-?ku|\s+(?:saya|sy|aku|kula|kulo|gue|gw))(?![\p{L}])(?:\s+(?:sendiri|dhewe|dewe|piyambak|kandung))*)((?:\s*,\s*[\p{L}' .]{2,40}?,)?(?:\s+(?:ini|itu|kan|dulu|dulunya|juga|memang|masih|isih|kebetulan|adalah|cuma|pernah|baru|sekarang|skrg)){0,3}\s+(?:(?:yang|sing|ingkang|who)\s+)?(?:(?:jadi|dadi|dados|kerja|bekerja|nyambut\s+gawe|nyambut\s+damel|makarya|menjabat|sebagai|tugas|bertugas|dinas|works?|worked|is|was)\s+)*(?:as\s+|di\s+|nang\s+|a\s+|an\s+|the\s+)?)` +
    role(String.raw`${single}|(?:${common})(?!\p{L})(?=[^.!?;,\n]{0,40}?\s${place})`),
  'giu',
)
const familyEnglish = new RegExp(
  String.raw`(?<!\p{L})my\s+(?:${kinPattern})(?!\p{L})(?:,\s*[\p{L}' .]{2,40}?,)?\s+(?:is|was|works\s+as|worked\s+as|serves\s+as)\s+(?:a\s+|an\s+|the\s+|his\s+|her\s+)?${role(String.raw`${single}|(?:${common})(?!\p{L})(?=[^.!?;,\n]{0,40}?\s${place})`)}`,
  'giu',
)
const schoolChild = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:anak|adik|putra|putri|cucu|keponakan|lare)\s?(?:-?ku|\s+(?:saya|sy|aku|kula))(?:\s+(?:yang|sing))?\s+(?:sekolah\s+|duduk\s+|klas\s+)?((?:di\s+)?kelas\s+[^.!?;,\n]{1,50})`,
  'giu',
)
/** "Umur saya 58, satu-satunya juru parkir di kantor itu": said of oneself further on in the sentence. */
const only2 = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${me}(?!\p{L})[^.!?;\n]{0,50}[,(]\s*((?:satu-satunya|satu2nya|siji-sijine|the\s+only)\s${tailText})${end}`,
  'giu',
)
const worksAt = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${kinPattern})\s?(?:-?ku|\s+(?:saya|sy|aku|kula|kulo|gue|gw))\s+(?:juga\s+|yang\s+|sing\s+)?((?:kerja|bekerja|dinas|tugas|bertugas|nyambut\s+(?:gawe|damel)|ngantor)\s+(?:di|nang|neng|ning|ing|wonten|ten)\s(?=[^.!?;,\n]{0,40}?(?:kelurahan|kecamatan|kel\.|kec\.|bagian|seksi|bidang|dinas|puskesmas|sd|smp|sma|kantor|balai|upt|inspektorat))${tailText})${end}`,
  'giu',
)
/** Relation to the person reported. */
const relation = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])${me}(?:\s+(?:ini|itu|kan|masih|memang|juga|adalah|isih|pancen|kebetulan))*|(?<!\p{L})(?:i'm|i\s+am))\s+((?:the\s+)?(?:(?:tetangga|tonggo|tanggane|tonggone|tangganipun|keponakan|ponakan|ponakane|sepupu|adik|kakak|anak|istri|suami|mantan|menantu|mantune|ipar|mertua|sekretaris|sopir|supir|ajudan|pembantu|asisten|art|rewang|bojone|adike|kakange|anake)(?!\p{L})[^.!?;,\n]{0,30}?\s(?:pak|bu|bpk|ibu|beliau|si|dari\s+pak|dari\s+bu|dari\s+staf|lurah|camat|kades|kabid|kadis|pak\s\p{L}+)(?:\s(?!yang|dan|jadi|sing|lan)\p{L}+)?|(?:neighbou?r|wife|husband|niece|nephew|cousin|secretary|driver|daughter|son|brother|sister|aide|assistant)\s+(?:of|to)\s+(?:the\s+)?[\p{L}' -]{3,40}))${end}`,
  'giu',
)
const alone = new RegExp(
  String.raw`(?<!\p{L})(?:cuma|hanya|mung|namung|only)\s+(?:saya|sy|aku|kula|me)\s+(?:sendiri\s+)?((?:yang|yg|sing|ingkang|who)\s[^.!?;,\n]{4,70})`,
  'giu',
)
/** What stands under the name of a signature. */
const underSignature = new RegExp(String.raw`^(?:${single}|${common})(?!\p{L})[^\n]{3,70}$`, 'iu')
const afterName = new RegExp(
  String.raw`^\s*[,(/-]\s*(?:selaku\s+)?((?:${single})(?!\p{L})${tailText}|(?:${common})(?!\p{L})(?=[^.!?;,\n]{0,40}?\s${place})${tailText})${end}`,
  'iu',
)
const notMine = /(?:saya|sy|aku|kula|gue|gw|kami|ku)\s*$/iu

export function findRoles(page: Page, names: readonly Found[]): Found[] {
  const { text } = page
  const found: Found[] = []
  const add = (start: number, length: number, extra: Partial<Found> = {}) => {
    const clean = text.slice(start, start + length).replace(/[\s,]+$/u, '')
    if (clean.length < 3) return
    found.push({ start, end: start + clean.length, type: 'role', owner: 'reporter', ...extra })
  }
  for (const pattern of [single1, common1, only1, only2, worksAt, relation, familyEnglish, schoolChild]) {
    for (const match of text.matchAll(pattern)) {
      const part = match[1] ?? ''
      // "saya kabid saya": the thing possessed is somebody else.
      if (notMine.test(part.split(/\s+/u).slice(0, 2).join(' ')) && pattern !== schoolChild) continue
      const start = match.index + match[0].length - part.length
      const shift = /^,\s*shift\s+\p{L}+/iu.exec(text.slice(start + part.length, start + part.length + 24))
      add(start, part.length + (shift?.[0].length ?? 0), pattern === schoolChild ? { type: 'other' } : {})
    }
  }
  for (const match of text.matchAll(family)) {
    const [whole, , between = '', part = ''] = match
    const relative = /(?:yang|sing|ingkang|who)\s/iu.test(between)
    const start = relative ? match.index : match.index + whole.length - part.length
    add(start, match.index + whole.length - start)
  }
  for (const match of text.matchAll(alone)) {
    const part = match[1] ?? ''
    add(match.index + match[0].length - part.length, part.length, { action: 'ask' })
  }
  for (const name of names) {
    if (name.owner !== 'reporter') continue
    const rest = text.slice(name.end, name.end + 160)
    const after = afterName.exec(rest)
    if (after?.[1] !== undefined) add(name.end + after[0].length - after[1].length, after[1].length)
    const line = /^[^\n\p{L}]{0,3}\n+\s*([^\n]+)/u.exec(rest)
    if (line?.[1] !== undefined && underSignature.test(line[1].trim()))
      add(name.end + line[0].length - line[1].length, line[1].length)
  }
  return found
}
