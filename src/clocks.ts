/** What the service does by the clock, and how often: keys, rows past their day, pings, reports that were to wait. */
import { HOLD_STEP, releaseDue } from './cases/hold.ts'
import { endCases, type RetentionDeps } from './cases/retention.ts'
import { rememberedDays } from './cases/withdraw.ts'
import { knownWithdrawals } from './cases/withdrawn-known.ts'
import type { WithdrawnList } from './cases/withdrawn-list.ts'
import type { Config } from './config.ts'
import type { Sessions } from './intake/sessions.ts'
import type { Log } from './log.ts'
import type { Invitations } from './office/invitations.ts'
import type { Links } from './office/links.ts'
import type { Rounds } from './office/rounds.ts'
import { createSchedule } from './schedule.ts'
import type { SecretKnown } from './secret-known.ts'
import type { Store } from './store/open.ts'
import { every, type Task } from './timers.ts'
import { jakartaDay } from './understanding/calendar.ts'
import { BRIEF_STEP, type BriefKeys } from './vault/brief-keys.ts'
import type { ServerSecret } from './vault/secret.ts'
import { COMPARE } from './vault/shared-epochs.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

export interface ClocksDeps {
  store: Store
  secret: ServerSecret
  config: Config
  cases: RetentionDeps['cases']
  audit: RetentionDeps['audit'] & { trim(): Promise<unknown> }
  news: RetentionDeps['news']
  withdrawn: Pick<WithdrawnList, 'keep'>
  sessions: Pick<Sessions, 'purge'>
  links: Pick<Links, 'renew'>
  waiting: { arrived(): void; remind(): Promise<void> }
  invitations: Pick<Invitations, 'purge'>
  rounds: Pick<Rounds, 'run'>
  evening: { run(): Promise<void> }
  brief: Pick<BriefKeys, 'rotate'>
  known: Pick<SecretKnown, 'look'>
  turnKeys(): Promise<void>
  /** What instances that share a store do with its keys; none where there is one alone. */
  compare: readonly Task[]
  /** After notices were queued. */
  wakeOutbox(): void
  now: () => Date
  log: Log
}

/** They stand still until they are started; then each runs at once, and at every full period of its own. */
export function createClocks({ store, config, cases, audit, known, waiting, now, log, ...deps }: ClocksDeps) {
  const { db } = store
  // It would end cases, take the chats of offices for none and their mornings for told, all under the wrong secret.
  const rests = async (): Promise<boolean> => !(await known.look())
  const clock = { log, now, rests }
  const always = { log, now }

  const keepList = async (): Promise<void> =>
    deps.withdrawn.keep(
      await knownWithdrawals({ db, secret: deps.secret }, jakartaDay(now())),
      rememberedDays(config.retention),
    )

  const clocks = [
    // Keys that are due, rows past their day, what must live on under today's key.
    createSchedule({ store, ...clock })(HOUR, [
      { name: 'keys of the day', run: () => deps.turnKeys() },
      { name: 'sessions', run: () => deps.sessions.purge(now()) },
      { name: 'chats of offices', run: () => deps.links.renew() },
      { name: 'waiting cases', run: () => waiting.remind() },
      { name: 'invitations', run: () => deps.invitations.purge() },
      { name: 'cases', run: () => endCases({ cases, config, audit, news: deps.news }) },
      { name: 'regular messages', run: () => deps.rounds.run().then(deps.wakeOutbox) },
      { name: 'audit log', run: () => audit.trim() },
      { name: 'log of the database', run: () => store.checkpoint() },
    ]),
    // Each instance has a list of its own.
    every(HOUR, clock, [{ name: 'list of withdrawals', run: keepList }]),
    // A case that was left open, a receipt that nobody noted: unreadable a few minutes after their time.
    every(BRIEF_STEP, always, [{ name: 'keys of the minutes', run: () => deps.brief.rotate() }]),
    every(COMPARE, always, deps.compare),
    // Each at a minute of its own; what is due is looked for every minute.
    every(MINUTE, clock, [{ name: 'pings', run: () => deps.evening.run() }]),
    // Reports that were to be sent later, also those for which nobody has linked a chat.
    every(HOLD_STEP, clock, [{ name: 'reports sent later', run: () => releaseDue(db, now(), waiting.arrived) }]),
  ]

  return {
    start(): void {
      for (const { start } of clocks) start()
    },
    /** The runs under way are ended first. */
    async stop(): Promise<void> {
      await Promise.all(clocks.map(({ stop }) => stop()))
    },
  }
}
