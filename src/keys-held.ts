/**
 * Whether the folder holds the keys under which something waits that somebody was promised. Keys are destroyed only after
 * everything of that kind was moved to a newer one (docs/adr/0010-keys-after-a-stop.md). So what stands under a key that
 * is not there was not destroyed by its time: the folder is another one, its disk is not mounted, or somebody emptied it.
 * Going on would set notices aside, delete addresses, and answer STOP with "there is nothing".
 */
import { existsSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { isMemory } from './memory-folder.ts'
import { NEVER } from './notify/outbox-life.ts'
import { OperatorError } from './operator-error.ts'
import type { Db, Store } from './store/open.ts'
import type { EpochKeys } from './vault/epochs.ts'

export interface KeysHeld {
  /** @throws OperatorError that names what to mend; nothing is to be deleted and no key destroyed then */
  assert(): Promise<void>
  /** Everything was moved, or is known to be lost: what the operator said about it is used up. */
  settled(): void
  /** Asked often: whether the keys can be got at now, and were all there at the last look. */
  ready(): boolean
}

export interface KeysHeldOptions {
  store: Pick<Store, 'db' | 'kind'>
  epochs: EpochKeys
  dir: string
}

/** Made by the operator, in the folder of the keys: those that are missing are lost for good. */
const LOST = 'lost'

export function createKeysHeld({ store: { db, kind }, epochs, dir }: KeysHeldOptions): KeysHeld {
  const word = join(dir, LOST)
  let complete = true

  async function look(): Promise<void> {
    epochs.check()
    // Several instances: one that is down may bring back what is missing, and is waited for (shared-epochs.ts).
    if (kind === 'postgresql' || existsSync(word)) return
    const missing = (await idsInUse(db)).filter(({ id }) => epochs.byId(id) === undefined)
    // A folder in memory is empty after each start of the machine: its keys are gone, and nobody can bring them.
    if (missing.length === 0 || (await isMemory(dir))) return
    const count = missing.reduce((sum, { rows }) => sum + rows, 0)
    throw new OperatorError(
      `${count} waiting notices, files, or chats that asked for news are sealed under keys of the day that are not in ${dir}. Nothing was deleted. Correct KENTONGAN_KEYS, or mount the disk of that folder, or put its files back. Only if the keys are lost for good, and with them what waits: touch ${word}`,
    )
  }

  return {
    async assert() {
      try {
        await look()
        complete = true
      } catch (error) {
        if (error instanceof OperatorError) complete = false
        throw error
      }
    },
    settled() {
      if (existsSync(word)) unlinkSync(word)
    },
    ready() {
      try {
        epochs.check()
        return complete
      } catch {
        return false
      }
    },
  }
}

/** Ids of the keys that what waits is sealed under, as SQLite reads them from the front of each row. */
const idsInUse = (db: Db): Promise<{ id: string; rows: number }[]> =>
  db.$queryRaw<{ id: string; rows: number }[]>`
    SELECT lower(hex(substr("sealed", 2, 8))) AS "id", CAST(count(*) AS REAL) AS "rows" FROM (
      SELECT "sealed" FROM "OutboxItem" WHERE "dueAt" < ${NEVER}
      UNION ALL SELECT "sealed" FROM "Ping"
      UNION ALL SELECT "job" AS "sealed" FROM "Evidence" WHERE "state" = 'pending' AND "job" IS NOT NULL
    ) WHERE hex(substr("sealed", 1, 1)) = '01' AND length("sealed") > 9 GROUP BY 1`
