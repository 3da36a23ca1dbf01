/**
 * Replies on their way to open pages, in memory only: a chat page cannot be pushed to when it is not there, and what was
 * said to a reporter must not lie on disk. After a crash the page posts its last message again and the service answers it
 * again from its sealed session, so losing this is harmless.
 */
import { randomBytes } from 'node:crypto'
import type { MessageRef, Reply } from '../../src/channel.ts'
import type { WebLimits } from './limits.ts'
import { type Attachment, type Caller, type MailEvent, Problem, type StreamLine } from './protocol.ts'

/** One open page. */
export interface Sink {
  write(line: StreamLine): void
  end(): void
}

interface Mailbox {
  /** From which it was begun. */
  readonly network: string
  /** New with every mailbox: sequence numbers of a forgotten one must not be taken for ours. */
  readonly id: string
  /**
   * Under this key the page seals what it keeps in `sessionStorage`: browsers write that to disk and bring it back with
   * "reopen closed tab". When the mailbox is forgotten, nobody can read it any more.
   */
  key: string
  seq: number
  waiting: MailEvent[]
  readonly files: Map<string, { bytes: Uint8Array }>
  sink: Sink | undefined
  /** Milliseconds since the epoch. */
  touched: number
}

/** Files to officials that one mailbox holds; the oldest makes room. */
const filesHeld = 20
const token = (bytes: number): string => randomBytes(bytes).toString('base64url')

export type Mailboxes = ReturnType<typeof createMailboxes>

export function createMailboxes(
  limits: Pick<WebLimits, 'mailboxes' | 'networkMailboxes' | 'waiting' | 'keepMinutes' | 'fileBytes'>,
  now: () => number = Date.now,
) {
  /** In order of last touch: the first is the one silent for longest. */
  const boxes = new Map<string, Mailbox>()

  function forget(address: string): void {
    boxes.get(address)?.sink?.end()
    boxes.delete(address)
  }

  /** Room for one more among those that `counts` names, of which there may be `most`. */
  function makeRoom(most: number, counts: (box: Mailbox) => boolean): void {
    const among = [...boxes].filter(([, box]) => counts(box))
    if (among.length < most) return
    const silent = among.find(([, box]) => !box.sink)
    if (!silent) throw new Problem('busy')
    boxes.delete(silent[0])
  }

  /** The mailbox of a page that just showed up; made when it is not there. Rejects as `busy` when all are in use. */
  function open({ address, network }: Caller): Mailbox {
    let box = boxes.get(address)
    if (box) boxes.delete(address)
    else {
      makeRoom(limits.networkMailboxes, (other) => other.network === network)
      makeRoom(limits.mailboxes, () => true)
      box = {
        network,
        id: token(9),
        key: token(32),
        seq: 0,
        waiting: [],
        files: new Map(),
        sink: undefined,
        touched: 0,
      }
    }
    box.touched = now()
    boxes.set(address, box)
    return box
  }

  function put(box: Mailbox, event: MailEvent): void {
    // A repeated reply takes the place of its first copy, which the page may or may not have seen.
    box.waiting = [...box.waiting.filter((old) => old.id !== event.id), event].slice(-limits.waiting)
    box.sink?.write(event)
  }

  function hold(box: Mailbox, files: NonNullable<Reply['files']>): Attachment[] {
    return files.map(({ bytes, mime, name, caption }) => {
      const id = token(16)
      box.files.set(id, { bytes })
      const [oldest] = box.files.keys()
      if (box.files.size > filesHeld && oldest) box.files.delete(oldest)
      return { id, mime, name, ...(caption !== undefined && { caption }) }
    })
  }

  return {
    has: (address: string): boolean => boxes.has(address),

    /** The page was here; `seen` (`box.seq`, from its `Last-Event-ID` header) is the last event it has taken in. */
    touch(caller: Caller, seen?: string): void {
      const box = open(caller)
      const [id, seq] = seen?.split('.') ?? []
      if (id === box.id) box.waiting = box.waiting.filter((event) => event.seq > Number(seq))
    },

    /** Binds the page's stream and hands over what waits. A second page of the same address takes over from the first. */
    attach(caller: Caller, sink: Sink): void {
      const box = open(caller)
      box.sink?.write({ type: 'taken' })
      box.sink?.end()
      box.sink = sink
      sink.write({ type: 'hello', box: box.id, key: box.key, fileBytes: limits.fileBytes })
      for (const event of box.waiting) sink.write(event)
    },

    detach(address: string, sink: Sink): void {
      const box = boxes.get(address)
      if (box?.sink !== sink) return
      box.sink = undefined
      open({ address, network: box.network })
    },

    /** Queues one reply. False when this address has no mailbox: its page has been gone for long. */
    deliver(address: string, id: MessageRef, reply: Reply): boolean {
      const box = boxes.get(address)
      if (!box) return false
      const { text, buttons, layout, navigation, replacesPressed } = reply
      put(box, {
        type: 'reply',
        seq: ++box.seq,
        id,
        text,
        ...(buttons && { buttons }),
        ...(layout && { layout }),
        ...(navigation && { navigation }),
        ...(replacesPressed && { replacesPressed }),
        ...(reply.files && { attachments: hold(box, reply.files) }),
      })
      return true
    },

    typing(address: string): void {
      boxes.get(address)?.sink?.write({ type: 'typing' })
    },

    /** Tells the page to forget what it shows, and forgets what waited for it. */
    clear(address: string): boolean {
      const box = boxes.get(address)
      if (!box) return false
      box.waiting = []
      box.files.clear()
      box.key = token(32)
      put(box, { type: 'clear', seq: ++box.seq, id: token(9), key: box.key })
      return true
    },

    file: (address: string, id: string) => boxes.get(address)?.files.get(id),

    forget,

    /** Forgets mailboxes whose page has been away for `keepMinutes`. */
    sweep(): void {
      const before = now() - limits.keepMinutes * 60_000
      for (const [address, box] of boxes) if (!box.sink && box.touched < before) boxes.delete(address)
    },

    /** Ends every stream and forgets everything. */
    close(): void {
      for (const address of boxes.keys()) forget(address)
    },
  }
}
