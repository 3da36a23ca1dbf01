/** Whoever says at the last moment that it must not go is neither sent on nor told to press "Kirim". */
import { describe, expect, it } from 'vitest'
import { samplePlaces } from '../support/places.ts'
import { sampleTexts } from '../support/turn-context.ts'

const { typedAt } = samplePlaces()
const texts = sampleTexts('id')

describe.each(['jangan dikirim', 'jangan kirim', 'gak usah dikirim', 'gak jadi kirim', 'ojo dikirim', "don't send it"])(
  '"%s"',
  (text) => {
    it('on the review page asks whether to end', () => {
      expect(typedAt('breach, review page', text).words).toEqual([texts('cancel-ask')])
    })

    it('at a message to an office leaves it unsent', () => {
      const { words, state } = typedAt('case, message to be sent', text)
      expect(words[0]).toBe(texts('case-words-unsent'))
      expect(state.at).toMatchObject({ case: { ask: { at: 'menu' } } })
    })

    it('after sending tells how to take it back', () => {
      expect(typedAt('finished, number not noted', text).words[0]).toBe(texts('withdraw-how'))
    })
  },
)
