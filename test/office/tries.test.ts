import { expect, test } from 'vitest'
import type { Address } from '../../src/channel.ts'
import { createTries } from '../../src/office/tries.ts'

test('wrong codes of thousands of chats hold up nobody else', () => {
  const tries = createTries()
  const chat = (id: string): Address => ({ channel: 'web', id })
  for (let n = 0; n < 5000; n++) tries.wrong(chat(`stranger ${n % 1000}`), 0)
  expect(tries.wait(chat('stranger 1'), 60_000)).toBe(59)
  expect(tries.wait(chat('official'), 60_000)).toBeUndefined()
})
