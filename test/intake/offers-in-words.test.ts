/** The offers after sending are answered by any plain yes or no, and by what they offer. */
import { describe, expect, it } from 'vitest'
import type { SessionState } from '../../src/intake/state.ts'
import { samplePlaces } from '../support/places.ts'
import { sampleTexts } from '../support/turn-context.ts'

const places = samplePlaces()
const texts = sampleTexts('id')
const toldIn = ({ at }: SessionState) => (at.mode === 'finished' ? at.finished.told : undefined)

describe('whether to be told', () => {
  const at = 'finished, whether to be told'

  it.each(['boleh', 'ya kabari', 'iyo', 'sumangga', 'tell me', 'yes please'])('"%s": here', (text) => {
    expect(places.typedAt(at, text).effects).toContainEqual(expect.objectContaining({ kind: 'tell-here' }))
  })

  it.each(['tidak usah', 'gak usah', 'ora usah', 'mboten usah', 'no need', 'ndak', 'emoh', 'tidak perlu'])(
    '"%s": not here',
    (text) => {
      const { state, effects } = places.typedAt(at, text)
      expect(toldIn(state)).toBe(false)
      expect(effects.filter(({ kind }) => kind === 'tell-here')).toEqual([])
    },
  )

  it.each(['ada', 'terserah', 'kalau aman', 'takut ketahuan'])('"%s" keeps no address', (text) => {
    const { state, effects } = places.typedAt(at, text)
    expect(toldIn(state)).toBeUndefined()
    expect(effects.filter(({ kind }) => kind === 'tell-here')).toEqual([])
  })
})

describe('whether to erase the chat', () => {
  it.each(['iya hapus', 'iya hapus saja', 'hapus', 'yo', 'nggih busak', 'nggih', 'boleh', 'yes erase'])(
    '"%s": erased',
    (text) => {
      expect(places.typedAt('finished, noted', text).effects).toContainEqual({ kind: 'erase-chat' })
    },
  )

  it.each(['jangan', 'tidak usah', 'ora usah', 'ndak', 'no need'])('"%s": left', (text) => {
    const { effects, words } = places.typedAt('finished, noted', text)
    expect(effects).toEqual([{ kind: 'end-session' }])
    expect(words).not.toContain(texts('erase-offer'))
  })

  it.each(['terserah', 'takut dibaca suami'])('"%s" erases nothing', (text) => {
    expect(places.typedAt('finished, noted', text).effects).toEqual([])
  })
})

it.each(['iya tarik', 'yes withdraw', 'nggih tarik'])('whether to withdraw: "%s"', (text) => {
  expect(places.typedAt('case, withdrawal', text).call).toMatchObject({ call: 'withdraw' })
})

it.each(['tidak jadi', 'batal', 'ga jadi', 'ora sido', 'never mind'])(
  'where the number is asked for, "%s" leaves it, and ends no news',
  (text) => {
    const { state, call, words } = places.typedAt('number', text)
    expect(call).toBeUndefined()
    expect(state.at).toEqual({ mode: 'menu', ask: 'main' })
    expect(words).toEqual([texts('menu-ask')])
  },
)
