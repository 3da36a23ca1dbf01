/** `export <case code> --out <file>`: the sealed bundle of a case, for whoever holds a key of its offices. */
import { parseArgs } from 'node:util'
import { sealedEvidence } from '../evidence/read.ts'
import { marksOf } from '../cases/marks.ts'
import { writeBundle } from '../vault/bundle.ts'
import { doubtsOf, isChanged } from '../vault/bundle-marks.ts'
import { readCaseCode } from '../vault/case-code.ts'
import { OperatorError } from '../operator-error.ts'
import { complain, print, withService } from './with-service.ts'
import { writeNew } from './write-new.ts'

/** Exit code 1 when parts of the case were changed in the database: they are in the file, and marked there. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } })
  const code = positionals[0] === undefined ? undefined : readCaseCode(positionals[0])
  if (code === undefined) throw new OperatorError('Name the case: npx kentongan export SMG-7F4K2 --out case.tar')
  const { out } = values
  if (out === undefined) throw new OperatorError('Name the file to write: --out case.tar')
  let changed = false
  let doubts: string[] = []
  await withService(async ({ store: { db }, audit, secret }) => {
    const found = await db.case.findUnique({
      where: { code },
      include: { offices: true, messages: { orderBy: { sequence: 'asc' } } },
    })
    // A case that is sent later is nobody's before its day.
    if (found === null || found.status === 'withdrawn' || found.status === 'held')
      throw new OperatorError(`There is no case ${code} to export.`)
    const identities = found.offices.flatMap(({ officeId, identities: sealed }) =>
      sealed === null ? [] : [{ office: officeId, sealed }],
    )
    if (identities.length === 0)
      throw new OperatorError(
        `No office of case ${code} had a key when it came in, so nobody could open the bundle. Give the offices keys (npx kentongan keygen) for the cases to come.`,
      )
    const evidence = await sealedEvidence(db, found.id)
    const marks = marksOf(secret, found)
    doubts = doubtsOf(
      found.messages.map(({ sequence }) => sequence),
      marks,
    )
    changed = isChanged(marks)
    const bundle = writeBundle({ code, body: found.body, identities, messages: found.messages, evidence, marks })
    // Before the file is there: an export that nobody can find in the log must not exist.
    await audit.commit({ action: 'export', actor: 'operator', caseId: found.id })
    await writeNew(out, bundle)
    print(`Case ${code} is in ${out}, sealed for: ${identities.map(({ office }) => office).join(', ')}.`)
  })
  for (const doubt of doubts) complain(doubt)
  if (changed)
    complain(
      `Somebody changed case ${code} in the database. CHANGED.txt in the file says so to whoever opens it. Restore a backup, and find out who writes to the database.`,
    )
  return changed ? 1 : 0
}
