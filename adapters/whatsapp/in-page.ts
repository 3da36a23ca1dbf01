/**
 * What we run inside the page ourselves, where the library would do more than we want (make a chat that is gone anew,
 * ask for a group's members and their numbers) or nothing at all. These functions are sent there as text: they can use
 * nothing from outside themselves. The modules and members are those that the library uses too.
 */
interface Chat {
  id: { _serialized: string }
  unreadCount: number
  t: number
  groupMetadata?: unknown
  msgs: { getModelsArray(): Message[] }
}
interface Message {
  id: { fromMe: boolean; _serialized: string }
  t: number
  type: string
}
interface Modules {
  WAWebSocketModel: { Socket: { state?: string; hasSynced?: boolean } }
  WAWebCmd: { Cmd: { refreshQR(): void } }
  WAWebWidFactory: { createWid(id: string): unknown }
  WAWebCollections: {
    Chat: { get(wid: unknown): Chat | undefined; getModelsArray(): Chat[] }
    Msg: { get(key: string): Message | undefined; getMessagesById(keys: string[]): Promise<{ messages?: Message[] }> }
  }
  WAWebChatLoadMessages: { loadEarlierMsgs(given: { chat: Chat }): Promise<Message[] | undefined> }
  WAWebMsgActionCapability: { canSenderRevokeMsg(message: Message): boolean }
  WAWebChatClearBridge: { sendClear(chat: Chat, keepStarred: boolean): Promise<unknown> }
  WAWebDeleteChatAction: { sendDelete(chat: Chat): Promise<unknown> }
}
declare const window: {
  require<Name extends keyof Modules>(name: Name): Modules[Name]
  WWebJS: {
    getMessageModel(message: Message): unknown
    sendSeen(chat: string): Promise<unknown>
    sendChatstate(state: 'typing' | 'stop', chat: string): Promise<unknown>
  }
  onAppStateHasSyncedEvent(): unknown
  onRemoveChatEvent(): Promise<void>
  onArchiveChatEvent(): Promise<void>
  onChatUnreadCountEvent(): Promise<void>
}

export interface ChatFacts {
  id: string
  unread: number
  group: boolean
  /** Of its last message, seconds. */
  at: number
}

export const state = (): { state: string | null; synced: boolean } => {
  const { Socket } = window.require('WAWebSocketModel')
  return { state: Socket.state ?? null, synced: Socket.hasSynced === true }
}

/** The library listens for "synced" a moment too late when a session is restored fast, and is never ready. */
export const sayThatItSynced = (): void => void window.onAppStateHasSyncedEvent()

/** The library tries the same from outside the page, where it cannot work. */
export const refreshQr = (): void => window.require('WAWebCmd').Cmd.refreshQR()

/** At each of these the library asks for the chat, which makes one that was just deleted anew. */
export const leaveChatsAlone = (): void => {
  window.onRemoveChatEvent = async () => undefined
  window.onArchiveChatEvent = async () => undefined
  window.onChatUnreadCountEvent = async () => undefined
}

export const chats = (): ChatFacts[] =>
  window
    .require('WAWebCollections')
    .Chat.getModelsArray()
    .map((chat) => ({
      id: chat.id._serialized,
      unread: chat.unreadCount,
      group: chat.groupMetadata !== undefined || chat.id._serialized.endsWith('@g.us'),
      at: chat.t,
    }))

/** The newest messages of others in a chat, oldest first. */
export const newest = async (id: string, count: number): Promise<unknown[]> => {
  const chat = window.require('WAWebCollections').Chat.get(window.require('WAWebWidFactory').createWid(id))
  if (chat === undefined) return []
  const theirs = new Set(chat.msgs.getModelsArray().filter(({ id: key }) => !key.fromMe))
  while (theirs.size < count) {
    const before = theirs.size
    const earlier = (await window.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat })) ?? []
    for (const message of earlier) if (!message.id.fromMe) theirs.add(message)
    if (earlier.length === 0 || (theirs.size === before && earlier.every(({ id: key }) => !key.fromMe))) break
  }
  return [...theirs]
    .toSorted((a, b) => a.t - b.t)
    .slice(-count)
    .map((message) => window.WWebJS.getMessageModel(message))
}

export const typing = (id: string): void => void window.WWebJS.sendChatstate('typing', id)

/**
 * Marks a chat as seen up to the message with this key, unless somebody wrote more meanwhile (in one of these types, which
 * are answered): a message that is marked as seen before its turn does not come again when we are killed within it.
 */
export const seen = async (id: string, upTo: string, answered: string[]): Promise<void> => {
  const chat = window.require('WAWebCollections').Chat.get(window.require('WAWebWidFactory').createWid(id))
  if (chat === undefined) return
  const theirs = chat.msgs.getModelsArray().filter(({ id: key }) => !key.fromMe)
  const at = theirs.findIndex(({ id: key }) => key._serialized === upTo)
  const last = theirs[at]
  const more = theirs.some(
    ({ t, type }, index) =>
      last !== undefined && (t > last.t || (t === last.t && index > at)) && answered.includes(type),
  )
  if (!more) await window.WWebJS.sendSeen(id)
}

/** Whether WhatsApp would still take this message of ours back from everybody. */
export const canRevoke = async (key: string): Promise<boolean> => {
  const { Msg } = window.require('WAWebCollections')
  const message = Msg.get(key) ?? (await Msg.getMessagesById([key]))?.messages?.[0]
  return message !== undefined && window.require('WAWebMsgActionCapability').canSenderRevokeMsg(message)
}

/**
 * Clears the chat on this account, and deletes it too unless it is a group, which would have to be left. Resolves to
 * whether that was done: what is unread was not answered yet, and is not deleted unless `evenUnread`.
 */
export const forgetChat = async (id: string, evenUnread: boolean): Promise<boolean> => {
  const chat = window.require('WAWebCollections').Chat.get(window.require('WAWebWidFactory').createWid(id))
  if (chat === undefined) return true
  if (chat.unreadCount > 0 && !evenUnread) return false
  await window.require('WAWebChatClearBridge').sendClear(chat, false)
  if (id.endsWith('@g.us')) return true
  // Somebody may have written while it was cleared.
  if (chat.unreadCount > 0 && !evenUnread) return false
  await window.require('WAWebDeleteChatAction').sendDelete(chat)
  return true
}

/** Which of these modules and members ("WAWebCmd", "WAWebCmd.Cmd.refreshQR") the page has not. */
export const missing = (paths: string[]): string[] =>
  paths.filter((path) => {
    const [name = '', ...members] = path.split('.')
    try {
      let at: unknown = (window.require as (name: string) => unknown)(name)
      for (const member of members) {
        if (at === null || (typeof at !== 'object' && typeof at !== 'function') || !(member in at)) return true
        at = (at as Record<string, unknown>)[member]
      }
      return at === undefined
    } catch {
      return true
    }
  })
