import type { Update } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { refOf, toIncoming } from '../../../adapters/telegram/incoming.ts'
import type { Content, Oddity } from '../../../src/channel.ts'

const ani = { id: 5_000_000_001, is_bot: false, first_name: 'Ani', language_code: 'id' }
const chat = { id: ani.id, type: 'private', first_name: 'Ani' }
const group = { id: -1_001_000_000_001, type: 'supergroup', title: 'Posko' }
const seconds = 1_790_000_000

/** Updates as they come over the wire: the types of grammY would ask for dozens of fields that nobody reads. */
const read = (update: object, bot: string | null = 'KentonganBot') => {
  const wire: Update = JSON.parse(JSON.stringify({ update_id: 9, ...update }))
  return toIncoming(wire, bot ?? undefined)
}
const message = (content: object) => read({ message: { message_id: 7, date: seconds, chat, from: ani, ...content } })
const grouped = (content: object, bot?: string | null) =>
  read({ message: { message_id: 7, date: seconds, chat: group, from: ani, ...content } }, bot)
const size = (side: number, bytes?: number) => ({
  file_id: `f${side}`,
  file_unique_id: `u${side}`,
  width: side,
  height: side,
  ...(bytes === undefined ? {} : { file_size: bytes }),
})
const MB = 1024 * 1024

test('a private message: address, id, time and language', () => {
  expect(message({ text: 'halo' })).toEqual({
    address: { channel: 'telegram', id: '5000000001' },
    messageId: 'm7',
    order: 9,
    at: new Date(seconds * 1000),
    language: 'id',
    group: false,
    content: { kind: 'text', text: 'halo' },
  })
})

describe('content', () => {
  const cases: [string, object, Content][] = [
    ['a command with what follows', { text: '/start kota' }, { kind: 'text', text: '/start kota' }],
    [
      'a forwarded text',
      { text: 'a', forward_origin: { type: 'hidden_user' } },
      { kind: 'text', text: 'a', forwarded: true },
    ],
    [
      'the largest size of a photo',
      { photo: [size(90, 10), size(1280, 999), size(320, 50)], caption: 'spanduk', media_group_id: '1' },
      { kind: 'file', file: { channel: 'telegram', ref: 'f1280', bytes: 999 }, media: 'photo', caption: 'spanduk' },
    ],
    [
      'a photo without a size',
      { photo: [size(90)] },
      { kind: 'file', file: { channel: 'telegram', ref: 'f90' }, media: 'photo' },
    ],
    [
      'an image sent as a file',
      { document: { file_id: 'd', mime_type: 'image/heic', file_size: 5, file_name: 'rahasia.heic' } },
      { kind: 'file', file: { channel: 'telegram', ref: 'd', bytes: 5 }, media: 'photo' },
    ],
    [
      'the picture of a live photo',
      { live_photo: { photo: [size(90)] } },
      { kind: 'file', file: { channel: 'telegram', ref: 'f90' }, media: 'photo' },
    ],
    [
      'a document, without its name',
      { document: { file_id: 'd', mime_type: 'application/pdf', file_size: 5, file_name: 'surat Bu Ani.pdf' } },
      { kind: 'file', file: { channel: 'telegram', ref: 'd', bytes: 5 }, media: 'document' },
    ],
    [
      'a document of no named kind',
      { document: { file_id: 'd' } },
      { kind: 'file', file: { channel: 'telegram', ref: 'd' }, media: 'document' },
    ],
    [
      'a video sent as a file',
      { document: { file_id: 'd', mime_type: 'video/mp4' } },
      { kind: 'file', file: { channel: 'telegram', ref: 'd' }, media: 'video' },
    ],
    [
      'a video',
      { video: { file_id: 'v', file_name: 'rahasia.mp4', file_size: 20 * MB }, caption: 'rapat' },
      { kind: 'file', file: { channel: 'telegram', ref: 'v', bytes: 20 * MB }, media: 'video', caption: 'rapat' },
    ],
    [
      'a round video',
      { video_note: { file_id: 'v' } },
      { kind: 'file', file: { channel: 'telegram', ref: 'v' }, media: 'video' },
    ],
    [
      'a film without sound, which comes as an animation and once more as a document',
      {
        animation: { file_id: 'g', file_size: 7 },
        document: { file_id: 'g', mime_type: 'video/mp4', file_size: 7 },
        caption: 'amplop',
      },
      { kind: 'file', file: { channel: 'telegram', ref: 'g', bytes: 7 }, media: 'video', caption: 'amplop' },
    ],
    [
      'music or a recording',
      { audio: { file_id: 'a', title: 'rahasia', performer: 'Bu Ani', file_name: 'rahasia.mp3' } },
      { kind: 'file', file: { channel: 'telegram', ref: 'a' }, media: 'audio' },
    ],
    [
      'a voice message',
      { voice: { file_id: 'v' } },
      { kind: 'file', file: { channel: 'telegram', ref: 'v' }, media: 'voice' },
    ],
  ]
  test.each(cases)('%s', (_, content, expected) => {
    expect(message(content)?.content).toEqual(expected)
  })

  const oddities: [Oddity, object][] = [
    ['location', { location: { latitude: 1, longitude: 2 } }],
    ['location', { venue: { title: 'Balai' }, location: { latitude: 1, longitude: 2 } }],
    ['contact', { contact: { phone_number: '0' } }],
    ['sticker', { sticker: { file_id: 's' } }],
    ['sticker', { dice: { value: 3 } }],
    ['poll', { poll: { id: 'p' } }],
    ['unsupported-file', { live_photo: {} }],
    ['too-big-file', { document: { file_id: 'd', mime_type: 'image/png', file_size: 20 * MB + 1 } }],
    ['too-big-file', { video: { file_id: 'v', file_size: 20 * MB + 1 } }],
    ['too-big-file', { animation: { file_id: 'g', file_size: 20 * MB + 1 } }],
    ['too-big-file', { voice: { file_id: 'v', file_size: 21 * MB } }],
    ['unknown', { story: { id: 1 } }],
    ['unknown', { game: { title: 'x' } }],
  ]
  test.each(oddities)('%s: %j', (what, content) => {
    expect(message(content)?.content).toEqual({ kind: 'odd', what })
  })

  test('words under a file that is too big come without it', () => {
    expect(message({ video: { file_id: 'v', file_size: 21 * MB }, caption: 'Di balai desa' })?.content).toEqual({
      kind: 'odd',
      what: 'too-big-file',
      caption: 'Di balai desa',
    })
  })
})

test('a press brings the id of the button and the chat it stands in', () => {
  const query = {
    id: '77',
    from: ani,
    chat_instance: 'x',
    data: 'menu:report',
    message: { message_id: 3, date: 0, chat },
  }
  expect(read({ callback_query: query })).toMatchObject({
    address: { id: '5000000001' },
    messageId: 'c77',
    group: false,
    content: { kind: 'choice', id: 'menu:report' },
  })
})

test('edits, reactions and goodbyes have ids of their own', () => {
  const edited = { message_id: 7, date: seconds, edit_date: seconds + 5, chat, from: ani, text: 'x' }
  expect(read({ edited_message: edited })).toMatchObject({
    messageId: `e7.${seconds + 5}`,
    content: { what: 'edited' },
  })
  const reaction = {
    chat,
    message_id: 7,
    user: ani,
    date: seconds,
    old_reaction: [],
    new_reaction: [{ type: 'emoji' }],
  }
  expect(read({ message_reaction: reaction })).toMatchObject({
    messageId: `r7.${seconds}`,
    content: { what: 'reaction' },
  })
  for (const status of ['kicked', 'left']) {
    const member = { chat, from: ani, date: seconds, new_chat_member: { status } }
    expect(read({ my_chat_member: member })).toMatchObject({ messageId: 'g9', content: { kind: 'gone' } })
  }
})

describe('ignored on purpose', () => {
  const bot = { id: 42, is_bot: true, first_name: 'Bot' }
  const cases: [string, object][] = [
    ['a channel post', { channel_post: { message_id: 1, date: 1, chat: { id: -1, type: 'channel' }, text: 'x' } }],
    ['another bot', { message: { message_id: 1, date: 1, chat: group, from: bot, text: 'x' } }],
    [
      'what a linked channel puts into its group',
      { message: { message_id: 1, date: 1, chat: group, from: bot, is_automatic_forward: true, text: 'x' } },
    ],
    ['a new member', { message: { message_id: 1, date: 1, chat: group, from: ani, new_chat_members: [ani] } }],
    [
      'a command to another bot',
      { message: { message_id: 1, date: 1, chat: group, from: ani, text: '/kasus@LainBot' } },
    ],
    ['being let in again', { my_chat_member: { chat, from: ani, date: 1, new_chat_member: { status: 'member' } } }],
    [
      'a step of a live location',
      { edited_message: { message_id: 1, date: 1, edit_date: 2, chat, from: ani, location: {} } },
    ],
    ['a reaction taken back', { message_reaction: { chat, message_id: 1, user: ani, date: 1, new_reaction: [] } }],
    [
      'a press without data',
      { callback_query: { id: '1', from: ani, game_short_name: 'x', message: { message_id: 1, date: 1, chat } } },
    ],
    ['a kind of update nobody foresaw', { hovercraft: { eels: true } }],
  ]
  test.each(cases)('%s', (_, update) => {
    expect(read(update)).toBeUndefined()
  })
})

describe('groups', () => {
  test.each([
    ['the old chat', { chat: { ...group, id: -5 }, migrate_to_chat_id: group.id }],
    ['the new one', { chat: group, migrate_from_chat_id: -5 }],
  ])('an upgrade is told the same by %s: the old id, and the new one', (_, content) => {
    expect(read({ message: { message_id: 1, date: seconds, from: ani, ...content } })).toMatchObject({
      address: { id: '-5' },
      messageId: `s${group.id}`,
      content: { kind: 'moved', to: String(group.id) },
    })
  })

  test('a member is named, and commands lose our name', () => {
    expect(grouped({ text: '/tanya@kentonganbot SMG-7F4K2 Kapan?' })).toMatchObject({
      address: { id: '-1001000000001' },
      group: true,
      member: '5000000001',
      content: { text: '/tanya SMG-7F4K2 Kapan?' },
    })
  })
  test('before our own name is known, any is taken', () => {
    expect(grouped({ text: '/kasus@ApaBot' }, null)).toMatchObject({ content: { text: '/kasus' } })
  })
  test('an anonymous administrator is nobody in particular', () => {
    const standIn = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
    const incoming = grouped({ text: '/kasus', from: standIn, sender_chat: group })
    expect(incoming).toMatchObject({ group: true, content: { text: '/kasus' } })
    expect(incoming).not.toHaveProperty('member')
  })
})

test.each([
  ['m12', '12'],
  ['12', '12'],
  ['c12', undefined],
  ['e12.5', undefined],
  ['g12', undefined],
])('the message to erase behind %s is %s', (id, ref) => {
  expect(refOf(id)).toBe(ref)
})
