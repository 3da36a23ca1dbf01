/** Requests in free words that no list of commands can hold: every word must belong to the request, or it is a story. */
import data from './data/words.json' with { type: 'json' }
import { commandKey, LONGEST_COMMAND } from './normalise.ts'

const { verbs, nouns, regrets, reported, others } = data.withdrawing
const withdrawing = {
  verbs: new Set(verbs),
  nouns: new Set(nouns),
  regrets: new Set(regrets),
  reported: new Set(reported),
  all: new Set([...verbs, ...nouns, ...regrets, ...reported, ...others, ...data.particles]),
}
const { reports, wants, more, others: beside } = data.reporting
const reporting = {
  reports: new Set(reports),
  wants: new Set(wants),
  more: new Set(more),
  all: new Set([...reports, ...wants, ...more, ...beside, ...data.particles]),
}
const asked = data.asking
const asking = {
  own: new Set(asked.nouns),
  mine: new Set(asked.mine),
  me: new Set(asked.me),
  how: new Set(asked.how),
  news: new Set(asked.news),
  arrived: new Set(asked.arrived),
  opens: new Set(asked.opens),
  closes: new Set(asked.closes),
  asks: new Set(asked.asks),
  all: new Set([...Object.values(asked).flat(), ...data.particles]),
}

const { nots, saying, secrets, others: whatever } = data.refusing
const refusing = {
  nots: new Set(nots),
  saying: new Set(saying),
  secrets: new Set(secrets),
  all: new Set([...nots, ...saying, ...secrets, ...whatever, ...data.particles]),
}

const wordsOf = (text: string): string[] => (text.length > LONGEST_COMMAND ? [] : commandKey(text).split(' '))

/**
 * Nothing but withdrawing, a report, and the words of a request: "pak lurah cabut laporan warga" is a story, "aja dicabut"
 * begs the opposite. To be sorry for having reported ("saya menyesal sudah melapor kemarin") asks for it as well.
 */
export function asksToWithdraw(text: string): boolean {
  const list = wordsOf(text)
  const one = (words: Set<string>): boolean => list.some((word) => words.has(word))
  const { all, ...of } = withdrawing
  // "Laporan saya kemarin sudah dihapus": told, not asked for.
  const told = list.some((word, at) => word.startsWith('di') && of.verbs.has(word) && over.has(list[at - 1] ?? ''))
  return (
    list.length <= 10 &&
    !told &&
    !/^(?:aja|ojo|ampun|jangan|jgn)$/u.test(list[0] ?? '') &&
    list.every((word) => all.has(word)) &&
    ((one(of.verbs) && one(of.nouns)) || (one(of.regrets) && (one(of.nouns) || one(of.reported))))
  )
}

/** A request to report, or to report once more: "laporan saya lagi dibaca" and "sudah lapor" are none. */
export function asksToReport(text: string): boolean {
  const list = wordsOf(text)
  const one = (words: Set<string>): boolean => list.some((word) => words.has(word))
  return (
    list.length <= 8 &&
    list.every((word) => reporting.all.has(word)) &&
    one(reporting.reports) &&
    (one(reporting.wants) || one(reporting.more))
  )
}

const over = new Set(['sudah', 'sdh', 'udah', 'udh', 'wis', 'sampun', 'kemarin', 'kmrn', 'wingi'])

/**
 * What became of a report that there is: its news ("gimana kabar laporan saya"), or whether it came through ("sudah sampai
 * belum"). It is a question, or it tells ("laporan saya tidak ditindak"); and who asks how to report has none yet.
 */
export function asksForNews(text: string): boolean {
  const list = wordsOf(text).filter((word) => !particles.has(word))
  if (list.length > 12 || !list.every((word) => asking.all.has(word))) return false
  const one = (words: Set<string>): boolean => list.some((word) => words.has(word))
  // "Wis tekan durung laporanku".
  const end = list.findLast((word) => !asking.own.has(word) && !asking.me.has(word)) ?? ''
  if (!text.includes('?') && !asking.closes.has(end) && !one(asking.asks) && !opensOne(list)) return false
  if (ofMine(list)) return one(asking.news) || one(asking.arrived) || (one(asking.how) && !one(making))
  // "Sudah sampai belum", "sudah dibaca?", "ada kabar?": nothing else can be meant. "Apa kabar?" greets, "diproses ga" is
  // asked before reporting.
  if (one(asking.own)) return false
  const whether = yet.has(end) || (text.includes('?') && (one(over) || list.includes('has')))
  return one(asking.arrived) ? whether : one(asking.news) && (whether || (text.includes('?') && list.includes('ada')))
}
const yet = new Set(['belum', 'blm', 'blom', 'durung', 'dereng', 'yet'])

/** "Gimana laporanku", "apakah …", "any news …", "kabar laporan saya". */
const opensOne = ([first = '']: string[]): boolean =>
  asking.how.has(first) || asking.opens.has(first) || asking.news.has(first)

/** "Laporanku", "laporan saya", "my report". */
const ofMine = (list: string[]): boolean =>
  list.some(
    (word, at) =>
      asking.mine.has(word) ||
      (asking.own.has(word) && [list[at - 1], list[at + 1]].some((next) => asking.me.has(next ?? ''))),
  )

/** "How do I make my report": about one that is still to be made. */
const making = new Set([
  'do',
  'to',
  'lapor',
  'melapor',
  'kirim',
  'mau',
  'mo',
  'ingin',
  'pengen',
  'arep',
  'badhe',
  'ajeng',
])
const particles = new Set(data.particles)

/** "Saya nggak berani sebut namanya", "rahasia", "prefer not to say": no answer, and none to be asked for again. */
export function refusesToSay(text: string): boolean {
  const list = wordsOf(text)
  const one = (words: Set<string>): boolean => list.some((word) => words.has(word))
  return (
    list.length <= 10 &&
    !isNamed(text) &&
    list.every((word) => refusing.all.has(word)) &&
    // "Rahasiakan nama saya" asks for something.
    ((one(refusing.secrets) && !one(asking.me)) || (one(refusing.nots) && one(refusing.saying)))
  )
}

/** "Pak Rahasia", "Bu Wani": a title and a name. "Pak, rahasia" and "pak saya takut sebut" only call whoever is spoken to. */
export const isNamed = (text: string): boolean =>
  /^\s*(?:[Pp]ak|[Bb]apak|[Bb]pk|[Bb]u|[Ii]bu|[Mm]as|[Mm]bak|[Mm]ba|[Bb]ang|[Kk]ang)\s+\p{Lu}\p{Ll}/u.test(text)
