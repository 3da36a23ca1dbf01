/** The end of cases by time: closed when idle, erased when their time is over. What the service does, and `purge`. */
import type { Audit } from '../audit/audit.ts'
import type { CaseDeps } from './deps.ts'
import { closeIdle } from './idle.ts'
import { purgeCases } from './withdraw.ts'
import type { Config } from '../config.ts'
import type { News } from '../notify/news.ts'

export interface RetentionDeps {
  cases: CaseDeps
  config: Pick<Config, 'retention'>
  audit: Pick<Audit, 'commit' | 'note'>
  news: Pick<News, 'closedIdle' | 'erased'>
}

/** Resolves to how many cases were closed, and how many erased. */
export async function endCases({ cases, config, audit, news }: RetentionDeps) {
  // What is past its time is erased although a case could not be closed: one of them must not keep the others.
  const [closed] = await Promise.allSettled([closeIdle({ ...cases, audit }, config.retention, news.closedIdle)])
  const erased = await purgeCases({ ...cases, audit }, config.retention, news.erased)
  if (closed.status === 'rejected') throw closed.reason
  return { closed: closed.value, erased }
}
