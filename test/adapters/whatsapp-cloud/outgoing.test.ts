import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Reply } from '../../../src/channel.ts'
import { at, connect, gate, listen } from './setup.ts'

const HOUR = 3_600_000
const notice: Reply = {
  text: 'Kasus SMG-AAAAA',
  protect: true,
  buttons: [
    { id: 'ack', label: 'Sudah dibaca' },
    { id: 'ask', label: 'Tanya' },
    { id: 'status', label: 'Ubah status' },
  ],
}
const template = { name: 'ada_pesan', language: 'id' }
const templates = ['ada_pesan/id']

/** Somebody who has just written. */
async function chat(options: Parameters<typeof listen>[1] = {}, userId?: string) {
  const setup = await listen(undefined, options)
  const ani = setup.graph.person({ userId })
  ani.says('halo')
  await setup.graph.settled()
  const to = userId === undefined ? at('phone', ani.phone) : at('user', userId)
  const sent = () => setup.graph.received.filter(({ what }) => what === 'messages')
  return { ...setup, ani, to, sent }
}

test('a user id is written to as recipient, a number and a group as to', async () => {
  const { channel, sent, to, graph } = await chat({}, 'ID.1349')
  await channel.send(to, { text: 'halo' })
  expect(sent()[0]?.payload).toEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    recipient: 'ID.1349',
    type: 'text',
    text: { body: 'halo', preview_url: false },
  })
  const group = graph.group()
  group.member(graph.person()).says('/petugas x')
  await graph.settled()
  await channel.send(at('group', group.id), { ...notice, replacesPressed: true })
  expect(sent().at(-1)?.payload).toMatchObject({ recipient_type: 'group', to: group.id, type: 'text' })
  expect(group.chat.messages.at(-1)?.text).toBe('Kasus SMG-AAAAA\n\n1. Sudah dibaca\n2. Tanya\n3. Ubah status')
})

test('long texts are parted, never cut; the choices stand under the last part', async () => {
  const { channel, ani, to } = await chat()
  const words = Array.from({ length: 2000 }, (_, n) => `kata${n}`)
  const refs = await channel.send(to, { ...notice, text: words.join(' ') })
  const shown = ani.screen().filter(({ from }) => from === 'bot')
  expect(refs).toEqual(shown.map(({ id }) => id))
  expect(shown.flatMap(({ text }) => text.split(' '))).toEqual(words)
  expect(shown.map(({ buttons }) => buttons.length)).toEqual([...shown.slice(1).map(() => 0), 3])
  expect(shown.length).toBeGreaterThan(3)
})

test('what fits nowhere is numbered, and its number comes back as the choice', async () => {
  const { channel, ani, to, heard, graph } = await chat()
  const buttons = Array.from({ length: 12 }, (_, n) => ({ id: `x:${n}`, label: `Pilihan ${n}` }))
  await channel.send(to, { text: 'Yang mana?', buttons, replacesPressed: true })
  expect(ani.screen().at(-1)?.text).toContain('\n12. Pilihan 11')
  ani.says('12')
  await graph.settled()
  expect(heard.at(-1)?.content).toEqual({ kind: 'choice', id: 'x:11' })
  // Of a question with buttons, the number is for the form to read.
  await channel.send(to, { text: 'Benar?', buttons: [{ id: 'yes', label: 'Ya' }], replacesPressed: true })
  ani.says('12')
  await graph.settled()
  expect(heard.at(-1)?.content).toEqual({ kind: 'text', text: '12' })
})

test('buttons and rows come back as the choices they were', async () => {
  const { channel, ani, to, heard, graph } = await chat()
  const buttons = ['Satu', 'Dua', 'Tiga', 'Empat'].map((label) => ({ id: `x:${label}`, label }))
  await channel.send(to, { text: '?', buttons: buttons.slice(0, 2) })
  await ani.presses('Dua')
  await channel.send(to, { text: '?', buttons })
  await ani.presses('Empat')
  await graph.settled()
  expect(heard.slice(1).map(({ content }) => content)).toEqual([
    { kind: 'choice', id: 'x:Dua' },
    { kind: 'choice', id: 'x:Empat' },
  ])
})

test('files of a notice: each as what it is, by a name that says nothing, and gone from Meta once they arrived', async () => {
  const { channel, ani, to, graph } = await chat()
  const bytes = Buffer.from('isi')
  await channel.send(to, {
    text: 'Bukti',
    protect: true,
    files: [
      { bytes, mime: 'image/jpeg', name: 'bukti-1.jpg', caption: 'foto' },
      { bytes, mime: 'audio/ogg', name: 'bukti-2.ogg', caption: 'rekaman' },
      { bytes, mime: 'application/pdf', name: 'Laporan Ani.pdf' },
    ],
  })
  const shown = ani.screen().filter(({ from }) => from === 'bot')
  expect(shown.map(({ text, file }) => [text, file?.kind, file?.name])).toEqual([
    ['Bukti', undefined, undefined],
    ['foto', 'image', ''],
    ['rekaman', undefined, undefined],
    ['', 'audio', ''],
    ['', 'document', 'file-3.pdf'],
  ])
  expect(shown.every(({ file }) => file === undefined || Buffer.compare(file.bytes, bytes) === 0)).toBe(true)
  await graph.until(() => (graph.media.size === 0 ? true : undefined), 'deleted uploads')
})

test.each([
  ['held back by a limit', { kind: 'error', code: 131_048 } as const, 'limited'],
  ['that came too late for the chat', { kind: 'error', code: 131_047 } as const, 'limited'],
  ['whose connection broke', { kind: 'drop', moment: 'after', times: 4 } as const, 'unavailable'],
  ['refused as a picture, and then as a document', { kind: 'error', code: 131_053, times: 2 } as const, 'refused'],
  ['taken, and not delivered', { kind: 'failed', code: 131_026 } as const, 'refused'],
])('nothing stays at Meta of a file %s', async (_, fault, reason) => {
  const { channel, graph, to } = await chat()
  const files = [{ bytes: Buffer.from('isi'), mime: 'image/jpeg', name: 'bukti-1.jpg' }]
  graph.fail('messages', fault)
  await expect(channel.send(to, { text: '', protect: true, files })).rejects.toMatchObject({ reason })
  expect(graph.received.some(({ what }) => what === 'media')).toBe(true)
  await graph.until(() => (graph.media.size === 0 ? true : undefined), 'deleted uploads')
})

test('nor of one whose fate Meta tells before it answers', async () => {
  const { channel, graph, to } = await chat()
  const { open, passed } = gate()
  graph.fail('messages', { kind: 'hold', until: passed, moment: 'after' })
  const files = [{ bytes: Buffer.from('isi'), mime: 'image/jpeg', name: 'bukti-1.jpg' }]
  const before = graph.deliveries.answers.length
  const sent = channel.send(to, { text: '', files })
  await graph.until(() => (graph.deliveries.answers.length > before ? true : undefined), 'the status')
  open()
  await sent
  await graph.until(() => (graph.media.size === 0 ? true : undefined), 'deleted uploads')
})

test('of a picture that goes as a document after all, neither copy stays at Meta', async () => {
  const { channel, graph, to, ani } = await chat()
  graph.fail('messages', { kind: 'error', code: 131_053, when: ({ type }) => type === 'image' })
  await channel.send(to, { text: '', files: [{ bytes: Buffer.from('isi'), mime: 'image/png', name: 'a.png' }] })
  expect(ani.screen().at(-1)?.file?.kind).toBe('document')
  await graph.until(() => (graph.media.size === 0 ? true : undefined), 'deleted uploads')
})

test('a file that WhatsApp does not take is refused, so that the office hears of it', async () => {
  const { channel, to } = await chat()
  const files = [{ bytes: Buffer.from('x'), mime: 'image/webp', name: 'a.webp' }]
  await expect(channel.send(to, { text: '', files })).rejects.toMatchObject({ reason: 'refused' })
})

test('a picture too large for a picture goes as a document', async () => {
  const { channel, to, ani } = await chat()
  await channel.send(to, { text: '', files: [{ bytes: Buffer.alloc(5_300_000), mime: 'image/png', name: 'a.png' }] })
  expect(ani.screen().at(-1)?.file?.kind).toBe('document')
})

test('what people send is fetched by a fresh address, checked, and deleted when nobody needs it', async () => {
  const { channel, ani, graph, heard } = await chat()
  const bytes = Buffer.from('isi berkas')
  ani.sends(bytes)
  await graph.settled()
  const content = heard.at(-1)?.content
  if (content?.kind !== 'file') throw new Error('no file')
  const fetched = async () => {
    const stream = await channel.fetch?.(content.file)
    return stream && buffer(stream)
  }
  expect(await fetched()).toEqual(bytes)
  graph.fail('download', { kind: 'altered' })
  await expect(fetched()).rejects.toMatchObject({ reason: 'unavailable' })
  graph.fail('download', { kind: 'drop', moment: 'after' })
  await expect(fetched()).rejects.toMatchObject({ reason: 'unavailable' })
  channel.release?.(content.file)
  await graph.until(() => (graph.media.size === 0 ? true : undefined), 'a deleted file')
  await expect(fetched()).rejects.toMatchObject({ detail: 'number' })
})

test('an address that has expired is asked for anew', async () => {
  const { channel, ani, graph, heard } = await chat()
  ani.sends(Buffer.from('isi'))
  await graph.settled()
  const content = heard.at(-1)?.content
  if (content?.kind !== 'file') throw new Error('no file')
  const { open, passed } = gate()
  graph.fail('download', { kind: 'error', status: 404, code: 100 })
  const stream = await channel.fetch?.(content.file)
  open()
  await passed
  expect(stream && (await buffer(stream)).toString()).toBe('isi')
  expect(graph.received.filter(({ what }) => what === 'media address')).toHaveLength(2)
})

test('our token is shown to no address outside the allowed hosts', async () => {
  const { channel, ani, graph, heard } = await chat()
  ani.sends(Buffer.from('isi'))
  await graph.settled()
  const content = heard.at(-1)?.content
  if (content?.kind !== 'file') throw new Error('no file')
  for (const url of ['https://evil.example/x', 'http://192.0.2.1/x', 'https://lookaside.fbsbx.com.evil.example/x']) {
    graph.fail('media address', { kind: 'elsewhere', url })
    await expect(channel.fetch?.(content.file)).rejects.toMatchObject({ detail: 'media' })
  }
})

test('nothing can be erased on a phone, and that is what is said', async () => {
  const { channel, to } = await connect().then((setup) => ({ ...setup, to: at('phone', '62800') }))
  expect(await channel.erase?.(to, ['wamid.1', 'wamid.2'])).toBe(2)
})

test('outside the 24 hours without a template: nothing is sent, the notice waits, and goes when they write', async () => {
  const { channel, to, ani, clock, sent, graph } = await chat()
  clock.now = new Date(clock.now.getTime() + 25 * HOUR)
  await expect(channel.send(to, notice)).rejects.toMatchObject({ reason: 'limited', detail: 'window' })
  const asked = sent().length
  await expect(channel.send(to, notice)).rejects.toMatchObject({ reason: 'limited' })
  // Meta is not asked in vain again and again.
  expect(sent()).toHaveLength(asked)
  expect(ani.screen().filter(({ from }) => from === 'bot')).toEqual([])
  ani.says('ada apa')
  await graph.settled()
  await channel.send(to, notice)
  expect(ani.screen().at(-1)?.text).toBe(notice.text)
})

test('a chat whose people write by way of another process is silent for minutes at most, and asked again another day', async () => {
  const { channel, to, ani, clock } = await chat({ template, graph: { templates } })
  const shown = () =>
    ani
      .screen()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text)
  const pass = (hours: number): void => {
    clock.now = new Date(clock.now.getTime() + hours * HOUR)
  }
  const refused = () => expect(channel.send(to, notice)).rejects.toMatchObject({ detail: 'window' })
  pass(25)
  await refused()
  ani.chat.heard = clock.now
  pass(1 / 6)
  await channel.send(to, notice)
  expect(shown()).toEqual(['<template ada_pesan/id>', notice.text])
  pass(25)
  await refused()
  // Nobody wrote: Meta is asked again now and then, they are not.
  pass(1)
  await refused()
  expect(shown()).toEqual(['<template ada_pesan/id>', notice.text, '<template ada_pesan/id>'])
})

test('where a chat was silent, a notice that Meta says nothing about still waits, and nobody is asked twice', async () => {
  const { channel, to, ani, clock, graph } = await chat({
    template,
    graph: { templates },
    tuning: { statusWaitMs: 500 },
  })
  const shown = () =>
    ani
      .screen()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text)
  const pass = (minutes: number): void => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }
  const refused = () => expect(channel.send(to, notice)).rejects.toMatchObject({ detail: 'window' })
  // Its word goes to another instance, or is late.
  graph.statuses = false
  pass(25 * 60)
  for (let tries = 0; tries < 4; tries += 1) {
    await refused()
    pass(11)
  }
  expect(shown()).toEqual(['<template ada_pesan/id>'])
  // They wrote by way of another instance, and still it is Meta's word that counts.
  ani.chat.heard = clock.now
  await refused()
  pass(11)
  graph.statuses = true
  expect(await channel.send(to, notice)).toHaveLength(1)
  expect(shown()).toEqual(['<template ada_pesan/id>', notice.text, notice.text])
})

test('news reach a chat that was silent once, also when Meta says nothing', async () => {
  const { channel, to, ani, clock } = await chat({ template, graph: { templates, statuses: false } })
  clock.now = new Date(clock.now.getTime() + 25 * HOUR)
  // By way of another instance.
  ani.chat.heard = clock.now
  expect(await channel.send(to, { text: 'Ada pesan untuk Anda.', neutral: true })).toHaveLength(1)
  expect(ani.screen().filter(({ from }) => from === 'bot')).toHaveLength(1)
})

test('the end of news is nothing that a silent chat is written to for, with a template or without', async () => {
  const ended: Reply = { text: 'Masa kabar sudah selesai.', fleeting: true }
  for (const options of [{}, { template, graph: { templates } }]) {
    const { channel, to, ani, clock, graph } = await chat(options)
    clock.now = new Date(clock.now.getTime() + 25 * HOUR)
    expect(await channel.send(to, ended)).toEqual([])
    expect(ani.screen().filter(({ from }) => from === 'bot')).toEqual([])
    // Any other limit is a failure.
    ani.says('halo')
    await graph.settled()
    graph.fail('messages', { kind: 'error', code: 131_048 })
    await expect(channel.send(to, ended)).rejects.toMatchObject({ reason: 'limited', detail: 'spam' })
  }
})

test('with a template: it goes once and says nothing, and the notice still waits', async () => {
  const { channel, to, ani, clock } = await chat({ template, graph: { templates } })
  clock.now = new Date(clock.now.getTime() + 25 * HOUR)
  for (let n = 0; n < 3; n += 1) await expect(channel.send(to, notice)).rejects.toMatchObject({ detail: 'window' })
  expect(
    ani
      .screen()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text),
  ).toEqual(['<template ada_pesan/id>'])
})

test('a template that did not get through is tried again; news of another evening get one of their own', async () => {
  const { channel, to, ani, clock, graph } = await chat({ template, graph: { templates } })
  const shown = () => ani.screen().filter(({ kind }) => kind === 'template').length
  clock.now = new Date(clock.now.getTime() + 25 * HOUR)
  graph.fail('messages', { kind: 'error', code: 368, when: (payload) => payload['type'] === 'template' })
  await expect(channel.send(to, notice)).rejects.toMatchObject({ detail: 'account' })
  await expect(channel.send(to, notice)).rejects.toMatchObject({ detail: 'window' })
  expect(shown()).toBe(1)
  await channel.send(to, { text: 'Ada pesan untuk Anda.', neutral: true })
  await channel.send(to, { text: 'Ada pesan untuk Anda.', neutral: true })
  expect(shown()).toBe(3)
})

test('what tells a reporter of news is the template itself', async () => {
  const { channel, to, ani, clock } = await chat({ template, graph: { templates } })
  clock.now = new Date(clock.now.getTime() + 25 * HOUR)
  expect(await channel.send(to, { text: 'Ada pesan untuk Anda.', neutral: true })).toHaveLength(1)
  expect(ani.screen().at(-1)?.text).toBe('<template ada_pesan/id>')
  // Nothing else is ever replaced by it: what an office has to read waits, protected or not.
  await expect(channel.send(to, { text: 'Chat lain dihubungkan.' })).rejects.toMatchObject({ detail: 'window' })
})

test('a refusal of Meta afterwards is heard: the notice is not taken for delivered', async () => {
  const { channel, to, graph, logged } = await chat()
  graph.fail('messages', { kind: 'failed', code: 131_026 })
  await expect(channel.send(to, notice)).rejects.toMatchObject({ reason: 'refused', code: 131_026 })
  // Nobody waits for what becomes of an answer; the operator hears of it.
  graph.fail('messages', { kind: 'failed', code: 131_049 })
  await channel.send(to, { text: 'jawaban' })
  expect((await logged('warn', /did not deliver/)).fields).toEqual({ code: 131_049 })
})

test('a status that never comes holds nothing up for long', async () => {
  const { channel, to } = await chat({ graph: { statuses: false }, tuning: { statusWaitMs: 20 } })
  expect(await channel.send(to, notice)).toHaveLength(1)
})

test.each([
  [131_056, 'limited', 3],
  [130_429, 'limited', 3],
  [131_000, 'unavailable', 3],
  [2, 'unavailable', 3],
])('%i passes: the message goes in the end', async (code, _, times) => {
  const { channel, to, graph, ani } = await chat()
  graph.fail('messages', { kind: 'error', code, times })
  await channel.send(to, { text: 'akhirnya' })
  expect(ani.screen().at(-1)?.text).toBe('akhirnya')
})

test.each([
  ['the limit to one person', { kind: 'error', code: 131_056, times: Infinity } as const, 'limited', {}],
  ['the limit of the number', { kind: 'error', code: 130_429, retryAfter: 600 } as const, 'limited', {}],
  ['reports of spam', { kind: 'error', code: 131_048 } as const, 'limited', {}],
  ['a page of a proxy', { kind: 'html', status: 502, times: Infinity } as const, 'unavailable', {}],
  ['a broken connection', { kind: 'drop', moment: 'before', times: Infinity } as const, 'unavailable', {}],
  ['a refused token', { kind: 'error', status: 401, code: 190 } as const, 'unavailable', {}],
  ['a locked account', { kind: 'error', code: 368 } as const, 'unavailable', {}],
  ['somebody who cannot be reached', { kind: 'error', code: 131_026 } as const, 'refused', {}],
  ['a fault of ours', { kind: 'error', code: 131_009 } as const, 'refused', {}],
])('bounded: %s', async (_, fault, reason, tuning) => {
  const { channel, to, graph, sent } = await chat({ tuning: { patienceMs: 50, ...tuning } })
  graph.fail('messages', fault)
  await expect(channel.send(to, { text: 'x' })).rejects.toMatchObject({ name: 'ChannelError', reason })
  expect(sent().length).toBeLessThan(8)
})

test('the limit to one person waits four times as long each time, and holds back nobody else', async () => {
  const { channel, to, graph, sent } = await chat({ tuning: { pairBaseMs: 10 } })
  const budi = graph.person()
  budi.says('halo')
  await graph.settled()
  const isAni = (payload: Record<string, unknown>): boolean => payload['to'] === to.id.slice('phone:'.length)
  graph.fail('messages', { kind: 'error', code: 131_056, times: 3, when: isAni })
  const began = performance.now()
  const slow = channel.send(to, { text: 'sabar' }).then(() => performance.now() - began)
  await channel.send(at('phone', budi.phone), { text: 'cepat' })
  expect(budi.screen().at(-1)?.text).toBe('cepat')
  expect(await slow).toBeGreaterThan(10 + 40 + 160)
  expect(sent()).toHaveLength(5)
})

test('trouble with token, number or account is one sentence that names the setting, not one for every message', async () => {
  const { channel, to, graph, lines } = await chat()
  const errors = () => lines.filter(({ level }) => level === 'error').map(({ message }) => message)
  for (const code of [190, 190, 368, 368]) {
    graph.fail('messages', { kind: 'error', code })
    await channel.send(to, { text: 'x' }).catch(() => undefined)
  }
  expect(errors()).toEqual([
    expect.stringContaining('WHATSAPP_CLOUD_TOKEN'),
    expect.stringContaining('locked or restricted'),
  ])
})

test('a token that expires is noticed without any message', async () => {
  const { graph, channel, logged } = await listen(undefined, { tuning: { lookMs: 5 } })
  await graph.until(() => (channel.healthy() ? true : undefined), 'health')
  graph.fail('number', { kind: 'error', status: 401, code: 190, times: 2 })
  await logged('error', /WHATSAPP_CLOUD_TOKEN/)
  await logged('info', /reached again/)
  await graph.until(() => (channel.healthy() ? true : undefined), 'health again')
})
