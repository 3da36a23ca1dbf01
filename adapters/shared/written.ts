/**
 * A reply as text, where platforms take neither buttons nor lists (or none that hold it). Nothing of it is remembered: what
 * stands under notices is a command that names its case, and means the same in every process, before and after a restart.
 * The rows of a question count from 1, as those do who asked it. Pure.
 */
import type { Button, Reply } from '../../src/channel.ts'
import { words } from '../../src/understanding/normalise.ts'

/** The buttons of a reply, by how they are written. */
export interface Rows {
  /** The rows of a question. */
  numbered: Button[]
  /** What does the same wherever it is typed. */
  commands: Button[]
  /** What is picked by its word. */
  named: Button[]
}

export function rowsOf({ buttons = [], navigation = [], replacesPressed = false }: Reply): Rows {
  const isCommand = ({ typed }: Button): boolean => typed !== undefined
  const plain = buttons.filter((button) => !isCommand(button))
  return {
    // Only a question is waiting for a number: "STOP" is a word to type.
    numbered: replacesPressed ? plain : [],
    commands: [...buttons, ...navigation].filter(isCommand),
    named: [...(replacesPressed ? [] : plain), ...navigation.filter((button) => !isCommand(button))],
  }
}

export function written(reply: Reply): string {
  const { numbered, commands, named } = rowsOf(reply)
  const rows = [...numbered.map((button, index) => numberedRow(button, index + 1)), ...commands.map(commandRow)]
  return [reply.text, rows.join('\n'), named.map(({ label }) => label).join(' · ')].filter(Boolean).join('\n\n')
}

/** "2. Tidak (belum tentu)"; what several may be picked of comes with its number already. */
function numberedRow({ label, description }: Button, number: number): string {
  const row = label.startsWith(`${number}. `) ? label : `${number}. ${label}`
  return description === undefined ? row : `${row} (${description})`
}

const commandRow = ({ label, typed = '' }: Button): string => `${label}: ${typed}`

const COMMAND_ROW = /^(.+): ((\/\w+) \S+)$/u

/**
 * Whoever answers a notice by quoting it has said which one is meant: its label ("Sudah dibaca"), or its command without
 * the case, is then the command that stands there. Only a last paragraph of nothing but commands is ours; what a reporter
 * wrote stands above it.
 */
export function commandMeant(typed: string, quoted: string): string | undefined {
  const rows = (quoted.split(/\n\s*\n/u).at(-1) ?? '').split('\n').map((row) => COMMAND_ROW.exec(row))
  const said = words(typed).join(' ')
  if (said === '' || rows.includes(null)) return undefined
  const meant = rows.find((row) => [row?.[1], row?.[3]].some((name) => words(name ?? '').join(' ') === said))
  return meant?.[2]
}
