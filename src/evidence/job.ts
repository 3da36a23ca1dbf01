/** What the worker needs to fetch a file: sealed under the key of the day, because a file reference can name its sender. */
import type { FileRef } from '../channel.ts'
import { type Bytes, fromJson, toJson } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { openUnderEpoch, resealUnderEpoch, sealUnderEpoch } from '../vault/sealed.ts'

export interface Job {
  file: FileRef
  /** The file recipient of the case: public, but it ties the row to a draft, so it is sealed too. */
  recipient: string
}

const PURPOSE = 'evidence job'
/** One size for every platform's references (a recipient alone is 2 KiB). */
const STEP = 4096

/** Bound to the row by its id. */
export const sealJob = (epochs: EpochKeys, id: string, { file, recipient }: Job): Bytes =>
  sealUnderEpoch(epochs, PURPOSE, toJson({ file, recipient }), id, STEP)

/** Undefined when its key has been destroyed; throws when the bytes were changed. */
export function openJob(epochs: EpochKeys, id: string, sealed: Uint8Array): Job | undefined {
  const bytes = openUnderEpoch(epochs, PURPOSE, sealed, id)
  if (!bytes) return undefined
  const job: Job = fromJson(bytes)
  return job
}

/** The same job under today's key; undefined when its key has been destroyed; throws when the bytes were changed. */
export const resealJob = (epochs: EpochKeys, id: string, sealed: Bytes): Bytes | undefined =>
  resealUnderEpoch(epochs, PURPOSE, sealed, id, STEP)
