import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { createWithdrawnList, type WithdrawnList } from '../../src/cases/withdrawn-list.ts'
import { createOnce } from '../../src/vault/files.ts'
import { smallDisk } from '../support/small-disk.ts'

let folder: string
let list: WithdrawnList
let now: Date
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kentongan-list-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  now = new Date('2024-01-31T15:47:11+07:00')
  list = createWithdrawnList(folder, () => now)
})
const known = (since: string, ...cases: [id: string, day: string][]) => ({
  since,
  cases: cases.map(([id, day]) => ({ id, day })),
})
const written = () => readFileSync(list.path, 'utf8').split('\n').filter(Boolean)

it('knows which cases were withdrawn and since when it does, and names none', () => {
  expect(list.read()).toBeUndefined()
  list.keep(known('2024-01-01'), 90)
  list.keep(known('2024-01-02'), 90)
  list.note('case-one', '2024-01-31')
  expect(list.read()?.since).toBe('2024-01-01')
  expect(list.read()?.dayOf('case-one')).toBe('2024-01-31')
  expect(list.read()?.dayOf('case-two')).toBeUndefined()
  expect(written().join()).not.toContain('case-one')
  expect(statSync(list.path).mode & 0o777).toBe(0o600)
})

it('takes what the database knows, and keeps what the database that is gone knew', () => {
  list.keep(known('2024-01-10', ['case-one', '2024-01-20']), 90)
  // Begun anew: another database, which knows of its own days only.
  list.keep(known('2024-01-30', ['case-two', '2024-01-30']), 90)
  expect([list.read()?.since, list.read()?.dayOf('case-one'), list.read()?.dayOf('case-two')]).toEqual([
    '2024-01-10',
    '2024-01-20',
    '2024-01-30',
  ])
})

it('that was begun without the database is as old as that, once it is there again', () => {
  list.keep(known('2024-01-31'), 90)
  list.keep(known('2024-01-02', ['case-one', '2024-01-20']), 90)
  expect([list.read()?.since, list.read()?.dayOf('case-one')]).toEqual(['2024-01-02', '2024-01-20'])
})

it('tells neither the order nor the time of withdrawals, only days', () => {
  const noted = (ids: string[]) => {
    rmSync(list.path, { force: true })
    for (const id of ids) list.note(id, '2024-01-31')
    expect(statSync(list.path).mtime).toEqual(new Date('2024-01-31T00:00:00+07:00'))
    return written()
  }
  const ids = ['one', 'two', 'three', 'four', 'five']
  expect(noted(ids)).toEqual(noted(ids.toReversed()))
  list.keep(known('2024-01-01'), 90)
  expect(statSync(list.path).mtime).toEqual(new Date('2024-01-31T00:00:00+07:00'))
})

it('loses nothing to a line that was cut off', () => {
  list.keep(known('2024-01-01'), 90)
  appendFileSync(list.path, '2024-01-30 0a1b')
  list.note('case-one', '2024-01-31')
  expect(list.read()?.dayOf('case-one')).toBe('2024-01-31')
})

it('of several instances, put together, is one', () => {
  list.keep(known('2024-01-01'), 90)
  appendFileSync(list.path, '2024-01-05 since\n')
  list.note('case-one', '2024-01-31')
  expect([list.read()?.since, list.read()?.dayOf('case-one')]).toEqual(['2024-01-05', '2024-01-31'])
})

it('forgets what no backup can bring back any more, and says so', () => {
  list.keep(known('2024-01-01'), 90)
  list.note('old', '2024-01-31')
  list.note('new', '2024-03-01')
  list.note('new', '2024-03-01')
  now = new Date('2024-03-31T12:00:00+07:00')
  list.keep(known('2024-01-01'), 90)
  expect(list.read()?.dayOf('old')).toBe('2024-01-31')
  now = new Date('2024-05-10T12:00:00+07:00')
  list.keep(known('2024-02-10'), 90)
  expect([list.read()?.since, list.read()?.dayOf('old'), list.read()?.dayOf('new')]).toEqual([
    '2024-02-10',
    undefined,
    '2024-03-01',
  ])
  expect(written()).toHaveLength(2)
})

it('is missed with its disk, and begun nowhere else', () => {
  list.keep(known('2024-01-01'), 90)
  rmSync(folder, { recursive: true })
  expect(() => list.note('case-one', '2024-01-31')).toThrow(/The folder for the keys of the day, .* is gone/)
  expect(() => list.keep(known('2024-01-01'), 90)).toThrow(/is gone. Put it back/)
  expect(existsSync(folder)).toBe(false)
})

const disk = smallDisk('64k')?.folder

it('on a disk that fills up fails, and is as it was (skipped where no file system can be mounted)', ({ skip }) => {
  const full = disk ?? skip()
  const small = createWithdrawnList(full, () => now)
  const noted: string[] = []
  expect(() => {
    for (let count = 0; count < 2000; count += 1) {
      small.note(`case-${count}`, '2024-01-31')
      noted.push(`case-${count}`)
    }
  }).toThrow(/ENOSPC/)
  expect(noted.filter((id) => small.read()?.dayOf(id) === undefined)).toEqual([])
  expect(noted.length).toBeGreaterThan(100)
  expect(readdirSync(full)).toEqual(['withdrawn'])
  rmSync(small.path)
})

it('a key is not half written either (skipped where no file system can be mounted)', ({ skip }) => {
  const full = disk ?? skip()
  // A page is left.
  writeFileSync(join(full, 'rest'), Buffer.alloc(60 * 1024))
  expect(() => createOnce(join(full, 'key'), 'k'.repeat(6000))).toThrow(/ENOSPC/)
  expect(readdirSync(full)).toEqual(['rest'])
})
