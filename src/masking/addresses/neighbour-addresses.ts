/**
 * The reporter's house told by the one beside it: "Blok D3 No. 8. Saya tetangga dua rumah, D3 No. 10", "we are next door
 * at no. 9". The street or the estate was named for the other house, so only a number is left of theirs.
 */
import type { Found } from '../find.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'

/** Where a house, a street or a block was spoken of, a bare number can be that of a house. */
const housesNear = ruleOf(
  /(?<!\p{L})(?:rumah|rmh|omah|griya|dalem|posko|jl|jln|jalan|gang|gg|perum|perumahan|blok|block|house|street|home|lives?|acara|rapat|kos|kost|kontrakan|tetangga|tonggo|tanggi|neighbou?rs?)/giu,
)
const step = String.raw`(?:persis|pas|tepat|cuma|hanya|mung|namung|just|only|right|directly|exactly|ini|iki|sendiri|dewe|dhewe|kan|kebetulan|itu|juga|ada|ana|wonten|tinggal|manggon|mapan|dumunung|ngontrak|ngekos|kos|live|lives|living|stay|staying|rent|renting|are|am|is|the|a|in|at|on|di|neng|nang|ning|ing|ndek|teng|yang|yg|sing|ingkang|rumah|rmh|omah|griya|house|home|place|door|doors|next|next-door|beside|across|opposite|behind|away|down|up|from|to|it|him|her|them|there|road|street|way|tetangga|tetanggane|tetangganya|tonggo|tonggone|tanggi|tanggine|neighbou?rs?|sebelah|sebelahnya|sebelahan|jejer|jejere|jejeran|sanding|sandinge|samping|sampingnya|sisih|sisihe|seberang|seberangnya|depan|depannya|ngarep|ngarepe|ngarepan|ngajeng|belakang|belakangnya|mburi|mburine|wingking|wingkingipun|selang|let|beda|bedane|berjarak|jarak|lor|kidul|wetan|kulon|satu|dua|tiga|siji|loro|rong|telung|setunggal|kalih|one|two|three|nya|e|dekat|deket|cedhak|cerak)`
/** The other house may be named once more: "saya di depan rumah pak lurah, no 9". */
const theirs = String.raw`(?:(?:pak|bu|mas|mbak|pakde|mbah)\s+\p{L}{2,14}(?:\s+\p{L}{2,14})?|his|hers?|theirs?)`
const bare = String.raw`(?:(?:no|nomor|nomer|nmr|number|unit|kav)\.?\s?[a-z]?\d{1,3}(?:\s?[a-z](?!\p{L}))?|#\d{1,3}[a-z]?|(?<=(?:mine|ours|rumahku|omahku|punya saya)\s+(?:is\s+)?)\d{1,3}[a-z]?)`
const block = String.raw`(?:(?:blok|block)\s+)?[a-z]{1,2}\s?-?\s?\d{1,3}[a-z]?(?:\s?[-/.]\s?\d{1,3}|\s?,?\s?${bare})?|\d{1,2}[a-z](?=\s*[.,;!?)]|$)`
const beside = ruleOf(
  String.raw`(?<!\p{L})(?:saya|sy|aku|kula|kami|i|we|i'm|we're|mine|ours|rumahku|omahku)(?:[\s,]+(?:${theirs}[\s,]+)?${step}){0,8}(?:[\s,]+${theirs})?[\s,:(]+(${bare}|${block})(?![\p{L}\p{N}]|[.,:/-]\d|\s+(?:orang|wong|kali|unit|buah|hari|kk|times|rupiah|rb|ribu|jt|juta|suara|suwara|of|di\s+(?:daftar|surat))(?!\p{L}))`,
)
/** "Saya di no 2", where it was a list: said so of numbers on a ballot and of places in a row. */
const ofRow =
  /(?<!\p{L})(?:paslon|calon|coblos|nyoblos|pilih|milih|dukung|urut|absen|antri\p{L}*|kursi|tps|ballot|list|daftar|seat|queue|kelas|ruang|meja)/iu
/** What may stand before "saya" when a clause begins with it, or the house is told of right before. */
const opens =
  /(?:^|[.,;:!?(\n\d]\s*|(?<!\p{L})(?:dan|lan|kaliyan|sedangkan|sedang|sementara|tapi|nanging|jadi|dadi|karena|soale|soalnya|kalau|nek|rumah|rmh|omah|griya|griyanipun|omahe|rumahnya|posisi|lha|wong)\s+)$/iu
const besideOther =
  /(?:no|nomor|nomer|number|blok|block|(?:jl|jln|jalan|gang|gg)[.\s]\s?\p{L}+(?:\s+\p{L}+){0,2})\.?\s?[a-z]{0,2}-?\d{1,3}[a-z]?\s*[,;(]\s*(?:(?:dan|lan|and|sedangkan|tapi|but)\s+)?$/iu
const placing =
  /(?<!\p{L})(?:at|in|di|neng|nang|ning|ing|wonten|teng|next|door|doors|across|opposite|behind|beside|live|lives|tinggal|manggon|tetangga\p{L}*|tonggo\p{L}*|tangg[aine]\p{L}*|neighbou?rs?|sebelah\p{L}*|jejer\p{L}*|sanding\p{L}*|samping\p{L}*|seberang\p{L}*|depan\p{L}*|ngarep\p{L}*|belakang\p{L}*|mburi\p{L}*|wingking\p{L}*|selang|rumah|omah|griya|house|rumahku|omahku)(?!\p{L})/iu

export function neighbourAddresses(spots: Spots): Found[] {
  const matches = matchesOf(spots, beside)
  if (matches.length === 0) return []
  const houses = matchesOf(spots, housesNear)
  const found: Found[] = []
  for (const match of matches) {
    const number = match[1] ?? ''
    const end = match.index + match[0].length
    const words = match[0].slice(0, match[0].length - number.length)
    const head = spots.text.slice(Math.max(0, match.index - 48), match.index)
    // "Tetangga saya di nomor 18": theirs.
    if (!opens.test(head) && /^(?:saya|sy|aku|kula|kami)/iu.test(words)) continue
    // "Rumah beliau nomor 12, saya nomor 14".
    if (!(placing.test(words) || besideOther.test(head)) || !houses.some(({ index }) => index < end - number.length))
      continue
    if (ofRow.test(spots.text.slice(Math.max(0, match.index - 60), end + 24))) continue
    found.push({ start: end - number.length, end, type: 'address', owner: 'reporter' })
  }
  return found
}
