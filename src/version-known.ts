/**
 * Several instances on one database, of which one was upgraded while another still runs: what that one would write from
 * then on may be nothing to the newer one, or wrong. It steps back until it is stopped.
 */
import type { Log } from './log.ts'
import { OperatorError } from './operator-error.ts'
import type { SecretKnown } from './secret-known.ts'
import type { Store } from './store/open.ts'

export function createVersionKnown({
  store,
  log,
}: {
  store: Pick<Store, 'newer'>
  log: Pick<Log, 'error'>
}): SecretKnown {
  let older = false
  return {
    async look() {
      // There is no way back down: once older, always older.
      if (older || (await store.newer()).length === 0) return !older
      // Several look at once, and one is enough to say so.
      if (older) return false
      older = true
      log.error(
        'a newer version of Kentongan has brought the database up to date, and this instance is still the older one. It answers nobody any more: stop it, and start the newer version here too (docs/scaling.md)',
      )
      return false
    },
    ready: () => !older,
    assert() {
      if (older) throw new OperatorError('This instance is older than its database, which a newer version has changed.')
    },
  }
}

/** Ready only where both are. */
export const bothKnown = (one: SecretKnown, other: SecretKnown): SecretKnown => ({
  look: async () => (await one.look()) && other.look(),
  ready: () => one.ready() && other.ready(),
  assert() {
    one.assert()
    other.assert()
  },
})
