/** What the engine is told from outside, so that a turn is a pure function of its inputs. */
import type { ChannelName } from '../channel.ts'
import type { Texts } from '../texts/texts.ts'
import type { Region } from '../understanding/types.ts'
import type { Answers, PhotoFacts } from './answers.ts'
import type { FormDefinition } from './definition.ts'
import type { RoutedDraft } from './draft.ts'

/**
 * What is too much decides what its sender can do: `too-big` bytes, `too-fine` a picture or film of too many pixels,
 * `too-long` a recording, `too-full` a document of too many pages. `heic`: a picture that can be sent as another kind of
 * picture.
 */
export type Refusal = 'unsupported' | 'invalid' | 'too-big' | 'too-fine' | 'too-long' | 'too-full' | 'heic'
/**
 * `asked`: it cannot be cleaned, so it is kept only once the reporter has said yes. `uncovered`: parts of it were to be
 * covered, and it stayed as it was.
 */
export type EvidenceState = 'pending' | 'ready' | 'asked' | 'uncovered' | 'failed' | `refused:${Refusal}`

/** What routing says about a draft, in words for the reporter. */
export interface Recipients {
  /** Office id and name, in order. */
  offices: { id: string; name: string }[]
  /**
   * Left out because they may be close to the person reported, or (`unknownOffice`) because nobody can tell, or (`thin`)
   * because the others look at it first.
   */
  leftOut: { id: string; name: string; unknownOffice?: true; thin?: true }[]
  /** The independent office that stays even when struck. */
  kept?: { id: string; name: string }
}

export interface FormLimits {
  /** Most evidence files of one draft. */
  evidence: number
  /** Most turns of one draft. */
  turns: number
}

export interface FormContext {
  now: Date
  channel: ChannelName
  form: FormDefinition
  texts: Texts
  /** The regions served. */
  places: Region[]
  /** Arguments every text may use: operator, contact, days … */
  args: Record<string, string>
  /** Routing of these answers. */
  recipients: (draft: RoutedDraft) => Recipients
  /** ISO day until which a formal report may be made, where it can be told and has not passed. */
  deadline: (answers: Answers) => string | undefined
  /** Best office for what the reporter typed as the workplace of the accused. */
  office: (text: string) => { id: string; exact: boolean } | undefined
  officeName: (id: string) => string
  /** State of each evidence file of the draft. */
  evidence: ReadonlyMap<string, EvidenceState>
  /** What photos of the draft recorded, until the reporter has decided about it. */
  facts: ReadonlyMap<string, PhotoFacts>
  /** Masked originals that this process still holds in memory, by mark id. Never stored. */
  originals: ReadonlyMap<string, string>
  /** A fresh random id: another one each time, also when the turn is run again. */
  fresh: () => string
  limits: FormLimits
}
