/** What hinders a database from being opened, as a sentence for the operator: which one, why, and the mend. */
import { accessMend, errorCode, OperatorError } from '../operator-error.ts'
import { StoreError } from './store-error.ts'

const SETTING = 'KENTONGAN_DATA, or DATABASE_URL if it is set'

/** By the beginning of the system's or SQLite's code. */
const MENDS: readonly (readonly [codes: RegExp, mend: string])[] = [
  [
    /^(EACCES|EPERM|SQLITE_CANTOPEN|SQLITE_READONLY)/,
    `Give this account the folder and the files in it (chown), or choose another (${SETTING}).`,
  ],
  [/^(EEXIST|ENOTDIR)/, `Where its folder should be is a file: choose another (${SETTING}).`],
  [
    /^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR)/,
    'The disk is full, or fails: make room and start again. Nothing that was acknowledged is lost.',
  ],
  [
    /^(SQLITE_NOTADB|SQLITE_CORRUPT)/,
    'It is damaged, or no database of Kentongan. Keep it where it is, and restore a backup (docs/running.md).',
  ],
  [
    /^ERR_DLOPEN_FAILED/,
    'SQLite was installed for another release of Node.js, or for another system: run "npm ci" again with the Node.js that starts Kentongan.',
  ],
  [
    /^ERR_MODULE_NOT_FOUND/,
    'A part of Kentongan is missing beside it: run "npm ci" again in its folder, without --ignore-scripts.',
  ],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'Another process holds it: a command, perhaps. Wait for it to end, and try again.'],
]

/** Why SQLite does not open its file, and what to do. */
export function openTrouble(path: string, error: unknown): OperatorError {
  const code = sqliteCode(error)
  const known =
    MENDS.find(([codes]) => codes.test(code))?.[1] ??
    `Give this account access to its folder (${SETTING}), and look whether the disk is full.`
  const mend = accessMend(error, known)
  return new OperatorError(`The database file cannot be opened: ${path} (${code}). ${mend}`)
}

/** By the kind that Prisma's driver tells, or the code of PostgreSQL. */
const POSTGRES_MENDS: readonly (readonly [codes: RegExp, mend: string])[] = [
  [
    /^42501/,
    'Its role may not make tables there. Make it the owner (ALTER DATABASE name OWNER TO role), and start again.',
  ],
  [/^DatabaseDoesNotExist/, 'There is no database of that name: make it (createdb --owner=role name), or correct it.'],
  [/^(DatabaseAccessDenied|AuthenticationFailed)/, 'Role or password is not right, or pg_hba.conf does not let it in.'],
  [/^TlsConnectionError/, 'Look at sslmode in it, and at the certificate of the server.'],
  [/^TooManyConnections/, 'Its connections are all in use: raise max_connections, or set ?connection_limit=5.'],
  [/^(25006|57P0)/, 'It takes no writes now: it is a standby or read-only, or just starting or stopping.'],
]

export function postgresTrouble(error: unknown): OperatorError {
  const code = postgresCode(error)
  const mend =
    POSTGRES_MENDS.find(([codes]) => codes.test(code))?.[1] ??
    'Look whether it runs, and whether host, port, name and password are right.'
  return new OperatorError(`The database of DATABASE_URL cannot be opened (${code}). ${mend}`)
}

/** One word of the driver's: messages hold the address and the account. */
function postgresCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  const ofCause = (name: string): unknown =>
    typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
  // "postgres": it has no kind of its own for it.
  const words = [errorCode(error), ofCause('kind'), ofCause('originalCode'), ofCause('code'), error.name]
  const isCode = (word: unknown): word is string => typeof word === 'string' && /^\w{2,40}$/.test(word)
  return words.filter(isCode).find((word) => word !== 'postgres') ?? 'unknown'
}

/**
 * The sentence for a command that met a full disk under an open database; undefined for any other error.
 * @param databaseUrl as configured
 */
export function fullDisk(databaseUrl: string, error: unknown): OperatorError | undefined {
  if (!(error instanceof StoreError) || !/^(SQLITE_FULL|53100)$/.test(error.driver ?? '')) return undefined
  const disk = databaseUrl.startsWith('file:')
    ? `The disk of the database, ${databaseUrl.slice('file:'.length)}, is full`
    : 'The disk of the PostgreSQL of DATABASE_URL is full'
  return new OperatorError(
    `${disk}, and what a command does is noted there before it is done; writing to another disk does not help. Make room on it (a few megabytes: old logs, old backups; nothing of the database), and run this again: what was done already stays done.`,
  )
}

/** One word: the system's, SQLite's, or what Prisma's driver has kept of it. Messages may quote what was written. */
export function sqliteCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  const words = [
    errorCode(error),
    typeof cause === 'object' && cause !== null && 'originalCode' in cause && cause.originalCode,
    error.name,
  ]
  return words.find((word): word is string => typeof word === 'string' && /^\w{2,40}$/.test(word)) ?? 'unknown'
}
