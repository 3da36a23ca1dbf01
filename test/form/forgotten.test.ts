/** Who has forgotten, or does not know, goes on: no required question is left by guessing only. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayWords, formatDay } from '../../src/texts/dates.ts'
import { says } from '../support/case-conversation.ts'
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

const answer = (conversation: Conversation, step: string) => conversation.state.draft?.answers[step]

it.each([
  // Not the name of the person reported.
  ['accused', 'lupa'],
  ['accused', 'tidak tahu'],
  ['known', 'lupa'],
  ['known', 'ga inget'],
  ['known', 'Tidak tahu'],
])('%s: "%s"', (step, words) => {
  const conversation = standsAt(step, sample)
  says(conversation, words)
  expect(answer(conversation, step)).toEqual({ kind: 'unknown' })
})

it.each(['tidak tahu', 'lupa', 'mboten ngertos'])(
  '"%s" at the region leads to one that helps, and from there on',
  (words) => {
    const conversation = standsAt('place', sample)
    const said = says(conversation, words)
    expect(said).toContain(texts('place-unknown'))
    expect(said).toContain('Di internet/HP saja')
    expect(said).not.toContain(texts('skip-required'))
    for (const word of ['kota', words]) says(conversation, word)
    expect(answer(conversation, 'place')).toEqual({ kind: 'place', region: '33.74' })
  },
)

it('"I do not know" stands under the day on which it became known', () => {
  expect(standsAt('known', sample).buttons.map(({ label }) => label)).toContain(texts('btn-dont-know'))
})

it.each(['minggu depan', 'nanti'])('a plan ("%s") became known today, and the day is read back first', (plan) => {
  const conversation = standsAt('when', sample)
  for (const words of [plan, 'rencana']) says(conversation, words)
  expect(answer(conversation, 'when')).toMatchObject({ planned: true })
  expect(says(conversation, 'hari itu juga')).toContain(texts('date-echo', dayWords(texts, '2024-01-31')))
  expect(answer(conversation, 'known')).toBeUndefined()
  says(conversation, 'ya')
  expect(answer(conversation, 'known')).toMatchObject({ from: '2024-01-31', to: '2024-01-31' })
})

describe('a plan is read back with its day', () => {
  it.each([
    ['besok jam 9', '2024-02-01', '09:00', { time: '09:00' }],
    ['besok Jumat sore', '2024-02-02', 'sore', { part: 'sore' }],
  ] as const)('"%s": with its hour, which is kept', (words, from, said, time) => {
    const conversation = standsAt('when', sample)
    expect(says(conversation, words)).toContain(
      texts('date-future-plan-day', { when: `${formatDay(texts, from)}, ${said}` }),
    )
    says(conversation, 'rencana')
    expect(answer(conversation, 'when')).toMatchObject({ planned: true, from, to: from, ...time })
  })

  it.each([
    ['besok', texts('date-future-plan-day', { when: formatDay(texts, '2024-02-01') }), '2024-02-01', '2024-02-01'],
    [
      'besok Jumat 2 Februari',
      texts('date-future-plan-day', { when: formatDay(texts, '2024-02-02') }),
      '2024-02-02',
      '2024-02-02',
    ],
    [
      'minggu depan',
      texts('date-future-plan-range', { from: formatDay(texts, '2024-02-05'), to: formatDay(texts, '2024-02-11') }),
      '2024-02-05',
      '2024-02-11',
    ],
  ])('"%s"', (words, echo, from, to) => {
    const conversation = standsAt('when', sample)
    expect(says(conversation, words)).toContain(echo)
    says(conversation, 'rencana')
    expect(answer(conversation, 'when')).toMatchObject({ planned: true, from, to })
  })

  it('"Sabtu depan" is picked first, and its hour stays', () => {
    const conversation = standsAt('when', sample)
    expect(says(conversation, 'Sabtu depan jam 9')).toContain(texts('date-ambiguous'))
    const when = `${formatDay(texts, '2024-02-10')}, 09:00`
    expect(says(conversation, '2')).toContain(texts('date-future-plan-day', { when }))
  })

  it('where only what has been can be answered, the day to come is named', () => {
    const conversation = standsAt('known', sample)
    says(conversation, 'hari lain')
    expect(says(conversation, 'besok')).toContain(texts('date-future', dayWords(texts, '2024-02-01')))
    expect(says(conversation, 'minggu depan')).toContain(texts('date-future-plain'))
  })
})

describe('a day to come that is picked stays a plan, also when it is today', () => {
  it('"malam Minggu depan", said on a Saturday', () => {
    const conversation = standsAt('when', sample)
    // From Wednesday to Saturday: without a word a draft is kept for a day.
    for (let day = 0; day < 3; day += 1) {
      conversation.wait(23 * 60)
      says(conversation, 'lanjut')
    }
    expect(says(conversation, 'malam Minggu depan')).toContain(texts('date-ambiguous'))
    says(conversation, '1')
    expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'plan', date: '2024-02-03' } })
    says(conversation, 'rencana')
    expect(answer(conversation, 'when')).toMatchObject({ planned: true, from: '2024-02-03' })
  })

  it.each(['Jumat depan', 'besok Kamis 2 Februari'])('"%s", picked when that day has begun', (words) => {
    const conversation = standsAt('when', sample)
    says(conversation, words)
    for (let day = 0; day < 2; day += 1) {
      conversation.wait(23 * 60)
      conversation.send({ kind: 'text', text: 'lanjut' })
    }
    says(conversation, '1')
    expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'plan', date: '2024-02-02' } })
  })
})

it('what is planned for later today stands under today, and the day is not said to be still to come', () => {
  const conversation = standsAt('when', sample)
  expect(says(conversation, 'malam ini jam 7')).toContain(
    texts('date-future-plan-today', { when: `${formatDay(texts, '2024-01-31')}, 19:00` }),
  )
  says(conversation, 'rencana')
  const planned = { planned: true, from: '2024-01-31', to: '2024-01-31', time: '19:00' }
  expect(answer(conversation, 'when')).toMatchObject(planned)
})

it('a plan for tonight, asked about again on the next day, is not said to be for today', () => {
  const conversation = standsAt('when', sample)
  says(conversation, 'nanti malam')
  conversation.wait(18 * 60)
  const asked = says(conversation, 'lanjut')
  expect(asked).toContain(texts('date-future-plan-begun', { when: `${formatDay(texts, '2024-01-31')}, malam` }))
  expect(asked).not.toContain('hari ini')
  // It has happened meanwhile: that day is read back.
  expect(says(conversation, 'sudah terjadi')).toContain(
    texts('date-echo-part', { ...dayWords(texts, '2024-01-31'), part: 'malam' }),
  )
})

it('a span of plans that has begun is not said to be still to come', () => {
  const conversation = standsAt('when', sample)
  expect(says(conversation, 'nanti minggu ini')).toContain(
    texts('date-future-plan-begun', { when: `${formatDay(texts, '2024-01-31')} – ${formatDay(texts, '2024-02-04')}` }),
  )
})

it.each(['nanti malam', 'besok', 'minggu depan'])(
  '"%s": "iya" is answered by the choice that is to be made',
  (plan) => {
    const conversation = standsAt('when', sample)
    const asked = says(conversation, plan)
    for (const words of ['iya', 'ya', 'betul']) {
      const said = says(conversation, words)
      expect(said).toContain(texts('date-plan-or-past'))
      expect(said).toContain(asked)
      expect(said).not.toContain(texts('date-not-understood'))
    }
    says(conversation, 'masih rencana')
    expect(answer(conversation, 'when')).toMatchObject({ planned: true })
  },
)

it('"already happened" reads the same words as a past day', () => {
  const conversation = standsAt('when', sample)
  expect(says(conversation, '29 Januari, nanti fotonya menyusul')).toContain(
    texts('date-future-plan-day', { when: formatDay(texts, '2025-01-29') }),
  )
  expect(says(conversation, 'sudah terjadi')).toContain(texts('date-echo', dayWords(texts, '2024-01-29')))
  says(conversation, 'ya')
  expect(answer(conversation, 'when')).toMatchObject({ from: '2024-01-29', certainty: 'echoed' })
})

it('whoever does not say which hidden thing is not theirs goes on, and all of it stays hidden', () => {
  const conversation = standsAt('story', sample)
  says(conversation, 'Nama saya Sutinah, HP saya 0812-0000-1111, pak camat membagi stiker.')
  says(conversation, 'bukan saya')
  for (const words of ['entah begitu', 'entah begitu']) says(conversation, words)
  expect(says(conversation, 'entah begitu')).toContain(texts('mask-whose-left'))
  expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'story' })
  expect(JSON.stringify(answer(conversation, 'story'))).not.toMatch(/Sutinah|1111/)
})

describe('"minggu kemarin" is a Sunday or a week', () => {
  it.each([
    ['Hari Minggu', '2024-01-28', '2024-01-28'],
    ['minggu', '2024-01-28', '2024-01-28'],
    ['Pekan lalu', '2024-01-22', '2024-01-28'],
    ['pekan', '2024-01-22', '2024-01-28'],
    ['2', '2024-01-22', '2024-01-28'],
    ['bukan, tanggal 24', '2024-01-24', '2024-01-24'],
  ])('"%s"', (words, from, to) => {
    const conversation = standsAt('when', sample)
    expect(says(conversation, 'minggu kemarin')).toContain(texts('date-week-or-sunday'))
    says(conversation, words)
    says(conversation, 'ya')
    expect(answer(conversation, 'when')).toMatchObject({ from, to })
  })
})

it.each([
  ['37 menit lalu', '14:00'],
  ['dua jam yang lalu', '13:00'],
  ['kemarin jam 13.07', '13:07'],
])('"%s" is kept as %s: an hour counted from now must not tell the minute of writing', (said, time) => {
  const conversation = standsAt('when', sample)
  const echo = says(conversation, said)
  expect(echo).toContain(time)
  says(conversation, 'ya')
  expect(answer(conversation, 'when')).toMatchObject({ time })
})
