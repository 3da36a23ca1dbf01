/**
 * The stand-in with all its people, in a process of its own: what Telegram and the phones would compute must not count
 * as ours. Started by `startPlatform`, which talks to it over the channel between parent and child.
 */
import { readFileSync } from 'node:fs'
import { startBotApi } from '../test/support/bot-api.ts'
import { checks, paced, reports, turns, uploads } from './load.ts'
import { createOfficials } from './officials.ts'
import { takeDown } from './peers/script.ts'
import { createReporter } from './reporter.ts'

const api = await startBotApi({ record: false })
const officials = createOfficials(api)

/** What the parent may ask for. */
const tasks = {
  address: async () => ({ url: api.url, token: api.token }),
  link: (invitation: string) => officials.link(invitation),
  turns: (people: number, conversations: number) => turns(api, people, conversations),
  paced: (perSecond: number, seconds: number) => paced(api, perSecond, seconds),
  reports: (people: number, limit: { seconds?: number; count?: number }) => reports(api, officials, people, limit),
  uploads: (picture: string, people: number, perSecond: number, seconds: number) =>
    uploads(api, readFileSync(picture), people, perSecond, seconds),
  takeDown: () => takeDown(api),
  checks: (count: number) => checks(api, count),
  /** Somebody writes; resolves when they are answered. The time of the answer is Date.now(). */
  firstAnswer: async () => {
    const reporter = createReporter(api)
    await reporter.turn()
    reporter.leave()
    return Date.now()
  },
}
export type Tasks = typeof tasks

process.on('message', (asked: { id: number; name: keyof Tasks; args: unknown[] }) => {
  // The parent's calls are checked where they are made, by `Platform`.
  const task = tasks[asked.name] as (...args: unknown[]) => Promise<unknown>
  task(...asked.args).then(
    (result) => process.send?.({ id: asked.id, result }),
    (error: unknown) =>
      process.send?.({ id: asked.id, failure: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.({ id: 0, result: 'ready' })
