/** What people say to the questions of the form without the words of its options. */
import { describe, expect, it } from 'vitest'
import { samplePlaces } from '../support/places.ts'

const places = samplePlaces()
const draft = (name: string, text: string) => places.typedAt(name, text).state.draft

describe('when it happened', () => {
  it.each(['sudah lama', 'sudah lama sekali', 'dari dulu', 'wis suwe', 'sampun dangu', 'a long time ago'])(
    '"%s" is noted as long ago',
    (text) =>
      expect(draft('breach, step when/none', text)?.answers['when']).toMatchObject({ kind: 'date', rough: 'long' }),
  )

  it.each(['sering', 'terus-terusan', 'ongoing', 'asring'])('"%s" is no day, and a nearer one is asked for', (text) => {
    expect(places.typedAt('breach, step when/none', text).words[0]).toMatch(/^Bisa sedikit lebih tepat/u)
  })

  it('"sering" beside a day leaves the day', () => {
    expect(draft('breach, step when/none', 'kemarin, memang sering')?.at).toMatchObject({
      sub: { ask: 'confirm-date' },
    })
  })

  it('"sudah dua hari" is no long time', () => {
    expect(draft('breach, step when/none', 'sudah dua hari lalu')?.answers['when']).toBeUndefined()
  })
})

describe('when they learned of it', () => {
  it.each(['saya ada di situ', 'dina kuwi uga', 'same time', 'nalika iku', 'I was there'])(
    '"%s": the same day',
    (text) => {
      expect(draft('breach, step known/none', text)?.answers['known']).toMatchObject({ same: true })
    },
  )
})

describe('where', () => {
  it.each(['Salatiga', 'Jawa Tengah', 'Demak', 'luar daerah', 'njaba kutha', 'another city'])(
    '"%s" lies outside',
    (text) => expect(draft('breach, step place/none', text)?.at).toMatchObject({ sub: { ask: 'outside' } }),
  )

  it.each(['Kendalsari', 'Kota'])('"%s" does not', (text) => {
    expect(draft('breach, step place/none', text)?.at).not.toMatchObject({ sub: { ask: 'outside' } })
  })
})

/** The district is in the answer; what lies around it is said beside it. */
it.each([
  ['Kecamatan Tugu, Jawa Tengah', '33.74.16'],
  ['Mijen perbatasan Kendal', '33.74'],
  ['Genuk arah Demak', '33.74'],
  ['Tuntang, dekat Salatiga', '33.22'],
  ['Getasan Salatiga', '33.22'],
  ['Bringin Salatiga', '33.22'],
  ['Sumowono Temanggung', '33.22'],
  ['Jalan raya Salatiga, Tengaran', '33.22'],
  ['Bergas, luar balai desa', '33.22'],
  ['di luar kantor camat Bergas', '33.22'],
  ['di luar kantor kelurahan Sekaran', '33.74'],
  ['Banyumanik, Semarang, Jawa Tengah', '33.74'],
  ['Ungaran, Jawa Tengah', '33.22'],
])('"%s" lies in %s', (text, region) => {
  const { at, answers } = draft('breach, step place/none', text) ?? {}
  const found = JSON.stringify([answers?.['place'], at])
  expect(found).toContain(region)
  expect(found).not.toContain('outside')
})

it.each(['di luar kantor', 'di luar gedung', 'Semarang, Jawa Tengah', 'Kabupaten Semarang, Jawa Tengah'])(
  '"%s" lies not outside',
  (text) => expect(JSON.stringify(draft('breach, step place/none', text)?.at)).not.toContain('outside'),
)

it.each(['kota', 'kabupaten'])('"%s" is the region', (text) => {
  expect(draft('breach, step place/none', text)?.at).toMatchObject({ sub: { ask: 'district' } })
})

describe('from where they know', () => {
  it.each([
    ['saya ada di sana', 'self'],
    ['I was there', 'self'],
    ['dengar-dengar', 'told'],
    ['krungu-krungu', 'told'],
    ['dari suami', 'told'],
    ['diomongi kanca', 'told'],
    ['tetangga yang cerita', 'told'],
    ['I heard it from someone', 'told'],
    ['dari grup', 'online'],
  ])('"%s": %s, or asked whether', (text, choice) => {
    const { at, answers } = draft('breach, step source/none', text) ?? {}
    const answer = answers?.['source']
    if (answer === undefined) expect(at).toMatchObject({ sub: { ask: 'guess', choices: [choice] } })
    else expect(answer).toEqual({ kind: 'choices', choices: [choice] })
  })
})

it.each(['I heard it myself', 'saya lihat di rumah tetangga', 'di tangga'])('"%s" was not told by others', (text) => {
  const { at, answers } = draft('breach, step source/none', text) ?? {}
  expect(JSON.stringify([answers?.['source'], at])).not.toContain('told')
})

it.each(['ya takut sekali pak', 'i am very scared'])('"%s" goes along with the files of a case', (text) => {
  expect(places.typedAt('case, files', text).words[0]).toMatch(/^Tulisan itu kami kirim bersama buktinya/u)
})
