/** The short-lived keys of this process: files beside SQLite, shared with the other instances on PostgreSQL. */
import { join } from 'node:path'
import type { Config } from './config.ts'
import { createKeysHeld, type KeysHeld } from './keys-held.ts'
import { createSharedTable } from './store/shared-table.ts'
import type { Store } from './store/open.ts'
import type { Task } from './timers.ts'
import { briefFiles } from './vault/brief-files.ts'
import { type BriefKeys, createBriefKeys } from './vault/brief-keys.ts'
import { briefShared } from './vault/brief-shared.ts'
import { type EpochKeys, openEpochs } from './vault/epochs.ts'
import type { ServerSecret } from './vault/secret.ts'
import { openSharedEpochs } from './vault/shared-epochs.ts'
import { createSharedKeys } from './vault/shared-keys.ts'

export interface KeysOptions {
  config: Pick<Config, 'keysDir'>
  store: Store
  secret: ServerSecret
  now: () => Date
}

export interface Keys {
  epochs: EpochKeys
  brief: BriefKeys
  held: KeysHeld
  /** To be run every `COMPARE` milliseconds; nothing to do for files. */
  compare: Task[]
}

/** @throws OperatorError when they cannot be used, or those are not there that something waits under */
export async function openKeys({ config: { keysDir: dir }, store, secret, now }: KeysOptions): Promise<Keys> {
  const files = store.kind === 'sqlite'
  const epochs = await (files ? openEpochs({ dir, now }) : openShared({ store, secret, now, dir }))
  const held = createKeysHeld({ store, epochs, dir })
  await held.assert()
  if (files)
    return { epochs, held, brief: createBriefKeys({ home: briefFiles(join(dir, 'minutes')), now }), compare: [] }
  const brief = createBriefKeys({ home: briefShared(sharedOf(store, secret)), now })
  const compare = async (): Promise<void> => {
    await epochs.learn()
    await brief.compare()
  }
  return { epochs, held, brief, compare: [{ name: 'shared keys', run: compare }] }
}

/** For the command line: it reads, and makes and destroys nothing. */
export const readKeys = ({ config, store, secret, now }: KeysOptions): Promise<EpochKeys> =>
  store.kind === 'sqlite' ? openEpochs({ dir: config.keysDir, now, reader: true }) : openShared({ store, secret, now })

/** How many of the shared keys only a previous server secret opens. Files need no secret. */
export const keysUnderPrevious = ({ store, secret }: Pick<KeysOptions, 'store' | 'secret'>): Promise<number> =>
  store.kind === 'sqlite' ? Promise.resolve(0) : sharedOf(store, secret).underPrevious()

const sharedOf = ({ db }: Store, secret: ServerSecret) => createSharedKeys(createSharedTable(db), secret)

const openShared = ({ store, secret, now, dir }: Omit<KeysOptions, 'config'> & { dir?: string }): Promise<EpochKeys> =>
  openSharedEpochs({
    shared: sharedOf(store, secret),
    ...(dir !== undefined && { dir }),
    now,
    inUse: async () =>
      (await store.db.session.findFirst({ select: { id: true } })) !== null ||
      (await store.db.outboxItem.findFirst({ select: { id: true } })) !== null,
  })
