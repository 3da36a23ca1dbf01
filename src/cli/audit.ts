/** `audit [list]` and `audit verify [--head <head>]`: what was done here, and whether that log is whole. */
import { parseArgs } from 'node:util'
import { subjectOf } from '../audit/chain.ts'
import { verifyAudit } from '../audit/verify.ts'
import { OperatorError } from '../operator-error.ts'
import { type Parts, print, withService } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { head: { type: 'string' } } })
  const [action = 'list'] = positionals
  await withService(async (parts) => {
    if (action === 'list') return list(parts)
    if (action === 'verify') return verify(parts, values.head)
    throw new OperatorError(`There is no "audit ${action}". Use: audit list, audit verify [--head <head>]`)
  })
}

async function verify({ store: { db }, secret }: Parts, head: string | undefined): Promise<void> {
  if (head !== undefined && !/^(0|[1-9]\d*-[0-9a-f]{32})$/.test(head))
    throw new OperatorError('--head: use the whole audit chain head of a weekly digest, as in 12-0f3c…')
  const { entries, head: now, problems, unchecked } = await verifyAudit(db, secret, head)
  if (problems.length > 0)
    throw new OperatorError(
      ['The audit log is not whole: somebody changed the database, or a backup was restored.', ...problems].join('\n'),
    )
  print(`${entries} entries, none changed or missing. Head: ${now}`)
  if (unchecked > 0) print(`${unchecked} of them were written under a dropped secret; the later ones confirm them.`)
  if (head === undefined) print('Whether the end was cut off is seen only with --head and a head from a weekly digest.')
}

async function list({ store: { db }, secret }: Parts): Promise<void> {
  const rows = await db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })
  const cases = await db.case.findMany({ select: { id: true, code: true } })
  const key = (subject: Uint8Array) => Buffer.from(subject).toString('hex')
  const codes = new Map(
    secret.keyIds.flatMap((keyId) => cases.map(({ id, code }) => [key(subjectOf(secret, id, keyId)), code] as const)),
  )
  for (const { sequence, day, action, officeId, actor, subject, detail } of rows) {
    const code = subject === null ? '' : (codes.get(key(subject)) ?? '(erased case)')
    print([sequence, day, action, officeId ?? '', code, detail ?? '', actor].filter((word) => word !== '').join('  '))
  }
}
