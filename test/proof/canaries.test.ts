import { expect, test } from 'vitest'
import { findCanaries, findNumbers, shapesOf } from '../support/canaries.ts'

const canaries = ['7913553771337', 'kenarizulvana', 'Śukma "Kanari" Ø', '203.0.113.77']

test.each(canaries)('%s is found in every shape, wherever it stands, and nothing else is', (canary) => {
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))
  expect(findCanaries(new Map([['noise', noise]]), canaries)).toEqual([])
  const shapes = shapesOf(canary)
  expect(shapes.length).toBeGreaterThan(10)
  for (const { shape, bytes } of shapes)
    for (const at of [0, 1, 2, 3, 2500, 5000]) {
      const place = Buffer.concat([noise.subarray(0, at), bytes, noise.subarray(at)])
      expect(findCanaries(new Map([['here', place]]), canaries)).toContainEqual({ canary, place: 'here', shape })
    }
})

test('a real encoder at any alignment is seen through', () => {
  for (let before = 0; before < 7; before += 1) {
    const whole = Buffer.from(`${'x'.repeat(before)}kenarizulvana${'y'.repeat(5)}`)
    for (const text of [whole.toString('base64'), whole.toString('base64url'), whole.toString('hex')])
      expect(findCanaries(new Map([['text', Buffer.from(text)]]), ['kenarizulvana'])).not.toEqual([])
  }
})

test('of many numbers that begin alike each is found, as text and in its bytes', () => {
  const numbers = ['1913773001', '1913773450']
  for (const { shape, bytes } of numbers.flatMap((number) => shapesOf(number)))
    expect(findNumbers(new Map([['here', Buffer.concat([Buffer.of(0, 7), bytes])]]), numbers, 7), shape).not.toEqual([])
  expect(findNumbers(new Map([['here', Buffer.from('191377 1913774')]]), numbers, 7)).toEqual([])
})
