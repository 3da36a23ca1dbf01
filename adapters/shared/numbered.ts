/**
 * Choices as plain numbered text, for platforms whose buttons do not work for us: written out below the text, and read
 * back from what somebody types. Pure but for the bounded memory of what was offered last in each chat.
 *
 * A question (it `replacesPressed`) counts from 1, and a new one to the same person takes the place of the one before. Its reader
 * understands words, synonyms and slips by itself, so only a bare number or the label itself is taken for it here.
 * Notices to officials stay open side by side: each gets a block of numbers of its own (21, 22, 23; 31, 32, 33 …), so
 * that a number says which notice is meant. After a restart nothing is remembered and everything goes on as text: of
 * questions, the form and the desk read numbers themselves; the number of a notice is marked, to be answered kindly.
 *
 * In a group most of what is typed is not for us: "sudah", "17" and "status" are talk among colleagues. There a notice
 * answers to its numbers and to a whole label only, to the label until somebody acted on it, and a number that we do not
 * know is left alone unless our notices lately had such numbers.
 */
import type { Button, Content, Reply } from '../../src/channel.ts'
import { readChoice } from '../../src/understanding/choices.ts'
import { words } from '../../src/understanding/normalise.ts'
import { createRecent, type Recent } from './recent.ts'

export interface Numbered {
  /** The whole reply as text; its choices are remembered for this chat. */
  write(chat: string, reply: Reply): string
  /** What was typed, as the button it means, or else as text. `member`: in a group, and only there, who typed it. */
  read(chat: string, text: string, member?: string): Extract<Content, { kind: 'choice' | 'text' }>
  forget(chat: string): void
  /** The chat is gone here, and notices to officials stand on their phones all the same: their numbers stay. */
  forgetQuestions(chat: string): void
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
  /** Newest last. */
  notices: Notice[]
  /** Decade of the newest notice: 3 stands for 31, 32 … */
  block: number
  /** How many blocks were given out. */
  given: number
}

interface Notice {
  choices: Choice[]
  /** One of them was picked. */
  acted: boolean
}

/** Members of a group whose questions are remembered. */
const MEMBERS = 32
/** Notices of a chat whose numbers are known. */
const NOTICES = 30
/** Blocks whose numbers may still be tried by somebody. */
const TRIED = 2 * NOTICES
/** Blocks before they begin again; far more than are remembered. */
const BLOCKS = 99
/** Whoever counts their buttons further than this has none of ours. */
const NUMBER = /^(?:(?:no|nomor|nomer|angka|pilih|pilihan|number)\.? ?)?(\d{1,3})[.)]?$/u
const FIRST_OF_NOTICES = 11

/** @param random between 0 and 1; where the blocks begin, so that a restart does not give old numbers a new meaning */
export function createNumbered(random: () => number = Math.random): Numbered {
  const chats = createRecent<Offered>()

  const of = (chat: string): Offered => {
    const known = chats.get(chat) ?? {
      questions: createRecent(MEMBERS),
      notices: [],
      block: Math.floor(random() * BLOCKS),
      given: 0,
    }
    chats.set(chat, known)
    return known
  }

  /** The number of the first button. A notice that is sent again keeps its numbers. */
  function firstOf(offered: Offered, reply: Reply): number {
    if (reply.replacesPressed === true) return 1
    const { buttons = [] } = reply
    const same = offered.notices.find(({ choices }) => sameIds(choices, buttons))
    const known = same?.choices[0]?.number
    if (known !== undefined) return known
    offered.block = (offered.block % BLOCKS) + 1
    offered.given += 1
    return offered.block * 10 + 1
  }

  return {
    write(chat, reply) {
      const { buttons = [], navigation = [], replacesPressed = false } = reply
      if (buttons.length + navigation.length === 0 && !replacesPressed) return reply.text
      const offered = of(chat)
      // A single button of a notice is a word to type ("STOP"): it needs no number.
      const counted = replacesPressed || buttons.length > 1 ? buttons : []
      const said = counted.length === 0 ? [...buttons, ...navigation] : navigation
      const first = counted.length === 0 ? 0 : firstOf(offered, reply)
      const choices = [
        ...counted.map(({ id, label }, index) => ({ id, label: withoutNumber(label), number: first + index })),
        ...said.map(({ id, label }) => ({ id, label })),
      ]
      if (replacesPressed) offered.questions.set(reply.member ?? '', choices)
      else {
        const others = offered.notices.filter((old) => !sameIds(old.choices, choices))
        offered.notices = [...others, { choices, acted: false }].slice(-NOTICES)
      }
      const rows = counted.map((button, index) => rowOf(button, first + index))
      return [reply.text, rows.join('\n'), said.map(({ label }) => label).join(' · ')].filter(Boolean).join('\n\n')
    },

    read(chat, text, member) {
      const group = member !== undefined
      const offered = chats.get(chat)
      const typed = words(text).join(' ')
      const number = Number(NUMBER.exec(typed)?.[1] ?? Number.NaN)
      const question = offered?.questions.get(member ?? '') ?? []
      const open = (offered?.notices ?? []).toReversed()
      const named = ({ label }: Choice): boolean => words(label).join(' ') === typed && typed !== ''
      const asked = question.find((choice) => choice.number === number)
      const notice = asked ? undefined : open.find(({ choices }) => choices.some((choice) => choice.number === number))
      const picked = asked ?? notice?.choices.find((choice) => choice.number === number) ?? question.find(named)
      if (notice !== undefined) notice.acted = true
      if (picked !== undefined) return { kind: 'choice', id: picked.id }
      if (!Number.isNaN(number)) {
        const ours = group ? offered !== undefined && wasTried(offered, number) : number >= FIRST_OF_NOTICES
        return { kind: 'text', text, ...(ours ? { unmatched: true as const } : {}) }
      }
      if (!group)
        return fromWords(
          text,
          open.flatMap(({ choices }) => choices),
        )
      const meant = open.filter(({ acted, choices }) => !acted && choices.some(named))
      const [only] = meant
      const choice = only?.choices.find(named)
      if (only === undefined || choice === undefined) return { kind: 'text', text }
      if (meant.length > 1) return { kind: 'text', text, unmatched: true }
      only.acted = true
      return { kind: 'choice', id: choice.id }
    },

    forget: (chat) => chats.delete(chat),

    forgetQuestions(chat) {
      const numbered = ({ choices }: Notice): boolean => choices.some(({ number }) => number !== undefined)
      const notices = chats.get(chat)?.notices.filter(numbered) ?? []
      if (notices.length === 0) chats.delete(chat)
      else chats.set(chat, { ...of(chat), questions: createRecent(MEMBERS), notices })
    },
  }
}

/** Whether our notices lately had numbers like this one. */
function wasTried({ block, given }: Offered, number: number): boolean {
  const back = (((block - Math.floor(number / 10)) % BLOCKS) + BLOCKS) % BLOCKS
  return number >= FIRST_OF_NOTICES && back < Math.min(given, TRIED)
}

/** A word under notices: several of them offer the same ones, so it counts when only one of them can be meant. */
function fromWords(text: string, open: readonly Choice[]): Extract<Content, { kind: 'choice' | 'text' }> {
  const choices = [...new Map(open.map((choice) => [choice.id, choice])).values()]
  // People among themselves write sentences; a button is named in a word or two.
  const few = words(text).length <= Math.max(2, ...choices.map(({ label }) => words(label).length))
  if (!few || choices.length === 0) return { kind: 'text', text }
  const read = readChoice(
    text,
    choices.map(({ id, label }) => ({ id, label, synonyms: [] })),
  )
  if (read.kind === 'sure' && read.ids[0] !== undefined) return { kind: 'choice', id: read.ids[0] }
  return read.kind === 'many' ? { kind: 'text', text, unmatched: true } : { kind: 'text', text }
}

/** "2. Tidak (belum tentu)"; what several may be picked of comes with its number already. */
export function rowOf({ label, description }: Button, number: number): string {
  const row = label.startsWith(`${number}. `) ? label : `${number}. ${label}`
  return description === undefined ? row : `${row} (${description})`
}

const withoutNumber = (label: string): string => label.replace(/^\d{1,2}\. /u, '')

const sameIds = (one: readonly { id: string }[], other: readonly { id: string }[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => id === other[index]?.id)
