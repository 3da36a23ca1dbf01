/**
 * The numbers and words of choices that were written out as text, read back from what somebody types. Pure but for the
 * bounded memory of what was offered last in each chat.
 *
 * A new question (it `replacesPressed`) to the same person takes the place of the one before. Its reader understands words,
 * synonyms and slips by itself, so only a bare number or the label itself is taken for it here; after a restart nothing is
 * remembered, and whoever asked reads numbers themselves. Under notices to officials, which stay open side by side, stand
 * commands that nobody has to remember: no number or word can act on another case than the one it was meant for.
 */
import type { Content, Reply } from '../../src/channel.ts'
import { readChoice } from '../../src/understanding/choices.ts'
import { words } from '../../src/understanding/normalise.ts'
import { createRecent, type Recent } from './recent.ts'
import { rowsOf, written } from './written.ts'

export interface Numbered {
  /** The whole reply as text; its choices are remembered for this chat. */
  write(chat: string, reply: Reply): string
  /** What was typed, as the button it means, or else as text. `member`: in a group, and only there, who typed it. */
  read(chat: string, text: string, member?: string): Extract<Content, { kind: 'choice' | 'text' }>
  forget(chat: string): void
}

interface Choice {
  id: string
  /** As words: without the number that it may be shown with. */
  label: string
  /** Undefined for what is picked by its word. */
  number?: number
}

interface Offered {
  /** By member: in a group each has a question of their own. */
  questions: Recent<Choice[]>
  /** Words under what is no question ("STOP"). */
  words: Choice[]
}

/** No label is as long. */
const LONGEST = 200
/** Members of a group whose questions are remembered. */
const MEMBERS = 32
/** Whoever counts their buttons further than this has none of ours. */
const NUMBER = /^(?:(?:no|nomor|nomer|angka|pilih|pilihan|number)\.? ?)?(\d{1,3})[.)]?$/u

export function createNumbered(): Numbered {
  const chats = createRecent<Offered>()

  return {
    write(chat, reply) {
      const { numbered, named } = rowsOf(reply)
      const choices = [
        ...numbered.map(({ id, label }, index) => ({ id, label: withoutNumber(label), number: 1 + index })),
        ...named.map(({ id, label }) => ({ id, label })),
      ]
      if (choices.length > 0 || reply.replacesPressed === true) {
        const offered = chats.get(chat) ?? { questions: createRecent(MEMBERS), words: [] }
        if (reply.replacesPressed === true) offered.questions.set(reply.member ?? '', choices)
        else offered.words = choices
        chats.set(chat, offered)
      }
      return written(reply)
    },

    read(chat, text, member) {
      if (text.length > LONGEST) return { kind: 'text', text }
      const offered = chats.get(chat)
      const typed = words(text).join(' ')
      const number = Number(NUMBER.exec(typed)?.[1] ?? Number.NaN)
      const question = offered?.questions.get(member ?? '') ?? []
      const named = ({ label }: Choice): boolean => words(label).join(' ') === typed && typed !== ''
      const picked =
        question.find((choice) => choice.number === number) ??
        question.find(named) ??
        // What members of a group say is for each other.
        (member === undefined ? wordOf(text, offered?.words ?? []) : undefined)
      return picked === undefined ? { kind: 'text', text } : { kind: 'choice', id: picked.id }
    },

    forget: (chat) => chats.delete(chat),
  }
}

/** With a slip, too. */
function wordOf(text: string, choices: readonly Choice[]): Choice | undefined {
  // People among themselves write sentences; a button is named in a word or two.
  const few = words(text).length <= Math.max(2, ...choices.map(({ label }) => words(label).length))
  if (!few || choices.length === 0) return undefined
  const read = readChoice(
    text,
    choices.map(({ id, label }) => ({ id, label, synonyms: [] })),
  )
  return read.kind === 'sure' ? choices.find(({ id }) => id === read.ids[0]) : undefined
}

const withoutNumber = (label: string): string => label.replace(/^\d{1,2}\. /u, '')
