/** What the operator must mend, said once an hour at most: a token that expired fails with every message. */
import type { Log } from '../shared/log.ts'
import { type CloudError, SENTENCES, type Detail } from './errors.ts'

const AGAIN = 3_600_000

export function createTrouble(log: Log, now: () => number = Date.now) {
  const said = new Map<Detail, number>()
  return ({ detail, code }: CloudError): void => {
    const sentence = SENTENCES[detail]
    if (sentence === undefined || now() - (said.get(detail) ?? -Infinity) < AGAIN) return
    said.set(detail, now())
    log.error({ code }, sentence)
  }
}
