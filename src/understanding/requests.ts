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
const { nouns: own, how, news, arrived, tags, others: around } = data.asking
const asking = {
  own: new Set(own),
  how: new Set(how),
  news: new Set(news),
  arrived: new Set(arrived),
  tags: new Set(tags),
  all: new Set([...own, ...how, ...news, ...arrived, ...tags, ...around, ...data.particles]),
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
 * What became of a report: its news ("gimana kabar laporan saya"), or whether it came through ("sudah sampai belum"). Where
 * neither a report nor a question is named, nothing is asked: "sudah sampai".
 */
export function asksForNews(text: string): boolean {
  const list = wordsOf(text)
  const one = (words: Set<string>): boolean => list.some((word) => words.has(word))
  const told = one(asking.news) || one(asking.arrived)
  return (
    list.length <= 12 &&
    list.every((word) => asking.all.has(word)) &&
    (one(asking.own) ? told || one(asking.how) : told && (one(asking.tags) || text.includes('?')))
  )
}

/** "Saya nggak berani sebut namanya", "rahasia", "prefer not to say": no answer, and none to be asked for again. */
export function refusesToSay(text: string): boolean {
  const list = wordsOf(text)
  const one = (words: Set<string>): boolean => list.some((word) => words.has(word))
  return (
    list.length <= 10 &&
    list.every((word) => refusing.all.has(word)) &&
    (one(refusing.secrets) || (one(refusing.nots) && one(refusing.saying)))
  )
}
