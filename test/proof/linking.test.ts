/**
 * The 48 hours: whoever holds every state that the database and its log ever had, and the server secret, cannot say
 * which of a list of suspects sent a case, once the keys of those days are gone: not one with a photo, not one that is
 * sent later, nor one whose reporter was told of news and stopped it. The same attack with the keys finds each of them,
 * so it would notice.
 */
import { createHash, createHmac } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Address } from '../../src/channel.ts'
import { openJob } from '../../src/evidence/job.ts'
import { openPayload } from '../../src/notify/outbox-payload.ts'
import { framed } from '../../src/vault/bytes.ts'
import { draftKey, type EpochKeys, pseudonym } from '../../src/vault/epochs.ts'
import { openUnderEpoch, openWith } from '../../src/vault/sealed.ts'
import { loadSecret, type ServerSecret } from '../../src/vault/secret.ts'
import { readKeys } from '../../src/keys.ts'
import { sent, type ServiceWorld, type Someone, startWorld, toReview } from '../service/world.ts'
import { picture, withTraces } from '../support/images.ts'
import { tempStore } from '../support/store.ts'
import { tempFolder } from '../vault/folder.ts'

const HOUR = 3_600_000

/** Tables as they stood when the files were copied. */
interface Copy {
  rows(table: string): Record<string, unknown>[]
  bytes(): Buffer
}

/** Database and log as they are now, as a thief would copy them. */
async function copyOf(databaseUrl: string): Promise<Copy> {
  const folder = await tempFolder()
  const from = fileURLToPath(databaseUrl)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(dirname(from))) cpSync(join(dirname(from), name), join(folder, name))
  const path = join(folder, 'kentongan.db')
  const tables = new Map<string, Record<string, unknown>[]>()
  const db = new Database(path)
  for (const table of ['Session', 'Ping', 'Case', 'Evidence', 'OutboxItem'])
    tables.set(table, db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[])
  const all = (db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]).flatMap(
    (name) => (db.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][]).flat(),
  )
  db.close()
  return {
    rows: (table) => tables.get(table) ?? [],
    bytes: () => Buffer.concat(all.map((cell) => (Buffer.isBuffer(cell) ? cell : Buffer.from(String(cell))))),
  }
}

type Way = 'draft' | 'file of a draft' | 'news' | 'notice' | 'job of a file'

/** By which ways each suspect is tied to a case, as far as the copies and the keys say. */
function attack(copies: Copy[], epochs: EpochKeys, suspects: string[]): Map<string, Set<Way>> {
  const cases = new Set(copies.flatMap((copy) => copy.rows('Case').map(({ id }) => String(id))))
  const files = new Set(
    copies.flatMap((copy) => copy.rows('Evidence').flatMap(({ id, caseId }) => (caseId === null ? [] : [String(id)]))),
  )
  const found = new Map<string, Set<Way>>()
  const note = (suspect: string, way: Way): void => void found.set(suspect, (found.get(suspect) ?? new Set()).add(way))
  for (const copy of copies) {
    for (const suspect of suspects)
      for (const epoch of epochs.recent())
        for (const { id, version, state } of copy.rows('Session')) {
          const address: Address = { channel: 'telegram', id: suspect }
          if (id !== pseudonym(epoch, address)) continue
          const draft = opened(() =>
            openWith(draftKey(epoch, address), state as Buffer, `session:${id}:${String(version)}`),
          )
          if ([...cases].some((one) => draft.includes(one))) note(suspect, 'draft')
          if ([...files].some((one) => draft.includes(one))) note(suspect, 'file of a draft')
        }
    const named = (way: Way, text: string): void => {
      for (const suspect of suspects) if (text.includes(suspect)) note(suspect, way)
    }
    for (const { id, sealed } of copy.rows('Ping'))
      named(
        'news',
        opened(() => openUnderEpoch(epochs, 'ping', sealed as Buffer, `ping:${String(id)}`)),
      )
    for (const { id, sealed } of copy.rows('OutboxItem'))
      named(
        'notice',
        said(() => openPayload(epochs, String(id), sealed as Buffer)),
      )
    for (const { id, job } of copy.rows('Evidence'))
      if (job !== null)
        named(
          'job of a file',
          said(() => openJob(epochs, String(id), job as Buffer)),
        )
  }
  return found
}

function said(work: () => unknown): string {
  try {
    return JSON.stringify(work() ?? '')
  } catch {
    return ''
  }
}

function opened(work: () => Uint8Array | undefined): string {
  try {
    return Buffer.from(work() ?? []).toString('utf8')
  } catch {
    return ''
  }
}

/** Keyed and plain hashes of the suspect under everything that the secret makes, in the shapes in which they are stored. */
function hashesOf(suspect: string, secret: ServerSecret): Buffer[] {
  const values = [suspect, `telegram\0${suspect}`, `telegram:${suspect}`, framed('telegram', suspect)]
  const keys = [
    '',
    'receipt',
    'office tag',
    'office-tag',
    'row mac',
    'pseudonym',
    'draft',
    'ping',
    'ping chat',
    'audit',
  ].map((purpose) => (purpose === '' ? Buffer.alloc(0) : secret.subkey(purpose)))
  return keys.flatMap((key) =>
    values.flatMap((value) => {
      const digests = [
        createHmac('sha256', key).update(value).digest(),
        createHash('sha256').update(key).update(value).digest(),
      ]
      return digests.flatMap((digest) => [
        digest.subarray(0, 16),
        Buffer.from(digest.toString('hex').slice(0, 32)),
        Buffer.from(digest.toString('base64url').slice(0, 20)),
      ])
    }),
  )
}

test('48 hours later database, log and server secret do not say which suspect sent which case', async () => {
  const store = await tempStore()
  const world: ServiceWorld = await startWorld(store.url)
  const { config, turnKeys } = world.service
  const [photographer, later, told] = ['Dengan foto', 'Dikirim nanti', 'Dikabari'].map((name) => world.someone(name))
  if (photographer === undefined || later === undefined || told === undefined) throw new Error('nobody')
  const idOf = ({ person }: Someone): string => String(person.id)
  const reporters = [photographer, later, told].map(idOf)
  const suspects = ['7000000001', '7000000002', ...reporters, '7000000003', '7000000004']
  const secret = await loadSecret(
    'value' in config.secret ? { secret: config.secret.value, file: '' } : { file: config.secret.file },
  )
  const copies: Copy[] = []
  const copy = async () => void copies.push(await copyOf(store.url))
  const pass = (hours: number): void => {
    world.clock.now = new Date(world.clock.now.getTime() + hours * HOUR)
  }
  /** With the keys that the service still has. */
  const attackNow = async () => {
    const epochs = await readKeys({ config, store, secret, now: () => world.clock.now })
    return attack(copies, epochs, suspects)
  }

  // All through the conversations: what the log of the database remembers, the thief has.
  for (const reporter of [photographer, later, told]) {
    const photo = reporter === photographer ? await withTraces(picture()).jpeg().toBuffer() : undefined
    if (reporter === later) await underPressure(later)
    else await toReview(reporter, 'Lurah membagikan sembako di balai kelurahan.', photo)
    await copy()
    const { receipt } = reporter === later ? await sendLater(later) : sent(await reporter.presses('Kirim'))
    await copy()
    await reporter.says(receipt.slice(-4))
    await reporter.presses(reporter === told ? 'Kabari di sini' : 'Saya cek sendiri')
    await copy()
    await reporter.presses('Nanti saja')
    await copy()
  }
  const last = copies.at(-1)
  expect(
    last
      ?.rows('Case')
      .map(({ status }) => status)
      .toSorted(),
  ).toEqual(['held', 'received', 'received'])
  expect(last?.rows('Evidence').filter(({ caseId }) => caseId !== null)).toHaveLength(1)

  // Within the 48 hours the attack works: by the draft that named the case and its file, and by the kept address.
  const then = await attackNow()
  expect([...then.keys()].toSorted()).toEqual(reporters.toSorted())
  expect(then.get(idOf(photographer))).toContain('file of a draft')
  expect(then.get(idOf(later))).toEqual(new Set(['draft']))
  expect(then.get(idOf(told))).toEqual(new Set(['draft', 'news']))

  // Who asked to be told can be found as long as they want it, and two days longer.
  for (let day = 0; day < 3; day += 1) {
    pass(24)
    await turnKeys()
    await copy()
  }
  expect(await attackNow()).toEqual(new Map([[idOf(told), new Set(['news'])]]))
  await told.says('STOP')
  await copy()
  expect(copies.at(-1)?.rows('Ping')).toEqual([])

  pass(48)
  await turnKeys()
  await copy()
  expect(await attackNow()).toEqual(new Map())
  const hashes = reporters.flatMap((reporter) => hashesOf(reporter, secret))
  const everything = copies.map(({ bytes }) => bytes())
  for (const bytes of everything) for (const hash of hashes) expect(bytes.includes(hash)).toBe(false)
})

/** The shortest path on which "Kirim nanti" is offered, up to the review page. */
async function underPressure(reporter: Someone): Promise<void> {
  for (const text of ['/lapor', 'setuju', '2', '1', '1', '1', 'Kepala dinas meminta kami mengumpulkan KTP warga.'])
    await reporter.says(text)
  for (const text of ['selesai', 'kepala dinas di Dinas Contoh', 'kemarin', 'ya']) await reporter.says(text)
  await reporter.presses('Hari itu juga')
  for (const text of ['tembalang', '1', 'tidak']) await reporter.says(text)
}

async function sendLater(reporter: Someone): Promise<{ receipt: string }> {
  await reporter.presses('Kirim')
  const seen = await reporter.presses('Kirim nanti')
  return { receipt: seen.find((text) => /^[\d ]{24}$/.test(text)) ?? '' }
}
