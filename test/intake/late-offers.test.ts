/** Whoever takes more than fifteen minutes to copy the secret number still gets an answer to what they press. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { says } from '../support/case-conversation.ts'
import { type Conversation, createConversation, type Turn } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const textOf = ({ replies }: Turn): string => replies.map(({ text }) => text).join('\n')
const presses = (conversation: Conversation, id: string): Turn => conversation.send({ kind: 'choice', id })
const lastFour = ({ receipts }: Conversation): string => receipts[0]?.slice(-4) ?? ''

function sent(): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 60 && conversation.receipts.length === 0; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  return conversation
}

function late(): Conversation {
  const conversation = sent()
  conversation.wait(16)
  return conversation
}

describe('sixteen minutes after sending', () => {
  test('"erase the chat" erases what can be erased, and says how to do the rest', () => {
    const turn = presses(late(), '!erase-chat:erase')
    expect(turn.effects).toContainEqual({ kind: 'erase-chat' })
    expect(textOf(turn)).toContain(texts('erase-self-telegram'))
    expect(textOf(turn)).not.toContain(texts('old-button'))
  })

  test.each([
    ['!receipt:show', 'receipt-reshow-late'],
    ['!receipt:skip', 'receipt-confirm-skipped'],
    ['!tell:here', 'notify-here-late'],
    ['!erase-chat:later', 'erase-later'],
  ])('%s is answered: %s', (id, key) => {
    const turn = presses(late(), id)
    expect(textOf(turn)).toContain(texts(key))
    expect(textOf(turn)).not.toContain(texts('old-button'))
    expect(turn.replies.at(-1)?.text).toBe(texts('menu-ask'))
    expect(turn.calls).toEqual([])
  })

  test.each([
    ['nothing was chosen', false, 'notify-declined'],
    ['"here" was chosen', true, 'notify-stop-done'],
  ])('"I will check myself" keeps no address: %s', (_, here, key) => {
    const conversation = sent()
    says(conversation, lastFour(conversation))
    if (here) presses(conversation, '!tell:here')
    conversation.wait(16)
    const turn = presses(conversation, '!tell:self')
    expect(turn.calls).toEqual([{ call: 'stop-telling', word: 'self' }])
    expect(turn.replies.map(({ text }) => text)).toEqual([texts(key), texts('menu-ask')])
  })

  test('"I will check myself" in a new report goes on with its question', () => {
    const conversation = late()
    presses(conversation, '!menu:report')
    const [first, ...rest] = presses(conversation, '!tell:self').replies.map(({ text }) => text)
    expect(first).toBe(texts('notify-declined'))
    expect(rest.length).toBeGreaterThan(0)
    expect(conversation.state).toMatchObject({ at: { mode: 'draft' } })
  })

  test.each([
    ['at once', 0],
    ['when all of it is forgotten', 24 * 60],
  ])('the last four digits are no greeting and no row of the menu: %s', (_, minutes) => {
    const conversation = late()
    conversation.wait(minutes)
    const said = says(conversation, lastFour(conversation))
    expect(said).toContain(texts('receipt-digits-late'))
    expect(said).toContain(texts('menu-ask'))
    expect(says(conversation, lastFour(conversation))).toContain(texts('receipt-digits-late'))
  })

  test('nothing of a report that was begun meanwhile is erased unasked', () => {
    const conversation = late()
    presses(conversation, '!menu:report')
    const turn = presses(conversation, '!erase-chat:erase')
    expect(turn.effects).toEqual([])
    expect(turn.after).toMatchObject({ overlay: 'erase', draft: {} })
    presses(conversation, '!erase:no')
    expect(textOf(presses(conversation, '!tell:here'))).toContain(texts('notify-here-late'))
    expect(conversation.state).toMatchObject({ at: { mode: 'draft' } })
  })
})

test('"I will check myself" right after "here" takes it back', () => {
  const conversation = sent()
  says(conversation, lastFour(conversation))
  presses(conversation, '!tell:here')
  const turn = presses(conversation, '!tell:self')
  expect(turn.calls).toEqual([{ call: 'stop-telling', word: 'self' }])
  expect(textOf(turn)).toContain(texts('notify-stop-done'))
  expect(textOf(turn)).not.toContain(texts('erase-ends-news'))
  expect(conversation.state).toMatchObject({ at: { finished: { told: false } } })
})

describe('each question after sending', () => {
  test('has its own fifteen minutes', () => {
    const conversation = sent()
    conversation.wait(14)
    expect(says(conversation, lastFour(conversation))).toContain(texts('receipt-confirm-right'))
    conversation.wait(14)
    expect(textOf(presses(conversation, '!tell:self'))).toContain(texts('erase-offer'))
    conversation.wait(14)
    expect(textOf(presses(conversation, '!erase-chat:erase'))).toContain(texts('goodbye'))
  })

  test('and no more, however often the secret number is asked for', () => {
    const conversation = sent()
    for (const _ of [1, 2]) {
      conversation.wait(7)
      expect(textOf(presses(conversation, '!receipt:show'))).toContain(texts('receipt-confirm-ask'))
    }
    conversation.wait(2)
    expect(textOf(presses(conversation, '!receipt:show'))).toContain(texts('receipt-reshow-late'))
    expect(JSON.stringify(conversation.state)).not.toContain(conversation.receipts[0])
  })
})

test('a button of a draft that is forgotten is said to be one', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  const turn = presses(conversation, 'kind:breach')
  expect(turn.replies.map(({ text }) => text)).toEqual([texts('old-button-forgotten'), texts('menu-ask')])
  expect(textOf(presses(conversation, 'kind:breach'))).toContain(texts('old-button'))
})
