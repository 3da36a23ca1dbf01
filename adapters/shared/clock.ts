/** The clock of this machine, compared with that of a platform's server. */
import { bad, type Finding, ok, warn } from '../../src/channel.ts'

/** A day begins and ends by this clock: keys of the day, deadlines, dates of cases. */
const SKEW = { odd: 30, wrong: 300 }

/**
 * @param asked when the request went out, milliseconds
 * @returns seconds by which this machine is ahead; NaN when the server does not tell its time
 */
export function secondsAhead({ headers }: Response, asked: number): number {
  const date = Date.parse(headers.get('date') ?? '')
  // Half of the way there and back; the header counts whole seconds.
  return ((asked + Date.now()) / 2 - date) / 1000 - 0.5
}

/** What `doctor` says of it. */
export function ofClock(seconds: number): Finding[] {
  if (Number.isNaN(seconds)) return []
  const off = Math.round(Math.abs(seconds))
  const says = `The clock of this machine is ${off} seconds ${seconds > 0 ? 'ahead' : 'behind'}.`
  const mend = 'Switch time synchronisation on: timedatectl set-ntp true'
  if (off >= SKEW.wrong) return [bad(says, mend)]
  return off >= SKEW.odd ? [warn(says, mend)] : [ok('The clock of this machine is right.')]
}
