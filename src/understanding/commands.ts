/**
 * Command words ("kembali", "lewati", "batal" …) and short questions. Only a WHOLE message counts: "batal" inside a
 * story is a story. All three languages are understood at any time; the chosen one wins where a word means two things.
 */
import type { Language } from '../texts/texts.ts'
import data from './data/words.json' with { type: 'json' }
import { criesForHelp } from './danger.ts'
import { collapse, commandKey, LONGEST_COMMAND, normalise } from './normalise.ts'
import { DONT } from './plainly.ts'
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
const { being } = data
const oneself = new Set(['saya', 'sy', 'aku', 'kula', 'kulo', 'i'])
/** What somebody says of themselves in agreeing; "saya sudah" and "aku wis" have done something. */
const willing = new Set([
  'ya',
  'iya',
  'iyo',
  'nggih',
  'inggih',
  'yes',
  'ok',
  'oke',
  'setuju',
  'mau',
  'sarujuk',
  'agree',
])
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
 * lain"), or what became of a report, where that can be looked up ("sudah sampai belum?"). Who will not say
 * ("rahasia") says as little as who does not know. "Berhenti" is always `cancel`: what it ends is the caller's to decide.
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
 * and "iya ada" say yes where that asks whether there is something. With `null` neither they nor "tidak ada" answer it.
 */
export function readYesNo(text: string, language?: Language, asked: string | null = ''): boolean | undefined {
  if (text.length > LONGEST_COMMAND) return undefined
  const found = answers(text, language)
  if (found !== undefined) return found
  // "No, not at all", "tidak, tidak ada": said twice. "Tidak, ada" and "salah, tidak" are neither.
  const parted = text.split(',')
  const said = parted.map((part) => answers(part, language) ?? isThere(part, asked))
  const once = said[0] === true || parted.every((part) => isNo.test(commandKey(part)) || isThere(part, asked) === false)
  if (said[0] !== undefined && once && said.every((one) => one === said[0])) return said[0]
  // "ya betul", "ok siap", "yes I agree": all of it yes. Not so for no: "tidak salah" is a yes.
  const parts = normalise(text).split(/[\s,.]+/)
  const agreeing = parts.filter((part) => answers(part, language) === true)
  const ofOneself = parts.some((part) => oneself.has(part))
  const agreed =
    parts.length > 1 &&
    parts.length <= 5 &&
    agreeing.length > 0 &&
    parts[0] !== DONT &&
    parts.every((part) => emphasis.has(part) || oneself.has(part) || agreeing.includes(part)) &&
    (!ofOneself || (parts[0] === agreeing[0] && agreeing.every((part) => willing.has(part))))
  return agreed ? true : undefined
}

/**
 * The text that answers a short question (at most 8 words), or undefined. Where any words may be an answer (`free`), a bare
 * "polisi" or "pak polisi" says who it was; with a question mark it asks. "Saya takut" asks for
 * what "aman tidak?" does, unless it is `told`: a part of a story, or an answer that is offered.
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

/**
 * "Tidak ada", "belum pernah", "not at all": a no, and that there is nothing. "Iya ada", "ada": only where the question is
 * whether there is something. "Tidak apa-apa", "bukan ada" and "yes, what is it?" are neither.
 */
function isThere(text: string, asked: string | null): boolean | undefined {
  const said = commandKey(text)
  if (notAtAll.test(said)) return false
  if (asked === null) return undefined
  if (nothing.test(said)) return false
  return something.test(said) && asksWhether(asked) ? true : undefined
}

const oneOf = (list: readonly string[]): string => `(?:${list.join('|')})`
const fading = `(?: ${oneOf(data.particles)})*`
const isNo = new RegExp(`^${oneOf(being.no)}\\b`, 'u')
const notAtAll = new RegExp(`^${oneOf(being.no)} ${oneOf(being.utterly)}${fading}$`, 'u')
const noThing = `${oneOf(being.no)} ${oneOf([...being.is, ...being.ever])}(?: ${oneOf(being.anything)}){0,3}(?: ${oneOf(being.utterly)})?`
const nothing = new RegExp(`^(?:${oneOf(being.nothing)}|${noThing})${fading}$`, 'u')
const something = new RegExp(`^(?:${oneOf(being.yes)} )?${oneOf(being.is)}${fading}$`, 'u')
const whether = new RegExp(`\\b(?<!\\b(?:kalau|menawi|when|if) )${oneOf(being.is)}\\b`, 'iu')

/** "Apakah ada …?": in the sentence that asks, not in one beside it. "Mau dikabari kalau ada pesan?" does not ask that. */
const asksWhether = (asked: string): boolean =>
  (asked.match(/[^.!?\n]+\?/gu) ?? []).some((sentence) => whether.test(sentence))

/** All meanings of the message; stripped of as few words at either end as needed, never of all. */
function lookUp<T>(from: Index<T>, text: string, language: Language | undefined, strip: Set<string>): Meaning<T>[] {
  if (text.length > LONGEST_COMMAND) return []
  const list = commandKey(text).split(' ')
  let leading = 0
  while (leading < list.length && strip.has(list[leading]!) && list[leading] !== DONT) leading++
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
