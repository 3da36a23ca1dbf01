/** Each mistake an operator can make in a form gets a sentence that names it. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkForm } from '../../src/form/check.ts'
import type { TextTables } from '../../src/form/problem.ts'
import { formDefinition } from '../../src/form/definition.ts'
import type { FormDefinition } from '../../src/form/definition.ts'
import { textsOfForm } from '../../src/form/text-keys.ts'
import { loadForm, packageRoot } from '../../src/load.ts'
import { languages } from '../../src/texts/texts.ts'

const root = packageRoot()
const forms = {
  neutrality: join(root, 'forms/asn-neutrality.yaml'),
  fees: join(root, 'test/fixtures/forms/school-fees.yaml'),
}

describe('the forms that are here', () => {
  it('the neutrality form has no problems and all texts in three languages', () => {
    const { definition, texts } = loadForm(forms.neutrality)
    expect(definition.id).toBe('asn-neutrality')
    const asked = languages.map((language) => texts(language)('step-story-ask'))
    expect(new Set(asked).size).toBe(languages.length)
  })

  it("an operator's own form loads with its texts, and no code was touched", () => {
    const { definition, texts } = loadForm(forms.fees)
    expect(definition.steps.map(({ id }) => id)).toContain('receipt-given')
    expect(texts('en')('step-consent-ask', { operator: 'The Parents' })).toMatch('The Parents runs it')
    // No Javanese file: Indonesian stands in.
    expect(texts('jv')('row-what-uniform')).toBe('Seragam')
  })

  it('both paths of the neutrality form stay within 16 prompts, the echo of the date and the second story message included', () => {
    const { definition } = loadForm(forms.neutrality)
    const prompts = (kind: 'breach' | 'pressure') =>
      definition.steps
        .filter((step) => !step.detail && !(step.type === 'choice' && step.choices.length === 1))
        .filter((step) => step.when === undefined || kind === 'pressure')
        .reduce((sum, step) => {
          const twice =
            step.type === 'place' ||
            (step.type === 'text' && step.several) ||
            (step.type === 'date' && step.same === undefined)
          const levels = step.type === 'nested-choice' && kind === 'breach'
          return sum + (twice || levels ? 2 : 1)
        }, 0)
    expect([prompts('breach'), prompts('pressure')]).toEqual([15, 16])
  })

  it('has 15 categories in 5 groups', () => {
    const { definition } = loadForm(forms.neutrality)
    const category = definition.steps.find(({ id }) => id === 'category')
    const groups = category?.type === 'nested-choice' ? category.groups : []
    expect(groups.map(({ choices }) => choices.length)).toEqual([2, 3, 5, 4, 1])
  })
})

/** The smallest form that is right; each case breaks it in one way. */
const good = {
  id: 'small',
  version: 1,
  roles: { category: 'kind', story: 'story' },
  steps: [
    { id: 'consent', type: 'consent' },
    { id: 'kind', type: 'choice', required: true, choices: [{ id: 'a' }, { id: 'b' }] },
    { id: 'place', type: 'place' },
    {
      id: 'many',
      type: 'multi-choice',
      max: 2,
      when: { answer: 'kind', is: ['a'] },
      choices: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
    },
    { id: 'sure', type: 'yes-no' },
    { id: 'story', type: 'text', required: true },
    { id: 'when', type: 'date' },
    { id: 'review', type: 'review' },
  ],
}
type Loose = { id: string; type: string; [key: string]: unknown }
const build = (
  change: (form: { roles: Record<string, unknown>; needs?: unknown[]; steps: Loose[] }) => void,
): FormDefinition => {
  const copy = structuredClone(good)
  change(copy)
  return formDefinition.parse(copy)
}
const step = (form: { steps: Loose[] }, id: string): Loose => {
  const found = form.steps.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no step ${id}`)
  return found
}
/** Every text there is, each as short as can be: these cases are not about texts. */
const tablesFor = (form: FormDefinition): TextTables => {
  const table = new Map(textsOfForm(form).required.map((key) => [key, 'x']))
  return { id: table, en: new Map(), jv: new Map() }
}
const problemsOf = (form: FormDefinition) =>
  checkForm(form, tablesFor(form)).map(({ at, message }) => `${at}: ${message}`)

describe('checkForm', () => {
  it('finds nothing in a form that is right', () => {
    expect(problemsOf(build(() => undefined))).toEqual([])
  })

  it.each<[string, Parameters<typeof build>[0], string[]]>([
    [
      'two steps of one name',
      (form) => form.steps.splice(5, 0, { id: 'sure', type: 'yes-no' }),
      ['steps.sure: Two steps are called "sure"'],
    ],
    [
      'two choices of one name',
      (form) => (step(form, 'kind').choices = [{ id: 'a' }, { id: 'a' }]),
      ['steps.kind: The choice "a" stands twice'],
    ],
    [
      'an item with the name of its group',
      (form) =>
        form.steps.splice(2, 0, { id: 'nest', type: 'nested-choice', groups: [{ id: 'g', choices: [{ id: 'g' }] }] }),
      ['steps.nest: The choice "g" stands twice'],
    ],
    ['no consent first', (form) => form.steps.shift(), ['steps.kind: The first step must be of type consent']],
    [
      'a review in the middle',
      (form) => form.steps.push({ id: 'late', type: 'yes-no' }),
      ['steps.review: The review must be the last step'],
    ],
    ['no review', (form) => form.steps.pop(), ['steps: There is no step of type review']],
    [
      'a detail that is required',
      (form) => Object.assign(step(form, 'story'), { detail: true }),
      ['steps.story: A detail step is never asked unless'],
    ],
    [
      'min over max',
      (form) => Object.assign(step(form, 'story'), { min: 9, max: 3 }),
      ['steps.story: "min" (9) is larger than "max" (3)'],
    ],
    [
      'a date after a later step',
      (form) => form.steps.splice(4, 0, { id: 'known', type: 'date', after: 'when', same: 'sure' }),
      ['steps.known: "after" names "when"', 'steps.known: "same" names "sure"'],
    ],
    ['a role without step', (form) => (form.roles['accused'] = 'nobody'), ['roles.accused: There is no step "nobody"']],
    [
      'a role of the wrong type',
      (form) => (form.roles['place'] = 'kind'),
      ['roles.place: Step "kind" is of type choice; this role needs place'],
    ],
    [
      'a pressure role with an unknown value',
      (form) => (form.roles['pressure'] = { answer: 'kind', is: ['c'] }),
      ['roles.pressure: A condition asks whether "kind" is "c"'],
    ],
    [
      'a need of an unknown step',
      (form) => (form.needs = [{ missing: 'missing-it', oneOf: ['story', 'gone', 'review'] }]),
      ['needs.0: "gone" is no step', 'needs.0: "review" is no step'],
    ],
    [
      'a condition on a step that is not there',
      (form) => (step(form, 'many').when = { answer: 'gone', is: ['a'] }),
      ['steps.many: A condition looks at "gone", but there is no such step'],
    ],
    [
      'a condition on a later step',
      (form) => (step(form, 'many').when = { answer: 'sure', is: ['yes'] }),
      ['steps.many: A condition looks at "sure", which comes only later'],
    ],
    [
      'a condition on itself',
      (form) => (step(form, 'sure').when = { answer: 'sure', is: ['yes'] }),
      ['steps.sure: A condition looks at "sure", which comes only later'],
    ],
    [
      'a condition on free text',
      (form) => (step(form, 'when').when = { answer: 'story', is: ['a'] }),
      ['steps.when: A condition looks at "story"; answers of type text cannot be compared'],
    ],
    [
      'a condition on a choice that is not there, however deep',
      (form) => (step(form, 'many').when = { all: [{ not: { any: [{ answer: 'kind', is: ['a', 'c'] }] } }] }),
      ['steps.many: A condition asks whether "kind" is "c", which is none of its choices (a, b)'],
    ],
    [
      'a step that contradicts itself',
      (form) =>
        (step(form, 'many').when = {
          all: [
            { answer: 'kind', is: ['a'] },
            { answer: 'kind', is: ['b'] },
          ],
        }),
      ['steps.many: This step can never be asked'],
    ],
    [
      'a step that contradicts the condition of an earlier one',
      (form) =>
        (step(form, 'sure').when = {
          all: [
            { answer: 'kind', is: ['b'] },
            { answer: 'many', is: ['x'] },
          ],
        }),
      ['steps.sure: This step can never be asked'],
    ],
    [
      'a step that only a skipped required step would open',
      (form) => (step(form, 'sure').when = { not: { answer: 'kind', is: ['a', 'b'] } }),
      ['steps.sure: This step can never be asked'],
    ],
    [
      'more choices than may be picked',
      (form) => (step(form, 'sure').when = { all: ['x', 'y', 'z'].map((value) => ({ answer: 'many', is: [value] })) }),
      ['steps.sure: This step can never be asked'],
    ],
    [
      'a place that is not offered',
      (form) => {
        step(form, 'place').online = false
        step(form, 'sure').when = { answer: 'place', is: ['online'] }
      },
      ['steps.sure: This step can never be asked'],
    ],
    [
      'a choice that can never be offered',
      (form) => (step(form, 'many').choices = [{ id: 'x' }, { id: 'y', when: { answer: 'kind', is: ['b'] } }]),
      ['steps.many.choices.y: This choice can never be offered'],
    ],
    [
      'a group that can never be offered',
      (form) =>
        form.steps.splice(4, 0, {
          id: 'nest',
          type: 'nested-choice',
          when: { answer: 'kind', is: ['a'] },
          groups: [
            { id: 'g', choices: [{ id: 'p' }] },
            { id: 'h', when: { answer: 'kind', is: ['b'] }, choices: [{ id: 'q' }] },
          ],
        }),
      [
        'steps.nest.groups.h: This group can never be offered',
        'steps.nest.groups.h.choices.q: This choice can never be offered',
      ],
    ],
    [
      'a step that may come with nothing to choose',
      (form) =>
        (step(form, 'many').choices = [
          { id: 'x', when: { answer: 'place', is: ['online'] } },
          { id: 'y', when: { answer: 'place', is: ['33.74'] } },
        ]),
      ['steps.many: With some answers this step is asked with nothing to choose from'],
    ],
    [
      'two steps that claim one text',
      (form) => {
        Object.assign(step(form, 'when'), { same: 'first' })
        form.steps.splice(5, 0, { id: 'first', type: 'date' }, { id: 'when-date', type: 'yes-no' })
      },
      ['steps.when: Its text "step-when-date-ask" belongs to step "when-date" as well'],
    ],
  ])('names %s', (_, change, expected) => {
    const found = problemsOf(build(change))
    expect(found.length).toBe(expected.length)
    for (const [index, start] of expected.entries()) expect(found[index]).toContain(start)
  })

  it.each<[string, Parameters<typeof build>[0]]>([
    [
      'an optional step may be skipped',
      (form) => (step(form, 'story').when = { not: { answer: 'sure', is: ['yes', 'no'] } }),
    ],
    [
      'two of three may be picked',
      (form) => (step(form, 'sure').when = { all: ['x', 'z'].map((value) => ({ answer: 'many', is: [value] })) }),
    ],
    [
      'region codes are not the form’s to know',
      (form) => (step(form, 'sure').when = { answer: 'place', is: ['33.22'] }),
    ],
  ])('accepts that %s', (_, change) => {
    expect(problemsOf(build(change))).toEqual([])
  })

  it('gives up on a form with too many combinations instead of running on', () => {
    const form = build((loose) => {
      const ids = Array.from({ length: 24 }, (_, index) => `q${index}`)
      loose.steps.splice(2, 0, ...ids.map((id) => ({ id, type: 'yes-no' })))
      step(loose, 'when').when = { all: ids.map((answer) => ({ answer, is: ['yes'] })) }
    })
    expect(problemsOf(form)).toEqual([])
  })
})

describe('texts of a form', () => {
  const form = build((loose) => {
    step(loose, 'when')['detail'] = true
  })
  const check = (id: Record<string, string>, en: Record<string, string> = {}) => {
    const base = tablesFor(form).id
    const merge = (extra: Record<string, string>) => new Map([...base, ...Object.entries(extra)])
    const tables = {
      id: merge(id),
      en: Object.keys(en).length > 0 ? merge(en) : new Map<string, string>(),
      jv: new Map<string, string>(),
    }
    return { tables, problems: () => checkForm(form, tables).map(({ at, message }) => `${at}: ${message}`) }
  }

  it('names a missing one in the language where it is missing', () => {
    const { tables, problems } = check({}, { 'step-kind-ask': 'x' })
    tables.en.delete('row-detail-when')
    tables.id.delete('step-many-ask')
    expect(problems()).toEqual([
      'texts.id: The text "step-many-ask" is missing.',
      'texts.en: The text "row-detail-when" is missing.',
    ])
  })

  it('wants an optional text in every language once it is in one', () => {
    expect(check({ 'step-kind-help': 'x' }, { 'step-kind-ask': 'x' }).problems()).toEqual([
      'texts.en: The text "step-kind-help" is missing.',
    ])
  })

  it('counts characters, not bytes', () => {
    expect(check({ 'row-kind-a': 'ꦲ'.repeat(24) }).problems()).toEqual([])
    expect(check({ 'row-kind-a': 'x'.repeat(25) }).problems()).toEqual([
      'texts.id: "row-kind-a" has 25 characters; WhatsApp shows at most 24. Shorten it.',
    ])
    expect(check({ 'desc-kind-a': 'x'.repeat(73) }).problems()[0]).toContain('at most 72')
  })

  it('names an argument that only a translation has', () => {
    expect(check({ 'step-kind-ask': '{name}' }, { 'step-kind-ask': '{nmae}' }).problems()).toEqual([
      'texts.en: "step-kind-ask" uses { $nmae }, which the Indonesian text does not. Check its spelling.',
    ])
  })
})
