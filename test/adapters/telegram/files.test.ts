import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { connect, listen, to } from './setup.ts'

const MB = 1024 * 1024

test('a photo can be fetched by the reference that came with it', async () => {
  const { api, channel, heard } = await listen()
  const bytes = Buffer.alloc(300_000, 'kentongan')
  const ani = api.person()
  await ani.sends(bytes, { caption: 'spanduk' })
  await ani.sends(bytes.subarray(0, 10), { as: 'document', mime: 'image/png', album: '1' })
  await api.settled()
  const files = heard.map(({ content }) => (content.kind === 'file' ? content.file : undefined))
  expect(heard[0]?.content).toMatchObject({ kind: 'file', caption: 'spanduk' })
  const fetched = await Promise.all(files.map(async (file) => buffer(await fetchFrom(channel, file))))
  expect(fetched.map((one) => one.equals(bytes))).toEqual([true, false])
  expect(fetched[1]).toEqual(bytes.subarray(0, 10))
})

test('of an album all but the last say that more follows; two albums and what comes between stay apart', async () => {
  const { api, heard } = await listen()
  const ani = api.person()
  const bytes = new Uint8Array(10)
  const sent = [
    ani.sends(bytes, { album: '1', caption: 'spanduk' }),
    ani.sends(bytes, { album: '1', as: 'video' }),
    ani.sends(bytes, { album: '2' }),
    ani.sends(bytes, { album: '2' }),
    ani.says('sudah'),
    ani.sends(bytes),
  ]
  await Promise.all(sent)
  await api.settled()
  expect(heard.map(({ content }) => (content.kind === 'file' ? (content.more ?? false) : content.kind))).toEqual([
    true,
    false,
    true,
    false,
    'text',
    false,
  ])
})

test('more bytes than allowed are refused, whatever was announced', async () => {
  const { api, channel, heard } = await listen()
  await api.person().sends(new Uint8Array(100))
  await api.settled()
  const file = heard[0]?.content.kind === 'file' ? heard[0].content.file : undefined
  api.fail('file', { kind: 'oversize', bytes: 20 * MB + 1 })
  const stream = await fetchFrom(channel, file)
  await expect(buffer(stream)).rejects.toMatchObject({ name: 'ChannelError', reason: 'refused' })
  const announced = channel.fetch?.({ channel: 'telegram', ref: file?.ref ?? '', bytes: 21 * MB })
  await expect(announced).rejects.toMatchObject({ reason: 'refused' })
  const unannounced = channel.fetch?.({ channel: 'telegram', ref: 'nothing' })
  await expect(unannounced).rejects.toMatchObject({ reason: 'unavailable' })
})

test('a download that breaks off fails, so that half a file is never taken for the whole', async () => {
  const { api, channel, heard } = await listen()
  await api.person().sends(new Uint8Array(2 * MB))
  await api.settled()
  const file = heard[0]?.content.kind === 'file' ? heard[0].content.file : undefined
  api.fail('file', { kind: 'drop', moment: 'after' })
  await expect(fetchFrom(channel, file).then(buffer)).rejects.toMatchObject({ reason: 'unavailable' })
  api.fail('file', { kind: 'drop', moment: 'before' })
  await expect(fetchFrom(channel, file)).rejects.toMatchObject({ reason: 'unavailable' })
  expect(await buffer(await fetchFrom(channel, file))).toHaveLength(2 * MB)
})

test('both sides of a conversation are erased in batches of 100, and what is too old is counted', async () => {
  const { api, channel } = await connect()
  const ani = api.person()
  for (let n = 0; n < 7; n++) await ani.says(`lama ${n}`)
  ani.ages(49)
  for (let n = 0; n < 130; n++) await ani.says(`baru ${n}`)
  await channel.send(to(ani.id), { text: 'jawab' })
  const refs = ani.screen().map(({ id }, n) => (n % 2 === 0 ? `m${id}` : String(id)))
  const left = await channel.erase?.(to(ani.id), [...refs, 'c77', 'e5.1', refs[0] ?? '', '999999'])
  expect(left).toBe(7)
  expect(ani.screen().map(({ text }) => text)).toEqual(Array.from({ length: 7 }, (_, n) => `lama ${n}`))
  const sizes = api.received
    .filter(({ method }) => method === 'deleteMessages')
    .map(({ payload }) => (Array.isArray(payload.message_ids) ? payload.message_ids.length : 0))
  expect(Math.max(...sizes)).toBe(100)
})

test('nothing can be erased at somebody who blocked the bot, and that is said', async () => {
  const { api, channel } = await connect()
  const ani = api.person()
  await ani.says('halo')
  await ani.blocks()
  expect(await channel.erase?.(to(ani.id), ['m1', 'm2'])).toBe(2)
})

async function fetchFrom(
  channel: Awaited<ReturnType<typeof connect>>['channel'],
  file: Parameters<NonNullable<typeof channel.fetch>>[0] | undefined,
) {
  const stream = file === undefined ? undefined : await channel.fetch?.(file)
  if (stream === undefined) throw new Error('no file')
  return stream
}
