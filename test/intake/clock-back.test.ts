/** A clock that is put back by a day: nobody waits for that day twice. */
import { expect, test } from 'vitest'
import { createFlood } from '../../src/intake/flood.ts'
import { createLimits } from '../../src/intake/limits.ts'
import { createTries } from '../../src/office/tries.ts'

const NOW = Date.parse('2027-02-10T08:00:00+07:00')
const WRONG = NOW + 86_400_000

test('limits of a person', () => {
  const limits = createLimits({ messagesPerMinute: 2, messagesPerHour: 3, draftsPerDay: 1, receiptTries: 1 })
  for (let n = 0; n < 4; n++) limits.message('ani', WRONG)
  expect(limits.message('ani', WRONG)).toMatchObject({ over: 'hour' })
  expect(limits.message('ani', NOW)).toBeUndefined()
  expect([limits.draft('ani', WRONG), limits.draft('ani', WRONG), limits.draft('ani', NOW)]).toEqual([
    true,
    false,
    true,
  ])
  limits.receiptWait('ani', WRONG)
  limits.wrongReceipt('ani', WRONG)
  expect(limits.receiptWait('ani', WRONG)).toBe(60)
  expect(limits.receiptWait('ani', NOW)).toBeUndefined()
})

test('the limit of everybody together', () => {
  const alarms: number[] = []
  const flood = createFlood(2, (drafts) => alarms.push(drafts))
  for (let n = 0; n < 3; n++) flood.began(WRONG)
  expect(flood.wait(WRONG)).toBe(2)
  expect(flood.wait(NOW)).toBeUndefined()
  for (let n = 0; n < 3; n++) flood.began(NOW)
  expect(flood.wait(NOW)).toBe(2)
  expect(alarms).toEqual([3, 3])
})

test('wrong codes of a chat', () => {
  const tries = createTries()
  const chat = { channel: 'telegram' as const, id: '1' }
  for (let n = 0; n < 5; n++) tries.wrong(chat, WRONG)
  expect(tries.wait(chat, WRONG)).toBe(60)
  expect(tries.wait(chat, NOW)).toBeUndefined()
})
