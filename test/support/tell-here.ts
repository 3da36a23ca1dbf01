/** "Kabari di sini", as a turn does it: with writes of its own transaction, again when they are stale. */
import type { Address } from '../../src/channel.ts'
import type { Pings } from '../../src/notify/pings.ts'
import type { Db } from '../../src/store/open.ts'
import { isConflict } from '../../src/store/store-error.ts'
import type { Language } from '../../src/texts/texts.ts'

export async function tellHere(
  { db, pings }: { db: Db; pings: Pick<Pings, 'telling' | 'newest'> },
  address: Address,
  language: Language,
  caseId: string,
  unread = false,
): Promise<void> {
  const seen = unread ? 0 : await pings.newest(caseId)
  for (;;)
    try {
      await db.$transaction(await pings.telling(address, language, { caseId, seen }))
      return
    } catch (error) {
      if (!isConflict(error)) throw error
    }
}
