/**
 * Questions of an office about a case, numbered. The n-th one has an id that only the server secret can compute. So the
 * server knows whether a question is open although it cannot read the thread, a database alone does not tell questions
 * from other messages, and two chats of an office that ask at once cannot both succeed.
 */
import { createHmac } from 'node:crypto'
import { answerTag } from '../cases/message-id.ts'
import { SYSTEM } from '../cases/thread.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Db } from '../store/open.ts'
import { framed } from '../vault/bytes.ts'
import type { ServerSecret } from '../vault/secret.ts'

/** The id of the n-th message of one kind by one office in one case. */
export const stepId = (secret: ServerSecret, kind: string, caseId: string, officeId: string, n = 0, keyId?: string) =>
  createHmac('sha256', secret.subkey('office-step', keyId))
    .update(framed(kind, caseId, officeId, String(n)))
    .digest('hex')

/** What would come next: the id of the next question, and whether the last one still waits for an answer. */
export async function nextQuestion(
  { db, secret, outbox }: { db: Db; secret: ServerSecret; outbox: Pick<Outbox, 'held'> },
  caseId: string,
  officeId: string,
): Promise<{ id: string; waiting: boolean }> {
  const written = await db.message.count({ where: { caseId, sender: officeId } })
  const numbers = new Map<string, number>()
  for (const keyId of secret.keyIds)
    for (let n = 0; n < written; n += 1) numbers.set(stepId(secret, 'question', caseId, officeId, n, keyId), n)
  const asked = await db.message.findMany({
    where: { caseId, id: { in: [...numbers.keys()] } },
    select: { sequence: true },
  })
  const id = stepId(secret, 'question', caseId, officeId, asked.length)
  if (asked.length === 0) return { id, waiting: false }
  const last = Math.max(...asked.map(({ sequence }) => sequence))
  const heard = await heardSince(last)
  // An answer counts once the office has been told of it. Before that, "you may ask again" would tell the minute in
  // which the reporter was at the phone, which the delay of the notice hides.
  return { id, waiting: heard <= (await outbox.held(officeId, caseId)) }

  /** What the reporter wrote since, without answers to questions of other offices. */
  async function heardSince(sequence: number): Promise<number> {
    const [theirs, words] = await Promise.all([
      db.message.findMany({
        where: { caseId, sender: { notIn: [officeId, 'reporter', SYSTEM] } },
        select: { id: true },
      }),
      db.message.findMany({ where: { caseId, sender: 'reporter', sequence: { gt: sequence } }, select: { id: true } }),
    ])
    const tags = secret.keyIds.flatMap((keyId) => theirs.map((one) => answerTag(secret, caseId, one.id, keyId)))
    return words.filter((one) => !tags.some((tag) => one.id.endsWith(`-${tag}`))).length
  }
}
