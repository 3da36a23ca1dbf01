/** The built service as a process: what it refuses, where it listens, and how it stops. */
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { gate } from '../support/listening.ts'
import { newWorld } from '../support/proof.ts'
import { prepareService } from '../support/process.ts'
import { openTab } from '../support/web-tab.ts'

const operator = { name: 'Posko Uji', contact: 'posko@example.org' }
/** Stands for a token; must never be printed. */
const TOKEN = '700000001:AAAA-secret_part-of_a-token'

test('a turn in flight is finished and answered before the process ends', async () => {
  const { api, service } = await newWorld()
  await service.start()
  const reporter = api.person({ name: 'Pelapor' })
  const answer: { now?: () => void } = {}
  api.fail('sendMessage', { kind: 'hold', until: new Promise<void>((resolve) => (answer.now = resolve)) })
  await reporter.says('/start')
  await api.until(() => api.received.find(({ method }) => method === 'sendMessage'), 'the first reply')
  const stopped = service.stop()
  await service.printed(/is stopping/)
  expect(service.running()).toBe(true)
  answer.now?.()
  expect(await stopped).toBe(0)
  // The whole turn: greeting, advice, menu. And the platform knows, so nothing comes again.
  expect(reporter.screen().filter(({ from }) => from === 'bot')).toHaveLength(3)
  expect(api.updates.pending()).toEqual([])
  expect(service.output()).toMatch(/every turn in flight was finished/)
  await service.start()
  await reporter.says('/lapor')
  await reporter.hears(/^Anda melapor TANPA NAMA/)
  expect(reporter.screen().filter(({ text }) => text.startsWith('Selamat datang'))).toHaveLength(1)
  expect(await service.stop()).toBe(0)
})

test.each<[NodeJS.Signals, NodeJS.Signals]>([
  ['SIGINT', 'SIGINT'],
  ['SIGINT', 'SIGTERM'],
])('%s and then %s end it once, when the turn in flight is answered', async (first, second) => {
  const { api, service } = await newWorld()
  await service.start()
  const reporter = api.person({ name: 'Pelapor' })
  const { open: answer, passed } = gate()
  api.fail('sendMessage', { kind: 'hold', until: passed })
  await reporter.says('/start')
  await api.until(() => api.received.find(({ method }) => method === 'sendMessage'), 'the first reply')
  // As "npm start" hands on what the terminal has sent to it and to the service.
  service.signal(first)
  await service.printed(/is stopping/)
  service.signal(second)
  const ended = service.ended()
  answer()
  expect(await ended).toBe(0)
  expect(service.output().match(/is stopping/g)).toHaveLength(1)
  expect(service.output()).toMatch(/every turn in flight was finished/)
})

describe('a stop that does not succeed says so', () => {
  /** Changes a part of Node before the service is loaded. */
  const changed = (code: string) => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` })

  test('when its time is over', async () => {
    const { api, service } = await newWorld()
    // Twenty seconds pass in a tenth of one.
    const soon =
      'const set = setTimeout; globalThis.setTimeout = (f, ms, ...a) => set(f, ms === 20000 ? 100 : ms, ...a)'
    await service.start(changed(soon))
    const { open: answer, passed } = gate()
    onTestFinished(answer)
    api.fail('sendMessage', { kind: 'hold', until: passed })
    await api.person({ name: 'Pelapor' }).says('/start')
    await api.until(() => api.received.find(({ method }) => method === 'sendMessage'), 'the first reply')
    service.signal('SIGTERM')
    expect(await service.ended()).toBe(1)
    expect(service.output()).toMatch(/"level":50.*not finished in time/)
  })

  test('when one channel fails, after the turns of the others are answered', async () => {
    const { api, service } = await newWorld({ env: { WEB_CHAT: 'on' } })
    const fails =
      "const clear = clearInterval; globalThis.clearInterval = (timer) => { if (new Error().stack.includes('adapters/web/web.js')) throw new TypeError('geheim'); clear(timer) }"
    await service.start(changed(fails))
    const { open: answer, passed } = gate()
    onTestFinished(answer)
    const reporter = api.person({ name: 'Pelapor' })
    api.fail('sendMessage', { kind: 'hold', until: passed })
    await reporter.says('/start')
    await api.until(() => api.received.find(({ method }) => method === 'sendMessage'), 'the first reply')
    service.signal('SIGTERM')
    const ended = service.ended()
    await service.printed(/is stopping/)
    answer()
    expect(await ended).toBe(1)
    expect(service.output()).toMatch(/"level":50.*"reason":\{"type":"TypeError"\}.*could not be stopped/)
    expect(reporter.screen().filter(({ from }) => from === 'bot')).toHaveLength(3)
    expect(api.updates.pending()).toEqual([])
  })

  test('when something fails, by its kind only', async () => {
    const service = await prepareService({ settings: { operator }, env: { WEB_CHAT: 'on' } })
    await service.start(changed("globalThis.clearInterval = () => { throw new TypeError('geheim') }"))
    expect(await service.stop()).toBe(1)
    expect(service.output()).toMatch(/"level":50.*"reason":\{"type":"TypeError"\}.*could not be stopped/)
    expect(service.output()).not.toContain('geheim')
  })
})

// Below the time for which a server keeps a connection for another request.
test('an open chat page does not hold up the stop', async () => {
  const service = await prepareService({ settings: { operator }, env: { WEB_CHAT: 'on' } })
  await service.start()
  const tab = openTab(service.url)
  const stream = await tab.listen()
  await tab.say('halo')
  await stream.until((lines) => lines.some(({ type }) => type === 'reply'))
  // As browsers do, ahead of a request that may come.
  const ahead = connect(Number(new URL(service.url).port), '127.0.0.1')
  onTestFinished(() => void ahead.destroy())
  await new Promise((resolve) => ahead.once('connect', resolve))
  expect(await service.stop()).toBe(0)
  await stream.ended
})

test('metrics are on the admin address only, and nothing else is there', async () => {
  const { service } = await newWorld()
  await service.start()
  const status = (base: string, path: string) => fetch(base + path).then((answer) => answer.status)
  expect([await status(service.url, '/metrics'), await status(service.adminUrl, '/metrics')]).toEqual([404, 200])
  expect([await status(service.url, '/healthz'), await status(service.adminUrl, '/healthz')]).toEqual([200, 404])
  const metrics = await (await fetch(`${service.adminUrl}/metrics`)).text()
  expect(metrics).toMatch(/^kentongan_channel_healthy\{channel="telegram"\} 1$/m)
  expect(metrics).toMatch(/^kentongan_outbox_waiting\{chat="linked"\} 0$/m)
  expect(await service.stop()).toBe(0)
})

describe('it refuses to start, with a sentence that names the setting and the mend', () => {
  interface Refusal {
    what: string
    settings?: object
    env?: Record<string, string>
    says: RegExp
  }
  const refusals: Refusal[] = [
    {
      what: 'no operator',
      settings: {},
      env: { WEB_CHAT: 'off' },
      says: /^- operator is missing in kentongan\.yaml\./m,
    },
    { what: 'an unknown setting', settings: { operator, ofices: [] }, says: /ofices.*kentongan\.yaml.*offices/ },
    {
      what: 'an unknown variable',
      env: { KENTONGAN_DATAA: 'x' },
      says: /^- KENTONGAN_DATAA is not a setting\. .*KENTONGAN_DATA/m,
    },
    { what: 'a wrong port', env: { PORT: 'seven' }, says: /^- PORT.*3000/m },
    { what: 'a wrong token', env: { TELEGRAM_BOT_TOKEN: 'hello' }, says: /^- TELEGRAM_BOT_TOKEN.*BotFather/m },
    {
      what: 'a database of another kind',
      env: { DATABASE_URL: 'mysql://root@localhost/x' },
      says: /^- DATABASE_URL.*postgresql:/m,
    },
    { what: 'a channel to come', env: { SMTP_URL: 'smtp://user:word@localhost' }, says: /^- SMTP_URL is set, but/m },
    { what: 'the demo beside a real bot', env: { WEB_CHAT: 'demo', TELEGRAM_BOT_TOKEN: TOKEN }, says: /WEB_CHAT=demo/ },
    { what: 'a secret that is too short', env: { KENTONGAN_SECRET: 'password' }, says: /KENTONGAN_SECRET/ },
    {
      what: 'a classic key',
      settings: {
        operator,
        offices: [{ id: 'a', name: 'A', authority: 'independent', recipients: [`age1${'q'.repeat(58)}`] }],
      },
      says: /recipients.*age1pq1/,
    },
    {
      what: 'a category that no form offers',
      settings: { operator, offices: [{ id: 'a', name: 'A', authority: 'independent', categories: ['UANG_BARAN'] }] },
      says: /^- offices: categories of a in kentongan\.yaml name UANG_BARAN, .* Did you mean UANG_BARANG\?/m,
    },
    {
      what: 'a form that is not there',
      settings: { operator, forms: ['none.yaml'] },
      says: /none\.yaml: this file does not exist/,
    },
    {
      what: 'a clock that has not been set yet',
      env: { NODE_OPTIONS: '--import=data:text/javascript,Date.now=()=>60_000' },
      says: /^The clock of this machine says 1970-01-01\. Set it/m,
    },
    {
      what: 'a file where the folder of the data should be',
      env: { KENTONGAN_DATA: '/dev/null' },
      says: /^The database file cannot be opened: \/dev\/null\/kentongan\.db \(\w+\)\. Where its folder .*KENTONGAN_DATA/m,
    },
    {
      what: 'a line end of Windows, which hides in the name of a folder',
      env: { KENTONGAN_KEYS: '/dev/null/keys\r' },
      says: /^- KENTONGAN_KEYS begins or ends with a blank, or with a line end of Windows.*sed -i 's\/\\r\$\/\/' FILE/m,
    },
    {
      what: 'a password that breaks the address',
      env: { DATABASE_URL: 'postgresql://kentongan:geheim#1@127.0.0.1/kentongan' },
      says: /^DATABASE_URL is no address that can be read\. .*%23/m,
    },
    {
      what: 'a database that does not answer',
      env: { DATABASE_URL: 'postgresql://kentongan:geheim@127.0.0.1:1/kentongan' },
      says: /^The database of DATABASE_URL cannot be opened \(\w+\)\. Look whether it runs/m,
    },
  ]

  test.each(refusals)('$what', async ({ settings = { operator }, env = {}, says }) => {
    const service = await prepareService({ settings, env: { WEB_CHAT: 'on', ...env } })
    service.launch()
    expect(await service.ended()).toBe(1)
    expect(service.output()).toMatch(says)
    // Neither values that may be secret nor a stack.
    expect(service.output()).not.toMatch(/secret_part|geheim|user:word|\n\s+at /)
  })

  test('a secret that others can read', async () => {
    const service = await prepareService({ settings: { operator }, env: { WEB_CHAT: 'on' } })
    await mkdir(service.dataDir, { recursive: true })
    await writeFile(join(service.dataDir, 'secret'), `${'a'.repeat(43)}\n`)
    await chmod(join(service.dataDir, 'secret'), 0o644)
    service.launch()
    expect(await service.ended()).toBe(1)
    expect(service.output()).toMatch(/secret.*chmod 600/s)
  })

  test('a port that somebody else uses', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const bound = other.address()
    const port = typeof bound === 'object' && bound !== null ? String(bound.port) : ''
    const service = await prepareService({ settings: { operator }, env: { WEB_CHAT: 'on', PORT: port } })
    service.launch()
    expect(await service.ended()).toBe(1)
    expect(service.output()).toMatch(new RegExp(`^PORT: another program uses port ${port}\\.`, 'm'))
  })
})

test('it starts through a symlink whose name an address would read otherwise', async () => {
  const link = join(await mkdtemp(join(tmpdir(), 'kentongan-link-')), 'v1 #2?100%')
  onTestFinished(() => rm(dirname(link), { recursive: true }))
  await symlink(join(import.meta.dirname, '..', '..', 'dist'), link)
  const service = await prepareService({ settings: {}, env: { PORT: 'seven' }, program: join(link, 'src', 'main.js') })
  service.launch()
  expect(await service.ended()).toBe(1)
  expect(service.output()).toMatch(/^- PORT/m)
})
