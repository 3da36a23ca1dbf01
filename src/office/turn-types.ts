/** What a message in a linked chat is answered from, and what it leads to. */
import type { CaseError, Distrust } from '../cases/deps.ts'
import type { ThreadMessage } from '../cases/thread.ts'
import type { Incoming, Reply } from '../channel.ts'
import type { Office } from '../config.ts'
import type { Write } from '../store/open.ts'
import type { Texts } from '../texts/texts.ts'
import type { OfficeLink } from './links.ts'
import type { DeskState, Running } from './state.ts'

export interface Turn {
  message: Incoming
  link: OfficeLink
  office: Office
  /** In the office's language. */
  texts: Texts
  /** Label of a case's category, in the office's language. */
  category(row: { formId: string; category: string }): string
  state: DeskState
  now: Date
  /** ISO day in Jakarta. */
  day: string
}

/** A step within a case, committed together with the answer to it. */
export interface CaseStep {
  caseId: string
  message: ThreadMessage
  /** What another chat or office of the case is told, in its language; for a `pointer` without what anybody wrote. */
  news(texts: Texts, notice: Office['notice']): Reply
  /** Runs within the attempt, after the case was read: throws a `CaseError` when it is not as the official saw it. */
  guard?(): Promise<void>
  /** What is said instead when the case did not take it. `taken`: another chat of the office did the same first. */
  failed(reason: Failure): Promise<Outcome>
}

/** That the case cannot be trusted any more is said in the same words whatever was tried. */
export type Failure = Exclude<CaseError['reason'], Distrust> | 'taken'

export interface Outcome {
  replies: Reply[]
  /** The flow of this member afterwards: absent when it stays as it is, null when there is none any more. */
  running?: Running | null
  step?: CaseStep
  /** The case was marked as abuse, which is counted and kept nowhere: by which office, and which case. */
  abuse?: string
  /** Further writes of this turn. */
  more?: Write[]
  /** Everybody here has read what must not be read: the message is erased, where the platform can. */
  erase?: true
  /** The chat is unlinked with this turn. */
  leave?: true
}

export const say = (text: string): Reply => ({ text })
export const answer = (...texts: string[]): Outcome => ({ replies: texts.map(say) })
/** An answer that ends the flow. */
export const ending = (...texts: string[]): Outcome => ({ ...answer(...texts), running: null })
