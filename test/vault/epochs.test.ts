import { execFile } from 'node:child_process'
import { linkSync, readFileSync } from 'node:fs'
import { chmod, chown, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Address } from '../../src/channel.ts'
import { draftKey, openEpochs, pseudonym } from '../../src/vault/epochs.ts'
import { openUnderEpoch, resealUnderEpoch, sealUnderEpoch } from '../../src/vault/sealed.ts'
import { tempFolder } from './folder.ts'

const address: Address = { channel: 'telegram', id: '1000000001' }
const HOUR = 3_600_000

async function clocked(start = '2027-02-09T03:00:00Z', dir?: string) {
  const folder = dir ?? (await tempFolder())
  let time = Date.parse(start)
  const epochs = await openEpochs({ dir: folder, now: () => new Date(time) })
  return { epochs, dir: folder, pass: (hours: number) => (time += hours * HOUR) }
}

describe('the key of the day', () => {
  test('is one per UTC day, newest first, and outlives a restart', async () => {
    const { epochs, dir, pass } = await clocked()
    const first = epochs.today()
    expect(first.day).toBe('2027-02-09')
    expect(epochs.recent()).toEqual([first])
    pass(20.99)
    expect(epochs.today()).toBe(first)
    pass(0.01)
    const second = epochs.today()
    expect(second.day).toBe('2027-02-10')
    expect(epochs.recent()).toEqual([second, first])
    const again = await clocked('2027-02-10T12:00:00Z', dir)
    expect(again.epochs.recent().map(({ id }) => id)).toEqual([second.id, first.id])
    expect(again.epochs.today().subkey('a')).toEqual(second.subkey('a'))
  })

  test('is destroyed, here and on disk, before it is 48 h old', async () => {
    const { epochs, dir, pass } = await clocked('2027-02-09T00:00:00Z')
    const { id } = epochs.today()
    const sealed = sealUnderEpoch(epochs, 'test', Buffer.from('words'))
    pass(47.99)
    expect(epochs.byId(id)?.id).toBe(id)
    epochs.today()
    expect(await epochs.rotate()).toBe(0)
    expect(await readdir(dir)).toEqual(['2027-02-09.key', '2027-02-10.key'])
    pass(0.01)
    expect(epochs.recent().map((epoch) => epoch.id)).not.toContain(id)
    expect(await epochs.rotate()).toBe(1)
    expect(epochs.byId(id)).toBeUndefined()
    expect(openUnderEpoch(epochs, 'test', sealed)).toBeUndefined()
    expect(await readdir(dir)).toEqual(['2027-02-10.key', '2027-02-11.key'])
    expect(await epochs.rotate()).toBe(0)
  })

  test('waits for the resealing when the service was stopped meanwhile, and is then destroyed', async () => {
    const { dir, epochs: before } = await clocked('2027-02-09T00:00:00Z')
    const { id } = before.today()
    const { epochs } = await clocked('2027-02-20T00:00:00Z', dir)
    expect(epochs.recent().map((epoch) => epoch.id)).toEqual([epochs.today().id])
    expect(epochs.byId(id)?.id).toBe(id)
    expect(await epochs.rotate()).toBe(1)
    expect(epochs.byId(id)).toBeUndefined()
    expect(await readdir(dir)).toEqual(['2027-02-20.key'])
  })

  test('is overwritten, not only unlinked', async () => {
    const { epochs, dir, pass } = await clocked()
    // A second name for the same file shows what is left in it once the first name is gone.
    linkSync(join(dir, '2027-02-09.key'), join(dir, 'witness'))
    const before = readFileSync(join(dir, 'witness'))
    expect(before.length).toBeGreaterThan(50)
    pass(48)
    await epochs.rotate()
    expect(readFileSync(join(dir, 'witness'))).toHaveLength(0)
  })

  test('is readable by nobody else', async () => {
    const { dir } = await clocked('2027-02-09T00:00:00Z', join(await tempFolder(), 'keys'))
    expect((await stat(dir)).mode & 0o777).toBe(0o700)
    expect((await stat(join(dir, '2027-02-09.key'))).mode & 0o777).toBe(0o600)
    await chmod(join(dir, '2027-02-09.key'), 0o644)
    await expect(clocked('2027-02-09T00:00:00Z', dir)).rejects.toThrow(/chmod 600/)
  })

  test.each([
    ['damaged file', async (dir: string) => writeFile(join(dir, '2027-02-09.key'), 'x', { mode: 0o600 }), /damaged/],
    [
      'folder that is a file',
      async (dir: string) => writeFile(join(dir, 'sub'), 'x'),
      /Cannot use the folder.*(EEXIST|ENOTDIR)/,
    ],
  ])('tells the operator: %s', async (what, make, sentence) => {
    const dir = await tempFolder()
    await make(dir)
    await expect(clocked('2027-02-09T00:00:00Z', what === 'damaged file' ? dir : join(dir, 'sub'))).rejects.toThrow(
      sentence,
    )
  })
})

describe('the command line beside the service', () => {
  const reader = (dir: string, time: string) => openEpochs({ dir, now: () => new Date(time), reader: true })

  test('makes and destroys no key: it seals under the newest one', async () => {
    const { epochs, dir } = await clocked('2027-02-09T23:59:00Z')
    const beside = await reader(dir, '2027-02-12T00:00:01Z')
    expect(beside.today().id).toBe(epochs.today().id)
    expect(await beside.rotate()).toBe(0)
    expect(await readdir(dir)).toEqual(['2027-02-09.key'])
    const sealed = sealUnderEpoch(beside, 'test', Buffer.from('words'))
    expect(Buffer.from(openUnderEpoch(epochs, 'test', sealed) ?? []).toString()).toBe('words')
  })

  test('says to start the service first when there is none, and makes no folder', async () => {
    const dir = join(await tempFolder(), 'keys')
    const beside = await reader(dir, '2027-02-09T03:00:00Z')
    expect(() => beside.today()).toThrow(/Start the service first/)
    await expect(readdir(dir)).rejects.toThrow(/ENOENT/)
  })

  test.runIf(process.getuid?.() === 0)('root makes a file for the owner of the folder', async () => {
    const dir = await tempFolder()
    await chown(dir, 65_534, 65_534)
    await clocked('2027-02-09T03:00:00Z', dir)
    const { uid, gid, mode } = await stat(join(dir, '2027-02-09.key'))
    expect([uid, gid, mode & 0o777]).toEqual([65_534, 65_534, 0o600])
  })
})

describe('two services on one folder', () => {
  test('begin a day with the same key, whoever is first', async () => {
    const dir = await tempFolder()
    const one = await clocked('2027-02-09T03:00:00Z', dir)
    const two = await clocked('2027-02-09T03:00:00Z', dir)
    for (let day = 0; day < 3; day += 1) {
      expect(two.epochs.today().id).toBe(one.epochs.today().id)
      one.pass(24)
      two.pass(24)
    }
  })

  test('open what the other sealed just after its midnight', async () => {
    const dir = await tempFolder()
    const ahead = await clocked('2027-02-10T00:00:01Z', dir)
    const behind = await clocked('2027-02-09T23:59:59Z', dir)
    const sealed = sealUnderEpoch(ahead.epochs, 'test', Buffer.from('words'))
    expect(Buffer.from(openUnderEpoch(behind.epochs, 'test', sealed) ?? []).toString()).toBe('words')
  })

  test('as processes that start at the same moment', async () => {
    const dir = await tempFolder()
    const script = new URL('../../dist/src/vault/epochs.js', import.meta.url).href
    const program = `const { openEpochs } = await import('${script}')
      const epochs = await openEpochs({ dir: process.argv[1], now: () => new Date('2027-02-09') })
      process.stdout.write(epochs.today().id)`
    const run = promisify(execFile)
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => run(process.execPath, ['--input-type=module', '-e', program, dir])),
    )
    expect(new Set(ids.map(({ stdout }) => stdout)).size).toBe(1)
    expect(await readdir(dir)).toEqual(['2027-02-09.key'])
  })
})

describe('what hangs on a day', () => {
  test('pseudonym and draft key change with address, channel and day', async () => {
    const { epochs, pass } = await clocked()
    const today = epochs.today()
    pass(24)
    const others: [typeof today, Address][] = [
      [epochs.today(), address],
      [today, { ...address, id: '1000000002' }],
      [today, { ...address, channel: 'whatsapp' }],
    ]
    for (const of of [pseudonym, draftKey]) {
      expect(of(today, address)).toEqual(of(today, { ...address }))
      for (const [epoch, other] of others) expect(of(epoch, other)).not.toEqual(of(today, address))
    }
    expect(pseudonym(today, address)).toMatch(/^[\w-]{43}$/)
    expect(draftKey(today, address)).toHaveLength(32)
  })

  test('an epoch shows no key when somebody prints it', async () => {
    const { epochs, dir } = await clocked()
    const key = (await readFile(join(dir, '2027-02-09.key'), 'utf8')).trim().split(' ')[1] ?? ''
    const hex = Buffer.from(key, 'base64url').toString('hex')
    const { inspect } = await import('node:util')
    const shown = inspect(epochs, { depth: 9 }) + inspect(epochs.today(), { depth: 9 }) + JSON.stringify(epochs.today())
    expect(shown).not.toContain(key)
    expect(shown.replaceAll(' ', '')).not.toContain(hex.slice(0, 20))
  })

  test('resealing keeps a blob alive', async () => {
    const { epochs, pass } = await clocked()
    let sealed = sealUnderEpoch(epochs, 'test', Buffer.from('words'), 'row-1')
    expect(resealUnderEpoch(epochs, 'test', sealed, 'row-1')).toBe(sealed)
    for (let day = 0; day < 5; day += 1) {
      pass(24)
      sealed = resealUnderEpoch(epochs, 'test', sealed, 'row-1') ?? sealed
    }
    expect(Buffer.from(openUnderEpoch(epochs, 'test', sealed, 'row-1') ?? []).toString()).toBe('words')
    expect(() => openUnderEpoch(epochs, 'test', sealed, 'row-2')).toThrow()
    expect(() => openUnderEpoch(epochs, 'other', sealed, 'row-1')).toThrow()
    pass(48)
    await epochs.rotate()
    expect(resealUnderEpoch(epochs, 'test', sealed, 'row-1')).toBeUndefined()
  })
})
