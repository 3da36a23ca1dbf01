/** An operator takes an office's chats away from it, with no service at hand; the running one tells them. */
import type { Audit } from '../audit/audit.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Db } from '../store/open.ts'
import type { Links } from './links.ts'

export interface UnlinkDeps {
  db: Db
  audit: Pick<Audit, 'commit'>
  links: Pick<Links, 'byId' | 'remove'>
  outbox: Pick<Outbox, 'parting'>
}

/**
 * All chats of the office, also those that no key opens any more: they cannot be told.
 *
 * @param text the last word to each, whose people may know nothing of it
 * @returns how many there were
 */
export async function unlinkOffice(
  { db, audit, links, outbox }: UnlinkDeps,
  officeId: string,
  text: string,
): Promise<number> {
  const rows = await db.officeLink.findMany({ where: { officeId }, select: { id: true, officeId: true } })
  for (const row of rows)
    await audit.commit({ action: 'unlink', actor: 'operator', officeId }, async () => {
      const link = await links.byId(row.id)
      return [...(await links.remove(row)), ...(link === undefined ? [] : await outbox.parting(link, { text }))]
    })
  return rows.length
}
