/** "Tolong saya diancam": nobody who is in danger thinks of the word that a machine knows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newState } from '../../src/intake/state.ts'
import { urgentOf } from '../../src/intake/urgent.ts'
import { criesForHelp } from '../../src/understanding/danger.ts'
import { openedCase, presses, says } from '../support/case-conversation.ts'
import { START } from '../support/conversation.ts'
import { answerAt, everyPlace } from '../support/places.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const CRIES = [
  'tolong saya diancam',
  'saya sedang diancam sekarang',
  'saya mau dibunuh',
  'Ada orang di depan rumah saya!',
  'aku lagi dikejar wong',
  'kula badhe dipunpejahi',
  'tulung, ana wong neng ngarep omahku',
  "help, I'm being threatened right now",
  'they want to kill me',
]
const NO_CRIES = [
  'saya tidak diancam',
  'saya diancam mutasi',
  'apakah saya akan diancam?',
  'pak lurah diancam dua tahun penjara',
  'ada orang bagi sembako di depan rumah',
  'tolong',
  'diancam',
  'ada orang',
]

it.each(CRIES)('"%s" is a cry', (text) => expect(criesForHelp(text)).toBe(true))
it.each(NO_CRIES)('"%s" is none', (text) => expect(criesForHelp(text)).toBe(false))

it('a cry is answered with whom to call, wherever it is said', () => {
  const silent = everyPlace(sample.config).flatMap((place) =>
    CRIES.filter((text) => {
      const { replies } = answerAt(place, { kind: 'text', text }, sample.config)
      return replies.filter((reply) => reply.text.includes('112')).length !== 1
    }).map((text) => `${place.name}: ${text}`),
  )
  expect(silent).toEqual([])
})

it('gets through although there were too many messages', () => {
  const content = { kind: 'text', text: 'saya mau dibunuh' } as const
  expect(urgentOf(content, newState('id', START))).toBe('words')
})

describe('what is written where words are kept', () => {
  it('stays part of the story', () => {
    const place = everyPlace(sample.config).find(({ name }) => name === 'breach, step story/none')
    if (place === undefined) throw new Error('The form never asks for the story')
    const { state } = answerAt(place, { kind: 'text', text: 'saya sedang diancam sekarang' }, sample.config)
    expect(state.draft?.answers['story']).toMatchObject({ kind: 'text', text: ['saya sedang diancam sekarang'] })
  })

  it('goes to the office that a message is written to', () => {
    const conversation = openedCase(sample.config)
    presses(conversation, '!case:message')
    const said = says(conversation, 'saya sedang diancam sekarang')
    expect(said).toContain('112')
    expect(said).toContain('saya sedang diancam sekarang')
  })

  it('is no name of the person reported', () => {
    const place = everyPlace(sample.config).find(({ name }) => name === 'breach, step accused/none')
    if (place === undefined) throw new Error('The form never asks who it was')
    const { state } = answerAt(place, { kind: 'text', text: 'saya mau dibunuh' }, sample.config)
    expect(state.draft?.answers['accused']).toBeUndefined()
  })
})
