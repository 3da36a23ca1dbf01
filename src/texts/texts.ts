/**
 * Every sentence of the service, by key and language. Pure: the Fluent sources come from `load.ts`.
 *
 * Indonesian is complete and stands in wherever another language has no text (office texts have no Javanese).
 */
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { FluentVariable } from '@fluent/bundle'

export const languages = ['id', 'en', 'jv'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'id'

export type TextArguments = Record<string, string | number>

/** The texts of one language: call it with a key and the arguments of that text. */
export interface Texts {
  readonly language: Language
  (key: string, args?: TextArguments): string
  /** Whether this language, or Indonesian behind it, has the text. */
  has(key: string): boolean
}

/** A text was asked for that does not exist, or without an argument it needs: a mistake in code or form, never in data. */
export class TextError extends Error {
  override readonly name = 'TextError'
  readonly code: 'unknown-text' | 'missing-argument'
  readonly key: string
  constructor(code: TextError['code'], key: string, message: string) {
    super(message)
    this.code = code
    this.key = key
  }
}

export interface TextsOptions {
  /**
   * Called when a text is used without an argument it needs. The default throws, so that tests find it. A running
   * service passes its log instead: a sentence with a gap ("…") is bad, an answer lost for want of a word is worse.
   */
  onMissingArgument?: (error: TextError) => void
}

/**
 * Compiles Fluent sources once and returns the texts of any language. Later sources of a language may not repeat a key
 * of earlier ones: two forms with the same key would otherwise show each other's questions.
 *
 * Throws `TextError` when a key is unknown in the language and in Indonesian.
 */
export function createTexts(
  sources: Record<Language, readonly string[]>,
  options: TextsOptions = {},
): (language: Language) => Texts {
  const missing =
    options.onMissingArgument ??
    ((error) => {
      throw error
    })
  const bundles = { id: compile('id', sources.id), en: compile('en', sources.en), jv: compile('jv', sources.jv) }

  const make = (language: Language): Texts => {
    const own = bundles[language]
    const fallback = bundles[defaultLanguage]
    const format = (key: string, args?: TextArguments): string => {
      const bundle = own.hasMessage(key) ? own : fallback
      const pattern = bundle.getMessage(key)?.value
      if (pattern === undefined || pattern === null) {
        throw new TextError('unknown-text', key, `There is no text "${key}" in ${language} or ${defaultLanguage}.`)
      }
      if (typeof pattern === 'string') return pattern
      const errors: Error[] = []
      const text = bundle.formatPattern(pattern, asText(args), errors)
      if (errors.length === 0) return text
      missing(new TextError('missing-argument', key, `Text "${key}" lacks an argument (${errors[0]?.message}).`))
      return bundle.formatPattern(pattern, withGaps(args, errors), [])
    }
    return Object.assign(format, {
      language,
      has: (key: string) => own.hasMessage(key) || fallback.hasMessage(key),
    })
  }
  const made = { id: make('id'), en: make('en'), jv: make('jv') }
  return (language) => made[language]
}

/** Keys of one Fluent source, with the text as written (placeholders as `{name}`): what the checks of a form look at. */
export function readKeys(source: string): Map<string, string> {
  const bundle = new FluentBundle(defaultLanguage, { useIsolating: false })
  const resource = new FluentResource(source)
  bundle.addResource(resource)
  const keys = new Map<string, string>()
  for (const { id } of resource.body) {
    const pattern = bundle.getMessage(id)?.value
    if (!pattern) continue
    // Without arguments Fluent writes `{$name}` for each: just the picture we want. The errors are expected.
    keys.set(id, typeof pattern === 'string' ? pattern : bundle.formatPattern(pattern, null, []).replaceAll('{$', '{'))
  }
  return keys
}

function compile(language: Language, sources: readonly string[]): FluentBundle {
  // Isolating marks (U+2068/2069) around every argument would end up in codes and numbers that people copy.
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const source of sources) {
    const [clash] = bundle.addResource(new FluentResource(source))
    if (clash) throw new Error(`Texts in ${language}: ${clash.message}`)
  }
  return bundle
}

/** The arguments again, with "…" for those that Fluent missed ("Unknown variable: $name"). */
function withGaps(args: TextArguments | undefined, errors: readonly Error[]): Record<string, FluentVariable> {
  const names = errors.flatMap(({ message }) => /\$([\w-]+)/.exec(message)?.[1] ?? [])
  return { ...Object.fromEntries(names.map((name) => [name, '…'])), ...asText(args) }
}

/** Numbers go in as text: Fluent would group them by Intl, which has no Javanese and writes 3.000 where a code is meant. */
function asText(args: TextArguments | undefined): Record<string, FluentVariable> | null {
  if (!args) return null
  const text: Record<string, string> = {}
  for (const [name, value] of Object.entries(args)) text[name] = String(value)
  return text
}
