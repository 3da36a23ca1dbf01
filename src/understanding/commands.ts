/**
 * Command words ("kembali", "lewati", "batal" …) and short questions. Only a WHOLE message counts: "batal" inside a
 * story is a story. All three languages are understood at any time; the chosen one wins where a word means two things.
 */
import type { Language } from '../texts/texts.ts'
import data from './data/words.json' with { type: 'json' }
import { criesForHelp } from './danger.ts'
import { collapse, commandKey, LONGEST_COMMAND, normalise, words as wordsOf } from './normalise.ts'
import { asksForNews, asksToReport, asksToWithdraw, refusesToSay } from './requests.ts'
import { readWorry, saysFear } from './worries.ts'

export type Command = keyof typeof data.commands
/** Key of the text that answers a question, e.g. `answer-safe`. */
export type AnswerText = (typeof data.questions)[keyof typeof data.questions]['text']

interface Meaning<T> {
  of: T
  languages: Language[]
}
type Index<T> = Map<string, Meaning<T>[]>

const languages = ['id', 'jv', 'en'] as const
const particles = new Set(data.particles)
const emphasis = new Set([...data.particles, ...data.emphasis])
const leads = new Set([...data.particles, ...data.questionLeads])
// A Map, not the record itself: `record['constructor']` finds what every object inherits, and people type such words.
const notIn = new Map<string, string[]>(Object.entries(data.notIn))
const commandIndex = index(entries(data.commands), (name) => name)
const questionIndex = index(entries(data.questions), (name) => data.questions[name].text)
const { is, isNot, anything } = data.being
const being = { is: new Set(is), isNot: new Set(isNot), all: new Set([...is, ...isNot, ...anything]) }
const oneself = new Set(['saya', 'sy', 'aku', 'kula', 'kulo', 'i'])
const alsoAnswers = new Set(data.alsoAnswers)

/** Commands that are understood at every step. */
export const globalCommands: readonly Command[] = [
  ...(['danger', 'back', 'skip', 'cancel', 'help', 'language', 'languageId', 'languageJv', 'languageEn'] as const),
  ...(['erase', 'info', 'menu', 'stop'] as const),
]

/**
 * The command a whole message is, or undefined. `step` names the commands of the present step: they win over global
 * ones. A "don't know" that the step does not offer counts as `skip`. "yes" and "no" are never commands unless `step`
 * names them (see `readYesNo`). Where a report can be withdrawn, a whole request to do so counts as well ("saya mau tarik
 * laporan"): its "laporan" must not begin another one. So does one to report, where a report can be begun ("mau laporan
 * lain"), or what became of a report, where that can be looked up ("sudah sampai belum?"). Who will not say ("rahasia") says as little as who does not know. "Berhenti" is always `cancel`: what it ends is the caller's to decide.
 * A cry for help in free words counts as well, unless what is written here is `kept`.
 */
export function readCommand(
  text: string,
  how: { language?: Language; step?: readonly Command[]; kept?: boolean } = {},
): Command | undefined {
  const step = how.step ?? []
  const allowed = [...step, ...globalCommands]
  const found = lookUp(commandIndex, text, how.language, particles).filter(
    ({ of }) => allowed.includes(of) || of === 'dontKnow',
  )
  const best = found.toSorted((a, b) => rank(a.of) - rank(b.of))[0]?.of
  if (best === undefined && step.includes('withdraw') && asksToWithdraw(text)) return 'withdraw'
  if (best === undefined && step.includes('report') && asksToReport(text)) return 'report'
  if (
    best === undefined &&
    step.includes('check') &&
    readQuestion(text, how.language) === undefined &&
    asksForNews(text)
  )
    return 'check'
  if (best === undefined && how.kept !== true && step.includes('dontKnow') && refusesToSay(text)) return 'dontKnow'
  if (best === undefined && how.kept !== true && criesForHelp(text)) return 'danger'
  return best === 'dontKnow' && !step.includes('dontKnow') ? 'skip' : best

  function rank(command: Command): number {
    const at = allowed.indexOf(command)
    return at < 0 ? allowed.length : at
  }
}

/**
 * True for yes, false for no, undefined for anything else. "Sudah" and "wis" mean yes here. `asked` is the question: "ada"
 * alone says yes where that asks whether there is something.
 */
export function readYesNo(text: string, language?: Language, asked = ''): boolean | undefined {
  if (text.length > LONGEST_COMMAND) return undefined
  const one = (part: string): boolean | undefined => answers(part, language) ?? isThere(part, language, asked)
  const found = one(text)
  if (found !== undefined) return found
  // "No, not at all", "tidak, tidak ada": said twice.
  const [first, ...again] = text.split(',').map(one)
  if (first !== undefined && again.length > 0 && again.every((said) => said === first)) return first
  // "ya betul", "ok siap", "yes I agree": all of it yes. Not so for no: "tidak salah" is a yes.
  const parts = normalise(text).split(/[\s,.]+/)
  const agreed =
    parts.length > 1 &&
    parts.length <= 5 &&
    parts.every((part) => emphasis.has(part) || oneself.has(part) || answers(part, language)) &&
    parts.some((part) => answers(part, language))
  return agreed ? true : undefined
}

/**
 * The text that answers a short question (at most 8 words), or undefined. Where any words may be an answer (`free`), a bare
 * "polisi" or "pak polisi" says who it was; with a question mark it asks. "Saya takut" asks for what "aman tidak?" does, unless it is
 * `told`: a part of a story, or an answer that is offered.
 */
export function readQuestion(
  text: string,
  language?: Language,
  how: { free?: boolean; told?: boolean } = {},
): AnswerText | undefined {
  if (text.length > LONGEST_COMMAND || normalise(text).split(' ').length > 8) return undefined
  if (how.free === true && !text.includes('?') && isBareAnswer(text)) return undefined
  return (
    lookUp(questionIndex, text, language, leads)[0]?.of ??
    readWorry(text) ??
    (how.told !== true && saysFear(text) ? 'answer-safe' : undefined)
  )
}

const isBareAnswer = (text: string): boolean =>
  commandKey(text)
    .split(' ')
    .filter((word) => !leads.has(word))
    .every((word) => alsoAnswers.has(word))

function answers(text: string, language: Language | undefined): boolean | undefined {
  const found = lookUp(commandIndex, text, language, emphasis).find(({ of }) => of === 'yes' || of === 'no')
  return found === undefined ? undefined : found.of === 'yes'
}

/** "Tidak ada", "iya ada", "no, nothing", "belum pernah": a yes or no, and behind it that there is something, or nothing. */
function isThere(text: string, language: Language | undefined, asked: string): boolean | undefined {
  // What skips elsewhere ("kosong") does so here.
  const whole = lookUp(commandIndex, text, language, emphasis)
  if (whole.some(({ of }) => of === 'none') && !whole.some(({ of }) => of === 'skip')) return false
  const list = commandKey(text).split(' ')
  while (emphasis.has(list.at(-1) ?? '')) list.pop()
  let start = list.length
  while (start > 0 && being.all.has(list[start - 1]!)) start--
  const there = list.slice(start)
  const nothing = there.some((word) => being.isNot.has(word))
  // "Tidak apa-apa" does not mind.
  if (!nothing && !there.some((word) => being.is.has(word))) return undefined
  if (start === 0) return there.every((word) => being.is.has(word)) && asksWhether(asked) ? true : undefined
  const said = answers(list.slice(0, start).join(' '), language)
  return nothing && said === true ? undefined : said
}

/** "Apakah ada …?": in the sentence that asks, not in one beside it. */
const asksWhether = (asked: string): boolean =>
  (asked.match(/[^.!?\n]+\?/gu) ?? []).some((sentence) =>
    // "Mau dikabari kalau ada pesan?" does not ask whether there is one.
    wordsOf(sentence).some(
      (word, at, list) => being.is.has(word) && !/^(?:kalau|menawi|when|if)$/u.test(list[at - 1] ?? ''),
    ),
  )

/** All meanings of the message; stripped of as few words at either end as needed, never of all. */
function lookUp<T>(from: Index<T>, text: string, language: Language | undefined, strip: Set<string>): Meaning<T>[] {
  if (text.length > LONGEST_COMMAND) return []
  const list = commandKey(text).split(' ')
  let leading = 0
  while (leading < list.length && strip.has(list[leading]!)) leading++
  let trailing = 0
  while (trailing < list.length && strip.has(list[list.length - 1 - trailing]!)) trailing++
  for (let cut = 0; cut < list.length; cut++) {
    for (let start = 0; start <= Math.min(cut, leading); start++) {
      if (cut - start > trailing) continue
      const found = meanings(from, list.slice(start, list.length - (cut - start)).join(' '), language)
      if (found.length > 0) return found
    }
  }
  return []
}

function meanings<T>(from: Index<T>, said: string, language: Language | undefined): Meaning<T>[] {
  if (language !== undefined && notIn.get(said)?.includes(language)) return []
  const found = from.get(said) ?? from.get(`~${collapse(said, 1)}`) ?? []
  const own = found.filter((meaning) => language !== undefined && meaning.languages.includes(language))
  return own.length > 0 ? own : found
}

function index<N extends string, T>(lists: [N, Record<Language, string[]>][], meaning: (name: N) => T): Index<T> {
  const all: Index<T> = new Map()
  for (const [name, byLanguage] of lists) {
    for (const language of languages) {
      for (const word of byLanguage[language]) {
        add(commandKey(word), meaning(name), language)
        // Drawn-out letters: "sampuun" is "sampun". A mark keeps these apart from words that are really so short.
        add(`~${collapse(commandKey(word), 1)}`, meaning(name), language)
      }
    }
  }
  return all

  function add(said: string, of: T, language: Language): void {
    const known = all.get(said) ?? []
    all.set(said, known)
    const same = known.find((m) => m.of === of)
    if (same) same.languages.push(language)
    else known.push({ of, languages: [language] })
  }
}

function entries<R extends object>(record: R): [Extract<keyof R, string>, R[Extract<keyof R, string>]][] {
  const all: [Extract<keyof R, string>, R[Extract<keyof R, string>]][] = []
  for (const name in record) all.push([name, record[name]])
  return all
}
