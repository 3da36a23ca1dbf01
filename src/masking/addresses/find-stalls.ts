/** Stalls, shops in a row, lodgers' rooms, by their number: an address where the reporter or their family sells or lives. */
import type { Found, Page } from '../find.ts'
import { lastMention, type Mention } from '../speech/mentions.ts'
import { dictatedStalls } from './dictated-addresses.ts'
import { referent } from '../speech/referent.ts'
import { wordBefore } from '../text/tokens.ts'
import { kinPattern } from '../text/words.ts'
import { matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import type { Owner } from '../types.ts'

type Place = Pick<Found, 'start' | 'end'>

/** The reporter, as a pattern. */
export const own = String.raw`(?:saya|sy|aku|kula|kulo|gue|gw|ku|kami)`
/** "Los Sayur B nomer 8": what is sold there stands between. */
const goods = String.raw`(?:(?:kios|lapak|los)\s+(?!(?:no|nomor|nomer|saya|kula|aku|punya|milik|itu|pak|bu|sing|yang)(?!\p{L}))\p{L}{3,12}\s+(?!(?:di|ke|rp|rt|rw|yg|no|jl|ya|yo)(?!\p{L}))[a-z]{1,2}\s?-?\s?\d{1,3}[a-z]?)(?![\p{L}\p{N}])`
const row = String.raw`(?:(?:kios|lapak|los|stand|stan|petak|meja)(?:\s+(?!(?:no|nomor|nomer|saya|kula|aku|punya|milik|itu|pak|sing|yang)(?!\p{L}))\p{L}{3,12}){1,2}(?:\s+[a-z]{1,2})?\s+(?:no|nomor|nomer|number)\.?\s*[a-z]{0,2}\s?-?\s?\d{1,3}[a-z]?)(?![\p{L}\p{N}])`
const stall = String.raw`(?:${row}|${goods}|(?:ruko|rukan|petak)\s+(?:no|nomor|nomer)\.?\s*[a-z]{0,2}\s?-?\s?\d{1,3}[a-z]?(?![\p{L}\p{N}])|(?:kios|lapak|los|stand|stall|booth|bedak|loket|kamar|unit|counter|pujasera|foodcourt|food court)\s+(?:[a-z]{1,2}\s+)?(?:(?:no|nomor|nomer)\.?\s*)?[a-z]{0,2}\s?[-]?\s?\d{1,3}[a-z]?)(?![\p{L}\p{N}])`
const inBrackets = ruleOf(
  String.raw`(?<!\p{L})(?:stall|shop|kiosk|booth|kios|lapak|los|stand|warung|toko|dasaran)(?:nya|e|ku)?(?:\s+(?:bunga|kembang|sayur|buah|ikan|iwak|daging|kain|saya|kula))?\s?\(\s?((?:no|nomor|nomer|number)\.?\s?[a-z]?-?\d{1,3}[a-z]?)(?=\s?[,)])`,
)
/** "Lapakku no 22"; "warungku no 2" may be who is voted for there. */
const numbered = ruleOf(
  String.raw`(?<!\p{L})(?:lapak|kios|los|toko|warung|stan|stand|dasaran|(?<=(?:dari|dr|ke|saka|seko|saking|from|sebelah|samping|depan|seberang)\s+)tempat)(?:-?ku|\s+(?:(?:${kinPattern})(?:ku|\s+${own})|${own}))\s+((?:no|nomor|nomer|number)\.?\s*(?!0?[1-3](?!\d|[a-z]))\d{1,4}[a-z]?)(?![\p{L}\p{N}]|[.,:/-]\d|\s*:|\s+(?:urut|paslon|dari|menang|kalah|unggul|orang|wong|juta|ribu|rb|ewu|rupiah|suara|kali|pilihan|jan\p{L}*|feb\p{L}*|mar\p{L}*|apr\p{L}*|mei|jun\p{L}*|jul\p{L}*|agu\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|des\p{L}*)(?!\p{L}))`,
)
const stalls = ruleOf(String.raw`(?<![\p{L}\p{N}])${stall}`)

export function findStalls(page: Page): Found[] {
  const { spots } = page
  const found: Found[] = []
  for (const place of [...inFigures(spots), ...dictatedStalls(spots)])
    found.push({ ...place, type: 'address', owner: ownerOfStall(page, place) })
  for (const match of matchesOf(spots, numbered)) {
    const end = match.index + match[0].length
    found.push({ start: end - (match[1] ?? '').length, end, type: 'address', owner: 'reporter' })
  }
  // "She has a flower stall (no. 22B)".
  for (const match of matchesOf(spots, inBrackets)) {
    if (!spokenOfSelf(page, match.index)) continue
    const end = match.index + match[0].length
    found.push({ start: end - (match[1] ?? '').length, end, type: 'address', owner: 'unknown' })
  }
  return found
}

const inFigures = (spots: Spots): Place[] =>
  matchesOf(spots, stalls).map(({ index, 0: shown }) => ({ start: index, end: index + shown.trimEnd().length }))

function ownerOfStall(page: Page, { start, end }: Place): Owner {
  const { text } = page
  if (
    isOwnStall(text, start) ||
    ownWares.test(text.slice(start, end)) ||
    ofKin(page, start) ||
    theirStall.test(text.slice(end, start + 120))
  )
    return 'reporter'
  const perhaps =
    // "Lapak ibu no 5", "warung bapak di los C 7": whose mother is not said, and nobody is named.
    bareKin.test(text.slice(Math.max(0, start - 40), end)) ||
    sellsThere(page, start, end) ||
    spokenOfSelf(page, start) ||
    lodges.test(text.slice(Math.max(0, start - 70), start))
  return perhaps ? 'unknown' : 'other'
}

/** "… termasuk kakak saya Parman di lapak D7". */
function ofKin({ text, words, mentions }: Page, start: number): boolean {
  const last = lastMention(mentions, wordBefore(words, start) + 1)
  return (
    last?.kind === 'kin' &&
    last.owner === 'reporter' &&
    /^\s*,?\s*(?:(?:yang|sing|who)\s+)?(?:(?:jualan|dagang|dodol|bakulan|sells?)\s+)?(?:(?:di|neng|nang|ning|ing|wonten|at|in)\s+)?$/iu.test(
      text.slice(words[last.to]?.end, start),
    )
  )
}

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
const bareKin = new RegExp(
  String.raw`(?<!\p{L})(?:lapak|kios|los|warung|toko|stan|stand|dasaran|dagangan)\s+(?:${kinPattern})\s+(?:(?:(?:di|ing|neng|nang|wonten)\s+)?(?:lapak|kios|los|stan|stand)\s+)?(?:(?:no|nomor|nomer)\.?\s*)?[a-z]{0,2}\s?-?\d{1,3}[a-z]?$`,
  'iu',
)
/** "Saya ngontrak di rumah pak haji, kamar no 6". */
const lodges = new RegExp(
  String.raw`(?<!\p{L})(?:${own}|i)\s+(?:\p{L}+\s+)?(?:tinggal|ngontrak|ngekos|kos|kost|manggon|sewa|nyewa|mondok|live|rent|stay)(?!\p{L})[^.!?\n]{0,50}$`,
  'iu',
)
/** "Lapak sayurku Los C no 17": what is sold stands before whose it is. */
const ownWares = new RegExp(
  String.raw`^(?:lapak|kios|los|stan|stand|bedak|dasaran)\s+\p{L}{3,12}?(?:ku(?!\p{L})|\s+${own}(?!\p{L}))`,
  'iu',
)
const ownBefore = new RegExp(String.raw`(?:${own}|ku)\s*[,:(]?\s*(?:di|nang|neng|ing|wonten|ada di|at)?\s*$`, 'iu')
const isOwnStall = (text: string, start: number): boolean => ownBefore.test(text.slice(Math.max(0, start - 24), start))
