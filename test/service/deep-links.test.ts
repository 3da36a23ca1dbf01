/** Links that the operator lists, through the whole service: they add offices, take none away, and are kept nowhere. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createConversation } from '../support/conversation.ts'
import { sampleConfig, type SampleConfig } from '../support/sample-config.ts'
import { describeStores } from '../support/store.ts'
import { BAWASLU, report, startWorld } from './world.ts'

const TOKEN = 'posko-netral_26'
const EXTRA = 'diskominfo-kota'
const links = [{ id: TOKEN, offices: [EXTRA] }, { id: 'spanduk' }]
const STORY = 'Lurah membagikan sembako di balai kelurahan.'

describeStores((open) => {
  test('the office that a link adds receives the report beside those in charge, and is named before', async () => {
    const world = await startWorld((await open()).url, { links })
    const extra = await world.official(EXTRA, 'Bu Kominfo')
    const bawaslu = await world.official(BAWASLU, 'Pak Bawaslu')
    const plain = await report(world.someone('Tanpa tautan'), STORY)
    expect(plain.offices).not.toContain('Diskominfo')
    expect(extra.sees().join()).not.toContain(plain.code)

    const { code, offices } = await report(world.someone('Pelapor'), STORY, undefined, `/start ${TOKEN}`)
    expect(offices).toContain('Diskominfo')
    expect(offices).toContain('Bawaslu Kota Semarang')
    expect(extra.sees()).toContainEqual(expect.stringContaining(`INFORMASI AWAL ${code}`))
    const notice = bawaslu.sees().find((text) => text.includes(code)) ?? ''
    expect(notice).not.toContain(TOKEN)
  })

  test('struck out by the reporter, it receives nothing, and the others read that it must not', async () => {
    const world = await startWorld((await open()).url, { links })
    const extra = await world.official(EXTRA, 'Bu Kominfo')
    const bawaslu = await world.official(BAWASLU, 'Pak Bawaslu')
    const reporter = world.someone('Pelapor')
    await reporter.says(`/start ${TOKEN}`)
    await reporter.presses('Setuju')
    for (const text of ['1', '3', '2', STORY, 'selesai', 'lurah di Kelurahan Contoh', 'kemarin sore', 'ya'])
      await reporter.says(text)
    await reporter.presses('Hari itu juga')
    for (const text of ['tembalang', '1', 'tidak']) await reporter.says(text)
    await reporter.presses('Pilihan lain')
    await reporter.says('ubah penerima')
    await reporter.presses('Diskominfo Kota Semarang')
    await reporter.presses('Selesai')
    const shown = await reporter.presses('Kirim')
    expect(shown[0]).not.toContain('Diskominfo')
    const notice = bawaslu.sees().find((text) => text.startsWith('INFORMASI AWAL')) ?? ''
    expect(notice).toMatch(/^Pelapor minta tidak dikirim ke: Diskominfo/m)
    expect(notice).not.toContain(TOKEN)
    expect(extra.sees().join()).not.toContain('INFORMASI AWAL')
    expect(world.complaints).toEqual([])
  })
})

describe('a conversation', () => {
  let sample: SampleConfig
  beforeAll(async () => {
    sample = await sampleConfig({ settings: { links } })
  })
  afterAll(() => sample.remove())
  const begin = () => createConversation({ config: sample.config, hint: 'id' })
  const texts = ({ replies }: { replies: { text: string }[] }) => replies.map(({ text }) => text)

  test('begins by link: who we are, what the link adds, and the notice to agree to', () => {
    const conversation = begin()
    const [hello, adds, consent] = texts(conversation.send({ kind: 'text', text: `/start ${TOKEN}` }))
    expect(hello).toMatch(/Kentongan/)
    expect(adds).toMatch(/menambahkan penerima: Diskominfo/)
    expect(consent).toMatch(/TANPA NAMA/)
    expect(conversation.state.draft?.added).toEqual([EXTRA])
    expect(JSON.stringify(conversation.state)).not.toContain(TOKEN)
  })

  test('the link that a report began with, opened again to go on, leads back to it and is not called one for a new report', () => {
    for (const token of [TOKEN, 'spanduk']) {
      const conversation = begin()
      conversation.send({ kind: 'text', text: `/start ${token}` })
      conversation.send({ kind: 'text', text: 'setuju' })
      const before = conversation.state.draft
      const again = texts(conversation.send({ kind: 'text', text: `/start ${token}` })).join('\n')
      expect(again).toMatch(/belum selesai|Lanjut/)
      expect(again).not.toContain('laporan baru')
      expect(conversation.state.draft).toEqual(before)
    }
  })

  test('a link that adds nothing begins the report, and leaves no trace at all', () => {
    const [byLink, plain] = [begin(), begin()]
    byLink.send({ kind: 'text', text: '/start spanduk' })
    plain.send({ kind: 'text', text: '/lapor' })
    expect(byLink.state).toEqual(plain.state)
  })

  test.each(['unknown', `${TOKEN}x`, TOKEN.toUpperCase(), '__proto__', 'constructor'])(
    'a link that is not listed is ignored with a kind sentence: %s',
    (token) => {
      const conversation = begin()
      expect(texts(conversation.send({ kind: 'text', text: `/start ${token}` }))).toContainEqual(
        expect.stringMatching(/^Tautan itu tidak kami kenal/),
      )
      expect(conversation.state.draft).toBeNull()
    },
  )

  test('what is being written comes first, and is not changed by a link', () => {
    const conversation = begin()
    conversation.send({ kind: 'text', text: '/lapor' })
    const before = conversation.state.draft
    const [later, ...asked] = texts(conversation.send({ kind: 'text', text: `/start ${TOKEN}` }))
    expect(later).toBe(
      'Tautan yang Anda buka berlaku untuk laporan baru. Bila ingin memakainya, buka lagi setelah laporan ini selesai atau dihapus.',
    )
    expect(asked.join()).toMatch(/belum selesai|Lanjut/)
    expect(conversation.state.draft).toEqual(before)
    expect(JSON.stringify(conversation.state)).not.toContain(EXTRA)

    // Erased, and opened again as it says: now it counts.
    conversation.send({ kind: 'text', text: 'hapus' })
    conversation.send({ kind: 'text', text: 'ya' })
    expect(conversation.state.draft).toBeNull()
    conversation.send({ kind: 'text', text: `/start ${TOKEN}` })
    expect(conversation.state.draft?.added).toEqual([EXTRA])
  })
})
