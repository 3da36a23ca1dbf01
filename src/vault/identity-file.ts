/** Identity files, as `age-keygen` writes them: comment lines, then the secret key. Every age tool reads them with `-i`. */
import { type Identity, openSealed, recipientOf, sealTo } from './identity.ts'
import type { Bytes } from './bytes.ts'
import { OperatorError } from '../operator-error.ts'

/** `createdOn` is an ISO day or time. */
export const formatIdentityFile = (identity: string, recipient: string, createdOn: string): string =>
  `# created: ${createdOn}\n# public key: ${recipient}\n${identity}\n`

/**
 * The secret keys of an identity file, in order.
 * @throws OperatorError when there is none, or a classic one.
 */
export function parseIdentityFile(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (keys.length === 0 || !keys.every((key) => /^AGE-SECRET-KEY-PQ-1[02-9A-Z]+$/.test(key)))
    throw new OperatorError(
      'This is not an identity file with AGE-SECRET-KEY-PQ-1… lines. It is made with: kentongan keygen',
    )
  return keys
}

/** The two identities of a case: the file (answers, evidence, notes) and the mailbox (questions, answers, status words). */
export interface CaseIdentities {
  file: string
  mailbox: string
}

/** As an identity file, so that age tools take it with `-i` as it is. */
const formatCase = (identities: CaseIdentities): string =>
  `# file: answers, evidence, notes\n${identities.file}\n# mailbox: messages with the reporter\n${identities.mailbox}\n`

/** Seals both identities to an office, its members, or the escrow. */
export const sealCaseIdentities = (recipients: string[], identities: CaseIdentities): Promise<Bytes> =>
  sealTo(recipients, Buffer.from(formatCase(identities), 'utf8'), 512)

/** Opens what `sealCaseIdentities` sealed. */
export async function openCaseIdentities(identity: string, sealed: Uint8Array): Promise<CaseIdentities> {
  const [file, mailbox] = parseIdentityFile(Buffer.from(await openSealed(identity, sealed)).toString('utf8'))
  if (!file || !mailbox) throw new Error('Case identities are damaged')
  return { file, mailbox }
}

/** Adds the recipient to a secret key. */
export const withRecipient = async (identity: string): Promise<Identity> => ({
  identity,
  recipient: await recipientOf(identity),
})
