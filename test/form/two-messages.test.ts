/** People send a number in two messages. Neither half may be kept, whatever stood in the message before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { marksOf } from '../../src/masking/apply.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

function atStory(): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 40; turns += 1) {
    const here = conversation.state.draft?.at
    if (here?.place === 'step' && here.step === 'story') return conversation
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  throw new Error('the story was never asked')
}

test.each([
  ['Camat mengajak kami memilih satu calon. Nomor saya 0812', '0000 4471 ya'],
  ['Camat mengajak kami memilih satu calon. Hubungi saya di 0812-0000', '4471'],
  ['Lurah ngajak milih siji calon. nomerku 0812 00', 'lanjutannya 004471'],
])('a number split over two messages is hidden in both: %s | %s', (first, second) => {
  const conversation = atStory()
  for (const text of [first, second]) {
    const turn = conversation.send({ kind: 'text', text })
    // Nothing of it in what is saved after either message, nor in what is said back.
    expect(JSON.stringify([turn.after, turn.replies])).not.toMatch(/0812|0000|4471/u)
  }
  const answer = conversation.state.draft?.answers['story']
  const marks = answer?.kind === 'text' ? marksOf(answer.text) : []
  expect(marks.map(({ mask }) => mask)).toEqual(['phone', 'phone'])
})

test('what only counts people after a hidden number stays', () => {
  const conversation = atStory()
  conversation.send({ kind: 'text', text: 'Camat mengajak kami. Nomor saya 0812' })
  conversation.send({ kind: 'text', text: '25 orang hadir di aula' })
  expect(JSON.stringify(conversation.state.draft?.answers['story'])).toContain('25 orang hadir')
})
