/**
 * Evidence rows and chunks. A row moves from `pending` to `ready`, `asked`, `failed` or `refused:<reason>`; one that is
 * asked about becomes `ready` with the reporter's yes, and is deleted otherwise. One of which parts are to be covered is
 * `pending` again until they are, and then `ready`, or `uncovered` when that failed and its reporter does not know yet.
 */
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db, Write } from '../store/open.ts'
import { isStale } from '../store/store-error.ts'
import type { Bytes } from '../vault/bytes.ts'
import type { SealedFile } from '../vault/sealed-file.ts'
import type { EvidenceState } from '../form/context.ts'

/** Chunk indexes of one attempt begin at a random multiple of this; no file has more chunks. */
const ATTEMPT = 2 ** 15

/** Turns need the database more than a file does: it is left to them for so many times what a piece has taken. */
const GIVE_WAY = 2

interface SavedAs {
  state: 'ready' | 'asked'
  /** Left as they are where this is undefined. */
  facts?: Bytes | null
  /** Only while the row still has this one. */
  job: Bytes
}

/**
 * Stores the sealed file and moves the row on. Chunks go in one by one, so that a large file never holds the
 * database for long; the last step, one transaction, makes them count. Attempts that were cut short, or that another
 * instance makes at the same time, cannot mix: each writes its own range of indexes, and only the winner's stays.
 * Resolves to false when the row is gone or no longer what it was.
 */
export async function saveFile(db: Db, id: string, to: SavedAs, file: SealedFile): Promise<boolean> {
  const first = randomInt(ATTEMPT) * ATTEMPT
  const end = first + file.chunks.length
  try {
    for (const [i, data] of file.chunks.entries()) {
      const begun = performance.now()
      await db.direct.addChunk({ evidenceId: id, index: first + i, data })
      await pause(GIVE_WAY * (performance.now() - begun))
    }
    const bytes = file.chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    const { job, ...columns } = to
    await db.$transaction([
      db.evidence.update({
        where: { id, state: 'pending', job },
        data: { ...columns, job: null, meta: file.note, bytes },
      }),
      onlyChunks(db, id, first, end),
    ])
    return true
  } catch (error) {
    await db.evidenceChunk.deleteMany({ where: { evidenceId: id, index: { gte: first, lt: end } } })
    if (isStale(error)) return false
    throw error
  }
}

const onlyChunks = (db: Db, id: string, first: number, end: number): Write =>
  db.evidenceChunk.deleteMany({ where: { evidenceId: id, OR: [{ index: { lt: first } }, { index: { gte: end } }] } })

/**
 * The file of a row, among pieces of attempts to replace it that were cut short. Nearly always one; of several that are
 * as long as the row says, the one that opens with the row's note is it.
 */
export async function fileAttempts(db: Db, id: string, bytes: number): Promise<{ first: number; chunks: Bytes[] }[]> {
  const attempts = new Map<number, Bytes[]>()
  for (const { index, data } of await db.direct.chunks(id)) {
    const first = index - (index % ATTEMPT)
    attempts.set(first, [...(attempts.get(first) ?? []), data])
  }
  return [...attempts]
    .map(([first, chunks]) => ({ first, chunks }))
    .filter(({ chunks }) => chunks.reduce((sum, chunk) => sum + chunk.length, 0) === bytes)
}

/** Nothing could be covered: the file that was there stays, and nothing else. Does nothing once the job is another. */
export async function leaveUncovered(db: Db, id: string, job: Bytes, first: number): Promise<void> {
  try {
    await db.$transaction([
      db.evidence.update({ where: { id, state: 'pending', job }, data: { state: 'uncovered', job: null } }),
      onlyChunks(db, id, first, first + ATTEMPT),
    ])
  } catch (error) {
    if (!isStale(error)) throw error
  }
}

/** Deletes files of drafts that were never sent, once their day is over; returns how many. */
export async function dropOrphans(db: Db, today: string): Promise<number> {
  return (await db.evidence.deleteMany({ where: { caseId: null, expiresOn: { lt: today } } })).count
}

/** Ends a pending row without a file. Resolves to false when it is no longer pending, or no longer has this `job`: it may wait for another one. */
export async function settle(
  db: Db,
  id: string,
  state: Exclude<EvidenceState, 'pending' | 'ready' | 'asked' | 'uncovered'>,
  job: Bytes | null,
): Promise<boolean> {
  const [{ count }] = await db.$transaction([
    db.evidence.updateMany({ where: { id, state: 'pending', job }, data: { state, job: null } }),
    db.evidenceChunk.deleteMany({ where: { evidenceId: id, evidence: { state } } }),
  ])
  return count > 0
}
