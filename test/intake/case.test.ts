import { beforeAll, expect, test } from 'vitest'
import type { Config } from '../../src/config.ts'
import { advance } from '../../src/intake/advance.ts'
import { inMinutes, newState, type OpenCase, type SessionState } from '../../src/intake/state.ts'
import { createConversation } from '../support/conversation.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { turnContext } from '../support/turn-context.ts'

const NOW = new Date('2024-02-02T03:00:00Z')
const QUESTION = 'a'.repeat(64)
let config: Config
beforeAll(async () => {
  const sample = await sampleConfig()
  ;({ config } = sample)
  await sample.remove()
})

const context = () => turnContext({ config, now: NOW, language: 'id', fresh: () => crypto.randomUUID() })
const inCase = (change: Partial<OpenCase> = {}): SessionState => ({
  ...newState('id', NOW),
  greeted: true,
  at: {
    mode: 'case',
    case: {
      caseId: 'case',
      code: 'SMG-22222',
      mailbox: { identity: 'AGE-SECRET-KEY-1', recipient: 'age1pq1mailbox' },
      fileRecipient: 'age1pq1file',
      offices: ['Bawaslu'],
      closed: false,
      held: false,
      told: false,
      questions: [{ id: QUESTION, office: 'Bawaslu', text: 'Kapan?' }],
      until: inMinutes(NOW, 15),
      ask: { at: 'menu' },
      ...change,
    },
  },
})
const press = (state: SessionState, id: string) =>
  advance(state, { kind: 'message', content: { kind: 'choice', id: `!case:${id}` } }, context())

test('the id of a refusal does not say so: it looks like any, is the same again, and needs the mailbox key', () => {
  const refuse = (change: Partial<OpenCase> = {}) => {
    const { call } = press(inCase(change), `refuse-${QUESTION.slice(0, 16)}`)
    if (call?.call !== 'write' || call.text !== null) throw new Error('nothing was refused')
    return call.id
  }
  expect(refuse()).toMatch(/^[\w-]{22}$/)
  expect(refuse()).toBe(refuse())
  const others = [
    refuse({ mailbox: { identity: 'AGE-SECRET-KEY-2', recipient: 'age1pq1mailbox' } }),
    refuse({ caseId: 'other' }),
    refuse({ questions: [{ id: `${'a'.repeat(63)}b`, office: 'Bawaslu', text: 'Kapan?' }] }),
  ]
  expect(new Set([refuse(), ...others]).size).toBe(4)
})

test('a case that somebody changed in the database takes no evidence, and says that something is wrong', () => {
  const { texts } = context()
  const step = press(inCase({ fileRecipient: '' }), 'evidence')
  expect(step.replies[0]?.text).toBe(texts('trouble'))
  expect(step.state.at).toMatchObject({ mode: 'case', case: { ask: { at: 'menu' } } })
  expect(press(inCase(), 'evidence').state.at).toMatchObject({ case: { ask: { at: 'evidence' } } })
})

test('files that nobody could ever open are not taken, and the reporter is told what to do instead', () => {
  const { texts } = context()
  const keyless = inCase({ filesSealedForNobody: true })
  expect(press(keyless, 'evidence').replies[0]?.text).toBe(texts('case-files-keyless'))
  const photo = { kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'photo' } as const
  const sent = advance(keyless, { kind: 'message', content: photo }, context())
  expect(sent.replies.map(({ text }) => text)).toContain(texts('case-files-keyless'))
  expect(sent.state.at).toMatchObject({ mode: 'case', case: { ask: { at: 'menu' } } })
  // Not to write to an office while none has it, nor to wait for a key that never comes.
  const waiting = press(inCase({ filesSealedForNobody: true, offices: [] }), 'evidence').replies[0]?.text
  expect(waiting).toBe(texts('case-files-keyless-waiting'))
  expect(waiting).not.toMatch(/petugas|Instansi|belum/)
})

test('when many offices have asked, every row of the menu can be reached', () => {
  const questions = [1, 2, 3, 4].map((n) => ({ id: String(n).repeat(64), office: `Kantor ${n}`, text: 'Kapan?' }))
  const first = press(inCase({ questions }), '*page+')
  const labels = (step: typeof first) => step.replies.at(-1)?.buttons?.map(({ label }) => label) ?? []
  const { texts } = context()
  expect(labels(first)).toContain(texts('row-case-withdraw'))
  expect(press(first.state, 'withdraw').state.at).toMatchObject({ case: { ask: { at: 'withdraw' } } })
  const back = press(first.state, '*page-')
  expect(labels(back).slice(0, 2)).toEqual([`${texts('btn-question-answer')} 1: Kantor 1`, expect.any(String)])
  expect(labels(back)).toContain(texts('btn-next-page'))
  // A number counts on the page that is shown.
  const typed = advance(first.state, { kind: 'message', content: { kind: 'text', text: '1' } }, context())
  expect(typed.state.at).toMatchObject({ case: { ask: { at: 'write' } } })
})

test('whoever reads a question answers it: without the button it is their answer, shown before it is sent', () => {
  const says = (change: Partial<OpenCase>, text: string) =>
    advance(inCase(change), { kind: 'message', content: { kind: 'text', text } }, context())
  const { texts } = context()
  const words = 'Amplopnya dibagi hari Senin pagi'
  const answered = says({}, words)
  expect(answered.state.at).toMatchObject({ case: { ask: { at: 'check', question: QUESTION, text: [words] } } })
  expect(answered.call).toBeUndefined()
  expect(answered.replies.at(-1)?.text).toBe(texts('answer-check', { text: words }))
  // Nothing was asked: a message of their own.
  expect(says({ questions: [] }, words).replies.at(-1)?.text).toBe(texts('message-check', { text: words }))
  // What names its writer is hidden here as elsewhere.
  expect(JSON.stringify(says({}, `Nama saya Sutinah. ${words}`).state)).not.toContain('Sutinah')
  const other = { id: 'b'.repeat(64), office: 'Inspektorat', text: 'Di mana?' }
  const questions = [{ id: QUESTION, office: 'Bawaslu', text: 'Kapan?' }, other]
  for (const [change, text] of [
    [{ questions }, words],
    [{ questions: [], closed: true }, words],
    [{}, 'saya takut'],
  ] as const)
    expect(
      says({ ...change, questions: [...(change.questions ?? questions.slice(0, 1))] }, text).state.at,
      text,
    ).toMatchObject({ case: { ask: { at: 'menu' } } })
})

test('whoever deletes what stands in the chat is written to only while a draft holds the same words', () => {
  const deleted = (state: SessionState) =>
    advance(state, { kind: 'message', content: { kind: 'odd', what: 'deleted' } }, context()).replies
  expect(deleted(inCase())).toEqual([])
  expect(deleted({ ...newState('id', NOW), greeted: true })).toEqual([])
  const drafting = createConversation({ config, hint: 'id' })
  for (const id of ['!menu:report', 'consent:yes']) drafting.send({ kind: 'choice', id })
  const { replies } = drafting.send({ kind: 'odd', what: 'deleted' })
  expect(replies[0]?.text).toBe(context().texts('deleted-message'))
})
