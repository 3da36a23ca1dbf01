/** "Tidak ada", "ora ana", "iya ada": a plain yes or no is understood at every question that takes one, and no more than that. */
import { describe, expect, it } from 'vitest'
import { readYesNo } from '../../src/understanding/commands.ts'
import { samplePlaces } from '../support/places.ts'

const places = samplePlaces()
const fear = (text: string): unknown => places.typedAt('breach, step fear/none', text).state.draft?.answers['fear']

const NO = [
  'tidak ada',
  'nggak ada',
  'gaada',
  'belum ada',
  'belum pernah',
  'tidak ada kok pak',
  'nggak ada apa-apa',
  'tidak, tidak ada',
  'tidak sama sekali',
  'endak',
  'ora ana',
  'durung ono',
  'ora blas',
  'mboten wonten',
  'dereng wonten',
  'no, nothing',
  'nothing',
  'no, there isn’t',
  'no, not at all',
  'not really',
]
const YES = ['iya ada', 'ya ada', 'ada', 'iyo ono', 'nggih wonten', 'wonten', 'ada kok pak']

describe('whether retaliation is feared', () => {
  it.each(NO)('"%s": no', (text) => expect(fear(text)).toEqual({ kind: 'choice', choice: 'no' }))

  it.each([...YES, 'takut banget', 'sangat takut', 'rada kuwatir', 'sedikit', 'a little', 'very scared'])(
    '"%s": yes',
    (text) => expect(fear(text)).toEqual({ kind: 'choice', choice: 'yes' }),
  )

  it.each(['yo wedi', 'nggih ajrih', 'iya takut sekali'])('"%s" is asked about', (text) => {
    const { state, words } = places.typedAt('breach, step fear/none', text)
    expect(words).toEqual(['Maksud Anda "Ya, khawatir"?'])
    expect(state.draft?.at).toMatchObject({ sub: { ask: 'guess', choices: ['yes'] } })
  })

  it.each(['sudah ada', 'wis ana', 'sudah diancam'])('"%s": threatened already', (text) => {
    expect(fear(text)).toEqual({ kind: 'choice', choice: 'threatened' })
  })

  it.each([
    'tidak tahu',
    'ga tau',
    'ora ngerti',
    'mboten ngertos',
    'not sure',
    'ada apa',
    'tidak apa-apa',
    'pak bu',
    'tidak sama',
    'aku wis',
    'sudah ada apa',
    'tidak, ada',
    '0',
    'pernah',
    'iya pernah',
  ])('"%s" answers neither', (text) => expect(fear(text)).toBeUndefined())
})

describe('any other question', () => {
  it.each(NO)('"%s": no', (text) => expect(readYesNo(text)).toBe(false))

  it.each(YES)('"%s" says that there is something, where that is asked', (text) => {
    expect(readYesNo(text, 'id', 'Apakah ada saksi?')).toBe(true)
    expect(readYesNo(text, 'id', 'Mau dikabari kalau ada pesan?')).toBeUndefined()
    expect(readYesNo(text)).toBeUndefined()
  })

  it('in English as well', () => {
    expect(readYesNo('yes, there is', 'en', 'Is there a witness?')).toBe(true)
    expect(readYesNo('yes, there is', 'en', 'Is this right?')).toBeUndefined()
  })

  it.each(['yes I agree', 'iya saya setuju', 'nggih kula sarujuk', 'ok saya mau'])('"%s": yes', (text) => {
    expect(readYesNo(text)).toBe(true)
  })

  it.each([
    'saya',
    'aku kula',
    'i do not agree',
    'saya sudah',
    'saya ok',
    'saya mau',
    'aku wis',
    'sudah ada',
    'ya ada apa',
    'yes really',
    'ya sama',
    'aja iya',
  ])('"%s": no yes', (text) => {
    expect(readYesNo(text)).not.toBe(true)
  })

  it('"ada" alone agrees to nothing that is not there', () => {
    for (const name of ['breach, cancel', 'breach, erase', 'menu, erase', 'case, withdrawal'])
      expect(places.typedAt(name, 'ada').words).toEqual(places.typedAt(name, 'hmm').words)
    expect(places.typedAt('breach, step accused/none', 'Ana').state.draft?.answers['accused']).toMatchObject({
      name: ['Ana'],
    })
  })

  it.each([
    'tidak tahu',
    'tidak salah',
    'tidak apa-apa',
    'tidak sama',
    'iya, tidak',
    'pak bu',
    '0',
    'nol',
    'nihil',
    'ga apa, ada',
    'tidak apa, ada',
    'tidak, ada',
    'bukan ada',
    'salah ada',
  ])('"%s" is neither', (text) => {
    expect(readYesNo(text)).toBeUndefined()
    expect(readYesNo(text, 'id', 'Apakah Anda khawatir ada pembalasan?')).toBeUndefined()
  })
})
