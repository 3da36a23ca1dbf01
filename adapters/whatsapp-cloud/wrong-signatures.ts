/**
 * Counts wrong signatures by the network that they come from: whoever guesses is refused before a byte of theirs is read.
 * Networks are told apart by what the server calls them (`request.network`); no address is known here.
 */
import { createRecent } from '../shared/recent.ts'

const MOST = 20
const MINUTE = 60_000
/** So many networks are remembered. */
const NETWORKS = 10_000

export function createWrongSignatures(now: () => number = Date.now) {
  const wrong = createRecent<{ count: number; until: number }>(NETWORKS)
  return {
    note(network: string): void {
      const entry = wrong.get(network)
      if (entry === undefined || entry.until <= now()) wrong.set(network, { count: 1, until: now() + MINUTE })
      else entry.count += 1
    },
    tooMany(network: string): boolean {
      const entry = wrong.get(network)
      return entry !== undefined && entry.until > now() && entry.count >= MOST
    },
  }
}
