/**
 * The real service with a defect: it writes canaries where it must not, and ends with its last words. Run as a process
 * by the test that proves the search would notice. Which canary goes where stands in the environment.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { createLog } from '../../../src/log.ts'
import { main } from '../../../src/main.ts'

const planted = JSON.parse(process.env['PLANTED'] ?? '{}') as Record<string, string>
const defects: Record<string, (canary: string) => void> = {
  log: (canary) => createLog('info').info({ chat: canary }, 'a turn'),
  metrics(canary) {
    const { metrics } = Registry.prototype
    Registry.prototype.metrics = async function withOneMore() {
      return `${await metrics.call(this)}\nkentongan_turns_total{chat="${canary}"} 1\n`
    }
  },
  data(canary) {
    const folder = join(process.env['KENTONGAN_DATA'] ?? '', 'cache')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'last'), Buffer.from(`xx${canary}`).toString('base64'))
  },
  temporary: (canary) => writeFileSync(join(tmpdir(), 'upload'), Buffer.from(canary, 'utf16le')),
  /** Node's own report of an error that nobody caught, with its message. */
  crash(canary) {
    process.prependListener('uncaughtException', ({ stack }) => process.stderr.write(`${stack}\n`))
    process.once('SIGUSR2', () => {
      throw new Error(`chat ${canary} not found`)
    })
  },
}

await main()
for (const [place, canary] of Object.entries(planted)) defects[place]?.(canary)
