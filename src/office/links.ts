/** Chats linked to an office. Officials are not anonymous, but their addresses are sealed under the server secret too. */
import { createHmac, randomUUID } from 'node:crypto'
import type { Address, ChannelName } from '../channel.ts'
import type { Config } from '../config.ts'
import { type DeskState, readState } from './state.ts'
import type { LinkRow } from '../store/direct.ts'
import type { Db, Write } from '../store/open.ts'
import { isStale, isTaken } from '../store/store-error.ts'
import { fromJson, toJson } from '../vault/bytes.ts'
import type { EpochKeys } from '../vault/epochs.ts'
import { openUnderEpoch, openWith, sealUnderEpoch, sealWith } from '../vault/sealed.ts'
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
interface LinksOptions {
  db: Db
  secret: ServerSecret
  epochs: EpochKeys
  /** Without them every group is served. */
  offices?: Config['offices']
  /** Channels that this process has. Without it: all of them. */
  channels?: readonly ChannelName[]
  /** Another process may have further channels, and serves the chats there. */
  shared?: boolean
}

const STEP = 256
const LINK = 'office-link'
const STATE = 'office-state'
const STATE_STEP = 4096

const aad = (id: string): string => `office-link:${id}`
const stateAad = (id: string): string => `${aad(id)}:state`

/** Undefined when no key that is loaded opens it: the secret was changed without keeping the old one. */
export function openLink(secret: ServerSecret, row: LinkRow): (OfficeLink & { keyId: string }) | undefined {
  for (const keyId of secret.keyIds) {
    try {
      const sealed: Sealed = fromJson(openWith(secret.subkey(LINK, keyId), row.sealed, aad(row.id)))
      return {
        keyId,
        id: row.id,
        officeId: row.officeId,
        address: { channel: sealed.channel, id: sealed.id },
        group: sealed.group,
      }
    } catch {
      // Not under this key: the next one.
    }
  }
  return undefined
}

/** Whether the office takes such a chat: a group may have been linked before `allowGroups` was switched off. */
export const isServed = (offices: Config['offices'], { officeId, group }: Pick<OfficeLink, 'officeId' | 'group'>) =>
  !group || offices.find(({ id }) => id === officeId)?.allowGroups !== false

/**
 * Finds, makes and ends links. What makes or ends one is handed back as a write, for the transaction of the turn. In the
 * database stand the office in clear, a keyed tag by which an address is found, and the sealed address.
 */
export function createLinks({ db, secret, epochs, offices = [], channels, shared = true }: LinksOptions) {
  /** Derived once: every message asks whether its chat is an office's. */
  const tagKeys = secret.keyIds.map((keyId) => secret.subkey('office-tag', keyId))

  /** Tags under every key of a rotation: a link made under the previous secret is still found. */
  const tagsOf = ({ channel, id }: Address): Uint8Array<ArrayBuffer>[] =>
    tagKeys.map((tagKey) => new Uint8Array(createHmac('sha256', tagKey).update(`${channel}\0${id}`).digest()))

  const open = (row: LinkRow) => openLink(secret, row)
  const isHere = ({ address }: OfficeLink): boolean => channels?.includes(address.channel) ?? true
  const serves = (link: OfficeLink): boolean => isServed(offices, link) && (shared || isHere(link))

  /** Where the chat is, as it stands in its row, under the current secret. */
  function placeOf({ id, address, group }: OfficeLink) {
    const sealed: Sealed = { channel: address.channel, id: address.id, group, keyId: secret.keyId }
    const [tag] = tagsOf(address)
    if (tag === undefined) throw new Error('The server secret holds no key')
    return { tag, sealed: sealWith(secret.subkey(LINK), toJson(sealed), aad(id), STEP) }
  }

  /**
   * The writes that remove a chat; the first fails when it is gone already. Undelivered notices go to another chat of
   * the office, or wait for its next one: never lost, at worst seen twice.
   */
  async function remove({ id, officeId }: Pick<OfficeLink, 'id' | 'officeId'>): Promise<Write[]> {
    const heir = await db.officeLink.findFirst({ where: { officeId, id: { not: id } }, select: { id: true } })
    return [
      db.officeLink.delete({ where: { id }, select: { id: true } }),
      db.outboxItem.updateMany({ where: { linkId: id }, data: { linkId: heir?.id ?? null } }),
    ]
  }

  return {
    async find(address: Address): Promise<OfficeLink | undefined> {
      // Asked for every message.
      for (const tag of tagsOf(address)) {
        const row = await db.direct.officeLink(tag)
        if (row !== undefined) return open(row)
      }
      return undefined
    },
    async byId(id: string): Promise<OfficeLink | undefined> {
      const row = await db.direct.officeLinkById(id)
      return row && open(row)
    },
    /** Those that the office takes: whatever is sent to an office is sent to these. */
    async ofOffice(officeId: string): Promise<OfficeLink[]> {
      const rows = await db.direct.officeLinksOf(officeId)
      return rows.flatMap((row) => open(row) ?? []).filter(serves)
    },
    serves,
    /** ISO day since which the office can be told something in a chat; undefined while it has none that it takes. */
    async servedSince(officeId: string): Promise<string | undefined> {
      const rows = await db.officeLink.findMany({ where: { officeId }, orderBy: { linkedOn: 'asc' } })
      return rows.find((row) => {
        const link = open(row)
        return link !== undefined && serves(link)
      })?.linkedOn
    },
    /** Ids of the chats on channels that this process does not have, and another one may. */
    async elsewhere(): Promise<string[]> {
      if (channels === undefined || !shared) return []
      const rows = await db.officeLink.findMany({ select: { id: true, officeId: true, sealed: true } })
      return rows.flatMap((row) => open(row) ?? []).flatMap((link) => (isHere(link) ? [] : [link.id]))
    },
    /** Offices with a linked group that they do not take (any more). */
    async withRefusedGroups(): Promise<string[]> {
      const rows = await db.officeLink.findMany()
      const refused = rows.flatMap((row) => open(row) ?? []).filter((link) => !isServed(offices, link))
      return [...new Set(refused.map(({ officeId }) => officeId))]
    },
    /** Chats that only a previous secret opens. */
    async underPrevious(): Promise<number> {
      const rows = await db.officeLink.findMany()
      return rows.filter((row) => (open(row)?.keyId ?? secret.keyId) !== secret.keyId).length
    },
    /** Brings every chat under the current secret, so that the previous one can be dropped. */
    async renew(): Promise<void> {
      if (secret.keyIds.length === 1) return
      for (const row of await db.officeLink.findMany()) {
        const link = open(row)
        if (link === undefined || link.keyId === secret.keyId) continue
        // Unless it was changed or renewed meanwhile.
        await db.officeLink.updateMany({ where: { id: row.id, tag: row.tag }, data: placeOf(link) })
      }
    },
    /** A write that makes the link, and the link. */
    create(officeId: string, address: Address, group: boolean, day: string) {
      const link: OfficeLink = { id: randomUUID(), officeId, address, group }
      const write = db.officeLink.create({ data: { id: link.id, officeId, linkedOn: day, ...placeOf(link) } })
      return { write, link }
    },
    /**
     * What the chat is in the middle of, with the row it was read from; undefined when nothing, or when it is older than
     * its key of the day.
     */
    async state(id: string): Promise<{ state: DeskState | undefined; row: Uint8Array | null }> {
      const row = await db.officeLink.findUnique({ where: { id }, select: { state: true } })
      if (row?.state === null || row?.state === undefined) return { state: undefined, row: null }
      const bytes = openUnderEpoch(epochs, STATE, row.state, stateAad(id))
      if (bytes === undefined) return { state: undefined, row: row.state }
      return { state: readState(fromJson(bytes)), row: row.state }
    },
    /**
     * Sealed under the key of the day: an official may quote the case in an unsent question. Given the row it was read
     * from, the write fails when another turn of the chat was faster.
     */
    setState(id: string, state: DeskState, row?: Uint8Array | null): Write {
      const sealed = sealUnderEpoch(epochs, STATE, toJson(state), stateAad(id), STATE_STEP)
      const where = row === undefined ? { id } : { id, state: row === null ? null : new Uint8Array(row) }
      return db.officeLink.update({ where, data: { state: sealed }, select: { id: true } })
    },
    /**
     * The chat lives on under another id, and so does its link with everything that waits for it. What it was in the
     * middle of is dropped: messages are numbered anew there. Resolves to the link as it is now; undefined when there
     * is none any more, when it has moved already, or when somebody linked the new id meanwhile.
     */
    async move(link: OfficeLink, to: string): Promise<OfficeLink | undefined> {
      const moved = { ...link, address: { ...link.address, id: to } }
      try {
        await db.officeLink.update({
          where: { id: link.id, AND: { tag: { in: tagsOf(link.address) } } },
          data: { ...placeOf(moved), state: null },
          select: { id: true },
        })
        return moved
      } catch (error) {
        if (isStale(error)) return undefined
        if (!isTaken(error)) throw error
        await db.$transaction(await remove(link)).catch((failure: unknown) => {
          if (!isStale(failure)) throw failure
        })
        return undefined
      }
    },
    remove,
  }
}
export type Links = ReturnType<typeof createLinks>
