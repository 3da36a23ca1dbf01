/** What one network address may take of the memory of the chat page, behind the real server. */
import { expect, onTestFinished, test } from 'vitest'
import type { WebLimits } from '../../../adapters/web/limits.ts'
import { createWeb } from '../../../adapters/web/web.ts'
import type { Incoming } from '../../../src/channel.ts'
import { createServer } from '../../../src/server.ts'
import { newAddress, openTab } from '../../support/web-tab.ts'

const OURS = '203.0.113.1'
const THEIRS = '203.0.113.2'

/** The proxy that is trusted here is the test, which says from where each tab comes. */
async function start(limits: Partial<WebLimits>) {
  const web = createWeb({ mode: 'on', log: { error: () => undefined }, limits })
  const received: Incoming[] = []
  await web.start(async (message) => void received.push(message))
  const app = await createServer({
    routes: web.routes === undefined ? [] : [web.routes],
    ready: async () => ({ ok: true, parts: {} }),
    trustProxy: ['127.0.0.1'],
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    await web.stop()
    await app.close()
  })
  return {
    received,
    tab: (from: string, address = newAddress()) => openTab(url, address, { 'x-forwarded-for': from }),
  }
}
const status = async (answer: Promise<Response>): Promise<number> => (await answer).status

test('open pages of one network leave room for those of others', async () => {
  const { tab } = await start({ mailboxes: 4, networkMailboxes: 2 })
  const statusOf = async (from: string) => {
    const stream = await tab(from).listen()
    onTestFinished(() => stream.close())
    return stream.status
  }
  for (const expected of [200, 200, 503, 503]) expect(await statusOf(THEIRS)).toBe(expected)
  expect(await statusOf(OURS)).toBe(200)
})

test('a network that has its share makes room for a newcomer among its own', async () => {
  const { tab } = await start({ mailboxes: 4, networkMailboxes: 2 })
  const waits = tab(OURS)
  const stream = await waits.listen()
  const [hello] = await stream.until(({ length }) => length > 0)
  stream.close()
  await stream.ended
  for (let n = 0; n < 5; n++) expect(await status(tab(THEIRS).say('satu'))).toBe(200)
  const again = await waits.listen()
  onTestFinished(() => again.close())
  const [same] = await again.until(({ length }) => length > 0)
  expect(same?.box, 'the mailbox of before').toBe(hello?.box)
})

test('a page keeps its mailbox when its phone changes to a network that has its share', async () => {
  const { tab } = await start({ mailboxes: 4, networkMailboxes: 1 })
  const address = newAddress()
  expect(await status(tab(OURS, address).say('satu'))).toBe(200)
  const theirs = await tab(THEIRS).listen()
  onTestFinished(() => theirs.close())
  expect(await status(tab(THEIRS, address).say('dua'))).toBe(200)
  expect(await status(tab(THEIRS).say('tiga'))).toBe(503)
})

test('uploads of one network leave room for those of others', async () => {
  const { tab, received } = await start({ fileBytes: 1000, allFileBytes: 4000, networkFileBytes: 2000 })
  const send = (from: string) => status(tab(from).upload(new Uint8Array(1000)))
  for (const expected of [200, 200, 503, 503]) expect(await send(THEIRS)).toBe(expected)
  expect(await send(OURS)).toBe(200)
  expect(received).toHaveLength(3)
})

test('the chat is told of no network, nor of the hash that it is counted under', async () => {
  const { tab, received } = await start({})
  await tab(OURS).say('satu')
  await tab(OURS).upload(new Uint8Array(10))
  expect(received.map((message) => Object.keys(message))).toEqual(
    Array.from({ length: 2 }, () => ['address', 'messageId', 'at', 'group', 'content']),
  )
  expect(JSON.stringify(received)).not.toContain(OURS)
})
