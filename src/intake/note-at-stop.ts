/** What only this process knows of messages goes into the rows before it ends: the next one is to erase them too. */
import { setTimeout } from 'node:timers/promises'
import type { MessageRef } from '../channel.ts'
import { errorKind } from '../log.ts'
import type { RowKey, Sessions } from './sessions.ts'

/** Of the time that a process gets for stopping, milliseconds: however many wait, the rest must find its own. */
const TIME = 4_000
/** On their way at once: they share the waiting for the disk, and not more are lost when time is over. */
const AT_ONCE = 32

export interface Unnoted {
  rows: number
  /** Why the first of them was not; without it the time was over. */
  reason?: object
}

/**
 * In the order given, so the newest belong first. Each row for itself: one that cannot be opened keeps none of the others.
 * Never rejects; resolves to what was left out, if anything was.
 */
export async function noteAtStop(
  { addRefs }: Pick<Sessions, 'addRefs'>,
  waiting: readonly { row: RowKey; refs: readonly MessageRef[] }[],
  time = TIME,
): Promise<Unnoted | undefined> {
  const end = performance.now() + time
  let next = 0
  let noted = 0
  let reason: object | undefined
  async function work(): Promise<void> {
    for (let one = waiting[next++]; one !== undefined && performance.now() < end; one = waiting[next++])
      try {
        await addRefs(one.row, one.refs)
        noted += 1
      } catch (error) {
        reason ??= errorKind(error)
      }
  }
  const over = new AbortController()
  const all = Promise.all(Array.from({ length: AT_ONCE }, work))
  // A database that does not answer is waited for no longer.
  await Promise.race([all, setTimeout(time, undefined, { signal: over.signal })])
  over.abort()
  const rows = waiting.length - noted
  return rows === 0 ? undefined : { rows, ...(reason && { reason }) }
}
