/**
 * The 48 hours: whoever holds every state that the database and its log ever had, and the server secret, cannot say
 * which of a list of suspects sent a case, once the keys of those days are gone. The same attack with the keys finds
 * the sender, so it would notice.
 */
import { createHash, createHmac } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Address } from '../../src/channel.ts'
import { framed } from '../../src/vault/bytes.ts'
import { draftKey, type EpochKeys, openEpochs, pseudonym } from '../../src/vault/epochs.ts'
import { openUnderEpoch, openWith } from '../../src/vault/sealed.ts'
import { loadSecret, type ServerSecret } from '../../src/vault/secret.ts'
import { sent, type ServiceWorld, startWorld, toReview } from '../service/world.ts'
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
  for (const table of ['Session', 'Ping', 'Case'])
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

/** Which suspect sent which case, as far as the copies and the keys say. */
async function attack(copies: Copy[], epochs: EpochKeys, suspects: string[]): Promise<Map<string, string>> {
  const cases = new Set(copies.flatMap((copy) => copy.rows('Case').map(({ id }) => String(id))))
  const found = new Map<string, string>()
  const note = (suspect: string, text: string): void => {
    for (const id of cases) if (text.includes(id)) found.set(suspect, id)
  }
  for (const suspect of suspects) {
    const address: Address = { channel: 'telegram', id: suspect }
    for (const epoch of epochs.recent())
      for (const copy of copies) {
        for (const { id, version, state } of copy.rows('Session'))
          if (id === pseudonym(epoch, address))
            note(
              suspect,
              opened(() => openWith(draftKey(epoch, address), state as Buffer, `session:${id}:${String(version)}`)),
            )
        for (const { id, sealed } of copy.rows('Ping'))
          note(
            suspect,
            opened(() => openUnderEpoch(epochs, 'ping', sealed as Buffer, `ping:${String(id)}`)).includes(suspect)
              ? [...cases].join()
              : '',
          )
      }
  }
  return found
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

test('48 hours later database, log and server secret do not say which suspect sent the case', async () => {
  const store = await tempStore()
  const world: ServiceWorld = await startWorld(store.url)
  const { config } = world.service
  const reporter = world.someone('Pelapor')
  const innocent = ['7000000001', '7000000002', '7000000003', '7000000004']
  const suspects = [...innocent.slice(0, 2), String(reporter.person.id), ...innocent.slice(2)]
  const copies: Copy[] = []
  const copy = async () => void copies.push(await copyOf(store.url))

  // All through the conversation: what the log of the database remembers, the thief has.
  await toReview(reporter, 'Lurah membagikan sembako di balai kelurahan.')
  await copy()
  const { receipt } = sent(await reporter.presses('Kirim'))
  await copy()
  await reporter.says(receipt.slice(-4))
  await reporter.presses('Saya cek sendiri')
  await copy()
  await reporter.presses('Nanti saja')
  await copy()
  expect(copies.at(-1)?.rows('Case')).toHaveLength(1)

  const epochsAt = async (now: Date) => openEpochs({ dir: config.keysDir, now: () => now })
  const then = await attack(copies, await epochsAt(world.clock.now), suspects)
  // Within the 48 hours the attack works: the draft of that chat named the case.
  expect([...then.keys()]).toEqual([String(reporter.person.id)])

  const later = new Date(world.clock.now.getTime() + 48 * HOUR)
  const epochs = await epochsAt(later)
  await epochs.rotate()
  await copy()
  const secret = await loadSecret(
    'value' in config.secret ? { secret: config.secret.value, file: '' } : { file: config.secret.file },
  )
  expect([...(await attack(copies, epochs, suspects)).keys()]).toEqual([])
  const hashes = hashesOf(String(reporter.person.id), secret)
  const everything = copies.map(({ bytes }) => bytes())
  for (const bytes of everything) for (const hash of hashes) expect(bytes.includes(hash)).toBe(false)
})
