/** `offices [--json]`, `offices unlink <id>`, `offices test <id>`. */
import { parseArgs } from 'node:util'
import { loadTexts, packageRoot } from '../load.ts'
import { testOffice } from '../office/test-notice.ts'
import { unlinkOffice } from '../office/unlink.ts'
import { OperatorError } from '../operator-error.ts'
import { officeOf, type Parts, print, withService } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [action, id] = positionals
  await withService(async (parts) => {
    if (action === undefined) return list(parts, values.json)
    if (action === 'unlink') return unlink(parts, id)
    if (action === 'test') return test(parts, id)
    throw new OperatorError(`There is no "offices ${action}". Use: offices, offices unlink <id>, offices test <id>`)
  })
}

async function list({ config, links }: Parts, json: boolean): Promise<void> {
  const rows = await Promise.all(
    config.offices.map(async ({ id, name, authority, recipients }) => ({
      id,
      name,
      authority,
      chats: (await links.ofOffice(id)).length,
      keys: recipients.length,
    })),
  )
  if (json) return print(JSON.stringify(rows))
  const width = Math.max(...rows.map(({ id }) => id.length))
  for (const { id, name, chats, keys } of rows)
    print(
      `${id.padEnd(width)}  ${chats === 0 ? 'no chat linked' : `chats: ${chats}`}, ${keys === 0 ? 'no key' : `keys: ${keys}`}  ${name}`,
    )
}

/** Also of an office that left the configuration, and chats under a secret that was lost. */
async function unlink({ config, audit, links, outbox, store }: Parts, id: string | undefined): Promise<void> {
  const known = config.offices.some((office) => office.id === id)
  const left = id !== undefined && !known && (await store.db.officeLink.count({ where: { officeId: id } })) > 0
  const { id: officeId, name, language } = left ? { id, name: id, language: 'id' as const } : officeOf(config, id)
  const named = { office: name, contact: config.operator.contact }
  const text = loadTexts(packageRoot())(language)('office-unlinked-operator', named)
  const count = await unlinkOffice({ db: store.db, audit, links, outbox }, officeId, text)
  print(
    `${name}: ${count} chats unlinked; the running service tells them. Notices not delivered yet wait for the next chat.`,
  )
}

async function test({ config, ...parts }: Parts, id: string | undefined): Promise<void> {
  const office = officeOf(config, id)
  const text = loadTexts(packageRoot())(office.language)('office-test', { office: office.name })
  const chats = await testOffice(parts, office.id, text)
  print(
    chats === 0
      ? `${office.name} has no linked chat. Link one with: npx kentongan invite --office ${office.id}`
      : `A test message waits for ${chats} chats of ${office.name}; the running service sends it within half a minute.`,
  )
}
