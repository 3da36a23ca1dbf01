/** An open case: what comes without its button, what is too late, and what was never sent. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Content, Reply } from '../../src/channel.ts'
import { plain } from '../../src/masking/apply.ts'
import { askOf, openedCase, presses, says } from '../support/case-conversation.ts'
import type { Conversation, Turn } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig({ languages: ['id', 'jv', 'en'] })
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const file = (media: 'photo' | 'voice' | 'video', more?: true): Content => ({
  kind: 'file',
  file: { channel: 'telegram', ref: 'x' },
  media,
  ...(more && { more }),
})
const captioned = (caption: string): Content => ({ ...file('photo'), caption }) as Content
const textOf = (replies: readonly Reply[]): string => replies.map(({ text }) => text).join('\n')
const named = ({ calls }: Turn, name: string) => calls.find(({ call }) => call === name)
const filesOf = (conversation: Conversation): number => {
  if (conversation.state.at.mode !== 'case') return 0
  const ask = askOf(conversation)
  return ask.at === 'evidence' ? ask.files.length : 0
}

describe('a file', () => {
  it.each([
    ['at the menu of the case', []],
    ['where an answer is awaited', ['jawab']],
    ['where a message is awaited', ['tulis']],
  ])('%s is evidence, and goes to the offices with "done"', (_, before) => {
    const conversation = openedCase(sample.config, { question: 'Apakah ada fotonya?' })
    for (const word of before) says(conversation, word)
    const turn = conversation.send(file('photo'))
    expect(turn.effects).toContainEqual(expect.objectContaining({ kind: 'add-evidence' }))
    expect(textOf(turn.replies)).toContain(texts('case-evidence-unsent'))
    const sent = conversation.send({ kind: 'text', text: 'selesai' })
    expect(named(sent, 'add-evidence')).toMatchObject({ files: [expect.any(String)] })
    // The question is still there to be answered in words.
    expect(textOf(sent.replies)).toContain('Apakah ada fotonya?')
  })

  it('of an album is answered once, with the last one', () => {
    const conversation = openedCase(sample.config)
    expect(conversation.send(file('photo', true)).replies).toEqual([])
    expect(textOf(conversation.send(file('photo')).replies)).toContain(texts('evidence-received-many', { n: '2' }))
    expect(filesOf(conversation)).toBe(2)
  })

  it('that is thrown away takes the words under it along', () => {
    const conversation = openedCase(sample.config)
    conversation.send({ ...file('photo'), caption: 'Saya potret dari meja loket' } as Content)
    conversation.send({ ...file('photo'), caption: 'Amplop di atas meja' } as Content)
    says(conversation, 'buang')
    const sent = conversation.send({ kind: 'text', text: 'selesai' })
    expect(named(sent, 'add-evidence')).toMatchObject({
      files: [expect.any(String)],
      text: ['Saya potret dari meja loket'],
    })
  })

  it('that never comes leaves the words under it, which go along with the other files', () => {
    const conversation = openedCase(sample.config)
    conversation.send(captioned('Saya potret dari meja loket'), { file: 'failed' })
    conversation.send(captioned('Amplop di atas meja'))
    const sent = conversation.send({ kind: 'text', text: 'selesai' })
    expect(textOf(sent.replies)).toContain(texts('case-evidence-words-left'))
    expect(named(sent, 'add-evidence')).toMatchObject({
      files: [expect.any(String)],
      text: ['Saya potret dari meja loket\nAmplop di atas meja'],
    })
  })

  it.each([
    ['never comes', 'failed', ['selesai']],
    ['is too big', 'refused:too-big', ['selesai']],
    ['is not waited for', 'pending', ['selesai', '2']],
  ] as const)('alone that %s leaves a message, masked, shown before it is sent', (_, became, words) => {
    const conversation = openedCase(sample.config)
    conversation.send(captioned('Nama saya Sutinah. Amplop dibagi di balai desa'), { file: became })
    const said = words.map((word) => says(conversation, word)).join('\n')
    expect(said).toContain(texts('case-evidence-words-left'))
    expect(said).not.toContain(texts('case-files-unsent'))
    expect(JSON.stringify(conversation.state)).not.toContain('Sutinah')
    expect(askOf(conversation)).toMatchObject({ at: 'check' })
    expect(named(conversation.send({ kind: 'text', text: 'kirim' }), 'write')).toMatchObject({
      text: expect.arrayContaining([expect.stringContaining('Amplop dibagi di balai desa')]),
    })
  })

  it('that never comes, and was the last, can be dropped with its words; the one before stays', () => {
    const conversation = openedCase(sample.config)
    conversation.send(captioned('Saya potret dari meja loket'))
    conversation.send(captioned('Amplop di atas meja'), { file: 'failed' })
    says(conversation, 'buang')
    const sent = conversation.send({ kind: 'text', text: 'selesai' })
    expect(named(sent, 'add-evidence')).toMatchObject({
      files: [expect.any(String)],
      text: ['Saya potret dari meja loket'],
    })
  })

  it('that never comes: what hides in the words under it is asked about, and leaving them is said', () => {
    const conversation = openedCase(sample.config)
    conversation.send(captioned('Ada nomor 0857-0000-4321.'), { file: 'failed' })
    expect(says(conversation, 'selesai')).toContain(texts('mask-whose-ask', { quote: '0857-0000-4321' }))
    const left = openedCase(sample.config)
    left.send(captioned('Amplop di atas meja'), { file: 'failed' })
    says(left, 'entahlah')
    expect(says(left, 'menu')).toContain(texts('case-files-unsent'))
  })

  it.each([
    ['words', ['buang'], ['case-words-unsent']],
    ['a file and words', [], ['case-files-unsent', 'case-words-unsent']],
  ])('too big, and left before "done": of %s each is said not to be sent', (_, first, keys) => {
    const conversation = openedCase(sample.config)
    conversation.send(file('photo'))
    conversation.send({ kind: 'odd', what: 'too-big-file', caption: 'Amplopnya dibagi hari Senin pagi' })
    for (const word of first) says(conversation, word)
    const { replies } = conversation.send({ kind: 'text', text: 'menu' })
    const unsent = new Set(['case-files-unsent', 'case-words-unsent'].map((key) => texts(key)))
    expect(replies.map(({ text }) => text).filter((text) => unsent.has(text))).toEqual(keys.map((key) => texts(key)))
  })

  it('too big to be taken leaves its words: beside other files, or as a message', () => {
    const tooBig: Content = { kind: 'odd', what: 'too-big-file', caption: 'Amplopnya dibagi hari Senin pagi' }
    const written = openedCase(sample.config)
    written.send(tooBig)
    expect(askOf(written)).toMatchObject({ at: 'check', text: [tooBig.caption] })
    written.send({ ...file('photo', true), caption: 'Ini foto lain dari sana' } as Content)
    expect(askOf(written)).toMatchObject({ text: [`${tooBig.caption}\nIni foto lain dari sana`] })
    const beside = openedCase(sample.config)
    beside.send(captioned('Di atas meja'))
    expect(textOf(beside.send(tooBig).replies)).toContain(texts('case-evidence-words-left'))
    const sent = beside.send({ kind: 'text', text: 'selesai' })
    expect(named(sent, 'add-evidence')).toMatchObject({ text: [`${tooBig.caption}\nDi atas meja`] })
    const short = openedCase(sample.config)
    expect(textOf(short.send({ ...tooBig, caption: 'ini ya' }).replies)).toContain(texts('evidence-words-lost'))
  })

  it('beside words that wait to be sent is not taken, and the words are kept', () => {
    const conversation = openedCase(sample.config)
    const words = 'Amplopnya dibagi hari Senin pagi'
    says(conversation, words)
    const turn = conversation.send(file('photo'))
    expect(turn.effects).toEqual([])
    expect(textOf(turn.replies)).toContain(texts('case-file-waits'))
    expect(named(conversation.send({ kind: 'text', text: 'kirim' }), 'write')).toMatchObject({ text: [words] })
  })

  it.each([
    ['voice', 'evidence-voice-warning'],
    ['video', 'evidence-video-warning'],
    ['photo', 'case-evidence-photo'],
  ] as const)('that is a %s comes with a warning, once, and the last one can be dropped', (media, warning) => {
    const conversation = openedCase(sample.config)
    expect(textOf(conversation.send(file(media)).replies)).toContain(texts(warning))
    expect(textOf(conversation.send(file(media)).replies)).not.toContain(texts(warning))
    const last = conversation.buttons.find(({ id }) => id.startsWith('!case:drop-last-'))?.id ?? ''
    const dropped = conversation.send({ kind: 'choice', id: last })
    expect(dropped.effects).toEqual([{ kind: 'drop-evidence', ids: [expect.any(String)] }])
    expect(textOf(dropped.replies)).toContain(texts('evidence-dropped'))
    expect(filesOf(conversation)).toBe(1)
    // The same button, tapped once more.
    expect(textOf(conversation.send({ kind: 'choice', id: last }).replies)).toContain(texts('old-button'))
    expect(filesOf(conversation)).toBe(1)
    // "Done" stays good, whatever was dropped.
    expect(conversation.send({ kind: 'choice', id: '!case:done' }).calls[0]?.call).toBe('add-evidence')
  })
})

describe('words that wait for their yes', () => {
  it.each(['menu', '/lapor', '/cek', '/start'])('"%s": it is said that they were not sent', (word) => {
    const conversation = openedCase(sample.config)
    says(conversation, 'Amplopnya dibagi hari Senin pagi')
    expect(says(conversation, word)).toContain(texts('case-words-unsent'))
  })

  it.each(['bantuan', 'bahasa', 'kirim', 'ubah'])('"%s" is no leaving', (word) => {
    const conversation = openedCase(sample.config)
    says(conversation, 'Amplopnya dibagi hari Senin pagi')
    expect(says(conversation, word)).not.toContain(texts('case-words-unsent'))
  })
})

describe('files before "done"', () => {
  it.each(['kembali', 'menu', '/lapor', '/cek', '/start'])('"%s": they are dropped, and it is said', (word) => {
    const conversation = openedCase(sample.config)
    conversation.send(file('photo'))
    const turn = conversation.send({ kind: 'text', text: word })
    expect(textOf(turn.replies)).toContain(texts('case-files-unsent'))
    expect(turn.effects).toContainEqual({ kind: 'drop-evidence', ids: [expect.any(String)] })
    expect(filesOf(conversation)).toBe(0)
  })

  it.each(['bantuan', 'bahasa', 'hapus'])('"%s" is laid over them and leaves them there', (word) => {
    const conversation = openedCase(sample.config)
    conversation.send(file('photo'))
    const turn = conversation.send({ kind: 'text', text: word })
    expect(textOf(turn.replies)).not.toContain(texts('case-files-unsent'))
    expect(filesOf(conversation)).toBe(1)
  })

  it('go with the chat when that is erased, or left for good', () => {
    for (const end of [
      (conversation: Conversation) => {
        says(conversation, 'hapus')
        return conversation.send({ kind: 'choice', id: '!erase:yes' })
      },
      (conversation: Conversation) => conversation.send({ kind: 'gone' }),
    ]) {
      const conversation = openedCase(sample.config)
      conversation.send(file('photo'))
      expect(end(conversation).effects).toContainEqual({ kind: 'drop-evidence', ids: [expect.any(String)] })
    }
  })
})

describe('a case that is over', () => {
  it('asks nothing that could not be answered, and says so to whoever writes or sends a file', () => {
    const conversation = openedCase(sample.config, { question: 'Barang apa yang dibagikan?' })
    conversation.closes()
    for (const text of ['/cek', conversation.receipts[0] ?? '']) says(conversation, text)
    expect(conversation.buttons.map(({ label }) => label)).not.toContain(texts('btn-question-answer'))
    const written = says(conversation, 'Yang dibagikan itu beras dan minyak')
    expect(written).toContain(texts('case-closed-no-more'))
    const turn = conversation.send(file('photo'))
    expect(turn.effects).toEqual([])
    expect(textOf(turn.replies)).toContain(texts('case-closed-no-more'))
  })

  it('while an answer was being written: it is said that it did not arrive, and nobody is told to try again', () => {
    const conversation = openedCase(sample.config, { question: 'Barang apa yang dibagikan?' })
    says(conversation, 'Yang dibagikan itu beras dan minyak')
    conversation.closes()
    const said = presses(conversation, '!case:yes')
    expect(said).toContain(texts('case-over-unsent'))
    expect(said).toContain(texts('case-closed-no-more'))
    expect(said).not.toContain(texts('trouble'))
  })

  it('while files were being sent: they are dropped, too', () => {
    const conversation = openedCase(sample.config)
    conversation.send(file('photo'))
    conversation.closes()
    const turn = conversation.send({ kind: 'text', text: 'selesai' })
    expect(textOf(turn.replies)).toContain(texts('case-over-unsent'))
    expect(turn.effects).toContainEqual({ kind: 'drop-evidence', ids: [expect.any(String)] })
  })
})

test('whoever writes longer than a case stays open learns that it was not sent', () => {
  const conversation = openedCase(sample.config, { question: 'Barang apa yang dibagikan?' })
  says(conversation, 'jawab')
  conversation.wait(16)
  const turn = conversation.send({ kind: 'text', text: 'Yang dibagikan itu beras dan minyak goreng' })
  expect(named(turn, 'write')).toBeUndefined()
  expect(textOf(turn.replies)).toContain(texts('case-closed-session'))
  expect(texts('case-closed-session')).toContain('tidak sampai ke instansi')
})

test('whoever edits a message that was sent is told to write anew: "back" would correct nothing', () => {
  const conversation = openedCase(sample.config)
  const { replies } = conversation.send({ kind: 'odd', what: 'edited' })
  expect(replies[0]?.text).toBe(texts('edited-unread'))
})

it('takes no more words under files than can be sent at once; the files are taken', () => {
  const conversation = openedCase(sample.config)
  const caption = 'Ini waktu pak camat datang membagi kaos di lapangan desa. '.repeat(40)
  const said = Array.from({ length: 5 }, () => textOf(conversation.send(captioned(caption)).replies))
  const full = texts('case-evidence-words-full', { max: '8000' })
  expect(said.map((text) => text.includes(full))).toEqual([false, false, false, true, true])
  expect(said.map((text) => text.includes(texts('case-evidence-caption')))).toEqual([true, true, true, false, false])
  expect(filesOf(conversation)).toBe(5)
  const turn = conversation.send({ kind: 'choice', id: '!case:done' })
  const call = named(turn, 'add-evidence')
  expect(call?.call === 'add-evidence' && plain(call.text ?? [], () => '').length).toBeLessThanOrEqual(8000)
})

describe('a sentence typed where files are awaited', () => {
  it.each([
    ['after a file', true],
    ['before any', false],
  ])('%s goes along, or stays as a message', (_, after) => {
    const conversation = openedCase(sample.config, { question: 'Di mana diambil?' })
    if (after) conversation.send(file('photo'))
    else says(conversation, 'tambah bukti')
    const said = says(conversation, 'Diambil di balai desa kemarin malam, nomor saya 0812-0000-1234.')
    expect(said).toContain(texts('case-evidence-words'))
    expect(said).toContain('[nomor telepon disamarkan]')
    const turn = conversation.send({ kind: 'text', text: 'selesai' })
    if (!after) return expect(askOf(conversation)).toMatchObject({ at: 'check' })
    const call = named(turn, 'add-evidence')
    const sent = call?.call === 'add-evidence' ? plain(call.text ?? [], (type) => `[${type}]`) : ''
    expect(sent).toBe('Diambil di balai desa kemarin malam, nomor saya [phone].')
  })

  it('a word or two are no sentence', () => {
    const conversation = openedCase(sample.config)
    conversation.send(file('photo'))
    expect(says(conversation, 'ini dia')).toContain(texts('evidence-again'))
  })
})

describe('"tidak ada", as the question about files says', () => {
  it('leads back when none came', () => {
    const conversation = openedCase(sample.config)
    says(conversation, 'tambah bukti')
    expect(says(conversation, 'tidak ada')).toContain(texts('case-menu'))
    expect(askOf(conversation).at).toBe('menu')
  })

  it('after one it is the last: it goes to the offices', () => {
    const conversation = openedCase(sample.config)
    conversation.send(file('photo'))
    expect(named(conversation.send({ kind: 'text', text: 'tidak ada' }), 'add-evidence')).toBeDefined()
  })
})
