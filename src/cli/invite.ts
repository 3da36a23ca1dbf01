/** `invite --office <id> [--json]`: a one-time code for `/petugas CODE`. Shown once; only its hash is kept. */
import { parseArgs } from 'node:util'
import { createInvitations } from '../office/invitations.ts'
import { officeOf, print, withService } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { office: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  await withService(async ({ config, store, audit }) => {
    const office = officeOf(config, values.office)
    const { code, expires } = await createInvitations({
      db: store.db,
      audit,
      now: () => new Date(),
    }).create(office.id)
    if (values.json) return print(JSON.stringify({ code, expires }))
    print(`${office.name}: send this to the bot from the chat that is to receive cases, within 24 hours:`)
    print(`\n  /petugas ${code}\n`)
    print('Whoever sends it first reads the cases of this office. Hand it over in person or by phone, not in a group.')
  })
}
