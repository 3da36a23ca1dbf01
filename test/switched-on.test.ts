import { expect, test } from 'vitest'
import type { Channel } from '../src/channel.ts'
import { switchedOn } from '../src/switched-on.ts'

const here: Channel = {
  name: 'web',
  start: () => Promise.resolve(),
  send: (to) => Promise.resolve([`to ${to.id}`]),
  erase: () => Promise.reject(new Error('away')),
  healthy: () => true,
  stop: () => Promise.resolve(),
}

test('what is sent goes by the channel of its address; one that is not switched on is said to be away', async () => {
  const on = switchedOn([here])
  expect(on.names).toEqual(['web'])
  expect([on.has('web'), on.has('telegram')]).toEqual([true, false])
  await expect(on.send({ channel: 'web', id: 'a' }, { text: 'hello' })).resolves.toEqual(['to a'])
  expect(() => on.of('telegram')).toThrow(expect.objectContaining({ reason: 'unavailable' }))
})

test('a platform that erases nothing is no failure; one that hands over no files is refused for good', async () => {
  const on = switchedOn([here])
  await expect(on.erase({ channel: 'web', id: 'a' }, ['1'])).resolves.toBeUndefined()
  await expect(on.fetch({ channel: 'web', ref: 'f' })).rejects.toMatchObject({ reason: 'refused' })
  expect(() => on.keep({ channel: 'web', ref: 'f' })).not.toThrow()
})
