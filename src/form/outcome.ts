/** What a turn of the form comes to. */
import type { Content, Reply } from '../channel.ts'
import type { Command } from '../understanding/commands.ts'
import type { Draft, Position } from './draft.ts'
import type { FormEffect } from './question.ts'

export interface Outcome {
  draft: Draft
  replies: Reply[]
  effects: FormEffect[]
  /** `submit`: the reporter pressed send; `submit-later`: to be shown to the offices later. `end`: nothing is kept. */
  last?: 'submit' | 'submit-later' | 'end'
}
/** What one message meant at the place where the draft stands. */
export type Meaning =
  | { kind: 'moved'; outcome: Outcome }
  /** Words valid everywhere, questions about the bot, old buttons, odd things: the conversation answers them. */
  | { kind: 'command'; command: Command }
  | { kind: 'about'; text: string }
  | { kind: 'old' }
  | { kind: 'other'; content: Content }

/** The draft stands elsewhere now; the engine puts the question that is open there behind what was said. */
export const moved = (draft: Draft, at: Position, replies: Reply[] = [], effects: FormEffect[] = []): Outcome => ({
  draft: { ...draft, at },
  replies,
  effects,
})

export const asMeaning = (outcome: Outcome): Meaning => ({ kind: 'moved', outcome })
