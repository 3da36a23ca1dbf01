/**
 * Work that repeats, at full periods of the service's clock. One run at a time, and at most one that waits for it; the
 * tasks of a run do not hang on each other.
 */
import { errorKind, type Log } from './log.ts'
import { OperatorError } from './operator-error.ts'

export interface Task {
  /** For the log. */
  name: string
  run(): unknown
}

export interface Clock {
  log: Pick<Log, 'error'>
  now: () => Date
  /** Asked before each task, which does not run while it says so. */
  rests?: () => Promise<boolean>
}

const never = (): Promise<boolean> => Promise.resolve(false)

/**
 * Every `ms` milliseconds of the clock (an hour: on the hour, so that what is due at midnight is done at midnight). A
 * task that fails is told about, the others run all the same, and it comes again with the next run.
 */
export function every(ms: number, { log, now, rests = never }: Clock, tasks: readonly Task[]) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  /** A run waits for the one under way to end. */
  let waiting = false
  let stopped = false

  async function all(): Promise<void> {
    waiting = false
    for (const { name, run } of tasks) {
      if (stopped) return
      try {
        if (!(await rests())) await run()
      } catch (error) {
        const mend = error instanceof OperatorError && { mend: error.message }
        log.error({ task: name, reason: errorKind(error), ...mend }, 'a regular task failed; it will be tried again')
      }
    }
  }

  const run = (): void => {
    // One is enough, however long the one under way takes: a database that is away must not leave hundreds to be made up.
    if (waiting) return
    waiting = true
    running = running.then(all)
  }

  function next(): void {
    timer = setTimeout(
      () => {
        run()
        next()
      },
      ms - (now().getTime() % ms),
    )
    timer.unref()
  }

  return {
    /** Runs at once and then at every full period. */
    start(): void {
      stopped = false
      run()
      next()
    },
    /** The task under way is ended first; what comes after it waits for the next start. */
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
