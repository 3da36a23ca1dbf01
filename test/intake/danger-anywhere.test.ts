/** Whoever is in danger says so wherever they stand; a word is never taken for an option that is spelled nearly like it. */
import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/form/question.ts'
import { readInput } from '../../src/form/read.ts'
import data from '../../src/understanding/data/words.json' with { type: 'json' }
import { globalCommands, readCommand } from '../../src/understanding/commands.ts'
import { samplePlaces } from '../support/places.ts'
import { sampleForm } from '../support/turn-context.ts'

const places = samplePlaces()

const wordsOf = (command: keyof typeof data.commands): string[] => [
  ...new Set(Object.values(data.commands[command]).flat()),
]

/** Answers that speak of the danger by themselves, at the questions about it. */
const ANSWERS = new Set(
  ['kind', 'category', 'category-second'].flatMap((step) =>
    ['breach', 'pressure'].map((path) => `${path}, step ${step}/none`),
  ),
)
const threat = /diancam|threatened/u

it('every word for danger is answered with whom to call, wherever it is said', () => {
  expect(places.all().length).toBeGreaterThan(60)
  const silent = places.all().flatMap((place) =>
    wordsOf('danger')
      .filter((text) => !(ANSWERS.has(place.name) && threat.test(text)))
      .filter((text) => !places.typedAt(place, text).words.some((said) => said.includes('112')))
      .map((text) => `${place.name}: ${text}`),
  )
  expect(silent).toEqual([])
})

describe('what an option says exactly stays its answer', () => {
  it('"saya diancam" answers what it is about', () => {
    const { state } = places.typedAt('breach, step kind/none', 'saya diancam')
    expect(state.draft?.answers['kind']).toEqual({ kind: 'choice', choice: 'pressure' })
    expect(state.draft?.form.id).toBe(sampleForm.id)
  })
})

describe('a command and an option that are one letter apart', () => {
  const asked = (label: string): Question => ({ text: '', options: [{ id: 'option', label }] })
  const read = (text: string, label: string) => readInput({ kind: 'text', text }, '!test', asked(label), 'id')
  const long = globalCommands.flatMap(wordsOf).filter((word) => /^[a-z]{6,}$/u.test(word))

  it.each([...new Set(long)])('"%s" is the command', (word) => {
    // Its last letter mistyped; an option may well be spelled so.
    const label = `${word.slice(0, -1)}${word.endsWith('x') ? 'q' : 'x'}`
    const command = readCommand(word, { language: 'id' })
    expect(read(word, label)).toEqual({ kind: 'command', command })
    expect(read(label, label)).toEqual({ kind: 'input', input: { kind: 'picked', ids: ['option'] } })
  })

  it('what is no command still finds the option it is a slip of', () => {
    expect(read('pedurunga', 'Pedurungan')).toEqual({ kind: 'input', input: { kind: 'picked', ids: ['option'] } })
    expect(read('bahasq', 'Bahasa')).toEqual({ kind: 'input', input: { kind: 'picked', ids: ['option'] } })
  })
})
