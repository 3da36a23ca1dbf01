/** What an operator reads when a form or text file is broken: the file, the place, the mend. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadForm } from '../src/load.ts'
import { languages } from '../src/texts/texts.ts'

const yaml = `id: tiny
version: 1
roles: { category: kind, story: story }
steps:
  - { id: consent, type: consent, hidden: true }
  - { id: kind, type: choice, hidden: true, choices: [{ id: a }, { id: b }] }
  - { id: story, type: text, hidden: true }
  - { id: review, type: review }
`
const texts = `step-consent-ask = Setuju?
step-kind-ask = Apa?
row-kind-a = Satu
row-kind-b = Dua
step-story-ask =
    Ceritakan.
    Boleh singkat.
`
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kentongan-form-'))
  mkdirSync(join(folder, 'tiny'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const load = (form: string, id: string | null, en?: string) => {
  writeFileSync(join(folder, 'tiny.yaml'), form)
  if (id !== null) writeFileSync(join(folder, 'tiny/id.ftl'), id)
  if (en !== undefined) writeFileSync(join(folder, 'tiny/en.ftl'), en)
  return loadForm(join(folder, 'tiny.yaml'))
}

it('loads a form with Indonesian alone', () => {
  const { definition, texts: speak } = load(yaml, texts)
  expect(definition.steps.length).toBe(4)
  expect(languages.map((language) => speak(language)('step-kind-ask'))).toEqual(['Apa?', 'Apa?', 'Apa?'])
})

it.each<[string, string, string | null, string | undefined, RegExp]>([
  ['broken YAML', yaml.replace('{ id: story,', '{ id: story'), texts, undefined, /tiny\.yaml:7:\d+: ./],
  ['an unknown setting', yaml.replace('version: 1', 'version: 1\nverison: 2'), texts, undefined, /tiny\.yaml.*verison/],
  ['a wrong type', yaml.replace('type: text', 'type: txet'), texts, undefined, /tiny\.yaml:7: steps\.2\.type: /],
  [
    'a wrong value',
    yaml.replace('id: story, type: text', 'id: story, type: text, max: lots'),
    texts,
    undefined,
    /tiny\.yaml:7: steps\.2\.max: /,
  ],
  ['no Indonesian texts', yaml, null, undefined, /tiny\/id\.ftl: this file does not exist/],
  [
    'a line that Fluent would drop',
    yaml,
    texts.replace('    Boleh', '    [Boleh]'),
    undefined,
    /tiny\/id\.ftl:\d+:\d+: ./,
  ],
  ['a line without indent', yaml, texts.replace('    Boleh', 'Boleh'), undefined, /tiny\/id\.ftl:\d+:\d+: ./],
  [
    'a missing text',
    yaml,
    texts.replace('row-kind-b = Dua\n', ''),
    undefined,
    /tiny\.yaml: texts\.id: The text "row-kind-b" is missing/,
  ],
  ['half a language', yaml, texts, 'step-consent-ask = Agree?\n', /texts\.en: The text "step-kind-ask" is missing/],
])('names %s', (_, form, id, en, message) => {
  expect(() => load(form, id, en)).toThrow(message)
})

it('lists every problem of a form at once', () => {
  const message = (() => {
    try {
      load(yaml.replace('story: story', 'story: tale'), texts.replace('row-kind-a = Satu\n', ''))
    } catch (error) {
      return String(error)
    }
    return ''
  })()
  expect(message.split('\n').length).toBe(2)
  expect(message).toMatch(/roles\.story: There is no step "tale"/)
  expect(message).toMatch(/"row-kind-a" is missing/)
})

it('names a form that is not there', () => {
  expect(() => loadForm(join(folder, 'none.yaml'))).toThrow(/none\.yaml: this file does not exist/)
})
