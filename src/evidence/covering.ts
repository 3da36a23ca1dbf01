/**
 * Covers parts of a picture that is sealed already: opened with the key of its draft, painted over in the child process,
 * sealed again; then one transaction puts it in the place of the other, of which nothing is left. Killed at any instant,
 * the row still holds the picture as it was, and waits for its reporter's next message, which brings the key.
 */
import type { Db } from '../store/open.ts'
import type { Bytes } from '../vault/bytes.ts'
import { recipientOf } from '../vault/identity.ts'
import { openFile, sealFile } from '../vault/sealed-file.ts'
import type { Cleaner } from './clean.ts'
import type { CoverJob } from './job.ts'
import { fileAttempts, leaveUncovered, saveFile, settle } from './rows.ts'

/** A picture to be covered: its row, and what the turn brought. */
export interface ToCover {
  id: string
  job: Bytes
  meta: Bytes | null
  bytes: number
  cover: CoverJob['cover']
  identity: string
}

interface Opened {
  first: number
  type: string
  content: Bytes
}

/**
 * Resolves to whether it is covered now. Rejects for passing reasons.
 * @param last the tries are over: what fails now leaves the picture as it was, which its reporter is told
 */
export async function coverFile(
  db: Db,
  cleaner: Pick<Cleaner, 'cover'>,
  task: ToCover,
  last: boolean,
): Promise<boolean> {
  const { id, job, cover, identity } = task
  const opened = await openWhole(db, task)
  if (opened === undefined) {
    if (!last) throw new Error('A file does not open with the key of its draft')
    await settle(db, id, 'failed', job)
    return false
  }
  const painted = await cleaner.cover(opened.content, cover).catch((error: unknown) => {
    if (last) return undefined
    throw error
  })
  // Never another kind of picture than it was: the offices' summary and file names go by it.
  if (painted?.kind !== 'clean' || painted.type !== opened.type) {
    await leaveUncovered(db, id, job, opened.first)
    return false
  }
  const sealed = await sealFile(await recipientOf(identity), painted.bytes, { type: painted.type })
  return saveFile(db, id, { state: 'ready', job }, sealed)
}

/** Of several attempts that were stored one is whole; the others do not open. */
async function openWhole(db: Db, { id, meta, bytes, identity }: ToCover): Promise<Opened | undefined> {
  if (meta === null) return undefined
  for (const { first, chunks } of await fileAttempts(db, id, bytes)) {
    const opened = await openFile(identity, { note: meta, chunks }).catch(() => undefined)
    if (opened !== undefined) return { first, type: opened.type, content: opened.content }
  }
  return undefined
}
