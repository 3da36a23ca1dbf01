/** Work that repeats, at full periods of the service's clock. One run at a time; the tasks of a run do not hang on each other. */
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

  async function all(): Promise<void> {
    for (const { name, run } of tasks) {
      try {
        if (!(await rests())) await run()
      } catch (error) {
        const mend = error instanceof OperatorError && { mend: error.message }
        log.error({ task: name, reason: errorKind(error), ...mend }, 'a regular task failed; it will be tried again')
      }
    }
  }

  const run = (): void => {
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
      run()
      next()
    },
    /** The run under way is ended first. */
    async stop(): Promise<void> {
      clearTimeout(timer)
      await running
    },
  }
}
