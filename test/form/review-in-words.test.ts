/** What stands behind "more" on the review page may be asked for in words, without looking there. */
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/form/draft.ts'
import { samplePlaces } from '../support/places.ts'
import { sampleTexts } from '../support/turn-context.ts'

const { typedAt: says } = samplePlaces()
const texts = sampleTexts('id')
const viewOf = (draft: Draft | null) => (draft?.at.place === 'review' ? draft.at.view : draft?.at.place)

describe.each(['breach', 'pressure'])('%s', (path) => {
  it.each([
    ['kirim nanti', 'when'],
    ['Kirim besok saja', 'when'],
    ['nanti saja', 'when'],
    ['send later', 'when'],
    ['mangke kemawon', 'when'],
    ['penerima', 'recipients'],
    ['ubah penerima', 'recipients'],
    ['recipients', 'recipients'],
    ['ubah', 'edit'],
    ['samarkan', 'mask-more'],
    ['pilihan lain', 'more'],
  ])('"%s" leads to %s', (text, view) => {
    const { state, call } = says(`${path}, review page`, text)
    expect(viewOf(state.draft)).toBe(view)
    expect(call).toBeUndefined()
  })

  it.each(['4', '5', 'kirimkan ke penerima yang lain nanti', 'camat'])('"%s" means nothing there', (text) => {
    const { state, call, words } = says(`${path}, review page`, text)
    expect(viewOf(state.draft)).toBe('page')
    expect(call).toBeUndefined()
    expect([texts('choice-again-1'), texts('choice-number-out', { number: text, max: '3' })]).toContain(words[0])
  })

  it.each(['nanti', 'besok', 'tunda dulu'])('asked when, "%s" sends it later', (text) => {
    expect(says(`${path}, review when`, text).call).toMatchObject({ call: 'submit', later: true })
  })
})
