/** Starts the process that measures what is pure. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Row } from './numbers.ts'
import { startFlags } from './start-flags.ts'

export async function pureParts(rounds: number): Promise<Row[]> {
  const child = fork(fileURLToPath(new URL('pure.js', import.meta.url)), [String(rounds)], {
    execArgv: [...startFlags],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error('The process that measures what is pure ended')
  })
  const [rows] = await Promise.race([once(child, 'message'), ended])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- bench/pure.ts is the other side
  return rows as Row[]
}
