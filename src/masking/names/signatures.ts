/** Names that close a message: under "Hormat saya", on a last line of their own, after a dash. */
import type { Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { personal } from './name-words.ts'
import { runAt } from './name-runs.ts'
import { superior } from '../roles/role-bare.ts'
import { isFunction } from '../roles/role-phrases.ts'
import { withoutCourtesies } from '../reading/closings.ts'
import { isIn, ruleOf } from '../text/spots.ts'
import { wordBefore } from '../text/tokens.ts'
import { kinPattern } from '../text/words.ts'
import { publicOnly } from './unclaimed/public-figures.ts'

const closingWords = String.raw`(?:hormat\s+(?:saya|kami|kula)|salam(?:\s+hormat|\s+dari|\s+saya|\s+hangat)?|ttd|tertanda|wassalam\p{L}*(?:\s+wr\.?\s*wb\.?)?|terima\s?kasih\p{L}*|makasi+h*|trims|thanks?|thank\s+you|matur\s?(?:suwun|nuwun)|suwun|nuwun|regards|sincerely|faithfully|yours|respectfully|demikian|sekian|pelapor|pengirim|sembah\s+nuwun|rahayu|nwn|tks)`
const closing = new RegExp(String.raw`(?:^|[\s.,!])${closingWords}(?:\s+[\p{L}']+){0,4}\s*[,.!:]?\s*$`, 'iu')
/** Part of every match of `closing`. */
const anyClosing = ruleOf(String.raw`(?<!\p{L})${closingWords}`)
/** A line that holds nothing but a name, its degrees, and perhaps brackets. */
const alone = /^[\s(~*_—–-]*[\p{L}'.-]+(?:\s+[\p{L}'.-]+){0,6}\s*(?:,\s*(?:[A-Z][\p{L}]{0,4}\.?\s?){1,5})?[\s).*_~]*$/u

/** "… Salam perubahan, X" at the very end of a quotation that is no letter of the reporter's: who wrote what is quoted. */
export function signsQuotation({ text, quotations }: Page, { start, end }: { start: number; end: number }): boolean {
  const quote = quotations.find((one) => one.start <= start && end <= one.end)
  return (
    quote !== undefined &&
    /^[\s.!?)"'”’_*~]*$/u.test(text.slice(end, quote.end)) &&
    closesLetter.test(text.slice(Math.max(quote.start, start - 48), start)) &&
    !ofOurs.test(text.slice(Math.max(0, quote.start - 70), quote.start))
  )
}
/** "Salam buat ibu, Karsinah", "salam kenal, Wulandari" greet somebody. */
const closesLetter = new RegExp(
  String.raw`(?:^|[.!?\n])\s*["'“]?(?:salam(?:\s+(?!(?:buat|untuk|kanggo|kangge|kagem|dari|saking|saka|ke|kenal|hangat\s+untuk|${kinPattern})(?!\p{L}))\p{L}+){0,2}|hormat\s+(?:saya|kami|kula)|ttd|tertanda|regards|sincerely)\s*[,.:\n]\s*(?:(?:pak|bu|bapak|ibu|mas|mbak)\s+)?$`,
  'iu',
)
const ofOurs = new RegExp(
  String.raw`(?<!\p{L})(?:surat|pesan|laporan|aduan|chat|wa|sms|email|tulisan|letter|message|report)(?:\s+(?!(?:dari|dr|ke|untuk)(?!\p{L}))\p{L}+){0,2}?(?:ku|\s+(?:saya|sy|aku|kula|kami|${kinPattern}))(?!\p{L})|(?<!\p{L})(?:surat|pesan|laporan)ku(?!\p{L})|(?<!\p{L})my\s+(?:\p{L}+'?s?\s+)?(?:letter|message|report)`,
  'iu',
)

const ownSender = /^\s*(?:saking|saka|seko|dari|from|by)\s+(?=\p{L})/iu
/** "… sudah dua minggu. Dari mas Pri". */
const lastSender =
  /[.!?)]\s+(?:saking|saka|seko|dari|from)\s+(?:(?:mas|mbak|mba|bu|pak|kang|yu|mbah)\s+)?(?=\p{L}+(?:\s+\p{L}+)?[\s.!~*_-]*$)/iu

export function signatures(whole: Page, names: Names): void {
  // "Salam, X. Terima kasih": who signs stands before it.
  const end = withoutCourtesies(whole.text)
  if (end === whole.text.length) return whoSigned(whole, names)
  const found = names.found.length
  whoSigned(
    { ...whole, text: whole.text.slice(0, end), words: whole.words.slice(0, wordBefore(whole.words, end) + 1) },
    names,
  )
  // "Pesan bu camat: … Suwun. Bu X. Mohon ditindaklanjuti": the courtesy is the reporter's, not what was copied before it.
  if (othersWords.test(whole.text))
    for (const name of names.found.slice(found)) if (name.owner === 'reporter') name.owner = 'unknown'
}
/** Somebody wrote or said something, which may end like a letter. */
const othersWords =
  /(?<!\p{L})(?:isi|isine|isinya|edaran|undangan|pesan|chat|posting\p{L}*|caption|status|pidato|nulis|menulis|tulis\p{L}*|kirim|ngirim|salam\s+\p{L}+)(?!\p{L})/iu

function whoSigned(page: Page, names: Names): void {
  const { text, words, joint, spots } = page
  const thanked = isIn(spots, anyClosing)
  last(page, names)
  unmarked(page, names)
  const lines = linesOf(text, joint)
  for (let n = Math.max(0, lines.length - 4); n < lines.length; n++) {
    const line = lines[n]
    if (line === undefined) continue
    const before = lines[n - 1]
    const closed = before !== undefined && closes(before.body)
    if (before !== undefined && alone.test(line.body)) {
      const run = runAt(page, wordBefore(words, line.start) + 1, closed ? 'any' : 'capital')
      const whole =
        run !== undefined &&
        /^[\s).,*_~]*(?:,?\s*(?:[A-Z]\p{L}{0,4}\.?\s?){0,5})?$/u.test(text.slice(run.end, line.end))
      const below = lines[n + 1]?.body ?? ''
      // "Camat bagi amplop.⏎X⏎Semarang": where they live or what they are stands under it.
      const undersigned = n === lines.length - 2 && /[.!?]\s*$/u.test(before.body) && residence(below)
      const ends =
        (n === lines.length - 1 || undersigned) &&
        (personal(words[run?.from ?? 0]?.lower ?? '') || /^\s*[-–—~]/u.test(line.body))
      if (run !== undefined && whole && (closed || ends))
        names.claim(run, closed && !copied(page, line.start, line.end) ? 'reporter' : 'unknown')
    }
    if (n !== lines.length - 1) continue
    // "Saking Kasmito" on the last line.
    const origin = (before === undefined ? null : ownSender.exec(line.body)) ?? lastSender.exec(line.body)
    if (origin !== null) {
      const run = runAt(page, wordBefore(words, line.start + origin.index + origin[0].length) + 1, 'capital')
      if (run !== undefined && /^[\s).!~*_-]*$/u.test(text.slice(run.end, line.end))) names.claim(run, 'unknown')
    }
    // "Matur nuwun, Sutiyem" and "… - Budi" at the very end.
    for (const match of line.body.matchAll(/(?:[,.!]|(?:^|\s+)[-—~]{1,3})\s*\(?(?=[\p{L}])/gu)) {
      const from = line.start + match.index + match[0].length
      const dash = /[-—~]/u.test(match[0])
      // A line of its own may be the last of a list.
      const listed = dash && match.index === 0
      if (listed && (before === undefined || /^\s*[-—~•*]/u.test(before.body))) continue
      const head = line.body.slice(Math.max(0, match.index - 60), match.index)
      if ((!dash && !(thanked && closing.test(head))) || (dash && pair.test(head))) continue
      const run = runAt(page, wordBefore(words, from) + 1, 'known')
      if (run === undefined || run.start - from >= 8) continue
      const tail = text.slice(run.end, line.end)
      const post = postIn(tail)
      if (!signs.test(tail) && (post === undefined || superior.has(post))) continue
      // "Terlapor - Budi", "Camat Tembalang - Budi", "… foto dua jari - Budi, bidan desa": as likely the one who is told of.
      // "-- Tono" on a line of its own, or after a closing word.
      const signed =
        match.index === 0
          ? /^\s*(?:[-—]{2,3}|~)/u.test(match[0]) && before?.body.trimEnd().endsWith(':') !== true
          : !dash
      const doubtful = dash && (post !== undefined || page.context.about === 'accused' || namesOther(head))
      names.claim(run, !signed && (listed || doubtful) ? 'unknown' : 'reporter')
    }
  }
}

/** In a line that tells more, the closing word must be a sentence of its own. */
const closes = (line: string): boolean =>
  closing.test(
    line.length < 90 ? line : (/[.!?]\s+([^.!?]{3,50}[.!?,:]?)$/u.exec(line.trimEnd().slice(-60))?.[1] ?? ''),
  )

const firstWord = (line: string): string => /^\s*(\p{L}+)/u.exec(line)?.[1]?.toLowerCase() ?? ''
/** "Semarang", "bendahara kelurahan Mboro": a line under a name that says no more than where or what somebody is. */
const residence = (line: string): boolean =>
  /^\s*\p{L}+(?:\s+[\p{L}\d./]+){0,4}\s*\.?\s*$/u.test(line) &&
  !superior.has(firstWord(line)) &&
  (isFunction(firstWord(line)) || /^\s*(?:\p{Lu}\p{L}+\s*){1,3}$/u.test(line))
/** Of whose letter a name is the end: "WA dari atasan: … Terima kasih.⏎X", "Hormat kami.⏎X⏎Camat Mboro", not "laporan saya begini: …". */
export function copied({ text, joint }: Page, start: number, end: number): boolean {
  const opening = copies.exec(text.slice(Math.max(joint, start - 1200), start))?.[0]
  const below = /^[^\n]{0,20}\n\s*([^\n]*)/u.exec(text.slice(end))?.[1] ?? ''
  return (opening !== undefined && !ownLetter.test(opening)) || superior.has(firstWord(below))
}
const copies =
  /(?<!\p{L})(?:surat|edaran|memo|nota|pengumuman|instruksi|pesan|pesane|pesannya|broadcast|(?:wa|chat|sms|email|message|letter)\s+(?:dari|dr|saka|saking|seko|from)|isi|isine|isinya|bunyinya|unine|begini|ngene|ngaten|mengkene)(?!\p{L})[^.!?\n:]{0,60}:\s/iu
const ownLetter = /(?<!\p{L})(?:saya|sy|aku|kula|kulo|kami|my|our|laporan|aduan|pengaduan|lapuran)(?!\p{L})/iu

/** "Paslon Dewi - Siska": two who stand together. */
const pair =
  /(?<!\p{L})(?:paslon|pasangan|duet|calon|cawali|cabup|cagub)(?:\s+(?:urut|nomor|no))*(?:\s+\d{1,2})?(?:\s+\p{L}+){1,3}\s?$/iu
const signs =
  /^[\s).]*(?:,\s*(?:\p{Lu}|warga|wong|tiyang|dari|saking|umur|guru|kader)[\p{L}\d ]{2,40}\.?|\([^()]{2,40}\)\.?)?$/u
/** "-- Tono, penjaga pintu air Pucang", "…, Guru SD": what the one who is named is. */
function postIn(tail: string): string | undefined {
  const post = /^,\s+(\p{L}+)(?:\s+[\p{L}\d./-]+){0,7}\s*\.?\s*$/u.exec(tail)?.[1]?.toLowerCase()
  return post !== undefined && (isFunction(post) || superior.has(post)) ? post : undefined
}
/** The clause before the dash is of one whose name is due: "Terlapor", "Yang bagi amplop di posko", "Camat Tembalang". */
function namesOther(head: string): boolean {
  const clause = head.slice(Math.max(...['.', '!', '?', ':', ','].map((mark) => head.lastIndexOf(mark))) + 1)
  const words = clause.toLowerCase().match(/\p{L}+/gu) ?? []
  return (
    /^(?:yang|yg|sing|ingkang)$/u.test(words[0] ?? '') ||
    words.slice(-4).some((word) => /^(?:terlapor|pelaku|oknum|tersangka|nama)(?:nya|ne|e|ipun)?$/u.test(word)) ||
    (words.length <= 4 && words.slice(0, 2).some((word) => superior.has(word)))
  )
}

/** A full stop behind it ends no sentence: "Drs. X", "S. Kuntjoro". */
const titled = /^(?:\p{L}|drs?|dra|drg|drh|ir|hj|kh|prof|ust|apt|ns|pdt)$/u
/** "…, mengke kula ingkang nampi, Bu Suwarni": a name set off at the very end of a message that speaks of its sender. */
function last(page: Page, names: Names): void {
  const { text, words, mentions } = page
  for (let i = words.length - 1; i >= Math.max(1, words.length - 8); i--) {
    const gap = words[i]?.gap ?? ''
    if (!/^\s*[,.!?)\n~-]+\s*$/u.test(gap) || gap === '-' || (gap === '. ' && titled.test(words[i - 1]?.lower ?? '')))
      continue
    const run = runAt(page, i, words[i]?.capital === true ? 'capital' : 'known')
    if (
      run === undefined ||
      !/^[\s).!~*_🙏-]*(?:,\s*(?:warga|wong|tiyang|dari|saking|umur|guru|kader)\s+[\p{L}\d ]{2,40}\.?|\([^()]{2,40}\)\.?|[\s,:(/-]{1,4}\+?\d[\d .-]{7,18}\)?)?\.?$/u.test(
        text.slice(run.end),
      ) ||
      !(
        words.slice(run.from, run.to + 1).some(({ lower }) => personal(lower)) ||
        lonely(page, run.from, run.to) ||
        (run.capital && /^[\s,:(/-]{1,4}\+?\d/u.test(text.slice(run.end)))
      )
    )
      return
    // "Di foto ada Rudi, Anton, Bu Wahyuni": the last of several.
    const before = runAt(page, i - 1, 'capital')
    const list =
      /,/u.test(gap) && (before !== undefined || /^(?:dan|lan|sama|karo|and)$/u.test(words[i - 1]?.lower ?? ''))
    const self = mentions.some(
      ({ owner, to }) => owner === 'reporter' && to < i && (words[i]?.sentence ?? 0) - (words[to]?.sentence ?? 0) <= 2,
    )
    // "… ikut senam. Doni 08…": with a number, a sentence of its own.
    const numbered = /^[.!?)\n]/u.test(gap.trimStart() || gap) && /^[\s,:(/-]{1,4}\+?\d/u.test(text.slice(run.end))
    if ((self || numbered) && !list) names.claim(run, 'unknown')
    return
  }
}

/** "… amplopnya dibagi di aula. Tyas": one word with a capital, a sentence of its own, and the last of the message. */
const lonely = ({ words, caseless }: Page, from: number, to: number): boolean =>
  from === to &&
  to === words.length - 1 &&
  !caseless &&
  /^[.!?)]\s{1,2}$/u.test(words[from]?.gap ?? '') &&
  /^\p{Lu}\p{Ll}{3,11}$/u.test(words[from]?.text ?? '') &&
  !ending.test(words[from]?.lower ?? '')
const ending =
  /^(?:terimakasih|makasih|trims|sekian|selesai|suwun|nuwun|matursuwun|wassalam\p{L}*|salam|amin|aamiin|merdeka|lapor|demikian|thanks|thankyou|regards|please|tolong|mohon|bismillah|alhamdulillah|astagh?fir\p{L}*|semangat|lawan|viralkan|sedih|kecewa|miris|kasihan|mesakke|mesake|mesakaken|parah|gawat|bahaya|lucu|aneh|heran|bingung|capek|pasrah|monggo|mangga|siap|sip|oke|okay|done|bye|maaf|sorry|ngapunten|punten|licik|curang|edan|subhanallah|innalillahi\p{L}*|wallah\p{L}*|matur)$/u
const slogan =
  /(?<!\p{L})(?:coblos|nyoblos|pilih|milih|dukung|menangkan|vote|paslon|nomor|no)\s+(?:\p{L}+\s+)?(?:0?\d\s?,?\s?)salam\s+$/iu
/** "salam rahma", "ttd rahma": nothing between, and no title, as those who are thanked have. */
function unmarked(page: Page, names: Names): void {
  const { text, words } = page
  for (let i = words.length - 1; i > 0 && i >= words.length - 3; i--) {
    const run = words[i]?.gap === ' ' ? runAt(page, i, 'known') : undefined
    if (run?.from !== i || !/^[\s).!~*_-]*$/u.test(text.slice(run.end)) || !personal(words[i]?.lower ?? '')) continue
    const head = text.slice(Math.max(0, run.start - 40), run.start)
    // "Coblos 2 salam …": what is called out for a candidate.
    if (slogan.test(head) || publicOnly(words[i]?.lower ?? '')) continue
    if (
      /(?:^|[\s.,!])(?:salam|ttd|tertanda|wassalam\p{L}*|terima\s?kasih|makasi+h|trims|thanks?|matur\s?(?:suwun|nuwun)|s?uwun|nuwun|regards|best|cheers|tks)\s+$/iu.test(
        head,
      )
    )
      names.claim(run, 'unknown')
  }
}

function linesOf(text: string, joint: number): { start: number; end: number; body: string }[] {
  const lines: { start: number; end: number; body: string }[] = []
  let at = joint
  for (const body of text.slice(joint).split('\n')) {
    if (body.trim() !== '') lines.push({ start: at, end: at + body.length, body })
    at += body.length + 1
  }
  return lines
}
