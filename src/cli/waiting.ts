/** `waiting`: cases that no office may receive, for the operator to tell the escrow holder. */
import { parseArgs } from 'node:util'
import { print, withService } from './with-service.ts'

export async function run(args: string[]): Promise<void> {
  parseArgs({ args })
  await withService(async ({ config: { escrow }, store }) => {
    const rows = await store.db.case.findMany({
      where: { status: 'waiting' },
      orderBy: [{ receivedOn: 'asc' }, { code: 'asc' }],
      select: { code: true, receivedOn: true },
    })
    for (const { code, receivedOn } of rows) print(`${code}  received ${receivedOn}`)
    if (rows.length === 0) return print('No case waits.')
    print(
      escrow === undefined
        ? 'No escrow is configured, so nobody can open them. Add one in kentongan.yaml for the cases to come.'
        : `${escrow.name} can open them: npx kentongan export ${rows[0]?.code} --out case.tar, and hand over the file.`,
    )
  })
}
