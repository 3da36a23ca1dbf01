import { afterAll, expect, test } from 'vitest'
import type { Content } from '../../src/channel.ts'
import { takeCase } from '../../src/intake/case.ts'
import { showCase } from '../../src/intake/case-shown.ts'
import { newState } from '../../src/intake/state.ts'
import type { ReporterView } from '../../src/intake/turn-types.ts'
import { createConversation, START } from '../support/conversation.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { sampleTexts, turnContext } from '../support/turn-context.ts'

const { config, remove } = await sampleConfig({ settings: { limits: { evidenceFiles: 2 } } })
afterAll(remove)

const file: Content = { kind: 'file', file: { channel: 'telegram', ref: 'f' } }
const tooMany = sampleTexts('id')('evidence-too-many', { max: '2' })

test('a report takes as many files as the operator allows, although its form would take more', () => {
  const talk = createConversation({ config, hint: 'id' })
  for (const text of ['lapor', 'setuju']) talk.send({ kind: 'text', text })
  const turns = [file, file, file].map((content) => talk.send(content))
  expect(turns.map(({ effects }) => effects.filter(({ kind }) => kind === 'add-evidence').length)).toEqual([1, 1, 0])
  expect(turns[2]?.replies.map(({ text }) => text)).toContain(tooMany)
})

test.each([
  ['none were added yet', [], 2],
  ['one was added today', [{ day: '2024-01-31', files: 1 }], 1],
  ['many were added on other days', [{ day: '2024-01-30', files: 9 }], 2],
  ['all of today were added', [1, 1].map((files) => ({ day: '2024-01-31', files })), 0],
])('a case that is open takes as many a day: %s', (_name, added, expected) => {
  const context = turnContext({ config, now: START, language: 'id', fresh: () => 'x' })
  const view: ReporterView = {
    caseId: 'c',
    code: 'SMG-22222',
    receivedOn: '2024-01-01',
    mailbox: { identity: 'i', recipient: 'r' },
    fileRecipient: 'f',
    filesOpen: true,
    closed: false,
    held: false,
    told: false,
    withdrawn: false,
    offices: ['Bawaslu'],
    status: [],
    questions: [],
    added,
    wrote: [],
  }
  let { state } = showCase(newState('id', START), view, context)
  const take = (content: Content) => {
    if (state.at.mode !== 'case') throw new Error('the case is not open')
    const step = takeCase(state, state.at.case, content, context)
    if (step === undefined) throw new Error('not taken')
    state = step.state
    return step
  }
  take({ kind: 'text', text: 'tambah bukti' })
  const steps = [take(file), take(file), take(file)]
  expect(steps.filter(({ effects }) => effects.length > 0)).toHaveLength(expected)
  expect(steps[2]?.replies.map(({ text }) => text)).toContain(tooMany)
})
