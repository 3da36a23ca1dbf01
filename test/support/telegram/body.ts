import type { IncomingMessage } from 'node:http'

export interface Upload {
  name: string
  mime: string
  bytes: Uint8Array
}

export interface Body {
  raw: Buffer
  payload: Record<string, unknown>
  uploads: Map<string, Upload>
}

/** Reads a request of any kind the Bot API takes: JSON, form, multipart, or a query string. */
export async function readBody(request: IncomingMessage, query: URLSearchParams): Promise<Body> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const payload: Record<string, unknown> = Object.fromEntries(query)
  const uploads = new Map<string, Upload>()
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) Object.assign(payload, raw.length === 0 ? {} : JSON.parse(raw.toString()))
  else if (type.startsWith('application/x-www-form-urlencoded'))
    Object.assign(payload, Object.fromEntries(new URLSearchParams(raw.toString())))
  else if (type.startsWith('multipart/form-data')) {
    for (const part of parts(raw, /boundary="?([^";]+)/.exec(type)?.[1] ?? '')) {
      const name = /name="([^"]*)"/.exec(part.head)?.[1] ?? ''
      const fileName = /filename="?([^"\r\n]*)/.exec(part.head)?.[1]
      if (fileName === undefined) payload[name] = part.bytes.toString()
      else {
        const mime = /content-type:\s*([^\r\n]+)/i.exec(part.head)?.[1] ?? 'application/octet-stream'
        uploads.set(name, { name: fileName, mime, bytes: new Uint8Array(part.bytes) })
      }
    }
  }
  return { raw, payload, uploads }
}

/** The parts of a multipart body. By hand: Node's own `formData()` does not read the headers as grammY writes them. */
function* parts(raw: Buffer, boundary: string) {
  const mark = Buffer.from(`--${boundary}`)
  let at = raw.indexOf(mark)
  while (at !== -1) {
    const start = at + mark.length + 2
    const end = raw.indexOf(Buffer.concat([Buffer.from('\r\n'), mark]), start)
    if (end === -1) return
    const headEnd = raw.indexOf('\r\n\r\n', start)
    yield { head: raw.subarray(start, headEnd).toString(), bytes: raw.subarray(headEnd + 4, end) }
    at = end + 2
  }
}
