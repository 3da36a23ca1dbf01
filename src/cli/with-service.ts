/** What commands share: configuration, store and the parts that need no platform. */
import { existsSync } from 'node:fs'
import { type Audit, createAudit } from '../audit/audit.ts'
import { type Config, loadConfig } from '../config.ts'
import { createOutbox } from '../notify/outbox.ts'
import { createLinks } from '../office/links.ts'
import type { Migrations } from '../store/migrate.ts'
import { fullDisk } from '../store/open-trouble.ts'
import { openStore, type Store } from '../store/open.ts'
import { type KeysOptions, readKeys } from '../keys.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { OperatorError } from '../operator-error.ts'
import { serverSecret } from '../server-secret.ts'
import type { ServerSecret } from '../vault/secret.ts'

export interface Parts {
  config: Config
  store: Store
  secret: ServerSecret
  audit: Audit
  links: ReturnType<typeof createLinks>
  outbox: ReturnType<typeof createOutbox>
}

/** Opens the store beside a running service (SQLite allows it), runs `work`, closes it. */
export async function withService(work: (parts: Parts) => Promise<void>, ways: Ways = {}): Promise<void> {
  const config = await loadConfig(process.env, process.cwd())
  const missing = missingDatabase(config)
  await withParts(
    config,
    async (parts) => {
      if (missing !== undefined) noteNew(missing)
      await work(parts)
    },
    ways,
  )
}

interface Ways {
  /** Those of the service are made where there are none. */
  keys?: (options: KeysOptions) => Promise<EpochKeys>
  /** A secret under which nothing of this database stands is taken: the command is about that. */
  anySecret?: boolean
  /** A database made by an older version is left as it is, and the command refused, unless something else is said. */
  migrations?: Migrations
}

/** The same with a configuration at hand. */
export async function withParts(
  config: Config,
  work: (parts: Parts) => Promise<void>,
  { keys = readKeys, anySecret = false, migrations = 'new' }: Ways = {},
): Promise<void> {
  const now = () => new Date()
  const store = await openStore(config.databaseUrl, { migrations })
  try {
    const secret = await serverSecret(config, store.db, { any: anySecret })
    const epochs = await keys({ config, store, secret, now })
    const links = createLinks({ db: store.db, secret, epochs, offices: config.offices })
    const audit = createAudit({ db: store.db, secret, now })
    await work({ config, store, secret, audit, links, outbox: createOutbox({ db: store.db, epochs, links, now }) })
  } catch (error) {
    throw fullDisk(config.databaseUrl, error) ?? error
  } finally {
    await store.close()
  }
}

function missingDatabase({ databaseUrl }: Config): string | undefined {
  const file = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : undefined
  return file === undefined || existsSync(file) ? undefined : file
}

/** Without the variables of the service a command works on another database, and makes it: its code opens nothing. */
const noteNew = (file: string): void =>
  void process.stderr.write(
    `There was no database at ${file} yet, so a new one was made. If the service runs already, this command lacks its variables (KENTONGAN_DATA, KENTONGAN_CONFIG, DATABASE_URL): run it again with them.\n`,
  )

/** @throws OperatorError with the ids there are, when it is none of them */
export function officeOf(config: Config, id: string | undefined): Config['offices'][number] {
  const known = config.offices.map((office) => office.id).join(', ')
  if (id === undefined) throw new OperatorError(`Name the office. Offices: ${known}`)
  const office = config.offices.find((candidate) => candidate.id === id)
  if (office === undefined) throw new OperatorError(`There is no office "${id}". Offices: ${known}`)
  return office
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`)
export const complain = (line: string): void => void process.stderr.write(`${line}\n`)
