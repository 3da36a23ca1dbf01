/**
 * What erases, withdraws, sends, consents or keeps an address happens on a plain, whole answer that wants it. Everything
 * else is asked again, as if nothing had been understood.
 */
import { describe, expect, it } from 'vitest'
import { samplePlaces } from '../support/places.ts'

const places = samplePlaces()

const ASKED = [
  'case, withdrawal',
  'case, message to be sent',
  'breach, erase',
  'breach, cancel',
  'menu, erase',
  'finished, noted',
  'finished, whether to be told',
  'case, whether to be told',
  'breach, step consent/none',
  'breach, review page',
  'breach, review when',
]
const OFFERS = new Set(['finished, noted', 'finished, whether to be told', 'case, whether to be told'])

/** Whether the draft, the case, the chat or the address is another than before. */
function happened(name: string, text: string): unknown {
  const before = places.all().find((place) => place.name === name)?.state
  const { state, call, effects } = places.typedAt(name, text)
  return {
    call: call?.call,
    effects: effects.map(({ kind }) => kind).filter((kind) => kind !== 'remember'),
    draft:
      state.draft === null ? 'none' : JSON.stringify(state.draft.answers) === JSON.stringify(before?.draft?.answers),
  }
}
const nothingAt = (name: string): unknown => ({
  call: undefined,
  effects: [],
  draft: (places.all().find((place) => place.name === name)?.state.draft ?? null) === null ? 'none' : true,
})

const DONT = [
  'aja dibusak',
  'aja dipunbusak',
  'aja busak kabeh',
  'aja hapus semua',
  'aja busak',
  'aja hapus',
  'ojo dibusak',
  'ampun dipunbusak',
  'aja tarik',
  'aja ditarik',
  'aja kirim',
  'aja dikirim',
  'aja iya',
  'yo aja',
  'nggih aja dibusak',
  'aja kabari',
]
const NOT_A_YES = [
  'iya ada apa',
  'ya ada apa',
  'nggih wonten punapa',
  'sudah ada apa',
  'ya apa ada',
  'yes is there',
  'yes are there any',
  'yes there is',
  'ya sama',
  'sudah pernah',
  'sudah ada',
  'iya ada',
  'ada',
  'there is',
  'saya sudah',
  'sudah hapus',
  'wis dibusak',
  'tidak ada',
  'belum pernah',
  'salah, tidak',
  'bukan, tidak',
  'aku wis',
  'yes really',
  'ya at all',
  'hapus semua?',
  'yes delete?',
  'iya hapus?',
  'hapus?',
  'ya?',
  'tarik?',
  'kirim?',
  'kabari?',
  'boleh?',
  'sama sekali',
  '0',
  'nol',
  'nihil',
]
const ACKNOWLEDGED = [
  'ok',
  'oke',
  'ok siap',
  'siap',
  'sip',
  'sudah',
  'sudah ya',
  'ya sudah',
  'wis',
  'sampun',
  'benar',
  'betul',
  'ya betul',
  'lanjut',
  'sudah?',
  'ok?',
]

describe.each(ASKED)('%s', (name) => {
  it.each([...NOT_A_YES, ...(OFFERS.has(name) ? ACKNOWLEDGED : [])])('"%s": nothing happens', (text) => {
    expect(happened(name, text)).toEqual(nothingAt(name))
  })

  // A plain "don't" may also be a no.
  it.each(DONT)('"%s" wants the opposite', (text) => {
    const { effects, call, state } = places.typedAt(name, text)
    expect(['withdraw', 'write']).not.toContain(call?.call)
    expect(effects.map(({ kind }) => kind)).not.toContain('erase-chat')
    expect(effects.map(({ kind }) => kind)).not.toContain('tell-here')
    if (name.startsWith('breach') && name !== 'breach, step consent/none') expect(state.draft).not.toBeNull()
    if (name === 'breach, step consent/none') expect(state.draft?.answers['consent']).toBeUndefined()
  })
})

it('where a word for it is offered, a plain one does it', () => {
  expect(places.typedAt('case, withdrawal', 'iya tarik').call).toMatchObject({ call: 'withdraw' })
  expect(places.typedAt('case, message to be sent', 'ya').call).toMatchObject({ call: 'write' })
  expect(places.typedAt('finished, noted', 'ya').effects).toContainEqual({ kind: 'erase-chat' })
  expect(places.typedAt('menu, erase', 'ya').effects).toContainEqual({ kind: 'erase-chat' })
  expect(places.typedAt('breach, cancel', 'ya').state.draft).toBeNull()
  expect(places.typedAt('breach, step consent/none', 'ya').state.draft?.answers['consent']).toBeDefined()
})
