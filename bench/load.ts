/** Kinds of load, put on the service through the stand-in. Every report comes from a new person. */
import type { BotApi } from '../test/support/bot-api.ts'
import type { Officials } from './officials.ts'
import { createReporter, type Reporter, type Turn, type TurnKind } from './reporter.ts'

export interface TurnsResult {
  seconds: number
  turns: Turn[]
}
export interface ReportsResult {
  /** From the first message to the last notice. */
  seconds: number
  reports: number
  /** Notices that should have come and did not. */
  lost: number
  submitMs: number[]
  /** Whole conversations, milliseconds. */
  reportMs: number[]
}

/** How long notices may take after the last report. */
const NOTICE_PATIENCE = 30_000

const inParallel = (count: number, work: () => Promise<void>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, work))

/**
 * Everybody answers as fast as they are asked: so many whole conversations each, from the greeting to the review page.
 * Whole ones, because the first turns cost more than the others (keys are made) and must not be counted too often.
 */
export async function turns(api: BotApi, people: number, conversations: number): Promise<TurnsResult> {
  const done: Turn[] = []
  const begun = performance.now()
  await inParallel(people, async () => {
    for (let i = 0; i < conversations; i += 1) {
      const reporter = createReporter(api)
      for (let turn = await reporter.turn('submit'); turn !== undefined; turn = await reporter.turn('submit'))
        done.push(turn)
      reporter.leave()
    }
    tidy(api)
  })
  return { seconds: (performance.now() - begun) / 1000, turns: done }
}

/**
 * So many messages a second, whether or not the earlier ones were answered: a slow answer does not slow the next
 * question, which would hide it.
 */
export async function paced(api: BotApi, perSecond: number, seconds: number): Promise<TurnsResult> {
  const done: Turn[] = []
  const free: Reporter[] = []
  const running = new Set<Promise<void>>()
  async function oneTurn(reporter: Reporter): Promise<void> {
    const turn = await reporter.turn()
    if (turn === undefined) return reporter.leave()
    done.push(turn)
    free.push(reporter)
  }
  const begun = performance.now()
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const wait = begun + (sent * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    // Eight conversations side by side, so that they reach their ends; more when answers are slow. Anybody's turn is
    // next: in order they would go in step, and eight would send their reports within the same half second.
    const next = free.length > 8 ? free.splice(Math.floor(Math.random() * free.length), 1) : []
    const reporter = next[0] ?? createReporter(api)
    const work = oneTurn(reporter)
    running.add(work)
    void work.finally(() => running.delete(work))
  }
  await Promise.all(running)
  return { seconds: (performance.now() - begun) / 1000, turns: done }
}

/** Whole reports: greeting to receipt, its confirmation, and the notice in every chat of the offices. */
export async function reports(
  api: BotApi,
  officials: Officials,
  people: number,
  limit: { seconds?: number; count?: number },
): Promise<ReportsResult> {
  const codes: string[] = []
  const submitMs: number[] = []
  const reportMs: number[] = []
  const begun = performance.now()
  const end = begun + (limit.seconds ?? Infinity) * 1000
  let started = 0
  await inParallel(people, async () => {
    while (performance.now() < end && started < (limit.count ?? Infinity)) {
      started += 1
      const since = performance.now()
      const { code, spent } = await oneReport(api)
      codes.push(code)
      submitMs.push(spent.submit)
      reportMs.push(performance.now() - since)
      if (codes.length % 50 === 0) tidy(api)
    }
  })
  const lost = await officials.missing(codes, NOTICE_PATIENCE)
  return { seconds: (performance.now() - begun) / 1000, reports: codes.length, lost, submitMs, reportMs }
}

async function oneReport(api: BotApi): Promise<{ code: string; receipt: string; spent: Record<TurnKind, number> }> {
  const reporter = createReporter(api)
  const spent: Record<TurnKind, number> = { answer: 0, begin: 0, submit: 0, check: 0 }
  for (let turn = await reporter.turn(); turn !== undefined; turn = await reporter.turn()) spent[turn.kind] += turn.ms
  const { code, receipt } = reporter
  reporter.leave()
  if (code === '' || receipt === '') throw new Error('A report ended without case code or receipt')
  return { code, receipt, spent }
}

/** One after the other: a report, then the look at its case with the receipt. */
export async function checks(api: BotApi, count: number): Promise<{ submitMs: number[]; checkMs: number[] }> {
  const submitMs: number[] = []
  const checkMs: number[] = []
  for (let i = 0; i < count; i += 1) {
    const { receipt, spent } = await oneReport(api)
    submitMs.push(spent.submit)
    const reporter = createReporter(api)
    await reporter.say('/cek', 'answer', false)
    checkMs.push((await reporter.say(receipt, 'check')).ms)
    reporter.leave()
  }
  return { submitMs, checkMs }
}

/** So many people stand at the question for a picture; then all of them send it, beside the messages of others. */
export async function uploads(
  api: BotApi,
  picture: Uint8Array,
  people: number,
  perSecond: number,
  seconds: number,
): Promise<TurnsResult & { since: number; bytes: number }> {
  await turns(api, 8, 1)
  const persons = Array.from({ length: people }, () => api.person())
  for (const person of persons) {
    const reporter = createReporter(api, person)
    while ((await reporter.turn('submit')) !== undefined);
    for (const button of ['!review:add', '!details:evidence']) await reporter.press(button)
  }
  const since = Date.now()
  for (const person of persons) await person.sends(picture)
  return { ...(await paced(api, perSecond, seconds)), since, bytes: picture.length }
}

/** What the stand-in notes of every update, for tests. */
function tidy({ updates }: BotApi): void {
  updates.confirmed.length = 0
  updates.delivered.clear()
}
