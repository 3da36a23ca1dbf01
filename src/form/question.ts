/** What a step asks, before it is dressed with progress, pages and navigation. */
import type { FileRef } from '../channel.ts'
import type { Command } from '../understanding/commands.ts'
import type { Answer } from './answers.ts'
import type { FormContext } from './context.ts'
import type { CoverPart } from './cover-parts.ts'
import type { Step } from './definition.ts'
import type { Draft, Sub } from './draft.ts'

export interface QuestionOption {
  id: string
  label: string
  description?: string
  synonyms?: string[]
}

export interface Question {
  text: string
  options: QuestionOption[]
  /** Options that may be named in words and are not shown yet: what lies behind the groups on offer. No number means them. */
  unseen?: QuestionOption[]
  /** Several options may be named in one message. */
  many?: boolean
  /** Free text is an answer too: near matches of an option label are then not taken for the option. */
  free?: boolean
  /** What is written here is kept as it stands: a cry for help too, beside being answered with whom to call. */
  tells?: boolean
  /** Words of one's own are kept beside what is asked for, "saya takut" among them. */
  keeps?: boolean
  /** The options stand side by side (at most three short ones). */
  row?: boolean
  /** Command words that count here besides those that count everywhere. */
  words?: readonly Command[]
  /** The options that plain words of agreeing and refusing stand for, where they are not called `yes` and `no`. */
  yesNo?: { yes?: string; no: string }
  /** Options and commands that erase, withdraw, send or keep something: only a plain answer picks them, no question and no "don't". */
  grave?: readonly string[]
  /** First page shown when there are more options than fit. */
  page?: number
  /**
   * What the question is about, where the same one may be asked again about something else (at most 24 characters). It is
   * part of the buttons: "Benar" under an earlier day must not agree to the newer one.
   */
  of?: string
}

/** One input as a step sees it: options are already recognised, commands already taken out. */
export type StepInput =
  | { kind: 'picked'; ids: string[] }
  | { kind: 'text'; text: string }
  /** Never an answer: evidence is taken before a step sees it. */
  | { kind: 'file' }
  /** Words that only some steps know. */
  | { kind: 'word'; word: 'done' | 'none' | 'forgot' | 'unknown' }

/** A span of the reporter's text that was hidden: `original` goes to memory only, never to the draft. */
export interface Hidden {
  id: string
  original: string
}

export type FormEffect =
  | { kind: 'add-evidence'; id: string; file: FileRef }
  | { kind: 'drop-evidence'; ids: string[] }
  /** The reporter's yes to a file that cannot be cleaned. */
  | { kind: 'keep-evidence'; id: string }
  /** What photos recorded is decided about, and no longer kept beside them. */
  | { kind: 'forget-facts'; ids: string[] }
  /** Parts of a picture are to be painted over. */
  | { kind: 'cover-evidence'; id: string; parts: CoverPart[] }
  /** That failed, and the reporter wants the picture all the same. */
  | { kind: 'leave-uncovered'; id: string }
  | { kind: 'remember'; hidden: Hidden[] }

interface Result {
  /** Messages before the next question. */
  notes?: string[]
  effects?: FormEffect[]
}
export type StepResult =
  /** The step is answered; `whose` lists marks whose owner must be asked before going on. */
  | ({ kind: 'answer'; answer: Answer; whose?: string[] } & Result)
  /** A question within the step; `answer` is kept already, so that going back loses nothing. */
  | ({ kind: 'sub'; sub: Sub; answer?: Answer } & Result)
  /** Not understood: counts as a try. `say` replaces the general sentence. */
  | ({ kind: 'again'; say?: string } & Result)
  /** The conversation ends and nothing of it is kept. */
  | ({ kind: 'end' } & Result)

export interface StepContext<S extends Step> extends FormContext {
  step: S
  sub: Sub
  draft: Draft
}
/** One step type: how it asks and how it reads. Pure. */
export interface StepType<S extends Step> {
  ask: (context: StepContext<S>) => Question
  read: (input: StepInput, context: StepContext<S>) => StepResult
}
