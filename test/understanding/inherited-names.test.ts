/**
 * Words that every object inherits as a property. Where a table of words is a plain object, `table['constructor']` finds
 * a function, and the turn of whoever types that word fails for ever.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { checkLink } from '../../src/masking/links/links.ts'
import { mask } from '../../src/masking/mask.ts'
import { tryMask } from '../../src/masking/try.ts'
import { splitAccused } from '../../src/understanding/accused.ts'
import { findOffice } from '../../src/understanding/find-office.ts'
import { readChoice } from '../../src/understanding/choices.ts'
import { readCommand, readQuestion, readYesNo } from '../../src/understanding/commands.ts'
import { readDate } from '../../src/understanding/date.ts'
import { findPlace, places } from '../../src/understanding/places.ts'
import { createConversation } from '../support/conversation.ts'
import { sampleConfig } from '../support/sample-config.ts'

const { config, remove } = await sampleConfig()
afterAll(remove)
const inherited = Object.getOwnPropertyNames(Object.prototype)

describe.each([...inherited, 'prototype', 'length'])('%s', (word) => {
  test('is a word like any other', () => {
    const options = [
      { id: 'yes', label: 'Ya', synonyms: [] },
      { id: 'no', label: 'Tidak', synonyms: [] },
    ]
    for (const language of ['id', 'jv', 'en'] as const) {
      expect(readCommand(word, { language })).toBeUndefined()
      expect(readYesNo(word, language)).toBeUndefined()
      expect(readQuestion(word, language)).toBeUndefined()
    }
    expect(readChoice(word, options)).toEqual({ kind: 'none' })
    expect(readChoice(word, options, { many: true })).toEqual({ kind: 'none' })
    expect(findPlace(word, places)).toEqual([])
    expect(readDate(word, new Date('2024-01-31T15:00:00+07:00'))).toMatchObject({ kind: 'ask' })
    expect(Object.values(splitAccused(word))).toEqual([word])
    expect(() => findOffice(word, [])).not.toThrow()
    expect(mask(word, { about: 'story' })).toEqual([])
    expect(tryMask(`081200001111 ${word}`, (type) => type, word).masked).toContain(word)
    expect(checkLink(`https://www.${word}/?utm_source=a`)).toMatchObject({ kind: expect.any(String) })
  })

  test('is answered in every place of a conversation, as text and as a button', () => {
    const ways = [['/start'], ['lapor'], ['cek'], ['lapor', 'setuju'], ['lapor', 'setuju', '1', '1', '1']]
    for (const way of ways) {
      const talk = createConversation({ config, hint: 'id' })
      for (const text of way) talk.send({ kind: 'text', text })
      for (const content of [
        { kind: 'text', text: word },
        { kind: 'choice', id: word },
        { kind: 'choice', id: `!${word}` },
        { kind: 'choice', id: `${word}:${word}` },
      ] as const)
        expect(talk.send(content).replies.length, `${way.join(' ')} ${JSON.stringify(content)}`).toBeGreaterThan(0)
    }
  })
})
