/**
 * Evidence rows and chunks. A row moves from `pending` to `ready`, `asked`, `failed` or `refused:<reason>`; one that is
 * asked about becomes `ready` with the reporter's yes, and is deleted otherwise.
 */
import { randomInt } from 'node:crypto'
import type { Db } from '../store/open.ts'
import type { Bytes } from '../vault/bytes.ts'
import type { SealedFile } from '../vault/sealed-file.ts'
import type { EvidenceState } from '../form/context.ts'

/** Chunk indexes of one attempt begin at a random multiple of this; no file has more chunks. */
const ATTEMPT = 2 ** 15

/**
 * Stores the sealed file and moves the row on. Chunks go in one by one, so that a large file never holds the
 * database for long; the last step, one transaction, makes them count. Attempts that were cut short, or that another
 * instance makes at the same time, cannot mix: each writes its own range of indexes, and only the winner's stays.
 */
export async function saveFile(
  db: Db,
  id: string,
  state: 'ready' | 'asked',
  file: SealedFile,
  facts?: Bytes,
): Promise<void> {
  const first = randomInt(ATTEMPT) * ATTEMPT
  const end = first + file.chunks.length
  try {
    for (const [i, data] of file.chunks.entries()) await db.direct.addChunk({ evidenceId: id, index: first + i, data })
    const bytes = file.chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    await db.$transaction([
      db.evidence.update({
        where: { id, state: 'pending' },
        data: { state, job: null, meta: file.note, facts: facts ?? null, bytes },
      }),
      db.evidenceChunk.deleteMany({
        where: { evidenceId: id, OR: [{ index: { lt: first } }, { index: { gte: end } }] },
      }),
    ])
  } catch (error) {
    await db.evidenceChunk.deleteMany({ where: { evidenceId: id, index: { gte: first, lt: end } } })
    if (!isGone(error)) throw error
  }
}

/** Deletes files of drafts that were never sent, once their day is over; returns how many. */
export async function dropOrphans(db: Db, today: string): Promise<number> {
  return (await db.evidence.deleteMany({ where: { caseId: null, expiresOn: { lt: today } } })).count
}

/** Ends a pending row without a file. Does nothing when it is no longer pending. */
export async function settle(
  db: Db,
  id: string,
  state: Exclude<EvidenceState, 'pending' | 'ready' | 'asked'>,
): Promise<void> {
  await db.$transaction([
    db.evidence.updateMany({ where: { id, state: 'pending' }, data: { state, job: null } }),
    db.evidenceChunk.deleteMany({ where: { evidenceId: id, evidence: { state } } }),
  ])
}

/** Dropped, or settled by another instance: P2025 (no such row), P2003 (its parent is gone). Prisma's error reference. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'P2025' || error.code === 'P2003')
