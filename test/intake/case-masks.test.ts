/** What is written to an open case is hidden like a report, and talked about like one, before anything is sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '../../src/channel.ts'
import { plain } from '../../src/masking/apply.ts'
import { askOf, openedCase, presses, says } from '../support/case-conversation.ts'
import type { Conversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig({ languages: ['id', 'jv', 'en'] })
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const STRANGE = 'Amplopnya dibagi lagi. Ada nomor 0857-0000-4321.'
const OWN = 'Nama saya Sutinah. Amplopnya dibagi lagi.'
const NARROW = 'Saya satu-satunya bidan di Pustu Contoh, jadi saya ada di sana.'

const answering = (text: string): [Conversation, string] => {
  const conversation = openedCase(sample.config, { question: 'Barang apa yang dibagikan?' })
  says(conversation, 'jawab')
  return [conversation, says(conversation, text)]
}
const writing = (text: string): [Conversation, string] => {
  const conversation = openedCase(sample.config)
  says(conversation, 'tulis')
  return [conversation, says(conversation, text)]
}
const written = (conversation: Conversation): string => {
  const ask = askOf(conversation)
  return 'text' in ask && ask.text !== undefined ? plain(ask.text, (type) => `[${type}]`) : ''
}
/** What an office gets of the words. */
function sent(conversation: Conversation, id = '!case:yes'): string {
  const pressed = conversation.buttons.find((button) => button.id.startsWith(`${id}-`))?.id ?? id
  const { calls } = conversation.send({ kind: 'choice', id: pressed })
  const call = calls.find(({ call: name }) => name === 'write' || name === 'add-evidence')
  if (call === undefined || !('text' in call) || !call.text) throw new Error('nothing was sent')
  return plain(call.text, (type) => `[${type}]`)
}

describe.each([
  ['an answer to an office', answering],
  ['a message of the reporter', writing],
])('%s', (_, write) => {
  it.each([
    ['mine', '[phone]', 'masked'],
    ['reported', '0857-0000-4321', 'kept'],
    ['other', '[phone]', 'other-masked'],
  ])('asks whose a number is: "%s"', (owner, left, note) => {
    const [conversation, said] = write(STRANGE)
    expect(said).toBe(texts('mask-whose-ask', { quote: '0857-0000-4321' }))
    expect(JSON.stringify(conversation.state)).not.toContain('4321')
    const next = presses(conversation, `!case:${owner}`)
    expect(next).toContain(texts(`mask-whose-${note}`))
    expect(next).toContain('Kirim?')
    expect(sent(conversation)).toBe(`Amplopnya dibagi lagi. Ada nomor ${left}.`)
  })

  it('"bukan saya" shows again what was hidden, "samarkan" hides more, and it is seen before it is sent', () => {
    const [conversation, said] = write(OWN)
    expect(said).toContain(texts('mask-done-hint'))
    expect(JSON.stringify(conversation.state)).not.toContain('Sutinah')
    expect(says(conversation, 'bukan saya')).toContain('"Nama saya Sutinah. Amplopnya dibagi lagi."')
    says(conversation, 'samarkan')
    expect(says(conversation, 'kata yang tidak ada')).toContain(texts('mask-more-not-found'))
    expect(says(conversation, 'Amplopnya')).toContain('[bagian disamarkan]')
    expect(sent(conversation)).toBe('Nama saya Sutinah. [other] dibagi lagi.')
  })

  it("the case's own code is nobody's, that of another case is asked about", () => {
    const conversation = openedCase(sample.config)
    const { at } = conversation.state
    const code = at.mode === 'case' ? at.case.code : ''
    says(conversation, 'tulis')
    expect(says(conversation, `Kode laporan saya ${code.toLowerCase()}, amplopnya dibagi lagi.`)).toContain('Kirim?')
    expect(sent(conversation)).toContain(code.toLowerCase())
    says(conversation, 'tulis')
    expect(says(conversation, 'Kode laporan saya smg-9f4k3, amplopnya dibagi lagi.')).not.toContain('9f4k3, amplop')
  })

  it('of several hidden things each can be named', () => {
    const [conversation] = write('Nama saya Sutinah, nomor saya 0812-0000-1234.')
    expect(says(conversation, 'bukan saya')).toContain(texts('mask-not-me-which'))
    expect(conversation.buttons.map(({ label }) => label)).toEqual(['Sutinah', '0812-0000-1234'])
    presses(conversation, conversation.buttons[1]?.id ?? '')
    expect(written(conversation)).toBe('Nama saya [name], nomor saya 0812-0000-1234.')
  })

  it('what memory no longer holds is asked for again', () => {
    const [conversation] = write(OWN)
    conversation.restart()
    expect(says(conversation, 'bukan saya')).toContain(texts('mask-not-me-retype'))
    says(conversation, 'Sutinah')
    expect(written(conversation)).toBe(OWN)
  })

  it('words that fit one person are quoted and can be written in a more general way', () => {
    const [conversation, said] = write(NARROW)
    expect(said).toBe(texts('mask-quasi-ask', { quote: 'satu-satunya bidan di Pustu Contoh' }))
    expect(JSON.stringify(conversation.state)).not.toContain('bidan')
    presses(conversation, '!case:change')
    expect(says(conversation, 'seorang pegawai')).toContain(texts('mask-quasi-changed'))
    expect(sent(conversation)).toBe('Saya seorang pegawai, jadi saya ada di sana.')
  })

  it('help, skip and typing on: nobody is asked for ever, and it stays hidden', () => {
    const [first] = write(NARROW)
    expect(says(first, 'bantuan')).toContain(texts('mask-quasi-help'))
    expect(says(first, 'lewati')).toContain('[jabatan disamarkan]')
    expect(sent(first)).toContain('[role]')
    const [second] = write(STRANGE)
    says(second, 'entah siapa')
    says(second, 'entah siapa')
    expect(says(second, 'entah siapa')).toContain(texts('mask-whose-left'))
    expect(sent(second)).toContain('[phone]')
  })

  it('BACK leads out of it without sending anything', () => {
    const [conversation] = write(NARROW)
    presses(conversation, '!case:change')
    says(conversation, 'kembali')
    expect(askOf(conversation)).toMatchObject({ at: 'check', masks: { place: 'whose' } })
    says(conversation, 'kembali')
    expect(askOf(conversation)).toEqual({ at: 'menu' })
  })
})

describe('an answer to the question who it was', () => {
  it.each([
    ['Siapa yang membagi amplop itu?', 'other', 'Budi Santoso'],
    ['Sinten ingkang mbagi amplop?', 'other', 'Budi Santoso'],
    ['Who handed them out?', 'reported', 'Budi Santoso'],
    ['Siapa yang membagi amplop itu?', 'mine', '[name]'],
    // A witness did nothing.
    ['Siapa saja yang melihat?', 'other', '[name]'],
    ['Barang apa yang dibagikan?', 'other', '[name]'],
  ])('%s "%s": %s', (question, owner, left) => {
    const conversation = openedCase(sample.config, { question })
    says(conversation, 'jawab')
    expect(says(conversation, 'Budi Santoso')).toBe(texts('mask-whose-ask', { quote: 'Budi Santoso' }))
    presses(conversation, `!case:${owner}`)
    expect(sent(conversation)).toBe(left)
  })

  it('a number is nobody it asked for', () => {
    const conversation = openedCase(sample.config, { question: 'Siapa yang membagi amplop itu?' })
    says(conversation, 'jawab')
    says(conversation, STRANGE)
    presses(conversation, '!case:other')
    expect(sent(conversation)).toContain('[phone]')
  })
})

describe('"send" under what was written before', () => {
  const old = (): [Conversation, string] => {
    const [conversation] = writing('Amplopnya dibagi lagi.')
    const id = conversation.buttons.find((button) => button.id.startsWith('!case:yes'))?.id ?? ''
    says(conversation, 'ubah')
    return [conversation, id]
  }

  it('does not send what was written after it', () => {
    const [conversation, id] = old()
    says(conversation, 'Amplopnya dibagi dua kali.')
    const { calls, replies } = conversation.send({ kind: 'choice', id })
    expect(calls).toEqual([])
    expect(replies[0]?.text).toBe(texts('old-button'))
    expect(sent(conversation)).toBe('Amplopnya dibagi dua kali.')
  })

  it('does not withdraw the case', () => {
    const [conversation, id] = old()
    for (const word of ['kembali', 'tarik']) says(conversation, word)
    expect(askOf(conversation)).toEqual({ at: 'withdraw' })
    expect(conversation.send({ kind: 'choice', id }).calls).toEqual([])
    expect(says(conversation, 'ya')).toContain('ditarik')
  })
})

describe('words under files that are added', () => {
  const adding = (): Conversation => {
    const conversation = openedCase(sample.config)
    says(conversation, 'bukti')
    return conversation
  }
  const photo = (caption: string, more = false): Content => ({
    kind: 'file',
    file: { channel: 'telegram', ref: 'x' },
    media: 'photo',
    caption,
    ...(more && { more }),
  })

  it('go along with them, without what names the reporter, and are asked about when all have come', () => {
    const conversation = adding()
    const said = conversation.send(photo(OWN)).replies.map(({ text }) => text)
    expect(said.slice(0, 2)).toEqual([texts('case-evidence-caption'), expect.stringContaining('[nama disamarkan]')])
    conversation.send(photo('Ada nomor 0857-0000-4321.'))
    expect(JSON.stringify(conversation.state)).not.toMatch(/Sutinah|4321/)
    expect(says(conversation, 'selesai')).toBe(texts('mask-whose-ask', { quote: '0857-0000-4321' }))
    expect(sent(conversation, '!case:reported')).toBe(
      'Nama saya [name]. Amplopnya dibagi lagi.\nAda nomor 0857-0000-4321.',
    )
  })

  it('"bukan saya" is understood while they are being sent', () => {
    const conversation = adding()
    conversation.send(photo(OWN))
    expect(says(conversation, 'bukan saya')).toContain('Nama saya Sutinah')
    expect(says(conversation, 'selesai')).toContain('Bukti ditambahkan.')
  })

  it.each([
    [['NIK saya 33740145', '06900001'], 'NIK saya [nik]\n[nik]'],
    [['NIK saya', '33740145', '06900001'], 'NIK saya\n[nik]\n[nik]'],
    [['Ini fotonya, nomor saya', '081234567890'], 'Ini fotonya, nomor saya\n[phone]'],
    [['Amplop 50', '', '20 orang'], 'Amplop 50\n20 orang'],
  ])('of a text in pieces nothing slips through between two of them: %j', (captions, whole) => {
    const conversation = adding()
    for (const caption of captions) conversation.send(photo(caption, caption !== captions.at(-1)))
    expect(JSON.stringify(conversation.state)).not.toMatch(/3374|0690|0812|3456/)
    expect(sent(conversation, '!case:done')).toBe(whole)
  })

  it.each([
    [['Ada tulisan 0812', '34567890 begitu'], '0812\n34567890', 'Ada tulisan '],
    [['Ada tulisan 08', '12 34', '56 7890 begitu'], '08\n12 34\n56 7890', 'Ada tulisan '],
  ])(
    'the half that was kept is hidden with the other, and goes with the picture of that: %j',
    (captions, whole, left) => {
      const [first, second] = [adding(), adding()]
      for (const conversation of [first, second]) {
        for (const caption of captions) conversation.send(photo(caption))
        const { files } = askOf(conversation) as { files: { words?: unknown[] }[] }
        const words = files.flatMap((file) => file.words ?? []).filter((part) => typeof part === 'string')
        expect(words).toEqual([left, ' begitu'])
      }
      expect(says(first, 'selesai')).toBe(texts('mask-whose-ask', { quote: whole }))
      expect(sent(first, '!case:reported')).toBe(`Ada tulisan \n${whole} begitu`)
      presses(second, '!case:drop-last')
      expect(sent(second, '!case:done')).toBe(left)
    },
  )

  it('of an album the words are spoken of with each picture, the question comes with the last', () => {
    const conversation = adding()
    const first = conversation.send(photo(OWN, true))
    expect(first.replies.map(({ text }) => text)).not.toContain(texts('evidence-received'))
    expect(first.replies.length).toBeGreaterThan(0)
    expect(first.replies.map(({ text }) => text)).not.toContain(texts('case-evidence-photo'))
    expect(conversation.send(photo('')).replies.map(({ text }) => text)).toEqual([
      texts('case-evidence-photo'),
      `${texts('evidence-received-many', { n: '2' })}\n${texts('case-evidence-unsent')}`,
    ])
  })
})

it.each(['jv', 'en'] as const)('all of it is said in %s', (language) => {
  const spoken = sampleTexts(language)
  const conversation = openedCase(sample.config, { hint: language })
  presses(conversation, '!case:message')
  expect(says(conversation, STRANGE)).toBe(spoken('mask-whose-ask', { quote: '0857-0000-4321' }))
  expect(conversation.buttons.map(({ label }) => label)).toEqual([
    spoken('btn-whose-mine'),
    spoken('btn-whose-reported'),
    spoken('btn-whose-other'),
  ])
})
