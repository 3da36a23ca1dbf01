/** Whether the service can do its work now: what a proxy or a watchdog asks. */
import type { Channel } from './channel.ts'
import type { KeysHeld } from './keys-held.ts'
import type { Db } from './store/open.ts'

export const createReady =
  ({ db, held, channels }: { db: Db; held: KeysHeld; channels: readonly Channel[] }) =>
  async () => {
    // One row, not a count: whoever asks whether we live must not make us read a whole table.
    const reached = await db.session.findFirst({ select: { id: true } }).then(
      () => true,
      () => false,
    )
    const parts: Record<string, boolean> = { store: reached, keys: held.ready() }
    for (const channel of channels) parts[channel.name] = channel.healthy()
    return { ok: Object.values(parts).every(Boolean), parts }
  }
