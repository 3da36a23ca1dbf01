/** The forms this service runs, each with texts of its own: two forms ask under the same keys (`step-story-ask`). */
import { join } from 'node:path'
import type { Office } from './config.ts'
import { suggestion } from './config/problems.ts'
import { sampleOffices } from './config/sample.ts'
import type { FormDefinition } from './form/definition.ts'
import { FORM_TITLE } from './form/text-keys.ts'
import { type Form, LoadError, loadForm, packageRoot } from './load.ts'
import { defaultLanguage, type Language, type Texts, type TextsOptions } from './texts/texts.ts'

export type { Form } from './load.ts'

export interface Forms {
  /** In the order of the menu. Never empty. */
  readonly all: readonly [Form, ...Form[]]
  /** The texts around a form; without an id, or when the operator has removed that form, those around the first one. */
  texts(language: Language, formId?: string): Texts
  /** Label of a category of a case; the bare id when its form is gone or has changed. */
  category(language: Language, formId: string, category: string): string
}

/**
 * Reads and checks the forms (paths of their YAML; without any, the one that comes with Kentongan).
 *
 * @throws LoadError with every problem of the first form that has one
 */
export function loadForms(paths: readonly string[] | undefined, options?: TextsOptions): Forms {
  const [first = bundled(), ...rest] = paths ?? []
  const load = (path: string): Form => loadForm(path, options)
  const all: [Form, ...Form[]] = [load(first), ...rest.map(load)]
  checkTogether(all, [first, ...rest])
  const find = (id: string | undefined) => all.find(({ definition }) => definition.id === id)
  return {
    all,
    texts: (language, formId) => (find(formId) ?? all[0]).texts(language),
    category(language, formId, category) {
      const form = find(formId)
      const step = form?.definition.steps.find(({ id }) => id === form.definition.roles.category)
      if (form === undefined || step === undefined) return category
      const key = `row-${'labels' in step && step.labels !== undefined ? step.labels : step.id}-${category}`
      const texts = form.texts(language)
      return texts.has(key) ? texts(key) : category
    },
  }
}

const bundled = (): string => join(packageRoot(), 'forms', 'asn-neutrality.yaml')

/** What only shows where forms stand side by side: cases name their form by its id, the menu by its title. */
function checkTogether(forms: readonly Form[], paths: readonly string[]): void {
  const problems = forms.flatMap(({ definition: { id }, texts }, index) => {
    const twin = forms.findIndex(({ definition }) => definition.id === id)
    return [
      ...(twin < index
        ? [`${paths[index]}: id: "${id}" is the id of ${paths[twin]}, too. Give one of them another.`]
        : []),
      ...(index > 0 && !texts(defaultLanguage).has(FORM_TITLE)
        ? [`${paths[index]}: texts.id: The text "${FORM_TITLE}" is missing. The menu names every further form by it.`]
        : []),
    ]
  })
  if (problems.length > 0) throw new LoadError(problems.join('\n'))
}

/** Categories of offices that no form offers: such an office would wait for cases that never come. */
export function categoryProblems(offices: readonly Office[], forms: Forms): string[] {
  const known = forms.all.flatMap(({ definition }) => categoriesOf(definition))
  return offices.flatMap(({ id, categories }) =>
    categories === 'all' || isOfSample(categories)
      ? []
      : categories
          .filter((category) => !known.includes(category))
          .map(
            (category) =>
              `offices: categories of ${id} in kentongan.yaml name ${category}, which no form offers. ${suggestion(category, known)}`,
          ),
  )
}

/** Not written by the operator, whose form may have other categories. */
const isOfSample = (categories: Office['categories']): boolean =>
  sampleOffices.some((office) => office.categories === categories)

function categoriesOf({ steps, roles }: FormDefinition): string[] {
  const step = steps.find(({ id }) => id === roles.category)
  if (step === undefined) return []
  if ('groups' in step) return step.groups.flatMap(({ choices }) => choices.map(({ id }) => id))
  return 'choices' in step ? step.choices.map(({ id }) => id) : []
}
