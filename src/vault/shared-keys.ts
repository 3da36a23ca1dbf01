/**
 * Keys that instances share through their database, each in a slot, wrapped by the server secret: a dump that takes the
 * table in opens nothing by itself.
 */
import { OperatorError } from '../operator-error.ts'
import type { Bytes } from './bytes.ts'
import { openWith, sealWith } from './sealed.ts'
import type { ServerSecret } from './secret.ts'

export interface SharedRow {
  slot: string
  sealed: Bytes
}

/** The table; made by the store. */
export interface SharedTable {
  /** Rows whose slot begins so. */
  read(prefix: string): Promise<SharedRow[]>
  /** Does nothing when the slot is taken. */
  add(row: SharedRow): Promise<void>
  /** So that nothing of them is left in the table's file either. */
  destroy(slots: readonly string[]): Promise<void>
}

export interface SharedKeys {
  /** By slot. */
  read(prefix: string): Promise<Map<string, Buffer>>
  /** Does nothing when the slot is taken. */
  add(slot: string, key: Uint8Array): Promise<void>
  destroy(slots: readonly string[]): Promise<void>
  /** How many rows only a previous server secret opens: without it no instance starts until they are destroyed. */
  underPrevious(): Promise<number>
}

const PURPOSE = 'shared keys'
/** All of one size. */
const STEP = 64

/** Sealed under the server secret, each to its slot. */
export function createSharedKeys(table: SharedTable, secret: ServerSecret): SharedKeys {
  /** Which secret opens the row (the previous one, while it is being changed), and what it holds. */
  function unwrap({ slot, sealed }: SharedRow): { keyId: string; key: Buffer } {
    for (const keyId of secret.keyIds) {
      try {
        return { keyId, key: Buffer.from(openWith(secret.subkey(PURPOSE, keyId), sealed, slot)) }
      } catch {
        // Not under this one.
      }
    }
    throw new OperatorError(
      'The keys of the day in the database belong to another server secret. Give every instance the same KENTONGAN_SECRET_FILE or KENTONGAN_SECRET; if you have just dropped a previous secret, put it back after a comma.',
    )
  }
  return {
    read: async (prefix) => new Map((await table.read(prefix)).map((row) => [row.slot, unwrap(row).key])),
    add: (slot, key) => table.add({ slot, sealed: sealWith(secret.subkey(PURPOSE), key, slot, STEP) }),
    destroy: (slots) => (slots.length === 0 ? Promise.resolve() : table.destroy(slots)),
    underPrevious: async () => (await table.read('')).filter((row) => unwrap(row).keyId !== secret.keyId).length,
  }
}
