/** Reads texts and forms from disk, once, at start. Every complaint names the file and the place in it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FluentParser, columnOffset, lineOffset } from '@fluent/syntax'
import { LineCounter, isNode, parseDocument } from 'yaml'
import { checkForm } from './form/check.ts'
import { formDefinition } from './form/definition.ts'
import type { FormDefinition } from './form/definition.ts'
import { errorCode } from './operator-error.ts'
import { createTexts, languages, readKeys } from './texts/texts.ts'
import type { Language, Texts, TextsOptions } from './texts/texts.ts'

/** A form and the texts around it. */
export interface Form {
  readonly definition: FormDefinition
  /** The texts of the service together with those of this form; a language that it does not speak falls back. */
  texts(language: Language): Texts
}

/** Something in a form or text file that the operator has to mend; the message says where. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
}

/** The folder of package.json, found from src/ and from dist/src/ alike: `tsc` does not copy forms and texts. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new LoadError('The package folder (with package.json) was not found.')
    folder = parent
  }
  return folder
}

/** The service's own texts. `root` is the package folder. */
export function loadTexts(root: string): (language: Language) => Texts {
  return createTexts({
    id: readServiceTexts(root, 'id'),
    en: readServiceTexts(root, 'en'),
    jv: readServiceTexts(root, 'jv'),
  })
}

/** The Fluent sources of the service itself in one language. They are checked by the tests, so not again at each start. */
export function readServiceTexts(root: string, language: Language): string[] {
  const folder = join(root, 'src/texts/locales', language)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/**
 * Reads and checks a form. `path` is its YAML; its texts (id.ftl, en.ftl, jv.ftl; Indonesian must be there) stand in the
 * folder of the same name beside it. Two forms ask under the same keys (`step-story-ask`), so each has its own. Throws a
 * `LoadError` that lists every problem, one a line, so that an operator mends them in one go.
 */
export function loadForm(path: string, options?: TextsOptions): Form {
  const root = packageRoot()
  const folder = join(dirname(path), basename(path, extname(path)))
  const definition = readDefinition(path)
  const sources: Record<Language, string[]> = { id: [], en: [], jv: [] }
  const tables = { id: new Map<string, string>(), en: new Map<string, string>(), jv: new Map<string, string>() }
  for (const language of languages) {
    const source = readFormTexts(folder, language)
    sources[language] = [...readServiceTexts(root, language), source]
    if (source === '') continue
    // A form may use the service's texts (emergency numbers, say), so both are looked at together.
    for (const one of sources[language]) for (const [key, text] of readKeys(one)) tables[language].set(key, text)
  }
  const problems = checkForm(definition, tables).map(({ at, message }) => `${path}: ${at}: ${message}`)
  if (problems.length > 0) throw new LoadError(problems.join('\n'))
  return { definition, texts: createTexts(sources, options) }
}

function readDefinition(path: string): FormDefinition {
  const lines = new LineCounter()
  const document = parseDocument(read(path), { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken) {
    const at = lines.linePos(broken.pos[0])
    throw new LoadError(`${path}:${at.line}:${at.col}: ${broken.message}`)
  }
  const parsed = formDefinition.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  const complaints = parsed.error.issues.map((issue) => {
    const node = document.getIn(issue.path, true)
    const line = isNode(node) && node.range ? `:${lines.linePos(node.range[0]).line}` : ''
    return `${path}${line}: ${issue.path.join('.') || 'the form'}: ${issue.message}`
  })
  throw new LoadError(complaints.join('\n'))
}

/**
 * An operator's texts are parsed strictly: the runtime parser of Fluent drops what it does not understand without a
 * word (a continuation line that starts with "[" vanishes), and the question would be shown without its second half.
 */
function readFormTexts(folder: string, language: Language): string {
  const path = join(folder, `${language}.ftl`)
  if (language !== 'id' && !existsSync(path)) return ''
  const source = read(path)
  for (const entry of new FluentParser({ withSpans: true }).parse(source).body) {
    if (entry.type !== 'Junk') continue
    const note = entry.annotations[0]
    const at = note?.span?.start ?? entry.span?.start ?? 0
    const reason = note?.message ?? 'not understood'
    throw new LoadError(`${path}:${lineOffset(source, at) + 1}:${columnOffset(source, at) + 1}: ${reason}`)
  }
  return source
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = errorCode(error) ?? 'unknown reason'
    throw new LoadError(`${path}: ${code === 'ENOENT' ? 'this file does not exist' : `cannot be read (${code})`}`)
  }
}
