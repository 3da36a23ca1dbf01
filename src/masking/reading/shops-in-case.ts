/** Words of a text without capitals that are what the reporter's or their family's own shop is called. */
import { letterFrom, lettersEnd } from '../text/letters.ts'
import { setOf } from '../text/words.ts'

const self = '(?:saya|sy|aku|kula|kulo|kami)'
const kin = String.raw`(?:istri|suami|ibu|bapak|anak|kakak|adik|mertua|keluarga|bojo)\s?(?:ku|\s+${self})`
const owner = String.raw`(?:ku|(?:e|ne|nya)?\s+(?:(?:punya|milik|duweke)\s+)?(?:${kin}|${self})|\s+punyaku|nya|ne)`
const shop =
  '(?:toko|warung|kios|kantin|gerobak|lapak|sadeyan|bengkel|salon|laundry|konter|katering|catering|usaha|jualan|dagangan|angkringan|depot|kedai|butik|percetakan|fotokopi|konveksi|studio|shop|stall|store|workshop|business|cafe|kafe)'
/** Which word it is is looked up: lists make patterns large. */
const aWord = '(?<shop>[a-z]{4,10})'
const shops = new Set(shop.slice(3, -1).split('|'))
const called = String.raw`(?:namanya|jenenge|bernama|naminipun|tulisannya|tulisane|called|named)`
const title = '(?:bu|pak|mbok|mbak|mbah|mak|mas|cak|kang|yu|lik|bang)'
/** With what names of shops begin here. */
const first = setOf([
  'soto pecel bakso nasi nasgor sate gulai gudeg mie sego sega lotek keripik kripik dapur warung toko kios lapak angkringan depot',
  'bengkel salon sablon konveksi percetakan laundry katering catering ud cv tb pt sumber berkah barokah sinar cahaya gema citra',
  'mitra jaya mekar maju karya tunas rejeki rezeki rasa tenda mbok mbak mak pak bu bunda',
  'kopi bakmi ayam gado gorengan jamu batik fotokopi pulsa griya omah gubug galeri kedai putra putri agung anugerah wangi tirta',
])
/** "My workshop, pak camat said, …": over a comma somebody else begins. */
const titles = setOf(['bu pak mbok mbak mak bunda'])
/** What is told of a shop after its name: where it stands, when and what happened. */
const told = setOf([
  'yang yg sing ingkang di ing ning neng nang wonten depan ngarep ngajeng ngajengipun lor kidul wetan kulon sebelah seberang',
  'sebrang pojok pojokan samping dekat deket dkt cedhak belakang mburi jam trus terus tiap saben pesen jelas itu iku ini iki juga',
  'kemaren kemarin wingi waktu pas saat lagi ada ana buat untuk utk kanggo dan lan karo sama tapi tp jangan jgn aja ojo saya aku',
  'mau arep buka tutup bukak was is and in on at near didn got duweke punya punyane milik namanya jenenge oleh karena krn',
])
/** No name begins so. */
const noName = setOf([
  'sudah udah udh wis tidak gak ga ora belum masih bukan jadi dadi cuma hanya kok ya yo lah mung the a my our it',
])
const happens = /^(?:di|dipun|tak|ter|ber|me|ng|ny)[a-z]{4,}$/
/** No shop has a longer name. */
const mostWords = 5
const own = [
  // "Warungku", "toko kelontong saya namanya", "salon saya \"", "laundry punyaku".
  String.raw`\b${shop}(?:\s[a-z]{3,12}(?=\s))?\s?${owner}(?:\s+(?:sendiri|dewe|dhewe|piyambak))?(?:\s+(?<called>${called}))?\s?[,:(]?\s?["']?(?=[a-z])`,
  String.raw`\bnama\s${aWord}(?:\s(?:online|kecil))?\s${self}\s:?\s?(?=[a-z])`,
  // "My small shop, kopi senja, was told to …", "i own batik canting near the market".
  String.raw`\b(?:my|our)\s+(?:(?:mom|mum|mother|dad|father|wife|husband|sister|brother)['’]s\s+)?(?:own\s+|little\s+|small\s+)?${aWord}(?:,|\s+(?<called>called|named))?\s(?=[a-z])`,
  String.raw`\b(?:i\s(?:own|run)\s(?:a\s(?:small\s)?${shop},\s)?|my\s[^.,!?\n]{0,30}\s(?:has|owns|runs)\sa\s(?:small\s)?${shop},\s)(?=[a-z])`,
].map((rule) => new RegExp(rule, 'g'))
/** "Aku punya warung di depan kantor, tulisannya warung mbok djum": a name that stands apart. */
const apart = new RegExp(
  String.raw`\b${self}\b[^.!?\n]{0,60}(?:[,(]\s?|${called}\s|["'])(?=${aWord}\s${title}\s[a-z]{3})`,
  'g',
)
/** Where the words of the name begin that stands at `from`; none where no name of a shop does. */
function shopName(text: string, from: number, begins: (word: string) => boolean, least: number): number[] {
  const starts: number[] = []
  for (let at = from; starts.length < mostWords; ) {
    const end = lettersEnd(text, at)
    const word = text.slice(at, end).toLowerCase()
    if (told.has(word) || happens.test(word) || (starts.length === 0 && !begins(word))) break
    starts.push(at)
    if (text[end] !== ' ' || letterFrom(text, end) !== end + 1) break
    at = end + 1
  }
  return starts.length < least ? [] : starts
}
const isShop = (groups: Record<string, string> | undefined): boolean =>
  groups?.shop === undefined || shops.has(groups.shop)
const any = (word: string): boolean => !noName.has(word)

/** Where the words begin that are read with a capital. */
export function shopsIn(text: string): number[] {
  const starts: number[] = []
  for (const rule of own)
    for (const { 0: all, index, groups } of text.matchAll(rule)) {
      if (!isShop(groups)) continue
      const named = groups?.called !== undefined || all.startsWith('nama')
      const from = index + all.length
      starts.push(
        ...shopName(
          text,
          from,
          named ? any : (word) => first.has(word) && !(all.endsWith(', ') && titles.has(word)),
          2,
        ),
      )
    }
  for (const { 0: all, index, groups } of text.matchAll(apart))
    if (isShop(groups)) starts.push(...shopName(text, index + all.length, any, 3))
  return starts
}
