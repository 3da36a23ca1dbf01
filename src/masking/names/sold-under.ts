/** Names under which somebody of the reporter's family sells, without a word for the shop: "jualan Bakso Pak Mat X". */
import type { Found } from '../find.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'

const me = '(?:saya|sy|aku|kula|kulo|kami|gue)'
const sells = ruleOf(
  String.raw`(?<!\p{L})(?:jualan|dodolan|dodol|dagang|sadeyan|bakul|penjual|pedagang|usaha(?:\s+\p{Ll}{3,12})?)\s+`,
)
/** "Saya lihat pedagang X", "saya beli di penjual X": somebody else's. */
const met = String.raw`(?:(?:me)?lihat|liat|ndelok|ndeleng|weruh|meruhi|ningali|nonton|menyaksikan|saksikan|(?:mem)?beli|tuku|tumbas|pesan|makan|jajan|maem|mampir|ketemu|bertemu|kenal|tahu|tau|dengar|krungu|(?:mem)?foto|(?:me)?rekam|(?:ber)?tanya|takon|bantu|suruh|saw|bought)(?!\p{L})`
const sellsOf = new RegExp(
  String.raw`(?:(?<!\p{L})${me}|(?:ibu|bapak|suami|istri|bojo|mbok|mak)(?:ku|\s+${me}))(?!\p{L})(?:(?!(?<!\p{L})${met})[^.!?\n]){0,40}(?<!(?<!\p{L})(?:di|ke|nang|neng|ning|dhateng|dari|saking|saka|sama|karo|oleh|dekat|cedhak|depan|banyak|akeh|para|ada|ana|ono|orang|wong|tiyang)\s+)$`,
  'iu',
)
// A dot within it ends the sentence but for "H. Slamet".
const capital = String.raw`(?:Hj?\.|\p{Lu}(?:[\p{L}\d'&-]|\.(?=[\p{L}\d]))*)`
/** With a person's name in it, or of three words: "Nasi Goreng" is what is sold. */
const named = new RegExp(
  String.raw`^(?:(?:${capital}\s+)+(?:Pak|Bu|Mbak|Mas|Mbok|Mbah|Lik|Yu|Cak|Kang|Bang|Mang)\s+${capital}(?:\s+${capital}){0,4}|${capital}(?:\s+${capital}){2,5})`,
  'u',
)
/** "Itu juga nomor usaha pijat X": the reporter's number, and the shop that it is of. */
const numberOf = ruleOf(
  String.raw`(?<!\p{L})(?:nomor|nomer|no|wa|hp|number)\s+(?:usaha|toko|warung|bengkel|salon|laundry|catering|katering|jualan|kios|kursus|les|bimbel)(?:\s+\p{L}+)?\s+`,
)
const ownNumber = new RegExp(
  String.raw`(?:no|nomor|nomer|wa|hp|telp|telpon|telepon)(?:ku|\s+${me})(?!\p{L})[^.!?\n]{0,50}$`,
  'iu',
)
const short = new RegExp(String.raw`^${capital}(?:\s+${capital}){0,4}`, 'u')

export function soldUnder(spots: Spots): Found[] {
  const { text } = spots
  const found: Found[] = []
  const take = (match: RegExpExecArray, before: RegExp, name: RegExp): void => {
    const start = match.index + match[0].length
    const end = start + (name.exec(text.slice(start, start + 70))?.[0].length ?? 0)
    if (end === start || !before.test(text.slice(Math.max(0, match.index - 70), match.index))) return
    found.push({ start, end, type: 'other', owner: 'reporter', action: 'ask' })
  }
  for (const match of matchesOf(spots, sells)) take(match, sellsOf, named)
  for (const match of matchesOf(spots, numberOf)) take(match, ownNumber, short)
  return found
}
