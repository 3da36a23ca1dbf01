/** The door to the page: events down, everything else up. Nothing but this machine reaches it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Faults, createFaults } from '../telegram/faults.ts'
import { Refused, type Said } from './device.ts'
import { storeMedia, type World } from './world.ts'

export interface Door {
  base: string
  fail: Faults['fail']
  heal: Faults['heal']
  close(): Promise<void>
}

/** `answers` by the path of the post; `opens` takes a page that begins to listen. */
export async function openDoor(
  world: World,
  answers: Record<string, (said: Said) => unknown>,
  opens: (device: string, response: ServerResponse) => void,
): Promise<Door> {
  const faults = createFaults()

  /** Faults go by the name of the post, and `download`, `decrypt`, `upload` for files. */
  async function trouble(method: string, said: Said): Promise<void> {
    const fault = faults.take(method, said)
    if (fault?.kind === 'hold') await fault.until
    if (fault?.kind === 'error') throw new Refused(fault.code, fault.description)
  }

  async function answer(request: IncomingMessage): Promise<Buffer | object> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://phone')
    const body = await bytesOf(request)
    if (pathname.startsWith('/media/')) {
      await trouble(search === '?head' ? 'download' : 'decrypt', {})
      const bytes = world.media.get(pathname)
      if (bytes === undefined) throw new Refused(404, 'gone')
      return search === '?head' ? Buffer.alloc(0) : Buffer.from(bytes)
    }
    if (pathname === '/upload') {
      await trouble('upload', {})
      return { directPath: storeMedia(world, body) }
    }
    const said: Said = JSON.parse(body.toString('utf8'))
    await trouble(pathname.slice(1), said)
    const known = answers[pathname.slice(1)]
    if (known === undefined) throw new Refused(404, `nobody answers ${pathname}`)
    const given = known(said)
    world.waiter.changed()
    return typeof given === 'object' && given !== null ? given : {}
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://phone')
    if (pathname === '/events') return opens(searchParams.get('device') ?? '', response)
    response.setHeader('access-control-allow-origin', '*')
    answer(request).then(
      (given) => response.end(Buffer.isBuffer(given) ? given : JSON.stringify(given)),
      (error: unknown) =>
        response
          .writeHead(error instanceof Refused ? error.status : 500)
          .end(error instanceof Error ? error.message : ''),
    )
  })
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()

  return {
    base: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`,
    fail: faults.fail,
    heal: faults.heal,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
