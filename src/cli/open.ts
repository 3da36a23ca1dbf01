/** `open <bundle> --identity <file> [--out <folder>]`: report, messages and evidence of a bundle, in clear. Exit code 1 when parts were changed or cannot be opened. */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { endingOf } from '../evidence/kinds.ts'
import { openBundle, type OpenedCase } from '../vault/bundle.ts'
import { changedNote } from '../vault/bundle-marks.ts'
import { errorCode, OperatorError } from '../operator-error.ts'
import { complain, print } from './with-service.ts'
import { writeNew } from './write-new.ts'

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { identity: { type: 'string' }, out: { type: 'string' } },
  })
  const [path] = positionals
  if (path === undefined || values.identity === undefined)
    throw new OperatorError('Name bundle and key: npx kentongan open case.tar --identity office.identity')
  const [bundle, identity] = await Promise.all([read(path), read(values.identity)])
  const opened = await openBundle(bundle, identity.toString('utf8'))
  if (values.out === undefined) show(opened)
  else await writeTo(values.out, opened)
  for (const doubt of opened.doubts) complain(doubt)
  return opened.changed ? 1 : 0
}

/** Only what is whole: on a screen, what somebody else wrote would be read as the reporter's words. */
function show({ body, mark, messages, evidence }: OpenedCase): void {
  if (body && mark !== 'changed') print(textOf(body))
  for (const message of messages) if (message.mark !== 'changed') print(textOf(message.content))
  if (evidence.length > 0) complain(`${evidence.length} files: name a folder with --out to write them.`)
}

/** What somebody else changed is under names that say so. */
async function writeTo(folder: string, { code, body, mark, messages, evidence, doubts, changed }: OpenedCase) {
  await makeEmpty(folder)
  const write = (name: string, content: string | Uint8Array) => writeNew(join(folder, name), content)
  const lines = (which: OpenedCase['messages']) => which.map(({ content }) => `${textOf(content)}\n`).join('')
  const forged = messages.filter((message) => message.mark === 'changed')
  if (body) await write(mark === 'changed' ? 'CHANGED-report.json' : 'report.json', textOf(body))
  await write('messages.ndjson', lines(messages.filter((message) => !forged.includes(message))))
  if (forged.length > 0) await write('CHANGED-messages.ndjson', lines(forged))
  for (const { number, type, content, cleaned, noted } of evidence) {
    const name = `${noted ? '' : 'UNKNOWN-'}evidence-${number}.${endingOf(type)}`
    await write(name, content)
    if (cleaned === false)
      print(`${name}: metadata was not removed. Do not pass it on; it may hold a clue about the reporter.`)
  }
  if (changed) await write('CHANGED.txt', changedNote(code, doubts))
  print(`Case ${code} is in ${folder}. It is in clear now: delete the folder when you are done.`)
}

/** Of another case the folder would hold files that this one does not replace. */
async function makeEmpty(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await readdir(folder)).length === 0) return
  } catch (error) {
    throw new OperatorError(
      `${folder} cannot be made or read (${errorCode(error)}): choose another --out, or give this account access to it.`,
    )
  }
  throw new OperatorError(
    `${folder} is not empty, and files of another case would lie among those of this one: choose another --out.`,
  )
}

const textOf = (content: Uint8Array): string => Buffer.from(content).toString('utf8')

async function read(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw new OperatorError(`${path} cannot be read (${errorCode(error)}).`)
  })
}
