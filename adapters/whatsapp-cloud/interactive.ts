/** How a reply looks on the Cloud API: reply buttons, a list, or numbered text where neither holds it. Pure. */
import type { Button, Reply } from '../../src/channel.ts'

/** Longest texts and most parts (Cloud API reference, interactive messages). */
export const LIMITS = {
  text: 4096,
  buttons: 3,
  buttonTitle: 20,
  buttonBody: 1024,
  footer: 60,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  listBody: 4096,
} as const

/** The word on the button that opens a list: one that Indonesian, Javanese and English have in common. */
const OPENS = 'Menu'
/** Before commands that are typed: a keyboard, which needs no language. */
const TYPE = '⌨ '

export interface Row {
  id: string
  title: string
  description?: string
}

export type Shape =
  | { kind: 'text' }
  /** `footer`: navigation, by word. */
  | { kind: 'buttons'; text: string; buttons: Button[]; footer: string | undefined }
  | { kind: 'list'; text: string; rows: Row[]; footer: string | undefined }
  | { kind: 'numbered' }

/**
 * Few and short choices become buttons, one tap each; their navigation is named below them, to be typed. Everything else
 * becomes a list, navigation in it as far as there is room. Nothing is cut: a label that is too long for a row stands
 * whole in its second line, and what fits nowhere is written out with numbers.
 */
export function shapeOf({ text, buttons = [], navigation = [] }: Reply): Shape {
  if (buttons.length + navigation.length === 0) return { kind: 'text' }
  const ids = [...buttons, ...navigation].map(({ id }) => id)
  // Meta refuses the whole message then.
  if (new Set(ids).size < ids.length) return { kind: 'numbered' }
  return asButtons(text, buttons, navigation) ?? asList(text, buttons, navigation) ?? { kind: 'numbered' }
}

function asButtons(text: string, choices: Button[], navigation: Button[]): Shape | undefined {
  const room = choices.length + navigation.length <= LIMITS.buttons
  const buttons = room ? [...choices, ...navigation] : choices
  const footer = footerOf(room ? [] : navigation)
  const notes = choices.flatMap(({ label, description }) =>
    description === undefined ? [] : [`• ${label}: ${description}`],
  )
  const body = [text, ...(notes.length === 0 ? [] : [notes.join('\n')])].join('\n\n')
  const titles = new Set(buttons.map(({ label }) => label))
  const fits =
    buttons.length > 0 &&
    buttons.length <= LIMITS.buttons &&
    titles.size === buttons.length &&
    buttons.every(({ label }) => label.length <= LIMITS.buttonTitle) &&
    body.length <= LIMITS.buttonBody &&
    footer !== 'too-long'
  return fits ? { kind: 'buttons', text: body, buttons, footer } : undefined
}

function asList(text: string, choices: Button[], navigation: Button[]): Shape | undefined {
  const room = LIMITS.rows - choices.length
  const rows = [...choices, ...navigation.slice(0, Math.max(0, room))].map(rowOf)
  const footer = footerOf(navigation.slice(Math.max(0, room)))
  if (room < 0 || footer === 'too-long') return undefined
  const whole = rows.filter((row) => row !== undefined)
  return whole.length === rows.length ? { kind: 'list', text, rows: whole, footer } : undefined
}

/** Undefined when it cannot be shown whole. */
function rowOf({ id, label, description }: Button): Row | undefined {
  if (label.length <= LIMITS.rowTitle) {
    if (description === undefined) return { id, title: label }
    return description.length <= LIMITS.rowDescription ? { id, title: label, description } : undefined
  }
  if (description !== undefined || label.length > LIMITS.rowDescription) return undefined
  return { id, title: headOf(label), description: label }
}

/** The first words of a label; the whole of it stands below. */
function headOf(label: string): string {
  const head = label.slice(0, LIMITS.rowTitle - 1)
  const space = head.lastIndexOf(' ')
  const whole = space > LIMITS.rowTitle / 2 ? head.slice(0, space) : head
  return `${whole.replace(/[\uD800-\uDBFF]$/u, '').replace(/[\s,;:–-]+$/u, '')}…`
}

function footerOf(navigation: Button[]): string | undefined {
  if (navigation.length === 0) return undefined
  const words = TYPE + navigation.map(({ label }) => label).join(' · ')
  return words.length <= LIMITS.footer ? words : 'too-long'
}

/** The `interactive` of a request. */
export function interactiveOf(shape: Extract<Shape, { kind: 'buttons' | 'list' }>, body: string): object {
  const footer = shape.footer === undefined ? {} : { footer: { text: shape.footer } }
  if (shape.kind === 'list')
    return {
      type: 'list',
      body: { text: body },
      ...footer,
      action: { button: OPENS, sections: [{ rows: shape.rows }] },
    }
  return {
    type: 'button',
    body: { text: body },
    ...footer,
    action: { buttons: shape.buttons.map(({ id, label }) => ({ type: 'reply', reply: { id, title: label } })) },
  }
}
