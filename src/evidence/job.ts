/**
 * What the worker needs to know of a file that waits: sealed under the key of the day, because a file reference can name
 * its sender.
 */
import type { FileRef } from '../channel.ts'
import type { CoverPart } from '../form/cover-parts.ts'
import { type Bytes, fromJson, toJson } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { openUnderEpoch, resealUnderEpoch, sealUnderEpoch } from '../vault/sealed.ts'

export type Job = FetchJob | CoverJob

export interface FetchJob {
  file: FileRef
  /** The file recipient of the case: public, but it ties the row to a draft, so it is sealed too. */
  recipient: string
  /**
   * Who may open what a photo recorded until its reporter has decided about it, where the reporter does not have the key
   * of the file: that of an open case they no longer have, only that of its mailbox.
   */
  factsTo?: string
}

/**
 * The key of the file is not in it: whoever has the database and the key of the day must not be able to open a report.
 * It comes with every turn of the draft, and is in memory until the work is done.
 */
export interface CoverJob {
  cover: CoverPart[]
}

const PURPOSE = 'evidence job'
/**
 * One size for every platform's references, with one recipient or with two (each is 2 KiB): how long it is must tell
 * neither a draft's file from one that is added to a case nor what is done with it.
 */
const STEP = 8192

/** Bound to the row by its id. */
export const sealJob = (epochs: EpochKeys, id: string, job: Job): Bytes =>
  sealUnderEpoch(epochs, PURPOSE, toJson(job), id, STEP)

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
