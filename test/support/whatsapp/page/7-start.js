/* The page opens: events come from the phone, one after the other, and each is confirmed once it is kept. */
;(() => {
  const page = window.standin
  const { Cmd, Conn, MsgKey, Msgs, Socket, post, wid } = page

  /** Resolves when the library listens for something. */
  const listened = (model, name) =>
    new Promise((resolve) => {
      const look = () => {
        if (!model.listens(name)) return
        resolve()
        return true
      }
      if (look()) return
      const before = model.heard
      page.hide(model, 'heard', (names) => {
        before?.(names)
        look()
      })
    })
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

  // From here on nothing that comes is missed by the library.
  void listened(Msgs, 'add').then(() => post('/listens'))

  const showRef = (ref) => {
    Conn.set({ ref })
    const adv = 'c3RhbmQtaW4tc2VjcmV0LWtleS1vZi0zMi1ieXRlcyE='
    const key = btoa(String.fromCharCode(...new Uint8Array(32).fill(7)))
    void post('/shown', { qr: [ref, key, key, adv, '1'].join(',') })
  }

  const synced = async (afterMs) => {
    if (afterMs === null) await listened(Socket, 'change:hasSynced')
    else await pause(afterMs)
    Cmd.trigger('offline_progress_update_from_bridge')
    Socket.set({ hasSynced: true })
    await post('/synced')
  }

  const leave = async () => {
    await listened(Cmd, 'logout')
    await page.forget()
    Cmd.trigger('logout')
    // The real page goes to /?post_logout=1; only the plain address is served here.
    setTimeout(() => window.location.replace('https://web.whatsapp.com/'), 20)
  }

  const connect = async (me) => {
    page.me = me
    Conn.set({ wid: wid(me.pn) })
    localStorage.setItem('linked', '1')
    Socket.set({ state: 'CONNECTED', stream: 'CONNECTED' })
  }

  const happens = {
    async hello({ linked, ref, me, syncAfterMs }) {
      if (localStorage.getItem('linked') === null || !linked) {
        if (localStorage.getItem('linked') !== null) {
          Socket.set({ state: 'CONNECTED' })
          return void leave()
        }
        if (ref === undefined) throw new Error('no reference')
        showRef(ref)
        return Socket.set({ state: 'UNPAIRED' })
      }
      if (page.me === undefined) await page.restore()
      await connect(me)
      page.syncAfterMs = syncAfterMs
    },
    /** What had waited for the device is through. */
    backlog: async () => {
      if (page.me !== undefined && !Socket.hasSynced) void synced(page.syncAfterMs)
    },
    ref: ({ ref }) => {
      showRef(ref)
      if (Socket.state === 'UNPAIRED_IDLE') Socket.set({ state: 'UNPAIRED' })
    },
    state: ({ state }) => Socket.set({ state }),
    async linked({ me, syncAfterMs }) {
      // A phone can only scan what the library has shown.
      await listened(Socket, 'change:hasSynced')
      Socket.set({ state: 'PAIRING' })
      await connect(me)
      void synced(syncAfterMs)
    },
    unlinked: leave,
    resync: () => {
      Socket.set({ hasSynced: false })
      Socket.set({ hasSynced: true })
    },
    message: ({ message }) => page.receive(message),
    edit: ({ id, changes }) => page.change(id, changes),
    ack: ({ id, ack }) => page.change(id, { ack }),
    async ephemeral({ chat: id, seconds }) {
      const chat = page.openChat(id)
      chat.set({ ephemeralDuration: seconds })
      await page.keep(chat)
    },
    async unread({ chat: id, count, t }) {
      const chat = page.openChat(id)
      chat.set({ unreadCount: count, t })
      await page.keep(chat)
    },
    async members({ chat: id, title, members }) {
      const chat = page.openChat(id)
      chat.set({ formattedTitle: title })
      page.setMembers(chat, members)
      await page.keep(chat)
    },
    reaction: ({ id, on, from, emoji, at }) =>
      window.require('WAWebAddonReactionTableMode').reactionTableMode.bulkUpsert([
        {
          id: MsgKey.fromString(id),
          reactionParentKey: MsgKey.fromString(on),
          reactionText: emoji,
          reactionTimestamp: at,
          from: wid(from),
          author: wid(from),
          orphan: 0,
          read: false,
        },
      ]),
    call: ({ id, from, video }) =>
      page.calls._map.set(id, {
        id,
        peerJid: wid(from),
        isVideo: video,
        isGroup: false,
        canHandleLocally: false,
        outgoing: false,
        webClientShouldHandle: false,
        participants: [],
      }),
  }

  let confirmed = []
  const confirm = (seq) => {
    if (confirmed.length === 0)
      setTimeout(() => {
        void post('/got', { seqs: confirmed })
        confirmed = []
      }, 5)
    confirmed.push(seq)
  }

  let last = Promise.resolve()
  const stream = new EventSource(`${page.settings.base}/events?device=${page.device}`)
  stream.addEventListener('message', ({ data }) => {
    const { type, seq, ...event } = JSON.parse(data)
    last = last
      .then(() => happens[type](event))
      .then(() => seq && confirm(seq))
      .catch((error) => post('/trouble', { text: `${type}: ${error?.stack ?? error}` }))
  })

  window.Debug = { VERSION: '2.3000.1031000000' }
})()
