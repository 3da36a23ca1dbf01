import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createWall } from '../../src/evidence/jail.ts'

/** A system that has no answer the first time it is asked, then says yes, then no. */
async function system(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-wall-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const program = join(folder, 'unshare')
  const script = `#!/bin/sh
cd "${folder}"
echo >> asked
case $(wc -l < asked) in 1) kill -9 $$ ;; 2) exit 0 ;; *) exit 1 ;; esac
`
  await writeFile(program, script, { mode: 0o755 })
  return program
}

test.skipIf(process.platform === 'win32')(
  'a wall that was not found is looked for again, one that was found stays',
  async () => {
    const program = await system()
    const wall = createWall(program, 60_000)
    // Two files at the same moment ask once.
    expect(await Promise.all([wall(), wall()])).toEqual([[], []])
    expect(await wall()).toEqual([program, '-rn'])
    expect(await wall()).toEqual([program, '-rn'])
  },
)

test('a system without the program has no wall', async () => {
  expect(await createWall('/nowhere/unshare')()).toEqual([])
})
