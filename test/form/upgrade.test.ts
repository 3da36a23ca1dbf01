/** The operator installs another version of the form while somebody is writing. Only data changes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormDefinition, Step } from '../../src/form/definition.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleForm } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const without = (...ids: string[]): FormDefinition => ({
  ...sampleForm,
  version: 2,
  steps: sampleForm.steps.filter(({ id }) => !ids.includes(id)),
})
const changed = (id: string, change: (step: Step) => Step): FormDefinition => ({
  ...sampleForm,
  version: 2,
  steps: sampleForm.steps.map((one) => (one.id === id ? change(one) : one)),
})

/** A draft that has come to where `stop` says. */
function draftAt(stop: (conversation: Conversation) => boolean): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; !stop(conversation) && turns < 60; turns += 1) step(conversation)
  expect(stop(conversation), 'reached').toBe(true)
  return conversation
}
function step(conversation: Conversation, form = sampleForm): string[] {
  const good = goodAnswer(conversation.state, conversation.buttons, form)
  return good === undefined ? [] : conversation.send(good).replies.map(({ text }) => text)
}
const stands = (id: string) => (conversation: Conversation) => {
  const at = conversation.state.draft?.at
  return at?.place === 'step' && at.step === id && at.sub.ask === 'none'
}
const onReview = (conversation: Conversation) => conversation.state.draft?.at.place === 'review'
const here = ({ state }: Conversation) => {
  const at = state.draft?.at
  return at?.place === 'step' ? at.step : at?.place
}

function finish(conversation: Conversation, form: FormDefinition): void {
  for (let turns = 0; turns < 60 && conversation.state.at.mode === 'draft'; turns += 1) step(conversation, form)
  expect(conversation.state.at.mode).toBe('finished')
}

describe('a draft of version 1 under version 2', () => {
  test('goes on where it stood, and says once that the questions changed', () => {
    const conversation = draftAt(stands('place'))
    const before = conversation.state.draft?.answers
    const form = without('source')
    conversation.upgrade(form)
    const first = conversation.send({ kind: 'text', text: 'tembalang' })
    expect(first.replies[0]?.text).toMatch(/baru saja kami perbarui/)
    expect(conversation.state.draft?.answers).toMatchObject(before ?? {})
    expect(conversation.state.draft?.form.version).toBe(2)
    expect(here(conversation)).toBe('fear')
    expect(step(conversation, form).join()).not.toMatch(/perbarui/)
    finish(conversation, form)
  })

  test('goes to the first open question when its own is gone', () => {
    const conversation = draftAt(stands('source'))
    const form = without('source')
    conversation.upgrade(form)
    conversation.send({ kind: 'text', text: '1' })
    expect(here(conversation)).toBe('fear')
    finish(conversation, form)
  })

  test('goes to the review page when nothing is left to ask', () => {
    const conversation = draftAt(stands('fear'))
    const form = without('fear')
    conversation.upgrade(form)
    conversation.send({ kind: 'odd', what: 'sticker' })
    expect(here(conversation)).toBe('review')
    finish(conversation, form)
  })

  test('asks a new required question before the report can be sent', () => {
    const conversation = draftAt(onReview)
    const form = changed('spot', (spot) => ({ ...spot, detail: false, required: true }))
    conversation.upgrade(form)
    conversation.send({ kind: 'choice', id: '!review:send' })
    expect(here(conversation)).toBe('spot')
    finish(conversation, form)
  })

  test('asks again what no longer fits: a choice that is gone, an answer of another type', () => {
    const conversation = draftAt(onReview)
    const form = {
      ...changed('fear', (fear) =>
        fear.type === 'choice' ? { ...fear, choices: fear.choices.filter(({ id }) => id !== 'no') } : fear,
      ),
    }
    form.steps = form.steps.map(
      (one): Step => (one.id === 'accused' ? { ...textStep, id: 'accused', required: true } : one),
    )
    expect(conversation.state.draft?.answers['fear']).toEqual({ kind: 'choice', choice: 'no' })
    conversation.upgrade(form)
    conversation.send({ kind: 'choice', id: '!review:send' })
    expect(here(conversation)).toBe('accused')
    expect(conversation.state.draft?.answers).not.toHaveProperty('fear')
    expect(conversation.state.draft?.answers['story']).toMatchObject({ kind: 'text' })
    finish(conversation, form)
  })

  test('survives a form that was changed without a new version number', () => {
    const conversation = draftAt(stands('when'))
    const form = {
      ...without('when', 'known'),
      version: 1,
      needs: sampleForm.needs.filter(({ oneOf }) => !oneOf.includes('when')),
    }
    conversation.upgrade(form)
    conversation.send({ kind: 'text', text: 'kemarin' })
    expect(here(conversation)).toBe('place')
    finish(conversation, form)
  })

  test.each(
    sampleForm.steps
      .filter(({ id, type, detail }) => type !== 'review' && type !== 'consent' && id !== 'kind' && !detail)
      .map(({ id }) => id),
  )('can be finished whatever step it stands at when %s goes', (gone) => {
    const form = { ...without(gone), needs: sampleForm.needs.filter(({ oneOf }) => !oneOf.includes(gone)) }
    for (let turns = 1; turns < 22; turns += 1) {
      const conversation = createConversation({ config: sample.config, hint: 'id' })
      for (let n = 0; n < turns; n += 1) step(conversation)
      conversation.upgrade(form)
      finishFrom(conversation, form)
    }
  })
})

function finishFrom(conversation: Conversation, form: FormDefinition): void {
  for (let turns = 0; turns < 60 && conversation.state.at.mode !== 'finished'; turns += 1) step(conversation, form)
  expect(conversation.state.at.mode).toBe('finished')
}

const textStep: Extract<Step, { type: 'text' }> = {
  id: 'x',
  type: 'text',
  required: false,
  detail: false,
  intro: [],
  hidden: false,
  min: 1,
  max: 300,
  several: false,
  about: 'accused',
}
