/**
 * The real service as a process of its own, with data and ports of its own: started, killed without warning, stopped
 * gently, started again on the same data. Whatever it printed in all its lives is kept. Nothing is left behind: what
 * still runs is killed, and its data removed, when the test file ends, however it ends.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { freePort } from './free-port.ts'

export interface ServiceProcess {
  readonly url: string
  readonly adminUrl: string
  /** The service's data directory, and the folder above it with configuration and whatever a test writes. */
  readonly dataDir: string
  readonly folder: string
  /** Starts a new life and resolves when /readyz says yes; rejects with what it printed when it ends or takes too long. */
  start(env?: Record<string, string>): Promise<void>
  /** Starts a new life and does not wait. */
  launch(env?: Record<string, string>): void
  /** Resolves when /readyz says yes. */
  ready(timeoutMs?: number): Promise<void>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves to the exit code when the process is gone. */
  stop(): Promise<number | null>
  /** Resolves to the exit code when the process ends by itself. */
  ended(timeoutMs?: number): Promise<number | null>
  running(): boolean
  /** Everything written to stdout and stderr so far, in all lives. */
  output(): string
  /** Resolves when a line that fits was printed, at `from` or later; rejects when none comes. */
  printed(pattern: RegExp, from?: number, timeoutMs?: number): Promise<void>
  signal(signal: NodeJS.Signals): void
  /** Runs the `kentongan` command beside the service, with the same settings; resolves to its stdout. What it printed is in `output`, also when it fails. */
  cli(...args: string[]): Promise<string>
  /** Every file below `folder`, by its path within it; files that vanish meanwhile are left out. */
  files(): Promise<Map<string, Buffer>>
}

export interface ProcessOptions {
  /** Contents of kentongan.yaml. */
  settings: object
  env?: Record<string, string>
  /** Telegram delivers by webhook. */
  hook?: boolean
  /** Program to run instead of the service's own. */
  program?: string
  programArgs?: string[]
  /** Parent of the temporary folder. */
  parent?: string
}

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const MAIN = join(root, 'dist', 'src', 'main.js')
const CLI = join(root, 'dist', 'src', 'cli.js')

const alive = new Set<ChildProcess>()
const folders = new Set<string>()
const clear = (): void => {
  for (const child of alive) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  folders.clear()
}
// Here, while the file is collected: hooks that are asked for within a test are never run.
afterAll(clear)
process.once('exit', clear)
// The runner ends or loses a worker that hangs.
process.once('disconnect', clear)
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    clear()
    process.exit(1)
  })

export async function prepareService({
  settings,
  env = {},
  hook = false,
  program = MAIN,
  programArgs = [],
  parent = tmpdir(),
}: ProcessOptions): Promise<ServiceProcess> {
  const folder = await mkdtemp(join(parent, 'kentongan-proof-'))
  folders.add(folder)
  const dataDir = join(folder, 'data')
  const config = join(folder, 'kentongan.yaml')
  // Temporary files, too, are written where they are seen and removed.
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  // JSON is YAML.
  await writeFile(config, JSON.stringify(settings))
  const port = await freePort()
  const adminPort = await freePort()
  // Nothing of the tester's own environment but where programs are found.
  const url = `http://127.0.0.1:${port}`
  const base: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    TMPDIR: temporary,
    KENTONGAN_DATA: dataDir,
    KENTONGAN_CONFIG: config,
    PORT: String(port),
    ADMIN_PORT: String(adminPort),
    ...(hook ? { TELEGRAM_MODE: 'webhook', PUBLIC_URL: url } : {}),
    ...env,
  }
  let child: ChildProcess | undefined
  let gone: Promise<number | null> = Promise.resolve(null)
  let output = ''
  let begun = 0

  function launch(more: Record<string, string> = {}): void {
    if (child !== undefined) throw new Error('The service runs already')
    begun = output.length
    const started = spawn(process.execPath, [program, ...programArgs], { cwd: folder, env: { ...base, ...more } })
    child = started
    alive.add(started)
    for (const stream of [started.stdout, started.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    gone = new Promise((resolve) => {
      started.once('close', (code) => {
        alive.delete(started)
        if (child === started) child = undefined
        resolve(code)
      })
    })
  }

  async function ready(timeoutMs = 90_000): Promise<void> {
    const deadline = Date.now() + timeoutMs
    for (;;) {
      if (child === undefined) throw new Error(`The service ended while it started:\n${output.slice(begun)}`)
      if (Date.now() > deadline) throw new Error(`The service was not ready in time:\n${output.slice(begun)}`)
      const yes = await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (yes) return
      await pause(15)
    }
  }

  async function ended(timeoutMs = 90_000): Promise<number | null> {
    const late = new AbortController()
    try {
      return await Promise.race([
        gone,
        pause(timeoutMs, late.signal).then(() => {
          throw new Error(`The service did not end in time:\n${output.slice(begun)}`)
        }),
      ])
    } finally {
      late.abort()
    }
  }

  return {
    url,
    adminUrl: `http://127.0.0.1:${adminPort}`,
    dataDir,
    folder,
    launch,
    ready,
    ended,
    async start(more) {
      launch(more)
      await ready()
    },
    async kill() {
      child?.kill('SIGKILL')
      await gone
    },
    async stop() {
      child?.kill('SIGTERM')
      return ended()
    },
    running: () => child !== undefined,
    output: () => output,
    async printed(pattern, from = 0, timeoutMs = 60_000) {
      const deadline = Date.now() + timeoutMs
      while (!pattern.test(output.slice(from))) {
        if (Date.now() > deadline) throw new Error(`Never printed ${pattern}:\n${output.slice(from)}`)
        await pause(15)
      }
    },
    signal: (signal) => void child?.kill(signal),
    async cli(...args) {
      const done = run(process.execPath, [CLI, ...args], { cwd: folder, env: base, timeout: 90_000 })
      const { stdout, stderr } = await done.catch((error: { stdout?: string; stderr?: string }) => {
        output += `${error.stdout ?? ''}${error.stderr ?? ''}`
        throw error
      })
      output += stdout + stderr
      return stdout
    },
    async files() {
      const found = new Map<string, Buffer>()
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name)
        const bytes = entry.isFile() ? await readFile(path).catch(() => undefined) : undefined
        if (bytes !== undefined) found.set(relative(folder, path), bytes)
      }
      return found
    },
  }
}

/** A pause between two looks, or a deadline: never the thing that is waited for. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => clearTimeout(timer))
  })
}
