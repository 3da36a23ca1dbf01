/** Turns what the schema finds wrong into sentences, and checks what no schema can see: how settings fit together. */
import { z } from 'zod'
import type { FileSettings } from './file.ts'
import { type Authority, INDEPENDENT, type Office } from './office.ts'
import { suggestion } from './problems.ts'
import { nameOf, places } from '../understanding/places.ts'

/** The value when it fits the schema; otherwise undefined, with one sentence a mistake added to `problems`. */
export function check<T>(
  schema: z.ZodType<T>,
  value: unknown,
  where: (path: string) => string,
  problems: string[],
): T | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  problems.push(...result.error.issues.flatMap((issue) => sentences(issue, schema, where)))
  return undefined
}

/** Wrong values are not repeated in the sentence: a secret pasted into the wrong line would land in the log. */
function sentences(issue: z.core.$ZodIssue, schema: z.ZodType, where: (path: string) => string): string[] {
  const path = spell(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path)
    return issue.keys.map(
      (key) => `${where(path ? `${path}.${key}` : key)} is not a setting. ${suggestion(key, known)}`,
    )
  }
  if (issue.code === 'invalid_union') return [`${where(path)}: ${unionMend(issue)}.`]
  const help = descriptionAt(schema, issue.path)
  const wrong = mend(issue)
  return [`${where(path || 'The file')}${wrong.startsWith('is ') ? '' : ':'} ${wrong}.${help ? ` (${help})` : ''}`]
}

function mend(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined && /undefined/.test(issue.message)) return 'is missing. Add it'
    return `use ${kinds[issue.expected] ?? `a value of kind ${issue.expected}`}`
  }
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(' or ')}`
  if (issue.code === 'too_small' && issue.origin === 'array')
    return issue.minimum === 1 ? 'name at least one' : `use a list of ${issue.minimum} numbers`
  if ((issue.code === 'too_small' || issue.code === 'too_big') && (issue.origin === 'int' || issue.origin === 'number'))
    return issue.code === 'too_small' ? `use a number from ${issue.minimum} up` : `use a number up to ${issue.maximum}`
  return issue.message
}

const kinds: Record<string, string> = {
  string: 'a text (put numbers and codes in quotes)',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of settings',
  tuple: 'a list of two numbers',
}

/** Of a union ("all, or a list"), the branch that got furthest says what is wrong. */
function unionMend(issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>): string {
  const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0]
  if (!deepest) return issue.message
  const inner = deepest.code === 'invalid_union' ? unionMend(deepest) : mend(deepest)
  return deepest.path.length > 0 ? `entry ${Number(deepest.path[0]) + 1}: ${inner}` : 'use all, or a list'
}

function spell(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  )
}

function nodeAt(schema: z.ZodType, path: readonly PropertyKey[]): z.core.JSONSchema.JSONSchema | undefined {
  let node: z.core.JSONSchema._JSONSchema | undefined = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  for (const part of path) {
    if (typeof node !== 'object') return undefined
    const inner: z.core.JSONSchema.JSONSchema['items'] =
      typeof part === 'number' ? node.items : node.properties?.[String(part)]
    node = Array.isArray(inner) ? inner[0] : inner
  }
  return typeof node === 'object' ? node : undefined
}
const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Object.keys(nodeAt(schema, path)?.properties ?? {})
const descriptionAt = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined =>
  nodeAt(schema, path)?.description

/** Offices that cannot work as configured. */
export function officeProblems(offices: readonly Office[], authorities: readonly Authority[]): string[] {
  const known = [INDEPENDENT, ...authorities.map(({ id }) => id)]
  const problems = [...twice(offices, 'offices'), ...twice(authorities, 'authorities')]
  for (const { id, name, authority, notice, evidence, recipients, districts } of offices) {
    problems.push(...(districts === 'all' ? [] : strangePlaces(`offices: districts of ${id}`, districts)))
    if (offices.some((other) => other.id !== id && sameName(other.name, name)))
      problems.push(
        `offices: the name of ${id} in kentongan.yaml is that of another office, too, and reporters choose by it. Give each its own.`,
      )
    if (notice === 'pointer' && evidence === 'chat')
      problems.push(
        `offices: ${id} in kentongan.yaml has notice: pointer and evidence: chat, so its chats would see the pictures of a report that they must not read. Use evidence: console, or notice: full.`,
      )
    if (notice === 'pointer' && recipients.length === 0)
      problems.push(
        `offices: ${id} in kentongan.yaml has notice: pointer but no recipients, so nobody there could read its cases. Make a key with npx kentongan keygen, or use notice: full.`,
      )
    if (RESERVED.has(id)) problems.push(`offices: ${id} is a reserved name in kentongan.yaml. Choose another id.`)
    if (!known.includes(authority))
      problems.push(
        `offices: authority of ${id} in kentongan.yaml names ${authority}, which is not listed under authorities. ${suggestion(authority, known)}`,
      )
  }
  if (authorities.some(({ id }) => id === INDEPENDENT))
    problems.push(`authorities: ${INDEPENDENT} is a reserved name in kentongan.yaml. Choose another id.`)
  if (!offices.some(({ authority }) => authority === INDEPENDENT))
    problems.push(
      'offices in kentongan.yaml: none is independent. Name at least one with `authority: independent`, so that a report about the top of a government can go somewhere.',
    )
  return problems
}
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Codes that no place has: an office would never be in charge, and reporters could choose nothing. */
export function strangePlaces(where: string, codes: readonly string[]): string[] {
  const regions = places.map(({ code, name }) => `"${code}" (${name})`).join(', ')
  return codes
    .filter((code) => code !== 'online' && nameOf(code) === undefined)
    .map(
      (code) =>
        `${where} in kentongan.yaml names ${code}, which is no place that Kentongan knows. Regions: ${regions}, and their districts, such as "33.74.10".`,
    )
}

/** Links that add an office which is not there, or share a name. */
export function linkProblems(links: FileSettings['links'], offices: readonly Office[]): string[] {
  const known = offices.map(({ id }) => id)
  return [
    ...twice(links, 'links'),
    ...links.flatMap(({ id, offices: added }) =>
      added
        .filter((office) => !known.includes(office))
        .map(
          (office) =>
            `links: ${id} in kentongan.yaml adds ${office}, which is not listed under offices. ${suggestion(office, known)}`,
        ),
    ),
  ]
}

/** Senders of messages and the spare key share the column with office ids. */
const RESERVED = new Set(['reporter', 'system', 'escrow'])

function twice(list: readonly { id: string }[], what: string): string[] {
  const ids = list.map(({ id }) => id)
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(
    (id) => `${what}: the id ${id} stands twice in kentongan.yaml. Give each its own.`,
  )
}

/**
 * Characters that the consent notice leaves for the operator's name before it passes 600 characters, the length that is
 * still read to the end (the smaller of the chat and the browser wording).
 */
export const NAME_ROOM = { id: 35, en: 37, jv: 36 } as const

/** Sentences on what reporters will read of the operator; empty when nothing deserves a look. */
export function operatorWarnings(
  { operator, languages }: Pick<FileSettings, 'operator' | 'languages'>,
  authorities: readonly Authority[],
): string[] {
  if (!operator) return []
  const room = Math.min(...languages.map((language) => NAME_ROOM[language]))
  const length = Array.from(operator.name).length
  const long = `operator.name in kentongan.yaml has ${length} characters; the consent notice has room for ${room}. A shorter name keeps the notice readable.`
  const placeholders = (['name', 'contact'] as const).filter((key) => operator[key].startsWith('('))
  const above = authorities.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((known) => sameName(known, operator.authority ?? '')),
  )
  const under = `operator.authority in kentongan.yaml names ${above?.name}, whose officials are reported here. Reporters read so; those who report its top trust an operator outside of it more.`
  return [
    ...(length > room ? [long] : []),
    ...(above === undefined ? [] : [under]),
    ...placeholders.map(
      (key) =>
        `operator.${key} in kentongan.yaml still is the placeholder of the sample. Reporters read it: write yours.`,
    ),
  ]
}
