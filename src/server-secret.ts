/** The server secret that belongs to a database. */
import { existsSync } from 'node:fs'
import { newestNote } from './audit/audit.ts'
import type { Config } from './config.ts'
import { OperatorError } from './operator-error.ts'
import type { Db } from './store/open.ts'
import { loadSecret, type ServerSecret } from './vault/secret.ts'

/**
 * Loads it, or makes it for a database that needs none yet. Under a new or another one, because a path was mistyped or a
 * file not restored, every secret number would stop working, a linked official would be taken for a reporter, and what
 * comes in meanwhile would be lost once the right one is back.
 * @param options `any`: also one that this database does not know
 * @throws OperatorError the file is missing, and something in the database stands under what was in it; or it is another
 */
export async function serverSecret(
  { secret }: Pick<Config, 'secret'>,
  db: Db,
  { any = false }: { any?: boolean } = {},
): Promise<ServerSecret> {
  const file = 'value' in secret ? undefined : secret.file
  if (file !== undefined && !existsSync(file) && (await needsOne(db)))
    throw new OperatorError(
      `The file of the server secret, ${file}, is missing, but cases or chats of offices in this database were made under one. Restore it from its backup, or correct KENTONGAN_SECRET_FILE. Only if it is lost for good: make a new one with (umask 077; openssl rand -base64 32 > ${file}), then say so with npx kentongan secret --lost. The secret numbers of those cases are worth nothing then, and every office has to be linked again.`,
    )
  const loaded = await loadSecret('value' in secret ? { secret: secret.value, file: '' } : { file: secret.file })
  const lacking = any ? undefined : await unknownTo(db, loaded)
  if (lacking === undefined) return loaded
  throw new OperatorError(
    `${file === undefined ? 'KENTONGAN_SECRET' : `The server secret in ${file} (KENTONGAN_SECRET_FILE)`} is another one than that of this database (key ${lacking}): secret numbers and chats of offices would not be found. Put the right one there; if you are changing it, the new one, a comma, and the old one (docs/offices-and-keys.md). Only if the old one is lost for good, say so with npx kentongan secret --lost: the secret numbers made under it are worth nothing then, and every office has to be linked again.`,
  )
}

async function needsOne(db: Db): Promise<boolean> {
  const select = { id: true }
  return (await db.case.findFirst({ select })) !== null || (await db.officeLink.findFirst({ select })) !== null
}

/**
 * The id of the key that the database goes by, when it is not loaded. The audit log tells it: its newest entry stands
 * under the secret of the last start or act, and its newest note of a change names what the other instances use, though
 * one of them may still act under the old one. Of older secrets cases may be left that nobody can help any more. Without a
 * log, any case that the loaded one knows is enough.
 */
async function unknownTo(db: Db, { keyIds }: ServerSecret): Promise<string | undefined> {
  // An invitation leaves a note in the log too: nothing is lost with its secret.
  if (!(await needsOne(db))) return undefined
  const select = { keyId: true }
  const last = await db.auditEntry.findFirst({ orderBy: { sequence: 'desc' }, select })
  if (last !== null) return [last, (await newestNote(db)) ?? last].find(({ keyId }) => !keyIds.includes(keyId))?.keyId
  if ((await db.case.findFirst({ where: { keyId: { in: keyIds } }, select })) !== null) return undefined
  return (await db.case.findFirst({ select }))?.keyId
}
