/** Words of a text without capitals that are part of the name of one's own shop, or the place where somebody was born. */
import { letterFrom, lettersEnd } from '../text/letters.ts'
import { setOf } from '../text/words.ts'

const owner = String.raw`(?:ku|(?:e|ne|nya)?\s+(?:(?:istri|suami|ibu|bapak|anak|kakak|adik|mertua|keluarga|bojo)\s?(?:ku|\s+(?:saya|sy|aku|kula|kami))|saya|sy|aku|kula|kulo|kami)|nya|ne)`
const shop =
  '(?:toko|warung|kios|kantin|gerobak|lapak|sadeyan|bengkel|salon|laundry|konter|katering|catering|usaha|jualan|dagangan|angkringan|depot|kedai|butik|percetakan|fotokopi|konveksi|studio|shop|stall|store)'
/** With what names of shops begin here. */
const first = setOf([
  'soto pecel bakso nasi nasgor sate gulai gudeg mie sego sega lotek keripik kripik dapur warung toko kios lapak angkringan depot',
  'bengkel salon sablon konveksi percetakan laundry katering catering ud cv tb pt sumber berkah barokah sinar cahaya gema citra',
  'mitra jaya mekar maju karya tunas rejeki rezeki rasa tenda mbok mbak mak pak bu bunda',
])
/** What is told of a shop after its name: where it stands, when and what happened. */
const told = setOf([
  'yang yg sing ingkang di ing ning neng nang wonten depan ngarep ngajeng ngajengipun lor kidul wetan kulon sebelah seberang',
  'sebrang pojok pojokan samping dekat deket dkt cedhak belakang mburi jam trus terus tiap saben pesen jelas itu iku ini iki juga',
  'kemaren kemarin wingi waktu pas saat lagi ada ana buat untuk utk kanggo dan lan karo sama tapi tp jangan jgn aja ojo saya aku',
  'mau arep buka tutup bukak was is and in on at near didn',
])
const happens = /^(?:di|dipun|tak|ter|ber|me|ng|ny)\p{L}{4,}$/u
/** No shop has a longer name. */
const mostWords = 5
const ownShop = new RegExp(
  String.raw`(?<!\p{L})(?:${shop}\s?${owner}|(?:my|our)\s+(?:little\s+|small\s+|own\s+)?${shop})(?:\s+(?:sendiri|dewe|dhewe|piyambak))?(?:\s+(?:namanya|jenenge|bernama|naminipun|called|named))?\s?[,:(]?\s?["']?(?=\p{L})`,
  'giu',
)
/** Where the words of the name begin that stands at `from`; none where no name of a shop does. */
function shopName(text: string, from: number): number[] {
  const starts: number[] = []
  for (let at = from; starts.length < mostWords; ) {
    const end = lettersEnd(text, at)
    const word = text.slice(at, end).toLowerCase()
    if (starts.length === 0 ? !first.has(word) : told.has(word) || happens.test(word)) break
    starts.push(at)
    if (text[end] !== ' ' || letterFrom(text, end) !== end + 1) break
    at = end + 1
  }
  return starts.length > 1 ? starts : []
}
const born =
  /(?<!\p{L})(?:lahir|lahire|kelahiran|ttl|lair|laire|miyos|wiyosan|born)\s{0,2}:?\s{0,2}(?:(?:di|ing|ning|neng|in)\s+)?(\p{L}{4,}),?\s+\d{1,2}[\s./-]/giu

/** "H 6417 adw": three or four digits between letters, of which the last are no word. */
const plate =
  /(?<![\p{L}\p{N}])(h|k|g|r|aa|ab|ad|b)[ .-]?\d{3,4}[ .-]?(?!(?:an|in|ini|itu|iki|iku|dan|lan|di|ke|dr|ya|yo|yg|sy|aku|pak|bu|mas|bro|min|kak|rb|ribu|ewu|jt|juta|kg|km|m|wib|org|orang|eks|eh|tp|tapi|lah|kok|sih|nih|aja|wae|ae|no|kan|x|cm|mm|gr|pcs|buah|unit|th|thn|hr|hari)(?!\p{L}))[a-z]{2,3}(?![\p{L}\p{N}])/gu

/** Where the words begin that are read with a capital, and where plates stand, which are read in capitals. */
export function thingsIn(text: string): {
  starts: ReadonlySet<number>
  plates: readonly { at: number; end: number }[]
} {
  const starts = new Set<number>()
  for (const { 0: all, index } of text.matchAll(ownShop))
    for (const at of shopName(text, index + all.length)) starts.add(at)
  for (const { 0: all, 1: place = '', index } of text.matchAll(born)) starts.add(index + all.lastIndexOf(place))
  return {
    starts,
    plates: [...text.matchAll(plate)].map(({ 0: { length }, index }) => ({ at: index, end: index + length })),
  }
}
