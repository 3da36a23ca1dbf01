/** A draft: an unfinished report inside a sealed session. Everything a turn needs, nothing that grows without bound. */
import type { TimeOfDay } from '../understanding/types.ts'
import type { Answers, DateAnswer, MaskedText, PlaceAnswer } from './answers.ts'
import type { CoverPart } from './cover-parts.ts'

export interface Draft {
  form: { id: string; version: number }
  /** Random, chosen when the draft begins: a second try to submit finds the case and changes nothing. */
  caseId: string
  receipt: string
  /**
   * Secret keys of the case to be. What is sealed to them needs their recipients, 2 KB each, which are worked out when
   * they are needed: in here they would fill half of a row that every turn opens, seals and writes.
   */
  keys: {
    /** Opens answers and evidence. */
    file: string
    /** Opens the conversation with the offices. */
    mailbox: string
  }
  answers: Answers
  at: Position
  /** Steps already left behind, oldest first: what "back" walks. */
  trail: string[]
  /** Intro messages already shown (step ids). */
  introduced: string[]
  /** Offices struck out by the reporter. */
  struck: string[]
  /** Offices that were shown last as those that will receive it; absent until then, and once the form was changed. */
  named?: readonly string[]
  /** Offices that a link of the operator's adds; which link it was is not kept. */
  added?: readonly string[]
  /** The step whose answer began before it was asked: it is asked all the same, to be added to. */
  toldEarly?: string
  /** Its last part ends within a word, as where a phone cuts what is too long for one message. */
  toldEarlyCut?: true
  /** It stood under files, or may have been an answer to another question: its question is put in full all the same. */
  toldUnder?: true
  /** Between which numbers of the chat the story was told; `until` once it is done. */
  storyTime?: { from: number; until?: number }
  /** Number of turns taken, against the limit. */
  turns: number
}

/** What decides who receives it. */
export type RoutedDraft = Pick<Draft, 'answers' | 'struck'> & Partial<Pick<Draft, 'added'>>

/** Where the conversation stands within the form. `tries` counts answers in a row that were not understood. */
export type Position =
  | Ground
  /** `back`: where to go afterwards, if not on with the form. */
  | (AskedWhose & { step: string; back?: Ground })
  | (Exclude<MaskTalk, AskedWhose> & { home: Resting })
export type Ground =
  | { place: 'step'; step: string; sub: Sub; tries: number }
  | { place: 'review'; view: ReviewView; page: number; tries: number }
  | { place: 'details'; page: number; tries: number }

/** What is being said about something hidden. */
export type MaskTalk =
  | AskedWhose
  /** Which of the hidden spans is not the reporter's. */
  | { place: 'not-me'; page: number; tries: number }
  /** Which further words to hide. */
  | { place: 'mask-more'; tries: number }
  /** The original is gone from memory: it must be written again to be shown. */
  | { place: 'retype'; mark: string; tries: number }
/** One hidden span at a time: whose is it? Then what is to stand instead of one that fits one person only. */
export type AskedWhose =
  | { place: 'whose'; mark: string; rest: string[]; tries: number }
  | { place: 'rewrite'; mark: string; rest: string[]; tries: number }
/** Places to which a question about masks returns. */
export type Resting = Extract<Position, { place: 'step' | 'review' | 'details' | 'whose' }>
/** `when`: now or later. */
export type ReviewView = 'page' | 'more' | 'edit' | 'recipients' | 'when'

/** A question within a step. `none` is the step's own question. */
export type Sub =
  | { ask: 'none'; page: number }
  /** All of a text that was collected is to be replaced; what was there stays until something is written. */
  | { ask: 'anew' }
  /** "Maksud Anda …?": near matches of the question `under`; `all`: together, not one of them. */
  | { ask: 'guess'; choices: string[]; all?: true; under: Exclude<Sub, { ask: 'guess' }> }
  | { ask: 'group'; group: string; page: number }
  /** More messages of the same text; what came so far stands in the answer. `short`: one more sentence was asked for. `cut`: the last one was cut off. `first`: the question was not put yet. */
  | { ask: 'more-text'; short: boolean; cut?: true; first?: true }
  /** `old`: years ago, which is more often a slip than meant. */
  | { ask: 'confirm-date'; reading: DateAnswer; old?: true }
  /**
   * `conflict`: the date and the weekday that were said are two days, in this order. `coming`: both were said to be to
   * come, and the day that is picked stays a plan when it has begun meanwhile.
   */
  | ({ ask: 'pick-date'; options: string[]; said: MaskedText; conflict?: true; coming?: true } & TimeOfDay)
  /** "Minggu kemarin": last Sunday, or last week. */
  | { ask: 'week-or-sunday'; said: MaskedText }
  /** `to`: the last day of a span; without `date` no day was named. */
  | ({ ask: 'plan'; date: string | null; to?: string; said: MaskedText } & TimeOfDay)
  | { ask: 'rough' }
  | { ask: 'other-day' }
  | { ask: 'district'; region: string; page: number }
  | { ask: 'pick-place'; options: PlaceAnswer[]; question: 'one' | 'many' | 'twin' | 'kind' }
  | { ask: 'outside' }
  /**
   * Kept only with a yes: it hides where it leads, or (`account`) it leads to a person. Until then the link is in memory
   * only, under this id.
   */
  | { ask: 'short-link'; held: string; account?: true }
  /** What is to be decided about files: those that cannot be cleaned, and what photos recorded. */
  | { ask: 'file' }
  /** Which parts of a picture are to be covered; without `file`, of which picture. */
  | { ask: 'cover'; file?: string; parts: CoverPart[] }

/** A step as it is first asked. */
export const atStep = (step: string): Extract<Ground, { place: 'step' }> => ({
  place: 'step',
  step,
  sub: { ask: 'none', page: 0 },
  tries: 0,
})
/** The first page of a view of the review. */
export const atReview = (view: ReviewView = 'page'): Ground => ({ place: 'review', view, page: 0, tries: 0 })
export const atDetails: Ground = { place: 'details', page: 0, tries: 0 }

/** The story goes on; a number or an address that was cut by the phone goes on as well. */
export const moreOf = ({ toldEarlyCut, toldUnder }: Draft): Extract<Sub, { ask: 'more-text' }> => ({
  ask: 'more-text',
  short: false,
  ...(toldEarlyCut === true && { cut: true }),
  ...(toldUnder === true && { first: true }),
})
