/** Who can read what lies on the disk. */
import { open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unfinishedOf } from '../../store/unfinished.ts'
import { bad, type Check, type Finding, unless, warn } from './finding.ts'

export const files: Check = {
  name: 'files',
  async look({ config, configFile }) {
    if (process.platform === 'win32')
      return [
        warn('Permissions of files cannot be looked at on Windows.', 'Run the service on Linux (docs/running.md).'),
      ]
    const database = config.databaseUrl.startsWith('file:') ? config.databaseUrl.slice('file:'.length) : undefined
    const findings = await Promise.all([
      forService(config.dataDir),
      allForService(config.keysDir),
      ...('file' in config.secret ? [forService(config.secret.file)] : []),
      ...(database === undefined ? [] : ['', '-wal', '-shm'].map((end) => shared(database + end, config.dataDir))),
      ...(database === undefined ? [] : [unfinished(database)]),
      steady(configFile),
      identities([config.dataDir, dirname(configFile)]),
    ])
    return unless(findings.flat(), 'Only the account of the service reads its data, keys and secret.')
  },
}

/** The cases of a backup, beside a service that no longer runs or was never started again. */
async function unfinished(database: string): Promise<Finding[]> {
  const path = unfinishedOf(database)
  if ((await lookAt(path)) === undefined) return []
  return [
    bad(
      `${path} is left of a restore that was cut short: it holds the cases of the backup, also those that are withdrawn from now on.`,
      'Unless a restore runs at this moment: start the service, which removes it, or run npx kentongan purge.',
    ),
  ]
}

const inside = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).map((name) => join(folder, name))

interface Seen {
  mode: number
  folder: boolean
}

const lookAt = (path: string): Promise<Seen | undefined> =>
  stat(path).then(
    (stats) => ({ mode: stats.mode & 0o777, folder: stats.isDirectory() }),
    () => undefined,
  )
const modeOf = async (path: string): Promise<number | undefined> => (await lookAt(path))?.mode

/** For the account of the service alone; what is not there yet is made so. */
async function forService(path: string): Promise<Finding[]> {
  const seen = await lookAt(path)
  // A group may read a mounted secret; everything else of others' is too much.
  if (seen === undefined || (seen.mode & 0o037) === 0) return []
  // A folder without x would shut the service out as well.
  const mend = `chmod ${seen.folder ? '700' : '600'} ${path}`
  return [bad(`${path} has mode 0${seen.mode.toString(8)}: other accounts of this machine get in.`, mend)]
}

/** The same of a folder and everything in it, however deep. */
async function allForService(path: string): Promise<Finding[]> {
  const below = await Promise.all((await inside(path)).map(allForService))
  return [...(await forService(path)), ...below.flat()]
}

/** A database file that others may read, in a folder that lets them through. */
async function shared(path: string, dataDir: string): Promise<Finding[]> {
  const [mode, folder] = await Promise.all([modeOf(path), modeOf(dirname(path))])
  const readable = mode !== undefined && (mode & 0o007) !== 0 && folder !== undefined && (folder & 0o007) !== 0
  // The data directory itself has a finding of its own.
  return readable && dirname(path) !== dataDir
    ? [
        bad(
          `${path} has mode 0${mode.toString(8)}: other accounts of this machine read the database.`,
          `chmod 600 ${path}`,
        ),
      ]
    : []
}

/** Whoever may write the configuration sends cases to an office of their own. */
async function steady(path: string): Promise<Finding[]> {
  const mode = await modeOf(path)
  return mode === undefined || (mode & 0o022) === 0
    ? []
    : [
        bad(
          `${path} has mode 0${mode.toString(8)}: others may add an office that receives the cases.`,
          `chmod go-w ${path}`,
        ),
      ]
}

/** Secret keys of offices on the server: with them, whoever takes the server reads every case. */
async function identities(folders: readonly string[]): Promise<Finding[]> {
  const found = await Promise.all([...new Set(folders)].map((folder) => identitiesIn(folder, BELOW)))
  return [...new Set(found.flat())].map((path) =>
    bad(
      `${path} is a secret key of an office or of the escrow: whoever takes this server opens the cases.`,
      'Move it to the office and delete it here, backups included.',
    ),
  )
}

/** So many folders below: a profile of a browser, or another project, is not read through. */
const BELOW = 2
const FOREIGN = new Set(['node_modules', '.git'])

async function identitiesIn(folder: string, below: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return below > 0 && !FOREIGN.has(entry.name) ? identitiesIn(path, below - 1) : []
      return (await holdsIdentity(path)) ? [path] : []
    }),
  )
  return found.flat()
}

async function holdsIdentity(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return false
  try {
    if (!(await file.stat()).isFile()) return false
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0)
    // On a line of its own, as it is written down: a source file that speaks of one holds none.
    return /^AGE-SECRET-KEY-(?:PQ-)?1[02-9A-Z]+\s*$/m.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await file.close()
  }
}
