import type { PhotoFacts } from '../form/answers.ts'
import type { Refusal } from '../form/context.ts'

/** What becomes of a file that somebody sent. */
export type Cleaned =
  /** `facts`: what a photo recorded, which is not in `bytes` any more. */
  | { kind: 'clean'; type: string; bytes: Uint8Array; facts?: PhotoFacts }
  /**
   * Known, but nothing here takes out what it says about its maker: it stays as it came, if its sender wants it to.
   * `active`: it can run something when it is opened, so it may only go on once it was cleaned.
   * `long`: it has more pages than can be painted anew in time.
   */
  | { kind: 'uncleaned'; type: string; active?: true; long?: true }
  /** `unsupported`: no kind that we know. `invalid`: broken or hostile. `too-…`: over a limit. */
  | { kind: 'declined'; reason: Declined }

export type Declined = Refusal
const DECLINED: Record<Declined, true> = {
  unsupported: true,
  invalid: true,
  'too-big': true,
  'too-fine': true,
  'too-long': true,
  'too-full': true,
  heic: true,
}
export const isDeclined = (value: unknown): value is Declined =>
  typeof value === 'string' && Object.hasOwn(DECLINED, value)

export interface CleanLimits {
  /** Largest file taken, in bytes. */
  bytes: number
  /** Largest result, in bytes: painting anew can make a strongly compressed picture larger. */
  output: number
  /** Width times height times frames. */
  pixels: number
  /** For one file, milliseconds. */
  time: number
  /** Of one child, mebibytes. */
  memory: number
}

const MIB = 1024 * 1024

/** 70 megapixels is above what phones take by default; such a picture is cleaned within two seconds on one core. */
export const CLEAN_LIMITS: CleanLimits = {
  bytes: 20 * MIB,
  output: 40 * MIB,
  pixels: 70_000_000,
  time: 20_000,
  memory: 1024,
}
