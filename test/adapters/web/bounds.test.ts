import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { createMailboxes } from '../../../adapters/web/mailboxes.ts'
import { bearer, problems } from '../../../adapters/web/protocol.ts'
import { createUploads } from '../../../adapters/web/uploads.ts'
import { defaultLimits } from '../../../adapters/web/limits.ts'
import { Readable } from 'node:stream'
import { type Answer, type Harness, startWeb } from '../../support/web-harness.ts'
import { gate, newAddress, newId, openTab } from '../../support/web-tab.ts'

let service: Harness | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
})
/** All from one network. */
const of = (address: string) => ({ address, network: 'n' })
const page = () => ({ write: () => undefined, end: () => undefined })
const silent: Answer = () => []
const minutes = 60_000
const problem = async (answer: Response): Promise<unknown> => Object(await answer.json()).code

describe('addresses', () => {
  it.each([
    undefined,
    '',
    'Bearer ',
    'Bearer short',
    `Basic ${newAddress()}`,
    `Bearer ${newAddress()}x`,
    `Bearer ${newAddress()} ${newAddress()}`,
    `Bearer ${'é'.repeat(43)}`,
    `Bearer ${'a'.repeat(42)}/`,
  ])('refuses %s', (header) => expect(bearer(header)).toBeUndefined())

  it('takes 32 bytes as base64url', () => {
    const address = newAddress()
    expect(bearer(`Bearer ${address}`)).toBe(address)
  })

  it('are asked for everywhere', async () => {
    service = await startWeb(silent, { mode: 'demo' })
    for (const [method, path] of [
      ['POST', '/chat/messages'],
      ['POST', '/chat/files'],
      ['GET', '/chat/stream'],
      ['GET', '/chat/attachments/x'],
      ['POST', '/chat/leave'],
      ['POST', '/demo/official'],
    ] as const) {
      const answer = await service.app.inject({ method, url: path })
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 401, 'bad-address'])
    }
  })
})

describe('messages', () => {
  it.each([
    ['no JSON', '{"id":', 400, 'bad-message'],
    ['no object', '[]', 400, 'bad-message'],
    ['no id', { kind: 'text', text: 'x' }, 400, 'bad-message'],
    ['an id with odd characters', { id: 'a b c d e f', kind: 'text', text: 'x' }, 400, 'bad-message'],
    ['an id that is too short', { id: 'abc', kind: 'text', text: 'x' }, 400, 'bad-message'],
    ['an unknown kind', { id: 'message-1', kind: 'gone' }, 400, 'bad-message'],
    ['an unknown field', { id: 'message-1', kind: 'text', text: 'x', group: true }, 400, 'bad-message'],
    ['a choice beyond 64 characters', { id: 'message-1', kind: 'choice', choice: 'x'.repeat(65) }, 400, 'bad-message'],
    ['a strange language', { id: 'message-1', kind: 'text', text: 'x', language: '../../etc' }, 400, 'bad-message'],
    ['an essay', { id: 'message-1', kind: 'text', text: 'x'.repeat(20_001) }, 400, 'bad-message'],
    ['a flood', { id: 'message-1', kind: 'text', text: 'x'.repeat(200_000) }, 413, 'too-big'],
  ])('refuses %s', async (_name, body, status, code) => {
    service = await startWeb(silent)
    const answer = await openTab(service.url).post(body)
    expect([answer.status, await problem(answer)]).toEqual([status, code])
    expect(service.received).toEqual([])
  })

  it('takes the longest text in any script', async () => {
    service = await startWeb(silent)
    for (const character of ['é', '界', '\u0001']) {
      expect((await openTab(service.url).say(character.repeat(20_000))).status).toBe(200)
    }
  })

  it('lets one chat have only so many turns at once', async () => {
    const held = gate()
    service = await startWeb(
      async ({ content }) => {
        if (content.kind === 'text' && content.text === 'wait') await held.passed
        return []
      },
      { limits: { turns: 3 } },
    )
    const tab = openTab(service.url)
    const answers = ['1', '2', '3', '4'].map(async () => {
      const answer = await tab.say('wait')
      if (answer.status === 429) held.open() // the fourth is refused while three wait
      return answer.status
    })
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200, 429]))
    expect(service.received).toHaveLength(3)
    expect((await tab.say('again')).status).toBe(200)
  })
})

describe('pictures', () => {
  it('are handed over by reference and fetched whole', async () => {
    service = await startWeb(silent)
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251)
    const tab = openTab(service.url)
    expect((await tab.upload(bytes, 'message-1')).status).toBe(200)
    const content = service.received[0]?.content
    if (content?.kind !== 'file') throw new Error('no file arrived')
    expect(content.file).toEqual({ channel: 'web', ref: expect.any(String), bytes: 300_000 })
    expect(content.file.ref).not.toContain(tab.address)
    const stream = await service.web.fetch?.(content.file)
    expect(stream && Buffer.compare(await buffer(stream), Buffer.from(bytes))).toBe(0)
    await tab.upload(bytes, 'message-1')
    expect(service.received[1]?.content, 'the same upload again fills the same handle').toEqual(content)
    await service.web.stop()
    await expect(service.web.fetch?.(content.file)).rejects.toMatchObject({ reason: 'gone' })
  })

  it.each([
    ['image/heic', 'photo'],
    ['video/mp4', 'video'],
    ['audio/ogg; codecs=opus', 'audio'],
    ['application/pdf', 'document'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
    ['application/octet-stream', 'document'],
  ])('takes %s, and says no more of it than %s', async (type, media) => {
    service = await startWeb(silent)
    expect((await openTab(service.url).upload(new Uint8Array(10), newId(), type)).status).toBe(200)
    expect(service.received[0]?.content).toEqual({
      kind: 'file',
      file: { channel: 'web', ref: expect.any(String), bytes: 10 },
      media,
    })
  })

  it.each([
    ['text/plain', 415],
    ['text/html', 415],
    ['application/zip', 415],
    ['application/json', 400],
  ])('refuses %s', async (type, status) => {
    service = await startWeb(silent)
    expect((await openTab(service.url).upload(new Uint8Array(10), newId(), type)).status).toBe(status)
    expect(service.received).toEqual([])
  })

  it('are refused when they are too big, and all together', async () => {
    service = await startWeb(silent, { limits: { fileBytes: 1000, allFileBytes: 1500 } })
    const tab = openTab(service.url)
    expect((await tab.upload(new Uint8Array(1001))).status).toBe(413)
    expect((await tab.upload(new Uint8Array(1000))).status).toBe(200)
    const answer = await tab.upload(new Uint8Array(501))
    expect([answer.status, await problem(answer)]).toEqual([503, 'busy'])
    expect((await tab.upload(new Uint8Array(500))).status, 'what was refused takes no room').toBe(200)
    expect(service.received).toHaveLength(2)
  })

  it('of one chat are only so many at once; the same one sent again counts once', async () => {
    service = await startWeb(silent, { limits: { fileBytes: 1000, chatFileBytes: 1500 } })
    const tab = openTab(service.url)
    expect((await tab.upload(new Uint8Array(1000), 'message-1')).status).toBe(200)
    const answer = await tab.upload(new Uint8Array(501))
    expect([answer.status, await problem(answer)]).toEqual([429, 'too-many'])
    expect((await tab.upload(new Uint8Array(1000), 'message-1')).status).toBe(200)
    expect((await tab.upload(new Uint8Array(500))).status).toBe(200)
    expect((await openTab(service.url).upload(new Uint8Array(1000))).status, 'another chat').toBe(200)
    for (const { content } of service.received) if (content.kind === 'file') service.web.release?.(content.file)
    expect((await tab.upload(new Uint8Array(1000))).status, 'what nobody wants takes no room').toBe(200)
  })

  it('that nobody fetched are forgotten two minutes after their turn', async () => {
    let now = 0
    const uploads = createUploads({ ...defaultLimits, fileMinutes: 15 }, () => now)
    const { ref } = await uploads.receive(of('a'), 'message-1', Readable.from([Buffer.alloc(10)]))
    uploads.turnOver(ref)
    now = 3 * minutes
    uploads.sweep()
    expect(uploads.size()).toBe(0)
  })

  it('are forgotten: two minutes after they were fetched, or when nobody comes', async () => {
    let now = 0
    const uploads = createUploads({ ...defaultLimits, fileMinutes: 15 }, () => now)
    const fetched = await uploads.receive(of('a'), 'message-1', Readable.from([Buffer.alloc(10)]))
    await uploads.receive(of('a'), 'message-2', Readable.from([Buffer.alloc(20)]))
    await buffer(uploads.fetch(fetched.ref))
    now = 3 * minutes
    uploads.sweep()
    expect(uploads.size()).toBe(20)
    now = 16 * minutes
    uploads.sweep()
    expect(uploads.size()).toBe(0)
  })
})

describe('mailboxes', () => {
  const limits = { mailboxes: 2, networkMailboxes: 2, waiting: 3, keepMinutes: 30, fileBytes: 1 }

  it('are forgotten half an hour after the page has gone, not while it is there', () => {
    let now = 0
    const mailboxes = createMailboxes(limits, () => now)
    mailboxes.touch(of('away'))
    mailboxes.attach(of('here'), page())
    now = 31 * minutes
    mailboxes.sweep()
    expect([mailboxes.has('away'), mailboxes.has('here')]).toEqual([false, true])
  })

  it('make room for newcomers, but never at the cost of an open page', () => {
    const mailboxes = createMailboxes(limits)
    mailboxes.attach(of('here'), page())
    mailboxes.touch(of('away'))
    mailboxes.touch(of('new'))
    expect([mailboxes.has('here'), mailboxes.has('away'), mailboxes.has('new')]).toEqual([true, false, true])
    mailboxes.attach(of('new'), page())
    expect(() => mailboxes.touch(of('newer'))).toThrow(problems.busy[1])
  })

  it('hold the newest replies only', () => {
    const mailboxes = createMailboxes(limits)
    mailboxes.touch(of('a'))
    for (const id of ['1', '2', '3', '4']) mailboxes.deliver('a', id, { text: id })
    const held: string[] = []
    mailboxes.attach(of('a'), { write: (line) => 'text' in line && held.push(line.text), end: () => undefined })
    expect(held).toEqual(['2', '3', '4'])
  })
})
