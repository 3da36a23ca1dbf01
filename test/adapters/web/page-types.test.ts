/** The page is plain JavaScript that no build step touches; its JSDoc types are checked here. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('the scripts of the page pass the type-check', async () => {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  const project = fileURLToPath(new URL('../../../adapters/web/page', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', project]).catch((error: unknown) => ({
    stdout: String(Object(error).stdout),
  }))
  expect(stdout).toBe('')
})
