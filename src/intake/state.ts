/** The sealed state of one pseudonym. Closed and O(1): position and typed answers, never raw updates. */
import type { MessageRef, Reply } from '../channel.ts'
import type { EvidenceItem, MaskedText } from '../form/answers.ts'
import type { Draft, MaskTalk } from '../form/draft.ts'
import type { Language } from '../texts/texts.ts'
import type { Identity } from '../vault/identity.ts'
import type { Begun } from './begun.ts'

/** A small question laid over whatever is going on; its answer leads back. */
export type Overlay = 'language' | 'cancel' | 'erase' | 'resume' | 'help' | 'leave'

/** A case opened with its receipt. The mailbox key stays here for fifteen minutes at most. */
export interface OpenCase {
  caseId: string
  code: string
  mailbox: Identity
  /** Later evidence is sealed to it. Empty when the case was changed in the database: it takes none. */
  fileRecipient: string
  /** Nobody has a key for files that are added. */
  filesSealedForNobody?: true
  offices: string[]
  closed: boolean
  /** No office sees it yet. */
  held: boolean
  /** This chat is told when there is news of the case. */
  told: boolean
  questions: { id: string; office: string; text: string }[]
  /** Files that were added today already; without it none. */
  addedToday?: number
  /** Messages that were written unasked today already; without it none. */
  wroteToday?: number
  /** ISO instant after which it is closed from the screen. */
  until: string
  ask: CaseAsk
}
export type CaseAsk =
  /** `page`: of its rows; several offices may have asked. */
  | { at: 'menu'; page?: number }
  /** `question`: the id of the question answered; without one it is a message of the reporter's own. */
  | { at: 'write'; question?: string }
  /** `id` is chosen here, so that a second try to send changes nothing. `masks`: what is being said about what is hidden. `cut`: its last message was cut off. */
  | { at: 'check'; question?: string; text: MaskedText; id: string; masks?: MaskTalk; cut?: true }
  /**
   * `left`: the words under files that never came, or stay away. `done`: all of them came; what can be asked about them is
   * asked now. `toldOfPhotos`: what can be seen in one was spoken of.
   */
  | {
      at: 'evidence'
      files: EvidenceItem[]
      left?: MaskedText
      id: string
      masks?: MaskTalk
      done?: true
      toldOfPhotos?: true
    }
  | { at: 'withdraw' }
  | { at: 'tell' }

/** After sending: the receipt until its last four digits come back, whether to be told here, the offer to erase the chat. */
export interface Finished {
  caseId: string
  code: string
  /** Gone once confirmed or skipped. */
  receipt?: string
  /** What was answered to "shall we tell you in this chat"; absent until then. */
  told?: boolean
  until: string
}

export type Mode =
  | { mode: 'menu'; ask: 'main' | 'receipt' }
  | { mode: 'draft' }
  | { mode: 'case'; case: OpenCase }
  | { mode: 'finished'; finished: Finished }

export interface SessionState {
  /** Chosen by the person; until then guessed from the platform's hint. */
  language: Language
  /** The person has been greeted. */
  greeted: boolean
  at: Mode
  overlay: Overlay | null
  /** Kept while the menu or a case is open. */
  draft: Draft | null
  /** Begun outside the session, and not known to be done. */
  begun?: Begun
  /** ISO instant of the last message, for the 24 hours of silence. */
  lastAt: string
  /** Ids of the last handled messages, newest last. */
  seen: string[]
  /** The highest `order` among all that was handled. */
  order?: number
  /** What the newest of them was answered; sent again when it is delivered again. */
  replies: Reply[]
  /** Platform handles of both sides' messages, for erasing the chat. */
  refs: MessageRef[]
}

/** As many as Telegram delivers at once, so as many as one chat can have unconfirmed when the process dies. */
export const SEEN = 100
/** Telegram deletes nothing older than 48 hours; a session lives 24 h, so this many messages are more than one holds. */
export const REFS = 400
export const SILENCE_HOURS = 24
export const CASE_MINUTES = 15
export const FINISHED_MINUTES = 15

/** Somebody of whom nothing is known. */
export function newState(language: Language, now: Date): SessionState {
  return {
    language,
    greeted: false,
    at: { mode: 'menu', ask: 'main' },
    overlay: null,
    draft: null,
    lastAt: now.toISOString(),
    seen: [],
    replies: [],
    refs: [],
  }
}

/** ISO instant. */
export const inMinutes = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString()

/** ISO instant after which what is on the screen is closed; undefined for what has no such time. */
export const untilOf = (at: Mode): string | undefined =>
  at.mode === 'case' ? at.case.until : at.mode === 'finished' ? at.finished.until : undefined

/** A case or a receipt whose minutes are over and of which nothing is left. */
export function lapsed(was: 'case' | 'finished'): Mode {
  const until = new Date(0).toISOString()
  if (was === 'finished') return { mode: 'finished', finished: { caseId: '', code: '', until } }
  const mailbox = { identity: '', recipient: '' }
  const empty = {
    caseId: '',
    code: '',
    mailbox,
    fileRecipient: '',
    offices: [],
    closed: true,
    held: false,
    told: false,
    questions: [],
  }
  return { mode: 'case', case: { ...empty, until, ask: { at: 'menu' } } }
}
