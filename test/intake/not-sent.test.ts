/** Whoever says at the last moment that it must not go is neither sent on nor told to press "Kirim". */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAt, everyPlace, type Place } from '../support/places.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
let places: Place[]
beforeAll(async () => {
  sample = await sampleConfig()
  places = everyPlace(sample.config)
})
afterAll(() => sample.remove())
const texts = sampleTexts('id')

describe.each(['jangan dikirim', 'jangan kirim', 'gak usah dikirim', 'gak jadi kirim', 'ojo dikirim', "don't send it"])(
  '"%s"',
  (text) => {
    const at = (name: string) => {
      const place = places.find((known) => known.name === name)
      if (place === undefined) throw new Error(`No such place: ${name}`)
      const turn = answerAt(place, { kind: 'text', text }, sample.config)
      return { ...turn, said: turn.replies.map((reply) => reply.text) }
    }

    it('on the review page asks whether to end', () => {
      expect(at('breach, review page').said).toEqual([texts('cancel-ask')])
    })

    it('at a message to an office leaves it unsent', () => {
      const { said, state } = at('case, message to be sent')
      expect(said[0]).toBe(texts('case-words-unsent'))
      expect(state.at).toMatchObject({ case: { ask: { at: 'menu' } } })
    })

    it('after sending tells how to take it back', () => {
      expect(at('finished, number not noted').said[0]).toBe(texts('withdraw-how'))
    })
  },
)
