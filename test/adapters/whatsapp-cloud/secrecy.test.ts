import { buffer } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { Channel } from '../../../src/channel.ts'
import type { Fault } from '../../support/graph-api.ts'
import { at, connect, listen } from './setup.ts'

/** Everything an error or a log line holds, hidden fields and nested causes too. */
const whole = (value: unknown) => inspect(value, { depth: Infinity, showHidden: true, maxStringLength: null })

const content = 'isi-rahasia'
const phone = '6281200007777'
const userId = 'ID.77777777777777'
const faults: [string, Fault][] = [
  ['a broken connection', { kind: 'drop', moment: 'before', times: Infinity }],
  ['a page instead of JSON', { kind: 'html', status: 502, times: Infinity }],
  ['a refusal that quotes', { kind: 'error', code: 131_009, times: Infinity }],
  ['a server error', { kind: 'error', status: 500, code: 2, times: Infinity }],
  ['a refused token', { kind: 'error', status: 401, code: 190, times: Infinity }],
  ['a limit', { kind: 'error', code: 130_429, retryAfter: 600, times: Infinity }],
  ['an address elsewhere', { kind: 'elsewhere', url: `https://evil.example/${content}`, times: Infinity }],
]
const calls: Record<string, (channel: Channel, ref: string) => Promise<unknown>> = {
  send: (channel) => channel.send(at('user', userId), { text: content, buttons: [{ id: 'x', label: content }] }),
  'send a file': (channel) =>
    channel.send(at('phone', phone), {
      text: '',
      files: [{ bytes: Buffer.from(content), mime: 'image/png', name: `${content}.png` }],
    }),
  fetch: async (channel, ref) => {
    const stream = await channel.fetch?.({ channel: 'whatsapp-cloud', ref })
    return stream && buffer(stream).then(({ length }) => length)
  },
}

test.each(faults)(
  'after %s neither an error nor the log holds token, secret, text, address or file',
  async (_, fault) => {
    const { graph, channel, lines } = await connect()
    const ani = graph.person({ phone, userId, name: 'Ani Rahasia' })
    ani.sends(new Uint8Array(100))
    const [ref = ''] = graph.media.keys()
    graph.fail('*', fault)
    const outcomes: unknown[] = []
    for (const call of Object.values(calls)) outcomes.push(await call(channel, ref).catch((error: unknown) => error))
    for (const outcome of outcomes) if (outcome instanceof Error) expect(outcome.name).toBe('ChannelError')
    const said = whole([outcomes.filter((outcome) => outcome instanceof Error), lines, channel])
    for (const secret of [
      graph.token,
      graph.appSecret,
      graph.verifyToken,
      content,
      phone,
      userId,
      ref,
      'Rahasia',
      'evil',
    ])
      expect(said).not.toContain(secret)
  },
)

test('a turn that fails: the log names its kind and nothing else', async () => {
  const { graph, logged, lines } = await listen(() => {
    throw new Error(`${content} of ${phone}`)
  })
  graph.person({ phone, userId }).says(content)
  await logged('warn', /turn failed/)
  for (const secret of [content, phone, userId, 'wamid']) expect(whole(lines)).not.toContain(secret)
})
