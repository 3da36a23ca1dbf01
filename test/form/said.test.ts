/** Replies are kept until the next turn, so what was typed stands in none of them as it was typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import known from '../../src/understanding/data/words.json' with { type: 'json' }
import { presses } from '../support/case-conversation.ts'
import type { Conversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { standsAt } from '../support/stands-at.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const says = (conversation: Conversation, text: string): string[] =>
  conversation.send({ kind: 'text', text }).replies.map((reply) => reply.text)

const at = (step: string): Conversation => standsAt(step, sample)

/** As the hint of every language says it, and as people do. */
const notMeWords = Object.values(known.commands.notMe).flat()

test.each(notMeWords)('"%s" is no "no" to a place', (said) => {
  const conversation = at('place')
  says(conversation, 'ungarann')
  expect(conversation.state.draft?.at).toMatchObject({ step: 'place', sub: { ask: 'pick-place' } })
  expect(says(conversation, said)[0]).toBe(texts('mask-not-me-none'))
  expect(conversation.state.draft?.at).toMatchObject({ step: 'place', sub: { ask: 'pick-place' } })
})

describe('a place that is not found', () => {
  test('is not repeated with the number in it', () => {
    const conversation = at('place')
    const said = says(conversation, 'zzz, nomor saya 0812-0000-1234')
    expect(said.join('\n')).not.toContain('0812')
    expect(said[0]).toContain('nomor saya [nomor telepon')
  })

  test('and kept as typed asks whose a number in it is', () => {
    const conversation = at('place')
    conversation.send({ kind: 'choice', id: 'place:33.74' })
    says(conversation, 'zzzz qqqq')
    const said = says(conversation, 'zzzz qqqq 0812-0000-1234')
    expect(said.join('\n')).toContain('milik siapa?')
    expect(conversation.state.draft?.at.place).toBe('whose')
  })
})

describe('a day', () => {
  test('asks whose a number beside it is, once the day is agreed on', () => {
    const conversation = at('when')
    says(conversation, 'kemarin, 0812-0000-1234')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', sub: { ask: 'confirm-date' } })
    expect(says(conversation, 'ya').join('\n')).toContain('0812-0000-1234')
    expect(conversation.state.draft?.at.place).toBe('whose')
    presses(conversation, '!mask:mine')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'known' })
  })

  const NUMBER = 'kemarin, waktu nomor saya 0812-0000-1234 ditelepon'
  const hintAt = (words: string): Conversation => {
    const conversation = at('when')
    expect(says(conversation, words).join('\n')).toContain(texts('mask-done-hint'))
    return conversation
  }

  test.each(notMeWords)('"%s" is about what was hidden beside it, and not a "no"', (words) => {
    const conversation = hintAt(NUMBER)
    expect(says(conversation, words)[0]).toContain('nomor saya 0812-0000-1234 ditelepon')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'when', sub: { ask: 'confirm-date' } })
    says(conversation, 'ya')
    expect(conversation.state.draft?.answers['when']).toMatchObject({ from: '2024-01-30', said: [NUMBER] })
  })

  test.each([
    ['besok, nomor saya 0812-0000-1234', 'plan'],
    ['minggu kemarin, nomor saya 0812-0000-1234', 'week-or-sunday'],
    ['Kamis 24 Januari, nomor saya 0812-0000-1234', 'pick-date'],
  ])('"bukan saya" shows it again while "%s" is still asked about (%s)', (words, ask) => {
    const conversation = hintAt(words)
    expect(says(conversation, 'BUKAN SAYA')[0]).toContain('0812-0000-1234')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'when', sub: { ask, said: [words] } })
  })

  test('has more hidden in the words beside it before it is agreed on', () => {
    const conversation = hintAt(NUMBER)
    says(conversation, 'samarkan')
    expect(says(conversation, 'ditelepon')[0]).toContain('[')
    says(conversation, 'ya')
    expect(conversation.state.draft?.answers['when']).toMatchObject({
      said: ['kemarin, waktu nomor saya ', { mask: 'phone' }, ' ', { mask: 'other' }],
    })
  })

  test('that does not fit its weekday is asked about in both ways', () => {
    const conversation = at('when')
    const said = says(conversation, 'Kamis 24 Januari')
    expect(said[0]).toContain('Tanggal 24 Januari 2024 itu hari Rabu, bukan Kamis.')
    expect(conversation.buttons.slice(0, 2).map(({ label }) => label)).toEqual([
      'Rabu, 24 Januari 2024',
      'Kamis, 25 Januari 2024',
    ])
  })

  test('that is still to come is no day on which it happened, whichever of the two was meant', () => {
    const conversation = at('when')
    says(conversation, 'Senin 8 Mei 2029')
    expect(conversation.buttons.slice(0, 2).every(({ label }) => label.includes('Mei 2029'))).toBe(true)
    conversation.send({ kind: 'choice', id: conversation.buttons[0]?.id ?? '' })
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'when', sub: { ask: 'plan' } })
    expect(conversation.state.draft?.answers).not.toHaveProperty('when')
  })

  test('that does not fit its pasaran is asked about, with both names of the day', () => {
    const conversation = at('when')
    const said = says(conversation, 'Rebo Pon 24 Januari')
    expect(said[0]).toContain('Tanggal 24 Januari 2024 itu hari Rabu Kliwon, bukan Rabu Pon.')
    expect(conversation.buttons.slice(0, 2).map(({ label }) => label)).toEqual([
      'Rabu, 24 Januari 2024',
      'Rabu, 17 Januari 2024',
    ])
  })

  test('of long ago is doubted aloud', () => {
    const said = says(at('when'), '17 agustus 1945')
    expect(said[0]).toContain('lebih dari 10 tahun. Benar Jumat, 17 Agustus 1945?')
  })
})

test('whoever declines leaves nothing, not even handles of messages', () => {
  const conversation = at('consent')
  const { effects, replies } = conversation.send({ kind: 'choice', id: 'consent:no' })
  expect(replies[0]?.text).toBe(texts('consent-declined'))
  expect(effects).toContainEqual({ kind: 'end-session' })
})
