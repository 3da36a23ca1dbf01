/** Prepares what checks look at, and runs them. Opens what is there and makes nothing: a look must not change what it sees. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, loadConfig } from '../../config.ts'
import { errorKind } from '../../log.ts'
import { OperatorError } from '../../operator-error.ts'
import { openStore } from '../../store/open.ts'
import { loadSecret } from '../../vault/secret.ts'
import { bad, type Check, type Finding, type Room } from './finding.ts'

export type Named = Finding & { check: string }

export async function examine(checks: readonly Check[], env: NodeJS.ProcessEnv, cwd: string): Promise<Named[]> {
  const config = await loadConfig(env, cwd).catch((error: unknown) => {
    if (error instanceof ConfigError) return error
    throw error
  })
  if (config instanceof ConfigError)
    return named(
      'settings',
      config.sentences.map((says) => bad(says, 'Change this setting: the service does not start with it.')),
    )
  const room = {
    config,
    configFile: resolve(cwd, env['KENTONGAN_CONFIG'] || 'kentongan.yaml'),
    now: new Date(),
  }
  const [secret, store] = await Promise.all([attempt(() => secretOf(room)), attempt(() => storeOf(room))])
  try {
    const found = [...named('secret', secret.findings), ...named('database', store.findings)]
    const full: Room = {
      ...room,
      ...(secret.value && { secret: secret.value }),
      ...(store.value && { store: store.value }),
      unopened: { store: store.findings.length > 0, secret: secret.findings.length > 0 },
    }
    const demo = config.webChat === 'demo'
    for (const check of checks.filter(({ real }) => !(demo && real === true)))
      found.push(...named(check.name, await findingsOf(check, full)))
    return found
  } finally {
    await store.value?.close()
  }
}

const named = (check: string, findings: readonly Finding[]): Named[] => findings.map((one) => ({ check, ...one }))

async function secretOf({ config: { secret } }: Pick<Room, 'config'>) {
  if ('value' in secret) return loadSecret({ secret: secret.value, file: '' })
  return existsSync(secret.file) ? loadSecret({ file: secret.file }) : undefined
}

async function storeOf({ config: { databaseUrl } }: Pick<Room, 'config'>) {
  const file = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : undefined
  return file !== undefined && !existsSync(file) ? undefined : openStore(databaseUrl, { migrations: 'none' })
}

/** The sentence of an operator's error is a finding: the other checks go on. */
async function attempt<T>(work: () => Promise<T>): Promise<{ value?: T; findings: Finding[] }> {
  try {
    return { value: await work(), findings: [] }
  } catch (error) {
    return { findings: [complaint(error)] }
  }
}

async function findingsOf(check: Check, room: Room): Promise<readonly Finding[]> {
  try {
    return await check.look(room)
  } catch (error) {
    return [complaint(error)]
  }
}

/** Messages of other errors may quote data, so only their kind is said. */
function complaint(error: unknown): Finding {
  return error instanceof OperatorError
    ? bad(error.message, 'As it says (docs/errors.md).')
    : bad(`This could not be looked at: ${JSON.stringify(errorKind(error))}.`, 'Please report it as a fault.')
}
