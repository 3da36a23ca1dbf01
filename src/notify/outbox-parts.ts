/** A notice as what is sent of it one after the other, so that what arrived need not be sent again. */
import type { Reply } from '../channel.ts'
import { endingOf } from '../evidence/kinds.ts'
import { readEvidence } from '../evidence/read.ts'
import type { Db } from '../store/open.ts'
import type { Payload } from './outbox-payload.ts'

/** What is sent of a notice in one go: its text, or one file (counted from 1). */
export interface Part {
  file: number
  reply: Reply
  /** What did not go with it is told of here, in the words of the office. */
  filesLeft?: true
}

/** @param from the first part that did not arrive yet, by its `file` */
export async function partsOf(db: Db, { caseId, reply, evidence, filesLeft }: Payload, from: number): Promise<Part[]> {
  const protect = reply.protect === undefined ? {} : { protect: reply.protect }
  // The text names the files. Where it arrived long ago, with some of them, it is said by itself.
  if (filesLeft === true) return [{ file: from, reply: from === 0 ? reply : { text: '', ...protect }, filesLeft }]
  const files = evidence === undefined ? [] : await filesOf(db, caseId, evidence)
  const parts = files.map(({ number, file }) => ({ file: number, reply: { text: '', ...protect, files: [file] } }))
  return [{ file: 0, reply }, ...parts].filter(({ file }) => file >= from)
}

/**
 * Numbered as in the notice, and named by that number: a name of the reporter's never got this far, and the platform
 * must not learn the case.
 */
async function filesOf(db: Db, caseId: string, { identity, ids, captions = {} }: NonNullable<Payload['evidence']>) {
  const opened = await readEvidence(db, caseId, identity)
  return ids.flatMap((id, index) => {
    const file = opened.find((one) => one.id === id)
    if (file === undefined) return []
    const { type, content } = file
    const caption = captions[id]
    const named = { bytes: content, mime: type, name: `${index + 1}.${endingOf(type)}` }
    return [{ number: index + 1, file: caption === undefined ? named : { ...named, caption } }]
  })
}
