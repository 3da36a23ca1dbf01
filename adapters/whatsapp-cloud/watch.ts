/** Asks now and then whether our token and number still work: Meta tells nobody when a token expires. */
import { backoff, pause } from '../shared/backoff.ts'
import type { Log } from '../shared/log.ts'
import { SENTENCES, toCloudError } from './errors.ts'
import type { Graph } from './graph.ts'
import type { Tuning } from './tuning.ts'

export interface WatchParts {
  graph: Graph
  phoneId: string
  tuning: Tuning
  log: Log
}

export function createWatch({ graph, phoneId, tuning, log }: WatchParts) {
  const stopping = new AbortController()
  let state: 'starting' | 'ok' | 'trouble' = 'starting'
  let running: Promise<void> = Promise.resolve()

  async function loop(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        await graph({ what: 'number', method: 'GET', path: `${phoneId}?fields=id`, once: true })
        if (state === 'trouble') log.info({}, 'WhatsApp is reached again')
        state = 'ok'
        failures = 0
        await pause(tuning.lookMs, stopping.signal)
      } catch (error) {
        const { detail } = toCloudError('number', error)
        if (state !== 'trouble' && SENTENCES[detail] === undefined)
          log.warn({ detail }, 'WhatsApp cannot be reached; trying again')
        state = 'trouble'
        failures += 1
        await pause(backoff(failures, tuning.retryBaseMs, tuning.retryCapMs), stopping.signal)
      }
    }
  }

  return {
    start(): void {
      running = loop()
    },
    healthy: () => state === 'ok' && !stopping.signal.aborted,
    async stop(): Promise<void> {
      stopping.abort()
      await running
    },
  }
}
