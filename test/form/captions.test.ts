/** Words under a file are part of the story wherever the reporter stands, and are asked about there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '../../src/channel.ts'
import { plain } from '../../src/masking/apply.ts'
import { advance } from '../../src/intake/advance.ts'
import { says, presses } from '../support/case-conversation.ts'
import { type Conversation, createConversation, START } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts, turnContext } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const QUESTION = texts('mask-whose-ask', { quote: '0857-0000-4321' })
const photo = (caption: string, more = false): Content => ({
  kind: 'file',
  file: { channel: 'telegram', ref: 'x' },
  media: 'photo',
  caption,
  ...(more && { more }),
})
const CAPTION = 'Ada nomor 0857-0000-4321.'
const sends = (conversation: Conversation, content: Content): string =>
  conversation
    .send(content)
    .replies.map(({ text }) => text)
    .join('\n')
const story = ({ state }: Conversation): string => {
  const answer = state.draft?.answers['story']
  return answer?.kind === 'text' ? plain(answer.text, (type) => `[${type}]`) : ''
}

function at(where: string): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 60; turns += 1) {
    const here = conversation.state.draft?.at
    if ((here?.place === 'step' && here.step === where) || here?.place === where) return conversation
    if (here?.place === 'review') {
      presses(conversation, '!review:add')
      if (where !== 'details') presses(conversation, `!details:${where}`)
      continue
    }
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  throw new Error(`${where} was never reached`)
}

describe.each(['accused', 'when', 'fear', 'review', 'details', 'evidence', 'spot'])('at %s', (where) => {
  it('whose is asked at once, and then it goes on where it was', () => {
    const conversation = at(where)
    const before = conversation.state.draft?.at
    expect(sends(conversation, photo(CAPTION))).toContain(QUESTION)
    expect(JSON.stringify(conversation.state)).not.toContain('4321')
    expect(presses(conversation, '!mask:reported')).toContain(texts('mask-whose-kept'))
    expect(conversation.state.draft?.at).toEqual(before)
    expect(story(conversation)).toContain('0857-0000-4321')
  })

  it('skipping it, going back from it, and typing on leave it hidden', () => {
    for (const word of ['lewati', 'kembali']) {
      const conversation = at(where)
      const before = conversation.state.draft?.at
      sends(conversation, photo(CAPTION))
      says(conversation, word)
      expect(conversation.state.draft?.at).toEqual(before)
      expect(story(conversation)).toContain('[phone]')
    }
    const conversation = at(where)
    const before = conversation.state.draft?.at
    sends(conversation, photo(CAPTION))
    for (let n = 0; n < 3; n += 1) says(conversation, 'entahlah siapa begitu')
    expect(conversation.state.draft?.at).toEqual(before)
    expect(story(conversation)).toContain('[phone]')
  })
})

describe('a story that is full', () => {
  const max = 8000
  const full = texts('story-full', { max: String(max) })
  const CAPTIONS = 'Pak lurah membagi beras di balai desa kepada warga yang datang. '.repeat(15)

  it('takes no more words under files, and it is said so; the files are taken', () => {
    const conversation = at('evidence')
    let turn = conversation.send(photo(CAPTIONS))
    for (let n = 0; n < 40; n += 1) {
      const before = story(conversation)
      turn = conversation.send(photo(CAPTIONS))
      const said = turn.replies.map(({ text }) => text)
      if (story(conversation) === before) {
        expect(said).toContain(full)
        expect(said).not.toContain(texts('evidence-caption'))
      } else expect(said).toContain(texts('evidence-caption'))
    }
    expect(turn.replies.map(({ text }) => text)).toContain(full)
    expect(story(conversation).length).toBeLessThanOrEqual(max)
  })

  it('nor a piece that arrives late', () => {
    const conversation = at('story')
    says(conversation, 'Pak lurah membagi beras. '.repeat(max / 25))
    const fresh = (): string => 'id'
    const context = turnContext({ config: sample.config, now: START, language: 'id', fresh })
    const content = { kind: 'text', text: 'Pak camat juga ikut membagi beras itu.' } as const
    const { state, replies } = advance(conversation.state, { kind: 'message', content, late: 'story' }, context)
    const said = replies.map(({ text }) => text)
    expect(said).toContain(full)
    expect(said).not.toContain(texts('late-part'))
    expect(state.draft?.answers['story']).toEqual(conversation.state.draft?.answers['story'])
  })
})

describe('words under a photo that comes before the story was asked for', () => {
  it('do not take its place: it is asked in full, to be added to', () => {
    const conversation = at('kind')
    sends(conversation, photo('ini fotonya'))
    expect(conversation.state.draft?.at).toMatchObject({ step: 'kind' })
    for (let turns = 0; turns < 5 && conversation.buttons.every(({ id }) => id !== 'story:*done'); turns += 1)
      conversation.send(goodAnswer(conversation.state, conversation.buttons) ?? { kind: 'text', text: '1' })
    expect(conversation.state.draft?.at).toMatchObject({ step: 'story' })
    const asked = says(conversation, 'bahasa jawa') + says(conversation, 'bahasa indonesia')
    expect(asked).toContain('Ceritakan kejadiannya')
    says(conversation, 'Pak lurah membagi beras di balai desa')
    expect(story(conversation)).toBe('ini fotonya\nPak lurah membagi beras di balai desa')
    says(conversation, 'selesai')
    expect(conversation.state.draft?.at).toMatchObject({ step: 'accused' })
  })

  it('nor after a look back: the question comes again', () => {
    const conversation = at('kind')
    const go = (): void => {
      for (let turns = 0; turns < 5 && conversation.state.draft?.at.place === 'step'; turns += 1) {
        if (conversation.state.draft.at.step === 'story') return
        conversation.send(goodAnswer(conversation.state, conversation.buttons) ?? { kind: 'text', text: '1' })
      }
    }
    sends(conversation, photo('ini fotonya'))
    go()
    says(conversation, 'kembali')
    expect(conversation.state.draft?.at).not.toMatchObject({ step: 'story' })
    go()
    expect(conversation.state.draft?.at).toMatchObject({ step: 'story', sub: { ask: 'more-text', first: true } })
    expect(story(conversation)).toBe('ini fotonya')
  })

  it('and a story told early after them is only asked to be added to', () => {
    const conversation = at('kind')
    sends(conversation, photo(CAPTION))
    presses(conversation, '!mask:mine')
    says(conversation, 'Semua itu terjadi di depan banyak warga kampung kami juga')
    expect(story(conversation)).toBe('Ada nomor [phone].\nSemua itu terjadi di depan banyak warga kampung kami juga')
    expect(conversation.state.draft).not.toHaveProperty('toldUnder')
    expect(conversation.state.draft).toMatchObject({ toldEarly: 'story' })
  })
})

it('of an album and of pictures that come while it is being asked, one after the other', () => {
  const conversation = at('evidence')
  conversation.send(photo(CAPTION, true))
  expect(sends(conversation, photo('Juga 0857-0000-5678.'))).toContain(QUESTION)
  conversation.send(photo('Dan 0857-0000-9999.'))
  expect(presses(conversation, '!mask:mine')).toContain('0857-0000-5678')
  expect(presses(conversation, '!mask:reported')).toContain('0857-0000-9999')
  presses(conversation, '!mask:other')
  expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'evidence' })
  expect(story(conversation)).toMatch(/Ada nomor \[phone\]\.\nJuga 0857-0000-5678\.\nDan \[phone\]\./)
})

it('while another hidden thing is being talked about, it is asked about afterwards', () => {
  const conversation = at('review')
  says(conversation, 'samarkan')
  sends(conversation, photo(CAPTION))
  says(conversation, 'kembali')
  expect(conversation.state.draft?.at.place).toBe('whose')
  presses(conversation, '!mask:mine')
  expect(conversation.state.draft?.at.place).toBe('review')
})

it('"bukan saya" may answer the question that waits: nobody is asked about what is shown again', () => {
  const list = at('review')
  sends(list, photo('Nama saya Sutinah, nomor saya 0812-0000-1234.'))
  says(list, 'bukan saya')
  expect(list.state.draft?.at.place).toBe('not-me')
  sends(list, photo(CAPTION))
  const other = list.state.draft?.answers['story']
  const mark =
    other?.kind === 'text' ? other.text.find((part) => typeof part !== 'string' && part.open === true) : undefined
  if (typeof mark !== 'object') throw new Error('nothing is asked about')
  presses(list, `!mask:${mark.id}`)
  expect(list.state.draft?.at.place).toBe('review')
  expect(story(list)).toContain('Ada nomor 0857-0000-4321.')
})

describe('under a file that cannot be taken', () => {
  const tooBig = (caption: string): Content => ({ kind: 'odd', what: 'too-big-file', caption })

  it('they are part of the story all the same', () => {
    const conversation = at('accused')
    const said = sends(conversation, tooBig('Nama saya Sutinah. Amplop dibagi di balai desa.'))
    expect(said).toContain(texts('evidence-caption'))
    expect(story(conversation)).toContain('Amplop dibagi di balai desa')
    expect(JSON.stringify(conversation.state)).not.toContain('Sutinah')
    expect(conversation.state.draft?.at).toMatchObject({ step: 'accused' })
  })

  it('one too many, they are as well, also in an album', () => {
    const conversation = at('when')
    for (let n = 0; n < 20; n += 1) sends(conversation, photo(''))
    sends(conversation, photo('Amplop di atas meja', true))
    sends(conversation, photo('Daftar hadir'))
    expect(story(conversation)).toMatch(/Amplop di atas meja\nDaftar hadir$/)
  })

  it('before anybody agreed it is said that they were not kept', () => {
    const conversation = createConversation({ config: sample.config, hint: 'id' })
    for (const begun of [false, true]) {
      if (begun) presses(conversation, '!menu:report')
      for (const content of [photo('Amplop di atas meja'), tooBig('Amplop di atas meja')])
        expect(sends(conversation, content)).toContain(texts('evidence-words-lost'))
      expect(JSON.stringify(conversation.state)).not.toContain('Amplop')
      expect(sends(conversation, photo(''))).not.toContain(texts('evidence-words-lost'))
    }
  })
})
