/**
 * What travels between the chat page and this adapter: JSON up, newline-delimited JSON down. The page's half stands in
 * `page/transport.js`.
 *
 * The address is made by the tab and travels in the `Authorization` header alone: URLs end up in histories, proxies' and
 * servers' logs, headers do not.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Button, Reply } from '../../src/channel.ts'

/** 32 random bytes as base64url. A tab that made a shorter one could be guessed, so no other shape is taken. */
const addressPattern = /^Bearer ([A-Za-z0-9_-]{43})$/

/** The tab's address in an `Authorization` header, or undefined. */
export function bearer(header: string | undefined): string | undefined {
  return header === undefined ? undefined : addressPattern.exec(header)?.[1]
}

/** A tab, and the network that what it takes up is counted for: a hash (src/server.ts), never an address. */
export interface Caller {
  address: string
  network: string
}

/** Made by the page, unique within its address: a repeated id is a redelivery. */
export const messageId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** The same for the same message of the same address; says nothing about that address. */
export const handleOf = (address: string, id: string): string =>
  createHash('sha256').update(`${address}.${id}`).digest('base64url')

const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .optional()

/** Texts longer than the form allows still arrive (the engine says kindly that they are too long); essays do not. */
export const longestText = 20_000

export const message = z.discriminatedUnion('kind', [
  z.strictObject({ id: messageId, kind: z.literal('text'), text: z.string().max(longestText), language }),
  z.strictObject({ id: messageId, kind: z.literal('choice'), choice: z.string().min(1).max(64), language }),
  /** A file that the page did not even upload: it knows type and size before the service does. */
  z.strictObject({
    id: messageId,
    kind: z.literal('odd'),
    what: z.enum(['unsupported-file', 'too-big-file']),
    language,
  }),
])
export type Message = z.infer<typeof message>

/** A file that goes with a reply; the page fetches it with its address, so that it has no guessable or shareable URL. */
export interface Attachment {
  id: string
  mime: string
  name: string
  /** A warning about the file. */
  caption?: string
}

/** `id` is the same when the same reply is sent again, so the page shows it once; `seq` counts within one mailbox. */
export type MailEvent =
  | {
      type: 'reply'
      seq: number
      id: string
      text: string
      buttons?: Button[]
      layout?: Reply['layout']
      navigation?: Button[]
      replacesPressed?: boolean
      attachments?: Attachment[]
    }
  /** Forget every message shown so far. `key` replaces the transcript key (see `Mailbox.key`). */
  | { type: 'clear'; seq: number; id: string; key: string }

/** Lines that are not kept: the first of a stream, "typing", and "another tab took over". An empty line is a heartbeat. */
export type StreamLine =
  | MailEvent
  | { type: 'hello'; box: string; key: string; fileBytes: number }
  | { type: 'typing' }
  | { type: 'taken' }

/** Everything that can go wrong, with its HTTP status and a sentence for whoever reads the network panel. The page has its own words, by code. */
export const problems = {
  'bad-address': [401, 'The chat address is missing or malformed.'],
  'bad-message': [400, 'The message could not be read.'],
  'no-such-file': [404, 'This file is no longer held.'],
  'too-big': [413, 'The message or file is too big.'],
  unsupported: [415, 'This kind of file cannot be sent here.'],
  'set-aside': [422, 'The message could not be saved, and will not be. Please write it anew.'],
  'too-many': [429, 'Too many messages at once. Please wait a moment.'],
  failed: [503, 'The message was not saved. Please send it again.'],
  busy: [503, 'Too many people are here just now. Please try again in a moment.'],
  closed: [503, 'The service is starting or stopping. Please try again in a moment.'],
} as const satisfies Record<string, readonly [number, string]>
export type ProblemCode = keyof typeof problems

/** An answer other than "ok". Carries nothing that the person wrote. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly statusCode: number
  constructor(code: ProblemCode) {
    super(problems[code][1])
    this.code = code
    this.statusCode = problems[code][0]
  }
}
