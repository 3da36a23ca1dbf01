import { buffer } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Channel } from '../../../src/channel.ts'
import type { Fault } from '../../support/bot-api.ts'
import { connect, listen, to } from './setup.ts'

/** Everything an error or a log line holds, hidden fields and nested causes too. */
const whole = (value: unknown) => inspect(value, { depth: Infinity, showHidden: true, maxStringLength: null })

const faults: Record<string, Fault> = {
  'a broken connection': { kind: 'drop', moment: 'before', times: Infinity },
  'a connection broken halfway': { kind: 'drop', moment: 'after', times: Infinity },
  'a page instead of JSON': { kind: 'html', code: 502, times: Infinity },
  'a refusal that quotes': { kind: 'error', code: 400, description: 'Bad Request: rahasia', times: Infinity },
  'a server error': { kind: 'error', code: 500, description: 'Internal Server Error', times: Infinity },
  'a refused token': { kind: 'error', code: 401, description: 'Unauthorized', times: Infinity },
  'a flood limit': { kind: 'limited', retryAfter: 600, times: Infinity },
}

const content = 'isi-rahasia'
const calls: Record<string, (channel: Channel, id: number, ref: string) => Promise<unknown>> = {
  send: (channel, id) => channel.send(to(id), { text: content, buttons: [{ id: 'x', label: content }] }),
  'send a photo': (channel, id) =>
    channel.send(to(id), { text: '', files: [{ bytes: Buffer.from(content), mime: 'image/png', name: 'a.png' }] }),
  'send a document': (channel, id) =>
    channel.send(to(id), { text: '', files: [{ bytes: Buffer.from(content), mime: 'text/plain', name: 'a.txt' }] }),
  typing: async (channel, id) => channel.typing?.(to(id)),
  erase: async (channel, id) => channel.erase?.(to(id), ['m1', 'm2']),
  fetch: async (channel, _, ref) => {
    const stream = await channel.fetch?.({ channel: 'telegram', ref })
    return stream && buffer(stream)
  },
}

describe.each(Object.keys(faults))('after %s', (name) => {
  test.each(Object.keys(calls))(
    '%s: neither its error nor the log holds the token, the text, or the address',
    async (call) => {
      const { api, channel, lines } = await connect()
      const ani = api.person()
      await ani.sends(new Uint8Array(100))
      const fault = faults[name]
      if (fault !== undefined) api.fail('*', fault)
      const ref = `AgACfake1x100`
      const outcome = await calls[call]?.(channel, ani.id, ref).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      )
      if ('error' in (outcome ?? {})) expect(outcome).toMatchObject({ error: { name: 'ChannelError' } })
      const said = whole([outcome, lines, channel])
      for (const secret of [api.token, api.token.split(':')[1] ?? '', content, String(ani.id), 'rahasia', ref])
        expect(said).not.toContain(secret)
    },
  )

  test('polling and starting: the log holds none of it', async () => {
    const { api, lines } = await listen(() => {
      throw new Error(content)
    })
    const fault = faults[name]
    if (fault !== undefined) api.fail('*', { ...fault, times: 12 })
    await api.person().says(content)
    await api.until(() => (lines.length > 0 ? true : undefined), 'a line')
    const said = whole(lines)
    for (const secret of [api.token, api.token.split(':')[1] ?? '', content, 'rahasia'])
      expect(said).not.toContain(secret)
  })
})

test('only the download itself can fail, and its error in the stream is as silent', async () => {
  const { api, channel } = await connect()
  await api.person().sends(new Uint8Array(1_000_000))
  api.fail('file', { kind: 'drop', moment: 'after' })
  const stream = await channel.fetch?.({ channel: 'telegram', ref: 'AgACfake1x1000000' })
  const error: unknown = stream === undefined ? undefined : await buffer(stream).catch((problem: unknown) => problem)
  expect(error).toMatchObject({ name: 'ChannelError' })
  expect(whole(error)).not.toContain(api.token)
})

test('a server that cannot be reached at all: the same', async () => {
  const { api, channel, lines, logged } = await connect({ apiRoot: 'http://127.0.0.1:9' })
  await channel.start(() => Promise.resolve())
  await logged('warn', /cannot be reached/)
  const error: unknown = await channel.send(to(1), { text: content }).catch((problem: unknown) => problem)
  expect(error).toMatchObject({ reason: 'unavailable' })
  expect(whole([error, lines])).not.toContain(api.token)
})
