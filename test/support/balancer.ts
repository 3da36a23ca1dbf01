/**
 * A small load balancer for tests: each request goes to the next instance whose /readyz says yes. A request that fails on
 * its way is answered 502 and not tried again elsewhere: whether it had an effect, the balancer cannot know.
 */
import { createServer, request } from 'node:http'

export interface Balancer {
  readonly url: string
  /** Requests answered by each instance, by its URL. */
  readonly answered: ReadonlyMap<string, number>
  add(url: string): void
  remove(url: string): void
  stop(): Promise<void>
}

const LOOK_MS = 100

export async function startBalancer(): Promise<Balancer> {
  const instances = new Map<string, { ready: boolean }>()
  const answered = new Map<string, number>()
  let turn = 0

  async function look(): Promise<void> {
    await Promise.all(
      [...instances].map(async ([url, instance]) => {
        instance.ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
          ({ ok }) => ok,
          () => false,
        )
      }),
    )
  }
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  const again = (): void => {
    looking = look().finally(() => (timer = setTimeout(again, LOOK_MS)))
  }
  again()

  const server = createServer((incoming, response) => {
    const ready = [...instances].filter(([, instance]) => instance.ready)
    turn += 1
    const [url, instance] = ready[turn % ready.length] ?? []
    const failed = (): void => {
      if (instance !== undefined) instance.ready = false
      if (response.headersSent) response.destroy()
      else response.writeHead(502).end()
    }
    if (url === undefined) return failed()
    const passed = request(
      `${url}${incoming.url}`,
      { method: incoming.method, headers: incoming.headers, agent: false },
      (answer) => {
        answered.set(url, (answered.get(url) ?? 0) + 1)
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response).on('error', failed)
      },
    )
    passed.on('error', failed)
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()

  return {
    url: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`,
    answered,
    add: (url) => void instances.set(url, { ready: false }),
    remove: (url) => void instances.delete(url),
    async stop() {
      await looking
      clearTimeout(timer)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
