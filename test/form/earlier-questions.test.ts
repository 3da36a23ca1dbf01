/** The same question asked again about something else: a button of the earlier one answers nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presses, says } from '../support/case-conversation.ts'
import type { Conversation } from '../support/conversation.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { standsAt } from '../support/stands-at.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')

const buttonOf = (conversation: Conversation, begins: string): string =>
  conversation.buttons.find(({ id }) => id.startsWith(begins))?.id ?? ''

describe.each([
  ['when', 'kemarin', 'hari ini', 'when:yes'],
  ['when', 'kemarin jam 9 pagi', 'kemarin jam 10 pagi', 'when:yes'],
  ['when', '5 Februari 2024', '10 Februari 2024', 'when:plan'],
  ['place', 'pedurunagn', 'tmblng', 'place:yes'],
  ['place', 'srondol', 'mangunharjo', 'place:33'],
])('%s: "%s", then "%s"', (step, first, second, button) => {
  it('is answered by its own button only', () => {
    const conversation = standsAt(step, sample)
    says(conversation, first)
    const old = buttonOf(conversation, button)
    says(conversation, second)
    const own = buttonOf(conversation, button)
    expect(own).not.toBe(old)
    const standing = conversation.state.draft?.at
    expect(presses(conversation, old)).toContain(texts('old-button'))
    expect(conversation.state.draft).toMatchObject({ at: standing })
    presses(conversation, own)
    expect(conversation.state.draft?.answers).toHaveProperty(step)
    expect(conversation.state.draft?.at).not.toMatchObject({ step })
  })

  it('has buttons that every channel can carry', () => {
    const conversation = standsAt(step, sample)
    says(conversation, first)
    for (const { id } of conversation.buttons) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
  })
})

describe('"drop the last one" under files', () => {
  const dropButton = (conversation: Conversation): string => buttonOf(conversation, 'evidence:*drop-')
  const files = ({ state }: Conversation) => state.draft?.answers['evidence']
  /** Beyond the required path: by the review page. */
  function atEvidence(): Conversation {
    const conversation = standsAt('fear', sample)
    for (let turns = 0; conversation.state.draft?.at.place !== 'review' && turns < 9; turns += 1)
      presses(conversation, conversation.buttons[0]?.id ?? '')
    for (const id of ['!review:add', '!details:evidence']) conversation.send({ kind: 'choice', id })
    return conversation
  }
  const sends = (conversation: Conversation, ref: string) =>
    conversation.send({ kind: 'file', file: { channel: 'telegram', ref }, media: 'photo' })

  it('drops the one that was the last when it was shown, however often it is pressed', () => {
    const conversation = atEvidence()
    for (const ref of ['1', '2', '3']) sends(conversation, ref)
    const drop = dropButton(conversation)
    expect(presses(conversation, drop)).toContain(texts('evidence-dropped'))
    expect(presses(conversation, drop)).toContain(texts('old-button'))
    expect(files(conversation)).toMatchObject({ items: [{}, {}] })
    presses(conversation, dropButton(conversation))
    expect(files(conversation)).toMatchObject({ items: [{}] })
  })

  it('leaves "done" good under each of them, and fits into a button', () => {
    const conversation = atEvidence()
    sends(conversation, '1')
    const done = buttonOf(conversation, 'evidence:*done')
    sends(conversation, '2')
    expect(Buffer.byteLength(dropButton(conversation))).toBeLessThanOrEqual(64)
    presses(conversation, done)
    expect(conversation.state.draft?.at).not.toMatchObject({ step: 'evidence' })
    expect(files(conversation)).toMatchObject({ items: [{}, {}] })
  })
})
