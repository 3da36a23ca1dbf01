/** Checks of a form's texts: missing ones, too long labels, arguments nobody fills. Pure. */
import { languages } from '../texts/texts.ts'
import type { FormDefinition } from './definition.ts'
import type { Problem, TextTables } from './problem.ts'
import { FORM_TITLE, textsOfForm, textsOfStep } from './text-keys.ts'

/**
 * Longest labels in characters: WhatsApp's reply buttons (20), list rows (24) and row descriptions (72), the tightest of
 * the channels (Cloud API reference, interactive messages). Lines of the review page are offered as rows for editing.
 */
const labelLimits: readonly { prefix: string; limit: number }[] = [
  { prefix: 'btn-', limit: 20 },
  { prefix: 'row-', limit: 24 },
  { prefix: 'desc-', limit: 72 },
  { prefix: 'review-label-', limit: 24 },
  { prefix: FORM_TITLE, limit: 24 },
]

/** The limit for a key, or undefined when it is no label. */
export function limitOf(key: string): number | undefined {
  return labelLimits.find(({ prefix }) => key.startsWith(prefix))?.limit
}

export function checkTexts(form: FormDefinition, tables: TextTables): Problem[] {
  const { required, optional } = textsOfForm(form)
  const problems = clashes(form)
  for (const language of languages) {
    const table = tables[language]
    // A language without texts falls back to Indonesian as a whole; half a language is a mistake.
    if (table.size === 0 && language !== 'id') continue
    const add = (message: string) => problems.push({ at: `texts.${language}`, message })
    const present = optional.filter((key) => tables.id.has(key) || table.has(key))
    for (const key of [...required, ...present]) {
      const text = table.get(key)
      if (text === undefined) {
        add(`The text "${key}" is missing.`)
        continue
      }
      const limit = limitOf(key)
      const { length } = Array.from(text)
      if (limit !== undefined && length > limit)
        add(`"${key}" has ${length} characters; WhatsApp shows at most ${limit}. Shorten it.`)
      const strange = argumentsOf(text).filter((name) => !argumentsOf(tables.id.get(key) ?? '').includes(name))
      for (const name of strange)
        add(`"${key}" uses { $${name} }, which the Indonesian text does not. Check its spelling.`)
    }
  }
  return problems
}

/** Names of the placeholders in a text as `readKeys` gives it. */
export function argumentsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted()
}

/** Step ids are parts of keys, so `known` and `known-date` could both claim `step-known-date-ask`. */
function clashes(form: FormDefinition): Problem[] {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  for (const step of form.steps) {
    const { required, optional } = textsOfStep(step)
    for (const key of [...required, ...optional].filter((name) => name.startsWith('step-'))) {
      const other = owners.get(key)
      if (other !== undefined && other !== step.id) {
        problems.push({
          at: `steps.${step.id}`,
          message: `Its text "${key}" belongs to step "${other}" as well. Give one of them another id.`,
        })
      }
      owners.set(key, step.id)
    }
  }
  return problems
}
