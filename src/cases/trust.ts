/** The operator hears of cases that do not carry the mark of the server secret any more. */
import { jakartaDay } from '../understanding/calendar.ts'
import type { Distrust } from './deps.ts'

interface Alarm {
  log: { error(fields: object, text: string): void }
  now(): Date
}

/** Tells the operator, of each case once a day and without its code, which no log holds: offices and reporters try again, and the hourly run comes by as well. */
export function createDistrust({ log, now }: Alarm) {
  let day = ''
  const said = new Set<string>()
  return (code: string, why: Distrust): void => {
    const today = jakartaDay(now())
    if (day !== today) said.clear()
    day = today
    // After a lost secret it is every older case: once for all of them.
    const what = why === 'no-key' ? why : code
    if (said.has(what)) return
    said.add(what)
    if (why === 'tampered')
      log.error(
        {},
        'A case was changed in the database by somebody else. It takes no more evidence or messages: restore a backup, and find out who writes to the database.',
      )
    else
      log.error(
        {},
        'A case was made under a server secret that is not loaded. It takes no more questions, answers or status: put that secret behind the present one, after a comma.',
      )
  }
}
