import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { keyboardOf, textOf as textWithNotes } from '../../../adapters/telegram/keyboard.ts'
import { createTelegram } from '../../../adapters/telegram/telegram.ts'
import { splitText } from '../../../adapters/shared/split.ts'
import type { Reply } from '../../../src/channel.ts'
import { noteLines } from '../../support/listening.ts'
import { connect, listen, textOf, to } from './setup.ts'

const question = (text: string, ...labels: string[]): Reply => ({
  text,
  replacesPressed: true,
  buttons: labels.map((label) => ({ id: `b:${label}`, label })),
})

const labels = (reply: Reply) => keyboardOf(reply)?.inline_keyboard.map((row) => row.map(({ text }) => text))
const named = (...names: string[]) => names.map((label) => ({ id: label, label }))
const bare = (text: string) => text.replace(/\s+/g, '')

/** Answers a press with `replies`, and anything else with a question. */
const answering = (replies: Reply[], first: Reply = question('Mau?', 'Ya', 'Tidak')) =>
  listen(async ({ address, content }, { channel }) => {
    for (const reply of content.kind === 'choice' ? replies : [first]) await channel.send(address, reply)
  })

/** A channel and a person who has said hello, and nothing else. */
async function acquainted(options: Parameters<typeof connect>[0] = {}) {
  const { api, channel, lines } = await connect(options)
  const ani = api.person()
  await ani.says('halo')
  return { api, channel, lines, ani, address: to(ani.id) }
}

describe('what is sent', () => {
  test('plain text, without parse mode, previews, or protection', async () => {
    const { api, channel, ani, address } = await acquainted()
    const text = '<b>*tebal*</b> _x_ [a](http://b) https://contoh.invalid @siapa /hapus'
    const refs = await channel.send(address, { text })
    expect(ani.screen().at(-1)).toMatchObject({ text, buttons: [], protect: false })
    expect(refs).toEqual([String(ani.screen().at(-1)?.id)])
    expect(api.received.at(-1)?.payload).toEqual({
      chat_id: String(ani.id),
      text,
      link_preview_options: { is_disabled: true },
    })
  })

  test('a notice is protected, its files too, and files have neutral names', async () => {
    const { channel, ani, address } = await acquainted()
    const bytes = new Uint8Array([255, 216, 1])
    const refs = await channel.send(address, {
      text: 'INFORMASI AWAL',
      protect: true,
      files: [
        { bytes, mime: 'image/jpeg', name: 'SMG-7F4K2-1.jpg' },
        { bytes, mime: 'image/jpeg', name: '../WhatsApp Image dari Bu Ani.jpeg\r\nx: y' },
        { bytes, mime: 'application/pdf', name: 'b.pdf' },
      ],
    })
    const shown = ani.screen().slice(1)
    expect(refs).toEqual(shown.map(({ id }) => String(id)))
    expect(shown.every(({ protect }) => protect)).toBe(true)
    expect(shown.map(({ file }) => file && [file.kind, file.name])).toEqual([
      undefined,
      ['photo', 'SMG-7F4K2-1.jpg'],
      ['photo', 'file-2.jpeg'],
      ['document', 'b.pdf'],
    ])
    expect(shown[1]?.file?.bytes).toEqual(bytes)
  })

  test('an image that is refused as a photo goes as a document', async () => {
    const { api, channel, ani, address } = await acquainted()
    api.fail('sendPhoto', { kind: 'error', code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' })
    await channel.send(address, { text: '', files: [{ bytes: new Uint8Array([1]), mime: 'image/png', name: 'a.png' }] })
    expect(ani.screen().at(-1)?.file?.kind).toBe('document')
  })

  test.each([
    ['video/mp4', '1.mp4', 'video'],
    ['audio/mpeg', '1.mp3', 'audio'],
    ['audio/mp4', '1.m4a', 'audio'],
    ['audio/ogg', '1.ogg', 'voice'],
    ['video/quicktime', '1.mov', 'document'],
    ['image/gif', '1.gif', 'document'],
  ])('%s is shown or played where the platform can', async (mime, name, kind) => {
    const { api, channel, ani, address } = await acquainted()
    const bytes = new Uint8Array([1, 2])
    const send = () =>
      channel.send(address, { text: '', protect: true, files: [{ bytes, mime, name, caption: 'Jangan disebarkan.' }] })
    await send()
    const shown = ani.screen().at(-1)
    expect(shown).toMatchObject({ text: 'Jangan disebarkan.', protect: true, file: { kind, name } })
    // Refused for what is in it: it arrives all the same.
    api.fail(`send${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, { kind: 'error', code: 400, description: 'Bad' })
    if (kind !== 'document') await send()
    expect(ani.screen().at(-1)?.file?.kind).toBe('document')
    api.heal()
  })

  test('a long text comes in parts, with the buttons under the last', async () => {
    const { channel, ani, address } = await acquainted()
    const text = Array.from({ length: 300 }, (_, n) => `Baris ${n} dengan beberapa kata.`).join('\n')
    const refs = await channel.send(address, question(text, 'Ya'))
    const shown = ani.screen().slice(1)
    expect(refs).toHaveLength(3)
    expect(shown.map(({ text: part }) => part).join('\n')).toBe(text)
    expect(shown.map(({ buttons }) => buttons.length)).toEqual([0, 0, 1])
  })

  test('typing shows, and never fails', async () => {
    const { api, channel, ani, address } = await acquainted()
    await channel.typing?.(address)
    expect(ani.chat.actions).toEqual(['typing'])
    api.fail('sendChatAction', { kind: 'drop', moment: 'before' })
    await channel.typing?.(address)
    await channel.typing?.(to(1))
  })
})

describe('keyboards', () => {
  test.each<[string, Omit<Reply, 'text'>, string[][] | undefined]>([
    ['none', {}, undefined],
    ['a list, one below the other', { buttons: named('A', 'B') }, [['A'], ['B']]],
    ['a row, side by side', { layout: 'row', buttons: named('Ya', 'Tidak') }, [['Ya', 'Tidak']]],
    [
      'navigation apart, at the bottom, three in a row at most',
      { buttons: named('A'), navigation: named('Kembali', 'Lewati', 'Bantuan', 'Bahasa', 'Batal') },
      [['A'], ['Kembali', 'Lewati', 'Bantuan'], ['Bahasa', 'Batal']],
    ],
    [
      'labels too long for one row wrap',
      { layout: 'row', buttons: named('Saya melihat sendiri', 'Saya mendengar dari orang') },
      [['Saya melihat sendiri'], ['Saya mendengar dari orang']],
    ],
  ])('%s', (_, reply, expected) => {
    expect(labels({ text: 'x', ...reply })).toEqual(expected)
  })

  test('descriptions stand in the text, since the buttons have no second line', () => {
    const reply = {
      text: 'Pilih:',
      buttons: [
        { id: 'a', label: 'A', description: 'yang pertama' },
        { id: 'b', label: 'B' },
      ],
    }
    expect(textWithNotes(reply)).toBe('Pilih:\n\n• A: yang pertama')
  })
})

describe('the pressed message', () => {
  test('is replaced by the answer, text and keyboard at once', async () => {
    const { api } = await answering([question('Kapan?', 'Kemarin')])
    const ani = api.person()
    await ani.says('halo')
    await ani.presses('Ya')
    await ani.hears('Kapan?')
    expect(ani.screen().map(({ text, buttons }) => [text, buttons.flat().map(({ label }) => label)])).toEqual([
      ['halo', []],
      ['Kapan?', ['Kemarin']],
    ])
  })

  test('is replaced by the first reply only', async () => {
    const { api } = await answering([question('Dicatat.'), question('Kapan?', 'Kemarin')])
    const ani = api.person()
    await ani.says('halo')
    await ani.presses('Ya')
    await ani.hears('Kapan?')
    expect(ani.screen().map(({ text }) => text)).toEqual(['halo', 'Dicatat.', 'Kapan?'])
  })

  test('stays, without its buttons, when the answer does not fit into it', async () => {
    const { api } = await answering([question('kata '.repeat(1200), 'Lanjut')])
    const ani = api.person()
    await ani.says('halo')
    await ani.presses('Ya')
    const screen = await ani.sees((shown) => shown.length === 4 && shown[1]?.buttons.length === 0)
    expect(screen.map(({ text }) => text.slice(0, 4))).toEqual(['halo', 'Mau?', 'kata', 'kata'])
  })

  test('stays, without its buttons, when something newer stands below it', async () => {
    const { api, channel } = await answering([question('Kapan?', 'Kemarin')])
    const ani = api.person()
    await ani.says('halo')
    await ani.hears('Mau?')
    await channel.send(to(ani.id), { text: 'Ada pesan untuk Anda' })
    await ani.presses('Ya')
    const screen = await ani.sees((shown) => shown.length === 4 && shown[1]?.buttons.length === 0)
    expect(screen.map(({ text }) => text)).toEqual(['halo', 'Mau?', 'Ada pesan untuk Anda', 'Kapan?'])
  })

  test.each([
    { again: false, shown: ['halo', 'Mau?', 'Siapa?', 'Kapan?'], why: 'something newer may stand below it' },
    { again: true, shown: ['halo', 'Kapan?', 'Siapa?'], why: 'it may hold the same answer already' },
  ])('of an earlier life, answered again: $again, since $why', async ({ again, shown }) => {
    const { api, channel: earlier } = await listen()
    const ani = api.person()
    await ani.says('halo')
    await api.settled()
    const [asked] = await earlier.send(to(ani.id), { ...question('Mau?', 'Ya'), replacesPressed: false })
    await earlier.send(to(ani.id), { ...question('Siapa?', 'Lurah'), replacesPressed: false })
    await earlier.stop()
    const { log } = noteLines()
    const later = createTelegram({ token: api.token, apiRoot: api.url, log, commands: [], trouble: () => '' })
    onTestFinished(() => later.stop())
    await later.start(async ({ address }) => {
      await later.send(address, { ...question('Kapan?', 'Kemarin'), again })
    })
    await ani.pressesLate(Number(asked), 'Ya')
    await ani.hears('Kapan?')
    await api.settled()
    expect(ani.screen().map(({ text }) => text)).toEqual(shown)
  })

  test('stays when the reply does not replace it', async () => {
    const { api } = await answering([{ text: 'Baik' }])
    const ani = api.person()
    await ani.says('halo')
    await ani.presses('Ya')
    await ani.hears('Baik')
    expect(ani.screen().map(({ text, buttons }) => [text, buttons.length])).toEqual([
      ['halo', 0],
      ['Mau?', 2],
      ['Baik', 0],
    ])
  })

  test('keeps its text and its buttons when it is a notice', async () => {
    const notice: Reply = { text: 'INFORMASI AWAL', protect: true, buttons: [{ id: 'ack', label: 'Diterima' }] }
    const { api } = await answering([question('Terima kasih')], notice)
    const ani = api.person()
    await ani.says('halo')
    await ani.presses('Diterima')
    const screen = await ani.sees((shown) => shown.length === 3)
    await api.settled()
    expect(screen.map(({ text }) => text)).toEqual(['halo', 'INFORMASI AWAL', 'Terima kasih'])
    expect(ani.screen()[1]?.buttons).toHaveLength(1)
  })

  test('a press that comes again changes nothing', async () => {
    const { api, heard } = await answering([question('Kapan?', 'Kemarin')])
    const ani = api.person()
    await ani.says('halo')
    const asked = await ani.hears('Mau?')
    await ani.presses('Ya')
    await ani.hears('Kapan?')
    await ani.pressesLate(asked.id, 'Ya')
    await api.settled()
    expect(heard.map(textOf)).toEqual(['text', 'choice', 'choice'].map((kind) => (kind === 'text' ? 'halo' : kind)))
    expect(ani.screen().map(({ text }) => text)).toEqual(['halo', 'Kapan?'])
  })

  test('that is gone is no obstacle', async () => {
    const { api } = await answering([question('Kapan?', 'Kemarin')])
    const ani = api.person()
    await ani.says('halo')
    const asked = await ani.hears('Mau?')
    ani.chat.messages.delete(asked.id)
    await ani.pressesLate(asked.id, 'Ya')
    await ani.hears('Kapan?')
  })

  test('a typed answer takes the buttons of the question above it away', async () => {
    const { api } = await answering([])
    const ani = api.person()
    await ani.says('halo')
    await ani.hears('Mau?')
    await ani.says('ya')
    const screen = await ani.sees((shown) => shown.length === 4 && shown[1]?.buttons.length === 0)
    expect(screen.map(({ buttons }) => buttons.length)).toEqual([0, 0, 0, 2])
  })
})

describe('what is known of a chat', () => {
  const HOUR = 3_600_000

  /** Whether the question above an answer that was typed `ms` after it loses its buttons: who knows it takes them away. */
  async function tidiesAfter(ms: number): Promise<boolean> {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { api, channel, address } = await acquainted()
    await channel.send(address, question('Mau?', 'Ya'))
    await vi.advanceTimersByTimeAsync(ms)
    await channel.send(address, question('Kapan?', 'Kemarin'))
    vi.useRealTimers()
    // Waits for the tidying.
    await channel.stop()
    return api.received.some(({ method }) => method === 'editMessageReplyMarkup')
  }

  test('is kept as long as a draft lives', async () => {
    expect(await tidiesAfter(24 * HOUR - 1)).toBe(true)
  })

  test('is forgotten a day after its last message, though nobody writes', async () => {
    expect(await tidiesAfter(24 * HOUR)).toBe(false)
  })
})

describe('when the platform refuses', () => {
  test.each([
    [403, 'Forbidden: bot was blocked by the user', 'gone'],
    [403, 'Forbidden: user is deactivated', 'gone'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'gone'],
    [400, 'Bad Request: chat not found', 'gone'],
    [400, 'Bad Request: message text is empty', 'refused'],
    [400, 'Bad Request: BUTTON_DATA_INVALID', 'refused'],
    [401, 'Unauthorized', 'unavailable'],
  ])('%i %s is %s, at once', async (code, description, reason) => {
    const { api, channel, address } = await acquainted()
    api.fail('sendMessage', { kind: 'error', code, description, times: Infinity })
    await expect(channel.send(address, { text: 'x' })).rejects.toMatchObject({ name: 'ChannelError', reason })
    expect(api.received).toHaveLength(1)
  })

  test('a group that has moved is not gone, and tells where it is now', async () => {
    const { api, channel, address } = await acquainted()
    api.fail('sendMessage', { kind: 'migrated', to: -1_009 })
    await expect(channel.send(address, { text: 'x' })).rejects.toMatchObject({ reason: 'moved', movedTo: '-1009' })
  })

  test.each([
    { kind: 'error', code: 502, description: 'Bad Gateway' },
    { kind: 'html', code: 502 },
    { kind: 'drop', moment: 'before' },
  ] as const)('$kind: tried again, then unavailable', async (fault) => {
    const { api, channel, ani, address } = await acquainted()
    api.fail('sendMessage', { ...fault, times: 2 })
    await channel.send(address, { text: 'akhirnya' })
    expect(ani.screen().at(-1)?.text).toBe('akhirnya')
    api.fail('sendMessage', { ...fault, times: Infinity })
    await expect(channel.send(address, { text: 'x' })).rejects.toMatchObject({ reason: 'unavailable' })
  })

  test('a message whose connection broke after it arrived comes twice rather than never', async () => {
    const { api, channel, ani, address } = await acquainted()
    api.fail('sendMessage', { kind: 'drop', moment: 'after' })
    await channel.send(address, { text: 'dua kali' })
    expect(ani.screen().map(({ text }) => text)).toEqual(['halo', 'dua kali', 'dua kali'])
  })

  test('a flood limit is waited out', async () => {
    const { api, channel, ani, address } = await acquainted()
    api.fail('sendMessage', { kind: 'limited', retryAfter: 1 })
    await channel.send(address, { text: 'sabar' })
    expect(ani.screen().at(-1)?.text).toBe('sabar')
    expect(api.received.map(({ method }) => method)).toEqual(['sendMessage', 'sendMessage'])
  })

  test('a flood limit beyond our patience is handed to the caller, also for what comes next to that chat only', async () => {
    const { api, channel, address } = await acquainted()
    const budi = api.person({ name: 'Budi' })
    await budi.says('halo')
    api.fail('sendMessage', { kind: 'limited', retryAfter: 300 })
    await expect(channel.send(address, { text: 'x' })).rejects.toMatchObject({ reason: 'limited', retryAfter: 300 })
    await expect(channel.send(address, { text: 'y' })).rejects.toMatchObject({ reason: 'limited' })
    expect(api.received).toHaveLength(1)
    await channel.send(to(budi.id), { text: 'z' })
  })
})

describe('splitting', () => {
  test.each<[string, string, number, string[]]>([
    ['short', 'halo', 10, ['halo']],
    ['between paragraphs', 'satu dua tiga\n\nempat lima', 20, ['satu dua tiga', 'empat lima']],
    ['between lines', 'satu dua tiga\nempat lima', 20, ['satu dua tiga', 'empat lima']],
    ['after a sentence', 'Satu dua tiga. Empat lima', 20, ['Satu dua tiga.', 'Empat lima']],
    ['between words', 'satu dua tiga empat lima', 12, ['satu dua', 'tiga empat', 'lima']],
    ['inside a word when there is nothing else', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['never inside a character', 'aa😀😀', 3, ['aa', '😀', '😀']],
    ['nothing', ' \n ', 10, []],
    ['half a character', 'a\ud83d', 10, ['a\ufffd']],
  ])('%s', (_, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts)
  })

  test('what somebody else wrote is set off in each part, also within one line', () => {
    const line = 'kata '.repeat(1200).trim()
    const parts = splitText(`Uraian:\n> ${line}\n> INFORMASI AWAL\nTerlapor: lurah`, 1000)
    expect(parts.length).toBeGreaterThan(5)
    for (const part of parts.slice(1)) expect(part).toMatch(/^> /)
    expect(bare(parts.join('').replaceAll('> ', ''))).toBe(bare(`Uraian:${line}INFORMASI AWALTerlapor: lurah`))
    const ours = splitText(`> pendek\n${line}`, 1000)
    expect(ours.slice(1).join()).not.toContain('>')
  })

  test('loses nothing but white space, for any text and limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const parts = splitText(text, limit)
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit)
          expect(part).not.toMatch(/^\p{Surrogate}|\p{Surrogate}$/u)
          expect(part).not.toBe('')
        }
      }),
    )
  })
})
