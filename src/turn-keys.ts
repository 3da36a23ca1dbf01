/** Once a day, looked for hourly: what must live longer moves under today's key, then the keys that are due are destroyed. */
import type { Evidence } from './evidence/evidence.ts'
import type { KeysHeld } from './keys-held.ts'
import type { Log } from './log.ts'
import type { Deadlines } from './notify/deadlines.ts'
import type { Outbox } from './notify/outbox.ts'
import type { ResealReport } from './notify/outbox-life.ts'
import { LOST } from './notify/outbox-send.ts'
import type { Pings } from './notify/pings.ts'
import type { EpochKeys } from './vault/epochs.ts'

export interface TurnKeysDeps {
  epochs: Pick<EpochKeys, 'awaited' | 'learn' | 'rotate'>
  held: Pick<KeysHeld, 'assert' | 'settled'>
  outbox: Pick<Outbox, 'reseal'>
  pings: Pick<Pings, 'keep'>
  deadlines: Pick<Deadlines, 'reseal'>
  evidence: Pick<Evidence, 'sweep'>
  now: () => Date
  log: Pick<Log, 'error' | 'warn'>
}

/**
 * One task, in this order: a key goes only after everything that was acknowledged has moved to the next one. And nothing
 * is taken for lost, nor any key destroyed, while one of them cannot be got at.
 */
export const createTurnKeys =
  ({ epochs, held, outbox, pings, deadlines, evidence, now, log }: TurnKeysDeps) =>
  async (): Promise<void> => {
    await epochs.learn()
    await held.assert()
    alarm(await outbox.reseal(), log)
    const unreachable = await pings.keep()
    if (unreachable > 0)
      log.warn(
        { chats: unreachable },
        'reporters who asked to be told of news cannot be told any more: their key of the day is gone. They can still look with their secret number',
      )
    const damaged = await deadlines.reseal()
    if (damaged > 0)
      log.error({ cases: damaged }, 'deadlines of cases cannot be opened: the database was changed or damaged')
    await evidence.sweep(now())
    const keys = epochs.awaited()
    if (keys > 0)
      log.warn(
        { keys },
        'something waits under keys of the day that no running instance has. It is kept for two days: start the instances that ran before, with their data directories',
      )
    await epochs.rotate()
    held.settled()
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
