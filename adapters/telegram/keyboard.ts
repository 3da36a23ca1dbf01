import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import type { Button, Reply } from '../../src/channel.ts'

/** So many characters of short labels fit side by side on a phone of 360 px. */
const ROW_CHARACTERS = 30
const ROW_BUTTONS = 3

/** The buttons of a reply, navigation below them; undefined when there are none. */
export function keyboardOf({
  buttons = [],
  layout = 'list',
  navigation = [],
}: Reply): InlineKeyboardMarkup | undefined {
  const rows = [
    ...(layout === 'row' ? sideBySide(buttons) : buttons.map((button) => [button])),
    ...sideBySide(navigation),
  ]
  return rows.length === 0 ? undefined : { inline_keyboard: rows.map((row) => row.map(native)) }
}

/** The text with what the buttons have to say beyond their labels: Telegram's have no second line. */
export function textOf({ text, buttons = [] }: Reply): string {
  const notes = buttons.flatMap(({ label, description }) =>
    description === undefined ? [] : [`• ${label}: ${description}`],
  )
  return notes.length === 0 ? text : `${text}\n\n${notes.join('\n')}`
}

const native = ({ id, label }: Button): InlineKeyboardButton => ({ text: label, callback_data: id })

function sideBySide(buttons: Button[]): Button[][] {
  const rows: Button[][] = []
  for (const button of buttons) {
    const row = rows.at(-1)
    const taken = row?.reduce((sum, { label }) => sum + label.length, 0) ?? 0
    if (row !== undefined && row.length < ROW_BUTTONS && taken + button.label.length <= ROW_CHARACTERS) row.push(button)
    else rows.push([button])
  }
  return rows
}
