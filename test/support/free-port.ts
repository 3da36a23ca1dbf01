/**
 * Ports for what must be named before it is opened, or comes back at the same place. They lie below those that systems
 * hand out by themselves (Linux from 32768, others from 49152): one of those would now and then be given to somebody
 * else between our look and its use. Each worker has a stretch of its own, and walks through it.
 */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

const FIRST = 11_000
const STRETCH = 400
const STRETCHES = 50
const stretch = (process.ppid + Number(process.env['VITEST_POOL_ID'] ?? 0)) % STRETCHES
let step = randomInt(STRETCH)

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < STRETCH; tries += 1) {
    step = (step + 1) % STRETCH
    const port = FIRST + stretch * STRETCH + step
    if (await isFree(port)) return port
  }
  throw new Error(`No port is free from ${FIRST + stretch * STRETCH} on`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
