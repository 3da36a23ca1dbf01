/** What is sealed for the offices, and what is left out of it. */
import { expect, it } from 'vitest'
import { buildBody } from '../../src/cases/body.ts'
import type { Answer, Answers } from '../../src/form/answers.ts'
import { answers, form } from './fixtures.ts'

const DETAILS = { language: 'id', received: '2024-02-03', struck: [], recipients: [], evidence: [], holidays: [] }
const sealed = (change: Answers, step: string, later = false): Answer | undefined =>
  buildBody(form, { ...answers, ...change }, { ...DETAILS, later }).entries.find((entry) => entry.step === step)?.answer

it('a report that is sent later does not say on which day it was written: "kemarin" goes, its day stays', () => {
  const when: Answer = { kind: 'date', said: ['kemarin'], from: '2024-01-30', to: '2024-01-30', certainty: 'echoed' }
  expect(sealed({ when }, 'when')).toEqual(when)
  expect(sealed({ when }, 'when', true)).toEqual({ ...when, said: [] })
  // Of a plan its officials need the hour as well.
  const plan: Answer = { ...when, said: ['besok jam 9'], time: '09:00', part: 'pagi', planned: true }
  expect(sealed({ when: plan }, 'when', true)).toEqual({ ...plan, said: [] })
  // Words without a day are all there is, and name none.
  const soon: Answer = { kind: 'date', said: ['nanti'], certainty: 'rough', planned: true }
  expect(sealed({ when: soon }, 'when', true)).toEqual(soon)
})

it('an office that was hidden in words is not named by its id', () => {
  const accused: Answer = {
    kind: 'person',
    position: ['lurah'],
    office: [{ mask: 'other', id: 'm2' }],
    officeId: 'inspektorat-kota',
  }
  const { officeId: _id, ...read } = accused
  expect(sealed({ accused }, 'accused')).toEqual(read)
})
