/**
 * The line to the bot's device: what it has not confirmed yet waits for it, as on WhatsApp's servers, and is delivered
 * (again) when it comes back; the rest is only for a device that listens now.
 */
import type { ServerResponse } from 'node:http'

export type Event = { type: string } & Record<string, unknown>

export interface Line {
  /** The device opened its page: `hello` first, then what waited. */
  opens(device: string, response: ServerResponse, hello: () => Event): void
  /** Kept until it is confirmed. */
  queue(event: Event): void
  /** For whoever listens now; false when nobody does. */
  now(event: Event): boolean
  confirm(seqs: number[]): void
  /** The device is no longer linked: nothing waits for it. */
  forget(): void
  waiting(): number
  /** The page that is open now. */
  device(): string | undefined
  close(): void
}

export function createLine(changed: () => void): Line {
  let queued: { seq: number; event: Event }[] = []
  let last = 0
  let open: { device: string; response: ServerResponse } | undefined
  const write = (event: Event) => open?.response.write(`data: ${JSON.stringify(event)}\n\n`)

  return {
    opens(device, response, hello) {
      open?.response.end()
      open = { device, response }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' })
      response.on('close', () => {
        if (open?.response === response) open = undefined
        changed()
      })
      write(hello())
      for (const { seq, event } of queued) write({ ...event, seq })
      write({ type: 'backlog' })
      changed()
    },
    queue(event) {
      last += 1
      queued.push({ seq: last, event })
      write({ ...event, seq: last })
      changed()
    },
    now(event) {
      if (open === undefined) return false
      write(event)
      return true
    },
    confirm(seqs) {
      queued = queued.filter(({ seq }) => !seqs.includes(seq))
      changed()
    },
    forget() {
      queued = []
      changed()
    },
    waiting: () => queued.length,
    device: () => open?.device,
    close() {
      open?.response.end()
      open = undefined
    },
  }
}
