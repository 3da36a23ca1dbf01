/** `keygen [--out <file>]`: a post-quantum age key. The secret part goes to a file of its own, never to the screen. */
import { parseArgs } from 'node:util'
import { jakartaDay } from '../understanding/calendar.ts'
import { newIdentity } from '../vault/identity.ts'
import { formatIdentityFile } from '../vault/identity-file.ts'
import { print } from './with-service.ts'
import { writeNew } from './write-new.ts'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: 'string', default: 'office.identity' } } })
  const { identity, recipient } = await newIdentity()
  const file = formatIdentityFile(identity, recipient, jakartaDay(new Date()))
  await writeNew(values.out, file, " (it may be the only key to somebody's cases)")
  print(recipient)
  process.stderr.write(
    `The secret key is in ${values.out}. Keep it with the office, on paper or a stick as well, and off this server: without it the office cannot open its cases.\n` +
      'The line above is the public key: put it under `recipients` of the office (or of `escrow`) in kentongan.yaml.\n',
  )
}
