/** `keygen [--out <file>]`: a post-quantum age key. The secret part goes to a file of its own, never to the screen. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { jakartaDay } from '../understanding/calendar.ts'
import { newIdentity } from '../vault/identity.ts'
import { formatIdentityFile } from '../vault/identity-file.ts'
import { errorCode, OperatorError } from '../operator-error.ts'
import { print } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: 'string', default: 'office.identity' } } })
  const { identity, recipient } = await newIdentity()
  try {
    await writeFile(values.out, formatIdentityFile(identity, recipient, jakartaDay(new Date())), {
      mode: 0o600,
      flag: 'wx',
    })
  } catch (error) {
    const exists = errorCode(error) === 'EEXIST'
    throw new OperatorError(
      exists
        ? `${values.out} is there already and is not overwritten: it may be the only key to somebody's cases. Choose another name with --out.`
        : `${values.out} cannot be written (${errorCode(error)}). Choose another place with --out.`,
    )
  }
  print(recipient)
  process.stderr.write(
    `The secret key is in ${values.out}. Keep it with the office, on paper or a stick as well, and off this server: without it the office cannot open its cases.\n` +
      'The line above is the public key: put it under `recipients` of the office (or of `escrow`) in kentongan.yaml.\n',
  )
}
