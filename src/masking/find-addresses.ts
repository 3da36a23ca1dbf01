/** Addresses down to the house: a street with its number, RT, a housing block, a stall. A street or village alone is not. */
import type { Found, Page } from './find.ts'
import type { Mention } from './mentions.ts'
import { isCommon } from './name-words.ts'
import { neighbourAddresses } from './neighbour-addresses.ts'
import { digitWords } from './number-words.ts'
import { referent } from './referent.ts'
import { wordBefore } from './tokens.ts'
import { kinPattern } from './words.ts'
import { matchesOf, ruleOf } from './spots.ts'

/** "-7", "/2", "-A": a second part of a house's number. */
const more = String.raw`(?:\s?[-/]\s?(?:\d{1,3}|[a-z](?![\p{L}\p{N}])))?`
const number = String.raw`(?:\s*,?\s*(?:(?:no|nomor|nomer|nmr|kav|kavling|number)\.?\s*:?|#)\s*[a-z]?\d{1,4}(?:\s?[a-z](?!\p{L}|\.\p{L}))?${more})`
const rtWord = String.raw`(?:rt|r\.\s?t|rukun\s+tetangga)(?:[\s.:_-]{0,3}|\s+(?:nomor|nomer|no\.?)\s+|\s*ke-?\s?)`
const rwWord = String.raw`(?:rw|r\.\s?w|rukun\s+warga)(?:[\s.:_-]{0,3}|\s+(?:nomor|nomer|no\.?)\s+|\s*ke-?\s?)`
const rt = String.raw`(?:${rtWord}0{0,2}\d{1,3}(?!\d|[.,]\d)(?:\s*(?:[/,._-]|dan)?\s*(?:${rwWord})?0{0,2}\d{1,3}(?!\d))?(?:\s*[/,._-]?\s*${rwWord}(?:0{0,2}\d{1,3}|[ivx]{1,4})(?!\d))?|rt\.?\s*[ivx]{1,4}\s*(?:[/,.-]?\s*rw\.?\s*|/)[ivx]{1,4}(?!\p{L})|rt\s?\/\s?rw\s*:?\s*\d{1,3}\s*[/.-]\s*\d{1,3}|${rwWord}\d{1,3}\s*[/,.-]?\s*${rtWord}\d{1,3}(?!\d))`
const block = String.raw`(?:blok|block|blog(?=\.?\s?[a-z]{1,2}\s?[-/.]?\s?\d))\.?(?:\s+(?!(?:my|by|to|in|di|ke|of|it|is|as|at|on|up|so|an|we|me|us|yo|ya|no)(?!\p{L}))|(?=[a-z]{1,2}[-/.]?\d))(?:[a-z]{1,2}\s?[-/.]?\s?\d{0,3}[a-z]?|\d{1,3}(?=\s*,?\s*n))(?:\s?[-/]\s?\d{1,3})?(?![\p{L}\p{N}])${number}?`
/** Before the name of a street, in short, the last four letters: "Jl. Jend. Sudirman 204", "Jl. Brigjen. Katamso 8". */
const ranks = '(?:jend|gend|prof|kapt|gjen|tjen|yjen|tkol)'
const inStreet = String.raw`(?:(?:\s+|(?<=\.))(?!(?:no|nomor|nomer|rt|rw|blok|saya|sy|aku|kula|kulo|ku|beliau|dan|yang|yg|di|kel|kec|kelurahan|kecamatan|sing|lan|pas|waktu|ada|itu)\b)[\p{L}\p{N}'.-]{1,24}(?<!(?!${ranks}\.)\p{L}{4}\.)){1,5}?`
const street = String.raw`(?:jl|jln|jalan(?!\s+(?:sehat|santai|kaki|bareng|bersama|tengah|keluar|tol|rusak|berlubang|pulang|terus|dari|paving|aspal))|gg|gang|lorong|dalan|dukuh|jl\.|street)\.?(?:\s*[.:]\s*)?${inStreet}\s*,?\s*(?:(?:(?:rumah\s+)?(?:no|nomor|nomer|nmr|kav|number)\.?\s*:?|#)\s*)?(?:[ivx]{1,4}\s?[/.-]\s?)?\d{1,4}\s?(?:[a-z](?!\p{L}|\.\p{L}))?${more}(?![\p{N}])`
const estate = String.raw`(?:perum|perumahan|perumnas|btn|ruko|rukan|pertokoan|mess|cluster|griya|komplek|kompleks|komp|asrama|rusun|rusunawa|apartemen|apt|apart|graha|pondok|wisma|kost|kos|bukit|permata|puri|taman|villa)\.?${inStreet}\s*,?\s*(?:${block}|${street}|(?:no|nomor|nomer|kav|kavling|kamar|unit|(?:lantai|lt) \d+ no)\.?\s*[a-z]?-?\d{1,4}[a-z]?|\d{1,3}[a-z]|(?<!\p{L})(?!rt|rw)[a-z]{1,2}\s?[-/.]?\s?\d{1,3}(?:\s?[-/]\s?\d{1,3})?)(?![\p{L}\p{N}])${number}?`
/** "Los Sayur B nomer 8": what is sold there stands between. */
const goods = String.raw`(?:(?:kios|lapak|los)\s+(?!(?:no|nomor|nomer|saya|kula|aku|punya|milik|itu|pak|bu|sing|yang)(?!\p{L}))\p{L}{3,12}\s+(?!(?:di|ke|rp|rt|rw|yg|no|jl|ya|yo)(?!\p{L}))[a-z]{1,2}\s?-?\s?\d{1,3}[a-z]?)(?![\p{L}\p{N}])`
const row = String.raw`(?:(?:kios|lapak|los|stand|stan|petak|meja)(?:\s+(?!(?:no|nomor|nomer|saya|kula|aku|punya|milik|itu|pak|sing|yang)(?!\p{L}))\p{L}{3,12}){1,2}(?:\s+[a-z]{1,2})?\s+(?:no|nomor|nomer|number)\.?\s*[a-z]{0,2}\s?-?\s?\d{1,3}[a-z]?)(?![\p{L}\p{N}])`
const stall = String.raw`(?:${row}|${goods}|(?:ruko|rukan|petak)\s+(?:no|nomor|nomer)\.?\s*[a-z]{0,2}\s?-?\s?\d{1,3}[a-z]?(?![\p{L}\p{N}])|(?:kios|lapak|los|stand|stall|booth|bedak|loket|kamar|unit|counter|pujasera|foodcourt|food court)\s+(?:[a-z]{1,2}\s+)?(?:(?:no|nomor|nomer)\.?\s*)?[a-z]{0,2}\s?[-]?\s?\d{1,3}[a-z]?)(?![\p{L}\p{N}])`
/** "Block C upper floor no. 19", "Blok D lantai atas no. 27". */
const floor = String.raw`(?:(?:upper|lower|ground|first|second|third|top|bottom)\s+(?:floor|level|storey)|(?:lantai|lt)\s+(?:atas|bawah|dasar|dhuwur|ngisor)|sisi\s+\p{L}+|sebelah\s+\p{L}+)\s*,?\s*(?:no|nomor|nomer|number)\.?\s*[a-z]?\d{1,4}[a-z]?(?![\p{L}\p{N}])`
const box = String.raw`(?:p\.?\s?o\.?\s?box|kotak\s+pos|tromol\s+pos)\s*\.?\s*\d{1,6}`
/** A street without a number, then the block: "Jl. Kelapa Gading Blok C2". */
const streetBlock = String.raw`(?:jl|jln|jalan|gg|gang|lorong|dukuh)\.?${inStreet}\s*,?\s*(?:${rt}|${block})`
const plot = String.raw`(?:kav|kavling)\.?\s*(?:no\.?\s*)?[a-z]?-?\d{1,3}(?![\p{L}\p{N}])`
const part = String.raw`(?:${streetBlock}|${street}|${estate}|${block}|${rt}|${plot}|${box})`
const address = ruleOf(
  String.raw`(?<![\p{L}\p{N}])${part}(?:\s*,?\s*(?:${rt}|${block}|no\.?\s*\d{1,4}[a-z]?(?![\p{L}\p{N}])|${number.slice(0, -1)}))|\s*,?\s*(?:perum|perumahan|griya|komplek)(?:\s+(?!(?:saya|sy|aku|kula|kami|ku|pak|bu|nomor|nomer|no)(?!\p{L}))\p{Lu}[\p{L}]+){1,3}|\s*,?\s*${floor}|\s*,?\s*(?:(?:lantai|lt)\.?\s*\d{1,2}\s*,?\s*(?:no|kamar|unit)\.?|kamar|unit|paviliun|room)\s*(?:no(?:mor|mer)?\.?\s*)?[a-z]?-?\d{1,3}[a-z]?(?![\p{L}\p{N}])){0,3}`,
)
const spoken = `(?:${[...digitWords.keys(), 'belas', 'welas', 'puluh', 'likur'].join('|')})`
/**
 * At most five and not three words, and each pattern has it once: up to three V8 writes the words out for each, and as
 * machine code that took 7 MB. With 16 MB of it, V8 makes all further patterns slow ones (`kRegExpExecutableMemoryLimit`).
 */
const spokenNumber = String.raw`(?:\s?${spoken}(?!\p{L})){1,5}`
const numbers = String.raw`(?:${spokenNumber}|\d{1,3})`
/** A house number alone, where a home was named just before. */
const houseNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:no|nomor|nomer|nmr|number)\.?\s*(?:\d{1,4}\s?(?:[a-z](?!\p{L}))?|${spokenNumber})|#\d{1,4}[a-z]?(?!\p{L}))(?![\p{L}\p{N}.,/-]*\d)`,
  'giu',
)
/** "Alamat: Melati Raya no 12": what follows the label is one. */
const labelled = ruleOf(
  String.raw`(?<!\p{L})(?:(?:alamat|address|dikirim\s+ke|kirim\s+ke)\s*[:=]\s*|(?<=[,;\n]\s?)(?:alamat|address)\s+(?!(?:saya|sy|aku|kula|ku|beliau|dia|dheweke|pak|bu|bapak|ibu|itu|ini|iku|rumah|lengkap|kantor|di|ing|nang|ke|yang|yg|sing|is|email|tidak|jelas|sama|pelaku|terlapor)(?!\p{L})))`,
)
/** "Dikirim ke: semua ketua RT no 1", "SMP Negeri 3, ruang guru no 2": whoever, or a room. */
const notHome =
  /(?<!\p{L})(?:semua|seluruh|para|sedaya|kabeh|all|ketua|pengurus|anggota)(?!\p{L})|(?<!\p{L})(?:ruang|kelas|meja|loket|lantai|room)(?:\s+\p{L}+){0,2}\s*$/iu
const ofHouse = ruleOf(
  String.raw`(?<!\p{L})(?:nomor|nomer|no|house)\.?\s+(?:rumah|omah|griya|number)(?:nya|ku|e|\s+(?:saya|sy|aku|kula))?\s*(?:is|:)?\s*((?:(?:no|nomor)\.?\s*)?\d{1,3}[a-h]?)(?![\p{L}\p{N}]|[.,:/-]\d|\s+(?:kali|orang|wong|unit|buah|hari|kk|times)(?!\p{L}))`,
)
/** "Rumah saya 4B". */
const besideHome = /^\s+(?:(?:itu|iku|kuwi|is|number)\s+)?(\d{1,3}[A-Ha-h]|[A-H]-?\d{1,3})(?![\p{L}\d])/u
/** "Rumah saya di Melati Raya No. 12": the street by its name alone, with "di" or in capitals or in words nobody else uses. */
const ofStreet =
  /(?:^\s*((?:(?:di|ing|nang|neng|wonten|at|in|is|:)\s+)*)((?:(?!(?:jl|jln|jalan|gang|gg|lorong|rt|kamar|unit|lantai|pak|bu|bapak|ibu|sebelah|depan|dekat|yang|yg|sing|itu|ada)(?!\p{L}))(?:\p{L}+|\p{L}{1,2}-?\d{1,3})\s+){1,3})|(?<!\p{L})((?:\p{Lu}\p{Ll}+\s+){1,3}))$/u
/** What stands before a house's number is its street. */
function streetBefore(head: string): string {
  const match = ofStreet.exec(head)
  const bare = match?.[2]
  if (bare === undefined) return match?.[3] ?? ''
  // "Rumah saya kenanga raya no 5", but not "warung saya juga no 5".
  const said =
    match?.[1] !== '' ||
    !bare
      .trim()
      .split(/\s+/u)
      .some((word) => isCommon(word.toLowerCase()))
  return said ? bare : (/(?:\p{Lu}\p{Ll}+\s+){1,3}$/u.exec(bare)?.[0] ?? '')
}
/** "Toko saya dipasangi baliho nomor 2", "kios saya dapat surat no 45": the number of what came to the house. */
const cameThere =
  /(?<!\p{L})(?:(?:baliho|stiker|sticker|poster|banner|spanduk|bendera|umbul-umbul|kaos|kaus|kupon|kartu|amplop|surat|undangan|pamflet|brosur|gambar|foto|flag|flyer|leaflet|card|envelope|letter|invitation|coupon|billboard|sign)(?:nya|ne|e|s)?|vot(?:e|ed|ing)|choose|support|told|asked|(?!(?:di|me)(?:tinggal|sewa|kontrak|cat|bangun|jual|apit|huni|tempati|nempati|nghadap|nyewa|ngontrak|lati|rapi|kar|ranti|ga|teor|sjid)\p{L}*)(?:di|dipun|me)\p{Ll}{4,})(?!\p{L})[^.!?\n]*$/u
/** After such a thing only a street with its name is one: "…, alamat di kenanga raya no 8". */
const placeAgain =
  /(?<!\p{L})(?:(?:di|ing|nang|neng|wonten|at|in|on)\s+((?:\p{Lu}\p{Ll}+\s+){1,3})|(?:alamat|rumah|omah)(?:nya|ku|e|ne)?\s+(?:(?:di|ing|nang|neng)\s+)?((?:\p{Ll}+\s+){1,3}))$/u
function streetAgain(head: string): string | undefined {
  const match = placeAgain.exec(head)
  const bare = match?.[2]
  return bare?.trim().split(/\s+/u).some(isCommon) === true ? undefined : (bare ?? match?.[1])
}
/** Numbers of candidates, parties and polling stations. */
const ballot =
  /(?<!\p{L})(?:paslon|paslonnya|pasangan|calon|cawali|cabup|cagub|capres|caleg|urut|tps|partai|kandidat|pilih|milih|coblos|nyoblos|dukung|gambar|candidate|vote|party)(?:\s+(?:urut|itu|yang))?\s*$/iu
/** "Pak RT datang ke rumah saya, bilang nomor satu harus menang". */
const saidOfCandidate = (head: string, house: string): boolean =>
  /(?<!\p{L})(?:bilang|ngomong|omong|kandha|kanda|kondo|ngendika|ngendikan|ujar|jarene|katanya|said|says|saying)\s+$/iu.test(
    head,
  ) &&
  !/\d{2}|(?:belas|welas|puluh|likur)/iu.test(house) &&
  /^\S+\s+\S+\s*$/u.test(house)
/** "Omahku cedhak posko, Karangrejo Raya 58B": a street by the word that streets end in. */
const farRoad =
  /^(?:\s+\p{Ll}+){0,6}[\s,:(]{1,2}((?:\p{Lu}\p{Ll}+\s+){1,3}(?:Raya|Barat|Timur|Selatan|Utara|Dalam|Tengah|Lor|Kidul|Wetan|Kulon|[IVX]{1,4})\s+\d{1,3}[A-Za-z]?)(?![\p{L}\d]|[.,:]\d)/u
const own = String.raw`(?:saya|sy|aku|kula|kulo|gue|gw|ku|kami)`
const home = ruleOf(
  String.raw`(?<!\p{L})(?:(?:rumah|omah|griya|kost|kos|kontrakan|tempat tinggal|alamat|dalem|toko|warung|kios|pagar|gerbang|teras|latar)(?:ne|e|nya)?\s?-?(?:${own}|(?:${kinPattern}|orang\s?tua|ortu|wong\s?tuw?a)(?:ku|\s+${own}))(?!\p{L})|(?:omahku|omahe(?!\s+(?:pak|bu|bpk|bapak|ibu|mbah|mas|mbak|yu|lik|si|lurah|camat|kades|carik|bayan|modin|kadus|sekdes|perangkat|calon|beliau|dheweke)(?!\p{L}))|rumahku|alamatku|kontrakanku|kosku|kostku|tokoku|warungku|kiosku)|${own}\s+(?:tinggal|ngontrak|ngekos|manggon|bertempat|dumunung)|my\s+(?:own\s+)?(?:house|home|place|address|stall|shop|gate|fence|yard)|(?:i|we|my\s+(?:${kinPattern}))\s+(?:lives?|rents?|stays?|lodges?)|${own}\s+(?:persis\s+|pas\s+|tepat\s+)?(?:sebelah|jejer|samping|sanding|seberang)(?:nya|e|an|ipun)?(?=\s*,?\s*(?:no|nomor|nomer)))`,
)
/** Said of somebody else, and not only as the place beside which it is. */
const theirHouse =
  /(?<!\p{L})(?:beliau|dia|dheweke|dewekne|piyambakipun)\s+(?:kan\s+|punya\s+|itu\s+)?(?:rumah|omah|griya|dalem)(?:nya|ne|e|ipun)(?!\p{L})|(?<!(?:dekat|deket|cedhak|cedak|celak|depan|sebelah|samping|belakang|ngarep|mburi|jejer|seberang)\s+)(?<!\p{L})(?:(?:his|her|their)\s+(?:house|home|place)|(?:rumah|omah|griya|dalem)(?:nya|ne|e|ipun)?\s+(?:beliau|dia|dheweke|dewekne|piyambakipun))(?!\p{L})/iu
const nearAccused =
  /^[^.!?\n]{0,12}?((?:persis\s+|pas\s+|tepat\s+)?(?:di\s+|nang\s+|neng\s+|ing\s+|right\s+)?(?:depan|seberang|sebelah|samping|belakang|ngarep|mburi|jejer|sisih|sanding|wingking|ngajeng|opposite|next to|behind|across from|in front of)\s*(?:nya|e|an)?\s+(?:rumah|omah|omahe|griya|griyane|griyanipun|dalem|daleme|house of|the house of|the)\s?(?:dinas\s+)?(?:pak|bu|bpk|ibu|si|beliau|lurah|camat|kades|kadus|mbah)(?:\s+[\p{L}]+){0,2})/iu
const landmark =
  /^\s*(?:deket|dekat|cedhak|cedak|near|sebelah|belakang|depan|mburi|ngarep|wetan|kulon|lor|kidul)\s+[^.!?\n;]{4,70}/iu
const publicPlace = /^(?:lantai|ruang)/iu
const money =
  /^\s*(?:juta|jt|rb|ribu|ewu|miliar|%|titik|meter|hektare?\b|ha\b|m2|km\b|unit|buah|paket|orang|wong|suara|kk\b|ikut|kali\b|(?:bulan|tahun|hari)(?!\s+(?:depan|lalu|ini|kemarin|wingi|ngarep)))/iu

/** As people dictate it: "jalan kenanga nomor dua belas RT tiga RW delapan". */
const dictated = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(?:jalan|jln|jl|gang|gg|lorong|dukuh|perum|perumahan|blok)(?:\.\s?|\s+)(?:\p{L}+\.?\s+){1,4}?(?:\d{1,2}\s+)?(?:nomor|nomer|no)\s+|(?:(?:perum|perumahan|perumnas|griya|komplek|kompleks|asrama|rusun|rusunawa)\s+(?:\p{L}+\s+){1,3}?)?(?:blok|block)\s+[a-z]{1,2}\s+(?:(?:nomor|nomer|no)\s+)?)${spokenNumber}(?:,?\s+(?:rt|er\s?te|rw|er\s?we)\s+(?:nomor\s+|nomer\s+|no\s+)?${numbers}){0,4})(?!\p{L})`,
)
const dictatedRt = ruleOf(
  String.raw`(?<![\p{L}\p{N}])(?:rt|er\s?te)\s+${spokenNumber}(?:\s+(?:rw|er\s?we)\s+${spokenNumber})?`,
)
/** "Los C nomer wolulas". */
const dictatedStall = String.raw`(?:kios|lapak|los|stand|stan|petak|meja|kamar)\s+(?:[a-z]{1,2}\s+(?:(?:nomor|nomer|no)\s+)?|(?:nomor|nomer|no)\s+)${spokenNumber}(?!\p{L})`
const inBrackets = ruleOf(
  String.raw`(?<!\p{L})(?:stall|shop|kiosk|booth|kios|lapak|los|stand|warung|toko|dasaran)(?:nya|e|ku)?(?:\s+(?:bunga|kembang|sayur|buah|ikan|iwak|daging|kain|saya|kula))?\s?\(\s?((?:no|nomor|nomer|number)\.?\s?[a-z]?-?\d{1,3}[a-z]?)(?=\s?[,)])`,
)
const stalls = ruleOf(String.raw`(?<![\p{L}\p{N}])(?:${stall}|${dictatedStall})`)

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
  /(?<![\p{L}\d])(?:\p{Lu}\p{Ll}+\s+){1,3}(?:Street|Road|Lane|Alley)\s?,?\s?(?:(?:No|no|Number|number)\.?\s?)?\d{1,3}[A-Za-z]?(?![\p{L}\d])/gu

export function findAddresses(page: Page): Found[] {
  const { text, spots } = page
  const found: Found[] = neighbourAddresses(spots)
  for (const match of matchesOf(spots, dictated))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'address' })
  for (const match of matchesOf(spots, dictatedRt))
    if (!ofBody(text, match.index) && !countsEach(text, match))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'address' })
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
  for (const match of matchesOf(spots, stalls))
    found.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      type: 'address',
      ...(isOwnStall(text, match.index) ||
      theirStall.test(text.slice(match.index + match[0].trimEnd().length, match.index + 120))
        ? { owner: 'reporter' }
        : sellsThere(page, match.index, match.index + match[0].trimEnd().length) ||
            spokenOfSelf(page, match.index) ||
            lodges.test(text.slice(Math.max(0, match.index - 70), match.index))
          ? { owner: 'unknown' }
          : { owner: 'other' }),
    })
  // "She has a flower stall (no. 22B)".
  for (const match of matchesOf(spots, inBrackets)) {
    if (!spokenOfSelf(page, match.index)) continue
    const end = match.index + match[0].length
    found.push({ start: end - (match[1] ?? '').length, end, type: 'address', owner: 'unknown' })
  }
  // "Dia tulis nama saya beserta nomor rumah no. 45".
  for (const match of matchesOf(spots, ofHouse)) {
    const end = match.index + match[0].length
    found.push({ start: end - (match[1] ?? '').length, end, type: 'address' })
  }
  for (const match of matchesOf(spots, labelled)) {
    const from = match.index + match[0].length
    const line = /^[^.!?;\n]{0,60}/u.exec(text.slice(from, from + 60))?.[0] ?? ''
    const house = line.search(houseNumber)
    if (
      house < 0 ||
      house > 40 ||
      ballot.test(line.slice(0, house)) ||
      notHome.test(line.slice(0, house)) ||
      /^\p{L}+\.?\s*\d+\s?(?:sampai|hingga|s\/d|sd|tekan|to)\s?\d/iu.test(line.slice(house)) ||
      /(?<!\p{L})(?:jl|jln|jalan)(?!\p{L})/iu.test(line)
    )
      continue
    const end = house + (line.slice(house).match(houseNumber)?.[0] ?? '').trimEnd().length
    found.push({ start: from, end: from + end, type: 'address' })
  }
  for (const match of matchesOf(spots, home)) {
    const from = match.index + match[0].length
    const rest = text.slice(from, Math.min(text.length, from + 90))
    const near = nearAccused.exec(rest)
    if (near?.[1] !== undefined) {
      const start = from + (near.index + near[0].length - near[1].length)
      found.push({ start, end: start + near[1].length, type: 'address', owner: 'reporter' })
    }
    const bare = besideHome.exec(rest)
    if (bare?.[1] !== undefined) {
      const end = from + bare[0].length
      found.push({ start: end - bare[1].length, end, type: 'address', owner: 'reporter' })
    }
    const road = farRoad.exec(rest)
    if (road?.[1] !== undefined) {
      const end = from + road[0].length
      found.push({ start: end - road[1].length, end, type: 'address', owner: 'reporter' })
    }
    const clause = rest.split(/[!?\n;]|\.\s+(?!\d)/u)[0] ?? ''
    for (const house of clause.matchAll(houseNumber)) {
      // "Rumah saya no 12, beliau rumahnya no 15".
      if (theirHouse.test(clause.slice(0, house.index))) break
      // "Rumah saya ditempeli paslon nomor 2".
      if (ballot.test(clause.slice(0, house.index)) || saidOfCandidate(clause.slice(0, house.index), house[0])) continue
      const upTo = clause.slice(0, house.index)
      const before = cameThere.test(upTo) ? streetAgain(upTo) : streetBefore(upTo)
      if (before === undefined) continue
      const name = before.length
      found.push({
        start: from + house.index - name,
        end: from + house.index + house[0].trimEnd().length,
        type: 'address',
        owner: 'reporter',
      })
    }
    if (/alamat|address/iu.test(match[0])) {
      const mark = landmark.exec(rest)
      if (mark !== null)
        found.push({
          start: from + mark[0].length - mark[0].trimStart().length,
          end: from + mark[0].trimEnd().length,
          type: 'address',
          owner: 'reporter',
        })
    }
  }
  return found
}

/** "Tiap RT dua juta": what each got. */
const countsEach = (text: string, { index, 0: shown }: RegExpMatchArray): boolean =>
  each.test(text.slice(Math.max(0, (index ?? 0) - 16), index)) ||
  counted.test(text.slice((index ?? 0) + shown.length, (index ?? 0) + shown.length + 16))
const each = /(?<!\p{L})(?:tiap|setiap|per|saben|each|every|masing-masing)\s+$/iu
const counted = new RegExp(
  String.raw`${money.source}|^\s+(?:million|thousand|hundred|yuta|amplop|kaos|kupon|warga)(?!\p{L})`,
  'iu',
)

/** "Ketua RT 4": what somebody is. */
const ofBody = (text: string, start: number): boolean =>
  /(?:ketua|pak|bu|bpk|sekretaris|bendahara|pengurus|para|se)\s*$/iu.test(text.slice(Math.max(0, start - 24), start))

/** "Saya penjual bensin, kios no 17": a stall in a sentence about the reporter alone. A counter is everybody's. */
function spokenOfSelf({ words, mentions, text }: Page, at: number): boolean {
  if (/^(?:loket|kamar|unit|counter)/iu.test(text.slice(at, at + 7))) return false
  const sentence = words[wordBefore(words, at)]?.sentence
  const near = mentions.filter(({ to }) => words[to]?.sentence === sentence && (words[to]?.end ?? 0) <= at)
  // "Saya Budi, pedagang di …": what they are, right after who.
  const what = ({ from, to }: Mention, k: number): boolean =>
    from === to && near[k - 1]?.owner === 'reporter' && near[k - 1]?.to === from - 1 && words[from]?.capital === false
  // "… my mother. She sells vegetables at stall …".
  const she = near.find(({ kind }) => kind === 'anaphor')
  return (
    (near.some(({ owner }) => owner === 'reporter') ||
      (she !== undefined && referent(mentions, words, she.from) === 'reporter')) &&
    !near.some((one, k) => one.owner === 'other' && one.kind === 'person' && !what(one, k))
  )
}
/** "Saya jualan soto. … Kalau mau mampir lapak no 22", "los ikan D 05 tempat emak dagang". */
function sellsThere({ text }: Page, start: number, end: number): boolean {
  if (workplace.test(text.slice(end, end + 50))) return true
  return comeBy.test(text.slice(Math.max(0, start - 50), start)) && sells.test(text.slice(0, start))
}
const workplace = new RegExp(
  String.raw`^,?\s+(?:(?:di\s+)?tempat|nggone|panggonane|panggonan|where)\s+(?:my\s+)?(?:${kinPattern}|saya|sy|aku|kula|i)(?:ku|\s+(?:saya|sy|aku|kula))?\s+(?:(?:biasa|saben|tiap|hari|dina)\s+){0,2}(?:dagang|jualan|dodol\p{L}*|sade\p{L}*|bakulan|berjualan|berdagang|mangkal|kerja|sells?|works?)(?!\p{L})`,
  'iu',
)
const comeBy =
  /(?<!\p{L})(?:kalau|kalo|klo|nek|yen|bila|menawi|if)\s+(?:\p{L}+\s+){0,3}?(?:mampir|datang|dateng|ketemu|nemoni|nemui|temui|rawuh|pinarak|come|visit|meet|cek|ngecek|check)(?:\s+(?:me|saya|aku|kula|by|in|ke|di|neng|nang|at|to|dhateng|aja|saja|wae)){0,4}\s?[:,(]?\s*$/iu
const sells = new RegExp(
  String.raw`(?<!\p{L})(?:${own}|i)\s+(?:(?:cuma|mung|ini|biasa)\s+)?(?:jualan|dodol\p{L}*|bakul\p{L}*|pedagang|dagang|penjual|berjualan|sade\p{L}*|sell)(?!\p{L})|(?<!\p{L})(?:lapak|kios|los|stand|warung|dasaran)(?:ku|\s+${own})(?!\p{L})|my\s+(?:stall|shop)`,
  'iu',
)
/** "Los Daging A no 3, itu lapak saya". */
const theirStall = new RegExp(
  String.raw`^(?:\s+\p{L}+){0,3}\s*,?\s*(?:y[ao]\s+)?(?:itu|iku|kuwi|niku|is|that's|ya)\s+(?:my\s+|${own}(?=\s*(?:[.,!?)]|$))|(?:lapak|kios|los|stand|dasaran|kamar|tempat|kos|panggonan)\p{L}{0,3}?(?:ku|\s+(?:(?:${kinPattern})(?:ku(?!\p{L})|\s+${own})|${own}))(?!\p{L}))|^(?:\s+\p{L}+){0,3}\s*[,(]?\s*(?:punya|punyane|milik|duweke|gadhahan\p{L}*|kagungan\p{L}*)\s*(?:(?:${kinPattern})\s*)?${own}(?!\p{L})`,
  'iu',
)
/** "Saya ngontrak di rumah pak haji, kamar no 6". */
const lodges = new RegExp(
  String.raw`(?<!\p{L})(?:${own}|i)\s+(?:\p{L}+\s+)?(?:tinggal|ngontrak|ngekos|kos|kost|manggon|sewa|nyewa|mondok|live|rent|stay)(?!\p{L})[^.!?\n]{0,50}$`,
  'iu',
)
const isOwnStall = (text: string, start: number) =>
  new RegExp(String.raw`(?:${own}|ku)\s*[,:(]?\s*(?:di|nang|neng|ing|wonten|ada di|at)?\s*$`, 'iu').test(
    text.slice(Math.max(0, start - 24), start),
  )
