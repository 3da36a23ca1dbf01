/** Whether the audit log is whole. */
import { verifyAudit } from '../../audit/verify.ts'
import { bad, type Check, unless } from './finding.ts'

export const audit: Check = {
  name: 'audit',
  async look({ store, secret }) {
    if (store === undefined || secret === undefined) return []
    const { entries, problems } = await verifyAudit(store.db, secret)
    return unless(
      problems.map((says) =>
        bad(
          `The audit log is not whole: ${says}`,
          'Find out who writes to the database, or whether a backup was restored (docs/offices-and-keys.md).',
        ),
      ),
      `The audit log is whole: ${entries} entries. Its end is checked by npx kentongan audit verify --head.`,
    )
  },
}
