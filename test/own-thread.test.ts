/** A thread keeps little for what it has just made, although `npm start` lets the main thread keep more. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const churn = `
  import { getHeapSpaceStatistics } from 'node:v8'
  import { parentPort } from 'node:worker_threads'
  let kept = []
  for (let i = 0; i < 2e6; i++) {
    kept.push({ i })
    if (kept.length > 20_000) kept = []
  }
  parentPort.postMessage(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size)
`
const main = `
  import { startThread } from ${JSON.stringify(join(import.meta.dirname, '../dist/src/own-thread.js'))}
  startThread(new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(churn)}))).on('message', console.log)
`

it('is limited whatever flag the process was started with', () => {
  const run = (...flags: string[]): number =>
    Number(execFileSync(process.execPath, [...flags, '--input-type=module', '-e', main], { encoding: 'utf8' }))
  expect(run('--max-semi-space-size=8')).toBeLessThan(5e6)
  expect(run()).toBeLessThan(5e6)
})
