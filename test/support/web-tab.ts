/** The protocol's half of a chat page, for tests without a browser: it posts messages and reads the stream. */
import { randomBytes } from 'node:crypto'

export interface Line {
  type: string
  seq?: number
  id?: string
  text?: string
  box?: string
  attachments?: { id: string; mime: string; name: string }[]
  [field: string]: unknown
}

export interface Stream {
  status: number
  headers: Headers
  lines: Line[]
  /** Resolves to the lines once they satisfy `enough`, also when they do already. */
  until(enough: (lines: Line[]) => boolean): Promise<Line[]>
  /** Resolves when the server ended the stream. */
  ended: Promise<void>
  close(): void
}

export type Tab = ReturnType<typeof openTab>

export const newAddress = (): string => randomBytes(32).toString('base64url')
export const newId = (): string => randomBytes(9).toString('base64url')

/** @param more headers of every request: what a proxy in front says, for instance */
export function openTab(url: string, address: string = newAddress(), more: Record<string, string> = {}) {
  const own = { ...more, authorization: `Bearer ${address}` }

  return {
    address,

    post: (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${url}/chat/messages`, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),

    say: (text: string, id = newId()): Promise<Response> =>
      fetch(`${url}/chat/messages`, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json' },
        body: JSON.stringify({ id, kind: 'text', text }),
      }),

    upload: (bytes: Uint8Array<ArrayBuffer>, id = newId(), type = 'image/jpeg'): Promise<Response> =>
      fetch(`${url}/chat/files`, {
        method: 'POST',
        headers: { ...own, 'content-type': type, 'x-message-id': id },
        body: bytes,
      }),

    request: (path: string, method = 'GET'): Promise<Response> => fetch(`${url}${path}`, { method, headers: own }),

    /** @param seen `box.seq` of the last event taken in */
    async listen(seen?: string): Promise<Stream> {
      const abort = new AbortController()
      const response = await fetch(`${url}/chat/stream`, {
        headers: { ...own, ...(seen && { 'last-event-id': seen }) },
        signal: abort.signal,
      })
      const lines: Line[] = []
      const waiting = new Set<() => void>()
      const read = async (): Promise<void> => {
        const decoder = new TextDecoder()
        let rest = ''
        for await (const part of response.body ?? []) {
          const whole = (rest + decoder.decode(part, { stream: true })).split('\n')
          rest = whole.pop() ?? ''
          for (const line of whole) if (line !== '') lines.push(JSON.parse(line))
          for (const check of waiting) check()
        }
      }
      return {
        status: response.status,
        headers: response.headers,
        lines,
        until: (enough) =>
          new Promise((resolve) => {
            const check = (): void => {
              if (!enough(lines)) return
              waiting.delete(check)
              resolve(lines)
            }
            waiting.add(check)
            check()
          }),
        ended: read().catch(() => undefined),
        close: () => abort.abort(),
      }
    },
  }
}

/** Texts of the replies among these lines. */
export const texts = (lines: Line[]): (string | undefined)[] =>
  lines.filter(({ type }) => type === 'reply').map(({ text }) => text)

/** A promise that the test resolves. */
export function gate(): { passed: Promise<void>; open: () => void } {
  const parts: { open?: () => void } = {}
  const passed = new Promise<void>((resolve) => (parts.open = resolve))
  return { passed, open: () => parts.open?.() }
}
