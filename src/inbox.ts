/** Where a message goes: to the desk of the office whose chat it is, to the linking of a chat, or to intake. */
import type { ChannelName, Incoming } from './channel.ts'
import { isDeskButton } from './desk-buttons.ts'
import { splitCode } from './office/find-case.ts'
import type { OfficeLink } from './office/links.ts'
import { typedCode } from './office/typed-code.ts'

export interface InboxDeps {
  findLink(address: Incoming['address']): Promise<OfficeLink | undefined>
  /** Nothing is said in groups of this platform that are no office's. */
  quietInGroups(channel: ChannelName): boolean
  desk: {
    /** A message in a linked chat. */
    handle(message: Incoming, link: OfficeLink): Promise<void>
    /** `/petugas …`, or a code alone, in a chat that is not linked. */
    connect(message: Incoming, code: string): Promise<void>
    /** Another command of officials, or a button of theirs, in a group that is not linked. */
    refuse(message: Incoming): Promise<void>
  }
  intake: { handle(message: Incoming): Promise<void> }
}

const DESK_ONLY = /^\/(kasus|tanya|dibaca|lepas|cases|ask|read|unlink)(@\w+)?(\s|$)/iu
const STATUS = /^\/status(?:@\w+)?\s/iu

/** Of a chat that is not linked, or not any more. A reporter has `/status` too, but no use for a case code there. */
function isForDesk({ content }: Incoming): boolean {
  if (content.kind === 'choice') return isDeskButton(content.id)
  if (content.kind !== 'text') return false
  const { text } = content
  return DESK_ONLY.test(text) || (STATUS.test(text) && splitCode(text.replace(STATUS, '')) !== undefined)
}

/** The function resolves when the turn is committed and answered. */
export function createInbox({ findLink, quietInGroups, desk, intake }: InboxDeps) {
  return async function handle(message: Incoming): Promise<void> {
    const link = await findLink(message.address)
    if (link !== undefined) return desk.handle(message, link)
    // Of a chat that is none of ours.
    if (message.content.kind === 'moved' || (message.content.kind === 'gone' && message.group)) return
    const text = message.content.kind === 'text' ? message.content.text : undefined
    // In a group only by the command: what its people write to each other is not ours to read.
    const code = text === undefined || (message.group && !text.startsWith('/')) ? undefined : typedCode(text)
    if (code !== undefined) return desk.connect(message, code)
    if (message.group && quietInGroups(message.address.channel)) return
    if (!isForDesk(message)) return intake.handle(message)
    // It stands in a reporter's chat, with a case code perhaps: it is counted, and erased with the rest.
    return message.group
      ? desk.refuse(message)
      : intake.handle({ ...message, content: { kind: 'odd', what: 'for-office' } })
  }
}
