import * as fc from 'fast-check'
import { Api } from 'grammy'
import { expect, onTestFinished, test, vi } from 'vitest'
import { secretOf } from '../../../adapters/telegram/webhook.ts'
import { startBotApi } from '../../support/bot-api.ts'
import { connect, gate, listen, type Setup, textOf } from './setup.ts'

const hook = true
/** A request to the webhook that does not come from the stand-in. */
const post = ({ webhook }: Setup, body: string, headers: Record<string, string> = {}) =>
  fetch(webhook?.url ?? '', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
const shown = ({ webhook }: Setup) => ({ 'x-telegram-bot-api-secret-token': webhook?.secret ?? '' })
const update = (id: number, text: string, chat = 42): string =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: 1,
      chat: { id: chat, type: 'private', first_name: 'Ani' },
      from: { id: chat, is_bot: false, first_name: 'Ani' },
      text,
    },
  })

test('the webhook is set with the secret, what we want to hear of, and nothing dropped', async () => {
  const { api, channel, webhook } = await listen(undefined, { hook })
  await api.person().says('halo')
  await api.settled()
  await expect.poll(channel.healthy).toBe(true)
  const set = api.received.find(({ method }) => method === 'setWebhook')
  expect(set?.payload).toEqual({
    url: webhook?.url,
    secret_token: webhook?.secret,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member', 'message_reaction'],
    max_connections: 100,
    drop_pending_updates: false,
  })
  expect(api.received.some(({ method }) => method === 'getUpdates')).toBe(false)
})

test('what waited from the days of polling is delivered', async () => {
  const api = await startBotApi()
  onTestFinished(api.stop)
  await api.person().says('halo')
  const { channel } = await connect({ apiRoot: api.url, hook })
  const texts: string[] = []
  await channel.start(async (message) => void texts.push(textOf(message)))
  await api.settled()
  expect(texts).toEqual(['halo'])
})

test('without the secret, or with a wrong one, nothing is done and nothing is said about why', async () => {
  const setup = await listen(undefined, { hook })
  const secret = setup.webhook?.secret ?? ''
  const wrong = [{}, ...['', 'x', secret.slice(0, -1), `${secret}x`, secret.toUpperCase()].map((value) => ({ value }))]
  for (const attempt of wrong) {
    const headers = 'value' in attempt ? { 'x-telegram-bot-api-secret-token': String(attempt.value) } : {}
    const answer = await post(setup, update(1, 'palsu'), headers)
    expect(answer.status).toBe(401)
    expect(await answer.text()).toBe('{"error":"refused"}')
  }
  // Not even read: neither its form nor its length makes a difference.
  expect((await post(setup, '{broken')).status).toBe(401)
  expect((await post(setup, 'x'.repeat(2 ** 21))).status).toBe(401)
  expect((await post(setup, update(2, 'asli'), shown(setup))).status).toBe(200)
  expect(setup.heard.map(textOf)).toEqual(['asli'])
})

test('what is too large or no update is refused, and nothing happens', async () => {
  const setup = await listen(undefined, { hook })
  const large = update(1, 'x'.repeat(2 ** 21))
  expect((await post(setup, large, shown(setup))).status).toBe(413)
  expect((await post(setup, '{broken', shown(setup))).status).toBe(400)
  for (const body of ['[]', '{}', 'null', '7', '{"update_id":"x"}'])
    expect((await post(setup, body, shown(setup))).status).toBe(503)
  expect((await fetch(setup.webhook?.url ?? '')).status).toBe(404)
  expect(setup.heard).toEqual([])
})

test('whoever guesses secrets is counted, Telegram is not', { timeout: 600_000 }, async () => {
  // A minute of the clock: on a busy machine so many requests may take longer.
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const setup = await listen(undefined, { hook })
  const statuses = async (count: number, headers: Record<string, string>) => {
    const all = new Set<number>()
    for (let n = 0; n < count; n += 20) {
      const some = Array.from({ length: 20 }, async (_, i) => {
        const answer = await post(setup, update(n + i, 'halo', n + i), headers)
        await answer.arrayBuffer()
        return answer.status
      })
      for (const status of await Promise.all(some)) all.add(status)
    }
    return all
  }
  expect(await statuses(700, shown(setup))).toEqual(new Set([200]))
  expect(await statuses(620, { 'x-telegram-bot-api-secret-token': 'guess' })).toEqual(new Set([401, 429]))
  expect(await statuses(20, shown(setup))).toEqual(new Set([200]))
})

test('Telegram is answered after the reply went out, not before', async () => {
  const held = gate()
  const { api } = await listen(({ address }, { channel }) => channel.send(address, { text: 'Halo' }), { hook })
  const ani = api.person()
  api.fail('sendMessage', { kind: 'hold', until: held.passed })
  const id = await ani.says('halo')
  await api.until(() => api.received.find(({ method }) => method === 'sendMessage'), 'the reply on its way')
  expect(api.updates.pending().map(({ update_id }) => update_id)).toEqual([id])
  held.open()
  await ani.hears('Halo')
  await api.settled()
  expect(api.updates.delivered.get(id)).toBe(1)
})

test('a turn that fails is tried again while Telegram waits, before anything later of its chat', async () => {
  let failures = 3
  const { api, heard } = await listen(
    (message) => {
      if (textOf(message) === 'satu' && failures-- > 0) throw new Error('not yet')
    },
    { hook },
  )
  const ani = api.person()
  const first = await ani.says('satu')
  await ani.says('dua')
  await api.settled()
  expect(heard.map(textOf)).toEqual(['satu', 'satu', 'satu', 'satu', 'dua'])
  expect(api.updates.delivered.get(first)).toBe(1)
})

test('a turn that goes on failing is answered 503, comes again, and is told about once', async () => {
  let broken = true
  const { api, heard, lines } = await listen(
    () => {
      if (broken) throw new Error('no database: rahasia')
    },
    { hook, tuning: { answerWithinMs: 30, tellAfter: 3 } },
  )
  const ani = api.person()
  const first = await ani.says('satu')
  await ani.says('dua')
  await api.until(() => ((api.updates.delivered.get(first) ?? 0) > 3 ? true : undefined), 'some deliveries')
  expect(api.updates.confirmed).toEqual([])
  broken = false
  await api.settled()
  expect(heard.map(textOf).slice(-2)).toEqual(['satu', 'dua'])
  expect(ani.screen().filter(({ text }) => text === 'Sedang ada gangguan.')).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain('rahasia')
})

test('poison is set aside after its tries, over as many deliveries as it takes, and its sender is told', async () => {
  const { api, heard, lines } = await listen(
    (message) => {
      if (textOf(message) === 'beracun') throw new TypeError('poison')
    },
    // One try a delivery.
    { hook, passing: (error) => !(error instanceof TypeError), tuning: { answerWithinMs: 1, retryBaseMs: 1000 } },
  )
  const ani = api.person()
  const poison = await ani.says('beracun')
  await ani.says('sesudahnya')
  await api.settled()
  expect(heard.map(textOf)).toEqual(['beracun', 'beracun', 'beracun', 'sesudahnya'])
  expect(api.updates.delivered.get(poison)).toBeGreaterThanOrEqual(3)
  expect(ani.screen().map(({ text }) => text)).toContain('Sedang ada gangguan.')
  expect(lines.filter(({ message }) => message.includes('set aside'))).toHaveLength(1)
})

test('a turn that takes longer than Telegram waits runs once, and the next delivery waits for it', async () => {
  const slow = gate()
  const { api, heard } = await listen(() => slow.passed, { hook, tuning: { answerWithinMs: 10 } })
  const id = await api.person().says('lambat')
  await api.until(() => ((api.updates.delivered.get(id) ?? 0) > 2 ? true : undefined), 'deliveries again')
  slow.open()
  await api.settled()
  expect(heard).toHaveLength(1)
})

test('an update that comes again after it was done is answered at once, and not handed over', async () => {
  const setup = await listen(undefined, { hook })
  for (let n = 0; n < 3; n++) expect((await post(setup, update(9, 'halo'), shown(setup))).status).toBe(200)
  expect(setup.heard).toHaveLength(1)
})

test('a slow chat holds nobody else back', async () => {
  const slow = gate()
  const { api } = await listen(
    async (message, { channel }) => {
      if (textOf(message) === 'lambat') await slow.passed
      await channel.send(message.address, { text: `jawab: ${textOf(message)}` })
    },
    { hook },
  )
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  const waiting = await ani.says('lambat')
  for (let n = 0; n < 30; n++) {
    await budi.says(`cepat ${n}`)
    await budi.hears(`jawab: cepat ${n}`)
  }
  await api.until(() => (api.updates.pending().length === 1 ? true : undefined), 'all but the slow one')
  expect(api.updates.pending().map(({ update_id }) => update_id)).toEqual([waiting])
  slow.open()
  await ani.hears('jawab: lambat')
  await api.settled()
})

test('stop finishes the turn in flight, refuses what is new, and leaves the webhook for the others', async () => {
  const slow = gate()
  const setup = await listen((message) => (textOf(message) === 'satu' ? slow.passed : undefined), { hook })
  const { api, channel, heard } = setup
  const ani = api.person()
  const first = await ani.says('satu')
  const second = await ani.says('dua')
  await api.until(() => (heard.length === 1 ? true : undefined), 'the first turn')
  const stopped = channel.stop()
  expect(channel.healthy()).toBe(false)
  expect((await post(setup, update(7, 'baru'), shown(setup))).status).toBe(503)
  slow.open()
  await stopped
  await api.until(() => (api.updates.confirmed.length > 0 ? true : undefined), 'the answer')
  expect(api.updates.confirmed).toEqual([first])
  expect(heard.map(textOf)).toEqual(['satu'])
  expect(api.updates.pending().map(({ update_id }) => update_id)).toEqual([second])
  expect(api.updates.webhookInfo().url).toBe(setup.webhook?.url)
})

test('a webhook that another process took away makes the channel unhealthy, with a line that says so', async () => {
  const { api, channel, logged, webhook } = await listen(undefined, { hook, tuning: { lookMs: 5 } })
  await expect.poll(channel.healthy).toBe(true)
  const other = new Api(api.token, { apiRoot: api.url })
  await other.deleteWebhook()
  expect((await logged('error', /removed or changed by another process/)).message).toContain('restart')
  expect(channel.healthy()).toBe(false)
  await other.setWebhook(webhook?.url ?? '', { secret_token: webhook?.secret ?? '' })
  await api.until(() => (channel.healthy() ? true : undefined), 'health again')
})

test('deliveries that fail are told to the operator, without the words of the platform', async () => {
  let broken = true
  const { api, logged, lines } = await listen(
    () => {
      if (broken) throw new Error('no database')
    },
    { hook, tuning: { lookMs: 5, answerWithinMs: 20 } },
  )
  await api.person().says('halo')
  // Its times are whole seconds; what failed within the second of our start is not told from what was before.
  const line = await logged('warn', /could not deliver/)
  expect(line.fields).toEqual({ why: 'answered 503' })
  broken = false
  await api.settled()
  expect(JSON.stringify(lines)).not.toContain('127.0.0.1')
})

test.each([
  ['an address that Telegram does not take', 'http://lapor.example/webhooks/telegram', /does not take PUBLIC_URL/],
  ['a token that is not accepted', undefined, /TELEGRAM_BOT_TOKEN/],
])('%s is told as such', async (_, url, said) => {
  const { channel, logged } = await listen(undefined, {
    hook,
    ...(url === undefined ? { token: '700000001:WRONG' } : { webhook: { url, secret: 'x' } }),
  })
  expect((await logged('error')).message).toMatch(said)
  expect(channel.healthy()).toBe(false)
})

test('a secret made of the token is the same everywhere, changes with the token and does not show it', () => {
  const [one, other] = [secretOf('700000001:AAAA'), secretOf('700000001:AAAB')]
  expect(one).toBe(secretOf('700000001:AAAA'))
  expect(one).not.toBe(other)
  expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('whatever handlers do, Telegram is told "done" only when it is, and the order of each chat is kept', async () => {
  const behaviour = fc.record({ chat: fc.nat({ max: 3 }), failures: fc.nat({ max: 3 }), pauses: fc.nat({ max: 5 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(behaviour, { minLength: 1, maxLength: 30 }), async (plans) => {
      const left = plans.map(({ failures }) => failures)
      const done = new Set<number>()
      const order = new Map<string, number[]>()
      const ids: number[] = []
      const { api } = await listen(
        async (message) => {
          const n = Number(textOf(message))
          for (let pause = plans[n]?.pauses ?? 0; pause > 0; pause--) await new Promise(setImmediate)
          if ((left[n] ?? 0) > 0) {
            left[n] = (left[n] ?? 0) - 1
            throw new Error('not yet')
          }
          order.set(message.address.id, [...(order.get(message.address.id) ?? []), n])
          done.add(ids[n] ?? -1)
        },
        { hook, api: { record: false }, tuning: { answerWithinMs: 4 } },
      )
      const people = [0, 1, 2, 3].map(() => api.person())
      for (const [n, { chat }] of plans.entries()) ids.push((await people[chat]?.says(String(n))) ?? -1)
      const early = () => api.updates.confirmed.filter((id) => !done.has(id))
      await api.until(
        () => (early().length > 0 || api.updates.pending().length === 0 ? true : undefined),
        'everything to be done',
      )
      expect(early()).toEqual([])
      for (const numbers of order.values()) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      expect([...order.values()].flat()).toHaveLength(plans.length)
    }),
    { numRuns: 15 },
  )
})
