/** What is asked first by whoever is afraid gets its answer, wherever it is asked and however it is put. */
import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/understanding/commands.ts'
import { samplePlaces } from '../support/places.ts'
import { sampleTexts } from '../support/turn-context.ts'

const places = samplePlaces()

it.each([
  'apa benar ini aman?',
  'apakah saya akan ketahuan?',
  'apakah nama saya akan disebut?',
  'identitas saya aman kan?',
  'dijamin rahasia?',
  'apa nomor saya disimpan?',
  'nanti ketahuan atasan gak',
  'beneran aman nih?',
  'menapa asma kula badhe dipunsebut?',
  'mengko konangan ora',
  'is this really anonymous?',
  'will they know my name?',
])('"%s" asks whether it is safe', (text) => {
  expect(readQuestion(text, 'id')).toBe('answer-safe')
})

const FEARS = [
  'saya takut',
  'wedi aku',
  'Takut ketahuan',
  'saya takut lapor',
  'was-was, aku',
  'kula ajrih sanget',
  'takut dipecat',
  'takut identitas saya bocor',
  "I'm scared",
  'gimana kalau ketahuan',
]

it.each(FEARS)('"%s" wants to hear whether it is safe', (text) => {
  expect(readQuestion(text, 'id')).toBe('answer-safe')
})

it('fear is answered, not taken for what was not understood', () => {
  const silent = ['door', 'menu', 'breach, step consent/none', 'breach, step kind/none', 'finished', 'case']
    .map((start) => places.all().find(({ name }) => name.startsWith(start)))
    .flatMap((place) =>
      FEARS.filter((text) => {
        if (place === undefined) return true
        const said = places.typedAt(place, text).words
        return !said[0]?.startsWith('Tidak ada cara melapor') || said.join().includes('belum paham')
      }).map((text) => `${place?.name}: ${text}`),
    )
  expect(silent).toEqual([])
})

it.each(['saya tidak takut', 'pak lurah takut', 'wedi karo pak camat', 'tidak khawatir', 'tidak usah takut'])(
  '"%s" is no fear',
  (text) => {
    expect(readQuestion(text, 'id')).toBeUndefined()
  },
)

it('where words are kept, and where fear is asked about, it is an answer', () => {
  const asked = places.all().find(({ name }) => /step fear\/none/u.test(name))
  expect(asked).toBeDefined()
  for (const text of ['saya takut', 'takut', 'saya khawatir'])
    expect(places.typedAt(asked?.name ?? '', text).state.draft?.answers['fear']).toMatchObject({
      kind: 'choice',
      choice: 'yes',
    })
  expect(JSON.stringify(places.typedAt('breach, step story/none', 'saya takut').state.draft)).toContain('saya takut')
})

it.each([
  'nomor rahasia saya hilang',
  'saya lupa nomor rahasia',
  'kalau nomor rahasianya hilang gimana?',
  'kula kesupen nomer rahasia',
  'I lost my secret number',
])('"%s" asks about a lost number', (text) => {
  expect(readQuestion(text, 'id')).toBe('case-lost')
})

it.each([
  ['anda siapa', 'answer-who-runs'],
  ['berapa lama diproses?', 'answer-what-happens'],
])('"%s"', (text, answer) => {
  expect(readQuestion(text, 'id')).toBe(answer)
})

it.each([
  'saya tidak aman',
  'data warga bocor ke caleg',
  'pak lurah ketahuan kampanye',
  'Benar, nama saya dicatat petugas',
  'Ya benar, nama saya disebut oleh kepala dinas',
  'Benar, data itu bocor dari kantor camat',
  'Nama saya dicatat, nomor hp tidak',
  'bos tahu, camat tidak',
  'nama bupati disebut kan',
  'Bener dikasih nomor wa lurah',
  'camat tahu nama saya',
  'apa itu nomor rahasia?',
  'nama',
])('"%s" does not', (text) => {
  expect(readQuestion(text, 'id')).toBeUndefined()
})

describe.each(['door', 'menu', 'breach, step consent/none', 'breach, step story/none', 'breach, review page'])(
  '%s',
  (name) => {
    it('answers, and neither doubts the words nor keeps them', () => {
      const { replies, state } = places.typedAt(name, 'apakah nama saya akan disebut?')
      const [first, ...rest] = replies.map((reply) => reply.text)
      expect(first).toMatch(/^Tidak ada cara melapor/u)
      expect(rest.join('\n')).not.toContain('belum paham')
      expect(state.draft?.answers['story']).toEqual(
        places.all().find((place) => place.name === name)?.state.draft?.answers['story'],
      )
    })
  },
)

it('a lost number is spoken of at the menu, too', () => {
  expect(places.typedAt('menu', 'nomor rahasia saya hilang').replies[0]?.text).toBe(sampleTexts('id')('case-lost'))
})

describe('who it was', () => {
  it.each(['polisi', 'pak polisi', 'pengadilan', 'admin'])('"%s" is taken', (text) => {
    expect(places.typedAt('breach, step accused/none', text).state.draft?.answers['accused']).toMatchObject({
      kind: 'person',
    })
  })

  it('a question is answered there as well', () => {
    const { replies, state } = places.typedAt('breach, step accused/none', 'polisi bisa lacak?')
    expect(replies[0]?.text).toMatch(/^Bisa\./u)
    expect(state.draft?.answers['accused']).toBeUndefined()
  })
})
