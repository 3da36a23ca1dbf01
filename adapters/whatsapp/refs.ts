/**
 * Handles of messages in their chat: `o…` ours, `i…` somebody's, and what is no message (an edit, a call). The library's
 * own keys name the chat, so only their last part is kept, except where our own key names another address of the same
 * person than the one we answer.
 */
import type { RawMessage } from './raw.ts'

export const refOfSent = (chat: string, { id, chat: remote, key }: RawMessage): string =>
  remote === chat && key === `true_${chat}_${id}` ? `o${id}` : `k${key}`

/** The key of a message, and whether it is ours; undefined for what is no message. */
export function keyOf(chat: string, ref: string): { key: string; own: boolean } | undefined {
  const rest = ref.slice(1)
  switch (ref[0]) {
    case 'o':
      return { key: `true_${chat}_${rest}`, own: true }
    case 'k':
      return { key: rest, own: true }
    case 'i':
      return chat.endsWith('@g.us') ? undefined : { key: `false_${chat}_${rest}`, own: false }
    default:
      return undefined
  }
}
