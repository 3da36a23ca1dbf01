/**
 * The service's own program; only its pace on WhatsApp, which keeps a number from being banned, is one that a test can
 * wait for. Run as a process by tests.
 */
import { defaultTuning } from '../../../adapters/whatsapp/tuning.ts'
import { main } from '../../../src/main.ts'

Object.assign(defaultTuning, {
  perMinute: 60_000,
  burst: 1000,
  spacingMs: 0,
  typingMs: { least: 0, each: 0, most: 0 },
  lookMs: 100,
  beatMs: 300,
  restartBaseMs: 100,
  restartCapMs: 1000,
})
await main()
