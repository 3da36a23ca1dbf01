/**
 * The pings: one neutral line an evening to whoever asked to be told, when an office has written. An official who asks a
 * question must not be able to watch whose phone lights up. So what is told of is what was there when the evening
 * began, and each chat gets its own random minute of it, anew every day. Both are fixed in the sealed row: a restart or
 * another instance neither draws again nor tells twice.
 */
import { randomInt } from 'node:crypto'
import { type Address, ChannelError, type ChannelName, type MessageRef, type Reply } from '../channel.ts'
import type { Db } from '../store/open.ts'
import type { Language, Texts } from '../texts/texts.ts'
import { jakartaDay, jakartaMinutes } from '../understanding/calendar.ts'
import { casesNow, type CaseNow } from './ping-news.ts'
import type { PingRow, PingRows, Told, Watch } from './ping-rows.ts'
import { afterPing } from './pings.ts'

/** Minutes of the day in Jakarta: people look at their phones anyway. */
const FROM = 18 * 60
const TO = 21 * 60

/** Id of the button under a ping; it counts wherever the conversation stands. */
export const STOP_BUTTON = '!stop'

/** How often a row is dropped again because another turn changed it first. */
const TRIES = 8

export interface EveningDeps {
  db: Db
  rows: PingRows
  send(address: Address, reply: Reply): Promise<MessageRef[]>
  /** Whether this process has the channel: chats on others are another instance's to tell. */
  has(channel: ChannelName): boolean
  /** The chat was linked to an office since: nobody is told there. */
  isOffice(address: Address): Promise<boolean>
  texts(language: Language): Texts
  now(): Date
  log: { warn(fields: object, text: string): void }
}

export function createEvening({ db, rows, send, has, isOffice, texts, now, log }: EveningDeps) {
  async function plan(row: PingRow, told: Told, cases: ReadonlyMap<string, CaseNow>): Promise<void> {
    const day = jakartaDay(now())
    const first = Math.max(FROM, jakartaMinutes(now())) + 1
    if (first >= TO) return
    const watches = told.watches
      .filter(({ caseId, until }) => until >= day && cases.get(caseId)?.gone === false)
      .map(({ caseId, until, seen }) => {
        const newest = cases.get(caseId)?.newest ?? 0
        return { caseId, until, seen, ...(newest > seen ? { next: newest } : {}) }
      })
    const news = watches.some(({ next }) => next !== undefined)
    const lasts = watches.some(({ caseId, until }) => until > day && cases.get(caseId)?.closed === false)
    const outlived = watches.some(({ until }) => until <= day)
    // Closed, and its reporter has read so: nothing is left to say.
    if (!lasts && !news && !outlived) return void (await rows.drop(row))
    if (!has(told.address.channel)) return
    if (await isOffice(told.address)) return void (await rows.drop(row))
    const say = lasts ? (news ? 'news' : 'nothing') : 'over'
    // Every row is written, whether or not there is something to say: what changed in the database tells nothing.
    await rows.replace(row, { ...told, watches, evening: { day, minute: randomInt(first, TO), say } })
  }

  async function tell(row: PingRow, told: Told & { evening: NonNullable<Told['evening']> }): Promise<void> {
    const { address, evening } = told
    const speak = texts(told.language)
    // Taken before it is sent: rather one evening without a ping than two pings, which would look like an alarm. The
    // last message finds its row there too: STOP, pressed while it is on its way, must have something to delete, and a
    // row made again after a failure would keep an address that nobody wants kept.
    const taken = await rows.replace(row, { ...told, evening: { ...evening, say: 'nothing' } })
    if (taken?.told === undefined) return
    const last = evening.say === 'over'
    // Where only an approved text is taken, it would call for nothing: without news the address goes without a word.
    const news = taken.told.watches.some(({ next }) => next !== undefined)
    const refs = await attempt(
      address,
      last
        ? { text: speak('notify-ended'), ...(news ? { neutral: true } : { fleeting: true }) }
        : {
            text: speak('notify-ping'),
            buttons: [{ id: STOP_BUTTON, label: speak('word-stop') }],
            layout: 'row',
            neutral: true,
          },
    )
    // Not known to be told: it is news again tomorrow, the end of a case until the day on which the address goes anyway.
    if (refs === undefined || refs === 'gone') return
    if (last) await end(taken, taken.told)
    else await rows.replace(taken, afterPing(taken.told, refs))
  }

  /**
   * They were told that the address is erased. What changed meanwhile goes too, unless somebody asked again. A process
   * that dies between the message and this tells the end of a closed case once more the next evening: no write of ours can
   * be one with what a platform sends, and noted as told beforehand it would be lost instead, the news most waited for.
   */
  async function end(taken: PingRow, { address, watches }: Told): Promise<void> {
    let row: PingRow | undefined = taken
    for (let left = TRIES; row !== undefined && left > 0; left -= 1) {
      if (await rows.drop(row)) return
      row = await rows.find(address)
      if (row?.told?.watches.some((wish) => isNew(wish, watches)) === true) return
    }
  }

  /** Undefined when it did not arrive, as far as we know, and may another time. */
  async function attempt(address: Address, reply: Reply): Promise<MessageRef[] | 'gone' | undefined> {
    try {
      return await send(address, reply)
    } catch (error) {
      const reason = error instanceof ChannelError ? error.reason : 'unknown'
      if (reason === 'gone') {
        await rows.dropAll(address)
        return 'gone'
      }
      log.warn({ reason }, 'a reporter could not be told of news; it is tried again the next evening')
      return undefined
    }
  }

  return {
    /** To be called every minute. */
    async run(): Promise<void> {
      const minute = jakartaMinutes(now())
      if (minute < FROM || minute >= TO) return
      const day = jakartaDay(now())
      for await (const batch of rows.all()) {
        const unplanned = batch.filter(({ told }) => told !== undefined && told.evening?.day !== day)
        const cases = await casesNow(db, unplanned)
        const work = batch.map(async (row) => {
          const { told } = row
          if (told === undefined) return
          const { evening } = told
          if (evening?.day !== day) await plan(row, told, cases)
          else if (evening.say !== 'nothing' && evening.minute <= minute && has(told.address.channel))
            await tell(row, { ...told, evening })
        })
        await Promise.all(work)
      }
    },
  }
}

/** Opening the case changes what is known of it, asking again how long it is told of. */
const isNew = ({ caseId, until }: Watch, before: readonly Watch[]): boolean =>
  !before.some((watch) => watch.caseId === caseId && watch.until >= until)
