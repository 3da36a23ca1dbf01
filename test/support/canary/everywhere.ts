/** Everything that can be seen of the service from outside, as bytes: what the search for canaries goes through. */
import { createHash } from 'node:crypto'
import type { BotApi } from '../bot-api.ts'
import type { ServiceProcess } from '../process.ts'

export type Places = Map<string, Buffer>

/** Files that it wrote, temporary ones too; what it printed, in all its lives; what its addresses answer. */
export async function lookAround(service: ServiceProcess): Promise<Places> {
  const places: Places = new Map()
  for (const [path, bytes] of await service.files()) if (path !== 'kentongan.yaml') places.set(`file ${path}`, bytes)
  for (const [name, url] of [
    ['metrics', `${service.adminUrl}/metrics`],
    ['readyz', `${service.url}/readyz`],
    ['healthz', `${service.url}/healthz`],
  ] as const) {
    const text = await fetch(url).then(
      (response) => response.text(),
      () => undefined,
    )
    if (text !== undefined) places.set(name, Buffer.from(text))
  }
  return places.set('output', Buffer.from(service.output()))
}

/** Every request that was made of the platform, but for those that talk to these chats of reporters. */
export function sentToOthers(api: BotApi, own: ReadonlySet<number>, official: number): Places {
  return new Map(
    api.received.flatMap(({ method, chatId, body }, index): [string, Buffer][] =>
      chatId === undefined || own.has(chatId)
        ? []
        : [[`sent to ${chatId === official ? 'the official' : 'another chat'}: ${method} ${index}`, body]],
    ),
  )
}

/** Puts what was seen at one moment with the rest; what has not changed since is there already. */
export function createMemory(): { places: Places; keep(moment: string, seen: Places): void } {
  const places: Places = new Map()
  const known = new Set<string>()
  return {
    places,
    keep(moment, seen) {
      for (const [place, bytes] of seen) {
        const digest = `${place} ${createHash('sha256').update(bytes).digest('hex')}`
        if (known.has(digest)) continue
        known.add(digest)
        places.set(`${moment}: ${place}`, bytes)
      }
    },
  }
}
