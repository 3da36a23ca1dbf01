/** The documentation points at what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KEPT } from '../src/store/kept.ts'

const root = join(import.meta.dirname, '..')
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const pages = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...filesIn('docs', /\.md$/)]

describe.each(pages)('%s', (page) => {
  it('links to files that exist', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([])
  })
})

const source = [...filesIn('src', /\.ts$/), ...filesIn('adapters', /\.ts$/)].map(read).join('\n')
const quoted = [...read('docs/errors.md').matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '')

it('errors.md quotes messages as the program says them', () => {
  expect(quoted.length).toBeGreaterThan(20)
  expect(quoted.filter((message) => !source.includes(message))).toEqual([])
})

it('errors.md has a row for every warning and error of the log', () => {
  const messages = [...source.matchAll(/\blog\??\.(?:warn|error|fatal)\(/g)].map(({ index, 0: call }) =>
    lastArgument(source.slice(index + call.length)),
  )
  const literals = messages.filter((message) => message.startsWith("'"))
  expect(literals.length).toBeGreaterThan(20)
  expect(literals.filter((message) => !quoted.some((part) => message.includes(part)))).toEqual([])
  // Texts kept elsewhere: whoever adds one adds its row by hand.
  expect(messages.filter((message) => !message.startsWith("'")).toSorted()).toEqual([
    'LOST',
    'LOST',
    'sentence',
    'sentence',
    'sentence',
    'sentence',
    'sentence',
    'sentence',
    'warning',
  ])
})

/** The last argument of a call, given what follows its opening bracket. */
function lastArgument(text: string): string {
  let [depth, start, last] = [1, 0, '']
  for (const { 0: token, index } of text.matchAll(/'(?:\\.|[^'\\])*'|[()[\]{},]/g)) {
    if ('([{'.includes(token)) depth += 1
    if (')]}'.includes(token)) depth -= 1
    if (depth === 0 || (depth === 1 && token === ',')) {
      last = text.slice(start, index).trim() || last
      start = index + 1
    }
    if (depth === 0) break
  }
  return last
}

it('running.md leaves out of a dump what a backup leaves out', () => {
  const excluded = [...read('docs/running.md').matchAll(/--exclude-table-data='"(\w+)"'/g)].map(
    (match) => match[1] ?? '',
  )
  const left = Object.entries(KEPT).flatMap(([table, condition]) => (condition === null ? [table] : []))
  expect(excluded.toSorted()).toEqual(left.toSorted())
})

it('privacy.md has a place for every table', () => {
  const text = read('docs/privacy.md')
  const tables = [...read('prisma/models.prisma').matchAll(/^model (\w+)/gm)].map((match) => match[1] ?? '')
  expect(tables.filter((table) => !text.includes(table))).toEqual([])
})

/** `test/x.test.ts` "words of a title" */
const proofs = [...read('docs/threat-model.md').matchAll(/`(test\/[^`]+)`(?: "([^"]+)")?/g)]

it('threat-model.md names proofs that are there', () => {
  expect(proofs.length).toBeGreaterThan(30)
  const missing = proofs.filter(
    ([, path = '', title = '']) => !existsSync(join(root, path)) || !read(path).includes(title),
  )
  expect(missing.map(([all]) => all)).toEqual([])
})
