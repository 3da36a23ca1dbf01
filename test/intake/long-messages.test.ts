/**
 * WhatsApp takes 65,000 characters in one message, of which one may stand for eighteen: read against every list, a few of
 * them would hold the thread that answers everybody. In a process of its own, which can be ended.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const dist = (file: string): string => JSON.stringify(join(import.meta.dirname, '../../dist', file))

/** Ended after far more than it takes on any machine, and far less than reading all of it takes on a fast one. */
const done = (file: string, call: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import * as tried from ${dist(file)}
       const signs = '!.'.repeat(32_500) + 'x', words = '\\uFDFA'.repeat(65_000)
       ${call}
       console.log('done')`,
    ],
    { encoding: 'utf8', timeout: 30_000 },
  )

it('a wall of full stops is no word that closes the case', () => {
  const open = "const open = { ask: { at: 'write' } }, asked = { texts: () => 'Tutup kasus' }"
  const close = "tried.closes(open, { kind: 'text', text: signs }, asked)"
  expect(done('src/intake/case-unasked.js', `${open}\nfor (let n = 0; n < 20; n += 1) ${close}`)).toBe('done\n')
})

it.each([
  ['choices', "tried.readChoice(words, [{ id: 'a', label: 'Kota', synonyms: [] }], { many: true })"],
  ['choices', 'tried.isNumber(words)'],
  ['commands', "tried.readQuestion(words, 'id')"],
  ['commands', "tried.readYesNo(words, 'id')"],
])('%s: %s', (file, call) => {
  expect(done(`src/understanding/${file}.js`, `for (let n = 0; n < 400; n += 1) ${call}`)).toBe('done\n')
})

it('numbers and words of written choices', () => {
  const numbered = "const { read } = tried.createNumbered()\nfor (let n = 0; n < 400; n += 1) read('chat', words)"
  expect(done('adapters/shared/numbered.js', numbered)).toBe('done\n')
})
