/* The device: connection, chats, messages, and what happens to them. */
;(() => {
  const page = window.standin
  const { Collection, Emitter, Model, MsgKey, hide, wid } = page

  page.Socket = new Model({ state: 'OPENING', stream: 'DISCONNECTED', hasSynced: false })
  page.Conn = new Model({ ref: undefined, platform: 'android', pushname: 'Kentongan', wid: undefined, battery: 100 })
  page.Cmd = new Emitter()

  // In one second many messages come: only their rows in the profile tell which was first, as on the real page.
  let rows = 0

  class Msg extends Model {
    constructor({ row, ...data }) {
      super(data)
      if (row !== undefined) rows = Math.max(rows, row)
      hide(this, 'row', row ?? (rows += 1))
      hide(this, 'mediaData', data.directPath ? new Model({ mediaStage: 'INIT' }) : undefined)
      hide(this, 'mediaObject', data.directPath ? {} : undefined)
    }
    unsafe() {
      return this
    }
    msgContextInfo() {
      const { type, body } = this
      return { quotedMsg: { type, body }, quotedStanzaID: this.id.id, quotedParticipant: this.author ?? this.from }
    }
    async downloadMedia() {
      this.mediaData.set({ mediaStage: 'FETCHING' })
      try {
        await page.download(`${this.directPath}?head`)
        this.mediaData.set({ mediaStage: 'RESOLVED' })
      } catch (error) {
        this.mediaData.set({ mediaStage: error.status === 404 ? 'ERROR_MISSING' : 'ERROR_UNKNOWN' })
      }
    }
  }

  class Chat extends Model {
    constructor(data) {
      super(data)
      hide(this, 'msgs', new Collection(Msg))
      hide(this, 'groupMetadata', undefined)
    }
    serialize() {
      return { ...this, msgs: this.msgs.getModelsArray().map((msg) => msg.serialize()) }
    }
  }

  page.Msgs = new Collection(Msg)
  page.Chats = new Collection(Chat)
  /** Messages in the profile that nobody has loaded yet, as plain data. */
  const onDisk = new Map()

  const hydrate = (data) => {
    const msg = new Msg({ ...data, id: MsgKey.fromString(data.id), from: wid(data.from), to: wid(data.to) })
    if (data.author) msg.author = wid(data.author)
    msg.collection = page.Msgs
    return msg
  }
  const plain = (msg) =>
    JSON.parse(
      JSON.stringify({ ...msg, id: msg.id._serialized, row: msg.row, mediaBlob: undefined, preview: undefined }),
    )
  const plainChat = (chat) => ({
    ...JSON.parse(JSON.stringify({ ...chat })),
    members: chat.groupMetadata?.participants.map(({ id }) => id._serialized),
    lastReceivedKey: chat.lastReceivedKey?._serialized,
  })

  page.openChat = (id, more = {}) => {
    const known = page.Chats.get(id)
    if (known !== undefined) return known
    const chat = new Chat({
      id: wid(id),
      formattedTitle: '',
      unreadCount: 0,
      t: 0,
      archive: false,
      isLocked: false,
      mute: { expiration: 0 },
      ephemeralDuration: 0,
      ...more,
    })
    chat.collection = page.Chats
    page.Chats.add(chat)
    return chat
  }

  page.setMembers = (chat, members) => {
    const participants = members.map((member) => ({ id: wid(member), isAdmin: false, isSuperAdmin: false }))
    const isLidAddressingMode = members.some((member) => member.endsWith('@lid'))
    hide(chat, 'groupMetadata', new Model({ id: chat.id, participants, announce: false, isLidAddressingMode }))
  }

  const tell = () =>
    page.post('/chats', {
      chats: page.Chats.getModelsArray().map((chat) => ({
        id: chat.id._serialized,
        unread: chat.unreadCount,
        messages:
          chat.msgs.length + [...onDisk.values()].filter(({ id }) => id.split('_')[1] === chat.id._serialized).length,
      })),
    })
  let soon
  /** Every request passes the library, which takes its time: one report for many changes. */
  const tellSoon = () => {
    soon ??= setTimeout(() => {
      soon = undefined
      void tell()
    }, 20)
  }

  /** Writes a chat and some of its messages to the profile. */
  page.keep = async (chat, ...msgs) => {
    await page.kept((chats, messages) => {
      chats.put(plainChat(chat))
      for (const msg of msgs) messages.put(plain(msg))
    })
    tellSoon()
  }

  /** Memory holds the newest message of each chat; the rest comes when it is asked for, as on the real page. */
  page.restore = async () => {
    const { chats, msgs } = await page.load()
    for (const { id, lastReceivedKey, members, ...data } of chats) {
      const chat = page.openChat(id, { ...data, id: wid(id) })
      if (lastReceivedKey) chat.lastReceivedKey = MsgKey.fromString(lastReceivedKey)
      if (members) page.setMembers(chat, members)
    }
    for (const data of msgs) {
      onDisk.set(data.id, { ...data, isNewMsg: false })
      rows = Math.max(rows, data.row)
    }
    for (const chat of page.Chats.getModelsArray()) page.loadEarlier(chat, 1)
    await tell()
  }

  page.loadEarlier = (chat, count = 20) => {
    const earlier = [...onDisk.values()]
      .filter(({ id }) => id.split('_')[1] === chat.id._serialized)
      .toSorted((a, b) => a.row - b.row)
      .slice(-count)
    const loaded = earlier.map((data) => hydrate(data))
    for (const msg of loaded) {
      onDisk.delete(msg.id._serialized)
      chat.msgs.add(msg)
      page.Msgs.add(msg)
    }
    return loaded
  }

  page.findMsg = (id) => {
    const found = page.Msgs.get(id)
    if (found !== undefined) return found
    const data = onDisk.get(id)
    if (data === undefined) return undefined
    page.loadEarlier(page.openChat(wid(id.split('_')[1])), Number.POSITIVE_INFINITY)
    return page.Msgs.get(id)
  }

  /** A message of anybody arrives; whatever comes twice is known already. */
  page.receive = async (data) => {
    if (page.findMsg(data.id) !== undefined) return
    const msg = hydrate(data)
    const chat = page.openChat(msg.id.remote, { formattedTitle: data.notifyName ?? '' })
    chat.msgs.add(msg)
    page.Msgs.add(msg)
    if (!msg.id.fromMe && msg.type !== 'gp2') {
      chat.lastReceivedKey = msg.id
      chat.set({ unreadCount: chat.unreadCount + (data.isNewMsg ? 1 : 0), t: msg.t })
    }
    await page.keep(chat, msg)
  }

  page.change = async (id, changes) => {
    const msg = page.findMsg(id)
    if (msg === undefined) return
    msg.set(changes)
    await page.keep(page.openChat(msg.id.remote), msg)
  }

  /** A message of the bot's. */
  page.send = (chat, data) => {
    const msg = new Msg(data)
    msg.collection = page.Msgs
    chat.msgs.add(msg)
    page.Msgs.add(msg)
    chat.set({ t: msg.t })
    const sent = (async () => {
      const { ack } = await page.post('/send', { message: plain(msg) }).catch(() => ({ ack: -1 }))
      if (ack < 0) msg.set({ ack })
      for (let next = msg.ack + 1; next <= ack; next += 1) msg.set({ ack: next })
      await page.keep(chat, msg)
      return { messageSendResult: ack < 0 ? 'ERROR' : 'OK', t: msg.t }
    })()
    return [Promise.resolve(msg), sent]
  }

  page.drop = async (chat, { itself, list }) => {
    page.loadEarlier(chat, Number.POSITIVE_INFINITY)
    const gone = list ?? chat.msgs.getModelsArray()
    await page.kept((chats, messages) => {
      for (const { id } of gone) messages.delete(id._serialized)
      if (itself) chats.delete(chat.id._serialized)
    })
    for (const msg of gone) {
      chat.msgs.remove(msg)
      page.Msgs.remove(msg)
    }
    if (itself) page.Chats.remove(chat)
    await tell()
  }
})()
