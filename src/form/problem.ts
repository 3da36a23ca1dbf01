/** What the checks of a form are given besides the form, and what they find. */
import type { Language } from '../texts/texts.ts'

export interface Problem {
  /** Where in the form: `steps.category.choices.LAINNYA`, or `texts.en` for a text. */
  at: string
  /** What is wrong and how to mend it. */
  message: string
}

/** Texts by key, per language: those of the form and of the service together (see `readKeys`). Empty: not offered. */
export type TextTables = Record<Language, ReadonlyMap<string, string>>
