/** What a stop waits for when Meta holds us back or does not answer: not for Meta. */
import { expect, test } from 'vitest'
import { endsWithin } from '../../support/ends-within.ts'
import { at, gate, listen, textOf } from './setup.ts'

/** Meta would take ten times as long, and its word on what became of a message a minute. */
const tuning = { stopMs: 200, statusWaitMs: 60_000 }
const SOON = 3000
/** Never opened: what waits for it hangs for good. */
const silent = gate()

const answering = () =>
  listen(
    async (message, { channel }) =>
      void (await channel.send(message.address, {
        text: `jawab: ${textOf(message)}`,
        protect: textOf(message) === 'kode',
      })),
    { tuning },
  )

test.each([
  ['is held back', { kind: 'error', status: 429, code: 130_429, retryAfter: 25 }],
  ['is not answered', { kind: 'hold', until: silent.passed }],
] as const)('a message that %s is left to be delivered again', async (_how, fault) => {
  const { graph, channel } = await answering()
  const [ani, budi] = [graph.person(), graph.person({ name: 'Budi' })]
  budi.says('satu')
  await budi.hears('jawab: satu')
  await graph.settled()
  graph.fail('messages', { ...fault, times: Infinity })
  ani.says('dua')
  await graph.until(
    () => graph.received.find(({ what, payload }) => what === 'messages' && payload['to'] === ani.phone),
    'the try',
  )
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
  expect(graph.deliveries.pending()).toBe(1)
})

test('what Meta took and says nothing of counts as not sent: the message comes again', async () => {
  const { graph, channel } = await answering()
  const ani = graph.person()
  graph.statuses = false
  ani.says('kode')
  await ani.hears('jawab: kode')
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
  expect(graph.deliveries.pending()).toBe(1)
})

test('whether the number works is not asked to the end', async () => {
  const { graph, channel } = await listen(undefined, { tuning: { ...tuning, lookMs: 5 } })
  graph.fail('number', { kind: 'hold', until: silent.passed, times: Infinity })
  const asked = graph.received.length
  await graph.until(() => (graph.received.length > asked ? true : undefined), 'another look')
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
})

test('after the stop nothing is sent, and nobody waits to hear so', async () => {
  const { graph, channel } = await answering()
  const ani = graph.person()
  graph.fail('messages', { kind: 'hold', until: silent.passed, times: Infinity })
  const sent = channel.send(at('phone', ani.phone), { text: 'x' }).catch((error: unknown) => error)
  expect(await endsWithin(SOON, channel.stop())).toBe(true)
  expect(await endsWithin(SOON, sent)).toBe(true)
  expect(await sent).toMatchObject({ reason: 'unavailable' })
})
