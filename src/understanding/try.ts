/** The answers of `kentongan try date`. */
import type { DateReading } from './types.ts'

/** What the `try date` command prints. */
export type TryDate =
  | { date: string; time: string | null; part: string | null }
  | { from: string; to: string; time: null; part: string | null }
  | { ask: true }
  | { reject: 'future' }

/** A reading as the `try date` command prints it. */
export function toTryDate(reading: DateReading): TryDate {
  switch (reading.kind) {
    case 'day':
      return { date: reading.date, time: reading.time, part: reading.part }
    case 'range':
      return { from: reading.from, to: reading.to, time: null, part: reading.part }
    case 'ask':
      return { ask: true }
    case 'future':
      return { reject: 'future' }
  }
}
