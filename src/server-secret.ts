/** The server secret that belongs to a database. */
import { existsSync } from 'node:fs'
import type { Config } from './config.ts'
import { OperatorError } from './operator-error.ts'
import type { Db } from './store/open.ts'
import { loadSecret, type ServerSecret } from './vault/secret.ts'

/**
 * Loads it, or makes it for a database that needs none yet. Under a new one, made because a path was mistyped or a file
 * not restored, every secret number would stop working, and a linked official would be taken for a reporter.
 * @throws OperatorError the file is missing, and something in the database stands under what was in it
 */
export async function serverSecret({ secret }: Pick<Config, 'secret'>, db: Db): Promise<ServerSecret> {
  if ('value' in secret) return loadSecret({ secret: secret.value, file: '' })
  const { file } = secret
  if (!existsSync(file) && (await needsOne(db)))
    throw new OperatorError(
      `The file of the server secret, ${file}, is missing, but cases or chats of offices in this database were made under one. Restore it from its backup, or correct KENTONGAN_SECRET_FILE. Only if it is lost for good: make a new one with (umask 077; openssl rand -base64 32 > ${file}). The secret numbers of those cases are worth nothing then, and every office has to be linked again.`,
    )
  return loadSecret({ file })
}

async function needsOne(db: Db): Promise<boolean> {
  const select = { id: true }
  return (await db.case.findFirst({ select })) !== null || (await db.officeLink.findFirst({ select })) !== null
}
