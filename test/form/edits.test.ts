/** Answers changed on the review page: what is sent is what the page shows. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Content } from '../../src/channel.ts'
import { buildBody } from '../../src/cases/body.ts'
import { routeDraft } from '../../src/cases/route-draft.ts'
import type { Answers } from '../../src/form/answers.ts'
import { findStep } from '../../src/form/path.ts'
import { answerInWords } from '../../src/form/words.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleForm, sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const details = { language: 'id', received: '2024-02-01', struck: [], recipients: [], evidence: [], holidays: [] }
const answersOf = ({ state }: Conversation): Answers => state.draft?.answers ?? {}
const onReview = ({ state: { draft } }: Conversation): boolean =>
  draft?.at.place === 'review' && draft.at.view === 'page'

/** What was said until the review page stands there again. */
function toReview(conversation: Conversation): string[] {
  const said: string[] = []
  for (let turns = 0; !onReview(conversation) && turns < 60; turns += 1) {
    const { draft } = conversation.state
    // Whoever wants to get done would send now: here that would leave the page this helper looks for.
    const asksWhen = draft?.at.place === 'review' && draft.at.view === 'when'
    const good: Content | undefined = asksWhen
      ? { kind: 'choice', id: '!back' }
      : goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) said.push(...conversation.send(good).replies.map(({ text }) => text))
  }
  expect(onReview(conversation)).toBe(true)
  return said
}

function complete(kind: string): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (const id of ['!menu:report', 'consent:yes', `kind:${kind}`]) conversation.send({ kind: 'choice', id })
  toReview(conversation)
  return conversation
}

function edit(conversation: Conversation, step: string, choice?: string): string[] {
  conversation.send({ kind: 'text', text: 'ubah' })
  conversation.send({ kind: 'choice', id: `!review:${step}` })
  if (choice === undefined) return []
  return conversation.send({ kind: 'choice', id: `${step}:${choice}` }).replies.map(({ text }) => text)
}

describe('a story that one comes back to', () => {
  const first = 'Lurah membagikan sembako di balai kelurahan.'
  const second = 'Amplopnya dibagikan sesudah rapat.'
  const says = (conversation: Conversation, text: string) => conversation.send({ kind: 'text', text })
  const story = (conversation: Conversation): unknown => answersOf(conversation)['story']

  function atStory(): Conversation {
    const conversation = createConversation({ config: sample.config, hint: 'id' })
    for (const id of ['!menu:report', 'consent:yes', 'kind:breach']) conversation.send({ kind: 'choice', id })
    for (const text of ['3', '2', first]) says(conversation, text)
    return conversation
  }

  test.each([
    ['while it is told', ['kembali']],
    ['from the next question', ['selesai', 'kembali']],
    ['in the middle of it, twice', ['kembali', 'selesai', 'kembali']],
  ])('%s: what is written is added, and nothing is lost', (_, way) => {
    const conversation = atStory()
    for (const word of way) says(conversation, word)
    expect(conversation.buttons.map(({ label }) => label)).toContain(texts('btn-text-anew'))
    says(conversation, second)
    expect(story(conversation)).toEqual({ kind: 'text', text: [`${first}\n${second}`] })
  })

  test('is replaced on demand, and not before something new is written', () => {
    const conversation = complete('breach')
    const before = story(conversation)
    const shown = edit(conversation, 'story', '*anew')
    expect(shown.join()).toContain(texts('step-story-ask'))
    expect(story(conversation)).toEqual(before)
    says(conversation, second)
    says(conversation, first)
    says(conversation, 'selesai')
    expect(story(conversation)).toEqual({ kind: 'text', text: [`${second}\n${first}`] })
    expect(onReview(conversation)).toBe(true)
  })

  test('may be left as it is', () => {
    const conversation = complete('breach')
    const before = story(conversation)
    edit(conversation, 'story', '*anew')
    says(conversation, 'selesai')
    expect(story(conversation)).toEqual(before)
  })
})

describe('"pressure" that becomes "breach" on the review page', () => {
  test('asks for the category anew and sends nothing of the pressure', () => {
    const conversation = complete('pressure')
    expect(answersOf(conversation)).toHaveProperty('pressure-who')
    const said = edit(conversation, 'kind', 'breach')
    expect(said[0]).toBe(texts('edit-follow-up'))
    expect(said[1]).toContain(texts('step-category-ask'))
    toReview(conversation)
    const body = buildBody(sampleForm, answersOf(conversation), details)
    expect(body.entries.map(({ step }) => step).filter((id) => id.startsWith('pressure'))).toEqual([])
    expect(body).toMatchObject({ category: 'MEDSOS_UNGGAH', pressure: false })
    const { recipients } = routeDraft(sampleForm, answersOf(conversation), [], sample.config)
    expect(recipients.map(({ id }) => id)).toContain('diskominfo-kota')
  })

  test('and back again: the protection is back as well', () => {
    const conversation = complete('pressure')
    edit(conversation, 'kind', 'breach')
    toReview(conversation)
    edit(conversation, 'kind', 'pressure')
    toReview(conversation)
    expect(buildBody(sampleForm, answersOf(conversation), details)).toMatchObject({ pressure: true })
  })
})

test('an event that now comes after it was known is a contradiction, and asked about', () => {
  const conversation = complete('breach')
  edit(conversation, 'when')
  for (const text of ['20 Januari 2024', 'ya']) conversation.send({ kind: 'text', text })
  edit(conversation, 'known')
  conversation.send({ kind: 'choice', id: 'known:other' })
  for (const text of ['29 Januari 2024', 'ya']) conversation.send({ kind: 'text', text })
  edit(conversation, 'when')
  conversation.send({ kind: 'text', text: '30 Januari 2024' })
  const said = conversation.send({ kind: 'text', text: 'ya' }).replies.map(({ text }) => text)
  expect(said[0]).toBe(texts('edit-follow-up'))
  expect(answersOf(conversation)).not.toHaveProperty('known')
  conversation.send({ kind: 'choice', id: 'known:same' })
  expect(onReview(conversation)).toBe(true)
  expect(answersOf(conversation)['known']).toMatchObject({ from: '2024-01-30' })
})

test('an event that moves takes along what was known "the same day": the deadline counts from it', () => {
  const conversation = complete('breach')
  edit(conversation, 'when')
  for (const text of ['20 Januari 2024', 'ya']) conversation.send({ kind: 'text', text })
  edit(conversation, 'known', 'same')
  edit(conversation, 'when')
  conversation.send({ kind: 'text', text: '10 Januari 2024' })
  const said = conversation.send({ kind: 'text', text: 'ya' }).replies.map(({ text }) => text)
  expect(said[0]).toBe(texts('edit-follow-up'))
  conversation.send({ kind: 'choice', id: 'known:same' })
  expect(answersOf(conversation)['known']).toMatchObject({ from: '2024-01-10', to: '2024-01-10' })
})

test('an edit that changes nothing else is confirmed in words', () => {
  const conversation = complete('breach')
  expect(edit(conversation, 'fear', 'yes')).toContain(texts('edit-done'))
})

test('whatever is edited, everything that is sent stands on the review page', () => {
  const move = fc.record({ step: fc.nat(40), picks: fc.array(fc.nat(12), { maxLength: 3 }), detail: fc.boolean() })
  fc.assert(
    fc.property(fc.constantFrom('pressure', 'breach'), fc.array(move, { maxLength: 8 }), (kind, moves) => {
      const conversation = complete(kind)
      for (const { step, picks, detail } of moves) {
        conversation.send(detail ? { kind: 'choice', id: '!review:add' } : { kind: 'text', text: 'ubah' })
        for (const pick of [step, ...picks]) {
          const shown = conversation.buttons.filter(({ id }) => id.includes(':') && !id.includes('*page'))
          const button = shown[pick % Math.max(1, shown.length)]
          if (button !== undefined && !/:(send|now|later)$/.test(button.id) && conversation.state.at.mode === 'draft')
            conversation.send({ kind: 'choice', id: button.id })
        }
        toReview(conversation)
      }
      conversation.send({ kind: 'choice', id: '!review:more' })
      const [page] = conversation.send({ kind: 'text', text: 'kembali' }).replies.map(({ text }) => text)
      const answers = answersOf(conversation)
      for (const { step: id, answer } of buildBody(sampleForm, answers, details).entries) {
        const step = findStep(sampleForm, id)
        if (step === undefined || step.hidden) continue
        expect(page, id).toContain(
          texts('review-line', { label: texts(`review-label-${id}`), answer: answerInWords(texts, step, answer) }),
        )
      }
      const route = routeDraft(sampleForm, answers, [], sample.config)
      const { category, pressure } = buildBody(sampleForm, answers, details)
      expect(page).toContain(texts(`row-category-${category}`))
      expect(pressure).toBe(answers['kind']?.kind === 'choice' && answers['kind'].choice === 'pressure')
      expect(['TEKANAN_ASN', 'PEMBALASAN'].includes(category)).toBe(pressure)
      expect(route.recipients.length).toBeGreaterThan(0)
    }),
    { seed: 20240214, numRuns: 40 },
  )
})
