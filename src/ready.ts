/** Whether the service can do its work now: what a proxy or a watchdog asks. */
import type { Channel } from './channel.ts'
import type { KeysHeld } from './keys-held.ts'
import type { SecretKnown } from './secret-known.ts'
import type { Store } from './store/open.ts'

export const createReady =
  ({
    store,
    held,
    known,
    version,
    channels,
  }: {
    store: Pick<Store, 'db' | 'takesWrites'>
    held: KeysHeld
    known: Pick<SecretKnown, 'ready'>
    /** Several instances only: whether this one is of the version of its database. */
    version?: Pick<SecretKnown, 'ready'>
    channels: readonly Channel[]
  }) =>
  async () => {
    // One row, not a count: whoever asks whether we live must not make us read a whole table.
    const reached = await store.db.session.findFirst({ select: { id: true } }).then(
      // One that answers and keeps nothing fails every turn: another instance may be connected to a better one.
      () => store.takesWrites().catch(() => false),
      () => false,
    )
    const parts: Record<string, boolean> = { store: reached, keys: held.ready() && known.ready() }
    if (version !== undefined) parts['version'] = version.ready()
    for (const channel of channels) parts[channel.name] = channel.healthy()
    return { ok: Object.values(parts).every(Boolean), parts }
  }
