/** The evidence of a case, for export and for whoever holds the file identity. */
import type { Db } from '../store/open.ts'
import type { Bytes } from '../vault/bytes.ts'
import { type FileNote, openFile } from '../vault/sealed-file.ts'
import { fileAttempts } from './rows.ts'

/** One file at rest. `chunks` reads it: of several files no more than one needs to be in memory. */
export interface SealedEvidence {
  id: string
  note: Bytes
  chunks(): Promise<Bytes[]>
}

/** Sealed, as a bundle takes it; `only`: the one with this id. Files that are not ready are left out. */
export async function sealedEvidence(db: Db, caseId: string, only?: string): Promise<SealedEvidence[]> {
  const rows = await db.evidence.findMany({
    where: { caseId, state: 'ready', ...(only !== undefined && { id: only }) },
    select: { id: true, meta: true, bytes: true },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ id, meta, bytes }) => {
    if (!meta) return []
    // A second whole one cannot stand there: pieces are taken only until the first is finished.
    return [{ id, note: meta, chunks: async () => (await fileAttempts(db, id, bytes))[0]?.chunks ?? [] }]
  })
}

/** Opened, all of them or the one with this id. Throws when a row was changed or swapped, or the identity does not fit. */
export async function readEvidence(
  db: Db,
  caseId: string,
  fileIdentity: string,
  only?: string,
): Promise<(FileNote & { id: string; content: Bytes })[]> {
  const opened: (FileNote & { id: string; content: Bytes })[] = []
  for (const { id, note, chunks } of await sealedEvidence(db, caseId, only))
    opened.push({ id, ...(await openFile(fileIdentity, { note, chunks: await chunks() })) })
  return opened
}
