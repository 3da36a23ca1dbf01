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
      ['breach, step category/none', { kind: 'choice', choice: 'LAINNYA', group: 'lain' }],
      ['breach, step nip/none', { kind: 'unknown' }],
    ])('%s', (name, meant) => expect(answer(name, text)).toEqual(meant))
  },
)

it.each(['nggak punya', 'saya tidak hafal', 'ora apal', 'tidak ada', 'mana saya tahu', 'di kartu namanya'])(
  'a NIP is no "%s"',
  (text) => expect(answer('breach, step nip/none', text)).not.toMatchObject({ kind: 'nip' }),
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
