/**
 * Quoting what was hidden. A reply may show the reporter their own words ("0812… milik siapa?"), but replies are kept
 * (sealed) until the next turn so that they can be sent again. So a reply holds a placeholder, and the words are put in
 * just before sending, from memory.
 */
import type { Reply } from '../channel.ts'

// Private-use characters: nobody types them, and texts that hold them are stripped of them on arrival.
const OPEN = '\u{E000}'
const CLOSE = '\u{E001}'
const PLACEHOLDER = /\u{E000}([^\u{E000}\u{E001}]*)\u{E001}/gu

export const quote = (markId: string): string => `${OPEN}${markId}${CLOSE}`
export const withoutPlaceholders = (text: string): string => text.replaceAll(OPEN, '').replaceAll(CLOSE, '')

/** Longest quote; a button label is short. */
const LONGEST = 60

/** Puts the originals in; what memory no longer holds becomes `…`. */
export function fillQuotes(reply: Reply, originals: ReadonlyMap<string, string>): Reply {
  const fill = (text: string): string =>
    text.replace(PLACEHOLDER, (_whole, id: string) => {
      const original = [...(originals.get(id) ?? '…')]
      return original.length > LONGEST ? `${original.slice(0, LONGEST).join('')}…` : original.join('')
    })
  return {
    ...reply,
    text: fill(reply.text),
    ...(reply.buttons === undefined
      ? {}
      : { buttons: reply.buttons.map((button) => ({ ...button, label: fill(button.label) })) }),
  }
}
