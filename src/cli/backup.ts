/** `backup --out <file>`: a copy of the cases, beside the running service, without what must not outlive its days. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config.ts'
import { OperatorError } from '../operator-error.ts'
import { sqlitePath } from '../store/alone.ts'
import { writeBackup } from '../store/backup.ts'
import { jakartaDay } from '../understanding/calendar.ts'
import { print, withParts } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } })
  if (values.out === undefined) throw new OperatorError('Name the file to write: npx kentongan backup --out <file>')
  const out = resolve(values.out)
  const config = await loadConfig(process.env, process.cwd())
  if (!config.databaseUrl.startsWith('file:'))
    throw new OperatorError(
      'DATABASE_URL is a PostgreSQL: back it up with pg_dump. The command that leaves out what no backup may hold is in docs/running.md (PostgreSQL).',
    )
  const path = sqlitePath(config.databaseUrl)
  if (!existsSync(path))
    throw new OperatorError(
      `There is no database at ${path}. If the service runs, this command lacks its variables (KENTONGAN_DATA, DATABASE_URL): run it again with them.`,
    )
  await withParts(config, async ({ audit }) => {
    const day = jakartaDay(new Date())
    // Before the file is there: a copy that nobody can find in the log must not exist.
    await audit.commit({ action: 'backup', actor: 'operator' })
    const cases = writeBackup(path, out, day)
    print(`The backup of ${day} is in ${out}: ${cases} cases, sealed; no conversations, waiting notices or keys.`)
    print('Move it to another place, encrypted, and delete it here. Restoring needs the server secret as well.')
  })
}
