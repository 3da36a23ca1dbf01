/**
 * The one owner of the browser and of what it is to WhatsApp: starts it, pairs it, sees when it hangs, crashes or is
 * thrown out, and starts another one. Nobody else opens or closes a page.
 */
import { backoff, pause } from '../shared/backoff.ts'
import type { Log } from '../shared/log.ts'
import type { LibraryEvents, Page } from './library.ts'
import { type End, endOf, type State, sentences, stateAfter } from './states.ts'
import type { Tuning } from './tuning.ts'

type Incoming = Pick<LibraryEvents, 'message' | 'unreadable' | 'edited' | 'deleted' | 'reaction' | 'call'>

export interface SessionParts {
  open(events: LibraryEvents): Promise<Page>
  /** Before each start: what a killed browser left behind goes. */
  tidy(): Promise<void>
  /** The number is unlinked: its profile is of no use any more, and nobody else's business. */
  forget(): Promise<void>
  incoming: Incoming
  /** The number is not paired: the first code of this browser is shown. */
  codeShown(): void
  /** A page is ready; once for each time it gets so. */
  ready(page: Page): Promise<void>
  /** Nothing is in work, so a new browser disturbs nobody. */
  idle(): boolean
  log: Log
  tuning: Tuning
  now?: () => number
}

export interface Session {
  start(): void
  state(): State
  /** The code to scan, while pairing. */
  qr(): string | undefined
  /** Ready, and connected as far as was heard. */
  healthy(): boolean
  /** The page, while it is ready. */
  page(): Page | undefined
  /** The page answers no call any more. */
  suspect(): void
  stop(): Promise<void>
}

interface Run {
  page: Page | undefined
  end(how: End): void
  ended: Promise<End>
  over: AbortController
  /** A code was shown. */
  coded: boolean
  authenticated: number | undefined
  /** When something last went forward. */
  moved: number
  ready: boolean
}

export function createSession(parts: SessionParts): Session {
  const { log, tuning, now = Date.now } = parts
  const stopping = new AbortController()
  let state: State = 'starting'
  let code: string | undefined
  let connected = false
  let current: Run | undefined
  let running: Promise<void> = Promise.resolve()

  function become(next: State): void {
    if (next === state) return
    state = next
    log.info({ state }, 'WhatsApp: the state of the session changed')
  }

  function newRun(): Run {
    const over = new AbortController()
    let settle: (how: End) => void = () => undefined
    const ended = new Promise<End>((resolve) => (settle = resolve))
    // The first reason is the true one: what follows are its consequences.
    return {
      page: undefined,
      ended,
      over,
      coded: false,
      authenticated: undefined,
      moved: now(),
      ready: false,
      end(how) {
        settle(how)
        over.abort()
      },
    }
  }

  const eventsOf = (run: Run): LibraryEvents => {
    const while_ =
      <T>(take: (given: T) => void) =>
      (given: T): void => {
        if (!run.over.signal.aborted) take(given)
      }
    return {
      qr: while_((given: string) => {
        if (!run.coded) parts.codeShown()
        run.coded = true
        run.authenticated = undefined
        code = given
        become('pairing')
      }),
      authenticated: () => {
        run.authenticated ??= now()
        run.moved = now()
        code = undefined
      },
      progress: () => {
        run.moved = now()
      },
      ready: () => void getReady(run),
      state: (seen) => {
        connected = seen === 'CONNECTED'
      },
      disconnected: (reason) => run.end(endOf(reason)),
      gone: (what) => run.end(what === 'browser' ? 'browser-gone' : 'page-crashed'),
      message: while_(parts.incoming.message),
      unreadable: while_(parts.incoming.unreadable),
      edited: while_(parts.incoming.edited),
      deleted: while_(parts.incoming.deleted),
      reaction: while_(parts.incoming.reaction),
      call: while_(parts.incoming.call),
    }
  }

  /** "Ready" comes again with every reload of the page: what we changed in it has to be changed again, the rest not. */
  async function getReady(run: Run): Promise<void> {
    const { page, over } = run
    if (page === undefined || over.signal.aborted) return
    code = undefined
    try {
      await page.leaveChatsAlone()
      const first = !run.ready
      run.ready = true
      connected = true
      become('ready')
      if (first) await parts.ready(page)
    } catch {
      // The beats see whether the page is still there; unread chats are looked through again with them.
    }
  }

  /** Until it is ready: says that it synced when the library missed it, and keeps a code on the screen. */
  async function bringUp(run: Run, page: Page): Promise<void> {
    run.moved = now()
    while (!run.ready && !run.over.signal.aborted) {
      await pause(tuning.lookMs, run.over.signal)
      if (run.ready || run.over.signal.aborted) return
      const seen = await page.state().catch(() => undefined)
      if (seen?.state === 'UNPAIRED_IDLE') await page.refreshQr().catch(() => undefined)
      if (seen?.synced === true && run.authenticated === undefined) await page.sayThatItSynced().catch(() => undefined)
      // A code may wait for the operator as long as it takes, as long as the page answers.
      if (code !== undefined && seen !== undefined) run.moved = now()
      if (now() - run.moved > tuning.readyMs) return run.end('never-ready')
    }
  }

  /** While it is ready: does it answer, is it connected, is it time for another browser? */
  async function watch(run: Run, page: Page): Promise<void> {
    const began = now()
    let silent = 0
    while (!run.over.signal.aborted) {
      await pause(tuning.beatMs, run.over.signal)
      if (run.over.signal.aborted) return
      const seen = await page.state().catch(() => undefined)
      silent = seen === undefined ? silent + 1 : 0
      if (seen !== undefined) connected = seen.state === 'CONNECTED'
      if (silent >= tuning.beats) return run.end('silent')
      if (now() - began > tuning.freshMs && parts.idle()) return run.end('refresh')
    }
  }

  async function drive(run: Run): Promise<void> {
    try {
      run.page = await parts.open(eventsOf(run))
      if (run.over.signal.aborted) return
      await run.page.open()
    } catch {
      return run.end('never-ready')
    }
    await bringUp(run, run.page)
    if (!run.over.signal.aborted) await watch(run, run.page)
  }

  /** One browser, from its start to its end; resolves to how it ended, when it is gone. */
  async function live(): Promise<{ how: End; wasReady: boolean }> {
    const run = newRun()
    current = run
    await parts.tidy()
    if (stopping.signal.aborted) run.end('stop')
    const driving = run.over.signal.aborted ? Promise.resolve() : drive(run)
    const how = await run.ended
    connected = false
    code = undefined
    await run.page?.close()
    await driving
    current = undefined
    return { how, wasReady: run.ready }
  }

  async function loop(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      become('starting')
      const { how, wasReady } = await live()
      if (how === 'logged-out') await parts.forget()
      const sentence = sentences[how]
      if (sentence !== undefined) log.error({ how }, sentence)
      become(stateAfter[how])
      // Nothing is tried again by itself: a number that was thrown out and comes back at once looks like a machine.
      if (how === 'logged-out' || how === 'blocked') return
      failures = wasReady ? 1 : failures + 1
      if (how !== 'stop' && how !== 'refresh')
        await pause(backoff(failures, tuning.restartBaseMs, tuning.restartCapMs), stopping.signal)
    }
  }

  return {
    start() {
      running = loop().catch(() => {
        become('stopped')
        log.error({}, 'WhatsApp ended for a reason that nobody foresaw. Restart the service')
      })
    },
    state: () => state,
    qr: () => code,
    healthy: () => state === 'ready' && connected,
    page: () => (state === 'ready' ? current?.page : undefined),
    suspect() {
      // Without a connection a message waits in the page for it, and that is nobody's fault.
      if (connected) current?.end('silent')
    },
    async stop() {
      stopping.abort()
      current?.end('stop')
      await running
      become('stopped')
    },
  }
}
