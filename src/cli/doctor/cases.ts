/** Whether the cases are as they came in. Every mark is checked; nothing is opened. */
import { marksOf } from '../../cases/marks.ts'
import { isChanged } from '../../vault/bundle-marks.ts'
import { bad, type Check, ok } from './finding.ts'

/** Cases looked at in one go: each holds a whole report. */
const AT_ONCE = 20

export const cases: Check = {
  name: 'cases',
  real: true,
  async look({ store, secret }) {
    if (store === undefined || secret === undefined) return []
    let changed = 0
    for (let after = ''; ; ) {
      const rows = await store.db.case.findMany({
        // Of those under another secret `secret` complains.
        where: { id: { gt: after }, keyId: { in: secret.keyIds } },
        orderBy: { id: 'asc' },
        take: AT_ONCE,
        include: { messages: { orderBy: { sequence: 'asc' } } },
      })
      if (rows.length === 0) break
      after = rows.at(-1)?.id ?? after
      changed += rows.filter((row) => isChanged(marksOf(secret, row))).length
    }
    if (changed === 0) return [ok('No case was changed in the database.')]
    return [
      bad(
        `${changed} cases were changed in the database by somebody else.`,
        'Find out who writes to the database, and restore a backup. Offices that use such a case read that it does not match; its export says what was changed.',
      ),
    ]
  },
}
