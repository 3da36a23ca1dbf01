/** What a linked chat is in the middle of. Small: the flows, the newest answer, and which messages were handled. */
import type { Reply } from '../channel.ts'
import type { OfficeStatus, Outcome, Status } from '../cases/status.ts'

/** A change of status as far as it is chosen. `from` is what the official saw when they began. */
export interface Change {
  code: string
  from: Status
  status: OfficeStatus
  target?: string
  outcome?: Outcome
  reason?: string
}

export type Flow =
  | { kind: 'ask'; at: 'write'; code: string }
  | { kind: 'ask'; at: 'check'; code: string; text: string }
  | { kind: 'status'; at: 'choose' | 'abuse'; code: string; from: Status }
  | ({ kind: 'status'; at: 'target' | 'outcome' | 'reason' } & Change)
  /** `id` is chosen here, so that a second try to save changes nothing. */
  | ({ kind: 'status'; at: 'check'; id: string } & Change)
  | { kind: 'unlink' }

/** A flow belongs to whoever started it: in a group others may talk meanwhile, or be in one of their own. */
export interface Running {
  flow: Flow
  /** Names the question in its buttons, so that those of an earlier one are told apart. */
  token: string
  member: string | null
  /** ISO instant after which it is forgotten: a word typed the next day is no question to a reporter. */
  until: string
}

export interface DeskState {
  /** One for each member of a group, and one in a private chat; oldest first. */
  flows: Running[]
  /** Ids of the last handled messages, newest last. */
  seen: string[]
  /** What the newest of them was answered; sent again when it is delivered again. */
  replies: Reply[]
}

export const SEEN = 64
/** So many members at once is more than any office has; the state must stay small whatever a group does. */
export const FLOWS = 32
export const FLOW_MINUTES = 60
export const emptyState = (): DeskState => ({ flows: [], seen: [], replies: [] })

/**
 * As it may stand in a row: an earlier version had one flow for the whole chat. A member of a group who answers the
 * question of a flow that was dropped would hear nothing at all: words of a group are read in a flow only.
 */
export type StoredState = Partial<DeskState> & { running?: Running | null }

export function readState({ running, ...state }: StoredState): DeskState {
  return { ...emptyState(), ...(running ? { flows: [running] } : {}), ...state }
}
