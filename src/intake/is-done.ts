/** Whether what a turn began is done: a report, a message or files by their id, a withdrawal by the status. */
import { reporterMessageId } from '../cases/message-id.ts'
import type { Db } from '../store/open.ts'
import type { ServerSecret } from '../vault/secret.ts'
import type { Lasting } from './begun.ts'

/** Id of the message that the call writes, the same at every try. */
export const messageIdOf = (secret: ServerSecret, call: Extract<Lasting, { call: 'write' | 'add-evidence' }>): string =>
  reporterMessageId(secret, call.caseId, call.id, call.call === 'write' ? call.question : undefined)

export async function isDone({ db, secret }: { db: Db; secret: ServerSecret }, call: Lasting): Promise<boolean> {
  switch (call.call) {
    case 'submit':
      return (await db.case.count({ where: { id: call.draft.caseId } })) > 0
    case 'withdraw':
      return (await db.case.count({ where: { id: call.caseId, status: 'withdrawn' } })) > 0
    default:
      return (await db.message.count({ where: { id: messageIdOf(secret, call) } })) > 0
  }
}
