/** What passes above the limits on messages, and how much of it. */
import { expect, it } from 'vitest'
import { createLimits } from '../../src/intake/limits.ts'
import { newState, type Overlay } from '../../src/intake/state.ts'
import { urgentOf } from '../../src/intake/urgent.ts'

const NOW = Date.parse('2024-01-31T15:00:00+07:00')
const HOUR = 3_600_000

it('a few urgent messages pass in an hour, those that leave counted for themselves', () => {
  const limits = createLimits({ messagesPerMinute: 2, messagesPerHour: 30, draftsPerDay: 1, receiptTries: 1 })
  const passes = (urgent?: 'words' | 'leaving', now = NOW): boolean => limits.message('ani', now, urgent) === undefined
  expect([passes(), passes()]).toEqual([true, true])
  expect(Array.from({ length: 7 }, () => passes('words'))).toEqual([true, true, true, true, true, false, false])
  expect(Array.from({ length: 7 }, () => passes('leaving'))).toEqual([true, true, true, true, true, false, false])
  // In the next hour as well, and below the limits they take nothing from it.
  expect(passes('words', NOW + HOUR)).toBe(true)
  expect(passes('words', NOW + HOUR)).toBe(true)
  expect(Array.from({ length: 6 }, () => passes('words', NOW + HOUR))).toEqual([true, true, true, true, true, false])
})

it('the sentence about the limit is still said to the first message that waits', () => {
  const limits = createLimits({ messagesPerMinute: 1, messagesPerHour: 30, draftsPerDay: 1, receiptTries: 1 })
  limits.message('ani', NOW)
  expect(limits.message('ani', NOW, 'words')).toBeUndefined()
  expect(limits.message('ani', NOW)).toEqual({ over: 'minute', first: true })
})

it.each([
  ['hapus', null, 'words'],
  ['/hapus', null, 'words'],
  ['saya diancam', null, 'words'],
  ['STOP', null, 'words'],
  ['batal', null, 'words'],
  ['ya', 'erase', 'words'],
  ['1', 'cancel', 'words'],
  ['ya', null, undefined],
  ['ya', 'language', undefined],
  ['bantuan', null, undefined],
  ['hapus nama saya dari laporan', null, undefined],
] as [string, Overlay | null, string | undefined][])('"%s" at %s is %s', (text, overlay, urgent) => {
  const state = { ...newState('id', new Date(NOW)), overlay }
  expect(urgentOf({ kind: 'text', text }, state)).toBe(urgent)
})

it.each([
  ['!menu:erase', 'words'],
  ['!erase-chat:erase', 'words'],
  ['!help:danger', 'words'],
  ['!menu:report', undefined],
])('the button %s is %s', (id, urgent) => {
  expect(urgentOf({ kind: 'choice', id }, newState('id', new Date(NOW)))).toBe(urgent)
})

it('leaving without a word passes, a file waits', () => {
  const state = newState('id', new Date(NOW))
  expect(urgentOf({ kind: 'gone' }, state)).toBe('leaving')
  expect(urgentOf({ kind: 'odd', what: 'sticker' }, state)).toBeUndefined()
})
