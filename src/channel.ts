/**
 * The port of the service: what a chat platform delivers (`Incoming`), what we say (`Reply`), and what an adapter does
 * (`Channel`). Nothing here knows a platform.
 */
import type { Readable } from 'node:stream'
import type { FastifyPluginAsync } from 'fastify'

export type ChannelName = 'telegram' | 'whatsapp' | 'whatsapp-cloud' | 'web'

/**
 * Where a channel reaches a person or a group. `id` is opaque to the service and is never stored or logged in clear for
 * reporters: whoever reads it knows who they are.
 */
export interface Address {
  channel: ChannelName
  id: string
}

/** A file that waits on the platform. `ref` is the platform's handle: it can name its sender, so it is sealed or dropped. */
export interface FileRef {
  channel: ChannelName
  ref: string
  /** Size in bytes as the platform announces it, when it does. Never trusted: the fetch counts again. */
  bytes?: number
}

/** What the platform calls a file. Chooses words only: what it is, is told by its content once it was fetched. */
export type Media = 'photo' | 'video' | 'audio' | 'voice' | 'document'

/** Things people send that are not an answer; each gets one kind sentence. */
export type Oddity =
  | 'location'
  | 'contact'
  | 'sticker'
  | 'poll'
  | 'reaction'
  | 'edited'
  | 'deleted'
  | 'call'
  | 'view-once'
  /** Written before something that was answered already: it was meant for an earlier question. */
  | 'late'
  /** A command or a button of officials, where no office is linked (any more). */
  | 'for-office'
  | 'unsupported-file'
  | 'too-big-file'
  | 'unknown'

export type Content =
  | { kind: 'text'; text: string; forwarded?: boolean }
  /** A pressed button: the `id` of the `Button` as we sent it. */
  | { kind: 'choice'; id: string }
  /**
   * `caption` is what was written under it. `more`: another file of the same album follows at once, so the answer can
   * wait for the last one. Its name never gets this far.
   */
  | { kind: 'file'; file: FileRef; media?: Media; caption?: string; more?: true }
  /** `caption`: what was written under a file that cannot be taken. */
  | { kind: 'odd'; what: Oddity; caption?: string }
  /** The person blocked the bot, or a group removed it. Nothing can be sent any more. */
  | { kind: 'gone' }
  /** The group lives on under another id: the one in `address` is dead. */
  | { kind: 'moved'; to: string }

export interface Incoming {
  address: Address
  /** Unique within the address; serves only to recognise a redelivery. */
  messageId: string
  at: Date
  /**
   * Rises with every message of the chat, where the platform delivers texts and presses by ways of their own: one of them
   * may overtake the other.
   */
  order?: number
  /**
   * The platform brings it so late that its turn, and the session with it, may have been over long ago: where nobody
   * knows of it any more, it must not begin anything.
   */
  stale?: true
  /** The last that was said in this chat was a text of the platform's approval: they answer that there is something to read. */
  summoned?: true
  /** BCP 47 hint from the platform's client, for the first greeting only. */
  language?: string
  /** True for a group or channel: nobody reports there. */
  group: boolean
  /** In a group, the opaque id of the member who wrote; offices' actions are checked against it. */
  member?: string
  content: Content
}

/** `id` comes back in `Content.choice`; at most 64 bytes (Telegram's callback_data). */
export interface Button {
  id: string
  label: string
  /** A second line where the channel has one (WhatsApp lists); otherwise left out or appended to the text. */
  description?: string
  /**
   * A command that does the same wherever and whenever it is typed. A channel that cannot press shows it instead of a
   * number, which another process, or this one after a restart, would not know.
   */
  typed?: string
}

/**
 * One message to a person. `text` is plain: adapters never interpret markup in it, switch link previews off, and split
 * it (never cut it) when it is longer than the channel allows.
 */
export interface Reply {
  text: string
  buttons?: Button[]
  /** How the buttons stand: `row` side by side (at most 3 short ones), `list` one below the other. Default `list`. */
  layout?: 'row' | 'list'
  /** Navigation shown apart, after the buttons (back, skip, cancel …). */
  navigation?: Button[]
  /** A notice to an official: the platform is asked not to let it be forwarded or saved, where it can. */
  protect?: boolean
  /** It says no more than that there is something to read: where a platform takes only a text it has approved, that one can stand for it. */
  neutral?: boolean
  /**
   * Worth saying only as it is: nobody is asked to write so that it can follow, and nothing stands for it. Where it may not
   * be said, nothing is sent, and that is no failure.
   */
  fleeting?: boolean
  /** Evidence that goes with a notice to an office set to `evidence: chat`; `caption` is a warning about the file. */
  files?: { bytes: Uint8Array; mime: string; name: string; caption?: string }[]
  /** In a group: the member (`Incoming.member`) whose question it is. Those of others stay open beside it. */
  member?: string
  /** Ask the channel to forget the buttons of the message they were pressed on (edited in place where possible). */
  replacesPressed?: boolean
  /** The same answer to the same message, which came again: what it took the place of then may hold it already. */
  again?: boolean
}

/** The platform's handle of a sent message, kept (sealed) only so that it can be erased. */
export type MessageRef = string

export interface Channel {
  readonly name: ChannelName
  /** Its messages reach somebody who has left the chat: a phone lights up. A page that was closed shows nothing. */
  readonly reachesLater?: boolean
  /** Anybody can put its number into a group: one that is no office's hears nothing from it, not even who it is. */
  readonly quietInGroups?: boolean
  /** Starts receiving. `handle` resolves once the turn is committed and its replies are sent; only then may the channel acknowledge. If it rejects, the message must come again. */
  start(handle: (message: Incoming) => Promise<void>): Promise<void>
  /** Sends one reply. Rejects with a `ChannelError` when the platform refused it. */
  send(to: Address, reply: Reply): Promise<MessageRef[]>
  /** Shows "typing …" where the platform can. Never rejects. */
  typing?(to: Address): Promise<void>
  /**
   * Erases messages for both sides as far as the platform allows; resolves to how many could not be erased. `whole`: the
   * chat itself too, where the channel keeps one on a device of its own. Rejects with `unavailable` when a stop cut it off:
   * the turn is to come again, and then erases the rest.
   */
  erase?(to: Address, refs: MessageRef[], whole?: boolean): Promise<number>
  /** Nobody waits for anything in this chat any more: what the channel keeps of it on a device of its own can go. Never throws. */
  ended?(to: Address): void
  fetch?(file: FileRef): Promise<Readable>
  /** This file will be fetched, perhaps late: it stays until `release`, within the channel's bounds. Never throws. */
  keep?(file: FileRef): void
  /** Nobody will fetch this file: what the channel holds of it can go. Never throws. */
  release?(file: FileRef): void
  /** Webhooks and pages; `main.ts` mounts them. */
  readonly routes?: FastifyPluginAsync
  /** Pages for the operator, on the admin address only. */
  readonly adminRoutes?: FastifyPluginAsync
  /** Where its connection stands, of all the places where it can: for the metrics. */
  readonly condition?: { readonly all: readonly string[]; now(): string }
  /** Receiving works right now (for /readyz). */
  healthy(): boolean
  /** Stops receiving, waits for turns in flight as long as their platform answers, closes. What was cut off comes again. */
  stop(): Promise<void>
}

/** What a look found, for `doctor`. No token, secret, address of a person or content of a case may stand in it. */
export interface Finding {
  /** `bad`: something is broken, or a promise to reporters is. `warn`: it works, and deserves a look. */
  level: 'ok' | 'warn' | 'bad'
  /** One sentence. */
  says: string
  /** What to do; every finding but an `ok` has one. */
  mend?: string
}
export const ok = (says: string): Finding => ({ level: 'ok', says })
export const warn = (says: string, mend: string): Finding => ({ level: 'warn', says, mend })
export const bad = (says: string, mend: string): Finding => ({ level: 'bad', says, mend })

/**
 * Why a channel could not send. `retryAfter` in seconds when the platform named it; `gone` when this address can never
 * be reached again (blocked, kicked, deleted), `moved` when its group has another id now, which is `movedTo`. The message never holds an address, a token or content.
 */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  readonly reason: 'gone' | 'moved' | 'limited' | 'unavailable' | 'refused'
  readonly retryAfter: number | undefined
  readonly movedTo: string | undefined
  constructor(reason: ChannelError['reason'], message: string, retryAfter?: number, movedTo?: string) {
    super(message)
    this.reason = reason
    this.retryAfter = retryAfter
    this.movedTo = movedTo
  }
}

/** As programs name their errors: "TypeError". A name in small letters, or one with a digit, could be data. */
const ERROR_NAME = /^[A-Z][A-Za-z]{2,39}$/

/** What of an error may be logged by an adapter: its kind. Never its message, which quotes whoever it is about. */
export const kindOf = (error: unknown): string =>
  error instanceof Error ? (ERROR_NAME.test(error.name) ? error.name : 'Error') : typeof error
