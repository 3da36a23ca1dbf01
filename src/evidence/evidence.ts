/** What the rest of the service can do with evidence; `pipeline.ts` does it. */
import type { PhotoFacts } from '../form/answers.ts'
import type { EvidenceState } from '../form/context.ts'
import type { CoverPart } from '../form/cover-parts.ts'
import type { Write } from '../store/open.ts'
import type { Identity } from '../vault/identity.ts'
import type { FetchJob } from './job.ts'

/**
 * `Write`s below are entries for an array transaction: nothing happens until they run in one, or are awaited. What begins
 * with them is told by itself, after the commit: until then nobody sees the row, and it may never come to be.
 */
export interface Evidence {
  /** Notes a file that waits on the platform. `id` is random; `recipient` is the case's file recipient. After the commit: `begin`. */
  pendingRow(item: { id: string } & FetchJob): Write
  /** The row of this file is committed: it is fetched when its turn comes. Does not wait. */
  begin(item: { id: string } & FetchJob): void
  /** Keeps a draft's files for as long as the draft lives: to go with every turn of a draft that has some. */
  keep(ids: string[]): Write[]
  /** The reporter's yes to a file that cannot be cleaned: from now on it is one like the others. */
  accept(id: string): Write
  /** Parts of a draft's picture are to be covered: it waits again until they are. After the commit: `resume`. */
  cover(item: { id: string; parts: CoverPart[] }): Write
  /**
   * Brings the key of pictures that wait to be covered: it is kept in memory only, so that a process started since, or
   * another one, does not have it. Does not wait.
   */
  resume(ids: string[], keys: Identity): void
  /** The reporter knows that nothing of a picture could be covered, and wants it all the same. */
  leaveUncovered(id: string): Write
  /**
   * Gives files to a case that is there: the ready ones, and `kept` ones whose yes may not be written yet. What is
   * neither stays behind and is swept. Changes nothing the second time.
   */
  attach(caseId: string, ids: string[], kept: string[]): Write[]
  /** Deletes files that belong to no case. The caller empties the store's log before it says "erased". After the commit: `dropped`. */
  drop(ids: string[]): Write[]
  /** Nothing covers these any more: their keys go. */
  dropped(ids: string[]): void
  /** Ids that were dropped or swept are not in the map. */
  status(ids: string[]): Promise<Map<string, EvidenceState>>
  /**
   * What photos recorded and the reporter has not decided about yet; opens with the file identity of their draft, or the
   * mailbox identity of the case that they are added to.
   */
  facts(ids: string[], identity: string): Promise<Map<string, PhotoFacts>>
  forgetFacts(ids: string[]): Write
  /** Resolves when nothing is being worked on or waits for another try. */
  idle(): Promise<void>
  /**
   * Deletes what no draft kept, fails what can no longer be fetched, brings what still waits under today's key; returns
   * how many rows it touched. To be called before any key is destroyed.
   */
  sweep(now: Date): Promise<number>
  /**
   * Takes up what an earlier process left pending, and looks again every minute. Unless this process is `alone`, what is
   * pending now may be in another instance's hands: it is taken up a minute later, if it still is. (Two that fetch the
   * same file do no harm: only who finishes while the row waits for that counts. An upload of the browser is in the
   * memory of one of them: one that finds it gone leaves it alone for as long as the other may hold it.)
   */
  start(options?: { alone: boolean }): Promise<void>
  /** Lets the files that are being cleaned end, breaks off downloads, leaves the rest pending. */
  stop(): Promise<void>
}
