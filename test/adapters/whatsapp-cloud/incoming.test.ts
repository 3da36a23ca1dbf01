import { expect, test } from 'vitest'
import { toIncoming } from '../../../adapters/whatsapp-cloud/incoming.ts'
import type { CloudMessage } from '../../../adapters/whatsapp-cloud/payload.ts'
import { listen, textOf } from './setup.ts'

const from = '6281200001111'
const read = (content: object) => {
  const message: CloudMessage = { id: 'wamid.x', timestamp: '1772416800', type: 'text', from, ...content }
  return toIncoming(message)
}
const contentOf = (content: Parameters<typeof read>[0]) => read(content)?.content

test('a user id is preferred to a phone number, wherever Meta names it', () => {
  const userId = 'ID.13491208655302741918'
  expect(read({ text: { body: 'x' } })?.address.id).toBe(`phone:${from}`)
  expect(read({ from_user_id: userId })?.address.id).toBe(`user:${userId}`)
  const { from: _hidden, ...nameless } = { id: 'wamid.x', timestamp: '1', type: 'text', from, from_user_id: userId }
  expect(toIncoming(nameless)?.address.id).toBe(`user:${userId}`)
  const contacts = [{ wa_id: '62800' }, { wa_id: from, user_id: userId }]
  expect(toIncoming({ id: 'w', timestamp: '1', type: 'text', from }, contacts)?.address.id).toBe(`user:${userId}`)
  expect(toIncoming({ id: 'w', timestamp: '1', type: 'text' })).toBeUndefined()
})

test('in a group the group is the address and the writer is the member', () => {
  expect(read({ group_id: '1203', from_user_id: 'ID.1' })).toMatchObject({
    address: { id: 'group:1203' },
    group: true,
    member: 'user:ID.1',
  })
})

test.each([
  [
    { type: 'text', text: { body: 'halo' } },
    { kind: 'text', text: 'halo' },
  ],
  [
    { type: 'text', text: { body: 'halo' }, context: { forwarded: true } },
    { kind: 'text', text: 'halo', forwarded: true },
  ],
  [
    { type: 'interactive', interactive: { button_reply: { id: 'x:yes' } } },
    { kind: 'choice', id: 'x:yes' },
  ],
  [
    { type: 'interactive', interactive: { list_reply: { id: '!back' } } },
    { kind: 'choice', id: '!back' },
  ],
  [
    { type: 'interactive', interactive: { nfm_reply: {} } },
    { kind: 'odd', what: 'unknown' },
  ],
  [
    { type: 'button', button: { text: 'Balas', payload: 'p' } },
    { kind: 'text', text: 'Balas' },
  ],
  [{ type: 'request_welcome' }, { kind: 'text', text: '/start' }],
  [
    { type: 'location', location: { latitude: -7 } },
    { kind: 'odd', what: 'location' },
  ],
  [
    { type: 'contacts', contacts: [] },
    { kind: 'odd', what: 'contact' },
  ],
  [
    { type: 'sticker', sticker: { id: '1' } },
    { kind: 'odd', what: 'sticker' },
  ],
  [
    { type: 'reaction', reaction: { emoji: '👍' } },
    { kind: 'odd', what: 'reaction' },
  ],
  [{ type: 'order' }, { kind: 'odd', what: 'unknown' }],
  [{ type: 'edit' }, { kind: 'odd', what: 'edited' }],
  [{ type: 'revoke' }, { kind: 'odd', what: 'deleted' }],
  [
    { type: 'unsupported', errors: [{ code: 131_051 }] },
    { kind: 'odd', what: 'unknown' },
  ],
  [
    { type: 'unsupported', unsupported: { type: 'poll_creation' } },
    { kind: 'odd', what: 'poll' },
  ],
  [{ type: 'what comes next year' }, { kind: 'odd', what: 'unknown' }],
  [{ type: 'image' }, { kind: 'odd', what: 'unsupported-file' }],
])('%j', (message, content) => {
  expect(contentOf(message)).toEqual(content)
})

test.each([
  ['image', {}, 'photo'],
  ['video', {}, 'video'],
  ['audio', { voice: true }, 'voice'],
  ['audio', { voice: false }, 'audio'],
  ['document', { mime_type: 'application/pdf', filename: 'Ani Lestari.pdf' }, 'document'],
  ['document', { mime_type: 'image/png' }, 'photo'],
] as const)('a file: %s %j', (type, more, media) => {
  const caption = 'keterangan'
  const url = 'https://lookaside.fbsbx.com/x'
  expect(contentOf({ type, [type]: { id: '77', caption, url, ...more } })).toEqual({
    kind: 'file',
    file: { channel: 'whatsapp-cloud', ref: '77' },
    media,
    caption,
  })
})

test('a reaction that is taken back, one in a group and other news of the system need no answer', () => {
  expect(read({ type: 'reaction', reaction: { emoji: '' } })).toBeUndefined()
  expect(read({ type: 'reaction', group_id: '1', reaction: { emoji: '👍' } })).toBeUndefined()
  expect(read({ type: 'system', system: { type: 'customer_identity_changed' } })).toBeUndefined()
})

test('a name, a number and a file name get no further than the adapter', async () => {
  const { graph, heard, lines } = await listen(undefined, {})
  const ani = graph.person({ name: 'Ani Lestari', userId: 'ID.777', phone: '6281200001111' })
  ani.sends(new Uint8Array([1, 2, 3]), { as: 'document', name: 'Surat Ani Lestari.pdf', mime: 'application/pdf' })
  ani.says('halo')
  await graph.settled()
  const said = JSON.stringify([heard.map(({ messageId: _id, ...rest }) => rest), lines])
  expect(heard.map(textOf)).toEqual(['file', 'halo'])
  for (const secret of ['Ani', 'Lestari', '6281200001111']) expect(said).not.toContain(secret)
})

test('what was read is shown as read with typing, in one call, and before the answer', async () => {
  const { graph } = await listen(({ address }, { channel }) => channel.send(address, { text: 'ya' }))
  const id = graph.person().says('halo')
  await graph.settled()
  const calls = graph.received.filter(({ what }) => what === 'read' || what === 'messages')
  expect(calls.map(({ what }) => what)).toEqual(['read', 'messages'])
  expect(calls[0]?.payload).toEqual({
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: id,
    typing_indicator: { type: 'text' },
  })
})
