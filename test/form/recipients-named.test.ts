/** Whoever receives a report was named on the page that its reporter saw last; and striking out is no toggle. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Config } from '../../src/config.ts'
import { presses, says } from '../support/case-conversation.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleForm, sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
let config: Config
/** The operator may change them. */
let offices: Config['offices'][number][]
beforeAll(async () => {
  sample = await sampleConfig()
})
beforeEach(() => {
  offices = [...sample.config.offices]
  config = { ...sample.config, offices }
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const NEW = 'Kantor Baru'

function onReview(kind: string): Conversation {
  const conversation = createConversation({ config, hint: 'id' })
  for (const id of ['!menu:report', 'consent:yes', `kind:${kind}`]) conversation.send({ kind: 'choice', id })
  for (let turns = 0; conversation.state.draft?.at.place !== 'review' && turns < 60; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  expect(conversation.state.draft?.at).toMatchObject({ place: 'review', view: 'page' })
  return conversation
}

function addOffice(): void {
  const one = offices.find(({ authority }) => authority === 'independent')
  if (one === undefined) throw new Error('No independent office')
  offices.push({ ...one, id: 'kantor-baru', name: NEW, categories: 'all', districts: 'all', aliases: [] })
}

const isSent = ({ receipts }: Conversation): boolean => receipts.length > 0

describe('an office that came in while the review page was read', () => {
  test.each([
    ['the button', (conversation: Conversation) => presses(conversation, '!review:send')],
    ['the word', (conversation: Conversation) => says(conversation, 'kirim')],
  ])('is shown before anything is sent, by %s', (_, send) => {
    const conversation = onReview('breach')
    addOffice()
    const said = send(conversation)
    expect(isSent(conversation)).toBe(false)
    expect(said).toContain(texts('recipients-changed'))
    expect(said).toContain(NEW)
    expect(send(conversation)).toContain(NEW)
    expect(isSent(conversation)).toBe(true)
  })

  test.each(['now', 'later'])('is shown to whoever is under pressure as well, who chose when: %s', (when) => {
    const conversation = onReview('pressure')
    presses(conversation, '!review:send')
    addOffice()
    const said = presses(conversation, `!review:${when}`)
    expect(isSent(conversation)).toBe(false)
    expect(said).toContain(texts('recipients-changed'))
    expect(said).toContain(NEW)
    presses(conversation, '!review:send')
    presses(conversation, `!review:${when}`)
    expect(isSent(conversation)).toBe(true)
  })

  test('and one that went is no longer named when it is sent', () => {
    addOffice()
    const conversation = onReview('breach')
    offices.pop()
    expect(presses(conversation, '!review:send')).not.toContain(NEW)
    expect(isSent(conversation)).toBe(false)
    presses(conversation, '!review:send')
    expect(isSent(conversation)).toBe(true)
  })
})

test('a form that was changed meanwhile is shown anew before it is sent', () => {
  const conversation = onReview('breach')
  conversation.upgrade({ ...sampleForm, version: sampleForm.version + 1 })
  const said = presses(conversation, '!review:send')
  expect(isSent(conversation)).toBe(false)
  expect(said).toContain(texts('form-updated'))
  expect(said).toContain(texts('review-title'))
  expect(said).not.toContain(texts('recipients-changed'))
  presses(conversation, '!review:send')
  expect(isSent(conversation)).toBe(true)
})

describe('the list of recipients', () => {
  const struckOf = ({ state }: Conversation) => state.draft?.struck
  /** The button of an office that may be struck out. */
  function openList(): { conversation: Conversation; strike: string } {
    addOffice()
    const conversation = onReview('breach')
    presses(conversation, '!review:more')
    presses(conversation, '!review:recipients')
    const label = texts('row-recipient-on', { office: NEW })
    return { conversation, strike: conversation.buttons.find((button) => button.label === label)?.id ?? '' }
  }

  test('strikes out once, however often its button is pressed', () => {
    const { conversation, strike } = openList()
    expect(presses(conversation, strike)).toContain(texts('recipients-struck', { office: NEW }))
    expect(presses(conversation, strike)).toContain(texts('old-button'))
    expect(struckOf(conversation)).toEqual(['kantor-baru'])
    expect(says(conversation, 'kirim')).not.toContain(NEW)
    expect(isSent(conversation)).toBe(true)
  })

  test('takes back in once, however often its button is pressed', () => {
    const { conversation, strike } = openList()
    presses(conversation, strike)
    const label = texts('row-recipient-off', { office: NEW })
    const restore = conversation.buttons.find((button) => button.label === label)?.id ?? ''
    expect(presses(conversation, restore)).toContain(texts('recipients-restored', { office: NEW }))
    expect(presses(conversation, restore)).toContain(texts('old-button'))
    expect(struckOf(conversation)).toEqual([])
    presses(conversation, strike)
    expect(struckOf(conversation)).toEqual(['kantor-baru'])
  })
})
