/** `doctor` as a process: beside a running service, before a first start, and after each mistake that it is there to find. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ofClock } from '../../adapters/shared/clock.ts'
import { examineTelegram } from '../../adapters/telegram/doctor.ts'
import { look as lookForCleaners, lookForWall } from '../../src/cli/doctor/cleaners.ts'
import { clockOf } from '../../src/cli/doctor/database.ts'
import { node, room } from '../../src/cli/doctor/machine.ts'
import { MEMORY } from '../../src/memory-folder.ts'
import { packageRoot } from '../../src/load.ts'
import { NEVER } from '../../src/notify/outbox-life.ts'
import { createLinks } from '../../src/office/links.ts'
import { openStore } from '../../src/store/open.ts'
import { jakartaDay } from '../../src/understanding/calendar.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { loadSecret } from '../../src/vault/secret.ts'
import { newIdentity } from '../../src/vault/identity.ts'
import { BAWASLU, INSPEKTORAT, newWorld, official, type World } from '../support/proof.ts'
import { goThrough } from '../support/reporter.ts'
import { describeStores } from '../support/store.ts'

const run = promisify(execFile)
const CLI = join(packageRoot(), 'dist/src/cli.js')

interface Finding {
  check: string
  level: 'ok' | 'warn' | 'bad'
  says: string
  mend?: string
}
interface Seen {
  code: number
  out: string
  findings: Finding[]
  /** What is not fine, as `check level: sentence`. */
  complaints: string[]
}

async function doctor(cwd: string, env: Record<string, string>, ...args: string[]): Promise<Seen> {
  const ended = await run(process.execPath, [CLI, 'doctor', '--json', ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    timeout: 120_000,
  }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string; stderr: string }) => {
      if (error.stdout === '') throw new Error(error.stderr)
      return error
    },
  )
  const { ok, findings }: { ok: boolean; findings: Finding[] } = JSON.parse(ended.stdout)
  expect(ok).toBe(ended.code === 0)
  for (const { level, says, mend } of findings) {
    expect(says).toMatch(/[.)]$|chmod 600 \S+$/)
    expect(mend === undefined, says).toBe(level === 'ok')
  }
  const complaints = findings
    .filter(({ level }) => level !== 'ok')
    .map((one) => `${one.check} ${one.level}: ${one.says}`)
  return { code: ended.code, out: ended.stdout, findings, complaints }
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kentongan-doctor-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** A folder with a configuration in which only what a test changes is worth a word. */
async function installation(settings: object = {}) {
  const cwd = await folder()
  const [{ recipient }, spare] = await Promise.all([newIdentity(), newIdentity()])
  const thisYear = Number(jakartaDay(new Date()).slice(0, 4))
  const twoWeeks = Array.from({ length: 14 }, (_, n) => `01-${String(n + 1).padStart(2, '0')}`)
  const office = { id: BAWASLU, name: 'Bawaslu Kota Semarang', authority: 'independent', recipients: [recipient] }
  const good = {
    operator: { name: 'Koalisi Pemilu Contoh', contact: 'kontak@kentongan.example' },
    offices: [office],
    escrow: { name: 'Lembaga Contoh', recipient: spare.recipient },
    help: { lkbh: 'a', lpsk: 'b', bawaslu: 'c', outside: 'd' },
    deadlines: { holidays: [thisYear, thisYear + 1].flatMap((year) => twoWeeks.map((day) => `${year}-${day}`)) },
  }
  // JSON is YAML.
  await writeFile(join(cwd, 'kentongan.yaml'), JSON.stringify({ ...good, ...settings }), { mode: 0o644 })
  await Promise.all(['data', 'keys', 'secret'].map((name) => mkdir(join(cwd, name), { mode: 0o700 })))
  const env: Record<string, string> = {
    WEB_CHAT: 'on',
    TRUST_PROXY: 'loopback',
    PORT: '9',
    ADMIN_PORT: '9',
    KENTONGAN_DATA: join(cwd, 'data'),
    KENTONGAN_KEYS: join(cwd, 'keys'),
    KENTONGAN_SECRET_FILE: join(cwd, 'secret', 'secret'),
  }
  return { cwd, env, office, recipient }
}
/** What says something of the machine that runs the tests. */
const MACHINE = /^(machine|cleaners|service) /
const saidOf = ({ complaints }: Seen): string[] => complaints.filter((one) => !MACHINE.test(one))

describe('beside a running service', () => {
  let world: World
  const beside = () =>
    doctor(world.service.folder, {
      KENTONGAN_CONFIG: join(world.service.folder, 'kentongan.yaml'),
      KENTONGAN_DATA: world.service.dataDir,
      TELEGRAM_BOT_TOKEN: world.api.token,
      TELEGRAM_API_ROOT: world.api.url,
      PORT: new URL(world.service.url).port,
      ADMIN_PORT: new URL(world.service.adminUrl).port,
    })
  const withStore = async (work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<unknown>): Promise<void> => {
    const store = await openStore(`file:${world.service.dataDir}/kentongan.db`)
    await work(store)
    await store.close()
  }

  beforeAll(async () => {
    world = await newWorld()
    world.service.launch()
    await world.service.ready(90_000)
    await official(world, BAWASLU, 'Pak Petugas')
    await goThrough(world.api, world.api.person({ name: 'Pelapor Canary' }), {
      category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
      story: ['Lurah membagikan sembako wedhusgembel di balai kelurahan.'],
      accused: 'lurah di Kelurahan Contoh',
      online: false,
      source: { typed: '1', ids: ['self'] },
      fear: { label: 'Tidak', id: 'no' },
    })
  })

  test('says what runs, who is not linked and what waits; nothing secret, nothing of a report', async () => {
    const seen = await beside()
    expect(seen.findings).toContainEqual({
      check: 'service',
      level: 'ok',
      says: 'The service runs; its database and channels answer.',
    })
    expect(seen.findings).toContainEqual(
      expect.objectContaining({ check: 'telegram', level: 'ok', says: expect.stringMatching(/accepts the token/) }),
    )
    expect(seen.findings).toContainEqual(
      expect.objectContaining({ check: 'telegram', says: 'The clock of this machine is right.' }),
    )
    expect(seen.findings).toContainEqual({
      check: 'offices',
      level: 'warn',
      says: `No chat is linked to ${INSPEKTORAT}.`,
      mend: `npx kentongan invite --office ${INSPEKTORAT}`,
    })
    expect(seen.complaints).toContain(`notices warn: 1 notices wait for a chat of ${INSPEKTORAT}.`)
    expect(seen.complaints.filter((one) => one.includes(' bad: '))).toEqual([])
    expect(seen.code).toBe(0)
    expect(seen.out).not.toContain(world.api.token)
    expect(seen.out).not.toMatch(/wedhusgembel|Canary|Petugas|age1pq1|SMG-/)
  })

  test('finds lost and stuck notices, cases of a missing secret, a webhook of somebody else', async () => {
    const [{ api }, webhook] = [world, 'https://elsewhere.example/hook']
    await withStore(async ({ db }) => {
      await db.outboxItem.updateMany({ data: { dueAt: NEVER } })
      await db.outboxItem.create({
        data: {
          id: 'stuck',
          officeId: BAWASLU,
          linkId: 'x',
          sealed: new Uint8Array(1),
          attempts: 12,
          dueAt: 2n ** 60n,
          position: 1n,
        },
      })
      await db.case.updateMany({ data: { keyId: '000000000000' } })
      await db.auditEntry.updateMany({ data: { action: 'ask' } })
    })
    // Only the stand-in is told; a service that runs would take it away.
    await world.service.stop()
    await fetch(`${api.url}/bot${api.token}/setWebhook`, {
      method: 'POST',
      body: new URLSearchParams({ url: webhook }),
    })
    const seen = await beside()
    expect(seen.code).toBe(1)
    expect(seen.complaints).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`^notices bad: 1 notices for ${INSPEKTORAT} cannot be opened`),
        expect.stringMatching(`^notices bad: 1 notices for ${BAWASLU} fail again and again`),
        expect.stringMatching('^secret bad: 1 cases were made under a server secret that is not loaded'),
        expect.stringMatching('^audit bad: The audit log is not whole'),
        expect.stringMatching('^telegram bad: A webhook is set'),
        expect.stringMatching('^service warn: The service does not answer'),
      ]),
    )
    expect(seen.out).not.toContain('elsewhere.example')
    await rm(join(world.service.dataDir, 'secret'))
    expect((await beside()).complaints).toContainEqual(
      expect.stringMatching('^secret bad: The file of the server secret is missing, but 1 cases'),
    )
    expect(await readdir(world.service.dataDir)).not.toContain('secret')
  })
})

describe('one mistake after another', () => {
  test('a good installation before its first start: only its chats are missing, and nothing is made', async () => {
    const { cwd, env } = await installation()
    const seen = await doctor(cwd, env)
    expect(saidOf(seen)).toEqual([])
    expect(await readdir(join(cwd, 'data'))).toEqual([])
    expect(await readdir(join(cwd, 'secret'))).toEqual([])
  })

  test('a setting that stops the start: each sentence, a classic key among them', async () => {
    const { cwd, env, office } = await installation()
    await writeFile(
      join(cwd, 'kentongan.yaml'),
      JSON.stringify({ offices: [{ ...office, recipients: [`age1${'q'.repeat(58)}`] }] }),
    )
    const seen = await doctor(cwd, { ...env, PORT: 'high' })
    expect(seen.code).toBe(1)
    expect(seen.complaints).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^settings bad: PORT/),
        expect.stringMatching(/^settings bad: offices.*classic age recipient/),
      ]),
    )
  })

  test('weak settings', async () => {
    const { cwd, env, office } = await installation({
      offices: undefined,
      escrow: undefined,
      help: {},
      deadlines: {},
      retention: { caseDays: 700 },
      delays: { answerMinutes: [0, 0] },
    })
    const { KENTONGAN_SECRET_FILE: _, ...rest } = env
    const value = Buffer.from(Array.from({ length: 48 }, (_unused, index) => (index * 37) % 251)).toString('base64')
    const seen = await doctor(cwd, {
      ...rest,
      KENTONGAN_SECRET: value,
      KENTONGAN_KEYS: join(cwd, 'data', 'epochs'),
      ADMIN_HOST: '0.0.0.0',
      TRUST_PROXY: '0.0.0.0/0',
    })
    expect(seen.complaints).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^settings warn: No offices are configured/),
        expect.stringMatching(/^contacts warn: .*help\.lkbh.*help\.outside/),
        expect.stringMatching(/^promises warn: Cases are kept 700 days/),
        expect.stringMatching(/^promises warn: No public holidays of/),
        expect.stringMatching(/^promises warn: Answers of reporters reach officials within 0 minutes/),
        expect.stringMatching(/^exposure warn: Metrics listen on 0\.0\.0\.0/),
        expect.stringMatching(/^exposure bad: TRUST_PROXY believes whole networks/),
        expect.stringMatching(/^exposure warn: The server secret stands in the environment/),
        expect.stringMatching(/^secret warn: The keys of the day lie in the data directory/),
        expect.stringMatching(/^keys bad: No office has a key and there is no escrow/),
      ]),
    )
    expect(seen.out).not.toContain(value)
    expect((await doctor(cwd, { ...rest, WEB_CHAT: 'off' })).complaints).toContainEqual(
      expect.stringMatching(/^service bad: No channel is switched on/),
    )
    expect((await doctor(cwd, { ...rest, TRUST_PROXY: '' })).complaints).toContainEqual(
      expect.stringMatching(/^exposure warn: .*TRUST_PROXY is not set/),
    )
    expect(office.id).toBe(BAWASLU)
  })

  test('holidays: those that are the same every year are not all', async () => {
    const year = Number(jakartaDay(new Date()).slice(0, 4))
    const fixed = [year, year + 1].flatMap((one) =>
      ['01-01', '05-01', '06-01', '08-17', '12-25'].map((day) => `${one}-${day}`),
    )
    const { cwd, env } = await installation({ deadlines: { holidays: fixed } })
    expect((await doctor(cwd, env)).complaints).toContainEqual(
      expect.stringMatching(/^promises warn: Only 5 public holidays of \d{4} are listed; .*Idul Fitri/),
    )
  })

  test('a form that is not there, and a category that no form offers', async () => {
    const broken = await installation({ forms: ['none.yaml'] })
    expect((await doctor(broken.cwd, broken.env)).complaints).toContainEqual(
      expect.stringMatching(/^forms bad: .*none\.yaml: this file does not exist/),
    )
    const office = { id: BAWASLU, name: 'Bawaslu', authority: 'independent', categories: ['UANG'] }
    const strange = await installation({ offices: [office] })
    expect((await doctor(strange.cwd, strange.env)).complaints).toContainEqual(
      expect.stringMatching(/^forms bad: offices: categories of bawaslu-kota in kentongan\.yaml name UANG,/),
    )
  })

  test('files that others read or write, and a secret key of an office on the server', async () => {
    const { cwd, env } = await installation()
    await loadSecret({ file: env['KENTONGAN_SECRET_FILE'] ?? '' })
    await writeFile(join(cwd, 'keys', '2024-01-31.key'), 'x', { mode: 0o644 })
    const minutes = join(cwd, 'keys', 'minutes')
    await mkdir(minutes, { recursive: true })
    await writeFile(join(minutes, '6004521.key'), 'x')
    await writeFile(join(cwd, 'bawaslu.txt'), 'AGE-SECRET-KEY-PQ-1CANARY\n', { mode: 0o600 })
    await mkdir(join(cwd, 'office', 'old'), { recursive: true })
    await writeFile(join(cwd, 'office', 'old', 'escrow.txt'), 'AGE-SECRET-KEY-PQ-1CANARY\n', { mode: 0o600 })
    await Promise.all([
      chmod(join(cwd, 'data'), 0o755),
      chmod(join(cwd, 'kentongan.yaml'), 0o666),
      chmod(env['KENTONGAN_SECRET_FILE'] ?? '', 0o644),
      chmod(join(cwd, 'keys', '2024-01-31.key'), 0o644),
      chmod(minutes, 0o755),
      chmod(join(minutes, '6004521.key'), 0o644),
    ])
    const seen = await doctor(cwd, env)
    for (const [path, mode] of [
      ['data', '0755'],
      ['kentongan.yaml', '0666'],
      ['secret/secret', '0644'],
      ['keys/2024-01-31.key', '0644'],
      ['keys/minutes', '0755'],
      ['keys/minutes/6004521.key', '0644'],
    ])
      expect(
        seen.complaints.some((one) => one.startsWith(`files bad: ${join(cwd, path ?? '')} has mode ${mode}`)),
        path,
      ).toBe(true)
    // A folder without x lets the service itself in no more.
    expect(seen.out).toContain(`"chmod 700 ${minutes}"`)
    expect(seen.out).toContain(`"chmod 600 ${join(minutes, '6004521.key')}"`)
    expect(seen.complaints).toContainEqual(expect.stringMatching(/^files bad: .*bawaslu\.txt is a secret key/))
    expect(seen.complaints).toContainEqual(expect.stringMatching(/^files bad: .*old\/escrow\.txt is a secret key/))
    expect(seen.out).not.toContain('CANARY')
  })

  test('of what is there and cannot be opened it does not say that it is still to be made', async () => {
    const { cwd, env } = await installation()
    await writeFile(env['KENTONGAN_SECRET_FILE'] ?? '', 'word\n', { mode: 0o600 })
    await writeFile(
      join(cwd, 'data', 'kentongan.db'),
      'not a database, and longer than the header of one. '.repeat(20),
      {
        mode: 0o600,
      },
    )
    const { out, complaints } = await doctor(cwd, env)
    expect(complaints).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^secret bad: .*is too weak/),
        expect.stringMatching(/^database bad: .*SQLITE_NOTADB/),
      ]),
    )
    expect(out).not.toMatch(/made at the first start/)
  })

  test('a secret beside the data, one in a work tree, and a previous one that nothing needs', async () => {
    const { cwd, env } = await installation()
    const beside = await doctor(cwd, { ...env, KENTONGAN_SECRET_FILE: join(cwd, 'data', 'secret') })
    expect(saidOf(beside)).toEqual([expect.stringMatching(/^secret warn: The server secret lies beside the data/)])
    await mkdir(join(cwd, 'secret', '.git'))
    const tree = await doctor(cwd, env)
    expect(saidOf(tree)).toEqual([expect.stringMatching(/^secret bad: The server secret lies in a git work tree/)])
    await rm(join(cwd, 'secret', '.git'), { recursive: true })
    const [now, before] = [11, 13].map((step) =>
      Buffer.from(Array.from({ length: 40 }, (_unused, index) => (index * step) % 253)).toString('base64'),
    )
    await writeFile(env['KENTONGAN_SECRET_FILE'] ?? '', `${now},${before}\n`, { mode: 0o600 })
    const store = await openStore(`file:${join(cwd, 'data', 'kentongan.db')}`)
    const previous = await doctor(cwd, env)
    expect(previous.complaints).toContainEqual(
      expect.stringMatching(/^secret warn: A previous server secret is still loaded/),
    )
    expect(previous.complaints).toContainEqual(expect.stringMatching(/^offices bad: No office has a linked chat/))
    // A chat of an office that only the previous one opens: it is needed.
    const links = createLinks({
      db: store.db,
      secret: await loadSecret({ secret: before, file: '' }),
      epochs: await openEpochs({ dir: join(cwd, 'keys-of-nobody'), now: () => new Date(), reader: true }),
    })
    await links.create(BAWASLU, { channel: 'web', id: '7' }, false, '2024-01-31').write
    expect(saidOf(await doctor(cwd, env))).toEqual([])
    // It is lost: the chat is there, and nothing reaches it.
    await writeFile(env['KENTONGAN_SECRET_FILE'] ?? '', `${now}\n`, { mode: 0o600 })
    expect((await doctor(cwd, env)).complaints).toContainEqual(
      expect.stringMatching(/^offices bad: No office has a linked chat/),
    )
    await store.close()
  })

  test('a group that is linked to an office that does not allow groups (any more)', async () => {
    const { cwd, env, office } = await installation()
    const secret = await loadSecret({ file: env['KENTONGAN_SECRET_FILE'] ?? '' })
    const store = await openStore(`file:${join(cwd, 'data', 'kentongan.db')}`)
    onTestFinished(() => store.close())
    const epochs = await openEpochs({ dir: join(cwd, 'keys-of-nobody'), now: () => new Date(), reader: true })
    const links = createLinks({ db: store.db, secret, epochs })
    await links.create(BAWASLU, { channel: 'web', id: '-7' }, true, '2024-01-31').write
    expect(saidOf(await doctor(cwd, env))).toEqual([
      expect.stringMatching(/^offices bad: No office has a linked chat/),
      expect.stringMatching(/^offices warn: A group is linked to bawaslu-kota, which does not allow groups/),
    ])
    const settings = JSON.parse(await readFile(join(cwd, 'kentongan.yaml'), 'utf8'))
    await writeFile(
      join(cwd, 'kentongan.yaml'),
      JSON.stringify({ ...settings, offices: [{ ...office, allowGroups: true }] }),
    )
    expect(saidOf(await doctor(cwd, env))).toEqual([])
    const files = { ...office, allowGroups: true, evidence: 'chat' }
    await writeFile(join(cwd, 'kentongan.yaml'), JSON.stringify({ ...settings, offices: [files] }))
    expect(saidOf(await doctor(cwd, env))).toEqual([
      expect.stringMatching(
        /^offices warn: The files of reports go to a group of bawaslu-kota: whoever joins it later/,
      ),
    ])
  })

  test('a chat on a channel that is switched off does not count', async () => {
    const { cwd, env } = await installation()
    const secret = await loadSecret({ file: env['KENTONGAN_SECRET_FILE'] ?? '' })
    const store = await openStore(`file:${join(cwd, 'data', 'kentongan.db')}`)
    onTestFinished(() => store.close())
    const epochs = await openEpochs({ dir: join(cwd, 'keys-of-nobody'), now: () => new Date(), reader: true })
    const links = createLinks({ db: store.db, secret, epochs })
    await links.create(BAWASLU, { channel: 'telegram', id: '7' }, false, '2024-01-31').write
    const seen = await doctor(cwd, env)
    const off = 'offices warn: A chat of bawaslu-kota is on telegram, which is switched off: nothing is sent there.'
    expect(saidOf(seen)).toEqual([expect.stringMatching(/^offices bad: No office has a linked chat/), off])
    expect(seen.findings).toContainEqual(
      expect.objectContaining({ mend: expect.stringContaining('TELEGRAM_BOT_TOKEN'), check: 'offices' }),
    )
    await links.create(BAWASLU, { channel: 'web', id: '8' }, false, '2024-01-31').write
    expect(saidOf(await doctor(cwd, env))).toEqual([off])
  })

  test('one key for several offices and the escrow, and answers that arrive at once', async () => {
    const { office, recipient } = await installation()
    const other = { ...office, id: INSPEKTORAT, name: 'Inspektorat Kota Semarang' }
    const { cwd, env } = await installation({
      offices: [office, other],
      escrow: { name: 'Lembaga Contoh', recipient },
      delays: { answerMinutes: [0, 30] },
    })
    expect(saidOf(await doctor(cwd, env))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^keys warn: The same key stands under bawaslu-kota, \S+, escrow: each of them opens/),
        expect.stringMatching(/^promises warn: Answers of reporters reach officials after 0 minutes already/),
      ]),
    )
  })

  test('for people: aligned lines, a mend under each complaint, a count', async () => {
    const { cwd, env } = await installation({ help: {} })
    const { stdout } = await run(process.execPath, [CLI, 'doctor'], { cwd, env: { PATH: '/nowhere', ...env } })
    expect(stdout).toMatch(/^ok {4}machine {3}Node|^warn {2}machine {3}Node/m)
    expect(stdout).toMatch(/^warn {2}cleaners {2}mat2 is not installed.*\n +-> apt install mat2/m)
    expect(stdout).toMatch(/\n0 bad, \d+ to look at, \d+ fine\.\n$/)
  })

  test('the demo has no offices and contacts to complain about', async () => {
    const cwd = await folder()
    const seen = await doctor(cwd, { PORT: '9', ADMIN_PORT: '9' })
    expect(seen.code).toBe(0)
    expect(saidOf(seen)).toEqual([expect.stringMatching(/^settings warn: No offices are configured/)])
  })
})

describe('single looks', () => {
  test.each([
    ['18.20.0', 'bad'],
    ['20.18.3', 'bad'],
    ['20.19.0', 'warn'],
    ['22.12.0', 'ok'],
    ['24.18.1', 'ok'],
    ['24.21.0', 'warn'],
  ])('Node.js %s: %s', (version, level) => expect(node(version).level).toBe(level))

  test.each([
    [100e6, 'bad'],
    [500e6, 'warn'],
    [5e9, 'ok'],
  ])('%d bytes free: %s', (bytes, level) => expect(room(bytes).level).toBe(level))

  test.each([
    [0.4, 'ok', /right/],
    [-45, 'warn', /45 seconds behind/],
    [4000, 'bad', /4000 seconds ahead/],
  ])('a clock %d seconds ahead: %s', (seconds, level, says) => {
    expect(ofClock(seconds)).toEqual([expect.objectContaining({ level, says: expect.stringMatching(says) })])
  })

  test.runIf(process.platform === 'linux')('a cleaner is looked for in every folder of PATH', async () => {
    const [empty, full] = [await folder(), await folder()]
    await Promise.all(
      ['mat2', 'ffmpeg', 'ffprobe', 'heif-convert'].map((name) => writeFile(join(full, name), '', { mode: 0o755 })),
    )
    expect((await lookForCleaners(empty, MEMORY)).map(({ level }) => level)).toEqual(['warn', 'warn', 'warn'])
    expect((await lookForCleaners(`${empty}:${full}`, MEMORY)).map(({ level }) => level)).toEqual(['ok'])
    expect(await lookForCleaners(full, '/proc')).toEqual([
      expect.objectContaining({ level: 'warn', mend: expect.stringMatching(/tmpfs at \/proc/) }),
    ])
  })

  test('files that are opened beside the network are complained about', async () => {
    expect(await lookForWall(() => Promise.resolve(['unshare', '-rn']))).toEqual([])
    expect(await lookForWall(() => Promise.resolve([]))).toEqual([
      expect.objectContaining({ level: 'warn', mend: expect.stringContaining('docker.md') }),
    ])
  })

  test('Telegram: a clock that is off, a wrong token, a webhook that is missing or fails, nobody there', async () => {
    let answers: Record<string, { status?: number; body: object }> = {}
    let date = new Date()
    const server = createServer((request, response) => {
      const { status = 200, body } = answers[request.url?.split('/').at(-1) ?? ''] ?? {
        status: 404,
        body: { ok: false },
      }
      response
        .writeHead(status, { date: date.toUTCString(), 'content-type': 'application/json' })
        .end(JSON.stringify(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const ask = async (webhook?: string) =>
      (
        await examineTelegram({
          token: '1:CANARY',
          apiRoot,
          ...(webhook === undefined ? {} : { webhook: { publicUrl: webhook } }),
        })
      )
        .filter(({ level }) => level !== 'ok')
        .map(({ level, says }) => `${level}: ${says}`)
    const me = { body: { ok: true, result: {} } }
    const info = (result: object) => ({ getMe: me, getWebhookInfo: { body: { ok: true, result } } })

    answers = { getMe: { status: 401, body: { ok: false } } }
    expect(await ask()).toEqual(['bad: Telegram does not accept the token of the bot.'])
    answers = { getMe: { status: 502, body: { ok: false } } }
    expect(await ask()).toEqual(['bad: Telegram answers with an error (502).'])
    answers = info({ url: '', pending_update_count: 900 })
    expect(await ask()).toEqual(['warn: 900 messages wait at Telegram.'])
    expect(await ask('https://lapor.example')).toEqual(['bad: No webhook is set for this bot, so nothing arrives.'])
    answers = info({ url: 'https://lapor.example.elsewhere/hook' })
    expect(await ask('https://lapor.example')).toEqual(['bad: The webhook of this bot leads elsewhere.'])
    answers = info({
      url: 'https://lapor.example/webhooks/telegram',
      last_error_date: Math.floor(Date.now() / 1000) - 60,
    })
    expect(await ask('https://lapor.example')).toEqual([expect.stringMatching(/^warn: Telegram failed to deliver/)])
    answers = info({ url: '' })
    date = new Date(Date.now() - 3_600_000)
    expect(await ask()).toEqual([expect.stringMatching(/^bad: The clock of this machine is 3\d{3} seconds ahead/)])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    expect(await ask()).toEqual(['bad: Telegram cannot be reached.'])
  })
})

describeStores((open, kind) => {
  test.each([
    [0, 'ok', /^The clocks of this machine and of PostgreSQL agree\.$/],
    [-100, 'warn', /(99|100|101) seconds behind that of PostgreSQL/],
    [4000, 'bad', /(3999|400[01]) seconds ahead of that of PostgreSQL/],
  ])('a machine whose clock is %d seconds ahead of the database: %s', async (ahead, level, says) => {
    const found = await clockOf(await open(), () => Date.now() + ahead * 1000)
    expect(found).toEqual(
      kind === 'sqlite' ? [] : [expect.objectContaining({ level, says: expect.stringMatching(says) })],
    )
  })
})
