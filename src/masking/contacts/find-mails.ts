/**
 * E-mail addresses, plain or said so that a filter passes them by: "budi (at) gmail titik com", "budi88 a keong yahoo",
 * "emailku budi strip dua tiga at gmail com". What every one of them has is the sign or word for "@" before a domain;
 * the name before it is then read from there to the left.
 */
import type { Found } from '../find.ts'
import { digitWords } from '../numbers/number-words.ts'
import { isIn, matchesOf, ruleOf, type Spots } from '../text/spots.ts'
import { honorifics, kinPattern, others } from '../text/words.ts'

const plain =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-](?:[\p{L}\p{N}._%+-]|\*(?=[\p{L}\p{N}*@])){0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu

const provider = '(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|protonmail|proton|rocketmail)'
const ending = String.raw`(?:com|kom|c0m|co|id|net|org|me|go|ac|sch|or|my|web|info|xyz|io|gov|edu|mail|email|live|dev|app|biz|pro|fm|ch|de|uk|us|sg|nl|jp|au|fr|eu|nz|kr|cn|asia|desa)(?![a-z0-9@-])`
/** Signs that people set around the words for "@" and ".": "_(at)_", "*dot*", "/at/". */
const mark = String.raw`[\s_*"'~^|/\\()[\]{}<>.-]`
const dot = String.raw`(?:\s?\.{1,2}\s?|\s{0,2}[([{<]\s?(?:dot|titik|\.)\s?[)\]}>]\s{0,2}|(?:\s+|-)?(?:dot|titik)(?:\s+|-)?|${mark}{1,3}(?:dot|titik|ttk|point)${mark}{1,3})`
/** After a provider a comma, the word for one, or nothing at all says the same. */
const looseDot = String.raw`(?:${dot}|\s?,\s?|\s+koma\s+|[*#]|\s+(?=(?:com|kom|co|id)(?![a-z0-9])))`
const sign = String.raw`(?:\s{0,2}@\s{0,2}|\s{0,2}[([{<]\s?(?:at|a|et|@)\s?[)\]}>]\s{0,2}|${mark}{1,3}(?:at|et|a\s+t|a\s?keong)${mark}{1,3}|\s(?:(?:lalu|terus|tanda|simbol)\s+)?(?:at|et|a?\s?keong)\s+)`
/** Instead of "@", where a provider follows. */
const looseSign = String.raw`(?:${sign}|[#*~]|\sadd\s+)`
/**
 * Begins with one space where it begins with any: tried at each of a run of them, as many would be read every time. More
 * than three of a kind, as up to three V8 writes out what follows for each.
 */
const domain = new RegExp(
  String.raw`(?:${looseSign}${provider}(?![a-z0-9])(?:${looseDot}${ending}){0,4}|${sign}[a-z0-9][a-z0-9-]{0,40}(?:${dot}[a-z0-9-]{2,30}){0,4}${dot}${ending}|\s(?:at|et|a?\s?keong)\s+[a-z0-9-]{2,20}\s+[a-z0-9-]{2,12}\s+(?:dot|titik)\s+${ending})`,
  'iuy',
)
/** One of these is part of every sign, at most `beforeSign` marks behind where it begins. */
const signMark = /[@#*~]/gu
const signWord = ruleOf(/(?<!\p{L})(?:a|at|et|a?keong|add|lalu|terus|tanda|simbol)(?!\p{L})/iu)
const beforeSign = 4
/** One letter at a time: "b u d i @ g m a i l . c o m". */
const letterwise = /(?<!\S)(?:[a-z0-9._-] ){3,40}@(?: [a-z0-9.-]){5,40}(?![\p{L}\p{N}])/giu

/** "Emailku", "imel kula niku", "gmail saya": what an address is announced by, and whose it is said to be. */
const label = String.raw`(?<!\p{L})(?:e-?mail|imel|imail|surel|mail|gmail|ymail|yahoo)(?:ku|nya|ne|e)?(?:\s+(?:saya|sy|aku|kula|gue|ku|my|is|yaiku|niku|adalah|itu|yang|yg|namanya|pribadi|dinas|${kinPattern})){0,4}\s?`
/** Of what follows: no word, but letters with a digit or a mark among them. */
const noWord = String.raw`(?=[a-z._-]*\d|[a-z]+(?:[._-]| [._] )[a-z])(?=[\d._-]*[a-z])`
/** "Gmail saya: budi88", "emailnya budi88 pakai gmail": without any sign. */
const byName = ruleOf(
  String.raw`${label}[:=]?\s+(?:\p{L}+\s+){0,2}?((?!(?:saya|sy|aku|kula|gue|my|is|itu|yang|yg|dari|di|ke)\s+)${noWord}[a-z0-9](?:[a-z0-9_-]|\.| [._] ){3,40}[a-z0-9])(?![\w@.-]*[@/])`,
)
/** "Emailku ratihsemu gmail com": announced, and no sign at all before the provider. */
const unsigned = ruleOf(
  String.raw`${label}[:=]?\s+((?!(?:saya|sy|aku|kula|gue|my|di|ke|dari)\s+)[a-z0-9][a-z0-9._-]{2,40}\s+(?:(?:di|pada|neng|ing|wonten)\s+)?${provider}${looseDot}${ending})`,
)
/** "Menik1986 di gmail": a name, and where it is. */
const provided = String.raw`(?:di|neng|nang|ing|in|on|pakai|pake|nganggo)\s+${provider}(?![a-z0-9])`
const atProvider = new RegExp(
  String.raw`(?<![a-z0-9._%+-])${noWord}[a-z0-9][a-z0-9._-]{2,40}[a-z0-9]\s+(?:(?:ada|ana|wonten)\s+)?${provided}`,
  'giu',
)
/** Part of every match of `atProvider`. */
const atAny = ruleOf(String.raw`(?<!\p{L})${provided}`)
/** Written backwards. */
const backwards = /(?<![\w.-])(?:moc|di\.oc)\.[a-z]{3,12}@[\w.-]{3,40}/giu

/** What joins two pieces of a name: marks and the words for them. */
const joint = String.raw`(?:[._-]| [._] |${mark}{1,2}(?:dot|titik|ttk|underscore|strip|dash|minus)${mark}{1,2}|\s?[([{<]\s?(?:dot|titik|underscore|strip|dash|minus)\s?[)\]}>]\s?|\s+(?:dot|titik|underscore|(?:garis|pagar)\s+bawah|strip|dash|minus|angka)\s+)`
const digits = [...digitWords]
  .filter(([, value]) => value.length === 1)
  .map(([word]) => word)
  .join('|')
/**
 * The name at the end of the text before the sign: pieces that are joined, and digits, in words too, behind any of them. A
 * number is taken whole: cut into pieces in every way, one of sixteen digits would cost 10 ms where no name follows.
 */
const name = new RegExp(
  String.raw`(?<!\S)(?:[a-z0-9._-]\s+){4,40}[a-z0-9]?$|(?<![a-z0-9._%+-])[a-z0-9][a-z0-9_%+-]{0,40}(?:${joint}[a-z0-9][a-z0-9_%+-]{0,40}|\s?(?:\d{1,20}|${digits})(?![a-z\d])){0,8}\s?$`,
  'iu',
)
/** "w,a,n,t,o strip 71": letter by letter. */
const lettered = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[a-z0-9]\s?,\s?){2,20}[a-z0-9](?:${joint}[a-z0-9]{1,20}){0,4}\s?$`,
  'iu',
)
const nameIn = (head: string): string | undefined =>
  (head.includes(',') ? lettered.exec(head)?.[0] : undefined) ?? name.exec(head)?.[0]

/** Said to be an address: then all that follows is its name, in as many words as it takes. */
const announced = new RegExp(String.raw`${label}[,:=]?\s+((?:[a-z0-9_%+()-]+[\s.]+){0,7}[a-z0-9_%+()-]+\s?)$`, 'iu')

/** "Email bendahara rina at gmail dot com", "email pak lurah budi …": whose it is, and no part of the address. */
function withoutTitle(said: string): string {
  const [whole = '', title = '', office = ''] = /^(?:(\p{L}+)\s+)?(\p{L}+)\s+(?=\p{L})/u.exec(said) ?? []
  const titled = title === '' || honorifics.has(title.toLowerCase()) || others.has(title.toLowerCase())
  if (titled && others.has(office.toLowerCase())) return said.slice(whole.length)
  return others.has(title.toLowerCase()) ? said.slice(said.indexOf(office)) : said
}

/** "Dari wulan.semu asih7@…": a keyboard put a space into it; nothing else with a mark inside stands behind such a word. */
const halved =
  /(?<!\p{L})(?:dari|dr|from|saka|saking|seko|ke|to|lewat|via|e-?mail|imel|surel)(?:ku|nya|ne|e)?(?:\s+(?:saya|sy|aku|kula|my))?\s?[:=]?\s+([a-z0-9]{2,24}(?:[._-][a-z0-9]{2,24}){1,3}\s+)$/iu

/** Longest name that is looked for before the sign, in characters. */
const REACH = 90

/** Domains behind a sign for "@", in order: what a search of the whole text finds. */
function* domains(spots: Spots): Generator<RegExpExecArray> {
  const { text } = spots
  const signs = [...text.matchAll(signMark), ...matchesOf(spots, signWord)].map(({ index }) => index)
  let from = 0
  for (const at of signs.toSorted((a, b) => a - b))
    for (from = Math.max(from, at - beforeSign); from <= at; ) {
      domain.lastIndex = from
      const match = domain.exec(text)
      if (match !== null) yield match
      from = match === null ? from + 1 : domain.lastIndex
    }
}

export function findMails(spots: Spots): Found[] {
  const { text } = spots
  const found: Found[] = []
  const add = (start: number, end: number) => {
    const clean = text.slice(start, end).replace(/[.,\s-]+$/u, '')
    found.push({ start, end: start + clean.length, type: 'email' })
  }
  const before = (at: number) => text.slice(Math.max(0, at - REACH), at)
  // What is plain need not be looked for in disguise.
  let rest = text
  if (text.includes('@')) {
    for (const { index, 0: mail } of text.matchAll(plain)) {
      const at = index + mail.indexOf('@')
      // "rina garis bawah 88@…": more of it may be said before it.
      const local = nameIn(before(at))?.length ?? 0
      add(Math.min(index, at - local) - (halved.exec(before(index))?.[1]?.length ?? 0), index + mail.length)
      rest = rest.slice(0, index) + ' '.repeat(mail.length) + rest.slice(index + mail.length)
    }
    for (const disguise of [letterwise, backwards])
      for (const { index, 0: mail } of rest.matchAll(disguise)) add(index, index + mail.length)
  }
  const disguised = { ...spots, text: rest }
  for (const { index, 0: rear } of domains(disguised)) {
    const said = announced.exec(before(index))?.[1]
    const local = said === undefined ? nameIn(before(index)) : withoutTitle(said)
    if (local !== undefined) add(index - local.length, index + rear.length)
  }
  if (isIn(disguised, atAny))
    for (const { index, 0: mail } of rest.matchAll(atProvider)) add(index, index + mail.length)
  for (const match of [unsigned, byName].flatMap((rule) => matchesOf(disguised, rule))) {
    const end = match.index + match[0].length
    const start = end - (match[1]?.length ?? 0)
    if (!found.some((mail) => mail.start < end && start < mail.end)) add(start, end)
  }
  return found
}
