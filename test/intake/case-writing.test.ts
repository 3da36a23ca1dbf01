/** What is written to an open case, long or in several messages: all of it is shown, hidden as one, and sent. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { plain } from '../../src/masking/apply.ts'
import { MESSAGES_A_DAY } from '../../src/intake/case-unasked.ts'
import { askOf, openedCase, presses, says } from '../support/case-conversation.ts'
import type { Conversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const SENTENCE = 'Warga yang datang diberi amplop oleh panitia di balai.'
const long = (length: number): string => `${SENTENCE} `.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length)
/** As long as a message can be. */
const full = (end: string): string => `${long(4095 - end.length)} ${end}`
const added = texts('writing-added')

const waiting = (conversation: Conversation): string => {
  const ask = askOf(conversation)
  return ask.at === 'check' ? plain(ask.text, (type) => `[${type}]`) : ''
}
const sent = (conversation: Conversation) => {
  const call = conversation.send({ kind: 'text', text: 'kirim' }).calls.find((one) => one.call === 'write')
  return call?.call === 'write' && call.text !== null ? plain(call.text, (type) => `[${type}]`) : undefined
}

test('what the longest message holds is taken whole, and so are two of them', () => {
  const conversation = openedCase(sample.config)
  says(conversation, 'tulis')
  const [first, second] = [long(4000).trim(), long(3900).trim()]
  says(conversation, first)
  expect(says(conversation, second)).toContain(added)
  expect(sent(conversation)).toBe(`${first}\n${second}`)
})

test('what does not fit any more is said, and what waits is kept', () => {
  const conversation = openedCase(sample.config)
  says(conversation, 'tulis')
  expect(says(conversation, long(9000))).toContain(texts('writing-too-long', { length: '9000', max: '8000' }))
  expect(askOf(conversation)).toEqual({ at: 'write' })
  says(conversation, long(5000))
  const said = says(conversation, long(4000))
  expect(said).toContain(texts('writing-full', { length: '', max: '8000' }))
  expect(sent(conversation)).toBe(long(5000))
})

test('a phone cuts a long text in the middle of a word: it is one word again', () => {
  const conversation = openedCase(sample.config, { question: 'Apa yang dibagikan?' })
  const whole = `${full('amp')}lop putih.`
  says(conversation, whole.slice(0, 4096))
  says(conversation, whole.slice(4096))
  expect(waiting(conversation)).toBe(whole)
})

describe('a number that was split', () => {
  it.each([
    ['at the cut of a phone', full('nomor 0812-00'), '00-4471 itu nomor saya'],
    ['at the cut, without a word before it', full('0812-0000'), '-4471 itu nomor saya'],
    ['over two messages', `${SENTENCE} Hubungi saya di 0812-0000`, '4471 kalau ada yang perlu ditanyakan'],
    ['over two messages, said to be ours in the second', `${SENTENCE} 0812-0000`, '4471 itu nomor saya pribadi'],
  ])('%s is hidden in both', (_, first, second) => {
    const conversation = openedCase(sample.config)
    for (const text of [first, second]) says(conversation, text)
    expect(waiting(conversation)).not.toBe('')
    expect(waiting(conversation)).not.toMatch(/0812|0000|4471/)
    expect(JSON.stringify(conversation.state)).not.toMatch(/4471/)
  })

  it('that was not ours and was brought back stays when somebody writes on', () => {
    const conversation = openedCase(sample.config)
    says(conversation, 'Panitia memakai HP saya 0812-0000-4471')
    says(conversation, 'bukan saya')
    const before = waiting(conversation)
    expect(before).toContain('0812-0000-4471')
    says(conversation, 'Warga yang hadir cukup banyak di aula')
    expect(waiting(conversation)).toBe(`${before}\nWarga yang hadir cukup banyak di aula`)
  })
})

test('whoever writes on beside the question whose a number is loses no word, and is asked again', () => {
  const conversation = openedCase(sample.config)
  says(conversation, 'Di amplop itu ada nomor. Ada nomor 0857-0000-4321.')
  const ask = askOf(conversation)
  expect(ask.at === 'check' && ask.masks?.place).toBe('whose')
  expect(says(conversation, SENTENCE)).toContain('0857-0000-4321')
  expect(presses(conversation, '!case:reported')).toContain('Kirim?')
  expect(sent(conversation)).toBe(`Di amplop itu ada nomor. Ada nomor 0857-0000-4321.\n${SENTENCE}`)
})

test('"send" under the shorter text does not send what was not shown with it; a few words are no text', () => {
  const conversation = openedCase(sample.config)
  says(conversation, SENTENCE)
  const button = conversation.buttons.find(({ id }) => id.startsWith('!case:yes'))
  says(conversation, SENTENCE)
  expect(presses(conversation, button?.id ?? '')).toContain(texts('old-button'))
  expect(says(conversation, 'eh gimana ya')).toContain(texts('writing-again'))
  expect(waiting(conversation)).toBe(`${SENTENCE}\n${SENTENCE}`)
})

test.each(['tidak tahu', 'gak tau pak', 'lupa', 'mboten ngertos'])('"%s" is an answer to an office', (words) => {
  const conversation = openedCase(sample.config, { question: 'Siapa yang membagikan?' })
  says(conversation, 'jawab')
  expect(says(conversation, words)).toContain(words)
  expect(sent(conversation)).toBe(words)
})

test('"lewati" leads out of writing', () => {
  const conversation = openedCase(sample.config, { question: 'Siapa yang membagikan?' })
  says(conversation, 'jawab')
  expect(says(conversation, 'lewati')).toContain(texts('case-menu'))
  expect(askOf(conversation).at).toBe('menu')
})

describe('messages that nobody asked for', () => {
  const enough = texts('writing-enough', { max: String(MESSAGES_A_DAY) })
  const writesAll = (options: { question?: string } = {}): Conversation => {
    const conversation = openedCase(sample.config)
    for (let n = 0; n < MESSAGES_A_DAY; n += 1) {
      says(conversation, `${SENTENCE} ${n}`)
      expect(sent(conversation)).toBe(`${SENTENCE} ${n}`)
    }
    if (options.question !== undefined) conversation.asks(options.question)
    for (const text of ['menu', '/cek', conversation.receipts[0] ?? '']) says(conversation, text)
    return conversation
  }

  it.each(['tulis', SENTENCE])('are so many a day; then "%s" is told so, and nothing of it is kept', (words) => {
    const conversation = writesAll()
    expect(says(conversation, words)).toContain(enough)
    expect(askOf(conversation)).toEqual({ at: 'menu' })
    expect(sent(conversation)).toBeUndefined()
    conversation.wait(24 * 60)
    for (const text of ['/cek', conversation.receipts[0] ?? '', SENTENCE]) says(conversation, text)
    expect(sent(conversation)).toBe(SENTENCE)
  })

  it('an office still gets its answer', () => {
    const conversation = writesAll({ question: 'Apa yang dibagikan?' })
    says(conversation, 'Amplop berisi uang, dari panitia.')
    expect(sent(conversation)).toBe('Amplop berisi uang, dari panitia.')
  })

  it('under files that do not come, or cannot be taken, are no way around', () => {
    const conversation = writesAll()
    const file = { kind: 'file' as const, file: { channel: 'telegram' as const, ref: 'f' }, caption: SENTENCE }
    conversation.send(file, { file: 'failed' })
    expect(says(conversation, 'selesai')).toContain(enough)
    expect(askOf(conversation)).toEqual({ at: 'menu' })
    const turn = conversation.send({ kind: 'odd', what: 'too-big-file', caption: SENTENCE })
    expect(turn.replies.map(({ text }) => text)).toContain(enough)
    expect(askOf(conversation)).toEqual({ at: 'menu' })
  })
})
