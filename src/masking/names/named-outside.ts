/** Names that stand away from the word for the reporter: in quotation marks after "panggil saya", or before a line of a chat. */
import type { Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { spokenByOther } from '../text/quotations.ts'
import { matchesOf, ruleOf } from '../text/spots.ts'
import { wordBefore } from '../text/tokens.ts'
import { honorifics, others } from '../text/words.ts'

const me = '(?:saya|sy|aku|ak|kula|kulo|gue|gw|me)'
/** "Dia sering panggil saya "Mimin"": whatever stands in the marks is what one is called. */
const called = ruleOf(
  String.raw`(?<!\p{L})(?:(?:panggil|manggil|memanggil|nyeluk|celuk|ngundang|undang|nimbali|nyebut|sebut|menyebut|calls?|calling|called|addresse[sd])\s+${me}|(?:${me}|i)\s+(?:(?:biasa|biasane|sering|kerep|am|was|is|selalu)\s+)?(?:(?:di|dipun)(?:panggil|celuk|undang|timbali|sebut|sapa)|called|known\s+as)|(?:panggilan|julukan|celukan|sebutan|sapaan)\s?(?:-?ku|\s+${me})(?:\s+(?:di|neng|nang|ing)\s+\p{L}+)?|my\s+nickname(?:\s+(?:at|in|there|here)(?:\s+\p{L}+){0,3})?)(?!\p{L})(?:\s+(?:dengan|sebutan|nama|sebagai|as|by|itu|kuwi|adalah|is|was|cuma|just)){0,3}\s*:?\s*["'](?=[^"'\n]{2,28}["'])`,
)
/** "Kontak saya di hp beliau tersimpan "Narto Sopir"": under which name. */
const keptAs = ruleOf(
  String.raw`(?<!\p{L})(?:(?:kontak|nomor|nomer|no|nama|hp|wa|akun|amplop|undangan|absen|foto|meja|loker)\s?(?:-?ku|\s+${me})|my\s+(?:contact|number|name|envelope|desk|seat))(?!\p{L})[^.!?\n"]{0,40}?(?:tersimpan|disimpan|dinamai|dinamani|ditulisi|ditulis|tertulis|disave|disimpen|saved|stored|listed|written|labell?ed|marked)(?:\s+(?:sebagai|dengan|nama|as|under|jadi|dadi)){0,2}\s*:?\s*["'](?=[^"'\n]{2,28}["'])`,
)
/** "Sing mbales inggih kuwi aku": one of the lines of the chat is the reporter's. */
const answered = ruleOf(
  String.raw`(?<!\p{L})(?:(?:yang|yg|sing|ingkang)\s+(?:bales|balas|mbales|mbalesi|membalas|jawab|njawab|menjawab|nulis|menulis|ngetik|bilang|ngomong|nyauri|nimpali|ngechat|komen|matur|wangsul|mangsuli)(?!\p{L})[^.!?\n]{0,40}?\s+(?:itu|kuwi|iku|niku|ya|yo|yaiku|adalah)\s+${me}|(?:the\s+)?one\s+(?:who\s+)?(?:answer(?:ed|ing|s)|repl(?:ied|ying|ies))(?!\p{L})[^.!?\n]{0,40}?\s+(?:is|was)\s+me)(?!\p{L})`,
)
const speakers = /(?<=^|\n)\s*(\p{Lu}[\p{L}'.]+(?: \p{Lu}[\p{L}'.]+){0,2})\s?: /gu

export function namedOutside(page: Page, names: Names): void {
  const { text, words, spots } = page
  const claim = (start: number, end: number, owner: 'reporter' | 'unknown'): void => {
    let from = wordBefore(words, start) + 1
    const to = wordBefore(words, end)
    while (from < to && honorifics.has(words[from]?.lower ?? '')) from++
    const first = words[from]
    if (first === undefined || to < from || to - from > 3 || others.has(first.stem.base)) return
    names.claim({ from, to, start: first.start, end: words[to]?.end ?? end, capital: true }, owner)
  }
  for (const match of [...matchesOf(spots, called), ...matchesOf(spots, keptAs)]) {
    const start = match.index + match[0].length
    if (!spokenByOther(page, match.index))
      claim(start, start + text.slice(start, start + 30).search(/["']/u), 'reporter')
  }
  if (matchesOf(spots, answered).length === 0) return
  for (const match of text.matchAll(speakers)) {
    const start = match.index + match[0].indexOf(match[1] ?? '')
    const first = words[wordBefore(words, start) + 1]
    if (first !== undefined && !honorifics.has(first.lower)) claim(start, start + (match[1]?.length ?? 0), 'unknown')
  }
}
