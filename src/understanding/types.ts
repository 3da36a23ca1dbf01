/** What the understanding of dates, places and choices returns. All pure; `now` is always given. */
import type { DayPart } from '../form/answers.ts'

export type { DayPart }

/** When on its day, as far as that was said: `HH:MM`, or the part of the day. */
export interface TimeOfDay {
  time?: string
  part?: DayPart
}

/** Calendar days are ISO `YYYY-MM-DD` in Asia/Jakarta; times `HH:MM`. */
export type DateReading =
  /** `ago`: the time is the present minute less what was said ("2 jam lalu"), so it tells when it was said. */
  | { kind: 'day'; date: string; time: string | null; part: DayPart | null; ago?: true }
  | { kind: 'range'; from: string; to: string; part: DayPart | null }
  /** Not clear enough. `why` picks the sentence. `options` (one or two readings) when it can only mean those. */
  | { kind: 'ask'; why: AskWhy; options?: { date: string; part: DayPart | null }[]; said?: string }
  /**
   * Still to come: the day, or the first day of a span up to `to`; null when no day was named. `options` when it can mean
   * either of two days ("Sabtu depan").
   */
  | ({ kind: 'future'; date: string | null; to?: string; options?: string[] } & TimeOfDay)
export type AskWhy =
  | 'not-understood'
  | 'vague'
  | 'ambiguous'
  | 'week-or-sunday'
  | 'weekday-conflict'
  | 'impossible'
  | 'year'
  | 'old'

export interface Village {
  code: string
  name: string
}
export interface District {
  code: string
  name: string
  villages: Village[]
}
export interface Region {
  code: string
  name: string
  districts: District[]
}
/** A reading of a typed place within the regions given. Best first. */
export type PlaceReading =
  | { kind: 'district'; district: District; region: Region; exact: boolean }
  | { kind: 'village'; village: Village; district: District; region: Region; exact: boolean }

export interface Option {
  id: string
  label: string
  synonyms: string[]
}
/** `sure`: take it; `near` when only but for a slip, which a word that says exactly something else beats. `guess`: ask "Maksud Anda …?", of all of them together. `many`: near matches to pick from. `none`. `out`: a number not in the list. */
export type ChoiceReading =
  | { kind: 'sure'; ids: string[]; near?: true }
  | { kind: 'guess'; ids: string[] }
  | { kind: 'many'; ids: string[] }
  | { kind: 'out'; number: number }
  | { kind: 'none' }
