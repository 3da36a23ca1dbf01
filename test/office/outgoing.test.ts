import { expect, it } from 'vitest'
import { checkOutgoing } from '../../src/office/outgoing.ts'
import { texts } from '../cases/fixtures.ts'

it.each(['\n', ' ', '\t', '\u00A0'])('blank lines around a question cost nothing, however many: %j', (blank) => {
  const begun = performance.now()
  const around = blank.repeat(60_000)
  expect(checkOutgoing(`${around}Apa yang dibagikan?${around}`, texts('id'))).toEqual({ text: 'Apa yang dibagikan?' })
  // The longest of them took more than a minute, in which nobody else was answered.
  expect(performance.now() - begun).toBeLessThan(10_000)
})
