/** However somebody says that they do not know: it is the option that means so, and no answer in itself. */
import { describe, expect, it } from 'vitest'
import { samplePlaces } from '../support/places.ts'

const places = samplePlaces()
const answer = (name: string, text: string) =>
  places.typedAt(name, text).state.draft?.answers[/step ([\w-]+)/u.exec(name)?.[1] ?? '']

describe.each(['tidak tahu', 'ora ngerti', 'mboten ngertos', 'gatau', 'no idea', 'entah', 'lupa', 'rahasia'])(
  '"%s"',
  (text) => {
    it.each([
      ['pressure, step favours/none', { kind: 'choice', choice: 'unclear' }],
      ['pressure, step witnesses/none', { kind: 'choice', choice: 'unknown' }],
      ['breach, step status/none', { kind: 'choice', choice: 'unknown' }],
      ['pressure, step pressure-who/none', { kind: 'choices', choices: ['unknown'] }],
      ['breach, step nip/none', { kind: 'unknown' }],
    ])('%s', (name, meant) => expect(answer(name, text)).toEqual(meant))
  },
)

it.each(['lupa', 'rahasia', 'takut bilang', 'tidak kenal', 'ga hafal'])('"%s" names no category', (text) => {
  const { at, answers } = places.typedAt('breach, step category/none', text).state.draft ?? {}
  expect(answers?.['category']).toEqual(
    places.all().find(({ name }) => name === 'breach, step category/none')?.state.draft?.answers['category'],
  )
  expect(at).toMatchObject({ step: 'category' })
})

it.each(['tidak kenal', 'ora kenal'])('"%s" answers who it was, and nothing else', (text) => {
  expect(answer('pressure, step pressure-who/none', text)).toEqual({ kind: 'choices', choices: ['unknown'] })
  expect(answer('pressure, step favours/none', text)).toBeUndefined()
})

it.each([
  'nggak punya',
  'tidak punya NIP',
  'dia honorer tidak punya NIP',
  'honorer',
  'saya tidak hafal',
  'ora apal',
  'tidak ada',
  'mana saya tahu',
])('a NIP: "%s" leaves it open', (text) => expect(answer('breach, step nip/none', text)).toEqual({ kind: 'unknown' }))

it.each(['di kartu namanya', 'PPPK', 'lihat di lampiran', 'ada di foto'])(
  'a NIP is no "%s", and it is said how to go on',
  (text) => {
    expect(answer('breach, step nip/none', text)).toBeUndefined()
    expect(places.typedAt('breach, step nip/none', text).words[0]).toMatch(/^NIP terdiri dari 18 angka.*LEWATI/u)
  },
)

it('digits that are no NIP are kept as uncertain', () => {
  expect(answer('breach, step nip/none', '19800101 kalau tidak salah')).toMatchObject({ kind: 'nip', odd: true })
})

describe('pressure', () => {
  it.each([
    ['pak kadis', 'superior'],
    ['orang tak dikenal', 'unknown'],
    ['nomor tak dikenal', 'unknown'],
    ['polisi', 'other'],
    ['mertua saya', 'other'],
    ['suami', 'other'],
    ['preman', 'other'],
    ['wong ora dikenal', 'unknown'],
  ])('by "%s"', (text, who) => {
    expect(answer('pressure, step pressure-who/none', text)).toEqual({ kind: 'choices', choices: [who] })
  })

  it.each([
    ['dimarahi', 'other'],
    ['dikucilkan', 'other'],
    ['difitnah', 'other'],
    ['diseneni', 'other'],
    ['dipecat', 'transfer'],
    ['fired', 'transfer'],
  ])('as "%s"', (text, form) => {
    expect(answer('pressure, step pressure-form/none', text)).toEqual({ kind: 'choices', choices: [form] })
  })
})
