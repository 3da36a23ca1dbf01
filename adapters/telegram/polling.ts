/** Long polling: fetches updates, hands them on, and confirms only those that are done. */
import type { Update } from 'grammy/types'
import { backoff, pause } from '../shared/backoff.ts'
import { toTelegramError } from './errors.ts'
import type { Lanes } from '../shared/lanes.ts'
import type { Log } from '../shared/log.ts'
import { type Receiving, type Take, WANTED } from './receiving.ts'
import type { Tuning } from './tuning.ts'
import { createWatermark } from './watermark.ts'

export interface Poll {
  offset?: number
  limit?: number
  timeout: number
  allowed_updates?: typeof WANTED
}

export interface PollingParts {
  getUpdates: (poll: Poll, signal?: AbortSignal) => Promise<Update[]>
  /** Before the first poll, and again after a failure of it. */
  prepare: () => Promise<unknown>
  take: Take
  lanes: Lanes
  log: Log
  tuning: Tuning
}

/** The most that one request returns (https://core.telegram.org/bots/api#getupdates). */
const BATCH = 100
/** A long poll that comes back empty sooner than this, milliseconds, did not wait. */
const HASTY = 25
/** Of the time that the slowest open update has taken: the wait before the next look for others. */
const SHARE = 1 / 50

/** Sentences for the operator, by what is wrong. */
const TROUBLE: Record<string, string> = {
  conflict:
    'Another process receives the updates of this bot (409). Run one instance per token when polling, or use webhooks.',
  webhook: 'A webhook is set for this bot, so polling is refused (409). Stop whoever sets it, then restart.',
  token: 'Telegram does not accept this bot token. Check TELEGRAM_BOT_TOKEN with @BotFather.',
}

/**
 * Fetches batches, hands them on, and confirms only what is done. Telegram repeats everything from the offset on, so a
 * slow chat does not stop the others: what is known is skipped, what is new is taken up. Only when 100 updates (the
 * most one request returns) are open behind one does it wait.
 */
export function createPolling({ getUpdates, prepare, take, lanes, log, tuning }: PollingParts): Receiving {
  const watermark = createWatermark()
  const stopping = new AbortController()
  let state: 'starting' | 'ok' | 'trouble' = 'starting'
  let trouble = ''
  let running: Promise<void> = Promise.resolve()
  let confirmed: number | undefined

  function failed(error: unknown) {
    const { detail } = toTelegramError('getUpdates', error)
    if (state !== 'trouble' || trouble !== detail) {
      const sentence = TROUBLE[detail]
      if (sentence === undefined) log.warn({ detail }, 'Telegram cannot be reached; trying again')
      else log.error({ detail }, sentence)
    }
    state = 'trouble'
    trouble = detail
  }

  async function fetchBatch(): Promise<Update[]> {
    const offset = watermark.offset()
    const batch = await getUpdates(
      {
        ...(offset === undefined ? {} : { offset }),
        limit: BATCH,
        // The first poll, and the first after trouble, answers at once: it tells whether we are heard.
        timeout: state === 'ok' ? tuning.pollSeconds : 0,
        allowed_updates: WANTED,
      },
      stopping.signal,
    )
    if (offset !== undefined) watermark.confirmed(offset)
    confirmed = offset
    if (state === 'trouble') log.info({}, 'Telegram is reached again')
    state = 'ok'
    return batch
  }

  let full = false
  function warnWhenFull(now: boolean) {
    if (now && !full)
      log.warn({}, 'No new messages can be fetched: 100 updates are open behind one that takes long or fails')
    full = now
  }

  /** Takes up what is new, and returns how much that was. */
  function dispatch(batch: Update[]): number {
    let fresh = 0
    for (const update of batch) {
      if (!watermark.admit(update.update_id)) continue
      fresh += 1
      take(update, () => watermark.finish(update.update_id))
    }
    return fresh
  }

  /**
   * With turns in flight the next poll answers at once with the same updates: wait for the turns, or a little. How long
   * is what everybody else waits for the slowest turn, so it is a small part of what that one has taken already: while
   * a report is sealed we look again and again, for one that is tried again during an outage once a second.
   */
  async function breathe(hasty: boolean) {
    if (watermark.unfinished() === 0) return hasty ? pause(tuning.tickCapMs, stopping.signal) : undefined
    await lanes.rest(tick())
  }
  const tick = (): number => Math.min(Math.max(watermark.openFor() * SHARE, tuning.tickMs), tuning.tickCapMs)

  async function loop() {
    let failures = 0
    let prepared = false
    while (!stopping.signal.aborted) {
      try {
        if (!prepared) await prepare()
        prepared = true
        const long = state === 'ok'
        const asked = Date.now()
        const batch = await fetchBatch()
        // A server that does not wait for updates must not be asked without a break.
        const hasty = long && batch.length === 0 && Date.now() - asked < HASTY
        const fresh = dispatch(batch)
        failures = 0
        warnWhenFull(batch.length === BATCH && fresh === 0 && tick() >= tuning.tickCapMs)
        await breathe(hasty)
      } catch (error) {
        if (stopping.signal.aborted) return
        failed(error)
        failures += 1
        const { retryAfter } = toTelegramError('getUpdates', error)
        const wait = backoff(failures, tuning.retryBaseMs, tuning.retryCapMs)
        await pause(Math.max(wait, (retryAfter ?? 0) * 1000), stopping.signal)
      }
    }
  }

  return {
    start() {
      running = loop()
    },
    healthy: () => state === 'ok' && !stopping.signal.aborted && lanes.longest() < tuning.hungAfterMs,
    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      await Promise.all([running, lanes.stop()])
      const offset = watermark.offset()
      if (offset === undefined || offset === confirmed) return
      // What is done must not come again after a restart. If this fails it does, and intake recognises it.
      await getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(tuning.stopMs)).catch((error: unknown) => {
        log.warn({ detail: toTelegramError('getUpdates', error).detail }, 'The last updates could not be confirmed')
      })
    },
  }
}
