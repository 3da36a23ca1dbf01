/**
 * Addresses on the Cloud API. `user:` a business-scoped user id, `phone:` a phone number, `group:` a group. The first is
 * taken wherever Meta names it: it says nothing about who somebody is, and it stays when usernames hide the number.
 */
export type AddressKind = 'user' | 'phone' | 'group'

export const addressId = (kind: AddressKind, id: string): string => `${kind}:${id}`

/** The fields of a request that say whom it goes to. */
export function targetOf(address: string): Record<string, string> {
  const at = address.indexOf(':')
  const id = address.slice(at + 1)
  switch (address.slice(0, at)) {
    case 'user':
      // `to` would win if both were there.
      return { recipient_type: 'individual', recipient: id }
    case 'group':
      return { recipient_type: 'group', to: id }
    default:
      return { recipient_type: 'individual', to: id }
  }
}

export const isGroup = (address: string): boolean => address.startsWith('group:')
