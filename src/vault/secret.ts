/**
 * The server secret. It opens no case; it makes a stolen database useless for guessing (receipt tags), shows tampering
 * (row MACs) and keeps officials' addresses. Subkeys by purpose: HKDF-SHA256, RFC 5869.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { assertPrivate, createOnce, makeFolder } from './files.ts'
import { type Expander, extract } from './hkdf.ts'
import { accessMend, errorCode, OperatorError } from '../operator-error.ts'

export interface ServerSecret {
  /** Names the current key in rows. Derived from the key, not secret. */
  readonly keyId: string
  /** Current first, then the previous ones that are still accepted. */
  readonly keyIds: string[]
  /** 32 bytes for one purpose, under the current key or the named one. Throws when that key is not loaded. */
  subkey(purpose: string, keyId?: string): Buffer
}

/** 32 random bytes are 43 characters of base64. Shorter than that is a password, and passwords can be guessed. */
const MIN_LENGTH = 43

/**
 * Loads the secret: `secret` (KENTONGAN_SECRET) when given, otherwise the file (KENTONGAN_SECRET_FILE), which is made
 * with mode 0600 at the first start. Either holds `current` or `current,previous`.
 * @throws OperatorError too short, unreadable, readable by others.
 */
export async function loadSecret(options: { secret?: string | undefined; file: string }): Promise<ServerSecret> {
  const given = options.secret?.trim()
  return given ? parse(given, 'KENTONGAN_SECRET') : parse(readOrCreate(options.file), options.file)
}

function readOrCreate(file: string): string {
  try {
    makeFolder(dirname(file))
    return readSecret(file) ?? (createOnce(file, `${randomBytes(32).toString('base64url')}\n`), readSecret(file) ?? '')
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      `Cannot read or create the secret file ${file} (${errorCode(error)}). ${accessMend(error, "Give the service's account access to it, or set KENTONGAN_SECRET_FILE.")}`,
    )
  }
}

function readSecret(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    assertPrivate(file)
    return text
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function parse(text: string, source: string): ServerSecret {
  const secrets = text.split(/[,\s]+/).filter((part) => part !== '')
  const keys = new Map<string, Expander>()
  for (const secret of secrets) {
    if (secret.length < MIN_LENGTH || new Set(secret).size < 10)
      throw new OperatorError(
        `${source} is too weak: at least ${MIN_LENGTH} random characters are needed (openssl rand -base64 32 makes one).`,
      )
    const key = extract(Buffer.from(secret, 'utf8'), 'kentongan server secret v1')
    keys.set(key.expand('key id', 6).toString('hex'), key)
  }
  const [keyId] = keys.keys()
  if (keyId === undefined)
    throw new OperatorError(`${source} is empty. Restore it from its backup: receipts die with it.`)
  return {
    keyId,
    keyIds: [...keys.keys()],
    subkey(purpose, id = keyId) {
      const key = keys.get(id)
      if (!key)
        throw new OperatorError(
          `A row was made under a server secret that is not loaded (key ${id}). Add it to ${source} after a comma.`,
        )
      return key.expand(purpose)
    },
  }
}
