import type { ShownButton } from './chats.ts'
import { bad } from './refusal.ts'

/** Checks an inline keyboard as the Bot API does: data of 1 to 64 bytes, a label on each button, 100 buttons at most. */
export function readKeyboard(markup: unknown): ShownButton[][] {
  if (markup === undefined || markup === null || markup === '') return []
  const parsed: { inline_keyboard?: unknown } = typeof markup === 'string' ? JSON.parse(markup) : markup
  const rows = parsed.inline_keyboard
  if (!Array.isArray(rows)) throw bad('object expected as reply markup')
  const keyboard = rows.map((row: unknown) => {
    if (!Array.isArray(row)) throw bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return row.map(readButton)
  })
  if (keyboard.flat().length > 100) throw bad('REPLY_MARKUP_TOO_LONG')
  return keyboard.filter((row) => row.length > 0)
}

function readButton(button: { text?: unknown; callback_data?: unknown }): ShownButton {
  if (typeof button.text !== 'string' || button.text.trim() === '')
    throw bad('can\'t parse inline keyboard button: Field "text" must be of type String')
  if (typeof button.callback_data !== 'string') throw bad('text buttons are unallowed in the inline keyboard')
  const bytes = Buffer.byteLength(button.callback_data)
  if (bytes < 1 || bytes > 64) throw bad('BUTTON_DATA_INVALID')
  return { label: button.text, data: button.callback_data }
}
