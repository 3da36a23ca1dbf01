import * as fc from 'fast-check'
import { Api } from 'grammy'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createLanes } from '../../../adapters/shared/lanes.ts'
import { createPolling } from '../../../adapters/telegram/polling.ts'
import { defaultTuning } from '../../../adapters/telegram/tuning.ts'
import { createWatermark } from '../../../adapters/telegram/watermark.ts'
import { startBotApi } from '../../support/bot-api.ts'
import { connect, gate, listen, textOf, to } from './setup.ts'

test('messages of one chat are handled in order, one at a time', async () => {
  let inside = 0
  const { api, heard } = await listen(async () => {
    inside += 1
    expect(inside).toBe(1)
    await new Promise(setImmediate)
    inside -= 1
  })
  const ani = api.person()
  const said = Array.from({ length: 20 }, (_, n) => `pesan ${n}`)
  for (const text of said) await ani.says(text)
  await api.settled()
  expect(heard.map(textOf)).toEqual(said)
})

test('a slow chat holds nobody else back, and is not confirmed before it is done', async () => {
  const slow = gate()
  const { api, channel } = await listen(async (message) => {
    if (textOf(message) === 'lambat') await slow.passed
    await channel.send(message.address, { text: `jawab: ${textOf(message)}` })
  })
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  const waiting = await ani.says('lambat')
  for (let n = 0; n < 90; n++) {
    await budi.says(`cepat ${n}`)
    await budi.hears(`jawab: cepat ${n}`)
  }
  expect(api.updates.confirmed).toEqual([])
  expect(api.updates.pending().map(({ update_id }) => update_id)).toContain(waiting)
  slow.open()
  await ani.hears('jawab: lambat')
  await api.settled()
})

test('while a turn takes long, others are looked for after a fiftieth of its time, and once a second at the rarest', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const looks: number[] = []
  const slow = gate()
  const lanes = createLanes(defaultTuning, () => true, { failed() {}, setAside() {}, overfull() {} })
  const polling = createPolling({
    getUpdates: () => {
      looks.push(performance.now() - begun)
      return Promise.resolve([{ update_id: 7 }])
    },
    prepare: () => Promise.resolve(),
    take: (_, done) => lanes.add('one', { run: () => slow.passed, done, tellTrouble: () => Promise.resolve(true) }),
    lanes,
    log: { info() {}, warn() {}, error() {} },
    tuning: defaultTuning,
  })
  const begun = performance.now()
  polling.start()
  await vi.advanceTimersByTimeAsync(200)
  expect(looks.length).toBeGreaterThan(50)
  await vi.advanceTimersByTimeAsync(200_000)
  for (const [n, at] of looks.entries()) {
    const wait = (looks[n + 1] ?? at) - at
    // Timers have whole milliseconds.
    expect(wait).toBeLessThanOrEqual(Math.min(1000, Math.max(2, at / 50) + 1))
  }
  // A fixed wait of 2 ms would be a hundred thousand.
  expect(looks.length).toBeLessThan(600)
  slow.open()
  const stopped = polling.stop()
  await vi.advanceTimersByTimeAsync(10)
  await stopped
})

test('a turn that fails comes again before anything later of its chat, and is confirmed only then', async () => {
  let failures = 3
  const { api, heard, lines } = await listen(({ content }) => {
    if (content.kind === 'text' && content.text === 'satu' && failures-- > 0) throw new Error('rahasia: satu')
  })
  const ani = api.person()
  const first = await ani.says('satu')
  await ani.says('dua')
  await api.settled()
  expect(heard.map(textOf)).toEqual(['satu', 'satu', 'satu', 'satu', 'dua'])
  expect(api.updates.confirmed[0]).toBe(first)
  expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(3)
  expect(JSON.stringify(lines)).not.toContain('rahasia')
})

test('what was not finished when the process died comes back to the next one, in order', async () => {
  const { api, channel } = await listen((message) => {
    if (textOf(message) !== 'satu') throw new Error('died here')
  })
  const ani = api.person()
  await ani.says('satu')
  await ani.says('dua')
  await ani.says('tiga')
  await api.until(() => (api.updates.confirmed.length === 1 ? true : undefined), 'the first update to be confirmed')
  await channel.stop()
  expect(api.updates.pending()).toHaveLength(2)

  const texts: string[] = []
  const next = await connect({ apiRoot: api.url })
  await next.channel.start(async (message) => void texts.push(textOf(message)))
  await api.settled()
  expect(texts).toEqual(['dua', 'tiga'])
})

test('an update that always fails is set aside only after its sender was told, while others are served', async () => {
  const { api, heard, lines } = await listen(
    (message) => {
      if (textOf(message) === 'beracun') throw new TypeError('poison')
    },
    { tuning: { tellAfter: 3 } },
  )
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  api.fail('sendMessage', { kind: 'error', code: 500, description: 'Internal', times: 6 })
  await ani.says('beracun')
  await ani.says('sesudahnya')
  await api.until(() => (heard.length > 2 ? true : undefined), 'some tries')
  await budi.says('halo')
  await api.settled()
  expect(ani.screen().map(({ text }) => text)).toContain('Sedang ada gangguan.')
  expect(heard.map(textOf)).toContain('sesudahnya')
  expect(lines.some(({ level, message }) => level === 'error' && message.includes('set aside'))).toBe(true)
})

test('in an outage, when no turn succeeds, nothing is confirmed', async () => {
  let broken = true
  const { api, heard } = await listen(
    () => {
      if (broken) throw new Error('no database')
    },
    { tuning: { tellAfter: 2 } },
  )
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  await ani.says('satu')
  await budi.says('dua')
  await api.until(() => (heard.length > 20 ? true : undefined), 'many tries')
  expect(api.updates.confirmed).toEqual([])
  expect(ani.screen().filter(({ text }) => text === 'Sedang ada gangguan.')).toHaveLength(1)
  broken = false
  await api.settled()
  expect(new Set(heard.slice(-2).map(textOf))).toEqual(new Set(['satu', 'dua']))
})

test('with nobody else to compare, a failing update is set aside after its time', async () => {
  const { api } = await listen(
    () => {
      throw new Error('poison')
    },
    { tuning: { tellAfter: 2, setAsideAfterMs: 0 } },
  )
  await api.person().says('beracun')
  await api.settled()
})

test('another poller makes the channel unhealthy with a clear line, and it recovers', async () => {
  const { api, channel, lines, logged } = await listen()
  await api.until(() => (channel.healthy() ? true : undefined), 'health')
  const other = new Api(api.token, { apiRoot: api.url })
  api.fail('getUpdates', {
    kind: 'error',
    code: 409,
    description: 'Conflict: terminated by other getUpdates request',
    times: 3,
  })
  await other.getUpdates({ timeout: 0 }).catch(() => undefined)
  expect((await logged('error')).message).toContain('409')
  const polls = () => api.received.filter(({ method }) => method === 'getUpdates').length
  expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1)
  const before = polls()
  await api.until(() => (polls() > before + 2 && channel.healthy() ? true : undefined), 'recovery')
  await api.person().says('halo')
  await api.settled()
})

test('a token that is not accepted is told as such', async () => {
  const { channel, logged } = await listen(undefined, { token: '700000001:WRONG' })
  expect((await logged('error')).message).toContain('TELEGRAM_BOT_TOKEN')
  expect(channel.healthy()).toBe(false)
})

test('a webhook left behind is removed without dropping what is pending', async () => {
  const api = await startBotApi()
  await new Api(api.token, { apiRoot: api.url }).setWebhook('https://example.invalid/hook')
  await api.person().says('halo')
  const { channel } = await connect({ apiRoot: api.url })
  const texts: string[] = []
  await channel.start(async (message) => void texts.push(textOf(message)))
  await api.settled()
  expect(texts).toEqual(['halo'])
  await channel.stop()
  await api.stop()
})

test('broken connections, error pages and floods delay updates but lose none', async () => {
  const { api, heard } = await listen()
  const ani = api.person()
  const faults = [
    { kind: 'drop', moment: 'before' },
    { kind: 'drop', moment: 'after' },
    { kind: 'html', code: 502 },
    { kind: 'error', code: 500, description: 'Internal Server Error' },
  ] as const
  for (const [n, fault] of faults.entries()) {
    api.fail('getUpdates', { ...fault, times: 2 })
    await ani.says(`pesan ${n}`)
    await api.settled()
  }
  expect(heard.map(textOf)).toEqual(faults.map((_, n) => `pesan ${n}`))
})

test('stop waits for the turn in flight, takes up nothing new, and confirms exactly what is done', async () => {
  const slow = gate()
  const { api, channel, heard } = await listen((message) => (textOf(message) === 'satu' ? slow.passed : undefined))
  const ani = api.person()
  const first = await ani.says('satu')
  const second = await ani.says('dua')
  await api.until(() => (heard.length === 1 ? true : undefined), 'the first turn')
  const stopped = channel.stop()
  expect(channel.healthy()).toBe(false)
  slow.open()
  await stopped
  expect(heard.map(textOf)).toEqual(['satu'])
  expect(api.updates.confirmed).toEqual([first])
  expect(api.updates.pending().map(({ update_id }) => update_id)).toEqual([second])
})

test('start returns before the platform answers, and commands are registered without delaying the first reply', async () => {
  const held = gate()
  const { api, channel } = await connect({
    commands: [
      { commands: [{ command: 'start', description: 'Mulai' }] },
      { language: 'en', commands: [{ command: 'start', description: 'Start' }] },
    ],
  })
  api.fail('getMe', { kind: 'hold', until: held.passed })
  await channel.start(async ({ address }) => void (await channel.send(address, { text: 'Halo' })))
  const ani = api.person()
  await ani.says('/start')
  await ani.hears('Halo')
  expect(api.commands.size).toBe(0)
  held.open()
  await api.until(() => (api.commands.size === 2 ? true : undefined), 'the commands')
  expect([...api.commands.keys()]).toEqual(['', 'en'])
})

test('a press is answered at once, while its turn still runs', async () => {
  const slow = gate()
  const { api, channel } = await listen(async ({ address, content }) => {
    if (content.kind === 'choice') return slow.passed
    return channel.send(address, { text: 'Mau?', buttons: [{ id: 'ya', label: 'Ya' }] })
  })
  const ani = api.person()
  await ani.says('halo')
  const press = await ani.presses('Ya')
  await api.until(() => (api.answered.size === 1 ? true : undefined), 'the answer to the press')
  expect(api.updates.pending().map(({ update_id }) => update_id)).toContain(press)
  slow.open()
  await api.settled()
})

test('whatever handlers do, the platform never forgets an update whose turn is not done', async () => {
  const behaviour = fc.record({
    chat: fc.nat({ max: 3 }),
    failures: fc.nat({ max: 2 }),
    pauses: fc.nat({ max: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(behaviour, { minLength: 1, maxLength: 30 }), async (plans) => {
      const api = await startBotApi({ record: false })
      const { channel } = await connect({ apiRoot: api.url })
      const people = [0, 1, 2, 3].map(() => api.person())
      const done = new Set<number>()
      const order = new Map<string, number[]>()
      const left = plans.map(({ failures }) => failures)
      const ids: number[] = []
      await channel.start(async (message) => {
        const n = Number(textOf(message))
        for (let pause = plans[n]?.pauses ?? 0; pause > 0; pause--) await new Promise(setImmediate)
        if ((left[n] ?? 0) > 0) {
          left[n] = (left[n] ?? 0) - 1
          throw new Error('not yet')
        }
        order.set(message.address.id, [...(order.get(message.address.id) ?? []), n])
        done.add(ids[n] ?? -1)
      })
      const early = () => api.updates.confirmed.filter((id) => !done.has(id))
      for (const [n, { chat }] of plans.entries()) ids.push((await people[chat]?.says(String(n))) ?? -1)
      // Looked at after every change: the first confirmation of an open update ends the wait.
      await api.until(
        () => (early().length > 0 || api.updates.pending().length === 0 ? true : undefined),
        'everything to be confirmed',
      )
      const forgotten = early()
      await channel.stop()
      await api.stop()
      expect(forgotten).toEqual([])
      for (const numbers of order.values()) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      expect([...order.values()].flat()).toHaveLength(plans.length)
    }),
    { numRuns: 25 },
  )
})

test('the watermark names the lowest open update, and knows again what comes twice', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 40 }), fc.boolean()), { maxLength: 100 }), (steps) => {
      const watermark = createWatermark()
      const open = new Set<number>()
      const seen = new Set<number>()
      for (const [id, finish] of steps) {
        if (finish) {
          watermark.finish(id)
          open.delete(id)
        } else {
          expect(watermark.admit(id)).toBe(!seen.has(id))
          if (!seen.has(id)) open.add(id)
          seen.add(id)
        }
        const offset = watermark.offset()
        for (const one of open) expect(offset).toBeLessThanOrEqual(one)
        expect(watermark.unfinished()).toBe(open.size)
      }
    }),
  )
})

test('the watermark tells how long the oldest open update has been open', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const watermark = createWatermark()
  expect(watermark.openFor()).toBe(0)
  // Numbering may start over at a lower number: the order in which they came counts.
  watermark.admit(9000)
  vi.advanceTimersByTime(40)
  watermark.admit(12)
  vi.advanceTimersByTime(10)
  expect(watermark.openFor()).toBe(50)
  watermark.finish(9000)
  expect(watermark.openFor()).toBe(10)
  watermark.finish(12)
  expect(watermark.openFor()).toBe(0)
})

test('numbering that starts over at a lower number is followed', () => {
  const watermark = createWatermark()
  watermark.admit(9000)
  watermark.finish(9000)
  watermark.confirmed(9001)
  expect(watermark.admit(12)).toBe(true)
  watermark.finish(12)
  expect(watermark.offset()).toBe(13)
})

test('an address that cannot be reached any more does not stop the others', async () => {
  const { api, channel } = await listen(({ address }) => channel.send(address, { text: 'Halo' }))
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  await ani.says('halo')
  await ani.hears('Halo')
  await ani.blocks()
  await expect(channel.send(to(ani.id), { text: 'x' })).rejects.toMatchObject({ reason: 'gone' })
  await budi.says('halo')
  await budi.hears('Halo')
})

test('a turn that hangs makes the channel unhealthy', async () => {
  const slow = gate()
  const { api, channel, heard } = await listen(() => slow.passed, { tuning: { hungAfterMs: 20 } })
  await expect.poll(channel.healthy).toBe(true)
  await api.person().says('halo')
  await api.until(() => (heard.length === 1 ? true : undefined), 'the turn')
  await expect.poll(channel.healthy).toBe(false)
  slow.open()
  await api.settled()
  await expect.poll(channel.healthy).toBe(true)
})

test('when 100 updates are open behind one, the operator hears of it, and everything is handled in the end', async () => {
  const slow = gate()
  const { api, heard, logged } = await listen((message) => (textOf(message) === 'lambat' ? slow.passed : undefined))
  const others = Array.from({ length: 12 }, () => api.person())
  await api.person().says('lambat')
  for (let n = 0; n < 120; n++) await others[n % 12]?.says(`pesan ${n}`)
  await logged('warn', /100 updates/)
  expect(heard).toHaveLength(100)
  slow.open()
  await api.settled()
  expect(heard).toHaveLength(121)
})

/** What no waiting mends. */
const passing = (error: unknown) => !(error instanceof TypeError)

test('a chat whose every message is poison does not hold the window: each is set aside after a few tries', async () => {
  const { api, heard, lines } = await listen(
    (message) => {
      if (textOf(message) === 'beracun') throw new TypeError('poison')
    },
    { passing },
  )
  const [ani, budi] = [api.person(), api.person({ name: 'Budi' })]
  for (let n = 0; n < 120; n++) await ani.says('beracun')
  await budi.says('halo')
  await api.settled()
  expect(heard.map(textOf)).toContain('halo')
  expect(ani.screen().map(({ text }) => text)).toContain('Sedang ada gangguan.')
  expect(lines.some(({ level, message }) => level === 'error' && message.includes('set aside'))).toBe(true)
})

test('poison is set aside also when its sender can be told nothing and nobody else writes', async () => {
  const { api, heard } = await listen(
    () => {
      throw new TypeError('poison')
    },
    { passing },
  )
  api.fail('sendMessage', { kind: 'error', code: 500, description: 'Internal', times: 1000 })
  await api.person().says('beracun')
  await api.settled()
  expect(heard).toHaveLength(6)
})
