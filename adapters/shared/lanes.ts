/** A line for each chat: order within it, and no waiting for the chats of others. */
import { setMaxListeners } from 'node:events'
import { backoff, pause } from './backoff.ts'
import { createRecent } from './recent.ts'

/** Times and counts of lanes; an adapter keeps them among its own. */
export interface LaneTuning {
  /** First wait after a failure; doubles each time, with jitter. */
  retryBaseMs: number
  retryCapMs: number
  /** After so many failures of one message the person is told that there is trouble. */
  tellAfter: number
  /** After so many failures that no waiting will mend, a message is set aside as soon as its sender was told. */
  poisonTries: number
  /** Open messages of one chat; further ones are set aside untried once their sender was told. */
  openPerChat: number
  /** After so long a message that always fails is set aside even when nothing else succeeded meanwhile. */
  setAsideAfterMs: number
}

/**
 * Work in order within a chat, at the same time across chats. A job that fails is tried again, with growing waits,
 * before anything later of its chat.
 */
export interface Lanes {
  /** Of a chat that has too many open jobs already, the job is set aside as soon as the person was told. */
  add(chat: string, job: Job): void
  /** Resolves when nothing is waiting or running, when we are told to stop, or after `ms`. */
  rest(ms: number): Promise<void>
  /** A running turn of this chat went forward: it does not hang, however long it takes. */
  moved(chat: string): void
  /** The longest time for which a running turn has not gone forward, ms. */
  longest(): number
  /** Starts nothing any more, and resolves when what runs has ended. */
  stop(): Promise<void>
}

export interface Job {
  /** One try; `more` when the next job in line is of the same album. Rejects when it has to be tried again. */
  run(more: boolean): Promise<void>
  /** Jobs of one album answer together. */
  album?: string
  /** For so long the next of the album is waited for; without it they come all in one batch. */
  gatherMs?: number
  /** Called once, when `run` has succeeded or the job was set aside. */
  done(): void
  /** Tells the person that their message meets trouble. Resolves to false when that could not be said. Never rejects. */
  tellTrouble(): Promise<boolean>
  waiting?: Waiting
}

/** For a platform that does not wait for long, but brings again what was not answered. */
export interface Waiting {
  /** Which message it is: when it comes again, its tries are counted on. */
  id: string
  /** Aborted when nobody waits for it any more: it is left then, after the try that runs. */
  over: AbortSignal
  /** Called once, instead of `done`, when the message must come again. */
  left(): void
}

/** How it went with a message so far. */
interface History {
  begun: number
  tries: number
  /** Failures that no waiting will mend. */
  lasting: number
  told: boolean
  /** Turns that had succeeded when it began. */
  successesBefore: number
}

export interface LaneEvents {
  failed(attempt: number, error: unknown): void
  setAside(attempts: number): void
  /** A chat has so many open jobs that further ones are set aside untried, and was told so; once until it is at rest. */
  overfull(): void
}

interface Lane {
  jobs: Job[]
  /** Whether the person could be told that there are too many, once there are. */
  told?: Promise<boolean>
  /** Called when another job is in line. */
  added?: () => void
}

/**
 * @param passing whether an error may pass by itself (an outage). Any other one meets the same message again: it gets a
 *   few tries, because 100 open updates behind one that never succeeds would be the end for everybody.
 */
export function createLanes(tuning: LaneTuning, passing: (error: unknown) => boolean, events: LaneEvents): Lanes {
  const lanes = new Map<string, Lane>()
  const running = new Map<string, number>()
  const stopping = new AbortController()
  // Each chat that waits to try again listens: hundreds in an outage, which is no leak.
  setMaxListeners(0, stopping.signal)
  const atRest = new Set<() => void>()
  // Jobs beyond the most of their chat, until its person is told.
  let beyond = 0
  // Turns that succeeded so far: tells one bad update (others succeed) from an outage (none does).
  let successes = 0
  // Of messages that were left because nobody waited any more.
  const left = createRecent<History>()

  const fresh = (): History => ({ begun: Date.now(), tries: 0, lasting: 0, told: false, successesBefore: successes })

  /** The rest of an album stands in the same batch, which is being handed on right now, or comes within a moment. */
  async function gathered(chat: string, { gatherMs }: Job): Promise<void> {
    await Promise.resolve()
    const lane = lanes.get(chat)
    if (gatherMs === undefined || lane === undefined || lane.jobs.length > 1) return
    const enough = new AbortController()
    lane.added = () => enough.abort()
    await pause(gatherMs, AbortSignal.any([enough.signal, stopping.signal]))
  }

  /** One try; resolves to why it failed. */
  async function attempt(chat: string, job: Job): Promise<{ error: unknown } | undefined> {
    running.set(chat, Date.now())
    if (job.album !== undefined) await gathered(chat, job)
    const next = lanes.get(chat)?.jobs[1]
    try {
      await job.run(job.album !== undefined && job.album === next?.album)
      return undefined
    } catch (error) {
      return { error }
    } finally {
      running.delete(chat)
    }
  }

  const overOf = ({ waiting }: Job): AbortSignal =>
    waiting === undefined ? stopping.signal : AbortSignal.any([stopping.signal, waiting.over])

  /** Tries until it succeeds or is set aside; false when we are stopping, or nobody waits for it any more. */
  async function persist(chat: string, job: Job): Promise<boolean> {
    const id = job.waiting?.id
    const history = (id === undefined ? undefined : left.get(id)) ?? fresh()
    const over = overOf(job)
    while (!over.aborted) {
      const failure = await attempt(chat, job)
      if (failure === undefined) {
        successes += 1
        return true
      }
      history.tries += 1
      events.failed(history.tries, failure.error)
      if (await isGivenUp(job, history, failure.error)) {
        events.setAside(history.tries)
        return true
      }
      await pause(backoff(history.tries, tuning.retryBaseMs, tuning.retryCapMs), over)
    }
    if (id !== undefined) left.set(id, history)
    return false
  }

  async function isGivenUp(job: Job, history: History, error: unknown): Promise<boolean> {
    if (!passing(error)) history.lasting += 1
    const poison = history.lasting >= tuning.poisonTries
    if (!poison && history.tries < tuning.tellAfter) return false
    // Never dropped in silence: first the person hears that this message may not have been saved and should be sent
    // again. While an outage lasts and nobody can be told, the platform keeps the message (Telegram: for 24 hours).
    history.told ||= await job.tellTrouble()
    const onlyThisOne = successes > history.successesBefore
    const late = Date.now() - history.begun > tuning.setAsideAfterMs
    // Poison goes even when the platform lets us say nothing to this chat.
    return (history.told && (onlyThisOne || poison || late)) || history.lasting >= 2 * tuning.poisonTries
  }

  /** A lane fills when sending fails, and then telling fails as well: until that is said, the platform keeps the job. */
  async function setBeyondAside(lane: Lane, job: Job): Promise<void> {
    beyond += 1
    lane.told ??= tellOfTooMany(job)
    if (await lane.told) job.done()
    else {
      // Whichever comes next tells.
      delete lane.told
      job.waiting?.left()
    }
    beyond -= 1
    wakeAtRest()
  }

  /** Tries until it is said; false when we are stopping, or nobody waits for the job any more. */
  async function tellOfTooMany(job: Job): Promise<boolean> {
    const over = overOf(job)
    for (let tries = 1; !over.aborted; tries += 1) {
      if (await job.tellTrouble()) {
        events.overfull()
        return true
      }
      await pause(backoff(tries, tuning.retryBaseMs, tuning.retryCapMs), over)
    }
    return false
  }

  async function drain(chat: string, { jobs }: Lane) {
    for (let job = jobs[0]; job !== undefined; job = jobs[0]) {
      const done = await persist(chat, job)
      if (!done && stopping.signal.aborted) break
      if (done) job.done()
      else job.waiting?.left()
      jobs.shift()
    }
    for (const job of jobs) job.waiting?.left()
    lanes.delete(chat)
    wakeAtRest()
  }

  const isAtRest = (): boolean => lanes.size === 0 && beyond === 0
  const wakeAtRest = (): void => {
    if (isAtRest()) for (const wake of atRest) wake()
  }

  const rest = (ms: number): Promise<void> => {
    if (isAtRest()) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        atRest.delete(wake)
        resolve()
      }
      const timer = ms === Infinity ? undefined : setTimeout(wake, ms)
      atRest.add(wake)
    })
  }

  return {
    add(chat, job) {
      if (stopping.signal.aborted) return job.waiting?.left()
      const lane = lanes.get(chat)
      if (lane === undefined) {
        const opened: Lane = { jobs: [job] }
        lanes.set(chat, opened)
        void drain(chat, opened)
      } else if (lane.jobs.length < tuning.openPerChat) {
        lane.jobs.push(job)
        lane.added?.()
      } else void setBeyondAside(lane, job)
    },
    rest,
    moved: (chat) => void (running.has(chat) && running.set(chat, Date.now())),
    longest: () => Math.max(0, ...[...running.values()].map((since) => Date.now() - since)),
    stop() {
      stopping.abort()
      for (const wake of atRest) wake()
      return rest(Infinity)
    },
  }
}
