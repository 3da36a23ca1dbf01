/**
 * `restore <file> --withdrawn <codes>`: a backup in the place of the database. What reporters withdrew since is erased
 * again: the offices were told, and so were they.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { withdrawAgain, withdrawListed } from '../cases/withdraw-again.ts'
import { WITHDRAWN_DAYS } from '../cases/withdraw.ts'
import { createWithdrawnList } from '../cases/withdrawn-list.ts'
import { type Config, loadConfig } from '../config.ts'
import { openKeys } from '../keys.ts'
import { loadTexts, packageRoot } from '../load.ts'
import { createNews } from '../notify/news.ts'
import { OperatorError } from '../operator-error.ts'
import { sqlitePath, takeAlone } from '../store/alone.ts'
import { checkBackup } from '../store/backup.ts'
import { openTrouble } from '../store/open-trouble.ts'
import { putInPlace } from '../store/put-in-place.ts'
import { lookAtReplaced, type Replaced } from '../store/replaced.ts'
import { addDays, jakartaDay } from '../understanding/calendar.ts'
import { readCaseCode } from '../vault/case-code.ts'
import { type Parts, print, withParts } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      withdrawn: { type: 'string', multiple: true },
      'discard-newer': { type: 'boolean', default: false },
      'secret-lost': { type: 'boolean', default: false },
    },
  })
  const config = await loadConfig(process.env, process.cwd())
  const codes = codesOf(values.withdrawn)
  const secretLost = values['secret-lost']
  const [file, more] = positionals
  if (more !== undefined)
    throw new OperatorError('Name one file. Several codes go into one --withdrawn, with commas between them.')
  if (!config.databaseUrl.startsWith('file:')) return afterDump(config, file, { codes, secretLost })
  if (file === undefined) throw new OperatorError('Name the backup: npx kentongan restore <file>')
  await restoreFile(config, { backup: resolve(file), codes, secretLost, discardNewer: values['discard-newer'] })
}

interface Said {
  /** Undefined when nothing was said. */
  codes: string[] | undefined
  /** The secret of the backup is gone for good: the loaded one takes its place. */
  secretLost: boolean
}
interface Wish extends Said {
  backup: string
  discardNewer: boolean
}

async function restoreFile(config: Config, { backup, codes, secretLost, discardNewer }: Wish): Promise<void> {
  const day = checkBackup(backup)
  const { path, release } = alone(config)
  if (release === undefined)
    throw new OperatorError(`The service runs on ${path}: stop it, and run this again. Nothing was changed.`)
  try {
    const replaced = lookAtReplaced(path, backup)
    if (codes === undefined && replaced?.continues !== true)
      throw new OperatorError(
        `${path} cannot say which cases were withdrawn since ${day}: it is missing, damaged or another one. ${ASK} Nothing was changed.`,
      )
    if (replaced !== undefined && replaced.newer > 0 && !discardNewer)
      throw new OperatorError(
        `${replaced.newer} reports stand only in ${path}, not in this backup, and would be gone. Back them up first (npx kentongan backup --out <file>), then run this again with --discard-newer. Nothing was changed.`,
      )
    const continues = replaced?.continues === true
    await putInPlace({ path, backup, continues }, (databaseUrl) =>
      withParts(
        { ...config, databaseUrl },
        (parts) => eraseAgain(parts, { day, codes: codes ?? [], secretLost, replaced }),
        { keys: serviceKeys, anySecret: secretLost, migrations: 'restored' },
      ),
    )
    print(`The backup of ${day} is in place. Start the service.`)
    if (!continues)
      print(
        'Chats of offices are linked as on that day. If one was unlinked since, unlink it again before the start: npx kentongan offices unlink <id>',
      )
    print('Ask the offices to look at /kasus: notices that waited, and later steps in cases, are in no backup.')
  } finally {
    release()
  }
}

function alone({ databaseUrl }: Config) {
  try {
    const path = sqlitePath(databaseUrl)
    return { path, release: takeAlone(path) }
  } catch (error) {
    throw openTrouble(databaseUrl.slice('file:'.length), error)
  }
}

/** PostgreSQL: `pg_restore` has filled the database, and this is what remains to be done. */
async function afterDump(config: Config, file: string | undefined, { codes, secretLost }: Said): Promise<void> {
  if (file !== undefined)
    throw new OperatorError(
      'DATABASE_URL is a PostgreSQL: fill it with pg_restore first, as in docs/running.md (PostgreSQL), then run this without a file.',
    )
  if (codes === undefined) throw new OperatorError(ASK)
  await withParts(config, (parts) => eraseAgain(parts, { codes, secretLost }), {
    keys: serviceKeys,
    anySecret: secretLost,
    migrations: 'restored',
  })
  print('Start the service. Ask the offices to look at /kasus: notices that waited are in no dump.')
}

const ASK =
  'The chats of the offices name them ("ditarik"): give their codes as --withdrawn SMG-7F4K2,SMG-…, or say --withdrawn none if there are none.'

/** On a new machine there is no key of the day yet, and offices have to be told. */
const serviceKeys = async (options: Parameters<typeof openKeys>[0]) => (await openKeys(options)).epochs

async function eraseAgain(
  { config, store, secret, audit, outbox }: Parts,
  {
    day,
    codes,
    secretLost,
    replaced,
  }: { day?: string; codes: readonly string[]; secretLost: boolean; replaced?: Replaced | undefined },
): Promise<void> {
  const now = () => new Date()
  const today = jakartaDay(now())
  const news = createNews(config.offices, loadTexts(packageRoot()))
  const list = createWithdrawnList(config.keysDir, now)
  const { enqueue, forget } = outbox
  // What is true of it the service notes, from the rows: a mistyped code must not be in every later restore.
  const onWithdrawn = (): void => undefined
  const deps = { store, secret, config, audit, now, enqueue, forget, onWithdrawn }
  const listed = list.read()
  if (secretLost) await audit.noteSecret('operator')
  await audit.commit({ action: 'restore', actor: 'operator', ...(day !== undefined && { detail: day }) })
  let again = 0
  for (const { id, closedOn } of replaced?.withdrawn ?? [])
    if ((await withdrawAgain(deps, { id, on: closedOn })) !== undefined) again += 1
  // The news of it may have waited in the database that is gone, so the offices are told, of cases that they saw.
  const known = listed === undefined ? [] : await withdrawListed(deps, listed, news.withdrawnAgain)
  again += known.length
  for (const code of codes.filter((one) => !known.includes(one))) {
    // Whoever types a wrong one erases a case, so its offices hear of it.
    const found = await withdrawAgain(deps, { code, on: today }, news.withdrawnAgain)
    if (found === undefined) print(`${code}: nothing to erase; it is not in the backup, or was withdrawn before.`)
    else again += 1
  }
  const due = Math.min(WITHDRAWN_DAYS, config.retention.caseDays)
  // In a younger backup a case that is missing from the database was not erased by its time: it was lost.
  if (replaced?.continues === true && replaced.gone.length > 0 && day !== undefined && day <= addDays(today, -due)) {
    const { count } = await store.db.case.deleteMany({ where: { id: { in: replaced.gone } } })
    await audit.commit({ action: 'erase', actor: 'operator', detail: String(count) })
    print(`${count} cases that were past their time are erased again.`)
  }
  await store.checkpoint()
  print(`${again} cases that were withdrawn are erased again.`)
  // Of its first day the list may lack some, and the backup may have been made before them.
  if (replaced?.continues !== true && (listed === undefined || day === undefined || listed.since >= day))
    print(
      `${list.path} ${listed === undefined ? 'is missing' : `tells of all withdrawals only after ${listed.since}`}: a report that was withdrawn since the backup without any office hearing of it can come back. If there is a copy of that file, put it there and restore again.`,
    )
}

function codesOf(given: readonly string[] | undefined): string[] | undefined {
  if (given === undefined) return undefined
  const words = given.flatMap((text) => text.split(/[\s,;]+/)).filter((word) => word !== '')
  if (words.length === 0) throw new OperatorError('--withdrawn is empty: give codes, or say --withdrawn none.')
  if (words.length === 1 && words[0]?.toLowerCase() === 'none') return []
  return words.map((word) => {
    const code = readCaseCode(word)
    if (code === undefined) throw new OperatorError(`--withdrawn: "${word}" is no case code. One looks like SMG-7F4K2.`)
    return code
  })
}
