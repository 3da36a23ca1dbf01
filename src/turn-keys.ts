/** Once a day, looked for hourly: what must live longer moves under today's key, then the keys that are due are destroyed. */
import type { Evidence } from './evidence/evidence.ts'
import type { Log } from './log.ts'
import type { Deadlines } from './notify/deadlines.ts'
import type { Outbox } from './notify/outbox.ts'
import type { ResealReport } from './notify/outbox-life.ts'
import { LOST } from './notify/outbox-worker.ts'
import type { Pings } from './notify/pings.ts'
import type { EpochKeys } from './vault/epochs.ts'

export interface TurnKeysDeps {
  epochs: Pick<EpochKeys, 'learn' | 'rotate'>
  outbox: Pick<Outbox, 'reseal'>
  pings: Pick<Pings, 'keep'>
  deadlines: Pick<Deadlines, 'reseal'>
  evidence: Pick<Evidence, 'sweep'>
  now: () => Date
  log: Pick<Log, 'error' | 'warn'>
}

/** One task, in this order: a key goes only after everything that was acknowledged has moved to the next one. */
export const createTurnKeys =
  ({ epochs, outbox, pings, deadlines, evidence, now, log }: TurnKeysDeps) =>
  async (): Promise<void> => {
    await epochs.learn()
    alarm(await outbox.reseal(), log)
    const unreachable = await pings.keep()
    if (unreachable > 0)
      log.warn(
        { chats: unreachable },
        'reporters who asked to be told of news cannot be told any more: their key of the day is gone. They can still look with their secret number',
      )
    await deadlines.reseal()
    await evidence.sweep(now())
    await epochs.rotate()
  }

/** What an operator must hear of: which office, and how many. */
function alarm({ lost, damaged, stripped }: ResealReport, log: TurnKeysDeps['log']): void {
  for (const [office, notices] of lost) log.error({ office, notices }, LOST)
  for (const [office, notices] of damaged)
    log.error({ office, notices }, 'notices cannot be opened: the database was changed or damaged')
  for (const [office, notices] of stripped)
    log.warn(
      { office, notices },
      'notices waited a week for their office; their files will not go with them. Link a chat',
    )
}
