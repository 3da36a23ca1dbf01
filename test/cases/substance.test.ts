/** A report that says almost nothing is looked at by an independent office first, and everybody is told so. */
import { expect, test } from 'vitest'
import { routeDraft, toldLeftOut } from '../../src/cases/route-draft.ts'
import { isThin } from '../../src/cases/substance.ts'
import { submitCase } from '../../src/cases/submit.ts'
import { sampleAuthorities, sampleOffices } from '../../src/config/sample.ts'
import type { Answers } from '../../src/form/answers.ts'
import { describeStores } from '../support/store.ts'
import { answers, form, newDeps, newSubmission } from './fixtures.ts'

const config = { offices: sampleOffices, authorities: sampleAuthorities }
/** "Dia kampanye" by somebody who says no more. */
const thin: Answers = {
  ...answers,
  story: { kind: 'text', text: ['Dia kampanye. Telepon ', { mask: 'phone', id: 'm' }] },
  accused: { kind: 'person', position: ['lurah'] },
}
const ids = (given: Answers) => routeDraft(form, given, [], config).recipients.map(({ id }) => id)

test.each<[string, Answers, boolean]>([
  ['a few words about somebody', thin, true],
  ['nothing about the person at all', { ...thin, accused: { kind: 'unknown' } }, true],
  ['what is masked says nothing', { ...thin, story: { kind: 'text', text: [{ mask: 'name', id: 'x' }] } }, true],
  ['a sentence', { ...thin, story: { kind: 'text', text: ['Lurah membagikan sembako di balai kelurahan.'] } }, false],
  ['a name', { ...thin, accused: { kind: 'person', name: ['Budi Contoh'] } }, false],
  ['position and office', { ...thin, accused: { kind: 'person', position: ['lurah'], office: ['Bulusan'] } }, false],
  ['a link', { ...thin, link: { kind: 'links', links: ['https://contoh.example/1'] } }, false],
])('%s', (_name, given, expected) => {
  expect(isThin(form, given)).toBe(expected)
})

test('the independent office alone receives it, and the reporter reads why before sending', () => {
  expect(ids(answers).length).toBeGreaterThan(1)
  expect(ids(thin)).toEqual(['bawaslu-kota'])
  const { leftOut } = routeDraft(form, thin, [], config)
  expect(toldLeftOut(leftOut)).toContainEqual(expect.objectContaining({ id: 'inspektorat-kota', thin: true }))
  // Where no independent office may have it, nothing is held back.
  const others = { ...config, offices: sampleOffices.filter(({ authority }) => authority !== 'independent') }
  expect(routeDraft(form, thin, [], others).recipients.length).toBeGreaterThan(0)
})

describeStores((open) => {
  test('its notice says so, and nobody else is notified', async () => {
    const deps = await newDeps(await open())
    await submitCase(deps, await newSubmission({ answers: thin }))
    expect(deps.queued.map(({ officeId }) => officeId)).toEqual(['bawaslu-kota'])
    expect(deps.queued[0]?.reply.text).toMatch(/PERLU DILIHAT DULU/)
    deps.queued.length = 0
    await submitCase(deps, await newSubmission())
    expect(deps.queued.length).toBeGreaterThan(1)
    expect(deps.queued[0]?.reply.text).not.toMatch(/PERLU DILIHAT/)
  })
})
