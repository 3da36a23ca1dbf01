/** "Saya nggak berani sebut namanya": whoever will not say it is not asked for ever, and none of it stands as the answer. */
import { describe, expect, it } from 'vitest'
import { samplePlaces } from '../support/places.ts'

const places = samplePlaces()
const answered = (name: string, text: string) => {
  const { state } = places.typedAt(name, text)
  return state.draft?.answers[/step ([\w-]+)/u.exec(name)?.[1] ?? '']
}

describe.each([
  'saya nggak berani sebut namanya',
  'takut sebut nama',
  'rahasia',
  'tidak mau bilang',
  'maaf saya tidak bisa sebut',
  'ora wani nyebut jenenge',
  'mboten wantun nyebat asmanipun',
  'I am afraid to say',
  'I would rather not say',
  'prefer not to say',
])('"%s"', (text) => {
  it('leaves open who it was, and which district', () => {
    expect(answered('breach, step accused/none', text)).toEqual({ kind: 'unknown' })
    expect(answered('breach, step place/district', text)).toEqual({ kind: 'place', region: '33.74' })
  })

  it('leads on where it may be left open', () => {
    expect(places.typedAt('breach, step when/none', text).state.draft?.at).toMatchObject({ sub: { ask: 'rough' } })
    expect(places.typedAt('breach, step place/none', text).words[0]).toMatch(/^Kalau tidak tahu, pilih daerah/u)
  })

  it('is kept in a story', () => {
    expect(answered('breach, step story/none', text)).toMatchObject({ kind: 'text', text: [text] })
  })

  it('skips nothing where nothing was asked', () => {
    for (const name of ['menu', 'breach, review page', 'breach, cancel', 'breach, erase', 'case, withdrawal']) {
      const before = places.all().find((place) => place.name === name)?.state
      const { state, call, effects } = places.typedAt(name, text)
      expect({ call, effects }).toEqual({ call: undefined, effects: [] })
      expect({ mode: state.at.mode, at: state.draft?.at, answers: state.draft?.answers }).toEqual({
        mode: before?.at.mode,
        at: before?.draft?.at,
        answers: before?.draft?.answers,
      })
    }
  })
})

it.each([
  'jangan sebut nama saya',
  'rahasiakan nama saya',
  'jaga rahasia saya',
  'pak lurah tidak mau bilang',
  'saya tidak mau disebut',
])('"%s" refuses nothing that is asked', (text) =>
  expect(answered('breach, step accused/none', text)).not.toEqual({ kind: 'unknown' }),
)

it.each(['tidak kenal', 'ga kenal orangnya', 'cuma tahu mukanya', 'ora kenal', "I don't know him"])(
  'who it was: "%s" does not know',
  (text) => expect(answered('breach, step accused/none', text)).toEqual({ kind: 'unknown' }),
)

it.each([
  'lihat cerita saya',
  'seperti di atas',
  'namanya ada di cerita',
  'sudah saya sebut tadi',
  'wis tak critakake mau',
  'as mentioned above',
  'nanti saja',
  'mereka',
])('who it was: "%s" names nobody, and is asked again', (text) => {
  const { state, words } = places.typedAt('breach, step accused/none', text)
  expect(state.draft?.answers['accused']).toBeUndefined()
  expect(words[0]).toMatch(/^Itu belum menyebut orangnya/u)
})

it.each(['saya takut', 'takut ketahuan', 'wedi aku'])('"%s" is answered, and is nobody and no place', (text) => {
  for (const name of ['breach, step accused/none', 'breach, step place/none', 'breach, step when/none']) {
    const { state, words } = places.typedAt(name, text)
    expect(words[0]).toMatch(/^Tidak ada cara melapor/u)
    expect(state.draft?.at).toEqual(places.all().find((place) => place.name === name)?.state.draft?.at)
  }
})

it.each([
  'atasan saya sendiri',
  'semua orang di kantor',
  'inisial S',
  'Said',
  'orang tinggi besar pakai seragam',
  'kades',
  'Pak Rahasia',
  'Isa rahasia',
  'Asma rahasia',
  'Bu Asma tidak mau sebut',
  'Pak Endak',
  'Pak Kaga',
  'orang atas',
  'yang di atas',
  'banyak orang',
  'orang banyak',
  'See',
  'Many',
  'Tak',
  'Nanti',
  'Atas',
])('who it was: "%s" is kept', (text) =>
  expect(answered('breach, step accused/none', text)).toMatchObject({ kind: 'person' }),
)
