/** `open <bundle> --identity <file> [--out <folder>]`: report, messages and evidence of a bundle, in clear. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { endingOf } from '../evidence/kinds.ts'
import { openBundle } from '../vault/bundle.ts'
import { errorCode, OperatorError } from '../operator-error.ts'
import { print } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
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
  const report = Buffer.from(opened.body).toString('utf8')
  if (values.out === undefined) {
    print(report)
    for (const { content } of opened.messages) print(Buffer.from(content).toString('utf8'))
    if (opened.evidence.length > 0)
      process.stderr.write(`${opened.evidence.length} files: name a folder with --out to write them.\n`)
    return
  }
  await mkdir(values.out, { recursive: true, mode: 0o700 })
  const write = (name: string, content: string | Uint8Array) =>
    writeFile(join(values.out ?? '.', name), content, { mode: 0o600 })
  await write('report.json', report)
  await write(
    'messages.ndjson',
    opened.messages.map(({ content }) => `${Buffer.from(content).toString('utf8')}\n`).join(''),
  )
  for (const { number, type, content, cleaned } of opened.evidence) {
    const name = `evidence-${number}.${endingOf(type)}`
    await write(name, content)
    if (cleaned === false)
      print(`${name}: metadata was not removed. Do not pass it on; it may hold a clue about the reporter.`)
  }
  print(`Case ${opened.code} is in ${values.out}. It is in clear now: delete the folder when you are done.`)
}

async function read(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw new OperatorError(`${path} cannot be read (${errorCode(error)}).`)
  })
}
