/** One-time codes that link a chat to an office. Only their hashes are kept. */
import { createHash, randomBytes } from 'node:crypto'
import type { Audit } from '../audit/audit.ts'
import type { Db, Write } from '../store/open.ts'
import { jakartaDay } from '../understanding/calendar.ts'

/** Crockford's base32: no I, L, O and U, so nothing is mistaken for 1, 0 or V. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 128
const LENGTH = Math.ceil(BITS / 5)
const GROUP = 5
const DAY = 86_400_000
/** For this long after its end a code is still told apart from one that never was. */
const REMEMBERED = 7 * DAY

export type Redeemed =
  /** `use` makes the code single-use: put it first, it fails when another chat was faster. */
  { kind: 'ok'; officeId: string; use: Write } | { kind: 'unknown' | 'used' | 'expired' }

export function createInvitations({ db, audit, now }: { db: Db; audit: Pick<Audit, 'commit'>; now: () => Date }) {
  return {
    /**
     * A new code for one chat of the office: 128 random bits in groups, valid for 24 hours. It can be shown only now, as
     * only its hash is stored. `expires` is an ISO instant.
     */
    async create(officeId: string): Promise<{ code: string; expires: string }> {
      const code = draw()
      const expires = new Date(now().getTime() + DAY)
      const data = { hash: hashOf(code), officeId, expiresAt: BigInt(expires.getTime()) }
      await audit.commit({ action: 'invite', actor: 'operator', officeId }, () => [db.invitation.create({ data })])
      return { code: grouped(code), expires: expires.toISOString() }
    },

    /**
     * What a typed code is worth. Spaces, dashes, case and look-alikes are forgiven. Uses nothing up: the caller commits
     * `use` together with the link. Of two chats with one code, the slower one's transaction fails with P2025.
     */
    async redeem(typed: string): Promise<Redeemed> {
      const code = readCode(typed)
      if (code === undefined) return { kind: 'unknown' }
      const hash = hashOf(code)
      // Looked up by its hash: how long that takes says nothing about the code itself.
      const row = await db.invitation.findUnique({ where: { hash } })
      if (row === null) return { kind: 'unknown' }
      if (row.usedOn !== null) return { kind: 'used' }
      if (row.expiresAt <= BigInt(now().getTime())) return { kind: 'expired' }
      const use = db.invitation.update({ where: { hash, usedOn: null }, data: { usedOn: jakartaDay(now()) } })
      return { kind: 'ok', officeId: row.officeId, use }
    },

    /** Forgets codes that ended long ago; resolves to how many. */
    async purge(): Promise<number> {
      const { count } = await db.invitation.deleteMany({
        where: { expiresAt: { lte: BigInt(now().getTime() - REMEMBERED) } },
      })
      return count
    },
  }
}
export type Invitations = ReturnType<typeof createInvitations>

function draw(): string {
  let bits = BigInt(`0x${randomBytes(BITS / 8).toString('hex')}`)
  let code = ''
  for (let i = 0; i < LENGTH; i += 1) {
    code = (ALPHABET[Number(bits & 31n)] ?? '') + code
    bits >>= 5n
  }
  return code
}

const grouped = (code: string): string => (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-')

function readCode(typed: string): string | undefined {
  // Somebody may paste a whole chat.
  if (typed.length > 200) return undefined
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._`*]+/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/U/g, 'V')
  return code.length === LENGTH && code.split('').every((char) => ALPHABET.includes(char)) ? code : undefined
}

const hashOf = (code: string) => new Uint8Array(createHash('sha256').update(code).digest())
