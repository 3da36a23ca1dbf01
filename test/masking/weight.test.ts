/**
 * Patterns become machine code. Once a process has 16 MB of such code, V8 makes what it compiles from then on without its
 * usual care (`kRegExpExecutableMemoryLimit` in its sources), several times slower, and every megabyte of it costs 50 ms
 * of the thread that answers. Single spaces and short repeats beside lists of words are what makes patterns large
 * (docs/benchmarks.md).
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { read } from './fixture.ts'

const built = join(import.meta.dirname, '../../dist/src/masking/mask.js')
const texts = read('own-tuned')
  .slice(0, 100)
  .map(({ text }) => text)
const script = `
  import { getHeapSpaceStatistics } from 'node:v8'
  import { mask } from ${JSON.stringify(built)}
  for (const text of ${JSON.stringify(texts)}) mask(text, { about: 'story' })
  const code = getHeapSpaceStatistics().filter(({ space_name: name }) => name.startsWith('code_'))
  console.log(code.reduce((sum, { space_size }) => sum + space_size, 0))
`

it('all that a hundred messages need fits', () => {
  const bytes = Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
  expect(bytes).toBeGreaterThan(4e6)
  expect(bytes / 1e6).toBeLessThan(16)
})
