/** What a stop waits for when the platform holds us back, does not answer, or is away: not for the platform. */
import { expect, onTestFinished, test } from 'vitest'
import type { BotApi } from '../../support/bot-api.ts'
import { startDeafHost } from '../../support/deaf-host.ts'
import { endsWithin } from '../../support/ends-within.ts'
import { connect, gate, listen, textOf, to } from './setup.ts'

/** Platform and network would take ten times as long. */
const tuning = { stopMs: 200 }
const SOON = 3000
/** Never opened: what waits for it hangs for good. */
const silent = gate()

const texts = (api: BotApi) => api.updates.pending().map(({ update_id }) => update_id)

test.each([
  ['by messages and requests', false],
  ['by webhook', true],
])('a chat that is held back (429) is left for later, all others are done: %s', async (_way, hook) => {
  const { api, channel } = await listen(
    async (message, { channel: by }) => void (await by.send(message.address, { text: `jawab: ${textOf(message)}` })),
    { hook, tuning },
  )
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  await budi.says('satu')
  await budi.hears('jawab: satu')
  await api.settled()
  api.fail('sendMessage', { kind: 'limited', retryAfter: 25, chat: ani.id, times: Infinity })
  const held = await ani.says('dua')
  await api.until(() => api.received.find(({ chatId }) => chatId === ani.id), 'the try')
  await budi.says('tiga')
  await budi.hears('jawab: tiga')
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
  expect(texts(api)).toContain(held)

  api.heal()
  const next = await connect({ apiRoot: api.url })
  await next.channel.start(async (message) => void (await next.channel.send(message.address, { text: 'jawab lagi' })))
  await ani.hears('jawab lagi')
  await api.settled()
})

test('a request that is not answered is cut off, and what was done before is confirmed all the same', async () => {
  const { api, channel } = await listen(
    async (message, { channel: by }) => void (await by.send(message.address, { text: `jawab: ${textOf(message)}` })),
    { tuning },
  )
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  api.fail('sendMessage', { kind: 'hold', until: silent.passed, chat: ani.id, times: Infinity })
  const done = await budi.says('satu')
  const held = await ani.says('dua')
  await budi.hears('jawab: satu')
  await api.until(() => api.received.find(({ chatId }) => chatId === ani.id), 'the try')
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
  expect(api.updates.confirmed).toContain(done)
  expect(texts(api)).toEqual([held])
})

test('a turn that the platform answers within the time is finished, with all of its replies', async () => {
  const slow = gate()
  const { api, channel } = await listen(
    async ({ address }, { channel: by }) => {
      for (const text of ['satu', 'dua', 'tiga']) await by.send(address, { text })
    },
    { tuning: { stopMs: 20_000 } },
  )
  const ani = api.person()
  api.fail('sendMessage', { kind: 'hold', until: slow.passed })
  api.fail('sendMessage', { kind: 'limited', retryAfter: 1 })
  await ani.says('halo')
  await api.until(() => api.received.find(({ method }) => method === 'sendMessage'), 'the first reply')
  const stopped = channel.stop()
  slow.open()
  await stopped
  expect(ani.screen().flatMap(({ from, text }) => (from === 'bot' ? [text] : []))).toEqual(['satu', 'dua', 'tiga'])
  expect(api.updates.pending()).toEqual([])
})

test('the last confirmation is not waited for long', async () => {
  const { api, channel, heard } = await listen(undefined, { tuning })
  const ani = api.person()
  const last = await ani.says('halo')
  await api.until(() => (heard.length > 0 ? true : undefined), 'the turn')
  // What confirms it names the next one.
  api.fail('getUpdates', {
    kind: 'hold',
    until: silent.passed,
    when: ({ offset }) => offset === last + 1,
    times: Infinity,
  })
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
})

test('old keyboards that cannot be taken away stay', async () => {
  const { api, channel } = await listen(
    ({ address }, { channel: by }) =>
      by.send(address, { text: 'Mau?', buttons: [{ id: 'ya', label: 'Ya' }], replacesPressed: true }),
    { tuning },
  )
  const ani = api.person()
  await ani.says('satu')
  await ani.hears('Mau?')
  api.fail('editMessageReplyMarkup', { kind: 'limited', retryAfter: 25, times: Infinity })
  await ani.says('dua')
  await api.until(() => api.received.find(({ method }) => method === 'editMessageReplyMarkup'), 'the tidying')
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
})

test.each([
  ['polling', false],
  ['by webhook', true],
])('a platform that takes no connection: %s', async (_way, hook) => {
  const deaf = await startDeafHost()
  onTestFinished(deaf.stop)
  const { channel } = await listen(undefined, { apiRoot: deaf.url, hook, tuning })
  const sent = channel.send(to(1), { text: 'x' }).catch((error: unknown) => error)
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
  expect(await sent).toMatchObject({ reason: 'unavailable' })
  await expect(channel.send(to(1), { text: 'x' })).rejects.toMatchObject({ reason: 'unavailable' })
})
