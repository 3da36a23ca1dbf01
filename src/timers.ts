/** Work that repeats. One run at a time; a run that fails is told about and the next one comes all the same. */
import { errorKind, type Log } from './log.ts'

export function every(ms: number, log: Log, work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const run = (): void => {
    running = running
      .then(work)
      .catch((error: unknown) =>
        log.error({ reason: errorKind(error) }, 'the regular tidying failed; it will be tried again'),
      )
  }
  return {
    /** Runs at once and then every `ms` milliseconds. */
    start(): void {
      run()
      timer = setInterval(run, ms)
      timer.unref()
    },
    async stop(): Promise<void> {
      clearInterval(timer)
      await running
    },
  }
}
