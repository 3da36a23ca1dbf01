/** Typed answers as they stand in the sealed draft and, sealed again, in the case. */
import type { Media } from '../channel.ts'
import type { MaskType } from '../masking/types.ts'
import type { CoverPart } from './cover-parts.ts'

/** A masked span inside a text: which kind of detail stood there, never the detail itself. */
export interface Mark {
  mask: MaskType
  /** Names the span within its draft, so that "bukan saya" can put it back while the turn's memory still holds it. */
  id: string
  /** True while the reporter has not yet said whose it is. */
  open?: boolean
}
/** Text with its masked spans taken out. Rendered per language by `texts/render`: a reader sees `[nama disamarkan]`. */
export type MaskedText = (string | Mark)[]

export type Certainty = 'sure' | 'echoed' | 'rough' | 'range'
/** Calendar days are ISO `YYYY-MM-DD` in Asia/Jakarta. */
export interface DateAnswer {
  kind: 'date'
  said: MaskedText
  from?: string
  /** Same as `from` for one day. */
  to?: string
  /** `HH:MM`, 24 h. */
  time?: string
  part?: DayPart
  certainty: Certainty
  /** Choice id of a rough answer after "I forgot": week, month, long. */
  rough?: 'week' | 'month' | 'long'
  planned?: boolean
  /** Said to be the same day as that of another question: a new day there, and this one is asked again. */
  same?: true
}
export type DayPart = 'pagi' | 'siang' | 'sore' | 'malam'

export interface PlaceAnswer {
  kind: 'place'
  /** Region code (33.74 …), `online` or `outside`. */
  region: string
  /** Kemendagri codes. */
  district?: string
  village?: string
  /** As typed, when no place of the list fitted. */
  said?: MaskedText
}
export interface EvidenceItem {
  id: string
  /** As the platform called it, to speak of it; without it some document. */
  media?: Media
  /** It cannot be cleaned, and the reporter said that it is to go along all the same. */
  kept?: true
  /** What a photo or a film recorded, if the reporter wants it in the report; null once they do not. */
  noted?: PhotoFacts | null
  /** Parts of the picture that are to be covered; gone once they are. */
  cover?: CoverPart[]
  /** Parts of it are covered. */
  covered?: true
  /** In an open case: what was written under it. It goes where the file goes, and is dropped with it. */
  words?: MaskedText
}
/** When (`YYYY-MM-DDTHH:MM`, in the time of the camera; a film's in WIB) and where (degrees) a photo or a film was made. */
export interface PhotoFacts {
  taken?: string
  place?: string
}
export type Answer =
  | { kind: 'consent'; text: string }
  | { kind: 'choice'; choice: string; group?: string }
  | { kind: 'choices'; choices: string[] }
  | { kind: 'text'; text: MaskedText }
  | { kind: 'person'; name?: MaskedText; position?: MaskedText; office?: MaskedText; officeId?: string }
  | { kind: 'nip'; text: MaskedText; odd: boolean }
  | DateAnswer
  | PlaceAnswer
  | { kind: 'evidence'; items: EvidenceItem[] }
  | { kind: 'links'; links: string[] }
  | { kind: 'yes-no'; yes: boolean }
  | { kind: 'skipped' }
  | { kind: 'unknown' }
export type Answers = Record<string, Answer>

/** Ids of all files in these answers. */
export const filesIn = (answers: Answers): string[] =>
  Object.values(answers).flatMap((answer) => (answer.kind === 'evidence' ? answer.items.map(({ id }) => id) : []))
