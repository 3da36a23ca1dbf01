/**
 * Somebody has another number or another user id now. A linked chat of an office lives on under the new one; nobody else
 * is remembered long enough.
 */
import type { Incoming } from '../../src/channel.ts'
import { addressId } from './address.ts'
import type { CloudMessage } from './payload.ts'

const KINDS: ReadonlySet<string | undefined> = new Set(['user_changed_number', 'user_changed_user_id'])

/**
 * One for each address that the chat may be known by: it was linked under the user id, or under the number where Meta named
 * no id then. Whoever is not known by one of them is not told of it.
 */
export function movesOf({
  id,
  timestamp,
  from,
  from_user_id: userId,
  group_id: group,
  system,
}: CloudMessage): Incoming[] {
  // A member moved, and not the group.
  if (system === undefined || group !== undefined || !KINDS.has(system.type)) return []
  const to =
    system.user_id === undefined ? system.wa_id && addressId('phone', system.wa_id) : addressId('user', system.user_id)
  if (to === undefined) return []
  const users = [system.previous_user_id, userId].flatMap((known) =>
    known === undefined ? [] : [addressId('user', known)],
  )
  const known = new Set([...users, ...(from === undefined ? [] : [addressId('phone', from)])])
  // Where the new id stands beside the message, too.
  known.delete(to)
  const seconds = Number(timestamp)
  return [...known].map((address, index) => ({
    address: { channel: 'whatsapp-cloud', id: address },
    messageId: index === 0 ? id : `${id}/${index}`,
    at: new Date(seconds * 1000),
    order: seconds,
    group: false,
    content: { kind: 'moved', to },
  }))
}
