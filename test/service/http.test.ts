/** The HTTP side: what anybody on the network may learn and do, which is little. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { pairingRoutes } from '../../adapters/whatsapp/pairing.ts'
import { createMetrics } from '../../src/metrics.ts'
import { createAdminServer, createServer, type ServerOptions } from '../../src/server.ts'
import { administer } from '../support/postgres.ts'
import { readOnlyOf } from '../support/read-only.ts'
import { describeStores } from '../support/store.ts'
import { startWorld } from './world.ts'

const SECRET = 'Wedhusgembel'

async function server(options: Partial<ServerOptions> = {}) {
  const app = await createServer({
    routes: [
      async (routes) => {
        routes.post('/echo', async ({ body }) => ({ body }))
        routes.get('/broken', async () => {
          throw new Error(`${SECRET} in a message`)
        })
      },
    ],
    ready: async () => ({ ok: true, parts: {} }),
    ...options,
  })
  onTestFinished(() => app.close())
  return app
}

test('the process is up whatever else is not; readiness names the part that is missing', async () => {
  const state = { ok: false, parts: { store: true, telegram: false } }
  const app = await server({ ready: async () => state })
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  const no = await app.inject('/readyz')
  expect([no.statusCode, no.json()]).toEqual([503, state])
  state.ok = true
  expect((await app.inject('/readyz')).statusCode).toBe(200)
})

test('unknown paths, methods and failures say nothing about the service, nor back what was sent', async () => {
  const app = await server()
  const answers = await Promise.all([
    app.inject(`/${SECRET}`),
    app.inject({ method: 'DELETE', url: '/healthz', headers: { 'x-word': SECRET } }),
    app.inject('/metrics'),
    app.inject('/broken'),
    app.inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'application/json' },
      payload: `{"${SECRET}`,
    }),
    app.inject({ method: 'POST', url: '/echo', headers: { 'content-type': 'text/odd' }, payload: SECRET }),
    app.inject('/%E0%A4%A'),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 500, 400, 415, 400])
  for (const { body, headers } of answers) {
    expect(body + JSON.stringify(headers)).not.toContain(SECRET)
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['server']).toBeUndefined()
  }
})

test('a body over the limit is refused before it is read', async () => {
  const app = await server({ bodyLimit: 1024 })
  const post = (length: number) =>
    app
      .inject({ method: 'POST', url: '/echo', payload: { word: 'x'.repeat(length) } })
      .then(({ statusCode }) => statusCode)
  expect(await post(900)).toBe(200)
  expect(await post(1100)).toBe(413)
})

test('every answer carries the headers that keep pages from being framed, sniffed or fed from elsewhere', async () => {
  const app = await server()
  for (const url of ['/healthz', '/nowhere', '/broken']) {
    const { headers } = await app.inject(url)
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
    })
  }
})

/** The clock stands still: on a busy machine so many requests may take longer than the minute that they are counted in. */
function withinOneMinute(): void {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
}

test('one address that asks too much is slowed, others and the health checks are not', async () => {
  withinOneMinute()
  const app = await server()
  const ask = (remoteAddress: string, url = '/echo') =>
    app.inject({
      method: url === '/echo' ? 'POST' : 'GET',
      url,
      remoteAddress,
      ...(url === '/echo' && { payload: {} }),
    })
  const busy = '203.0.113.77'
  const codes = new Set<number>()
  for (let n = 0; n < 600; n += 1) codes.add((await ask(busy)).statusCode)
  expect([...codes]).toEqual([200])
  const slowed = await ask(busy)
  expect(slowed.statusCode).toBe(429)
  expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  expect(slowed.body + JSON.stringify(slowed.headers)).not.toContain(busy)
  expect((await ask('203.0.113.78')).statusCode).toBe(200)
  expect((await ask(busy, '/healthz')).statusCode).toBe(200)
  // A forwarded address is anybody's claim.
  const claimed = await app.inject({
    method: 'POST',
    url: '/echo',
    payload: {},
    remoteAddress: busy,
    headers: { 'x-forwarded-for': '203.0.113.79' },
  })
  expect(claimed.statusCode).toBe(429)
})

test('guessing at paths is slowed much sooner', async () => {
  withinOneMinute()
  const app = await server()
  const codes: number[] = []
  for (let n = 0; n < 61; n += 1)
    codes.push((await app.inject({ url: `/guess-${n}`, remoteAddress: '203.0.113.80' })).statusCode)
  expect(codes.slice(0, 60).every((code) => code === 404)).toBe(true)
  expect(codes.at(-1)).toBe(429)
})

test('metrics count the service as a whole, on the admin address, which has nothing else', async () => {
  const metrics = createMetrics({
    outboxWaiting: async () => ({ linked: 2, unlinked: 1 }),
    casesWaiting: async () => 2,
    channelsHealthy: () => ({ telegram: true }),
  })
  await metrics.turn(async () => undefined)
  const app = await createAdminServer(metrics.registry, '127.0.0.1')
  onTestFinished(() => app.close())
  const { statusCode, body, headers } = await app.inject('/metrics')
  expect([statusCode, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')])
  expect(body).toMatch(/^kentongan_\w+/m)
  for (const url of ['/', '/healthz', '/readyz', '/chat/messages']) expect((await app.inject(url)).statusCode).toBe(404)
})

test('the admin address answers to no name that a stranger may point at it: a page would read it in our browser', async () => {
  const metrics = createMetrics({
    outboxWaiting: async () => ({ linked: 0, unlinked: 0 }),
    casesWaiting: async () => 0,
    channelsHealthy: () => ({}),
  })
  const pairing = pairingRoutes({ state: () => 'pairing', qr: () => 'a code to scan' })
  const app = await createAdminServer(metrics.registry, 'metrik.semarang.example', [pairing])
  onTestFinished(() => app.close())
  const asked = (host: string) =>
    Promise.all(['/metrics', '/whatsapp', '/whatsapp/qr.png'].map((url) => app.inject({ url, headers: { host } })))
  // As the operator, a tunnel, a container beside it and Prometheus ask.
  for (const host of [
    '127.0.0.1:3001',
    'localhost:3001',
    '[::1]:3001',
    '10.0.0.7',
    'kentongan:3001',
    'METRIK.semarang.example:3001',
  ])
    expect(
      (await asked(host)).map(({ statusCode }) => statusCode),
      host,
    ).toEqual([200, 200, 200])
  for (const host of [
    'rebound.example:3001',
    '127.0.0.1.rebound.example:3001',
    'localhost.rebound.example',
    'rebound.example.',
  ])
    for (const { statusCode, body } of await asked(host))
      expect([statusCode, body], host).toEqual([421, '{"error":"refused"}'])
})

describeStores((open, kind) => {
  test.runIf(kind === 'postgresql')(
    'without its database the service is not ready, answers kindly, and recovers by itself',
    async () => {
      const store = await open()
      const world = await startWorld(store.url)
      const reporter = world.someone('Pelapor')
      await reporter.says('/start')
      const ready = async () => {
        const answer = await fetch(`${world.url}/readyz`)
        return { status: answer.status, body: await answer.json() }
      }
      expect(await ready()).toEqual({
        status: 200,
        body: { ok: true, parts: { store: true, keys: true, version: true, telegram: true, web: true } },
      })
      const name = new URL(store.url).pathname.slice(1)
      const admin = Object.assign(new URL(store.url), { pathname: 'postgres' }).href
      const allow = (yes: boolean) => administer(admin, `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${yes}`)
      onTestFinished(() => allow(true))
      await allow(false)
      await administer(admin, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
      // A backend ends a moment after it was told to.
      await expect.poll(ready).toMatchObject({ status: 503, body: { ok: false, parts: { store: false } } })
      expect((await fetch(`${world.url}/healthz`)).status).toBe(200)
      await reporter.person.says('/lapor')
      await reporter.person.hears(/gangguan/)
      await allow(true)
      // The turn that failed comes again by itself.
      await reporter.person.hears(/^Anda melapor TANPA NAMA/)
      await expect.poll(ready).toMatchObject({ status: 200 })
    },
  )

  test.runIf(kind === 'postgresql')('a database that answers and takes no writes is not ready', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const ready = async () => (await world.service.ready()).parts['store']
    expect(await ready()).toBe(true)
    const { readOnly, writable } = readOnlyOf(store)
    await readOnly()
    await expect.poll(ready).toBe(false)
    // The pool may hand out a connection that was ended a moment ago: that is not what is meant here.
    expect(await store.db.session.count().catch(() => store.db.session.count())).toBe(0)
    await writable()
    await expect.poll(ready).toBe(true)
  })
})
