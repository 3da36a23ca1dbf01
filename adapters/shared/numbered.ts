/**
 * Choices as plain numbered text, for platforms whose buttons do not work for us: written out below the text, and read
 * back from what somebody types. Pure but for the bounded memory of what was offered last in each chat.
 *
 * A question (it `replacesPressed`) counts from 1, and a new one to the same person takes the place of the one before. Its reader
 * understands words, synonyms and slips by itself, so only a bare number or the label itself is taken for it here.
 * Notices to officials stay open side by side: each gets a block of numbers of its own (21, 22, 23; 31, 32, 33 …), so
 * that a number says which notice is meant. After a restart nothing is remembered and everything goes on as text: of
 * questions, the form and the desk read numbers themselves; the number of a notice is marked, to be answered kindly.
 */
import type { Button, Content, Reply } from '../../src/channel.ts'
import { readChoice } from '../../src/understanding/choices.ts'
import { words } from '../../src/understanding/normalise.ts'
import { createRecent, type Recent } from './recent.ts'

export interface Numbered {
  /** The whole reply as text; its choices are remembered for this chat. */
  write(chat: string, reply: Reply): string
  /** What was typed, as the button it means, or else as text. */
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
  notices: Choice[][]
  /** Decade of the newest notice: 3 stands for 31, 32 … */
  block: number
}

/** Members of a group whose questions are remembered. */
const MEMBERS = 32
/** Notices of a chat whose numbers are known. */
const NOTICES = 30
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
    }
    chats.set(chat, known)
    return known
  }

  /** The number of the first button. A notice that is sent again keeps its numbers. */
  function firstOf(offered: Offered, reply: Reply): number {
    if (reply.replacesPressed === true) return 1
    const { buttons = [] } = reply
    const same = offered.notices.find((notice) => sameIds(notice, buttons))
    const known = same?.[0]?.number
    if (known !== undefined) return known
    offered.block = (offered.block % BLOCKS) + 1
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
      else offered.notices = [...offered.notices.filter((old) => !sameIds(old, choices)), choices].slice(-NOTICES)
      const rows = counted.map((button, index) => rowOf(button, first + index))
      return [reply.text, rows.join('\n'), said.map(({ label }) => label).join(' · ')].filter(Boolean).join('\n\n')
    },

    read(chat, text, member = '') {
      const offered = chats.get(chat)
      const typed = words(text).join(' ')
      const number = Number(NUMBER.exec(typed)?.[1] ?? Number.NaN)
      const question = offered?.questions.get(member) ?? []
      const { notices = [] } = offered ?? {}
      const open = notices.toReversed().flat()
      const byNumber = [...question, ...open].find((choice) => choice.number === number)
      const picked = byNumber ?? question.find(({ label }) => words(label).join(' ') === typed && typed !== '')
      if (picked !== undefined) return { kind: 'choice', id: picked.id }
      if (!Number.isNaN(number))
        return { kind: 'text', text, ...(number >= FIRST_OF_NOTICES ? { unmatched: true as const } : {}) }
      return fromWords(text, open)
    },

    forget: (chat) => chats.delete(chat),

    forgetQuestions(chat) {
      const notices =
        chats.get(chat)?.notices.filter((notice) => notice.some(({ number }) => number !== undefined)) ?? []
      if (notices.length === 0) chats.delete(chat)
      else chats.set(chat, { ...of(chat), questions: createRecent(MEMBERS), notices })
    },
  }
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
function rowOf({ label, description }: Button, number: number): string {
  const row = label.startsWith(`${number}. `) ? label : `${number}. ${label}`
  return description === undefined ? row : `${row} (${description})`
}

const withoutNumber = (label: string): string => label.replace(/^\d{1,2}\. /u, '')

const sameIds = (one: readonly { id: string }[], other: readonly { id: string }[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => id === other[index]?.id)
