/** A notice as what is sent of it one after the other, so that what arrived need not be sent again. */
import type { Reply } from '../channel.ts'
import { endingOf } from '../evidence/kinds.ts'
import { readEvidence } from '../evidence/read.ts'
import { createSlots } from '../slots.ts'
import type { Db } from '../store/open.ts'
import type { Payload } from './outbox-payload.ts'

/** What is sent of a notice in one go: its text, or one file (counted from 1). */
export interface Part {
  file: number
  /**
   * Made when its turn comes: of a case with large files only the one that is being sent is in memory. Undefined when the
   * file is gone.
   * @throws when it was changed in the database
   */
  reply(): Promise<Reply | undefined>
  /** What did not go with it is told of here, in the words of the office. */
  filesLeft?: true
}

/** One is opened at a time, for however many chats: sealed and open it is in memory more than once. */
const opening = createSlots(1)

/** @param from the first part that did not arrive yet, by its `file` */
export function partsOf(db: Db, { caseId, reply, evidence, filesLeft }: Payload, from: number): Part[] {
  const protect = reply.protect === undefined ? {} : { protect: reply.protect }
  const said = (one: Reply) => () => Promise.resolve(one)
  // The text names the files. Where it arrived long ago, with some of them, it is said by itself.
  if (filesLeft === true) return [{ file: from, reply: said(from === 0 ? reply : { text: '', ...protect }), filesLeft }]
  const files = evidence?.ids ?? []
  const parts = files.map((_, index) => ({
    file: index + 1,
    async reply() {
      const file = evidence && (await opening.run(() => fileOf(db, caseId, evidence, index)))
      return file && { text: '', ...protect, files: [file] }
    },
  }))
  return [{ file: 0, reply: said(reply) }, ...parts].filter(({ file }) => file >= from)
}

/**
 * Numbered as in the notice, and named by that number: a name of the reporter's never got this far, and the platform
 * must not learn the case.
 */
async function fileOf(
  db: Db,
  caseId: string,
  { identity, ids, captions = {} }: NonNullable<Payload['evidence']>,
  index: number,
): Promise<NonNullable<Reply['files']>[number] | undefined> {
  const id = ids[index] ?? ''
  const [file] = await readEvidence(db, caseId, identity, id)
  if (file === undefined) return undefined
  const { type, content } = file
  const caption = captions[id]
  const named = { bytes: content, mime: type, name: `${index + 1}.${endingOf(type)}` }
  return caption === undefined ? named : { ...named, caption }
}
