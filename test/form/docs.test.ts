/** docs/forms.md is what operators copy from: its examples must be right. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseFluent } from '@fluent/syntax'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkForm } from '../../src/form/check.ts'
import { formDefinition, step } from '../../src/form/definition.ts'
import { textsOfStep } from '../../src/form/text-keys.ts'
import { packageRoot } from '../../src/load.ts'
import { readKeys } from '../../src/texts/texts.ts'

const text = readFileSync(join(packageRoot(), 'docs/forms.md'), 'utf8')
const blocks = (kind: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block ?? '')
const [whole = '', ...steps] = blocks('yaml')
const [words = ''] = blocks('ftl')

it('the smallest form passes the check with its own words', () => {
  const form = formDefinition.parse(parse(whole))
  expect(checkForm(form, { id: readKeys(words), en: new Map(), jv: new Map() })).toEqual([])
})

it('every example is a step, and every step type has one', () => {
  const shown = steps.flatMap((block) => step.array().parse(parse(block)))
  expect(new Set(shown.map(({ type }) => type))).toEqual(new Set(step.options.map((option) => option.shape.type.value)))
  for (const { type } of shown) expect(text).toContain(`\n### ${type}\n`)
})

it('names every text that a step type needs', () => {
  const names = steps
    .flatMap((block) => step.array().parse(parse(block)))
    .flatMap((one) => {
      const { required, optional } = textsOfStep({
        ...one,
        id: '<id>',
        intro: [],
        ...('labels' in one ? { labels: '<id>' } : {}),
      })
      // Labels of choices are named by their pattern.
      return one.type.endsWith('choice') ? ['row-<id>-<choice>', 'desc-<id>-<choice>'] : required.concat(optional)
    })
  expect(names.length).toBeGreaterThan(30)
  expect(
    [...new Set(names)].filter(
      (name) => !text.includes(name) && !text.includes(`\`${name.replace('step-<id>', '')}\``),
    ),
  ).toEqual([])
})

it.each(blocks('ftl'))('words parse: %#', (block) => {
  expect(parseFluent(block, { withSpans: false }).body.filter(({ type }) => type === 'Junk')).toEqual([])
})
