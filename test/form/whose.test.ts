/**
 * Whose is it? In a story somebody else is hidden, for a witness did nothing. Where the question was who did it, or who
 * gains from it, the answer reaches the office unless the reporter says that it is their own.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/form/answers.ts'
import { mapText } from '../../src/form/answer-texts.ts'
import { plain } from '../../src/masking/apply.ts'
import { presses, says } from '../support/case-conversation.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')

/** At a step of the path, or at a detail. */
function standsAt(step: string, before: string[] = []): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 40; turns += 1) {
    const at = conversation.state.draft?.at
    if (at?.place === 'step' && at.step === step) return conversation
    if (at?.place === 'review') break
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  presses(conversation, '!review:add')
  for (const id of before) presses(conversation, id)
  const at = conversation.state.draft?.at
  if (at?.place !== 'step' || at.step !== step) presses(conversation, `!details:${step}`)
  expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step })
  return conversation
}
const favoursName = (): Conversation => standsAt('favours-name', ['!details:favours', 'favours:head'])

function kept(conversation: Conversation, step: string): string {
  const answer: Answer | undefined = conversation.state.draft?.answers[step]
  let whole = ''
  if (answer !== undefined)
    mapText(answer, (text) => {
      whole += ` ${plain(text, (type) => `[${type}]`)}`
      return text
    })
  return whole.trim()
}

describe('who gains from it', () => {
  it('a name alone is the candidate: it is kept, and nothing is asked', () => {
    const conversation = favoursName()
    says(conversation, 'Kencana Ratri')
    expect(kept(conversation, 'favours-name')).toBe('Kencana Ratri')
    expect(conversation.state.draft?.at.place).toBe('details')
  })

  it.each(['reported', 'other'])('a pair of candidates is kept, whether "%s" is answered', (owner) => {
    const conversation = favoursName()
    expect(says(conversation, 'Budi Santoso - Sri Wahyuni')).toContain('Sri Wahyuni')
    expect(conversation.state.draft?.at.place).toBe('whose')
    expect(presses(conversation, `!mask:${owner}`)).toContain(texts('mask-whose-kept'))
    expect(kept(conversation, 'favours-name')).toBe('Budi Santoso - Sri Wahyuni')
  })

  it('"mine" is hidden, also where it looks like a candidate', () => {
    const conversation = favoursName()
    says(conversation, 'Budi Santoso - Sri Wahyuni')
    expect(presses(conversation, '!mask:mine')).toContain(texts('mask-whose-masked'))
    expect(kept(conversation, 'favours-name')).toBe('Budi Santoso - [name]')
    expect(JSON.stringify(conversation.state)).not.toContain('Wahyuni')
  })

  it("a number that was not asked for is somebody else's: hidden", () => {
    const conversation = favoursName()
    says(conversation, 'Ada nomor 0812-0000-1234.')
    expect(presses(conversation, '!mask:other')).toContain(texts('mask-whose-other-masked'))
    expect(kept(conversation, 'favours-name')).toBe('Ada nomor [phone].')
  })
})

describe('who did it', () => {
  it.each([
    ['reported', 'kept', 'Budi'],
    ['other', 'kept', 'Budi'],
    ['mine', 'masked', '[name]'],
  ])('a name, "%s": %s', (owner, said, left) => {
    const conversation = standsAt('accused')
    says(conversation, 'mau lapor lurah saya Budi')
    expect(conversation.state.draft?.at.place).toBe('whose')
    expect(presses(conversation, `!mask:${owner}`)).toContain(texts(`mask-whose-${said}`))
    expect(kept(conversation, 'accused')).toContain(left)
  })

  it('the account it was posted with is kept, whoever has it', () => {
    const conversation = createConversation({ config: sample.config, hint: 'id' })
    for (let turns = 0; turns < 40 && conversation.state.draft?.at.place !== 'review'; turns += 1) {
      const medsos = conversation.buttons.find(({ id }) => id === 'category:medsos')
      const good = goodAnswer(conversation.state, conversation.buttons)
      const next = medsos === undefined ? good : { kind: 'choice' as const, id: medsos.id }
      if (next !== undefined) conversation.send(next)
    }
    presses(conversation, '!review:add')
    presses(conversation, '!details:account')
    says(conversation, '@contoh_akun_budi')
    if (conversation.state.draft?.at.place === 'whose') presses(conversation, '!mask:other')
    expect(kept(conversation, 'account')).toBe('@contoh_akun_budi')
  })
})

describe('in a story', () => {
  it.each([
    ['reported', '0857-0000-4321', 'kept'],
    ['other', '[phone]', 'other-masked'],
    ['mine', '[phone]', 'masked'],
  ])('a number, "%s"', (owner, left, said) => {
    const conversation = standsAt('story')
    says(conversation, 'Camat membagi stiker di pasar tadi pagi. Ada nomor 0857-0000-4321.')
    says(conversation, 'selesai')
    expect(presses(conversation, `!mask:${owner}`)).toContain(texts(`mask-whose-${said}`))
    expect(kept(conversation, 'story')).toContain(left)
  })

  it('whoever does not say whose it is, however often, has it hidden', () => {
    const conversation = standsAt('story')
    says(conversation, 'Camat membagi stiker di pasar tadi pagi. Ada nomor 0857-0000-4321.')
    says(conversation, 'selesai')
    says(conversation, 'entahlah begitu')
    says(conversation, 'entahlah begitu')
    expect(says(conversation, 'entahlah begitu')).toContain(texts('mask-whose-left'))
    expect(kept(conversation, 'story')).toContain('[phone]')
  })
})

describe('a story that is left before it is done', () => {
  const CAMAT = 'Camat membagi stiker di pasar tadi pagi. Nomor 081234567890 yang dipakai di grup.'
  const open = (conversation: Conversation): boolean => JSON.stringify(conversation.state.draft).includes('"open":true')

  it('by skipping: it is asked all the same', () => {
    const conversation = standsAt('story')
    says(conversation, CAMAT)
    expect(says(conversation, 'lewati')).toContain('milik siapa?')
    presses(conversation, '!mask:reported')
    expect(kept(conversation, 'story')).toContain('081234567890')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'accused' })
  })

  it('by skipping, and skipping the question too: hidden, and nobody asks again', () => {
    const conversation = standsAt('story')
    says(conversation, CAMAT)
    for (const word of ['lewati', 'lewati']) says(conversation, word)
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'accused' })
    expect(kept(conversation, 'story')).toContain('[phone]')
    expect(open(conversation)).toBe(false)
  })

  /** Leaves the story by going back, and answers the rest until the review page, or a question before it. */
  function goesBack(): Conversation {
    const conversation = standsAt('story')
    says(conversation, CAMAT)
    for (const word of ['kembali', 'kembali']) says(conversation, word)
    for (
      let turns = 0;
      turns < 30 && !['whose', 'review'].includes(conversation.state.draft?.at.place ?? '');
      turns += 1
    ) {
      const good = goodAnswer(conversation.state, conversation.buttons)
      if (good !== undefined) conversation.send(good)
    }
    return conversation
  }

  it('by going back: it is asked before the review page', () => {
    const conversation = goesBack()
    expect(conversation.state.draft?.at).toMatchObject({ place: 'whose', step: 'story' })
    presses(conversation, '!mask:reported')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'review', view: 'page' })
    expect(kept(conversation, 'story')).toContain('081234567890')
  })

  it.each(['kembali', 'lewati'])('"%s" at that question leads to the review page, and it stays hidden', (word) => {
    const conversation = goesBack()
    says(conversation, word)
    expect(conversation.state.draft?.at).toMatchObject({ place: 'review', view: 'page' })
    expect(kept(conversation, 'story')).toContain('[phone]')
    expect(open(conversation)).toBe(false)
  })
})

it('a button of the question before shows nothing of what is asked about now', () => {
  const conversation = standsAt('story')
  says(conversation, 'Camat membagi stiker. Ada nomor 0857-0000-4321. Ada nomor 0857-0000-9876.')
  says(conversation, 'selesai')
  const old = conversation.buttons.find(({ id }) => id.startsWith('!mask:reported'))?.id ?? ''
  says(conversation, 'milik saya')
  expect(presses(conversation, old)).toContain(texts('old-button'))
  expect(kept(conversation, 'story')).toContain('Ada nomor [phone]. Ada nomor [phone].')
})

it('what stands in the story is judged as part of the story, whatever question is open', () => {
  const conversation = standsAt('accused')
  says(conversation, 'mau lapor lurah saya Budi')
  expect(conversation.state.draft?.at.place).toBe('whose')
  conversation.send({
    kind: 'file',
    file: { channel: 'telegram', ref: 'x' },
    media: 'photo',
    caption: 'Ini unggahan tetangga saya bit.ly/3abcdef',
  })
  for (let turns = 0; turns < 3 && conversation.state.draft?.at.place === 'whose'; turns += 1) {
    const inStory = kept(conversation, 'story').includes('[account]')
    const { id = '' } = conversation.buttons.find(({ label }) => label === texts('btn-whose-other')) ?? {}
    conversation.send({ kind: 'choice', id })
    expect(inStory).toBe(true)
  }
  expect(kept(conversation, 'story')).toContain('[account]')
  expect(kept(conversation, 'accused')).toContain('Budi')
})
