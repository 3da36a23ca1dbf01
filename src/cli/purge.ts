/** `purge`: closes and erases now what is past its time, as the running service does every hour. */
import { parseArgs } from 'node:util'
import { endCases } from '../cases/retention.ts'
import { createWithdrawnList } from '../cases/withdrawn-list.ts'
import { dropOrphans } from '../evidence/rows.ts'
import { loadTexts, packageRoot } from '../load.ts'
import { createNews } from '../notify/news.ts'
import { sqlitePath } from '../store/alone.ts'
import { removeIfUnfinished } from '../store/unfinished.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { print, withService } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  // Nothing is asked for, and nothing but that: `purge --dry-run` must not erase.
  parseArgs({ args })
  await withService(async ({ config, store, secret, outbox, audit }) => {
    const now = () => new Date()
    const news = createNews(config.offices, loadTexts(packageRoot()))
    const cases = {
      store,
      secret,
      config,
      now,
      enqueue: outbox.enqueue,
      forget: outbox.forget,
      onWithdrawn: createWithdrawnList(config.keysDir, now).note,
    }
    // Before anything of it: what fails halfway was begun by somebody all the same.
    await audit.commit({ action: 'purge', actor: 'operator' })
    const { closed, erased } = await endCases({ cases, config, audit, news })
    const day = jakartaDay(now())
    const drafts = (await store.db.session.deleteMany({ where: { expiresOn: { lt: day } } })).count
    const files = await dropOrphans(store.db, day)
    await audit.trim()
    const lost = await outbox.dropLost()
    await store.checkpoint()
    const unfinished = store.kind === 'sqlite' && removeIfUnfinished(sqlitePath(config.databaseUrl))
    print(
      [
        `${erased} cases erased.`,
        ...(closed > 0 ? [`${closed} cases closed, because nothing had happened for long.`] : []),
        ...(drafts > 0 ? [`${drafts} unfinished reports removed.`] : []),
        ...(files > 0 ? [`${files} files of reports that were never sent removed.`] : []),
        ...(unfinished ? ['What a restore that was cut short had left was removed.'] : []),
        ...(lost > 0 ? [`${lost} notices that nobody could open were removed.`] : []),
      ].join(' '),
    )
  })
}
