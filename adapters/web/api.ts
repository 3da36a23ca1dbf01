/**
 * The HTTP interface of the chat page. No route here reads or keeps who asks: no user agent, no IP address (only the hash
 * under which the server counts its network), and `logLevel: 'silent'` keeps the server's own request log out of them,
 * which would write the address of the reader.
 */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Content, Media } from '../../src/channel.ts'
import type { WebLimits } from './limits.ts'
import type { Mailboxes } from './mailboxes.ts'
import {
  bearer,
  type Caller,
  longestText,
  type Message,
  message,
  messageId,
  Problem,
  type StreamLine,
} from './protocol.ts'
import type { Uploads } from './uploads.ts'

export interface ApiParts {
  limits: WebLimits
  mailboxes: Mailboxes
  uploads: Uploads
  /** One message of one address; resolves once the turn is committed and replied. */
  receive(address: string, messageId: string, content: Content, language?: string): Promise<void>
  /** True while turns are taken. */
  open(): boolean
  demo?: { officeName: string; linkOfficial(address: string): Promise<void> }
}

const silent: RouteShorthandOptions = { logLevel: 'silent' }
/** A page that stops reading is cut off when this much waits for it, bytes; it connects again and gets the rest. */
const slowReader = 1024 * 1024
/** UTF-8 takes at most three bytes for a UTF-16 unit, JSON escapes at most six. */
const messageBytes = longestText * 6 + 1024

/** What a page may send up; what it is in truth is told by its content, later. */
const FILE_TYPES = /^(?:image|video|audio)\/|^application\/(?:pdf|ogg|octet-stream|vnd\.)/

function mediaOf(type = ''): Media {
  if (type.startsWith('image/')) return 'photo'
  if (type.startsWith('video/')) return 'video'
  return type.startsWith('audio/') ? 'audio' : 'document'
}

function contentOf(given: Message): Content {
  if (given.kind === 'text') return { kind: 'text', text: given.text }
  if (given.kind === 'choice') return { kind: 'choice', id: given.choice }
  return { kind: 'odd', what: given.what }
}

export function api(app: FastifyInstance, parts: ApiParts): void {
  const { limits, mailboxes, uploads } = parts
  // Files arrive as raw bodies and are counted while they stream in; a JSON body never gets near that size.
  app.addContentTypeParser(FILE_TYPES, (_request, body, done) => done(null, body))

  /** The caller's address, once its mailbox is there and has heard what the page has taken in already. */
  function caller(request: FastifyRequest): Caller {
    const address = bearer(request.headers.authorization)
    if (!address) throw new Problem('bad-address')
    if (!parts.open()) throw new Problem('closed')
    const from = { address, network: request.network }
    mailboxes.touch(from, header(request, 'last-event-id'))
    return from
  }

  app.post('/chat/messages', { ...silent, bodyLimit: messageBytes }, async (request) => {
    const { address } = caller(request)
    const given = message.safeParse(request.body)
    if (!given.success) throw new Problem('bad-message')
    await parts.receive(address, given.data.id, contentOf(given.data), given.data.language)
    return { ok: true }
  })

  app.post('/chat/files', { ...silent, bodyLimit: limits.fileBytes }, async (request) => {
    const from = caller(request)
    const id = messageId.safeParse(header(request, 'x-message-id'))
    if (!id.success) throw new Problem('bad-message')
    if (!(request.body instanceof Readable)) throw new Problem('unsupported')
    const file = await uploads.receive(from, id.data, request.body)
    try {
      const media = mediaOf(request.headers['content-type'])
      await parts.receive(from.address, id.data, { kind: 'file', file: { channel: 'web', ...file }, media })
    } finally {
      uploads.turnOver(file.ref)
    }
    return { ok: true }
  })

  app.get('/chat/stream', { ...silent, exposeHeadRoute: false }, (request, reply) => {
    const from = caller(request)
    return reply
      .type('application/x-ndjson')
      .header('x-accel-buffering', 'no') // nginx would hold the lines back
      .send(stream(from, parts))
  })

  app.get<{ Params: { id: string } }>(
    '/chat/attachments/:id',
    { ...silent, exposeHeadRoute: false },
    async (request, reply) => {
      const file = mailboxes.file(caller(request).address, request.params.id)
      if (!file) throw new Problem('no-such-file')
      // Whatever a hostile file says it is, no browser opens it here; the page decides what it shows.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', 'attachment')
        .send(Buffer.from(file.bytes))
    },
  )

  /** The tab leaves for good (quick exit): its address will never be heard of again. */
  app.post('/chat/leave', silent, async (request) => {
    const { address } = caller(request)
    try {
      await parts.receive(address, `leave-${address.slice(0, 16)}`, { kind: 'gone' })
    } finally {
      mailboxes.forget(address)
    }
    return { ok: true }
  })

  const { demo } = parts
  if (demo) {
    app.post('/demo/official', silent, async (request) => {
      await demo.linkOfficial(caller(request).address)
      return { ok: true, office: demo.officeName }
    })
  }
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** The page's lines, until it leaves or another tab of the same address takes over. */
function stream(from: Caller, { limits, mailboxes }: ApiParts): Readable {
  const lines = new Readable({ read() {} })
  const push = (text: string): void => {
    if (lines.readableLength > slowReader) lines.destroy()
    else lines.push(text)
  }
  const sink = {
    write: (line: StreamLine) => push(`${JSON.stringify(line)}\n`),
    end: () => lines.push(null),
  }
  const beat = setInterval(() => push('\n'), limits.heartbeatSeconds * 1000)
  lines.once('close', () => {
    clearInterval(beat)
    mailboxes.detach(from.address, sink)
  })
  mailboxes.attach(from, sink)
  return lines
}

/** Problems as they are; Fastify's own in our codes; anything else as "failed", without a word of what was in it. */
export function answerProblem(error: unknown, reply: FastifyReply): { code: string; unforeseen: boolean } {
  const problem = error instanceof Problem ? error : new Problem(codeOf(error))
  void reply.status(problem.statusCode).send({ code: problem.code, message: problem.message })
  return { code: problem.code, unforeseen: problem !== error && problem.code === 'failed' }
}

function codeOf(error: unknown) {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  if (status === 413) return 'too-big'
  if (status === 415) return 'unsupported'
  if (status === 429) return 'too-many'
  return typeof status === 'number' && status < 500 ? 'bad-message' : 'failed'
}
