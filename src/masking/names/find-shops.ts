/** The reporter's or their family's own shop: its name tells who they are. */
import { either } from '../text/either.ts'
import type { Found } from '../find.ts'
import { personal, placeWords } from './name-words.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import { honorifics, others } from '../text/words.ts'

const shopWord = String.raw`(?:homestay|guest\s?house|losmen|penginapan|kos-kosan|toko(?:\s+(?:kelontong|online|sembako|bangunan|buku|roti|kue|batik|besi|obat|emas|baju|pakaian|mas))?|warung(?:\s+(?:makan|kopi|soto|bakso|nasi))?|kios|kantin|warteg|gerobak|lapak|sadeyan|dodolan|bengkel|salon|laundry|konter|catering|katering|usaha(?:\s+(?:katering|catering|laundry|kue|bordir|konveksi|kerupuk|batik))?|jualan(?:\s+online)?|dagangan|angkringan|depot|kedai|butik|percetakan|fotokopi|konveksi|penjahit|pangkas|rental|studio|rumah\s+makan|olshop|kafe|cafe|barbershop|apotek|klinik|bimbel|shop|store|stall|restaurant|business|bakery|workshop|kapal|perahu|prau|sanggar|panti\s+pijat|kursus(?:\s+(?:jahit|komputer|inggris|musik))?|course|rombong|band|orkes|sound\s?system|jathilan|jaranan|ketoprak|hadroh|rebana|keroncong|campursari|paguyuban|choir|troupe|peternakan|podcast|channel|kanal|blog|boat|cafe)`
const shopOwner = String.raw`(?:saya|sya|sy|aku|aq|ak|kula|kulo|kami|punya\s+saya|punyaku|milik\s+saya|(?:istri|suami|ibu|bapak|anak|kakak|adik|mertua|keluarga|orang\s?tua|bojo)\s?(?:ku|\s+(?:saya|sy|aku|kula|kami))|(?:istri|suami|ibu|bapak|mertua|ortu|bojo|keluarga)(?=\s+(?:namanya|jenenge|bernama)\s+))`
/** Capitalised words, with the little ones between: "Clean n Fresh", "Kopi & Susu". */
const shopName =
  /^["']?(?!(?:[A-Z]{1,2}-?\d|(?:Bank|BCA|BRI|BNI|BSI|BTN|Mandiri|Ruko|Rukan|Blok|Blk|No|RT|RW|Jl|Jln|Jalan|Gang|Gg|Pasar|Los|Lantai|Kios|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jam|Tapi|Tgl|Ada|Di)(?!\p{L})))((?:\p{Lu}[\p{L}\d'&.-]*|[\p{L}\d]+(?:[._]\p{L}[\p{L}\d]*)+)(?: (?!(?:Jl|Jln|Jalan|Gg|Gang|Blok|RT|RW|No)\b)(?:\p{Lu}(?:[\p{L}\d'&-]|\.(?=[\p{L}\d])|(?<=(?<!\p{L})(?:H|Hj|Ny|M|Mr|St|CV|PT|UD|Dr|Ust|R|Moh|Muh))\.)*|\d+|(?:&|n|dan|and|\+) \p{Lu}[\p{L}\d'.-]*)){0,6}(?<!'))/u
const again = new RegExp(String.raw`\p{L}[,:]?\s+(${shopWord}\s+)$`, 'iu')
const named = String.raw`(?:(?:itu\s+|iku\s+|niku\s+|kuwi\s+)?(?:itu|iku|kuwi|niku|yaitu|yaiku|adalah|namanya|bernama|jenenge|nama|called|named|is|asmanipun|naminipun|nami|yang\s+namanya|sing\s+jenenge|(?:dikenal|terkenal|disebut)(?:\s+(?:sebagai|dengan|nama))?|(?:which\s+)?(?:everybody|everyone|people)\s+(?:knows?|calls?)(?:\s+(?:it|as))?)\s+)?`
/** Whoever is spoken to may be named between: "warungku min, Soto Seger". */
const called = '(?:min|admin|mas|mbak|mbakyu|pak|bu|lur|kak|gan|bos|bro)'
/** What may not stand between "toko" and "saya": who else may have it, or where it is. */
const notSold =
  '(?:saya|sy|aku|kula|pak|bu|bapak|milik|punya|itu|ini|iku|iki|kuwi|niku|yang|yg|sing|dan|lan|di|ke|dari|dekat|deket|depan|ngarep|sebelah|samping|belakang|mburi|seberang|kantor|rumah|omah|tempat|teman|temen|kanca|konco|tetangga|tonggo|bos|juragan|lurah|camat|kades|kata|jare|karena|waktu|pas|saat|ada|ana)(?![\\p{L}])'
const shops = [
  ruleOf(
    String.raw`(?<!\p{L})(?:${shopWord}(?:\s+(?!${notSold})[\p{L}\d-]{2,14}){0,2}\s?(?:-?ku|(?:e|ne|nya|\s+(?:e|ne))?(?:\s+(?:punya|punyane|milik|duweke|kagungane))?\s+${shopOwner})|(?:my|our)\s+(?!(?:boss|friend|neighbou?r|colleague|landlord|teacher|principal|manager|supervisor|headmaster)s?'s?\s+)(?:[\p{L}']+\s+){0,2}${shopWord})(?!\p{L})(?:\s+(?:wae|ae|aja|saja|mawon))?(?:\s+${called}(?!\p{L}))?[,:]?\s*\(?${named}(?:${shopWord}\s+)?`,
  ),
  ruleOf(
    String.raw`(?<!\p{L})(?:nama|jeneng|nami)\s+${shopWord}\s?(?:nya|-?ku|e|\s+(?:saya|sy|aku|kula|kami))\s*:?\s*`,
  ),
  ruleOf(
    String.raw`(?<!\p{L})(?:saya|sy|aku|kula|kulo|kami)\s+(?:ini\s+|iki\s+|cuma\s+|hanya\s+|kan\s+)?(?:(?:yang|sing)\s+)?(?:pemilik|punya|buka|bukak|duwe|nduwe|gadhah|kagungan|mengelola|ngelola|menjalankan|dodol\s+(?:ing|neng|nang)|jualan\s+di|owner|pengelola)\s+${shopWord}(?:\s+(?:kecil|cilik|kecil-kecilan|cilik-cilikan|sederhana|rumahan|baru|sendiri|online|keliling|rintisan))?(?:(?:\s+\p{L}{3,14}){1,2}(?=\s+(?:namanya|bernama|jenenge|asmanipun)\s))?(?:\s+\p{L}{3,14},|[,:])?\s+${named}`,
  ),
  // "Saya jualan makanan, warung Soto X".
  ruleOf(
    String.raw`(?<!\p{L})(?:saya|sy|aku|kula|kulo|kami|bapakku|ibuku|bojoku|(?:istri|suami|ibu|bapak|anak|mertua)\s+(?:saya|sy|kula))\s+(?:\p{L}+\s+){0,2}?(?:jualan|dodol|dodolan|sadeyan|dagang|bakul|usaha|buka|bukak|sade|jual|sell)(?!\p{L})[^.!?\n,]{0,24},?\s+${named}(?:${shopWord})\s+${named}`,
  ),
  ruleOf(
    /(?<!\p{L})i\s+(?:own|run)\s+(?:(?:a|the)\s+(?:small\s+)?(?:\p{L}+\s+)?(?:course|school|kindergarten|clinic|studio|laundry|bakery|shop|store|stall|cafe|restaurant|salon|workshop|warung)(?:\s+(?:called|named)|,)\s+)?/giu,
  ),
]
/** "Sy tukang sound, usahane X": of the one who has just been told of. */
const ofTeller = ruleOf(
  String.raw`(?<!\p{L})(?:saya|sy|aku|kula|kulo|kami|gue)(?!\p{L})[^.!?\n]{2,40}[,(]\s*(?:nama\s+)?${shopWord}\s?(?:nya|ne|e|nipun|ipun)\s+${named}`,
)
/** "Warung Soto Pak Di punya bapakku": whose it is comes after the name. */
const shopAfter = ruleOf(
  String.raw`(?<!\p{L})${either('(?:toko|warung|kios|bengkel|salon|laundry|konter|depot|kedai|kafe|cafe|angkringan|kantin|gudang|usaha|perusahaan|pabrik|rumah makan|ud|cv|pt)')}\.?\s+((?:\p{Lu}[\p{L}\d'&.-]*(?:,?\s+)){1,4})(?:(?:itu|iku|kuwi|niku|ki|adalah)\s+)?(?:punya|punyane|milik|duweke|duwene|gadhahan|gadhahanipun|kagunganipun)\s?(?:ku(?!\p{L})|${shopOwner.slice(3)}`,
  'u',
)
/** "Di depan Warung Soto Mbak Pur, itu warung saya", "ke Gorengan Bu Tiyem, itu qris punya saya". */
const shopClaim = ruleOf(
  String.raw`(?<!\p{L})(?:itu|iku|kuwi|niku)\s+(?:toko|warung|kios|bengkel|salon|laundry|kedai|angkringan|kantin|usaha|lapak|qris)(?:ku(?!\p{L})|\s+${shopOwner})`,
)
/** "Dapur Bu X, usaha saya sendiri, …", "at Kilat Semu, my own print shop": nothing is told of it that the shop does. */
const shopApposed = ruleOf(
  String.raw`(?<!\p{L})(?:(?:usaha|dagangan|jualan|${shopWord})(?:ku(?!\p{L})|\s+${shopOwner}(?!\p{L}))(?:\s+(?:dan|lan|karo|sama|kaliyan)\s+(?:suami|istri|bojo|ibu|bapak|adik|kakak))?|(?:my|our)\s+(?:own\s+)?(?:[\p{L}-]+\s+)?(?:${shopWord}|firm|printer's))(?:\s+(?:sendiri|dhewe|dewe|piyambak|pribadi))?(?=\s*(?:[,.;!)\n]|$))`,
)
const aShop = new RegExp(`^${shopWord}$`, 'u')
const atPlace =
  /(?<!\p{L})(?:di|ing|neng|nang|ning|wonten|at|in|on|near|hari|bulan|dina|ke|menyang|dekat|cedhak|depan|ngarep|belakang|mburi|samping|sebelah)\s+$/iu
const ofItself = /^(?:nama|jeneng|nami)\s[^\n]*(?:nya|e)\s*:?\s*$/iu
/** Of the one who writes, and of nobody with a title. */
const ofMe =
  /^(?!.*(?<!\p{L})(?:pak|bu|bapak|ibu|lurah|camat|kades|kadus|dia|beliau|mereka|he|she)(?!\p{L})).*(?<!\p{L})(?:saya|sy|aku|kula|kulo|kami|gue|i)(?!\p{L})/isu
const clauseBefore = (text: string, at: number): string =>
  /[^.!?\n]*$/u.exec(text.slice(Math.max(0, at - 90), at))?.[0] ?? ''
/** "Kata Bu X, usaha saya …"; after "oleh" only a name makes somebody of it: "dicetak oleh Kilat Semu, usaha saya". */
const saidBy = /(?<!\p{L})(?:kata|jare|ujare|ngendikane|menurut)\s+$/iu
const doneBy = /(?<!\p{L})(?:oleh|dening|by|(?:di|dipun)(?!nas)\p{L}{4,})\s+$/iu
const noShop =
  /^(?:by|oleh|dening|sama|karo|kata|jare|hari|dina|senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad|pahing|pon|wage|kliwon|legi|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spanduk|poster|baliho|kaos|stiker|paslon|caleg|calon|satpol|satgas|polsek|polres|pemkot|pemkab|pemda|dishub|pdip|pdi|golkar|gerindra|pkb|pks|nasdem|demokrat|ppp|pan|psi|hanura|partai|(?:di|dipun)(?!nas)\p{L}{4,})$/u
/** "Bengkel bapak, Semu Motor, …": whose father is not said, and it may be who came. */
const shopOfKin = ruleOf(
  String.raw`(?<!\p{L})${shopWord}(?:\s+(?:milik|punya|duweke|kagungane)|(?:ne|nya|e))?\s+(?:suami|istri|bapak|ibu|ayah|mertua|bojo|garwa|simbok|emak|mama|ortu|orang\s?tua)\s?[,(]\s?(?:namanya\s+|jenenge\s+)?(?=\p{Lu})`,
)
const itself = /(?:sendiri|dhewe|dewe|piyambak|pribadi)$|^(?:my|our)\s+own(?!\p{L})/iu
/** "Mine is a small shop, Kilat Semu", "we run a tiny place called X". */
const shopOfMine = ruleOf(
  String.raw`(?<!\p{L})(?:(?:mine|ours)(?:\s+is|'s)|(?:i|we)\s+(?:own|run|keep))\s+(?:just\s+|only\s+)?(?:an?|the)\s+(?:[\p{L}-]+\s+){0,3}?(?:place|eatery|firm|${shopWord})(?:\s+(?:by|near|in|at|on|behind|beside)\s+[^.,!?\n]{1,30})?(?:,|\s+(?:called|named))\s+(?:called\s+|named\s+)?`,
)
const capitalsBefore = /((?:\p{Lu}[\p{L}\d'&.-]*\s+){0,5}\p{Lu}[\p{L}\d'&.-]*),?\s*$/u
/** "CV suami saya CV Mekar Tani". */
const ownFirm = ruleOf(
  String.raw`(?<!\p{L})(?:cv|pt|ud|firma|perusahaan)\s?(?:-?ku|\s+${shopOwner})(?!\p{L})\s*[,:(]?\s*${named}(?=(?:CV|PT|UD|Cv|Pt|Ud)?\.?\s?\p{Lu})`,
)
/** That the reporter or their family has a shop: what is written on it, and a shop named with capitals, may be that one. */
const ownShop = ruleOf(
  String.raw`(?<!\p{L})(?:(?:my|our)\s+(?:(?:own|little|small|family)\s+)?${shopWord}(?!\p{L}|')|${shopWord}\s?(?:-?ku|(?:e|ne|nya|\s+(?:e|ne))?\s+${shopOwner})(?!\p{L})|${shopOwner}(?:\s+(?:dan|lan|karo|sama|kaliyan)\s+(?:ibu|bapak|simbok|emak|suami|istri|bojo|mertua|anak|kakak|adik))?(?:\s+\p{L}+(?:\s+\p{L}+)?,)?\s+(?:(?:ini|iki|cuma|hanya|mung|kan|punya|buka|bukak|duwe|nduwe)\s+){0,2}(?:penjual|bakule|pedagang|jualan|dodol|dodolan|dagang|bakul|${shopWord})(?!\p{L}))`,
)
const writtenOn = ruleOf(
  /(?<!\p{L})(?:tulisan(?:nya|e|ipun)?|bertuliskan|tertulis|tulisane|merek(?:nya|e)?|merk(?:nya|e)?|plang(?:nya|e)?|papan(?:nya|e)?|(?:orang|warga|wong|pelanggan|people)\s+(?:(?:sini|kene|mriki|here|biasa|sudah)\s+)?(?:nyebut|menyebut|manggil|nyeluk|ngarani|kenal|kenale|call)(?:nya|e|ipun|\s+it)?|(?:nama|jeneng|nami)(?:nya|ne|e|ipun)?\s+(?:usaha|toko|warung|dagang|lapak)(?:nya|ne|e)?|(?:warung|toko|kios|lapak|usaha|jualan|gerobak|dagangan|bengkel|salon)(?:nya|ne|e|ipun)\s+(?:dikenal|terkenal|kondhang|kondang|dipunwastani|diarani|disebut)(?:\s+(?:sebagai|dengan|nama|jenenge|minangka)){0,2})\s+(?:ada\s+|ana\s+)?/giu,
)
/** "Toko saya … Tokonya Sumber X", "my shop … It's called X": what it is called, and not whose. */
const itsName = ruleOf(
  String.raw`(?<!\p{L})(?:(?:toko|warung|kios|lapak|usaha|gerobak|dagangan|bengkel|salon|laundry|konter|depot|kedai|angkringan|kantin|butik|percetakan|katering|catering)(?:nya|ne|e|nipun|ipun)\s+(?:(?:namanya|jenenge|bernama|yaitu|yaiku|itu|iku|kuwi|niku)\s+)?(?!(?:pak|bu|bapak|ibu|bpk|mas|mbak|mbah|haji|h|hj|yu|lik|lurah|camat|kades|sdr)(?!\p{L}))|(?:it(?:'s|\s+is)|the\s+(?:shop|store|stall|cafe|restaurant|bakery)\s+is)\s+(?:called|named)\s+|its\s+name\s+is\s+)`,
)
const shopCapital = ruleOf(
  /(?<![\p{L}\p{N}])((?:Toko|Warung|Kios|Bengkel|Salon|Laundry|Depot|Kedai|Kafe|Cafe|Angkringan|Catering|Katering|Rumah Makan|Warteg|Konter|Butik|Dapur)\s+)(?=\p{Lu}\p{Ll})/gu,
)
/** Part of every match of the other rules, most of which begin at every "saya". */
const shopNear = ruleOf(String.raw`(?<!\p{L})(?:${shopWord}|own|run|dodol|dagang|bakul|penjual|pedagang)`)

/** "Koperasi Mekar Jaya yang saya pimpin": what the reporter leads or keeps. */
const ledByMe = ruleOf(
  String.raw`(?<!\p{L})${either('(?:koperasi|yayasan|sanggar|paguyuban|kelompok tani|kelompok|karang taruna|komunitas|panti|ponpes|pondok|toko|warung|bengkel|salon|kedai|usaha|perusahaan|ud|cv|pt|bimbel|klinik|apotek)')}\.?\s+((?:\p{Lu}[\p{L}\d'&.-]*\s+){1,4})(?:yang|yg|sing|ingkang|kang)\s+(?:saya|sy|aku|kula|tak|dak)\s?(?:pimpin|kelola|dirikan|urus|ketuai|bina|rintis|punya|adegke|adegaken|asuh|jalankan|lola)(?!\p{L})`,
  'u',
)
/** "Di warung saya, Pak Lurah datang": over a comma, somebody of whom more is told. What is sold may stand there as well. */
const comes = (text: string, start: number, name: string): boolean => {
  const [title = '', next = '', third] = name.toLowerCase().split(' ')
  if (third === undefined && (others.has(title) || (honorifics.has(title) && others.has(next)))) return true
  return honorifics.has(title) && deed.test(text.slice(start + name.length, start + name.length + 14))
}
const deed =
  /^\s+(?:datang|dateng|teka|rawuh|mampir|mlebu|masuk|bawa|nggawa|bagi|mbagi|ngendika|bilang|ngomong|nyuruh|maksa|minta|njaluk|ngirim|kirim|masang|pasang|muncul|lewat|turun|came|brought|told|said)(?!\p{L})/iu
const someone = (tail: string): boolean => {
  const [first = '', second = ''] = tail.toLowerCase().split(/[^\p{L}]+/u)
  return others.has(first) || (honorifics.has(first) && (others.has(second) || /^(?:rt|rw)$/u.test(second)))
}
const isUpper = (char = ''): boolean => /\p{Lu}/u.test(char)

export function findShops(spots: Spots): Found[] {
  const { text } = spots
  const found: Found[] = []
  for (const match of matchesOf(spots, shopAfter)) {
    const name = match.index + match[0].indexOf(match[1] ?? '')
    const end = name + (match[1] ?? '').replace(/,?\s+$/u, '').length
    // "Laundry Kinclong": with a capital the kind of shop is part of its name.
    found.push({ start: isUpper(text[match.index]) ? match.index : name, end, type: 'other', owner: 'reporter' })
  }
  for (const match of matchesOf(spots, ledByMe)) {
    const start = match.index + match[0].indexOf(match[1] ?? '')
    found.push({
      start: isUpper(text[match.index]) ? match.index : start,
      end: start + (match[1] ?? '').trimEnd().length,
      type: 'other',
      owner: 'reporter',
      action: 'ask',
    })
  }
  for (const { index } of matchesOf(spots, shopClaim)) {
    const from = Math.max(0, index - 70)
    const before = capitalsBefore.exec(text.slice(from, index))
    if (before?.[1] === undefined) continue
    const start = from + before.index
    found.push({ start, end: start + before[1].length, type: 'other', owner: 'reporter' })
  }
  for (const { index, 0: whose } of matchesOf(spots, shopApposed)) {
    const from = Math.max(0, index - 70)
    const head = text.slice(from, index)
    const before = /[,(]\s*$/u.test(head) ? capitalsBefore.exec(head.replace(/["']?\s*[,(]\s*$/u, '')) : null
    if (before?.[1] === undefined) continue
    const run = before[1].toLowerCase().split(/\s+/u)
    const [title = '', second] = run
    // "Pak Camat, warung saya, …": a list of who and what. "Di depan Balai Desa X, warung saya sendiri": where it is.
    if (honorifics.has(title) || others.has(title) || (placeWords.has(title) && !aShop.test(title))) continue
    const lead = head.slice(0, before.index)
    const done = doneBy.test(lead) && !aShop.test(title) && run.some(personal)
    // "Digusur Satpol PP, …", "kata Bu X, …", "Hari Senin Pahing, …": by whom, or when.
    if (done || saidBy.test(lead) || run.some((word) => noShop.test(word))) continue
    const there = atPlace.test(lead)
    if (there && second === undefined) continue
    const start = from + before.index
    const sure = itself.test(whose) && !there && aShop.test(title) ? {} : { action: 'ask' as const }
    found.push({ start, end: start + before[1].length, type: 'other', owner: 'reporter', ...sure })
  }
  for (const match of matchesOf(spots, ownFirm)) {
    const start = match.index + match[0].length
    const name = shopName.exec(text.slice(start, start + 80))
    if (name !== null) found.push({ start, end: start + name[0].length, type: 'other', owner: 'reporter' })
  }
  if (matchesOf(spots, shopNear).length === 0) return found
  const own = matchesOf(spots, ownShop)[0]
  if (own !== undefined)
    for (const pattern of [writtenOn, itsName, shopCapital])
      for (const match of matchesOf(spots, pattern)) {
        const start = match.index + match[0].length
        const name = match.index > own.index ? shopName.exec(text.slice(start, start + 80)) : null
        if (name === null) continue
        found.push({
          start: start - (match[1]?.length ?? 0),
          end: start + name[0].length,
          type: 'other',
          owner: 'reporter',
          action: 'ask',
        })
      }
  for (const pattern of [...shops, ofTeller])
    for (const match of matchesOf(spots, pattern)) {
      const start = match.index + match[0].length
      const name = shopName.exec(text.slice(start, start + 80))
      if (name !== null && /,\s*$/u.test(match[0]) && comes(text, start, name[0])) continue
      // "Angkringan bapakku Angkringan Pak Mul": said again, the kind of shop is part of its name.
      const kind =
        (pattern === shops[0] ? again.exec(match[0])?.[1] : undefined)?.length ??
        // "Warung Soto Bu X": what is sold stands in the name.
        /(?<=\s)\p{Lu}[\p{L}-]+\s+$/u.exec(match[0])?.[0].length ??
        0
      if (name?.[1] !== undefined)
        found.push({
          start: start + name[0].length - name[1].length - kind,
          end: start + name[0].length,
          type: 'other',
          owner: 'reporter',
          // "Pak lurah punya toko, nama tokonya X": of whoever was told of.
          ...(own === undefined &&
            ofItself.test(match[0]) &&
            !ofMe.test(clauseBefore(text, match.index)) && { action: 'ask' }),
        })
    }
  for (const match of [...matchesOf(spots, shopOfMine), ...matchesOf(spots, shopOfKin)]) {
    const start = match.index + match[0].length
    // "Warung ibu, Pak RT nyuruh …": somebody else.
    if (/,\s?$/u.test(match[0]) && someone(text.slice(start, start + 40))) continue
    const name = shopName.exec(text.slice(start, start + 80))
    if (name === null || comes(text, start, name[0]) || deed.test(text.slice(start + name[0].length, start + 90)))
      continue
    const sure = /(?:called|named)\s+$/u.test(match[0]) ? {} : { action: 'ask' as const }
    found.push({ start, end: start + name[0].length, type: 'other', owner: 'reporter', ...sure })
  }
  return found
}
