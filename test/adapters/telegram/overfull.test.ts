/** More messages of one chat than are taken up at once: nothing is set aside before its sender was told. */
import { expect, test } from 'vitest'
import { connect, gate, listen, textOf } from './setup.ts'

const TROUBLE = 'Sedang ada gangguan.'
/** Twenty of a chat are taken up. */
const taken = Array.from({ length: 20 }, (_, n) => `pesan ${n}`)
const beyond = Array.from({ length: 5 }, (_, n) => `lebih ${n}`)

/** Somebody who wrote too much while nothing could be said to them; what was taken up is done. */
async function crowded() {
  const slow = gate()
  const setup = await listen(() => slow.passed)
  const { api, lines } = setup
  const ani = api.person()
  api.fail('sendMessage', { kind: 'error', code: 500, description: 'Internal', times: Infinity })
  for (const text of [...taken, ...beyond]) await ani.says(text)
  const tries = () => api.received.filter(({ method }) => method === 'sendMessage').length
  // One call is tried four times.
  await api.until(() => (tries() >= 4 ? true : undefined), 'a telling that failed')
  slow.open()
  await api.until(() => (api.updates.confirmed.length >= taken.length ? true : undefined), 'the turns')
  return {
    ...setup,
    told: () => ani.screen().filter(({ text }) => text === TROUBLE),
    noted: () => lines.filter(({ message }) => message.includes('too many open messages')),
  }
}

test('further messages are confirmed untried, and their sender is told once', async () => {
  const slow = gate()
  const { api, heard, lines } = await listen(() => slow.passed)
  const ani = api.person()
  for (const text of [...taken, ...beyond]) await ani.says(text)
  await ani.hears(TROUBLE)
  slow.open()
  await api.settled()
  expect(heard.map(textOf)).toEqual(taken)
  expect(ani.screen().filter(({ text }) => text === TROUBLE)).toHaveLength(1)
  expect(lines.filter(({ message }) => message.includes('too many open messages'))).toHaveLength(1)
})

test('while their sender cannot be told they stay with Telegram, and are set aside once that is said', async () => {
  const { api, heard, told, noted } = await crowded()
  expect(api.updates.pending()).toHaveLength(beyond.length)
  expect(noted()).toEqual([])
  api.heal()
  await api.settled()
  expect(told()).toHaveLength(1)
  expect(noted()).toHaveLength(1)
  expect(heard.map(textOf)).toEqual(taken)
})

test('stopped before their sender was told, they come to the next process', async () => {
  const { api, channel, told } = await crowded()
  await channel.stop()
  expect(told()).toEqual([])
  api.heal()
  const texts: string[] = []
  const next = await connect({ apiRoot: api.url })
  await next.channel.start(async (message) => void texts.push(textOf(message)))
  await api.settled()
  expect(texts).toEqual(beyond)
})
