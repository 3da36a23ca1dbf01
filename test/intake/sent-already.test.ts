/** The case was made, and the turn that made it died: whatever the person says then, they learn their number. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'
import { formatReceipt } from '../../src/vault/receipt.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())
const texts = sampleTexts('id')

function onReview(): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; conversation.state.draft?.at.place !== 'review' && turns < 40; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  return conversation
}
const SEND = { kind: 'choice', id: '!review:send' } as const

test.each(['batal', 'ubah', 'hapus', 'menu', 'kirim', 'halo'])('"%s" brings the number', (word) => {
  const conversation = onReview()
  conversation.send(SEND, { dies: true })
  expect(conversation.state.at.mode).toBe('draft')
  const { replies, calls } = conversation.send({ kind: 'text', text: word })
  const said = replies.map(({ text }) => text)
  expect(said[0]).toBe(texts('send-already'))
  expect(said).toContain(formatReceipt(conversation.receipts[0] ?? ''))
  expect(conversation.state.at.mode).toBe('finished')
  expect(calls.map(({ call }) => call)).toEqual(['submit'])
})

test('its turn died before the case was made: what was begun is finished, and the word comes after it', () => {
  const conversation = onReview()
  conversation.send(SEND, { dies: true, fails: true })
  expect(conversation.receipts).toEqual([])
  const said = conversation.send({ kind: 'text', text: 'batal' }).replies.map(({ text }) => text)
  expect(said).toContain(formatReceipt(conversation.receipts[0] ?? ''))
  expect(said).toContain(texts('withdraw-how'))
})

test('what has rested for minutes is not sent unasked', () => {
  const conversation = onReview()
  conversation.send(SEND, { dies: true, fails: true })
  conversation.wait(6)
  expect(conversation.send({ kind: 'text', text: 'batal' }).replies[0]?.text).toBe(texts('cancel-ask'))
  expect(conversation.receipts).toEqual([])
  conversation.send({ kind: 'choice', id: '!cancel:yes' })
  expect(conversation.state.begun).toBeUndefined()
})

test('sending failed: it can be cancelled, and sent again', () => {
  const conversation = onReview()
  expect(conversation.send(SEND, { fails: true }).replies[0]?.text).toBe(texts('send-failed'))
  conversation.send({ kind: 'text', text: 'batal' })
  expect(conversation.receipts).toEqual([])
  conversation.send({ kind: 'choice', id: '!cancel:no' })
  conversation.send(SEND)
  expect(conversation.state).toMatchObject({ at: { mode: 'finished' } })
  expect(conversation.state.begun).toBeUndefined()
})

test('a confirmation to cancel that was open already brings it too', () => {
  const conversation = onReview()
  conversation.send({ kind: 'text', text: 'batal' })
  conversation.send(SEND, { dies: true })
  const { replies } = conversation.send({ kind: 'choice', id: '!cancel:yes' })
  expect(replies[0]?.text).toBe(texts('send-already'))
})

test('nothing was sent: the words mean what they always do', () => {
  const conversation = onReview()
  conversation.send({ kind: 'text', text: 'batal' })
  expect(conversation.send({ kind: 'choice', id: '!cancel:yes' }).replies[0]?.text).toBe(texts('cancel-done'))
})

test('it cannot be told: nothing is cancelled', () => {
  const conversation = onReview()
  conversation.send({ kind: 'text', text: 'batal' })
  conversation.send(SEND, { dies: true })
  const { replies } = conversation.send({ kind: 'choice', id: '!cancel:yes' }, { fails: true })
  expect(replies[0]?.text).toBe(texts('send-failed'))
  expect(conversation.state.draft).not.toBeNull()
})

test.each(['!review:send', '!review:now', '!review:later'])(
  '%s of which nothing is known is not said to be sent',
  (id) => {
    const conversation = createConversation({ config: sample.config, hint: 'id' })
    const { replies, calls } = conversation.send({ kind: 'choice', id })
    expect(replies.map(({ text }) => text)).toEqual([texts('send-late'), texts('menu-ask')])
    expect(calls).toEqual([])
  },
)

test('after a day of silence: the draft is gone, and nothing was sent', () => {
  const conversation = onReview()
  conversation.wait(25 * 60)
  const said = conversation.send(SEND).replies.map(({ text }) => text)
  expect(said).toEqual([texts('expired'), texts('send-late'), texts('menu-ask')])
  expect(conversation.receipts).toEqual([])
})

test.each(['menu', 'the question for a secret number'])(
  'left for %s and not sent yet: the report comes first',
  (place) => {
    const conversation = onReview()
    conversation.send({ kind: 'text', text: 'menu' })
    conversation.send({ kind: 'choice', id: '!leave:case' })
    if (place === 'menu') conversation.send({ kind: 'text', text: 'kembali' })
    expect(conversation.state.at.mode).toBe('menu')
    const said = conversation.send(SEND).replies.map(({ text }) => text)
    expect(said).not.toContain(texts('send-already'))
    expect(conversation.state).toMatchObject({ at: { mode: 'draft' }, overlay: 'resume' })
    expect(conversation.receipts).toEqual([])
  },
)

test('"lanjut" without a draft is told that there is none', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  const { replies } = conversation.send({ kind: 'text', text: 'lanjut' })
  expect(replies.map(({ text }) => text)).toEqual([texts('resume-none'), texts('menu-ask')])
})

const file = { kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'photo' } as const
const FURTHER = 'Oh ya, pak camat juga hadir di acara itu dan ikut membagi'
test.each([
  ['the secret number is to be noted', [] as string[]],
  ['news is offered', ['lewati']],
  ['erasing is offered', ['lewati', 'cek sendiri']],
])(
  'a picture or a piece of the story that comes while %s is said not to be kept, and where it can be added',
  (_, words) => {
    const conversation = onReview()
    conversation.send(SEND)
    for (const text of words) conversation.send({ kind: 'text', text })
    for (const content of [file, { kind: 'text', text: FURTHER } as const]) {
      const before = conversation.state.at
      const { replies, effects } = conversation.send(content)
      expect(replies[0]?.text).toBe(texts('sent-more'))
      expect(effects).toEqual([])
      expect(conversation.state.at).toEqual(before)
    }
  },
)

describe.each([
  'saya mau lapor lagi',
  'lapor baru',
  'mau laporan lain',
  'arep wadul maneh',
  'can i make another report',
])('"%s"', (words) => {
  const sentReport = (): Conversation => {
    const conversation = onReview()
    conversation.send(SEND)
    return conversation
  }
  const text = { kind: 'text', text: words } as const

  test('before the number is noted, is told that it can, and what comes first', () => {
    const conversation = sentReport()
    const { replies, calls } = conversation.send(text)
    expect(calls).toEqual([])
    expect(replies.map((reply) => reply.text)).toEqual([texts('receipt-before-report'), texts('receipt-confirm-ask')])
  })

  test.each([
    ['whether to be told here', ['lewati']],
    ['whether to erase the chat', ['lewati', 'cek sendiri']],
  ])('at the question %s begins another report', (_, before) => {
    const conversation = sentReport()
    for (const said of before) conversation.send({ kind: 'text', text: said })
    const { calls, effects } = conversation.send(text)
    expect(calls.map(({ call }) => call)).toEqual(['begin-draft'])
    expect(effects.map(({ kind }) => kind)).not.toContain('tell-here')
  })

  test.each([[[]], [['kabari']]])('with the case open begins another report (%s)', (before) => {
    const conversation = sentReport()
    for (const said of ['lewati', '/cek', conversation.receipts[0] ?? '', ...before])
      conversation.send({ kind: 'text', text: said })
    expect(conversation.state.at.mode).toBe('case')
    expect(conversation.send(text).calls.map(({ call }) => call)).toEqual(['begin-draft'])
  })

  test('where the secret number is asked for, and in the menu, begins a report', () => {
    for (const before of [['/cek'], ['halo']]) {
      const conversation = createConversation({ config: sample.config, hint: 'id' })
      for (const said of before) conversation.send({ kind: 'text', text: said })
      expect(conversation.send(text).calls.map(({ call }) => call)).toEqual(['begin-draft'])
    }
  })
})
