/** An operator asks whether an office is reached, with no service at hand; the running one sends it. */
import type { Audit } from '../audit/audit.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Links } from './links.ts'

export interface TestDeps {
  audit: Pick<Audit, 'commit'>
  links: Pick<Links, 'ofOffice'>
  outbox: Pick<Outbox, 'toChat'>
}

/** Queues `text` for every chat of the office; resolves to how many there are. */
export async function testOffice({ audit, links, outbox }: TestDeps, officeId: string, text: string): Promise<number> {
  const chats = await links.ofOffice(officeId)
  await audit.commit({ action: 'test', actor: 'operator', officeId }, async () =>
    (await Promise.all(chats.map((chat) => outbox.toChat(chat, { text })))).flat(),
  )
  return chats.length
}
