/** What masking makes for a message is garbage when it is done, and is collected as such: nothing of it becomes old. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const built = (path: string): string => join(import.meta.dirname, '../dist/src', path)
const program = `
  import { getHeapSpaceStatistics } from 'node:v8'
  import { mask } from ${JSON.stringify(built('masking/mask.js'))}
  const old = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space').space_used_size
  const message = 'Nomor saya 0812-0000-1111, jangan ditelepon. Pak Lurah Contoh bilang target suara tiap RT sudah ada. '.repeat(9)
  const masked = (times) => {
    for (let i = 0; i < times; i++) mask(message + i, { about: 'story' })
  }
  masked(300)
  gc()
  const before = old()
  masked(300)
  console.log(old() - before)
`

it('keeps garbage out of the old generation', () => {
  // Young space is small, so that collections come in the middle of messages. Without the flag it is 8 MB nearly always.
  const flags = ['--expose-gc', '--max-semi-space-size=2', '--import', built('main.js'), '--input-type=module']
  expect(Number(execFileSync(process.execPath, [...flags, '-e', program], { encoding: 'utf8' }))).toBeLessThan(3e6)
})
