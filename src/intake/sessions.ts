/** Session rows: found by pseudonym, opened with a key of the day, written back by compare-and-set. */
import type { Address, MessageRef } from '../channel.ts'
import type { SessionRow } from '../store/direct.ts'
import type { Db, Write } from '../store/open.ts'
import { isConflict } from '../store/store-error.ts'
import type { Language } from '../texts/texts.ts'
import { addDays, jakartaDay } from '../understanding/calendar.ts'
import type { BriefKeys } from '../vault/brief-keys.ts'
import { fromJson, toJson } from '../vault/bytes.ts'
import { draftKey, type Epoch, type EpochKeys, pseudonym } from '../vault/epochs.ts'
import { openWith, sealWith } from '../vault/sealed.ts'
import { lapsed, newState, REFS, type SessionState, untilOf } from './state.ts'

/** A row and what opens it: whoever has both needs no address to write there. */
export interface RowKey {
  id: string
  key: Buffer
}

export interface Loaded {
  state: SessionState
  /** Undefined for somebody who has no row. */
  row: (RowKey & { version: number; epoch: Epoch }) | undefined
}

/** A row that is to be written. */
export interface Saved extends RowKey {
  version: number
  epoch: Epoch
  /** The writes, for a transaction of somebody else: they reject it when a turn was faster. Made anew for each try. */
  writes(): Write[]
  /** Writes it together with `more`, all or nothing. Rejects when somebody was faster (`isConflict`). */
  commit(more?: readonly Write[]): Promise<void>
}

/** What writes give back: without it, the whole sealed state again. */
const select = { version: true } as const

export interface Sessions {
  load(address: Address, language: Language, now: Date): Promise<Loaded>
  save(address: Address, loaded: Pick<Loaded, 'row'>, state: SessionState, now: Date): Promise<Saved>
  /**
   * Handles of messages, into a row as it stands, at the same version: nothing else in it changes, no seal under a key of
   * minutes is opened (what is under one that is gone would be taken for lapsed, and a message for unhandled), and the row
   * lives no longer for it. One that is gone, or changes meanwhile, is left alone. Resolves to whether they
   * stand there now; rejects when it cannot be opened.
   */
  addRefs(row: RowKey, refs: readonly MessageRef[]): Promise<boolean>
  /** Deletes a row unless a later turn touched it. */
  endUntouched(id: string, version: number): Promise<boolean>
  /** Rows past their day. */
  purge(now: Date): Promise<number>
}

/**
 * As it stands in the row. While a case is open or a receipt waits to be noted, those, what is being done to the case and
 * the replies that quote them are sealed once more, under a key that is gone a few minutes after their time: the row itself can be opened, with the
 * address, until the key of the day is destroyed. The draft beside them stays.
 */
type Stored = SessionState | (Omit<SessionState, Brief> & { brief: string; was: 'case' | 'finished' })
type Brief = 'at' | 'replies' | 'begun'

export function createSessions({ db, epochs, brief }: { db: Db; epochs: EpochKeys; brief: BriefKeys }): Sessions {
  const aad = (id: string, version: number): string => `session:${id}:${version}`

  async function toStored(state: SessionState, place: string): Promise<Stored> {
    const until = untilOf(state.at)
    if (until === undefined || (state.at.mode !== 'case' && state.at.mode !== 'finished')) return state
    const { at, replies, begun, ...rest } = state
    const sealed = await brief.seal(toJson({ at, replies, ...(begun && { begun }) }), new Date(until), place)
    return { ...rest, brief: Buffer.from(sealed).toString('base64'), was: at.mode }
  }

  async function fromStored(stored: Stored, place: string): Promise<SessionState> {
    if (!('brief' in stored)) return stored
    const { brief: sealed, was, ...rest } = stored
    const bytes = await brief.open(Buffer.from(sealed, 'base64'), place)
    if (bytes !== undefined) return { ...rest, ...fromJson<Pick<SessionState, Brief>>(bytes) }
    // What the newest message was answered is gone too. Delivered again, it is not met with silence: it is read anew.
    return { ...rest, at: lapsed(was), replies: [], seen: rest.seen.slice(0, -1) }
  }

  async function load(address: Address, language: Language, now: Date): Promise<Loaded> {
    const found = (await find(address, epochs.recent())) ?? (await findUnderLearned(address))
    if (found === undefined) return { state: newState(language, now), row: undefined }
    const { epoch, id, version, state } = found
    const key = draftKey(epoch, address)
    return { state: await openState({ id, key }, { version, state }), row: { id, version, epoch, key } }
  }

  async function openState({ id, key }: RowKey, { version, state }: Pick<SessionRow, 'version' | 'state'>) {
    const place = aad(id, version)
    return fromStored(fromJson(openWith(key, state, place)), place)
  }

  async function sealState({ id, key }: RowKey, version: number, state: SessionState) {
    const place = aad(id, version)
    return sealWith(key, toJson(await toStored(state, place)), place)
  }

  /**
   * One by one, the newest first: there it nearly always is. Between two of them a turn elsewhere may move the row: then
   * ours meets a conflict.
   */
  async function find(address: Address, among: Epoch[]) {
    for (const epoch of among) {
      const id = pseudonym(epoch, address)
      const row = await db.direct.session(id)
      if (row !== undefined) return { ...row, id, epoch }
    }
    return undefined
  }

  /** Another instance may have moved the row to a key that this one has not seen: its person must not begin anew. */
  async function findUnderLearned(address: Address) {
    const tried = new Set(epochs.recent().map(({ id }) => id))
    await epochs.learn()
    const learned = epochs.recent().filter(({ id }) => !tried.has(id))
    return learned.length === 0 ? undefined : find(address, learned)
  }

  async function save(address: Address, { row }: Pick<Loaded, 'row'>, state: SessionState, now: Date): Promise<Saved> {
    const epoch = epochs.today()
    const { id, key } =
      row?.epoch.id === epoch.id ? row : { id: pseudonym(epoch, address), key: draftKey(epoch, address) }
    const version = (row?.version ?? 0) + 1
    // The day on which the silence has lasted long enough: it says nothing about the hour, and a sweep takes the row once
    // that day is over.
    const data = {
      state: await sealState({ id, key }, version, state),
      version,
      expiresOn: addDays(jakartaDay(now), 1),
    }
    /** The first one aborts the transaction when the row is stale. */
    const entries = (): Write[] => {
      if (row === undefined) return [db.session.create({ data: { id, ...data }, select })]
      if (row.id === id) return [db.session.update({ where: { id, version: row.version }, data, select })]
      // A new day: the row moves to today's pseudonym and key.
      return [
        db.session.delete({ where: { id: row.id, version: row.version }, select }),
        db.session.create({ data: { id, ...data }, select }),
      ]
    }
    return {
      id,
      key,
      version,
      epoch,
      writes: entries,
      async commit(more = []) {
        // Most turns write their row and nothing else.
        if (more.length === 0 && row === undefined) await db.direct.createSession({ id, ...data })
        else if (more.length === 0 && row?.id === id) await db.direct.saveSession({ id, ...data }, row.version)
        else await db.$transaction([...entries(), ...more])
      },
    }
  }

  async function addRefs(row: RowKey, refs: readonly MessageRef[]): Promise<boolean> {
    const stands = await db.direct.session(row.id)
    if (stands === undefined) return false
    const place = aad(row.id, stands.version)
    const stored: Stored = fromJson(openWith(row.key, stands.state, place))
    const noted: Stored = { ...stored, refs: [...new Set([...stored.refs, ...refs])].slice(-REFS) }
    const data = { ...stands, id: row.id, state: sealWith(row.key, toJson(noted), place) }
    try {
      await db.direct.saveSession(data, stands.version)
      return true
    } catch (error) {
      if (isConflict(error)) return false
      throw error
    }
  }

  return {
    load,
    save,
    addRefs,
    async endUntouched(id, version) {
      return (await db.session.deleteMany({ where: { id, version } })).count > 0
    },
    async purge(now) {
      const { count } = await db.session.deleteMany({ where: { expiresOn: { lt: jakartaDay(now) } } })
      return count
    },
  }
}
