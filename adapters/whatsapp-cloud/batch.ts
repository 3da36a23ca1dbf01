/** One delivery of a webhook: messages, statuses and errors of our number; those of other numbers are left out. */
import type { Incoming } from '../../src/channel.ts'
import { toIncoming } from './incoming.ts'
import { movesOf } from './moved.ts'
import type { CloudBody, CloudMessage, CloudStatus, CloudValue } from './payload.ts'

export interface Batch {
  /** Oldest first: Meta promises no order. */
  messages: Incoming[]
  statuses: CloudStatus[]
  /** Codes of troubles that belong to no message. */
  errors: number[]
  /** Messages of a shape that nobody foresaw. */
  unread: number
}

/** An account has one webhook for all its numbers. */
export function readBatch(body: CloudBody, phoneId: string): Batch {
  const batch: Batch = { messages: [], statuses: [], errors: [], unread: 0 }
  for (const { changes } of body.entry ?? [])
    for (const { field, value } of changes ?? [])
      if (field === 'messages' && value?.metadata?.phone_number_id === phoneId) add(batch, value)
  batch.messages.sort((one, other) => one.at.getTime() - other.at.getTime())
  return batch
}

function add(batch: Batch, { contacts, messages = [], statuses = [], errors = [] }: CloudValue): void {
  for (const message of messages) {
    const read = readOne(message, contacts)
    if (read === 'unreadable') batch.unread += 1
    else batch.messages.push(...read)
  }
  batch.statuses.push(...statuses)
  batch.errors.push(...errors.flatMap(({ code }) => (code === undefined ? [] : [code])))
}

/** One message of an odd shape must not stop those beside it: the whole delivery would come again for days. */
function readOne(message: CloudMessage, contacts: CloudValue['contacts']): Incoming[] | 'unreadable' {
  try {
    const written = toIncoming(message, contacts)
    const read = written === undefined ? movesOf(message) : [written]
    return read.every(({ at }) => Number.isFinite(at.getTime())) ? read : 'unreadable'
  } catch {
    return 'unreadable'
  }
}
