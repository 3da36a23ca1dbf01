/**
 * Evidence from the chat to the store. A turn never downloads: it commits a pending row and replies; the worker here
 * fetches, cleans, seals and commits. Killed at any instant, it begins again from the pending row. The file's name, the
 * platform's id of it and the hash of the original are never kept.
 */
import type { Readable } from 'node:stream'
import { ChannelError, type ChannelName, type FileRef } from '../channel.ts'
import { errorKind } from '../log.ts'
import { createSlots } from '../slots.ts'
import type { Db } from '../store/open.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { type Bytes, toJson } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { sealTo } from '../vault/identity.ts'
import { mayOpenLater, unlessDamaged } from '../vault/sealed.ts'
import { sealFile } from '../vault/sealed-file.ts'
import { type Cleaner, createCleaner } from './clean.ts'
import { CLEAN_LIMITS } from './cleaned.ts'
import { coverFile } from './covering.ts'
import type { Evidence } from './evidence.ts'
import { type CoverJob, type FetchJob, type Job, openJob, resealJob, sealJob } from './job.ts'
import { EVIDENCE_LIMITS, type EvidenceLimits } from './limits.ts'
import { readBounded } from './read-bounded.ts'
import { dropOrphans, saveFile, settle } from './rows.ts'
import { createStored, draftExpiry } from './stored.ts'
import { createTasks } from './tasks.ts'
import type { Tools } from './tools.ts'

export interface EvidenceDeps {
  db: Db
  epochs: EpochKeys
  /** Finds the channel of the file and asks it. */
  fetch: (file: FileRef) => Promise<Readable>
  /** Whether this process has the channel: files on others are another instance's to fetch. Without it: all of them. */
  has?: (channel: ChannelName) => boolean
  /** While it does, what waits is left to other instances. */
  rests?: () => boolean
  /** The file will be fetched when its turn comes. */
  keep?: (file: FileRef) => void
  /** Nobody will fetch the file again. */
  release?: (file: FileRef) => void
  /** A picture as it was is deleted: the log of the database must not keep it. */
  erased?: () => void
  now?: () => Date
  limits?: Partial<EvidenceLimits>
  cleaner?: Cleaner
  /** Programs of the system that clean what we cannot. */
  tools?: Tools
  /** Told reasons only, never ids: the time of a log line and the id of a case's file would tie the two. */
  log?: { warn(data: { reason: object }, message: string): void }
}

/** A row that waits, and what it waits for. */
interface Waiting {
  row: { job: Bytes; meta: Bytes | null; bytes: number }
  job: Job
}

/** One size for all of them. */
const FACTS_STEP = 256
const LOOK_AGAIN = 60_000

/** What an earlier process left pending is taken up by `start`. */
export function createEvidence({
  db,
  epochs,
  fetch,
  has = () => true,
  rests = () => false,
  keep,
  release,
  erased,
  log,
  ...options
}: EvidenceDeps): Evidence {
  const now = options.now ?? (() => new Date())
  const limits = { ...EVIDENCE_LIMITS, ...options.limits }
  const cleaner =
    options.cleaner ?? createCleaner({ limits: { ...CLEAN_LIMITS, bytes: limits.bytes }, tools: options.tools ?? {} })
  const stopping = new AbortController()
  // One file's pieces after the other's: those of four at once would stand in line before every turn's own write.
  const keeping = createSlots(1)
  /** What this process took up and has not fetched yet, by id. */
  const awaited = new Map<string, FileRef>()
  /** By file: what opens those that wait to be covered. */
  const identities = new Map<string, string>()
  /** What was pending at the last look, and since when we know of it (milliseconds since the epoch). */
  let left = new Map<string, number>()
  let alone = true
  let looking = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const tasks = createTasks({
    limit: limits.atOnce,
    pause: pauseAfter,
    attempt,
    async giveUp(id, error) {
      const waiting = await waitingFile(id)
      if (waiting === 'later') return
      if (waiting === 'over') return forget(id)
      const { row, job } = waiting
      if ('cover' in job) {
        log?.warn({ reason: reasonOf(error) }, 'a part of a picture could not be covered')
        return cover(id, row, job, true)
      }
      log?.warn({ reason: reasonOf(error) }, 'evidence could not be fetched')
      await settle(db, id, 'failed', row.job)
      letGo(id, job.file)
    },
  })

  /** A platform that is away comes back, and the file is still there then: it is asked for as long as somebody waits. */
  function pauseAfter(failed: number, error: unknown): number | undefined {
    const { retryDelays, away } = limits
    const short = retryDelays[failed - 1]
    if (short !== undefined) return short
    if (!(error instanceof ChannelError) || error.reason !== 'unavailable') return undefined
    const further = failed - retryDelays.length
    if (further === 1) log?.warn({ reason: reasonOf(error) }, 'evidence waits for its platform, which is away')
    return Math.min(away.most, away.first * 2 ** (further - 1))
  }

  async function attempt(id: string): Promise<void> {
    const waiting = await waitingFile(id)
    if (waiting === 'later') return
    if (waiting === 'over') return forget(id)
    const { row, job } = waiting
    if ('cover' in job) return cover(id, row, job, false)
    // It waits for whoever has the channel, at most as long as its draft lives.
    if (!has(job.file.channel)) return
    // Not this one any more: another instance was faster, and it may wait to be covered by now.
    if (!(await handle(id, job, row.job))) await attempt(id)
    letGo(id, job.file)
  }

  function letGo(id: string, file: FileRef | undefined): void {
    awaited.delete(id)
    if (file) release?.(file)
  }

  /** Dropped, or another instance was faster. */
  function forget(id: string): void {
    identities.delete(id)
    letGo(id, awaited.get(id))
  }

  /** `over`: it does not wait any more; `later`: its key may come back. */
  async function waitingFile(id: string): Promise<Waiting | 'over' | 'later'> {
    const select = { state: true, job: true, meta: true, bytes: true }
    const row = await db.evidence.findUnique({ where: { id }, select })
    if (row?.state !== 'pending' || !row.job) return 'over'
    let job = openOrUndefined(id, row.job)
    if (!job) {
      await epochs.learn()
      job = openOrUndefined(id, row.job)
    }
    if (job) return { row: { ...row, job: row.job }, job }
    if (mayOpenLater(epochs, row.job)) return 'later'
    return (await settle(db, id, 'failed', row.job)) ? 'over' : waitingFile(id)
  }

  async function cover(id: string, row: Waiting['row'], { cover: parts }: CoverJob, last: boolean): Promise<void> {
    const identity = identities.get(id)
    // After a restart nobody here has it until its reporter writes again.
    if (identity === undefined) return
    if (!(await coverFile(db, cleaner, { ...row, id, cover: parts, identity }, last))) return attempt(id)
    identities.delete(id)
    erased?.()
  }

  /** Resolves to false when the row does not wait for this job any more. */
  async function handle(id: string, { file, recipient, factsTo = recipient }: FetchJob, job: Bytes): Promise<boolean> {
    if ((file.bytes ?? 0) > limits.bytes) return settle(db, id, 'refused:too-big', job)
    let original: Buffer | 'too-big'
    try {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(limits.fetchTime)])
      original = await readBounded(() => fetch(file), limits.bytes, signal, file.bytes)
    } catch (error) {
      if (!(error instanceof ChannelError) || (error.reason !== 'gone' && error.reason !== 'refused')) throw error
      return error.reason === 'gone' && isElsewhere(id) ? true : settle(db, id, 'failed', job)
    }
    if (original === 'too-big') return settle(db, id, 'refused:too-big', job)
    const cleaned = await cleaner.clean(original)
    if (cleaned.kind === 'declined') return settle(db, id, `refused:${cleaned.reason}`, job)
    const { type } = cleaned
    if (cleaned.kind === 'clean') {
      const { facts } = cleaned
      const sealed = facts && (await sealTo([factsTo], toJson(facts), FACTS_STEP))
      const kept = await sealFile(recipient, cleaned.bytes, { type })
      return keeping.run(() => saveFile(db, id, { state: 'ready', facts: sealed ?? null, job }, kept))
    }
    // Sealed to the case from the first moment: only whoever opens the report could ever read it.
    const asItCame = await sealFile(recipient, original, { type, cleaned: false })
    return keeping.run(() => saveFile(db, id, { state: 'asked', facts: null, job }, asItCame))
  }

  /** A row that was tampered with can be opened no more than one whose key is gone. */
  function openOrUndefined(id: string, job: Uint8Array) {
    return unlessDamaged(() => openJob(epochs, id, job), undefined)
  }

  function resealed(id: string, job: Bytes) {
    return unlessDamaged(() => resealJob(epochs, id, job), undefined)
  }

  /** Another instance took it up, and may hold what is gone for us: an upload is in the memory of one of them. */
  const isElsewhere = (id: string): boolean =>
    !alone && !awaited.has(id) && now().getTime() - (left.get(id) ?? now().getTime()) < limits.heldElsewhere

  const pending = () => db.evidence.findMany({ where: { state: 'pending' }, select: { id: true, job: true } })

  /** Files of one sender are sealed to one recipient; one that waits for the key of its draft is begun with that. */
  function takeUp(rows: readonly { id: string; job: Bytes | null }[]): void {
    for (const { id, job } of rows) {
      const known = job && openOrUndefined(id, job)
      tasks.add(id, known && 'file' in known ? known.recipient : id)
    }
  }

  async function lookAgain(): Promise<void> {
    if (rests()) return
    // Only what was pending a minute ago too: the rest may be in another instance's hands right now.
    const rows = await pending()
    const again = rows.filter(({ id }) => left.has(id))
    left = new Map(rows.map(({ id }) => [id, left.get(id) ?? now().getTime()]))
    takeUp(again)
  }

  return {
    ...createStored(db, now),
    pendingRow: ({ id, ...job }) =>
      db.evidence.create({
        data: { id, state: 'pending', job: sealJob(epochs, id, job), expiresOn: draftExpiry(now()) },
      }),
    begin({ id, file, recipient }) {
      awaited.set(id, file)
      keep?.(file)
      tasks.add(id, recipient)
    },
    cover({ id, parts }) {
      const where = { id, caseId: null, state: 'ready' }
      return db.evidence.updateMany({ where, data: { state: 'pending', job: sealJob(epochs, id, { cover: parts }) } })
    },
    resume(ids, { identity, recipient }) {
      for (const id of ids) {
        identities.set(id, identity)
        tasks.add(id, recipient)
      }
    },
    drop: (ids) => (ids.length > 0 ? [db.evidence.deleteMany({ where: { id: { in: ids }, caseId: null } })] : []),
    dropped(ids) {
      for (const id of ids) identities.delete(id)
    },
    async idle() {
      await looking
      await tasks.idle()
    },
    async sweep(time) {
      let touched = await dropOrphans(db, jakartaDay(time))
      for (const { id, job } of await pending()) {
        const fresh = job && resealed(id, job)
        if (fresh === job && fresh !== null) continue
        if (fresh === undefined && job && mayOpenLater(epochs, job)) continue
        touched += 1
        if (fresh) await db.evidence.updateMany({ where: { id, state: 'pending', job }, data: { job: fresh } })
        else await settle(db, id, 'failed', job)
      }
      return touched
    },
    async start(how = { alone: true }) {
      ;({ alone } = how)
      const rows = await pending()
      left = new Map(rows.map(({ id }) => [id, now().getTime()]))
      if (alone) takeUp(rows)
      timer = setInterval(() => {
        looking = lookAgain().catch((error: unknown) =>
          log?.warn({ reason: reasonOf(error) }, 'pending evidence not listed'),
        )
      }, LOOK_AGAIN).unref()
    },
    async stop() {
      clearInterval(timer)
      const stopped = tasks.stop()
      stopping.abort()
      cleaner.stop()
      await stopped
    },
  }
}

/** The kind of an error, never its message: platforms put tokens and file paths into theirs. */
const reasonOf = (error: unknown): object =>
  error instanceof ChannelError ? { type: error.name, code: error.reason } : errorKind(error)
