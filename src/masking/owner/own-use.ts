/**
 * What the reporter did with a thing, or what came to them over it: "saya ngikutin pakai beat H 61…", "saya dikasih 100 ribu
 * lewat gopay 08…", a letter addressed to them. Whoever else the sentence speaks of, it may well be theirs.
 */
import type { Found, Page } from '../find.ts'
import { mentionsIn } from '../speech/mentions.ts'
import type { MaskType } from '../types.ts'
import { kinPattern, others } from '../text/words.ts'

const me = '(?:saya|sy|aku|ak|kula|kulo|gue|gw|kami|me|i)'

const vehicle =
  '(?:motor|montor|mobil|sepeda|pit|beat|vario|scoopy|mio|supra|revo|vega|nmax|aerox|pcx|vixion|jupiter|satria|ninja|klx|crf|vespa|avanza|xenia|innova|ertiga|brio|agya|ayla|sigra|calya|carry|pikap|pickup|kijang|bike|motorbike|motorcycle|scooter|car|van|truck|truk)'
const rides = new RegExp(
  String.raw`(?<!\p{L})${me}\s+(?<did>(?:(?!${me}\s+)[\p{L}-]+\s+){0,7}?)(?:pakai|pake|nganggo|ngangge|naik|numpak|numpaki|nitih|nunggang|bawa|nggawa|mbeto|on|by|in|riding|driving)\s+(?:my\s+|a\s+|the\s+)?(?<what>${vehicle}(?:ku|\s+(?:saya|sy|aku|kula))?(?:\s+\p{L}+){0,2}\s+)(?:(?:plat|pelat|nopol|plate|number|nomor)\s+){0,2}[,:(]?\s?$`,
  'iu',
)
const onVehicle = new RegExp(String.raw`(?<!\p{L})${vehicle}(?:ku)?(?:\s+\p{L}+){0,4}[,:(\s]{1,3}$`, 'iu')
/** They saw it, were fetched by it, or it is an office's or a hired one. */
const notTheirs =
  /(?<!\p{L})(?:lihat|liat|weruh|ngerti|ndelok|nonton|melihat|mirsani|saw|see|seen|foto|rekam|catat|nyathet|ketemu|papasan|(?:di|dipun)\p{L}{3,}|nebeng|ikut|melu|tumut|orang|wong|tiyang|dia|beliau|mereka|they|he|she|bahwa|yang|yg|sing|ingkang|kalau|nek)(?!\p{L})/iu
const hired =
  /(?<!\p{L})(?:ojek|ojol|grab|gojek|taksi|taxi|rental|sewaan|carteran|travel|dinas|dines|kantor|siaga|operasional|merah|abang|rombongan|official)(?!\p{L})/iu

/** "Saya buntuti pakai beat H 61…": what the reporter was on. */
export function riddenByMe({ text }: Page, { type, start }: Found): boolean {
  if (type !== 'plate') return false
  if (!onVehicle.test(text.slice(Math.max(0, start - 48), start))) return false
  const found = rides.exec(text.slice(Math.max(0, start - 110), start))
  return found !== null && !notTheirs.test(found.groups?.['did'] ?? '') && !hired.test(found.groups?.['what'] ?? '')
}

const papers: ReadonlySet<MaskType> = new Set<MaskType>(['nip', 'nik', 'kk', 'npwp', 'other', 'bank'])
const shows = new RegExp(
  String.raw`(?<!\p{L})${me}\s+(?<did>(?:(?!${me}\s+)[\p{L}-]+\s+){0,4}?)(?:pakai|pake|nganggo|ngangge|bawa|nggawa|mbeto|nunjuk\p{L}*|menunjuk\p{L}*|nyerah\p{L}*|menyerah\p{L}*|ngasih|kirim|ngirim|unggah|upload|showed|using|used|with)\s+(?:(?:kartu|foto|no|nomor|nomer)\s+){0,2}(?:bpjs|kis|jkn|ktp|e-?ktp|kk|nik|sim|npwp|nisn|kta|str)\s*(?:(?:no|nomor|nomer)\s*)?[:(]?\s?$`,
  'iu',
)
/** "Pas saya ambil obat pakai BPJS 00…": what the reporter had with them, unless they only saw it. */
export function shownByMe({ text }: Page, { type, start }: Found): boolean {
  if (!papers.has(type)) return false
  const did = shows.exec(text.slice(Math.max(0, start - 90), start))?.groups?.['did']
  return did !== undefined && !seen.test(did) && !did.split(' ').some((word) => others.has(word.toLowerCase()))
}
const seen =
  /(?<!\p{L})(?:lihat|liat|weruh|ngerti|ndelok|melihat|mirsani|saw|see|tahu|tau|curiga|nemu|temu\p{L}*|menemukan|konangi|rekam|foto|caught|found|know|orang|wong|tiyang|pak|bu|dia|beliau|mereka|they|he|she|bahwa|yang|yg|sing|ingkang)(?!\p{L})/iu

const wallet =
  '(?:gopay|go-pay|dana|ovo|shopeepay|shopee\\s?pay|linkaja|link\\s?aja|dompet\\sdigital|e-?wallet|m-?banking)'
const walletPay = new RegExp(
  String.raw`(?<!\p{L})(?:${me}|(?:${kinPattern})(?:ku|\s+${me}))\s+(?:\p{L}+\s+){0,2}?(?:(?:di|dipun)(?:kasih|beri|bayar|transfer|kirim\p{L}*|wenehi|paringi|tf|sangoni|upah\p{L}*)|dapat|dapet|dpt|terima|nerima|menerima|entuk|oleh|angsal|nampi|nampa|(?:was|were|got)\s+(?:paid|given|sent)|got|received)(?!\p{L})(?:(?!(?<!\p{L})(?:dari|dr|saka|seko|saking|from)(?!\p{L}))[^.!?;\n]){0,60}(?<!\p{L})(?:lewat|liwat|via|ke|masuk|menyang|dhateng|nang|through|to|on|into|by)\s+(?:akun\s+|no\s+|nomor\s+|my\s+)?${wallet}(?:\s+(?:no|nomor|nomer|number)\.?)?\s?[:(]?\s?$`,
  'iu',
)
/** Quick to look for, and in hardly any message. */
const atWallet = new RegExp(String.raw`${wallet}(?:\s+\p{L}{2,6}\.?)?\s?[:(]?\s?$`, 'iu')
/** "Saya dikasih 100 ribu lewat gopay 08… oleh mandor": to where it came, or whence. */
export const paidOverWallet = ({ text }: Page, { type, start }: Found): boolean =>
  (type === 'phone' || type === 'bank') &&
  atWallet.test(text.slice(Math.max(0, start - 28), start)) &&
  walletPay.test(text.slice(Math.max(0, start - 140), start))

const spreads = new RegExp(
  String.raw`(?<!\p{L})(?:(?:me)?ny?ebar\p{L}*|sebar\p{L}*|(?:me)?nge-?share|share|shared|posting|mosting|posted|umum\p{L}*|(?:me)?ng?irim\p{L}*|kirim|sent|wrote|tulis|nulis|menulis|pasang|masang|bocor\p{L}*|mbocor\p{L}*|leaked|spread)\s+(?:\p{L}+\s+){0,2}?(?:(?:no|nomor|nomer|hp|wa|nik|ktp|data|identitas|alamat|kontak|rekening)(?:\s+(?:hp|wa|telp))?(?:ku|\s+(?:${kinPattern})?\s?${me})|my\s+(?:\p{L}+'s\s+)?(?:phone|number|address|data|contact))(?!\p{L})[^"]{0,60}$`,
  'iu',
)
/** "Pak sekcam nyebar nomor saya di grup: "ini 08… yang bandel"": what is quoted is the reporter's, in another's words. */
export const spreadOfMine = ({ text }: Page, quoteStart: number): boolean =>
  spreads.test(text.slice(Math.max(0, quoteStart - 130), quoteStart))

const toMe = new RegExp(
  String.raw`(?<!\p{L})(?:surat|undangan|sk|sp\d?|teguran|panggilan|peringatan|letter|summons|layang|serat|amplop|envelope)(?:nya|e|ne|ipun)?(?!\p{L})[^.!?\n]{0,70}?(?<!\p{L})(?:buat|untuk|utk|kanggo|kangge|kagem|kepada|kpd|ke|dhateng|marang|to|for)\s+(?:${me}|(?:${kinPattern})(?:ku|\s+${me})|my\s+\p{L}+)(?!\p{L})`,
  'iu',
)
const signedBy =
  /(?<!\p{L})(?:tanda\s?tangan\p{L}*|(?:di|ber)(?:tanda\s?tangan\p{L}*|teken\p{L}*|ttd)|ttd|teken|signed|tertanda|pengirim\p{L}*|dari|dr|saking|saka|seko|from)(?!\p{L})/iu
/** "Surat teguran buat saya, di situ tercantum nama X dan NIP 19…": whoever is addressed is named in it. */
export function inLetterToMe({ text, words, mentions }: Page, { type, start }: Found): boolean {
  if (!papers.has(type)) return false
  const from = Math.max(0, start - 200)
  const found = toMe.exec(text.slice(from, start))
  if (found === null) return false
  const at = from + found.index + found[0].length
  const between = text.slice(at, start)
  return (
    !/\n\s*\n|[.!?]\s+[^.!?]*[.!?]\s+/u.test(between.replaceAll(/(?<!\p{L})(?:Yth|Sdr|Sdri|Bpk|no|No)\./gu, '')) &&
    !signedBy.test(between) &&
    !mentionsIn({ words, mentions }, at, start).some(
      (one) =>
        one.owner === 'other' &&
        one.kind === 'person' &&
        words.slice(one.from, one.to + 1).some(({ stem }) => others.has(stem.base)),
    )
  )
}

const account = new RegExp(
  String.raw`(?<!\p{L})(?:rek|rekening|norek|tabungan|gaji|atm|account|salary)(?:ku(?!\p{L})|(?:nya|e)?(?:\s+(?:gaji|honor|bank|tabungan|dana))?\s+(?:${kinPattern}\s+)?${me}(?!\p{L}))|(?<!\p{L})my\s+(?:\p{L}+\s+)?(?:account|savings|salary)(?!\p{L})`,
  'iu',
)
/** "Rekening gaji saya dipotong … . Bank X 30… a/n Y": the account spoken of, in a sentence of its own. */
export function accountSpokenOf({ text }: Page, { start }: Found, sentenceStart: number): boolean {
  if (
    !/^\W*(?:(?:bank|rek|rekening|no|nomor|bri|bni|bca|bsi|btn|bpd|mandiri|jateng)\W*){0,4}$/iu.test(
      text.slice(sentenceStart, start),
    )
  )
    return false
  return account.test(text.slice(Math.max(0, sentenceStart - 160), sentenceStart))
}
