/** The house where the reporter or their family lives, by its number alone: "rumah saya di Melati Raya no 12", "alamat: …". */
import type { Found } from '../find.ts'
import { own } from './find-stalls.ts'
import { isCommon } from '../names/name-words.ts'
import { restOfAddress } from './dictated-addresses.ts'
import { spokenNumberEnd } from '../numbers/number-words.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import { kinPattern } from '../text/words.ts'

const houseNumber =
  /(?<![\p{L}\p{N}])(?:(?:no|nomor|nomer|nmr|number)(?!\p{L})\.?\s*(?:\d{1,4}\s?(?:[a-z](?!\p{L}))?|(?=\p{L}))|#\d{1,4}[a-z]?(?!\p{L}))(?![\p{L}\p{N}.,/-]*\d)/giu
/** Numbers of houses, in figures or in words, as they stand where a home is spoken of. */
function* houseNumbers(text: string): Generator<{ start: number; end: number }> {
  for (const { index, 0: shown } of text.matchAll(houseNumber)) {
    const figures = /\d/u.test(shown)
    const to = index + shown.trimEnd().length
    const end = figures ? to : restOfAddress(text, spokenNumberEnd(text, to))
    // "No one dares".
    if (end > 0 && !/^no\s+one$/iu.test(text.slice(index, end))) yield { start: index, end }
  }
}
/** "Alamat: Melati Raya no 12": what follows the label is one. */
const labelled = ruleOf(
  String.raw`(?<!\p{L})(?:(?:alamat|address|dikirim\s+ke|kirim\s+ke)\s*[:=]\s*|(?<=[,;\n]\s?)(?:alamat|address)\s+(?!(?:saya|sy|aku|kula|ku|beliau|dia|dheweke|pak|bu|bapak|ibu|itu|ini|iku|rumah|lengkap|kantor|di|ing|nang|ke|yang|yg|sing|is|email|tidak|jelas|sama|pelaku|terlapor)(?!\p{L})))`,
)
/** "Dikirim ke: semua ketua RT no 1", "SMP Negeri 3, ruang guru no 2": whoever, or a room. */
const notHome =
  /(?<!\p{L})(?:semua|seluruh|para|sedaya|kabeh|all|ketua|pengurus|anggota)(?!\p{L})|(?<!\p{L})(?:ruang|kelas|meja|loket|lantai|room)(?:\s+\p{L}+){0,2}\s*$/iu
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
const home = ruleOf(
  String.raw`(?<!\p{L})(?:(?:rumah|omah|griya|kost|kos|kontrakan|tempat tinggal|alamat|dalem|toko|warung|kios|pagar|gerbang|teras|latar)(?:ne|e|nya)?[\s-]*(?:${own}|(?:${kinPattern}|orang\s?tua|ortu|wong\s?tuw?a)(?:ku|\s+${own}))(?!\p{L})|(?:omahku|omahe(?!\s+(?:pak|bu|bpk|bapak|ibu|mbah|mas|mbak|yu|lik|si|lurah|camat|kades|carik|bayan|modin|kadus|sekdes|perangkat|calon|beliau|dheweke)(?!\p{L}))|rumahku|alamatku|kontrakanku|kosku|kostku|tokoku|warungku|kiosku)|${own}\s+(?:tinggal|ngontrak|ngekos|manggon|bertempat|dumunung)|my\s+(?:own\s+)?(?:house|home|place|address|stall|shop|gate|fence|yard)|(?:i|we|my\s+(?:${kinPattern}))\s+(?:lives?|rents?|stays?|lodges?)|${own}\s+(?:persis\s+|pas\s+|tepat\s+)?(?:sebelah|jejer|samping|sanding|seberang)(?:nya|e|an|ipun)?(?=\s*,?\s*(?:no|nomor|nomer)))`,
)
/** Said of somebody else, and not only as the place beside which it is. */
const theirHouse =
  /(?<!\p{L})(?:beliau|dia|dheweke|dewekne|piyambakipun)\s+(?:kan\s+|punya\s+|itu\s+)?(?:rumah|omah|griya|dalem)(?:nya|ne|e|ipun)(?!\p{L})|(?<!(?:dekat|deket|cedhak|cedak|celak|depan|sebelah|samping|belakang|ngarep|mburi|jejer|seberang)\s+)(?<!\p{L})(?:(?:his|her|their)\s+(?:house|home|place)|(?:rumah|omah|griya|dalem)(?:nya|ne|e|ipun)?\s+(?:beliau|dia|dheweke|dewekne|piyambakipun))(?!\p{L})/iu
const nearAccused =
  /^[^.!?\n]{0,12}?((?:persis\s+|pas\s+|tepat\s+)?(?:di\s+|nang\s+|neng\s+|ing\s+|right\s+)?(?:depan|seberang|sebelah|samping|belakang|ngarep|mburi|jejer|sisih|sanding|wingking|ngajeng|opposite|next to|behind|across from|in front of)\s*(?:nya|e|an)?\s+(?:rumah|omah|omahe|griya|griyane|griyanipun|dalem|daleme|house of|the house of|the)\s?(?:dinas\s+)?(?:pak|bu|bpk|ibu|si|beliau|lurah|camat|kades|kadus|mbah)(?:\s+[\p{L}]+){0,2})/iu
const landmark =
  /^\s*(?:deket|dekat|cedhak|cedak|near|sebelah|belakang|depan|mburi|ngarep|wetan|kulon|lor|kidul)\s+[^.!?\n;]{4,70}/iu

export function homeAddresses(spots: Spots): Found[] {
  const { text } = spots
  const found: Found[] = []
  for (const match of matchesOf(spots, labelled)) {
    const from = match.index + match[0].length
    const line = /^[^.!?;\n]{0,60}/u.exec(text.slice(from, from + 60))?.[0] ?? ''
    const [house] = houseNumbers(line)
    if (
      house === undefined ||
      house.start > 40 ||
      ballot.test(line.slice(0, house.start)) ||
      notHome.test(line.slice(0, house.start)) ||
      /^\p{L}+\.?\s*\d+\s?(?:sampai|hingga|s\/d|sd|tekan|to)\s?\d/iu.test(line.slice(house.start)) ||
      /(?<!\p{L})(?:jl|jln|jalan)(?!\p{L})/iu.test(line)
    )
      continue
    found.push({ start: from, end: from + house.end, type: 'address' })
  }
  for (const match of matchesOf(spots, home)) {
    const from = match.index + match[0].length
    const rest = text.slice(from, Math.min(text.length, from + 90))
    for (const pattern of [nearAccused, besideHome, farRoad]) {
      const [all = '', place] = pattern.exec(rest) ?? []
      if (place === undefined) continue
      const end = from + all.length
      found.push({ start: end - place.length, end, type: 'address', owner: 'reporter' })
    }
    const clause = rest.split(/[!?\n;]|(?<!(?<!\p{L})(?:no|nmr|jl|jln|gg))\.\s+(?!\d)/iu)[0] ?? ''
    for (const { start, end } of houseNumbers(clause)) {
      const upTo = clause.slice(0, start)
      // "Rumah saya no 12, beliau rumahnya no 15".
      if (theirHouse.test(upTo)) break
      // "Rumah saya ditempeli paslon nomor 2".
      if (ballot.test(upTo) || saidOfCandidate(upTo, clause.slice(start, end))) continue
      const street = cameThere.test(upTo) ? streetAgain(upTo) : streetBefore(upTo)
      if (street !== undefined)
        found.push({ start: from + start - street.length, end: from + end, type: 'address', owner: 'reporter' })
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
