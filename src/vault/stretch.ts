/** The slow step between a receipt and its keys: for the day on which database and server secret are both stolen. */
import { scryptSync } from 'node:crypto'
import type { Bytes } from './bytes.ts'

/** RFC 7914. 16 MiB and about 40 ms on one core. */
const COST = { N: 2 ** 14, r: 8, p: 1 }

/**
 * 64 bytes. The salt is fixed: what comes in is keyed with the server secret, which already makes every installation
 * different, and the outcome must be findable.
 *
 * In one thread and not in Node's pool: there glibc maps 16 MiB anew each time, whose 4,096 page faults cost as much as
 * the hashing, or keeps such a block for each thread of the pool.
 */
export const stretch = async (keyed: Uint8Array): Promise<Bytes> =>
  new Uint8Array(scryptSync(keyed, 'kentongan receipt v1', 64, COST))
