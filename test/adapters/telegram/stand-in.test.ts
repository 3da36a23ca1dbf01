import { Api, InputFile } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BotApi, type Person, startBotApi } from '../../support/bot-api.ts'

let api: BotApi
let client: Api
let ani: Person

beforeEach(async () => {
  api = await startBotApi()
  client = new Api(api.token, { apiRoot: api.url })
  ani = api.person()
})
afterEach(() => api.stop())

test('updates stay until a higher offset confirms them', async () => {
  const first = await ani.says('satu')
  const second = await ani.says('dua')
  expect(await ids({})).toEqual([first, second])
  expect(await ids({ offset: first })).toEqual([first, second])
  expect(await ids({ offset: second, limit: 1 })).toEqual([second])
  expect(await ids({ offset: second + 1 })).toEqual([])
  expect(api.updates.confirmed).toEqual([first, second])
  expect(api.updates.delivered.get(second)).toBe(3)
})

test('a long poll returns when something comes, and a second poll ends the first with 409', async () => {
  const poll = client.getUpdates({ timeout: 30 })
  await api.until(() => (api.received.length === 1 ? true : undefined), 'the poll')
  await ani.says('halo')
  expect(await poll).toHaveLength(1)

  const options = { timeout: 30, offset: 1_000_000 }
  const older = client.getUpdates(options).catch((error: { error_code: number }) => error.error_code)
  await api.until(() => (api.received.length === 2 ? true : undefined), 'the older poll')
  const newer = client.getUpdates(options)
  expect(await older).toBe(409)
  await ani.says('lagi')
  expect(await newer).toHaveLength(1)
})

test('only the allowed kinds of update are queued', async () => {
  await client.getUpdates({ allowed_updates: ['callback_query'] })
  await ani.says('halo')
  expect(api.updates.pending()).toEqual([])
})

test.each([
  ['empty', '  ', /message text is empty/],
  ['long', 'x'.repeat(4097), /message is too long/],
])('a text that is %s is refused', async (_, text, refusal) => {
  await ani.says('halo')
  await expect(client.sendMessage(ani.id, text)).rejects.toThrow(refusal)
})

test('people who never wrote, who blocked the bot, or who do not exist cannot be reached', async () => {
  await expect(client.sendMessage(ani.id, 'halo')).rejects.toThrow(/403/)
  await expect(client.sendMessage(42, 'halo')).rejects.toThrow(/chat not found/)
  await ani.says('halo')
  await client.sendMessage(ani.id, 'halo')
  await ani.blocks()
  await expect(client.sendMessage(ani.id, 'halo')).rejects.toThrow(/blocked/)
})

test('buttons are shown, pressed, edited away, and pressed too late', async () => {
  await ani.says('halo')
  await expect(client.sendMessage(ani.id, 'Mau?', { reply_markup: keyboard('x'.repeat(65)) })).rejects.toThrow(
    /BUTTON_DATA_INVALID/,
  )
  const sent = await client.sendMessage(ani.id, 'Mau?', { reply_markup: keyboard('ya') })
  await ani.hears('Mau?')
  await ani.presses('Setuju')
  expect((await client.getUpdates()).at(-1)?.callback_query).toMatchObject({ data: 'ya', message: { text: 'Mau?' } })
  await client.editMessageText(ani.id, sent.message_id, 'Baik')
  await expect(client.editMessageText(ani.id, sent.message_id, 'Baik')).rejects.toThrow(/not modified/)
  await ani.hears('Baik')
  await ani.pressesLate(sent.message_id, 'Setuju')
  expect(ani.transcript()).toBe(
    [
      'Ani: halo',
      'Bot: Mau?\n     [Setuju]',
      'Ani (presses): [Setuju]',
      'Bot (edits): Baik',
      'Ani (presses): [Setuju]',
      '',
    ].join('\n'),
  )
})

test('files go both ways', async () => {
  await ani.sends(new Uint8Array([1, 2, 3]), { caption: 'bukti' })
  const [update] = await client.getUpdates()
  const { file_path } = await client.getFile(update?.message?.photo?.at(-1)?.file_id ?? '')
  const response = await fetch(`${api.url}/file/bot${api.token}/${file_path}`)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))

  await client.sendPhoto(ani.id, new InputFile(new Uint8Array([7, 8]), 'bukti-1.jpg'), { protect_content: true })
  expect(ani.screen().at(-1)).toMatchObject({ protect: true, file: { name: 'bukti-1.jpg' } })
  expect(ani.screen().at(-1)?.file?.bytes).toEqual(new Uint8Array([7, 8]))
})

test('messages older than 48 hours cannot be deleted, and spoil their batch', async () => {
  await ani.says('lama')
  ani.ages(49)
  await ani.says('baru')
  const ids = ani.screen().map(({ id }) => id)
  await expect(client.deleteMessages(ani.id, ids)).rejects.toThrow(/can't be deleted/)
  await client.deleteMessages(ani.id, ids.slice(1))
  expect(ani.screen().map(({ text }) => text)).toEqual(['lama'])
})

test('faults: limits, errors, pages instead of JSON, and broken connections before and after the effect', async () => {
  await ani.says('halo')
  api.fail('sendMessage', { kind: 'limited', retryAfter: 7 })
  await expect(client.sendMessage(ani.id, 'a')).rejects.toMatchObject({ parameters: { retry_after: 7 } })
  api.fail('*', { kind: 'html', code: 502 })
  await expect(client.sendMessage(ani.id, 'b')).rejects.toThrow(/Network request/)
  api.fail('sendMessage', { kind: 'drop', moment: 'before' })
  await expect(client.sendMessage(ani.id, 'c')).rejects.toThrow(/Network request/)
  api.fail('sendMessage', { kind: 'drop', moment: 'after' })
  await expect(client.sendMessage(ani.id, 'd')).rejects.toThrow(/Network request/)
  await client.sendMessage(ani.id, 'e')
  expect(ani.screen().map(({ text }) => text)).toEqual(['halo', 'd', 'e'])
})

test('groups: members write, the bot answers everybody', async () => {
  const group = api.group()
  const member = group.member(ani)
  await member.says('/kasus')
  expect((await client.getUpdates())[0]?.message).toMatchObject({ chat: { type: 'supergroup' }, from: { id: ani.id } })
  await client.sendMessage(group.id, 'Dua kasus')
  expect((await member.hears(/kasus/)).text).toBe('Dua kasus')
  await group.removes(ani)
  await expect(client.sendMessage(group.id, 'Halo')).rejects.toThrow(/kicked/)
})

test('a wrong token is not accepted', async () => {
  await expect(new Api('1:wrong', { apiRoot: api.url }).getMe()).rejects.toThrow(/401/)
})

const ids = async (options: object) => (await client.getUpdates(options)).map(({ update_id }) => update_id)

const keyboard = (data: string) => ({ inline_keyboard: [[{ text: 'Setuju', callback_data: data }]] })
