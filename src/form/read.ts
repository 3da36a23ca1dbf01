/** Recognises what was meant before a step sees it: a button, a choice in words, a word that steps know, or plain text. */
import type { Content } from '../channel.ts'
import { readChoice } from '../understanding/choices.ts'
import type { ChoiceReading, Option } from '../understanding/types.ts'
import type { Language } from '../texts/texts.ts'
import { type Command, readCommand, readQuestion, readYesNo } from '../understanding/commands.ts'
import { isPlainlySaid } from '../understanding/plainly.ts'
import { saysFear } from '../understanding/worries.ts'
import { optionId, pageOf } from './dress.ts'
import type { Question, QuestionOption, StepInput } from './question.ts'

export type Read =
  | { kind: 'input'; input: StepInput }
  /** Turn the page of the options. */
  | { kind: 'page'; by: 1 | -1 }
  /** Near one option or one of several, but not certain; `all`: several were named together. */
  | { kind: 'guess'; ids: string[]; all?: true }
  /** A number that stands for nothing. */
  | { kind: 'out'; number: number; max: number }
  /** A word that is valid everywhere; the conversation decides. */
  | { kind: 'command'; command: Command }
  /** One of the questions that people ask about the bot itself. */
  | { kind: 'about'; text: string }
  /** A button of an earlier question. */
  | { kind: 'old' }
  | { kind: 'other'; content: Content }

const NOT_KNOWN = 'tidak tahu'
/** Words that a step may know; a step that does not treats them as not understood. */
const STEP_WORDS: Partial<Record<Command, Extract<StepInput, { kind: 'word' }>['word']>> = {
  done: 'done',
  none: 'none',
  forgot: 'forgot',
  dontKnow: 'unknown',
  unfamiliar: 'unknown',
}

/**
 * Reads one message against the open question. The order is that of the list of words people type: "bukan saya", sure
 * choices, yes/no, the step's own words, commands, questions about the bot, near choices, and only then the text itself.
 * An option that is not shown yet comes behind the words that count everywhere: "bantuan" asks for help. Named exactly it
 * beats a shown one with a slip, and that beats everything that is only likely: "kampanyee" is the group.
 * A choice with a slip in it is a near one: "bahaya" calls for help and is not "bahasa" mistyped.
 * `place` names the question in its buttons; `language` wins where a word means two things.
 */
export function readInput(content: Content, place: string, question: Question, language: Language): Read {
  switch (content.kind) {
    case 'choice':
      return readButton(content.id, place, question)
    case 'file':
      return { kind: 'input', input: { kind: 'file' } }
    case 'text':
      return plainly(readText(content.text, question, language), content.text, question, language)
    default:
      return { kind: 'other', content }
  }
}

/** What cannot be taken back is not picked by "hapus?" or "aja dibusak": they are asked again. */
function plainly(read: Read, text: string, { grave }: Question, language: Language): Read {
  if (grave === undefined || isPlainlySaid(text, language)) return read
  return namedIn(read).some((id) => grave.includes(id)) ? { kind: 'input', input: { kind: 'text', text } } : read
}

/** The options and the command that a message names. */
function namedIn(read: Read): readonly string[] {
  if (read.kind === 'command') return [read.command]
  if (read.kind === 'guess') return read.ids
  return read.kind === 'input' && read.input.kind === 'picked' ? read.input.ids : []
}

function readButton(id: string, place: string, question: Question): Read {
  const cut = id.indexOf(':')
  if (cut < 0 || id.slice(0, cut) !== place) return { kind: 'old' }
  const option = id.slice(cut + 1)
  if (option === '*page+') return { kind: 'page', by: 1 }
  if (option === '*page-') return { kind: 'page', by: -1 }
  // An option of an earlier look of the same question (another page, the group level) is old too.
  const known = question.options.find(({ id: offered }) => optionId(question, offered) === option)
  return known === undefined ? { kind: 'old' } : { kind: 'input', input: { kind: 'picked', ids: [known.id] } }
}

function readText(text: string, question: Question, language: Language): Read {
  // We say it ourselves wherever something was hidden: it must not be the "no" that is offered below.
  const notMe =
    question.words?.includes('notMe') === true && readCommand(text, { language, step: ['notMe'] }) === 'notMe'
  if (notMe) return { kind: 'command', command: 'notMe' }
  const options = question.options.map(toRead)
  // Numbers count on the page that is shown, words on all pages.
  const shown = new Set(pageOf(question).options.map(({ id }) => id))
  const read = (among: Option[]): ChoiceReading =>
    among.length === 0 ? { kind: 'none' } : readChoice(text, among, { many: question.many === true })
  const onPage = read(options.filter(({ id }) => shown.has(id)))
  const settled = (onPage.kind === 'sure' && onPage.near !== true) || onPage.kind === 'out'
  const last = settled || shown.size === options.length
  const choice = last ? onPage : read(options)
  const picks = (ids: string[]): Read => ({ kind: 'input', input: { kind: 'picked', ids } })
  if (choice.kind === 'sure' && choice.near !== true) return picks(choice.ids)
  const yesNo = question.yesNo ?? (options.some(({ id }) => id === 'yes') ? { yes: 'yes', no: 'no' } : undefined)
  const asked = question.grave === undefined ? question.text : null
  const yes = yesNo === undefined ? undefined : readYesNo(text, language, asked)
  const agreed = yes === true ? yesNo?.yes : yes === false ? yesNo?.no : undefined
  if (agreed !== undefined) return picks([agreed])
  const words = question.words ?? []
  // Who has forgotten does not know: "lupa" must not become the name of the person reported.
  const forgot = words.includes('dontKnow') && !words.includes('forgot') ? (['forgot'] as const) : []
  const command = readCommand(text, { language, step: [...words, ...forgot], kept: question.tells === true })
  if (command !== undefined) {
    const word = command === 'forgot' && forgot.length > 0 ? 'unknown' : STEP_WORDS[command]
    // However it is said: the option that "tidak tahu" names.
    const unknown = word === 'unknown' ? readChoice(NOT_KNOWN, options) : undefined
    if (unknown?.kind === 'sure') return picks(unknown.ids)
    return word === undefined ? { kind: 'command', command } : { kind: 'input', input: { kind: 'word', word } }
  }
  // Fear that is said ("yo wedi") is an answer where the option that it comes near says fear as well.
  const said = options.some((o) => choice.kind === 'guess' && choice.ids.includes(o.id) && o.synonyms.some(saysFear))
  const about = readQuestion(text, language, {
    free: question.free === true,
    told: question.tells === true || question.keeps === true || said,
  })
  if (about !== undefined) return { kind: 'about', text: about }
  const unseen: ChoiceReading =
    choice.kind === 'out' || question.unseen === undefined
      ? { kind: 'none' }
      : readChoice(text, question.unseen.map(toRead), { unseen: true })
  if (unseen.kind === 'sure') return picks(unseen.ids)
  if (choice.kind === 'sure') return picks(choice.ids)
  if (question.free !== true && options.length > 0) {
    const guess = guessed(unseen) ?? guessed(choice)
    if (guess !== undefined) return guess
    if (choice.kind === 'out') return { kind: 'out', number: choice.number, max: shown.size }
  }
  return { kind: 'input', input: { kind: 'text', text } }
}

const toRead = ({ id, label, synonyms = [] }: QuestionOption): Option => ({ id, label, synonyms })

function guessed(choice: ChoiceReading): Read | undefined {
  if (choice.kind === 'many') return { kind: 'guess', ids: choice.ids }
  if (choice.kind !== 'guess') return undefined
  return choice.ids.length > 1 ? { kind: 'guess', ids: choice.ids, all: true } : { kind: 'guess', ids: choice.ids }
}

/** The one option that was meant, for certain or nearly so. Several at once are none: the first is not the meant one. */
export function pickedOf(read: Read): string | undefined {
  const ids =
    read.kind === 'guess' ? read.ids : read.kind === 'input' && read.input.kind === 'picked' ? read.input.ids : []
  return ids.length === 1 ? ids[0] : undefined
}
