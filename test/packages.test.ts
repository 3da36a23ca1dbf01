/**
 * The service and its adapters get by with what is installed with them: Node.js, the packages under `dependencies`, and
 * each other. The image is built without the packages for development, and without benchmarks, scripts and tests. Looked
 * at is what was compiled: an import of types alone is gone there.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

/** Sources, not `dist`: a file that was removed may still lie there. */
const modules = ['src', 'adapters'].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.ts$|\.json$/.test(path))
    .map((path) => join(part, path.replace(/\.ts$/, '.js'))),
)

const IMPORTS = [
  /^(?:import|export)\s[^'"();=]*\bfrom\s*["']([^"']+)["']/gm,
  /^import\s*["']([^"']+)["']/gm,
  /\bimport(?:\.meta\.resolve)?\(\s*["']([^"']+)["']/g,
]
const importsOf = (text: string): string[] =>
  IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name))

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/')

it('what runs imports nothing but Node.js, its own modules and listed packages, and uses each of them', () => {
  const builtIn = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
  const own = new Set(modules)
  const used = new Set<string>()
  const strange: string[] = []
  for (const path of modules.filter((one) => one.endsWith('.js')))
    for (const name of importsOf(readFileSync(join(root, 'dist', path), 'utf8'))) {
      if (name.startsWith('.') ? own.has(join(dirname(path), name)) : builtIn.has(name)) continue
      if (!name.startsWith('.') && Object.hasOwn(dependencies, packageOf(name))) used.add(packageOf(name))
      else strange.push(`${path}: ${name}`)
    }
  expect(strange).toEqual([])
  // So it is known that none was overlooked, and that nobody installs what nothing needs.
  expect([...used].toSorted()).toEqual(Object.keys(dependencies).toSorted())
})

it.each([
  ["import { a } from 'telegraf'", ['telegraf']],
  ["import {\n  a,\n  b as c\n} from '@scope/name/part'", ['@scope/name/part']],
  ["import * as all from 'all'; // from 'nowhere'", ['all']],
  ["export * from '../../bench/load.js'", ['../../bench/load.js']],
  ["import 'effect'", ['effect']],
  ["const late = await import('late')", ['late']],
  ['const said = text(\'it came from "there"\')', []],
])('an import is seen as one: %s', (text, names) => {
  expect(importsOf(text)).toEqual(names)
})
