/** "Tolong saya diancam": nobody who is in danger thinks of the word that a machine knows. */
import { describe, expect, it } from 'vitest'
import { newState } from '../../src/intake/state.ts'
import { urgentOf } from '../../src/intake/urgent.ts'
import { criesForHelp } from '../../src/understanding/danger.ts'
import { openedCase, presses, says } from '../support/case-conversation.ts'
import { START } from '../support/conversation.ts'
import { samplePlaces } from '../support/places.ts'

const places = samplePlaces()

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
  const silent = places.all().flatMap((place) =>
    CRIES.filter((text) => {
      return places.typedAt(place, text).words.filter((said) => said.includes('112')).length !== 1
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
    const { state } = places.typedAt('breach, step story/none', 'saya sedang diancam sekarang')
    expect(state.draft?.answers['story']).toMatchObject({ kind: 'text', text: ['saya sedang diancam sekarang'] })
  })

  it('goes to the office that a message is written to', () => {
    const conversation = openedCase(places.config())
    presses(conversation, '!case:message')
    const said = says(conversation, 'saya sedang diancam sekarang')
    expect(said).toContain('112')
    expect(said).toContain('saya sedang diancam sekarang')
  })

  it('is no name of the person reported', () => {
    const { state } = places.typedAt('breach, step accused/none', 'saya mau dibunuh')
    expect(state.draft?.answers['accused']).toBeUndefined()
  })
})
