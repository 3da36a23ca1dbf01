/** A question that keeps only so many of what it lists: what is named beyond that is said, never dropped in silence. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { says } from '../support/case-conversation.ts'
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
const STEP = 'category-second'
const MOST = texts('choice-too-many', { max: '2' })

/** At the question for further kinds of breach, of which two are kept. */
function atSecond(): { conversation: Conversation; asked: string } {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 60; turns += 1) {
    if (conversation.state.draft?.at.place === 'review') {
      conversation.send({ kind: 'choice', id: '!review:add' })
      const { replies } = conversation.send({ kind: 'choice', id: `!details:${STEP}` })
      return { conversation, asked: replies.map(({ text }) => text).join('\n') }
    }
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  throw new Error('the review page was never reached')
}
const second = ({ state }: Conversation): unknown => state.draft?.answers[STEP]
const labelOf = (choice: string): string => texts(`row-category-${choice}`)

it('the question says how many are kept, where there are more to choose from', () => {
  const { asked } = atSecond()
  expect(asked).toContain(texts('number-hint-most', { max: '2' }))
})

it.each(['1, 3, 5', '2 4 6', '1-8'])('%s: too many are not kept in part, and fewer can be named at once', (numbers) => {
  const { conversation } = atSecond()
  expect(says(conversation, numbers)).toContain(MOST)
  expect(second(conversation)).toBeUndefined()
  says(conversation, '1, 5')
  expect(second(conversation)).toMatchObject({ kind: 'choices', choices: { length: 2 } })
})

it('too many in words are asked about, and after the yes which of them', () => {
  const { conversation } = atSecond()
  expect(says(conversation, 'dia hadir di kampanye, pakai fasilitas negara dan jadi tim pemenangan')).toContain(
    'Maksud Anda',
  )
  const said = says(conversation, 'ya')
  expect(said).toContain(MOST)
  // The list is open again: a number stands for a row of it, not for "Ya".
  expect(said).toContain(texts('number-hint-most', { max: '2' }))
  says(conversation, 'spanduk, kumpulkan ktp')
  expect(second(conversation)).toEqual({ kind: 'choices', choices: ['ATRIBUT_APK', 'DUKUNGAN_KTP'] })
})

it('too many do not take away what was chosen before', () => {
  const { conversation } = atSecond()
  says(conversation, labelOf('FOTO_SIMBOL'))
  const before = second(conversation)
  expect(before).toEqual({ kind: 'choices', choices: ['FOTO_SIMBOL'] })
  conversation.send({ kind: 'choice', id: `!details:${STEP}` })
  says(conversation, '1, 2, 3')
  expect(second(conversation)).toEqual(before)
})
