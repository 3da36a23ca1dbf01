/** Chats of offices that take everything and say nothing: a report reaches somebody, whom the test is not about. */
import type { Channel } from '../../src/channel.ts'
import type { Config } from '../../src/config.ts'
import type { startService } from '../../src/service.ts'

export const listeners: Channel = {
  name: 'web',
  start: async () => undefined,
  send: async () => [],
  healthy: () => true,
  stop: async () => undefined,
}

/** Links one to every office; the service must have been given `listeners` among its channels. */
export async function listenEverywhere(
  { links, store: { db } }: Awaited<ReturnType<typeof startService>>,
  { offices }: Pick<Config, 'offices'>,
): Promise<void> {
  for (const { id } of offices)
    await db.$transaction([links.create(id, { channel: 'web', id: `listener-${id}` }, false, '2024-01-01').write])
}
