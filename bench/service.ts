/** The service as an operator runs it: its own process, its own data directory, settings by environment and file. */
import { spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAudit } from '../src/audit/audit.ts'
import { createInvitations } from '../src/office/invitations.ts'
import { openStore } from '../src/store/open.ts'
import { newIdentity } from '../src/vault/identity.ts'
import { loadSecret } from '../src/vault/secret.ts'
import { startFlags } from './start-flags.ts'

export interface RunningService {
  /** Process time (all threads) and memory, from the metrics of the service itself. */
  usage(): Promise<{ cpuMs: number; rssMb: number }>
  /** A one-time code for a chat of the office. */
  invite(office: string): Promise<string>
  stop(): Promise<void>
}

export interface ServiceOptions {
  dir: string
  telegram: { url: string; token: string }
  /** Folder for a processor profile, when one is wanted. */
  profile?: string | undefined
}

const built = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** Two offices with keys, as a city would have, and limits that let one machine play thousands of people. */
export async function writeConfig(dir: string): Promise<void> {
  const office = async (id: string, name: string) => ({
    id,
    name,
    kind: 'election-supervisor',
    authority: 'independent',
    categories: 'all',
    districts: 'all',
    recipients: [(await newIdentity()).recipient],
  })
  const settings = {
    operator: { name: 'Operator Contoh', contact: 'kontak@contoh.example' },
    languages: ['id'],
    offices: [await office('bawaslu', 'Bawaslu Contoh'), await office('inspektorat', 'Inspektorat Contoh')],
    limits: { messagesPerMinute: 600, messagesPerHour: 6000, draftsPerDay: 100, draftsPerHour: 100_000 },
  }
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  // YAML reads JSON.
  writeFileSync(join(dir, 'kentongan.yaml'), JSON.stringify(settings))
}

export const offices = ['bawaslu', 'inspektorat']

/** Starts it; resolves when it is up, which is not yet when somebody can be answered. */
export async function startService({ dir, telegram, profile }: ServiceOptions): Promise<RunningService> {
  const [port, adminPort] = [await freePort(), await freePort()]
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    PORT: String(port),
    ADMIN_PORT: String(adminPort),
    WEB_CHAT: 'off',
    KENTONGAN_DATA: dir,
    KENTONGAN_CONFIG: join(dir, 'kentongan.yaml'),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  }
  const logFile = join(dir, 'service.log')
  const log = openSync(logFile, 'a', 0o600)
  const flags = [...startFlags, ...(profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile])]
  const child = spawn(process.execPath, [...flags, built('main.js')], { cwd: dir, env, stdio: ['ignore', log, log] })
  // A run that fails must not leave it behind.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const exit = new Promise<number | null>((resolve) => void child.once('exit', resolve))

  async function up(): Promise<void> {
    while (child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
      if (answer?.ok === true) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`The service did not start:\n${readFileSync(logFile, 'utf8')}`)
  }
  await up()

  return {
    async usage() {
      const text = await (await fetch(`http://127.0.0.1:${adminPort}/metrics`)).text()
      const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
      return {
        cpuMs: metric('kentongan_process_cpu_seconds_total') * 1000,
        rssMb: metric('kentongan_process_resident_memory_bytes') / 1_000_000,
      }
    },
    // As `kentongan invite` does, beside the running service, without the second that a new process takes.
    async invite(office) {
      const store = await openStore(`file:${join(dir, 'kentongan.db')}`)
      const secret = await loadSecret({ file: join(dir, 'secret') })
      const now = () => new Date()
      const { code } = await createInvitations({
        db: store.db,
        audit: createAudit({ db: store.db, secret, now }),
        now,
      }).create(office)
      await store.close()
      return code
    },
    async stop() {
      child.kill('SIGTERM')
      const code = await exit
      process.off('exit', kill)
      if (code !== 0) throw new Error(`The service did not stop well:\n${readFileSync(logFile, 'utf8')}`)
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
