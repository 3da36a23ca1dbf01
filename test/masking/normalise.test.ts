/** Rules run on a plain form of the text; what they find must be cut out of the text as it was typed, to the character. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalise } from '../../src/masking/text/normalise.ts'

const odd = fc.constantFrom(
  '０',
  '٨',
  '꧑',
  '2️⃣',
  'ﬃ',
  'é',
  'e\u0301',
  'О',
  '\u200b',
  '👨‍👩‍👧',
  '🇮🇩',
  '“',
  '\t',
  'a',
  '7',
  ' ',
  '\n',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(odd, { maxLength: 40 }).map((parts) => parts.join('')),
)

it('every character of the plain form has its place in the text, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: plain, toSource } = normalise(text)
      let before = 0
      for (let i = 0; i < plain.length; i++) {
        const { start, end } = toSource(i, i + 1)
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        // What stands there reads as this character again.
        expect(normalise(text.slice(start, end)).text).toContain(plain[i] ?? '')
        before = start
      }
    }),
    { numRuns: 500 },
  )
})

it('a plain text stays as it is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = normalise(text).text
      expect(normalise(once).text).toBe(once)
    }),
  )
})
