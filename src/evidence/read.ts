/** The evidence of a case, for export and for whoever holds the file identity. */
import type { Db } from '../store/open.ts'
import type { Bytes } from '../vault/bytes.ts'
import { type FileNote, openFile } from '../vault/sealed-file.ts'
import { fileAttempts } from './rows.ts'

/** Sealed, as a bundle takes it; `only`: the one with this id. Files that are not ready are left out. */
export async function sealedEvidence(
  db: Db,
  caseId: string,
  only?: string,
): Promise<{ id: string; note: Bytes; chunks: Bytes[] }[]> {
  const rows = await db.evidence.findMany({
    where: { caseId, state: 'ready', ...(only !== undefined && { id: only }) },
    select: { id: true, meta: true, bytes: true },
    orderBy: { id: 'asc' },
  })
  const files: { id: string; note: Bytes; chunks: Bytes[] }[] = []
  for (const { id, meta, bytes } of rows) {
    if (!meta) continue
    // A second whole one cannot stand there: pieces are taken only until the first is finished.
    const [file] = await fileAttempts(db, id, bytes)
    files.push({ id, note: meta, chunks: file?.chunks ?? [] })
  }
  return files
}

/** Opened, all of them or the one with this id. Throws when a row was changed or swapped, or the identity does not fit. */
export async function readEvidence(
  db: Db,
  caseId: string,
  fileIdentity: string,
  only?: string,
): Promise<(FileNote & { id: string; content: Bytes })[]> {
  const opened: (FileNote & { id: string; content: Bytes })[] = []
  for (const { id, ...sealed } of await sealedEvidence(db, caseId, only))
    opened.push({ id, ...(await openFile(fileIdentity, sealed)) })
  return opened
}
