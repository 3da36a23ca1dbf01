/**
 * Names by which somebody is spoken to inside a quotation or a pasted chat. An official who says "Bu Rini, kamu …" to
 * the reporter names the reporter; who is spoken to is told by the words around the quotation.
 */
import type { Page } from '../find.ts'
import type { Names } from './find-names.ts'
import { givenNames, isCommon, nameLike, personal, surelyName } from './name-words.ts'
import { mentionOver } from '../speech/mentions.ts'
import { type Run, runAt } from './name-runs.ts'
import { signsQuotation } from './signatures.ts'
import type { Quotation } from '../text/quotations.ts'
import { wordBefore } from '../text/tokens.ts'
import type { Owner } from '../types.ts'
import { honorifics, kin, others, stem, setOf } from '../text/words.ts'

export function addressedNames(page: Page, names: Names): void {
  const chats = page.quotations.filter((quote) => quote.speaker !== undefined)
  const own = chats.some((quote) => quote.own)
  for (const quote of page.quotations) {
    // "She shows up as "Bunda X Peduli"": how somebody is called there, and nothing that is said.
    if (shownAs.test(page.text.slice(Math.max(0, quote.start - 60), quote.start))) continue
    if (quote.speaker !== undefined) speaker(page, quote, quote.speaker, own, names)
    if (quote.own) continue
    const to = quote.speaker === undefined ? addresseeOf(page, quote) : own ? 'reporter' : 'unknown'
    const spoken = spokenByMe(page, quote)
    for (const run of vocatives(page, quote, to === 'reporter', spoken))
      if (!signsQuotation(page, run)) names.claim(run, to)
  }
}

/** Whether the quotation around a name is said to the reporter. */
export const addressedToReporter = (page: Page, run: Run): boolean => {
  const quote = page.quotations.find((one) => one.speaker === undefined && one.start <= run.start && run.end <= one.end)
  return (
    quote !== undefined &&
    (addresseeOf(page, quote) === 'reporter' || stared.test(page.text.slice(quote.end, quote.end + 70)))
  )
}

/** The speaker of a chat line: somebody else, or perhaps the reporter when no line is marked as theirs. */
function speaker(
  page: Page,
  quote: Quotation,
  { start, end }: { start: number; end: number },
  own: boolean,
  names: Names,
): void {
  if (quote.own) return
  const { words } = page
  let titled = false
  for (let i = wordBefore(words, start) + 1; (words[i]?.end ?? end + 1) <= end; i++) {
    const lower = words[i]?.lower ?? ''
    titled ||= honorifics.has(lower) || others.has(stem(lower).base)
    const run = runAt(page, i, 'capital')
    if (run === undefined || run.end > end) continue
    const after = words[run.to + 1]
    titled ||= after !== undefined && after.end <= end
    // "Kushartati K3S": how somebody is saved in a telephone.
    titled ||= /\d/u.test(page.text.slice(run.end, end))
    const other = own || commands(page, quote) || (titled && !perhapsMe(page, quote))
    names.claim(run, other ? 'other' : 'unknown')
    i = run.to
  }
}

/** "[09/01 07.41] X: Anggota yg mau …", answered with "siap pak": who tells many in a group what to do is not who forwards it. */
function commands({ text }: Page, quote: Quotation): boolean {
  const said = text.slice(quote.speaker?.end, quote.end)
  // "Saya yang disuruh mengumumkan: …": it may be their own line.
  if (own.test(text.slice(Math.max(0, quote.start - 80), quote.start))) return false
  const answer = text.slice(quote.end, quote.end + 200).split('\n', 2)[1] ?? ''
  return toMany.test(said) && obeys.test(answer)
}
/** "Obrolan istri saya:⏎Bu X: maaf pak …": of the two one is the reporter or theirs, and it is who refuses or is afraid. */
function perhapsMe({ text, quotations }: Page, quote: Quotation): boolean {
  const first = quotations.find((one) => one.speaker !== undefined)
  const above = text.slice(Math.max(0, (first?.start ?? 0) - 120), first?.start)
  const said = text.slice(quote.speaker?.end, quote.end)
  return meek.test(said) || (ownTalk.test(above) && !orders.test(said))
}
const meek =
  /^\s?:\s*(?:\p{L}+[\s,]+){0,4}?(?:maaf|ampun|ngapunten|nyuwun\s+ngapunten|takut|wedi|ajrih|(?:tidak|tdk|nggak|gak|ga|ndak|ora|mboten|boten)\s+(?:mau|berani|wani|gelem|purun|saged|bisa|isa|iso)|emoh|wegah|sorry|afraid)(?!\p{L})/iu
const ownTalk =
  /(?<!\p{L})(?:(?:saya|sy|aku|kula|kami)\s+(?:yang|yg|sing|ingkang|sama|karo|dengan|dan|lan|kaliyan)|(?:obrolan|percakapan|chat|chatnya|chatting|wa)\s+(?:\p{L}+\s+)?(?:saya|sy|aku|kula|kami)|(?:obrolan|chat)ku)(?!\p{L})/iu
const orders =
  /(?<!\p{L})(?:kamu|kowe|koe|sampeyan|anda|kalian|awas|harus|kudu|wajib|semua|kabeh|sedaya|segera|jangan|ojo|you|must)(?!\p{L})/iu
const shownAs =
  /(?<!\p{L})(?:she|he|they|dia|beliau|dheweke|akunnya|akune|kontaknya|kontake)\s+(?:\p{L}+\s+){0,3}?(?:(?:shows?\s+up|appears?|goes|listed|saved)\s+(?:as|by)|(?:muncul|tampil|nongol)\s+(?:sebagai|sbg|dengan\s+nama|minangka|kanthi\s+jeneng))\s*:?\s*$/iu
const own = /(?<!\p{L})(?:saya|sy|aku|ak|kula|kulo|me|i|my|\p{L}{3,}ku)(?!\p{L})/iu
const toMany =
  /^:\s*(?:\p{L}+[\s,]+){0,5}?(?:anggota|bapak-bapak|ibu-ibu|bapak2|ibu2|bpk2|rekan-rekan|rekan2|teman-teman|teman2|konco-konco|semua|sedaya|kabeh|warga|yang\s+(?:belum|mau)|yg\s+(?:belum|blm|mau)|sing\s+(?:durung|gelem|arep))(?!\p{L})/iu
const obeys =
  /^\s*(?:\[[^\]\n]{4,24}\]\s*)?(?:[^:\n]{1,50}:\s*)?(?=(?:siap|baik|nggih|inggih|njih|oke|ok)\s+(?:pak|bu|bos|ndan|ketua|ibu|bapak)(?!\p{L}))/iu

/** To whom a quotation is said, from the mentions just before and after it. */
export function addresseeOf(page: Page, quote: Quotation): Owner {
  const { text, words, mentions } = page
  const first = wordBefore(words, quote.start) + 1
  const last = wordBefore(words, quote.end)
  const head = text.slice(Math.max(0, quote.start - 90), quote.start)
  const tail = text.slice(quote.end, quote.end + 70)
  if (spokenByMe(page, quote)) return 'unknown'
  // "Bu Wida, tolong …". I was speechless: called by name.
  if ((reacts.test(tail) || stared.test(tail)) && called.test(text.slice(quote.start, quote.end))) return 'reporter'
  if (toMe.test(head) || (meLast.test(head) && !ownSpeech.test(head)) || toMeAfter.test(tail)) return 'reporter'
  let other = false
  for (const { from, to, owner, kind } of mentions) {
    const close =
      (to < first && first - to <= 14 && words[to]?.sentence === words[first - 1]?.sentence) ||
      (from > last && from - last <= 8)
    if (!close) continue
    if (kind === 'kin') return 'reporter'
    const before = text.slice(Math.max(0, (words[from]?.start ?? 0) - 24), words[from]?.start)
    // "Di wa karo bu kabid": by whom, not to whom.
    other ||= owner === 'other' && toOther.test(before) && !byWhom.test(before)
  }
  return other ? 'other' : 'unknown'
}
const me = String.raw`(?:saya|sy|aku|ak|kula|kulo|me|us|kami|gue|gw|inyong)`
const toMe = new RegExp(
  String.raw`(?:(?:ke|kepada|kpd|sama|sm|marang|mring|karo|kalih|dhateng|kaliyan|to|nang|maring|dawuhi|at)\s+(?:arah\s+|aku\s+|wajah\s+)?${me}|(?:told|asked|texted|messaged|called|warned|ordered)\s+(?:me|us)|(?:cari|nyari|mencari|golek|nggoleki|madosi|wa|chat|japri|telp|telpon|nelpon|manggil|memanggil|panggil|ngundang|nimbali|celuk|suruh|nyuruh|ngongkon|dhawuhi|marahi|marahin|nyeneni|negur|menegur|bentak|mbentak|ngancam|mengancam|tanya|takon|ndangu|mentelengi|bilangin|ngandhani|ngomongi)\s+${me}|${me}\s+(?:di|dipun)(?:\p{L}+)|${me}\s+(?:was|am|were)\s+(?:told|asked|called|warned)|namaku|nama\s+saya|nyebut\s+nama)(?!\p{L})[^"\n]{0,60}$`,
  'iu',
)
/** "Dia maki-maki saya: …", "ditanya …" without saying whom. */
const meLast = new RegExp(
  String.raw`(?:(?<!\p{L})${me}|(?<!\p{L})(?:ditag|dichat|dijapri|di\s+wa|ditanya|ditelpon|ditelepon|dipanggil|disapa|dibilang|dibilangin|ditegur|dikatain|dikandhani|ditakoni|diomongi|diundang|diceluk|dimarahi|diseneni|digertak))\s*[:,]?\s*$`,
  'iu',
)
const ownSpeech = new RegExp(
  String.raw`(?:kata|jawab|batin|balas|tanya|ucap|tutur|said|batinku)\s+${me}\s*[:,]?\s*$`,
  'iu',
)
/** "Saya cuma bilang: …". */
const byMe = new RegExp(
  String.raw`(?<!\p{L})${me}\s+(?:(?:cuma|cm|hanya|mung|namung|bisa|lalu|terus|langsung|pun|ya|juga|sempat|harus|terpaksa)\s+){0,3}(?:kata|jawab|njawab|balas|bales|membalas|menjawab|batin|tanya|takon|ucap|bilang|ngomong|tulis|nulis|matur|said|replied|answered)(?:\s+(?:di\s+)?(?:wa|grup|chat|lewat\s+wa))?\s*[:,]?\s*["'“]?\s*$`,
  'iu',
)
const spokenByMe = ({ text }: Page, quote: Quotation): boolean =>
  quote.speaker === undefined && byMe.test(text.slice(Math.max(0, quote.start - 90), quote.start))
const toMeAfter = new RegExp(
  String.raw`^\s*,?\s*(?:itu|iku|kuwi|niku)\s+${me}(?!\p{L})|^[^"\n]{0,45}?(?:(?:ke|kepada|marang|karo|dhateng|to|nang|maring)\s+${me}|(?:takon|tanya|ngomong|celathu|ngendika|matur|nyeneni|negur|bentak|told|asked)\s+(?:ke\s+|karo\s+|marang\s+)?(?:me|${me}))(?!\p{L})`,
  'iu',
)
/** What the reporter did right after it was said. */
const reacts =
  /^\s*[.,!]?\s*(?:saya|sy|aku|kula|kulo|i)\s+(?:(?:was|felt|just|cuma|mung|hanya|langsung|jadi|dadi|sampai|nganti|sampe)\s+)*(?:kaget|diam|meneng|malu|isin|bingung|gemetar|gemeter|takut|wedi|nangis|manggut|ngangguk|mengangguk|nolak|menolak|speechless|shocked|stunned|froze|silent|scared|refused|nodded)(?!\p{L})/iu
const stared = /^\s*[.,!]?\s*(?:everyone|everybody|all|semua|kabeh)\s+(?:\p{L}+\s+)*?(?:me|saya|sy|aku|kula)(?!\p{L})/iu
const called = /^["'\s]*(?:\p{L}+\.?\s+){1,3}\p{L}+\s?,/u
const byWhom = /(?<!\p{L})di\s?\p{L}{2,}\s+(?:karo|sama|kalih|kaliyan|mbek)\s+$/iu
const toOther = /(?<!\p{L})(?:ke|kepada|kpd|marang|karo|dhateng|to|nang|manggil|panggil|nyuruh)\s+$/iu

const second = setOf([
  'kamu kowe koe kon sampeyan panjenengan njenengan jenengan anda you your ibu bapak mbak mas tolong tulung mohon',
  'ojo jangan jgn besok sesuk kok ini iki niki itu bantu coba ayo yuk mrene mriki sini kene gek ndang nggih ya yo',
  "lho kalau nek menawi please don't if inget ingat eling minta masa mosok ora gak mbok jupuk kirim wis sudah udah",
  'sayang say cantik ayu manis ganteng cah dear darling honey sis bro piye kapan kenapa ngapa belum blm durung',
  'dereng mana endi kog',
])

/** Names at the beginning of what is said, or set off by commas: "…, ya Bu Rini?" */
function vocatives(page: Page, quote: Quotation, mine: boolean, spoken: boolean): Run[] {
  const { words, text } = page
  const runs: Run[] = []
  const begin = quote.speaker?.end ?? quote.start
  const first = wordBefore(words, begin + 1) + 1
  let honoured = false
  const toYou = you.test(text.slice(quote.start, quote.end))
  const greets = (i: number): boolean =>
    isGreeting(words[i - 1]?.lower) &&
    !(assents.has(words[i - 1]?.lower ?? '') && (spoken || toldBefore(page, i, first)))
  for (let i = first; i < words.length && (words[i]?.end ?? 0) <= quote.end; i++) {
    const word = words[i]
    if (word === undefined) break
    const opens = i === first || /[,.!?]/u.test(word.gap) || (i - first < 4 && !honoured && greets(i))
    if (
      honorifics.has(word.lower) &&
      (opens ||
        /^(?:kepada|kpd|untuk|kagem|kanggo|dear|yth|ya|yo|nggih|njih|ki|lho|to|toh|dik|dek|dengan|karo|sama|kaliyan|anaknya|anake|istrinya|bojone|suaminya|ibunya|bapaknya|keluarganya|dasar)$/u.test(
          words[i - 1]?.lower ?? '',
        ) ||
        // "Ini dia Bu Rini, …"
        (i - first <= 2 &&
          /^(?:kalau|kalo|klo|nek|yen|menawi|if|dia|inilah|ini|iki|niki|ada|ana|ono|wonten|mana|endi|cari|golek)$/u.test(
            words[i - 1]?.lower ?? '',
          )) ||
        (toYou && closes(page, i, quote)))
    ) {
      let j = i + 1
      while (honorifics.has(words[j]?.lower ?? '')) j++
      const next = words[j]
      if (next === undefined || !/^\.? $/u.test(next.gap) || next.end > quote.end) continue
      if (others.has(next.stem.base)) {
        // "Bu bidan Yuni, …": what they are, then their name. "Bu Lurah, …" alone is an office.
        const named =
          mine && words[j + 1]?.capital === true && words[j + 1]?.gap === ' '
            ? runAt(page, j + 1, 'capital')
            : undefined
        if (named !== undefined && named.end <= quote.end) runs.push(named)
        continue
      }
      const run = runAt(page, j, isCommon(next.lower) ? 'known' : 'any')
      // In small letters one word: what follows is the message.
      const cut = run === undefined || run.capital ? run : oneWord(page, run)
      if (cut !== undefined && cut.end <= quote.end) {
        runs.push(cut)
        honoured = true
        i = cut.to
      }
    } else if (
      i === first &&
      word.capital &&
      /^\s*[,!]/u.test(text.slice(word.end, word.end + 2)) &&
      callName(word.lower)
    ) {
      runs.push({ from: i, to: i, start: word.start, end: word.end, capital: true })
    } else if (calledLast(page, i, quote)) {
      runs.push({ from: i, to: i, start: word.start, end: word.end, capital: true })
    } else if (opens && (nameLike(word) || surelyName(word.lower))) {
      const run = runAt(page, i, 'known')
      if (run === undefined || run.end > quote.end) continue
      const after = words[run.to + 1]?.lower ?? ''
      const set = /^\s*[,!?.:"]/u.test(text.slice(run.end, run.end + 2))
      if (set ? run.to - run.from < 2 || personal(word.lower) : second.has(after)) runs.push(run)
      i = run.to
    }
  }
  return runs
}
const you = /(?<!\p{L})(?:kamu|kowe|koe|kon|sampeyan|panjenengan|njenengan|anda|you|your|\p{L}{4,}mu)(?!\p{L})/iu
/** "Urus hidupmu sendiri mas Slamet": the last words of what is said to somebody. */
const closes = ({ words, text }: Page, i: number, quote: Quotation): boolean => {
  const name = words[i + 1]
  return (
    name?.capital === true &&
    /^\s*[.!?]{0,3}["']?$/u.test(text.slice(name.end, quote.end)) &&
    /^(?:sendiri|dewe|dhewe|piyambak|wae|ae|aja|saja|dulu|dhisik|sana|kono|sini|kene|ngerti|paham|ingat|eling|awas|malu|isin|isinan)$/u.test(
      words[i - 1]?.lower ?? '',
    )
  )
}
/** "… nomer 2 ya Yul", "awas lho Ndra!": called by a short name after a word that asks for assent. */
const calledLast = ({ words, text }: Page, i: number, quote: Quotation): boolean => {
  const word = words[i]
  return (
    word !== undefined &&
    word.gap === ' ' &&
    word.end <= quote.end &&
    /^\p{Lu}\p{Ll}{1,6}$/u.test(word.text) &&
    /^(?:ya|yo|yah|lho|lo|loh|to|toh|dong|nggih|njih|dulu|sik|sek|sini|mrene|rene|okay|ok|oke|ojo|awas|hei|hey|eh|heh)$/u.test(
      words[i - 1]?.lower ?? '',
    ) &&
    /^\s*[",.!?]/u.test(text.slice(word.end, word.end + 2)) &&
    !honorifics.has(word.lower) &&
    !isCommon(word.lower) &&
    !kin.has(word.lower)
  )
}
/** "Met, nek kowe …": the end of a name everybody knows, where somebody is called. */
const callName = (lower: string): boolean =>
  lower.length === 3 &&
  !/^(?:yah|nah|lah|iya|nya|wis|pak|mas|kak|dik|bro|sis|oke|eh|lho|bos|gus|ini|itu|iki|aku|nak)$/u.test(lower) &&
  callNames.has(lower)
const callNames: ReadonlySet<string> = new Set(
  [...givenNames].filter((name) => name.length > 4).map((name) => name.slice(-3)),
)
/** Said by whoever obeys: "baik Pak Hartono" from the reporter is said to the other. */
const assents = setOf(['siap baik inggih nggih iya oke ok sudah udah'])
const toldBefore = ({ words, mentions }: Page, i: number, first: number): boolean => {
  let at = i
  while (honorifics.has(words[at]?.lower ?? '')) at++
  const name = words[at]?.lower
  return words.some(
    ({ lower }, n) =>
      n < first && lower === name && (mentionOver(mentions, n) ?? mentionOver(mentions, n - 1))?.owner === 'other',
  )
}
const isGreeting = (lower: string | undefined): boolean =>
  lower !== undefined &&
  /^(?:morning|afternoon|evening|siap|baik|inggih|nggih|iya|sudahlah|sudah|udahlah|udah|wislah|wis|wes|ayolah|sabar|tenang|meneng|halah|hayo|halo|hai|hei|hey|he|eh|pagi|siang|sore|malam|selamat|assalamualaikum|heh|ayo|lho|mosok|masa|dear|hello|hi|so|listen|ndang|piye|priye|gimana|oke|ok|nah|lha|mana|endi|pundi|ngendi)$/u.test(
    lower,
  )

const oneWord = (page: Page, run: Run): Run => {
  const word = page.words[run.from]
  return word === undefined ? run : { ...run, to: run.from, end: word.end }
}
