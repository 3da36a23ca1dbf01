/** The documentation points at what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

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

it('errors.md quotes messages as the program says them', () => {
  const source = [...filesIn('src', /\.ts$/), ...filesIn('adapters', /\.ts$/)].map(read).join('\n')
  const quoted = [...read('docs/errors.md').matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '')
  expect(quoted.length).toBeGreaterThan(20)
  expect(quoted.filter((message) => !source.includes(message))).toEqual([])
})

it('privacy.md has a place for every table', () => {
  const text = read('docs/privacy.md')
  const tables = [...read('prisma/models.prisma').matchAll(/^model (\w+)/gm)].map((match) => match[1] ?? '')
  expect(tables.filter((table) => !text.includes(table))).toEqual([])
})
