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

/**
 * The newest messages of others in a chat, oldest first. Their times are whole seconds, in which several are sent: what
 * was loaded later is earlier, and where the last of them begin within a second, all of that second are handed back.
 */
export const newest = async (id: string, count: number): Promise<unknown[]> => {
  const chat = window.require('WAWebCollections').Chat.get(window.require('WAWebWidFactory').createWid(id))
  if (chat === undefined) return []
  const theirs = chat.msgs.getModelsArray().filter(({ id: key }) => !key.fromMe)
  // One more than asked for: it shows whether the second of the first was begun before it.
  while (theirs.length <= count) {
    const known = new Set(theirs)
    const loaded = (await window.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat })) ?? []
    const earlier = loaded.filter((message) => !message.id.fromMe && !known.has(message))
    theirs.unshift(...earlier)
    if (loaded.length === 0 || (earlier.length === 0 && loaded.every(({ id: key }) => !key.fromMe))) break
  }
  const sorted = theirs.toSorted((a, b) => a.t - b.t)
  const first = sorted.at(-count)
  return sorted
    .filter(({ t }, index) => index >= sorted.length - count || t === first?.t)
    .map((message) => window.WWebJS.getMessageModel(message))
}

export const typing = (id: string): void => void window.WWebJS.sendChatstate('typing', id)

/**
 * Marks a chat as seen when of these types, which are answered, nothing came after the messages with these keys: what is
 * marked as seen before its turn does not come again when we are killed within it. By keys, because several messages
 * have the same second, and the page holds them in no order that could be relied on.
 */
export const seen = async (id: string, taken: string[], answered: string[]): Promise<void> => {
  const chat = window.require('WAWebCollections').Chat.get(window.require('WAWebWidFactory').createWid(id))
  if (chat === undefined) return
  const known = new Set(taken)
  const theirs = chat.msgs.getModelsArray().filter(({ id: key }) => !key.fromMe)
  const times = theirs.filter(({ id: key }) => known.has(key._serialized)).map(({ t }) => t)
  const last = Math.max(...times)
  const more =
    times.length > 0 &&
    theirs.some(({ id: key, t, type }) => t >= last && !known.has(key._serialized) && answered.includes(type))
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
