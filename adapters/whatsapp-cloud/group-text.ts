/**
 * A reply as a group reads it, which takes neither buttons nor lists. Nothing is remembered: whichever process hears an
 * answer must read the same in it, so what stands under notices is a command that names its case. Numbers count the rows of
 * a question from 1, as the desk does that asked it. Pure.
 */
import type { Button, Reply } from '../../src/channel.ts'
import { rowOf } from '../shared/numbered.ts'

export function groupText({ text, buttons = [], navigation = [] }: Reply): string {
  const typed = [...buttons, ...navigation].filter((button) => button.typed !== undefined)
  const numbered = buttons.filter((button) => button.typed === undefined)
  const words = navigation.filter((button) => button.typed === undefined)
  const rows = [...numbered.map((button, index) => rowOf(button, index + 1)), ...typed.map(commandOf)]
  return [text, rows.join('\n'), words.map(({ label }) => label).join(' · ')].filter(Boolean).join('\n\n')
}

const commandOf = ({ label, typed = '' }: Button): string => `${label}: ${typed}`
