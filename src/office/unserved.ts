/**
 * Offices that no chat is linked for. Reports for them are kept and their reporters know it, but nobody there is told:
 * the operator hears of it at the start and when a report comes in, an office at most once an hour.
 */
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Links } from './links.ts'

const HOUR = 3_600_000

interface UnservedDeps {
  config: Pick<Config, 'offices' | 'webChat'>
  links: Pick<Links, 'servedSince'>
  log: Pick<Log, 'warn'>
  now: () => Date
}

export function createUnserved({ config, links, log, now }: UnservedDeps) {
  const warned = new Map<string, number>()
  return {
    /** At the start; not in the demo, whose page links its official when it is opened. */
    async look(): Promise<void> {
      if (config.webChat === 'demo') return
      const unserved: string[] = []
      for (const { id } of config.offices) if ((await links.servedSince(id)) === undefined) unserved.push(id)
      if (unserved.length > 0)
        log.warn(
          { offices: unserved },
          'Offices have no linked chat: reports for them wait, and nobody there is told. See: npx kentongan invite',
        )
    },
    /** A report came in for these offices (ids). */
    missed(officeIds: readonly string[]): void {
      const time = now().getTime()
      const offices = officeIds.filter((id) => time - (warned.get(id) ?? -HOUR) >= HOUR)
      if (offices.length === 0) return
      for (const id of offices) warned.set(id, time)
      log.warn(
        { offices },
        'A report came in for offices without a linked chat: nobody there was told. See: npx kentongan invite',
      )
    },
  }
}
