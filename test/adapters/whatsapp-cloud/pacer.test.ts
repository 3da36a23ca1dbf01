import { expect, test } from 'vitest'
import { createPacer } from '../../../adapters/whatsapp-cloud/pacer.ts'

test('the limit to one person: four times as long each time in a row, for nobody else, until a message went through', () => {
  let now = 0
  const pacer = createPacer(1000, () => now)
  const waits: number[] = []
  for (let n = 0; n < 4; n += 1) {
    waits.push(pacer.pairLimited('ani'))
    expect(pacer.wait('ani')).toBe(waits[n])
    now += waits[n] ?? 0
  }
  expect(waits).toEqual([1000, 4000, 16_000, 64_000])
  expect([pacer.wait('ani'), pacer.wait('budi')]).toEqual([0, 0])
  pacer.pairLimited('ani')
  pacer.arrived('ani')
  expect([pacer.wait('ani'), pacer.pairLimited('ani')]).toEqual([0, 1000])
})

test('the limit of the number holds everybody back, for as long as Meta says', () => {
  let now = 0
  const pacer = createPacer(1000, () => now)
  pacer.limited(5000)
  pacer.limited(10)
  expect([pacer.wait('ani'), pacer.wait('budi')]).toEqual([5000, 5000])
  now = 5000
  expect(pacer.wait('ani')).toBe(0)
})
