/**
 * Several instances, of which one was given a new server secret: what it makes from then on (cases, chats of offices,
 * their marks) is nothing to an instance that lacks it, which would take officials for reporters and tell reporters that
 * their secret number is wrong. So that one steps back until it has the secret too.
 */
import type { Log } from './log.ts'
import { OperatorError } from './operator-error.ts'
import type { Db } from './store/open.ts'
import type { ServerSecret } from './vault/secret.ts'

export interface SecretKnown {
  /** Looks what the audit log, in which each start under a new secret is noted, goes by now; resolves to `ready`. */
  look(): Promise<boolean>
  /** Whether this instance had it at the last look. */
  ready(): boolean
  /** @throws OperatorError when not: the platform brings the message again, to an instance that can answer it */
  assert(): void
}

export function createSecretKnown({
  db,
  secret,
  log,
}: {
  db: Db
  secret: Pick<ServerSecret, 'keyIds'>
  log: Pick<Log, 'error'>
}): SecretKnown {
  /** The entry that was newest at the last look: however long the log is, only what came since is read. */
  let seen = 0
  let lacking: string | undefined

  const ready = (): boolean => lacking === undefined

  return {
    async look() {
      const orderBy = { sequence: 'desc' } as const
      const newest = (await db.auditEntry.findFirst({ orderBy, select: { sequence: true } }))?.sequence ?? 0
      if (newest <= seen) return ready()
      const where = { action: 'secret', sequence: { gt: seen, lte: newest } }
      const note = await db.auditEntry.findFirst({ where, orderBy, select: { keyId: true } })
      // Another look may have been faster, and have seen more.
      if (newest <= seen) return ready()
      seen = newest
      if (note === null) return ready()
      lacking = secret.keyIds.includes(note.keyId) ? undefined : note.keyId
      if (lacking !== undefined)
        log.error(
          { key: lacking },
          'another instance has a new server secret, and this one does not. It answers nobody until it is restarted with that secret too: the new one, a comma, and the old one (docs/offices-and-keys.md)',
        )
      return ready()
    },
    ready,
    assert() {
      if (lacking !== undefined)
        throw new OperatorError(`This instance lacks the server secret that the others have (key ${lacking}).`)
    },
  }
}
