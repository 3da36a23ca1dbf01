import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/form/answers.ts'
import { holds } from '../../src/form/conditions.ts'
import type { Condition } from '../../src/form/definition.ts'

const answers: Answers = {
  kind: { kind: 'choice', choice: 'breach' },
  category: { kind: 'choice', choice: 'FOTO_SIMBOL', group: 'medsos' },
  source: { kind: 'choices', choices: ['self', 'told'] },
  told: { kind: 'yes-no', yes: false },
  place: { kind: 'place', region: '33.74', district: '33.74.10' },
  story: { kind: 'text', text: ['breach'] },
  fear: { kind: 'skipped' },
}
const is = (answer: string, ...values: string[]): Condition => ({ answer, is: values })

describe('holds', () => {
  it.each<[string, Condition | undefined, boolean]>([
    ['no condition', undefined, true],
    ['a choice', is('kind', 'breach'), true],
    ['another choice', is('kind', 'pressure'), false],
    ['one of several values', is('kind', 'pressure', 'breach'), true],
    ['the item of a nested choice', is('category', 'FOTO_SIMBOL'), true],
    ['the group of a nested choice', is('category', 'medsos'), true],
    ['one of the choices made', is('source', 'told'), true],
    ['a choice not made', is('source', 'online'), false],
    ['no', is('told', 'no'), true],
    ['yes', is('told', 'yes'), false],
    ['the region of a place', is('place', '33.74'), true],
    ['the district of a place, which is not looked at', is('place', '33.74.10'), false],
    ['free text, which is not looked at', is('story', 'breach'), false],
    ['a skipped step', is('fear', 'no'), false],
    ['a step never asked', is('nowhere', 'x'), false],
    ['not', { not: is('kind', 'pressure') }, true],
    ['not, of a step never asked', { not: is('nowhere', 'x') }, true],
    ['all', { all: [is('kind', 'breach'), is('category', 'medsos')] }, true],
    ['all but one', { all: [is('kind', 'breach'), is('category', 'lain')] }, false],
    ['any', { any: [is('kind', 'pressure'), is('category', 'medsos')] }, true],
    ['any of none', { any: [is('kind', 'pressure'), is('category', 'lain')] }, false],
  ])('%s', (_, condition, expected) => {
    expect(holds(condition, answers)).toBe(expected)
  })
})
