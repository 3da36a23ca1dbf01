/**
 * Ids of what a reporter writes. They end with a tag that only the server secret can compute: for an answer it names the
 * question, for anything else the message itself. So the server knows which office was answered although it cannot read
 * the thread, and a database alone does not tell answers from other messages.
 */
import { createHmac } from 'node:crypto'
import { framed } from '../vault/bytes.ts'
import type { ServerSecret } from '../vault/secret.ts'

/** The tag of an answer: 32 hex digits. `keyId`: that of an earlier server secret. */
export const answerTag = (secret: ServerSecret, caseId: string, question: string, keyId?: string): string =>
  createHmac('sha256', secret.subkey('answer', keyId)).update(framed(caseId, question)).digest('hex').slice(0, 32)

/** `id` is the caller's own: the same again, so that a second try changes nothing. */
export const reporterMessageId = (secret: ServerSecret, caseId: string, id: string, question = id): string =>
  `${id}-${answerTag(secret, caseId, question)}`
