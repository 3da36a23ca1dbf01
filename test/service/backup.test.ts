/**
 * What an operator with one server does on a bad day: a backup while the service runs, and its restore. What was
 * withdrawn in between stays withdrawn, byte for byte; who was shut out stays shut out; nobody is told twice.
 */
import { randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../src/store/open.ts'
import type { Person } from '../support/bot-api.ts'
import { ciphertexts, left, only } from '../support/erasure.ts'
import { picture } from '../support/images.ts'
import { BAWASLU, INSPEKTORAT, newWorld, official, type World } from '../support/proof.ts'
import { goThrough, type Report, SEMBAKO } from '../support/reporter.ts'

interface Scene {
  world: World
  database: string
  backup: string
  kept: Report
  withdrawn: Report
  bawaslu: Person
  inspektorat: Person
  /** The middle of every ciphertext that was there when the backup was made, and of the withdrawn case. */
  traces: Map<string, Buffer>
  ofWithdrawn: Map<string, Buffer>
  head: string
}

const opened = async <T>(path: string, look: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(`file:${path}`)
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}
/** Which of the traces stand in a file below the data directory. */
async function found({ service }: World, traces: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const files = [...(await service.files())].filter(([path]) => path.startsWith('data'))
  return [...traces].filter(([, trace]) => files.some(([, bytes]) => bytes.includes(trace))).map(([name]) => name)
}
/** What a command that fails says. */
async function refuses({ service }: World, ...args: string[]): Promise<string> {
  const from = service.output().length
  await expect(service.cli(...args)).rejects.toThrow()
  return service.output().slice(from)
}

/** Two cases, a draft with a photo, somebody who wants news; a backup; then one case is withdrawn, one chat let go. */
async function play(): Promise<Scene> {
  const world = await newWorld()
  const { api, service } = world
  await service.start()
  const database = join(service.dataDir, 'kentongan.db')
  const bawaslu = await official(world, BAWASLU, 'Pak Petugas')
  const inspektorat = await official(world, INSPEKTORAT, 'Bu Inspektur')
  const kept = await goThrough(api, api.person({ name: 'Ani' }), SEMBAKO)
  const budi = api.person({ name: 'Budi' })
  const withdrawn = await goThrough(api, budi, SEMBAKO)
  await bawaslu.hears(new RegExp(`^INFORMASI AWAL ${withdrawn.code}`))
  await inspektorat.hears(new RegExp(`^INFORMASI AWAL ${withdrawn.code}`))
  await bawaslu.says(`/tanya ${withdrawn.code} Kapan itu?`)
  await bawaslu.presses('Kirim')
  await bawaslu.hears(/tersimpan/)
  const citra = api.person({ name: 'Citra' })
  await citra.says('/lapor')
  await citra.presses('Setuju')
  await citra.sends(await picture(64, 64).jpeg().toBuffer())
  await citra.hears(/catat sebagai bukti/)
  // A notice for which nobody waits, as one that could not be delivered.
  await opened(database, async ({ db }) => {
    const sealed = randomBytes(4096)
    await db.outboxItem.create({ data: { id: 'waits', officeId: 'nobody', sealed, dueAt: 2n ** 61n, position: 1n } })
    await db.ping.create({ data: { id: 'ping', sealed: randomBytes(2048) } })
  })
  const traces = await opened(database, async (store) => {
    const cleaned = async () => (await store.db.evidence.count({ where: { state: 'ready' } })) === 1
    await vi.waitUntil(cleaned, { timeout: 90_000, interval: 100 })
    return ciphertexts(store)
  })
  const { id } = await opened(database, ({ db }) =>
    db.case.findUniqueOrThrow({ where: { code: withdrawn.code ?? '' }, select: { id: true } }),
  )
  const messages = await opened(database, ({ db }) =>
    db.message.findMany({ where: { caseId: id }, select: { id: true } }),
  )
  const names = [id, ...messages.map((message) => message.id)]
  const ofWithdrawn = new Map([...traces].filter(([name]) => names.some((one) => name.includes(one))))

  const backup = join(service.folder, 'backup.db')
  expect(await service.cli('backup', '--out', backup)).toMatch(/2 cases, sealed/)

  await budi.says('cek')
  await budi.says(withdrawn.receipt ?? '')
  await budi.presses('Tarik laporan')
  await budi.presses('Ya, tarik')
  await bawaslu.hears(/ditarik pelapor/)
  await inspektorat.hears(/ditarik pelapor/)
  await inspektorat.says('/lepas')
  await inspektorat.presses('Ya')
  await inspektorat.hears(/sudah diputus dari/)
  const head = /Head: (\S+)/.exec(await service.cli('audit', 'verify'))?.[1] ?? ''
  return { world, database, backup, kept, withdrawn, bawaslu, inspektorat, traces, ofWithdrawn, head }
}

describe('a backup made while the service runs', { timeout: 600_000 }, () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await play()
  }, 600_000)

  test('holds the cases, and neither conversations nor notices nor anything a key of the day opens', async () => {
    const { backup, traces } = scene
    expect((await stat(backup)).mode & 0o777).toBe(0o600)
    const at = { url: pathToFileURL(backup).href }
    const lasting = only(traces, 'case', 'message', 'identities')
    expect(lasting.size).toBeGreaterThan(6)
    expect(left(at, lasting)).toHaveLength(lasting.size)
    const fleeting = only(traces, 'session', 'notice', 'ping', 'file')
    expect(new Set([...fleeting.keys()].map((name) => name.split(' ')[0]))).toEqual(
      new Set(['session', 'notice', 'ping', 'file']),
    )
    expect(left(at, fleeting)).toEqual([])
    const file = new Database(backup, { readonly: true })
    const rows = (table: string) => file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
    for (const table of ['Session', 'Ping', 'OutboxItem', 'CaseDeadline', 'Invitation', 'SharedKey', 'EvidenceChunk'])
      expect([table, rows(table)]).toEqual([table, 0])
    expect(file.prepare('SELECT count(*) FROM "OfficeLink" WHERE "state" IS NOT NULL').pluck().get()).toBe(0)
    expect(rows('OfficeLink')).toBe(2)
    file.close()
  })

  test('overwrites nothing, and leaves nothing when it fails', async () => {
    const { world, backup } = scene
    const before = await readFile(backup)
    expect(await refuses(world, 'backup', '--out', backup)).toMatch(/is there already and is not overwritten/)
    expect((await readFile(backup)).equals(before)).toBe(true)
    expect(await refuses(world, 'backup', '--out', join(world.service.folder, 'missing', 'b.db'))).toMatch(
      /cannot be written \(ENOENT\)/,
    )
    expect(await refuses(world, 'backup')).toMatch(/Name the file to write/)
  })

  test('is not restored under a running service', async () => {
    const { world, backup, database } = scene
    expect(await refuses(world, 'restore', backup)).toContain(`The service runs on ${database}: stop it`)
    expect(world.service.running()).toBe(true)
  })

  test('is put in the place of its database: what was withdrawn is erased again, who was let go stays out', async () => {
    const { world, backup, database, kept, withdrawn, bawaslu, inspektorat, traces, ofWithdrawn, head } = scene
    const { service } = world
    await service.stop()
    // Killed at once, so that the newest of what it knows stands in its log only.
    await service.start()
    await service.kill()
    const heard = bawaslu.chat.sights.length
    expect(ofWithdrawn.size).toBeGreaterThan(2)
    const out = await service.cli('restore', backup)
    expect(out).toMatch(/1 cases that were withdrawn are erased again/)
    expect(out).not.toMatch(/unlink/)
    expect(await found(world, ofWithdrawn)).toEqual([])
    expect(await found(world, only(traces, 'session', 'notice', 'ping', 'file'))).toEqual([])
    expect((await readdir(service.dataDir)).filter((name) => name.includes('restoring'))).toEqual([])
    expect((await stat(database)).mode & 0o777).toBe(0o600)
    const cases = (await opened(database, ({ db }) => db.case.findMany({ orderBy: { code: 'asc' } }))).map(
      ({ code, status, body }) => ({ code, status, empty: body.length === 0 }),
    )
    expect(cases.toSorted((a, b) => Number(a.empty) - Number(b.empty))).toEqual([
      { code: kept.code, status: 'received', empty: false },
      { code: withdrawn.code, status: 'withdrawn', empty: true },
    ])
    // The log goes on: what an office kept of it still fits.
    expect(await service.cli('audit', 'verify', '--head', head)).toMatch(/none changed or missing/)
    expect(await service.cli('audit')).toMatch(
      new RegExp(`restore  \\d{4}-\\d\\d-\\d\\d  operator\\n.*withdraw-again  ${withdrawn.code}  operator\\n$`),
    )
    await service.start()
    await bawaslu.says('/kasus')
    await bawaslu.hears(new RegExp(`Kasus Bawaslu[^]*${kept.code}`))
    // What was sent stays sent: since then nothing but this list.
    expect(bawaslu.chat.sights.slice(heard).filter(({ message }) => /INFORMASI|ditarik/.test(message.text))).toEqual([])
    await inspektorat.says('/kasus')
    await inspektorat.hears(/hanya untuk chat yang terhubung/)
    expect(inspektorat.screen().at(-1)?.text).not.toContain(kept.code)
    await service.stop()
  })
})

describe('a restore', { timeout: 600_000 }, () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await play()
    await scene.world.service.stop()
  }, 600_000)

  test('takes only a whole backup of ours', async () => {
    const { world, backup, database } = scene
    const { folder } = world.service
    const bytes = await readFile(backup)
    const broken = async (name: string, content: Uint8Array | string) => {
      await writeFile(join(folder, name), content)
      return refuses(world, 'restore', join(folder, name))
    }
    expect(await broken('age.db', 'age-encryption.org/v1\n'.padEnd(4096, 'x'))).toMatch(/not even a database.*decrypt/)
    expect(await broken('short.db', bytes.subarray(0, bytes.length - 8192))).toMatch(/is damaged or was not copied/)
    expect(await refuses(world, 'restore', database)).toMatch(/is not a backup made by "kentongan backup"/)
    expect(await refuses(world, 'restore', join(folder, 'missing.db'))).toMatch(/cannot be read \(ENOENT\)/)
    expect(await refuses(world, 'restore')).toMatch(/Name the backup/)
    expect(await refuses(world, 'restore', folder)).toMatch(/cannot be read \(EISDIR\)/)
    // A sound file that cannot be looked at now: whoever is told that it is damaged throws it away.
    const held = join(folder, 'held.db')
    await writeFile(held, bytes)
    const holder = new Database(held)
    holder.pragma('locking_mode = EXCLUSIVE')
    holder.exec('BEGIN EXCLUSIVE')
    const busy = await refuses(world, 'restore', held)
    holder.close()
    expect(busy).toMatch(/held\.db cannot be looked at now \(SQLITE_BUSY\)/)
    expect(busy).not.toMatch(/damaged/)
    const newer = join(folder, 'newer.db')
    await writeFile(newer, bytes)
    const file = new Database(newer)
    file.exec(`UPDATE "_prisma_migrations" SET "migration_name" = '29990101000000_later'`)
    file.close()
    expect(await refuses(world, 'restore', newer)).toMatch(/made by a newer Kentongan/)
    expect(await readdir(world.service.dataDir)).not.toContain('kentongan.db.restoring')
  })

  test('throws no report away that only the old database has', async () => {
    const { world, backup } = scene
    const { service } = world
    await service.start()
    const later = await goThrough(world.api, world.api.person({ name: 'Dewi' }), SEMBAKO)
    await service.stop()
    expect(await refuses(world, 'restore', backup)).toMatch(/^1 reports stand only in .*--discard-newer/)
    expect(await opened(scene.database, ({ db }) => db.case.count({ where: { code: later.code ?? '' } }))).toBe(1)
  })

  test('brings back a case that was lost, and none that was erased by its time', async () => {
    const { world, backup, database, kept } = scene
    const old = join(world.service.folder, 'old.db')
    await writeFile(old, await readFile(backup))
    const file = new Database(old)
    file.pragma('user_version = 20260101')
    file.close()
    const codes = () =>
      opened(database, async ({ db }) => (await db.case.findMany({ select: { code: true } })).map(({ code }) => code))
    const lose = () => opened(database, ({ db }) => db.case.delete({ where: { code: kept.code ?? '' } }))
    await lose()
    expect(await world.service.cli('restore', backup, '--discard-newer')).not.toMatch(/past their time/)
    expect(await codes()).toContain(kept.code)
    await lose()
    expect(await world.service.cli('restore', old)).toMatch(/1 cases that were past their time are erased again/)
    expect(await codes()).not.toContain(kept.code)
    expect(await world.service.cli('audit')).toMatch(/erase  1  operator/)
  })

  test('without its database asks for the withdrawn codes, and tells the offices of what was erased by hand', async () => {
    const { world, backup, database, withdrawn, kept, bawaslu, ofWithdrawn, head } = scene
    const { service } = world
    await rename(database, join(service.folder, 'gone.db'))
    for (const end of ['-wal', '-shm']) await rm(database + end, { force: true })
    const asked = await refuses(world, 'restore', backup)
    expect(asked).toMatch(/cannot say which cases were withdrawn since .*ditarik.*--withdrawn none/)
    // A service that was started without its database: it has made a new one, which knows nothing.
    await service.start()
    await service.stop()
    expect(await refuses(world, 'restore', backup)).toBe(asked)
    expect(await refuses(world, 'restore', backup, '--withdrawn', 'SMG-1')).toMatch(/"SMG-1" is no case code/)
    expect(await refuses(world, 'restore', backup, '--withdrawn', '')).toMatch(/is empty/)

    const out = await service.cli('restore', backup, '--withdrawn', `${withdrawn.code?.toLowerCase()}, SMG-22222`)
    expect(out).toMatch(/SMG-22222: nothing to erase/)
    expect(out).toMatch(/1 cases that were withdrawn are erased again/)
    expect(out).toMatch(/unlink it again/)
    expect(await found(world, ofWithdrawn)).toEqual([])
    expect(await refuses(world, 'audit', 'verify', '--head', head)).toMatch(/A backup was restored on/)
    expect(await service.cli('audit', 'verify')).toMatch(/none changed or missing/)
    await service.start()
    await bawaslu.hears(new RegExp(`^${withdrawn.code} sudah ditarik pelapor sebelumnya`))
    await service.stop()
    const status = await opened(database, ({ db }) =>
      db.case.findMany({ select: { code: true, status: true }, orderBy: { status: 'asc' } }),
    )
    expect(status).toEqual([
      { code: kept.code, status: 'received' },
      { code: withdrawn.code, status: 'withdrawn' },
    ])
  })

  test('that cannot be finished leaves the database as it was', async () => {
    const { world, backup, database } = scene
    // Noticed when the new one is nearly done.
    const secret = join(world.service.dataDir, 'secret')
    await rename(secret, `${secret}.away`)
    const before = await readFile(database)
    expect(await refuses(world, 'restore', backup, '--withdrawn', 'none')).toMatch(/The file of the server secret/)
    expect((await readFile(database)).equals(before)).toBe(true)
    expect(await readdir(world.service.dataDir)).not.toContain('kentongan.db.restoring')
    await rename(`${secret}.away`, secret)
  })
})
