/** What comes in by a side door is hidden like everything else: words typed again, and addresses of accounts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { formatReceipt, newReceipt } from '../../src/vault/receipt.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const says = (conversation: Conversation, text: string): string[] =>
  conversation.send({ kind: 'text', text }).replies.map((reply) => reply.text)

/** A draft that has come to `step`. */
function at(step: string): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 60; turns += 1) {
    const here = conversation.state.draft?.at
    if (here?.place === 'step' && here.step === step) return conversation
    if (here?.place === 'review') {
      conversation.send({ kind: 'choice', id: '!review:add' })
      conversation.send({ kind: 'choice', id: `!details:${step}` })
      continue
    }
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  throw new Error(`${step} was never asked`)
}

test('a whole story is no word to be hidden, however long it is', () => {
  const conversation = at('accused')
  says(conversation, 'samarkan')
  const story = 'pak lurah '.repeat(6500)
  expect(says(conversation, story)[0]).toBe(texts('text-too-long', { length: String(story.length), max: '1000' }))
  expect(conversation.state.draft?.at.place).toBe('mask-more')
})

describe('a hidden number that is typed again after a restart', () => {
  const retyping = (): Conversation => {
    const conversation = at('story')
    says(conversation, 'Pak lurah marah, nomor saya 0812-0000-1234.')
    conversation.restart()
    says(conversation, 'bukan saya')
    expect(conversation.state.draft?.at.place).toBe('retype')
    return conversation
  }
  const story = ({ state }: Conversation): string => JSON.stringify(state.draft?.answers['story'])

  test('comes back, and nothing else that names the reporter comes with it', () => {
    const conversation = retyping()
    const said = says(conversation, '0857-0000-4321, nama saya Sutinah')
    expect(story(conversation)).toContain('0857-0000-4321')
    expect(story(conversation)).not.toContain('Sutinah')
    expect(said.join('\n')).toContain('[nama disamarkan]')
    expect(says(conversation, 'bukan saya').join('\n')).toContain('Sutinah')
  })

  test('is no door for a second story', () => {
    const conversation = retyping()
    expect(says(conversation, 'x'.repeat(201))[0]).toBe(texts('text-too-long', { length: '201', max: '200' }))
    expect(conversation.state.draft?.at.place).toBe('retype')
  })

  test('is no door for the secret number', () => {
    const conversation = retyping()
    expect(says(conversation, formatReceipt(newReceipt()))[0]).toBe(texts('mask-secret-number'))
    expect(conversation.state.draft?.at.place).toBe('retype')
  })
})

test('a refused link that is typed again stays hidden, and nothing is said to be shown', () => {
  const link = 'https://vt.tiktok.com/ZSabc123/'
  const conversation = at('story')
  says(conversation, `Videonya di ${link} dari akun pak camat`)
  says(conversation, 'bukan saya')
  expect(conversation.state.draft?.at.place).toBe('retype')
  const said = says(conversation, link).join('\n')
  expect(said).toContain(texts('link-share-refused'))
  expect(said).not.toContain('tampilkan lagi')
  expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'story' })
  expect(JSON.stringify(conversation.state)).not.toContain('ZSabc123')
})

describe('at the link question', () => {
  const links = ({ state }: Conversation) => state.draft?.answers['link']
  /** The button names the link that it keeps. */
  const keeps = (conversation: Conversation) =>
    conversation.send({
      kind: 'choice',
      id: conversation.buttons.find(({ id }) => id.startsWith('link:keep'))?.id ?? '',
    })

  test.each(['wa.me/6281200004471', 'https://t.me/sutinah_s', 'https://www.instagram.com/sutinah.s/'])(
    '%s is kept only with a yes',
    (link) => {
      const conversation = at('link')
      expect(says(conversation, link).join('\n')).toContain(texts('link-account-ask'))
      expect(links(conversation)).toBeUndefined()
      keeps(conversation)
      expect(links(conversation)).toMatchObject({ links: [expect.stringContaining(link.split('/').at(3) ?? link)] })
    },
  )

  test.each(['wa.me/6281200004471', 'https://bit.ly/3abcdef'])('%s is in memory only, until the yes', (link) => {
    const conversation = at('link')
    says(conversation, link)
    expect(JSON.stringify(conversation.state)).not.toMatch(/6281200004471|3abcdef/)
    conversation.restart()
    const said = keeps(conversation).replies.map(({ text }) => text)
    expect(said).toContain(texts('mask-not-me-retype'))
    expect(links(conversation)).toBeUndefined()
  })

  test('words around a link are not kept', () => {
    const conversation = at('link')
    says(conversation, 'Nama saya Sutinah, ini: https://www.instagram.com/p/Cabc123/')
    expect(JSON.stringify(conversation.state)).not.toContain('Sutinah')
  })

  test.each(['https://www.instagram.com/p/Cabc123/', 'https://x.com/akun/status/1234567890'])(
    '%s, a post, needs none',
    (link) => {
      const conversation = at('link')
      says(conversation, link)
      expect(links(conversation)).toEqual({ kind: 'links', links: [link] })
    },
  )

  test('a file in a drive is refused, with a way out', () => {
    const conversation = at('link')
    const said = says(conversation, 'https://docs.google.com/document/d/1a2b/edit').join('\n')
    expect(said).toContain(texts('link-drive-refused'))
    expect(said).toContain(texts('link-howto-else'))
    expect(links(conversation)).toBeUndefined()
  })

  test('an address of mail inside a link is removed', () => {
    const conversation = at('link')
    says(conversation, 'https://contoh.id/berita?id=7&email=sutinah%40contoh.id')
    expect(links(conversation)).toEqual({ kind: 'links', links: ['https://contoh.id/berita?id=7'] })
  })

  describe('links that are there already', () => {
    const POST = 'https://www.instagram.com/p/Cabc123/'
    const OTHER = 'https://www.instagram.com/p/Cxyz789/'
    const press = (conversation: Conversation, label: string): string => {
      const id = conversation.buttons.find((button) => button.label === label)?.id ?? `no button ${label}`
      return conversation
        .send({ kind: 'choice', id })
        .replies.map((reply) => reply.text)
        .join('\n')
    }

    test('the last one can be taken out', () => {
      const conversation = at('link')
      says(conversation, POST)
      says(conversation, OTHER)
      expect(press(conversation, texts('btn-evidence-drop-last'))).toContain(texts('link-dropped', { link: OTHER }))
      expect(links(conversation)).toEqual({ kind: 'links', links: [POST] })
    })

    test('a second tap on the same button takes no further one', () => {
      const conversation = at('link')
      says(conversation, POST)
      says(conversation, OTHER)
      const id = conversation.buttons.find(({ label }) => label === texts('btn-evidence-drop-last'))?.id ?? ''
      for (let taps = 0; taps < 2; taps += 1) conversation.send({ kind: 'choice', id })
      expect(links(conversation)).toEqual({ kind: 'links', links: [POST] })
    })

    test('are told on the way from the review page, with how to replace them; none of them is overwritten', () => {
      const conversation = at('link')
      says(conversation, POST)
      says(conversation, 'selesai')
      conversation.send({ kind: 'choice', id: '!details:*finish' })
      says(conversation, 'ubah')
      const asked = conversation.send({ kind: 'choice', id: '!review:link' }).replies.map(({ text }) => text)
      expect(asked.join('\n')).toContain(POST)
      expect(asked.join('\n')).toContain(texts('edit-links'))
      expect(asked.join('\n')).not.toContain(texts('edit-write'))
    })

    test('"tidak ada" after one means no more, and takes nothing back', () => {
      const conversation = at('link')
      says(conversation, POST)
      says(conversation, 'tidak ada')
      expect(links(conversation)).toEqual({ kind: 'links', links: [POST] })
    })

    test('are not said to be one more when there is no room for it', () => {
      const conversation = at('link')
      for (let n = 1; n <= 5; n += 1) says(conversation, `https://www.instagram.com/p/Cabc${n}/`)
      conversation.send({ kind: 'choice', id: '!details:link' })
      const said = says(conversation, OTHER).join('\n')
      expect(said).toContain(texts('link-too-many', { max: '5' }))
      expect(said).not.toContain(OTHER)
      expect(JSON.stringify(links(conversation))).not.toContain(OTHER)
      press(conversation, texts('btn-evidence-drop-last'))
      says(conversation, OTHER)
      expect(links(conversation)).toMatchObject({ links: expect.arrayContaining([OTHER]) })
    })
  })
})
