/** "Sudah dibaca": the office has seen the case. Said once per office, whoever of it presses first. */
import { formatDay } from '../texts/dates.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { type CaseLookup, findCase } from './find-case.ts'
import { stepId } from './questions.ts'
import { answer, type Outcome, say, type Turn } from './turn-types.ts'
import { statusWords } from './words.ts'

/** `/dibaca CODE`, or the button. */
export async function acknowledge(
  deps: CaseLookup & { secret: ServerSecret },
  turn: Turn,
  code: string,
): Promise<Outcome> {
  const { office, texts, day } = turn
  const found = await findCase(deps, office.id, code)
  if (found === undefined) return answer(texts('office-not-yours', { code }))
  if (found.status === 'withdrawn') return answer(texts('status-refused', { status: statusWords(texts, found) }))
  const already = (on: string) =>
    answer(texts('office-acknowledged-already', { code, office: office.name, date: formatDay(texts, on) }))
  if (found.readOn !== null) return already(found.readOn)
  const done = { code, office: office.name }
  return {
    ...answer(texts('office-acknowledged', done)),
    step: {
      caseId: found.id,
      message: {
        // One per office and case: of two chats that press at once, one finds it said.
        id: stepId(deps.secret, 'read', found.id, office.id),
        kind: 'status',
        status: 'read',
        sender: office.id,
        day,
      },
      news: (others) => say(others('office-acknowledged', done)),
      async failed(reason) {
        if (reason === 'taken') return already(day)
        const now = await findCase(deps, office.id, code)
        if (now === undefined) return answer(texts('office-not-yours', { code }))
        return answer(texts('status-refused', { status: statusWords(texts, now) }))
      },
    },
  }
}
