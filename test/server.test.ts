/** The HTTP side before whatever channels bring: who is counted for whom, and what asking costs. */
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createServer, networkOf, type ServerOptions } from '../src/server.ts'
import { gate } from './support/listening.ts'

let app: FastifyInstance | undefined
afterEach(() => app?.close())

async function start(options: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  app = await createServer({
    routes: [
      async (routes) => {
        routes.get('/x', () => 'x')
        routes.post('/x', () => 'x')
        routes.get('/file', { config: { asset: true } }, () => 'file')
      },
    ],
    ready: async () => ({ ok: true, parts: {} }),
    ...options,
  })
  return app
}

/** How many of `count` equal requests, one after another, were served. */
async function served(count: number, request: InjectOptions): Promise<number> {
  let good = 0
  for (let n = 0; n < count; n++) if ((await app?.inject(request))?.statusCode === 200) good += 1
  return good
}
const from = (remoteAddress: string, headers: Record<string, string> = {}): InjectOptions => ({
  url: '/x',
  remoteAddress,
  headers,
})

describe('the limit on requests', () => {
  // A minute of the clock: on a busy machine so many requests may take longer.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
    ['::1', '0:0:0:0'],
  ])('counts %s for %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network)
  })

  it('is one for all of an IPv6 /64', async () => {
    await start()
    expect(await served(600, from('2001:db8:1:2::1'))).toBe(600)
    expect(await served(1, from('2001:db8:1:2:ffff::2'))).toBe(0)
    expect(await served(1, from('2001:db8:1:3::1'))).toBe(1)
  })

  it('takes nobody’s word for an address, unless a proxy is trusted', async () => {
    const by = (client: string) => from('198.51.100.1', { 'x-forwarded-for': client })
    await start()
    expect(await served(601, by('203.0.113.1'))).toBe(600)
    expect(await served(1, by('203.0.113.2'))).toBe(0)
    await app?.close()
    for (const trustProxy of [['198.51.100.1'], ['198.51.100.0/24']]) {
      await start({ trustProxy })
      expect(await served(601, by('203.0.113.1'))).toBe(600)
      expect(await served(1, by('203.0.113.2'))).toBe(1)
      // What the client itself wrote before the proxy counts for nothing.
      expect(await served(1, by('192.0.2.99, 203.0.113.1'))).toBe(0)
      await app?.close()
    }
  })

  it('has a budget for each chat, which leaves that of the address to the others', async () => {
    await start()
    const post = (chat: string): InjectOptions => ({
      ...from('198.51.100.1', { authorization: `Bearer ${chat}` }),
      method: 'POST',
    })
    expect(await served(1000, post('a'))).toBe(120)
    expect(await served(10, post('b'))).toBe(10)
  })

  it('has a budget of its own for the files of the page', async () => {
    await start()
    expect(await served(601, from('198.51.100.1'))).toBe(600)
    expect(await served(1000, { ...from('198.51.100.1'), url: '/file' })).toBe(1000)
  })
})

it('readiness is asked once, however many want to know', async () => {
  let [asked, time] = [0, 5000]
  await start({ ready: async () => ({ ok: (asked += 1) > 0, parts: {} }), now: () => time })
  expect(await served(500, { url: '/readyz' })).toBe(500)
  expect(asked).toBe(1)
  time += 1001
  expect(await served(500, { url: '/readyz' })).toBe(500)
  expect(asked).toBe(2)
})

it('no second look at readiness is begun while the first has not answered, and its answer holds from when it came', async () => {
  const { open, passed } = gate()
  let [asked, time] = [0, 5000]
  const ready = async () => {
    asked += 1
    await passed
    return { ok: true, parts: {} }
  }
  const server = await start({ ready, now: () => time })
  const probes: Promise<number>[] = []
  for (let n = 0; n < 20; n += 1) {
    probes.push(served(1, { url: '/readyz' }))
    // Answered behind it, so the probe has come to where it waits.
    await server.inject('/healthz')
    time += 1001
  }
  expect(asked).toBe(1)
  open()
  expect(await Promise.all(probes)).toEqual(Array<number>(20).fill(1))
  expect(await served(1, { url: '/readyz' })).toBe(1)
  expect(asked).toBe(1)
  time += 1001
  expect(await served(1, { url: '/readyz' })).toBe(1)
  expect(asked).toBe(2)
})

it('a look at readiness that failed holds no longer than one that answered', async () => {
  let [asked, time] = [0, 5000]
  const ready = async () => {
    asked += 1
    if (asked === 1) throw new Error('the store was closed')
    return { ok: true, parts: {} }
  }
  await start({ ready, now: () => time })
  expect(await served(3, { url: '/readyz' })).toBe(0)
  expect(asked).toBe(1)
  time += 1001
  expect(await served(3, { url: '/readyz' })).toBe(3)
})
