/**
 * The service's own program; only how often it looks at its browser, and how long it waits before it starts another, is
 * what a test can wait for. Run as a process by tests.
 */
import { defaultTuning } from '../../../adapters/whatsapp/tuning.ts'
import { main } from '../../../src/main.ts'

Object.assign(defaultTuning, {
  lookMs: 100,
  beatMs: 300,
  restartBaseMs: 100,
  restartCapMs: 1000,
})
await main()
