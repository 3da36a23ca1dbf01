import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { createWithdrawnList, type WithdrawnList } from '../../src/cases/withdrawn-list.ts'

let list: WithdrawnList
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-list-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  list = createWithdrawnList(join(folder, 'keys'))
})

it('knows which cases were withdrawn and since when it does, and names none', () => {
  expect(list.read()).toBeUndefined()
  list.begin('2024-01-01')
  list.begin('2024-01-02')
  list.note('case-one', '2024-01-31')
  expect(list.read()?.since).toBe('2024-01-01')
  expect(list.read()?.dayOf('case-one')).toBe('2024-01-31')
  expect(list.read()?.dayOf('case-two')).toBeUndefined()
  expect(readFileSync(list.path, 'utf8')).not.toContain('case-one')
  expect(statSync(list.path).mode & 0o777).toBe(0o600)
})

it('loses nothing to a line that was cut off', () => {
  list.begin('2024-01-01')
  appendFileSync(list.path, '2024-01-30 0a1b')
  list.note('case-one', '2024-01-31')
  expect(list.read()?.dayOf('case-one')).toBe('2024-01-31')
})

it('of several instances, put together, is one', () => {
  list.begin('2024-01-01')
  appendFileSync(list.path, '2024-01-05 since\n')
  list.note('case-one', '2024-01-31')
  expect([list.read()?.since, list.read()?.dayOf('case-one')]).toEqual(['2024-01-05', '2024-01-31'])
})

it('forgets what no backup can bring back any more, and says so', () => {
  list.begin('2024-01-01')
  list.note('old', '2024-01-31')
  list.note('new', '2024-03-01')
  list.note('new', '2024-03-01')
  list.trim('2024-03-31', 90)
  expect(list.read()?.dayOf('old')).toBe('2024-01-31')
  list.trim('2024-05-10', 90)
  expect([list.read()?.since, list.read()?.dayOf('old'), list.read()?.dayOf('new')]).toEqual([
    '2024-02-10',
    undefined,
    '2024-03-01',
  ])
  expect(readFileSync(list.path, 'utf8').split('\n').filter(Boolean)).toHaveLength(2)
})
