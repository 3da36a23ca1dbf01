/**
 * `secret`: which server secrets are in use, and whether a previous one can be dropped. Shows no secret. `--lost`: the one
 * of this database is gone for good, and the loaded one takes its place.
 */
import { parseArgs } from 'node:util'
import { keyUse, lastNeeded } from '../store/key-use.ts'
import { needsPrevious } from './doctor/secret.ts'
import { type Parts, print, withService } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { lost: { type: 'boolean', default: false } } })
  await withService(values.lost ? replaceLost : show, { anySecret: true })
}

/** The note in the audit log is what the next start goes by. */
async function replaceLost({ audit, secret }: Parts): Promise<void> {
  if (!(await audit.noteSecret('operator'))) return print(`The loaded secret (key ${secret.keyId}) is known already.`)
  print(`From now on the loaded secret (key ${secret.keyId}) is that of this database. Link every office again.`)
}

async function show({ config, store, secret }: Parts): Promise<void> {
  const use = await keyUse(store.db)
  const needed = await needsPrevious({ config, store, secret, now: () => new Date() })
  const [current, ...previous] = secret.keyIds
  print(`Current secret (key ${current}): ${use.find(({ keyId }) => keyId === current)?.cases ?? 0} cases.`)
  for (const keyId of previous) {
    const found = use.find((one) => one.keyId === keyId)
    if (found !== undefined)
      print(
        `Previous secret (key ${keyId}): ${found.cases} cases. Keep it: their secret numbers need it. The last of them is erased by ${lastNeeded(found.newest, config.retention.maxYears)}.`,
      )
    else if (needed)
      print(
        `Previous secret (key ${keyId}): no cases. Keep it until the running service has gone over: look again later.`,
      )
    else print(`Previous secret (key ${keyId}): nothing needs it any more. Remove it and restart.`)
  }
  for (const { keyId, cases } of use.filter((one) => !secret.keyIds.includes(one.keyId)))
    print(`Key ${keyId} is not loaded, but ${cases} cases need it: put that secret after a comma and restart.`)
}
