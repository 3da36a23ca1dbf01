/** Things that are said only where they are true. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aboutBot, helpPage, privacyPages } from '../../src/intake/menu.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts, turnContext } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())
const texts = sampleTexts('id')
const textsOf = (replies: readonly { text: string }[]): string[] => replies.map(({ text }) => text)

function goOn(conversation: Conversation, until: () => boolean): void {
  for (let turns = 0; !until() && turns < 60; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  expect(until()).toBe(true)
}

test('who reads: the holder of the spare key too, if there is one', () => {
  const context = turnContext({ config: sample.config, now: new Date(0), language: 'id', fresh: () => 'id' })
  const escrow = 'Lembaga Contoh'
  const say = (args: Record<string, string>) => textsOf(aboutBot('answer-who-reads', { ...context, args }))
  expect(say({ ...context.args, escrow })[1]).toBe(texts('answer-who-reads-escrow', { escrow }))
  expect(say({ ...context.args, escrow: '' })).toHaveLength(1)
  expect(textsOf(aboutBot('answer-police', { ...context, args: { ...context.args, escrow } }))).toHaveLength(1)
})

test('whom the operator answers to is said where it says who runs and reads this, and only if it is set', () => {
  const context = turnContext({ config: sample.config, now: new Date(0), language: 'id', fresh: () => 'id' })
  const authority = 'Pemerintah Kota Contoh'
  const shown = (args: Record<string, string>): boolean[] => {
    const about = { ...context, args: { ...context.args, ...args } }
    return [
      aboutBot('answer-who-runs', about),
      aboutBot('answer-who-reads', about),
      helpPage('about', about),
      privacyPages(about).slice(0, 1),
      aboutBot('answer-police', about),
    ].map((replies) => textsOf(replies).join().includes(texts('operator-authority', { authority })))
  }
  expect(shown({ authority })).toEqual([true, true, true, true, false])
  expect(shown({}).every((said) => !said)).toBe(true)
})

test('a forwarded message is taken, with a warning', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  const at = () => conversation.state.draft?.at
  goOn(conversation, () => {
    const here = at()
    return here?.place === 'step' && here.step === 'story'
  })
  const text = 'Pak lurah membagikan sembako di balai desa.'
  const { replies } = conversation.send({ kind: 'text', text, forwarded: true })
  expect(replies[0]?.text).toBe(texts('forwarded-message'))
  expect(conversation.state.draft?.answers['story']).toEqual({ kind: 'text', text: [text] })
})

test('a case tells how many questions wait, and takes nothing more once it is closed', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  goOn(conversation, () => conversation.state.at.mode === 'finished')
  conversation.asks('Barang apa yang dibagikan?')
  conversation.asks('Di ruang mana?')
  const open = (): string[] => {
    conversation.send({ kind: 'text', text: 'lewati' })
    conversation.send({ kind: 'text', text: '/cek' })
    return textsOf(conversation.send({ kind: 'text', text: conversation.receipts[0] ?? '' }).replies)
  }
  const first = open()
  expect(first).toContain(texts('question-unread', { n: '2' }))
  expect(first).not.toContain(texts('case-closed-no-more'))
  conversation.closes()
  expect(open()).toContain(texts('case-closed-no-more'))
})

test('under pressure, with an unknown office, one sentence says who is left out and why', () => {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (const id of ['!menu:report', 'consent:yes', 'kind:pressure']) conversation.send({ kind: 'choice', id })
  goOn(conversation, () => {
    const at = conversation.state.draft?.at
    return at?.place === 'step' && at.step === 'accused'
  })
  conversation.send({ kind: 'text', text: 'Pak Bejo' })
  let said: string[] = []
  goOn(conversation, () => {
    const at = conversation.state.draft?.at
    if (at?.place !== 'review') return false
    conversation.send({ kind: 'choice', id: '!review:more' })
    said = textsOf(conversation.send({ kind: 'text', text: 'kembali' }).replies)
    return true
  })
  expect(said[1]).toContain(texts('pressure-unknown-office'))
  expect(said[1]).not.toContain('mungkin dekat')
})
