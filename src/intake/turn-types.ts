/** What goes into a turn and what comes out of it. */
import type { ToldDeadline } from '../cases/deadline.ts'
import type { ThreadMessage } from '../cases/thread.ts'
import type { Content, MessageRef, Reply } from '../channel.ts'
import type { FormContext } from '../form/context.ts'
import type { Draft } from '../form/draft.ts'
import type { MaskedText } from '../form/answers.ts'
import type { FindLink } from '../deep-links.ts'
import type { FormEffect } from '../form/question.ts'
import type { Language } from '../texts/texts.ts'
import type { Identity } from '../vault/identity.ts'
import type { Lateness } from './late.ts'
import type { SessionState } from './state.ts'

/** Everything a turn may know. Pure functions of this and the state decide the rest. */
export interface TurnContext extends FormContext {
  languages: readonly Language[]
  /** Ids of the forms, in the order of the menu. */
  forms: readonly string[]
  /** The same context in another language of the bot, and around another form (when it is one of `forms`). */
  speak(language: Language, form?: string): TurnContext
  /** What is sent to this chat reaches the person later, too. */
  reachesLater: boolean
  /** They answer a text that says no more than that there is something to read. */
  summoned: boolean
  /** A link that the operator listed. */
  link: FindLink
  /** The platform's id of the message being answered. */
  messageRef: string
}

/** Done in the session's own transaction, or right after it. */
export type Effect =
  | FormEffect
  /** The row is deleted: nothing of this person is left. */
  | { kind: 'end-session' }
  /** Both sides' messages, as far as the platform allows. */
  | { kind: 'erase-chat' }
  /** What is kept of this chat at the person's wish is deleted. */
  | { kind: 'stop-telling' }
  /**
   * "Kabari di sini": this chat's address is kept for the case. With the session, to which it belongs anyway: two answers
   * to the offer cannot both come true. `seen`: the number of the newest message of an office that was shown.
   */
  | { kind: 'tell-here'; caseId: string; seen: number }
  /** One message of the person (a typed receipt). */
  | { kind: 'erase-message'; ref: string }

/**
 * Work that must be done before the turn can go on; its result comes back as an event. Each is idempotent by an id that
 * stood in the sealed state before, and none shares a transaction with the session: a common transaction id or
 * neighbouring rows would pair sender and case for ever.
 */
export type Call =
  | { call: 'begin-draft'; form: string; added?: readonly string[] }
  /** `later`: sealed now, shown to the offices in the next days. */
  | { call: 'submit'; draft: Draft; later: boolean }
  | { call: 'open-case'; receipt: string }
  /** `tell`: and this chat is to be told of what comes after that. */
  | { call: 'reload-case'; caseId: string; mailbox: Identity; tell?: true }
  | { call: 'write'; caseId: string; id: string; question?: string; text: MaskedText | null }
  /** `kept`: those of the files that cannot be cleaned and that the reporter said yes to, in this turn or before. */
  | ({ call: 'add-evidence'; caseId: string; id: string; files: string[]; kept: string[] } & AddedWords)
  | { call: 'withdraw'; caseId: string }
  /** STOP, a word that means it only if there is something to stop, or "I will check myself" when that was over. */
  | { call: 'stop-telling'; word: 'stop' | 'cancel' | 'self' }

/** What goes along with files that are added to a case: the words under them, and what photos recorded, after a yes. */
export type AddedWords = Pick<ThreadMessage, 'noted'> & { text?: MaskedText }

export interface SentCase {
  caseId: string
  code: string
  offices: string[]
  /** Those of them that nobody could tell: no chat is linked. */
  untold: string[]
  /** It is sent later: ISO day by which it has reached the offices. */
  latest?: string
  /** Until when a formal report may be made, when it can be told. */
  deadline: ToldDeadline | undefined
  /** The receipt opens the conversation only, because an office or escrow key exists. */
  receiptOpensMailboxOnly: boolean
}

/** A case as its reporter may see it. */
export interface ReporterView {
  caseId: string
  code: string
  receivedOn: string
  mailbox: Identity
  /** Recipient of the file identity: later evidence is sealed to it. */
  fileRecipient: string
  /** Somebody can open files that are added. */
  filesOpen: boolean
  closed: boolean
  /** No office sees it yet. */
  held: boolean
  withdrawn: boolean
  offices: string[]
  /** This chat is told when there is news of it. */
  told: boolean
  /** Status words, newest last, already in the reporter's language. */
  status: string[]
  /** Questions without an answer, oldest first. */
  questions: { id: string; office: string; text: string }[]
  /** Files that the reporter added since, by ISO day. */
  added: { day: string; files: number }[]
  /** ISO days of the messages that the reporter wrote unasked. */
  wrote: string[]
}

export type Result =
  | { result: 'draft-begun'; draft: Draft }
  | { result: 'too-many-drafts' }
  /** Many reports are being begun everywhere. */
  | { result: 'slowed'; minutes: number }
  | { result: 'submitted'; sent: SentCase }
  /** Or only its answer was lost. */
  | { result: 'failed' }
  /** It was looked for, and never happened. */
  | { result: 'undone' }
  /** `seen`: when this chat is to be told, the number of the newest message of an office among those shown. */
  | { result: 'case'; view: ReporterView; seen?: number }
  | { result: 'no-case' }
  | { result: 'too-many-tries'; minutes: number }
  /**
   * `untold`: offices that no chat is linked for, so that they do not have the report yet; `offices`: the others.
   * `waiting`: no office has the case, and the operator was told. Offices that left the configuration are not named.
   */
  | { result: 'written'; offices: string[]; untold: string[]; waiting: boolean }
  /** The case takes nothing more: it was closed or withdrawn meanwhile. */
  | { result: 'over' }
  /** `seen`: an office may have seen the case. */
  | { result: 'withdrawn'; code: string; seen: boolean; refs: MessageRef[] }
  /** `was`: there was an address to delete. `refs`: the pings, to be erased with the chat. */
  | { result: 'stopped'; was: boolean; refs: MessageRef[] }

export interface Step {
  state: SessionState
  replies: Reply[]
  effects: Effect[]
  /** Do this first, then go on with its result. */
  call?: Call
}

/** What somebody says. `part`: of the story, which was over when it came. */
export type Said = Content | { kind: 'part'; text: string }

/** `late`: something that was written after it was handled first. */
export type Event =
  | { kind: 'message'; content: Content; late?: Lateness }
  | { kind: 'result'; call: Call; result: Result }
