/** Whatever the form asks, in every language: WhatsApp shows all of it, and nothing has to be written out with numbers. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { interactiveOf, shapeOf } from '../../../adapters/whatsapp-cloud/interactive.ts'
import type { Button, Reply } from '../../../src/channel.ts'
import { sampleOffices } from '../../../src/config/sample.ts'
import { formatDay, javaneseDay } from '../../../src/texts/dates.ts'
import type { Language } from '../../../src/texts/texts.ts'
import { places } from '../../../src/understanding/places.ts'
import { conversations } from '../../golden/conversations.ts'
import { createPurePlayer } from '../../support/golden/pure.ts'
import { replay } from '../../support/golden/transcript.ts'
import { checkContent } from '../../support/graph/checks.ts'
import { labelOf } from '../../support/graph/person.ts'
import { type SampleConfig, sampleConfig } from '../../support/sample-config.ts'
import { sampleTexts } from '../../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

/** Labels that can be tapped, then words that can be typed; undefined when numbers are needed. */
function shown(reply: Reply): string[] | undefined {
  const shape = shapeOf(reply)
  if (shape.kind === 'text') return []
  if (shape.kind === 'numbered') return undefined
  const interactive = interactiveOf(shape, shape.text.slice(0, 1024))
  const { buttons, footer } = checkContent({ type: 'interactive', interactive }, new Set(), false)
  return [...buttons.map(labelOf), ...footer.replace(/^⌨ /u, '').split(' · ')].filter((label) => label !== '')
}
const named = (labels: string[]): Button[] => labels.map((label) => ({ id: `x:${label}`, label }))

test.each(conversations.filter(({ script }) => !script.offices))('every question of $name', async ({ script }) => {
  const config = { ...sample.config, languages: script.languages as Language[] }
  const replies: Reply[] = []
  await replay(
    script,
    createPurePlayer(config, script.hint as Language, (reply) => replies.push(reply)),
  )
  const asked = replies.filter(({ buttons = [], navigation = [] }) => buttons.length + navigation.length > 0)
  expect(asked.length).toBeGreaterThan(1)
  for (const reply of asked) {
    const { buttons = [], navigation = [] } = reply
    expect(shown(reply)).toEqual([...buttons, ...navigation].map(({ label }) => label))
  }
})

test.each(['id', 'en', 'jv'] as const)('days, places and offices, in %s', (language) => {
  const texts = sampleTexts(language)
  const days = Array.from({ length: 400 }, (_, n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10))
  const navigation = named(['btn-back', 'btn-skip', 'btn-help', 'btn-language', 'btn-cancel'].map((key) => texts(key)))
  const lists = [
    days.map((day) => formatDay(texts, day)),
    days.map((day) => javaneseDay(texts, day)),
    places.flatMap(({ name, districts }) => [name, ...districts.flatMap((district) => [district.name])]),
    sampleOffices.map(({ name }) => name),
  ]
  for (const labels of lists)
    for (let first = 0; first < labels.length; first += 8) {
      const buttons = named([...new Set(labels.slice(first, first + 8))])
      expect(shown({ text: '?', buttons, navigation })?.slice(0, buttons.length)).toEqual(
        buttons.map(({ label }) => label),
      )
    }
})

test('a Javanese day is longer than a row, and stands whole in its second line', () => {
  const texts = sampleTexts('jv')
  const label = formatDay(texts, '2024-01-27')
  const longest = ['2024-01-27', '2026-09-30', '2026-12-31'].map((day) => formatDay(texts, day).length)
  expect(Math.max(...longest, label.length)).toBeGreaterThan(24)
})
