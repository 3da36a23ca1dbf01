/** Notices that do not reach their office. */
import { NEVER } from '../../notify/outbox-life.ts'
import { bad, type Check, type Finding, unless, warn } from './finding.ts'

/** Attempts after which it is no hiccup of the network any more. */
const MANY = 10

export const notices: Check = {
  name: 'notices',
  async look({ store }) {
    if (store === undefined) return []
    const { outboxItem } = store.db
    const [lost, stuck, unlinked] = await Promise.all([
      outboxItem.groupBy({ by: ['officeId'], where: { dueAt: { gte: NEVER } }, _count: true }),
      outboxItem.groupBy({
        by: ['officeId'],
        where: { attempts: { gte: MANY }, dueAt: { lt: NEVER }, linkId: { not: null } },
        _count: true,
      }),
      outboxItem.groupBy({ by: ['officeId'], where: { dueAt: { lt: NEVER }, linkId: null }, _count: true }),
    ])
    const each = (rows: typeof lost, finding: (office: string, count: number) => Finding): Finding[] =>
      rows.map(({ officeId, _count }) => finding(officeId, _count))
    return unless(
      [
        ...each(lost, (office, count) =>
          bad(
            `${count} notices for ${office} cannot be opened any more: their key of the day is gone.`,
            'Ask the office to look through its cases (/kasus), then run: npx kentongan purge',
          ),
        ),
        ...each(stuck, (office, count) =>
          bad(
            `${count} notices for ${office} fail again and again.`,
            `Look at the log for the reason, and try: npx kentongan offices test ${office}`,
          ),
        ),
        ...each(unlinked, (office, count) =>
          warn(`${count} notices wait for a chat of ${office}.`, `npx kentongan invite --office ${office}`),
        ),
      ],
      'No notice is stuck.',
    )
  },
}
