/** Chats linked to an office. Officials are not anonymous, but their addresses are sealed under the server secret too. */
import { createHmac, randomUUID } from 'node:crypto'
import type { Address } from '../channel.ts'
import type { Db } from '../store/open.ts'
import { openWith, sealWith } from '../vault/sealed.ts'
import type { ServerSecret } from '../vault/secret.ts'

export interface OfficeLink {
  id: string
  officeId: string
  address: Address
  /** The chat is a group. */
  group: boolean
}
/** What is sealed about a link. */
interface Sealed {
  channel: Address['channel']
  id: string
  group: boolean
  keyId: string
}
interface LinkRow {
  id: string
  officeId: string
  sealed: Uint8Array
}

const STEP = 256

export function createLinks({ db, secret }: { db: Db; secret: ServerSecret }) {
  const aad = (id: string): string => `office-link:${id}`
  const key = (keyId?: string): Buffer => secret.subkey('office-link', keyId)

  /** Tags under every key of a rotation: a link made under the previous secret is still found. */
  const tagsOf = ({ channel, id }: Address): Uint8Array<ArrayBuffer>[] =>
    secret.keyIds.map(
      (keyId) =>
        new Uint8Array(createHmac('sha256', secret.subkey('office-tag', keyId)).update(`${channel}\0${id}`).digest()),
    )

  function open(row: LinkRow): OfficeLink | undefined {
    for (const keyId of secret.keyIds) {
      try {
        const sealed: Sealed = JSON.parse(Buffer.from(openWith(key(keyId), row.sealed, aad(row.id))).toString('utf8'))
        return {
          id: row.id,
          officeId: row.officeId,
          address: { channel: sealed.channel, id: sealed.id },
          group: sealed.group,
        }
      } catch {
        // Not under this key: the next one, or the secret was changed without keeping the old one.
      }
    }
    return undefined
  }

  return {
    async find(address: Address): Promise<OfficeLink | undefined> {
      const row = await db.officeLink.findFirst({ where: { tag: { in: tagsOf(address) } } })
      return row === null ? undefined : open(row)
    },
    async byId(id: string): Promise<OfficeLink | undefined> {
      const row = await db.officeLink.findUnique({ where: { id } })
      return row === null ? undefined : open(row)
    },
    async ofOffice(officeId: string): Promise<OfficeLink[]> {
      const rows = await db.officeLink.findMany({ where: { officeId } })
      return rows.flatMap((row) => open(row) ?? [])
    },
    /** A write that makes the link, and the link. */
    create(officeId: string, address: Address, group: boolean, day: string) {
      const id = randomUUID()
      const sealed: Sealed = { channel: address.channel, id: address.id, group, keyId: secret.keyId }
      const [tag] = tagsOf(address)
      if (tag === undefined) throw new Error('The server secret holds no key')
      const write = db.officeLink.create({
        data: {
          id,
          officeId,
          tag,
          linkedOn: day,
          sealed: sealWith(key(), Buffer.from(JSON.stringify(sealed), 'utf8'), aad(id), STEP),
        },
      })
      return { write, link: { id, officeId, address, group } satisfies OfficeLink }
    },
    /** What the chat is in the middle of; undefined when nothing. */
    async state<S>(id: string): Promise<S | undefined> {
      const row = await db.officeLink.findUnique({ where: { id }, select: { state: true } })
      if (row?.state === null || row?.state === undefined) return undefined
      for (const keyId of secret.keyIds) {
        try {
          return JSON.parse(Buffer.from(openWith(key(keyId), row.state, `${aad(id)}:state`)).toString('utf8')) as S
        } catch {
          // As above.
        }
      }
      return undefined
    },
    setState(id: string, state: object) {
      const sealed = sealWith(key(), Buffer.from(JSON.stringify(state), 'utf8'), `${aad(id)}:state`)
      return db.officeLink.updateMany({ where: { id }, data: { state: sealed } })
    },
    /** Undelivered notices of the chat go back to the office as a whole. */
    async remove(id: string): Promise<void> {
      await db.$transaction([
        db.outboxItem.updateMany({ where: { linkId: id }, data: { linkId: null } }),
        db.officeLink.deleteMany({ where: { id } }),
      ])
    },
  }
}
export type Links = ReturnType<typeof createLinks>
