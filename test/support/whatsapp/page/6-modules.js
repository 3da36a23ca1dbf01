/* `window.require`, as far as the library's use of it goes. What is asked for and missing is reported. */
;(() => {
  const page = window.standin
  const { Chats, Cmd, Collection, Conn, Emitter, Msgs, Socket, post, wid } = page
  const two_days = 2 * 24 * 3600

  Object.assign(Socket, {
    reconnect() {},
    takeover: () => post('/takeover').then(() => Socket.set({ state: 'CONNECTED' })),
    logout: () => post('/logout'),
  })
  Object.assign(Cmd, {
    refreshQR: () => post('/refresh'),
    archiveChat: (chat, archive) => chat.set({ archive }),
    openChatBottom: () => Promise.resolve(),
    async sendRevokeMsgs(chat, { list }) {
      for (const msg of list) {
        await post('/revoke', { id: msg.id._serialized })
        msg.set({ type: 'revoked', body: '', caption: undefined })
      }
      await page.keep(chat, ...list)
    },
    async sendDeleteMsgs(chat, { list }) {
      await page.drop(chat, { list })
    },
  })
  Object.assign(Msgs, {
    getMessagesById: (ids) => Promise.resolve({ messages: ids.map((id) => page.findMsg(id)).filter(Boolean) }),
  })

  const me = (server) => () => {
    const own = page.me?.[server]
    return own && wid(own)
  }
  const key = { pubKey: new Uint8Array(32).fill(7), privKey: new Uint8Array(32) }
  const chatState = (state) => (chat) => void post('/typing', { chat: wid(chat)._serialized, state })
  const links = (text) => [...(text ?? '').matchAll(/\bhttps?:\/\/\S+/g)].map(([href]) => ({ href }))
  const findOrCreateLatestChat = async (id) => {
    const known = Chats.get(id)
    if (known !== undefined) return { chat: known, created: false }
    await post('/find', { chat: wid(id)._serialized })
    return { chat: page.openChat(id), created: true }
  }
  const stanza = (tag, attributes, children) => ({ tag, attributes, children })
  const calls = Object.assign(new Emitter(), { _map: new Map() })
  page.calls = calls

  const modules = {
    ...page.mediaModules,
    WAWebSocketModel: { Socket },
    WAWebCmd: { Cmd },
    WAWebConnModel: { Conn },
    WAWebStreamModel: { Stream: { markAvailable() {}, markUnavailable() {} } },
    WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
    WAWebAltDeviceLinkingApi: {
      setPairingType() {},
      initializeAltDeviceLinking: () => Promise.resolve(),
      startAltLinkingFlow: (phone) => post('/code', { phone }).then(({ code }) => code),
      initializeQRLinking: () => Promise.resolve(),
    },
    WAWebLaunchSocketUtils: { refreshQR: () => post('/refresh') },
    WABase64: { encodeB64: (bytes) => btoa(String.fromCharCode(...bytes)) },
    WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
    WAWebAdvSignatureApi: {},
    WAWebUserPrefsInfoStore: { waNoiseInfo: { get: () => Promise.resolve({ staticKeyPair: key }) } },
    WAWebSignalStoreApi: { waSignalStore: { getRegistrationInfo: () => Promise.resolve({ identityKeyPair: key }) } },
    WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'c3RhbmQtaW4tc2VjcmV0LWtleS1vZi0zMi1ieXRlcyE=' },
    WAWebMiscBrowserUtils: { info: () => ({ os: 'Linux', name: 'Chrome' }) },
    WAWebUserPrefsMeUser: { getMaybeMePnUser: me('pn'), getMaybeMeLidUser: me('lid') },
    WAWebCollections: {
      Msg: Msgs,
      Chat: Chats,
      GroupMetadata: { update: () => Promise.resolve() },
      WAWebNewsletterCollection: new Collection(),
    },
    WAWebSyncGatingUtils: { isPlaceholderMessageResendEnabled: () => false },
    WAWebNonMessageDataRequestPlaceholderMessageResendUtils: { handlePlaceholderMsgsSeen() {} },
    WAWebCallCollection: calls,
    WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert: () => Promise.resolve() } },
    WAWebAddonPollVoteTableMode: { pollVoteTableMode: { bulkUpsert: () => Promise.resolve() } },
    WAWebBackendJobsCommon: { mediaTypeFromProtobuf: () => null },
    WAWebE2EProtoUtils: { typeAttributeFromProtobuf: () => 'text' },
    WALinkify: { findLinks: links, findLink: (text) => links(text)[0] },
    WAWebWidFactory: { createWid: wid, createWidFromWidLike: wid, asUserWidOrThrow: wid },
    WAWebUpdateUnreadChatAction: {
      async sendSeen({ chat }) {
        if (chat.unreadCount === 0) return
        chat.set({ unreadCount: 0 })
        await page.keep(chat)
        await post('/seen', { chat: chat.id._serialized })
      },
    },
    WAWebChatStateBridge: {
      sendChatStateComposing: chatState('composing'),
      sendChatStateRecording: chatState('recording'),
      sendChatStatePaused: chatState('paused'),
    },
    WAWebChatGetters: {
      getIsNewsletter: (chat) => chat.id.isNewsletter(),
      getIsBroadcast: (chat) => chat.id.isBroadcast(),
    },
    WAWebMsgKey: page.MsgKey,
    WAWebGetEphemeralFieldsMsgActionsUtils: {
      getEphemeralFields: ({ ephemeralDuration }) =>
        ephemeralDuration > 0 ? { ephemeralDuration, isEphemeral: true } : {},
    },
    WAWebSendMsgChatAction: { addAndSendMsgToChat: page.send },
    WAWebFindChatAction: { findOrCreateLatestChat },
    WAWebMsgReply: { canReplyMsg: () => true },
    // The real page fetches the link; that it was asked to is told to the tests.
    WAWebLinkPreviewChatAction: { getLinkPreview: (link) => post('/preview', { link: link.href }).then(() => null) },
    WAWebSendReactionMsgAction: {
      sendReactionToMsg: (msg, emoji) => post('/react', { id: msg.id._serialized, emoji }),
    },
    WAWebSendMessageEditAction: {
      async sendMessageEdit(msg, body) {
        await post('/edit', { id: msg.id._serialized, body })
        await page.change(msg.id._serialized, msg.directPath ? { caption: body } : { body })
      },
    },
    WAWebMsgActionCapability: {
      canSenderRevokeMsg: ({ id, t, type }) => id.fromMe && type !== 'revoked' && t > Date.now() / 1000 - two_days,
      canAdminRevokeMsg: () => false,
      canEditText: ({ id, t }) => id.fromMe && t > Date.now() / 1000 - 15 * 60,
      canEditCaption: ({ id, t }) => id.fromMe && t > Date.now() / 1000 - 15 * 60,
    },
    WAWebChatLoadMessages: { loadEarlierMsgs: ({ chat }) => Promise.resolve(page.loadEarlier(chat)) },
    WAWebChatClearBridge: {
      async sendClear(chat) {
        await page.drop(chat, {})
        await post('/cleared', { chat: chat.id._serialized })
      },
    },
    WAWebDeleteChatAction: {
      async sendDelete(chat) {
        await page.drop(chat, { itself: true })
        await post('/deleted', { chat: chat.id._serialized })
      },
    },
    WAWebLidMigrationUtils: { toPn: () => undefined },
    WAWebPresenceChatAction: { sendPresenceAvailable() {}, sendPresenceUnavailable() {} },
    WAWap: { wap: stanza, generateId: () => crypto.randomUUID() },
    WADeprecatedSendIq: {
      deprecatedCastStanza: ({ children: [{ attributes }] }) => post('/reject', { call: attributes['call-id'] }),
    },
  }

  for (const path of page.settings.without) {
    const steps = path.split('.')
    const last = steps.pop()
    delete steps.reduce((owner, step) => owner[step], modules)[last]
  }

  // Asked for by the language or by a probe, not by the library.
  const nobodys = new Set(['then', 'toJSON', 'heard'])
  const watched = (path, target) =>
    new Proxy(target, {
      get(owner, member) {
        if (typeof member === 'string' && !(member in owner) && !nobodys.has(member)) page.miss(`${path}.${member}`)
        return Reflect.get(owner, member)
      },
    })
  const plainOrWatchable = (value) => typeof value === 'object' && value !== null && !(value instanceof Map)
  const given = {}
  for (const [name, module] of Object.entries(modules)) {
    for (const [member, value] of Object.entries(module))
      if (plainOrWatchable(value) && typeof module !== 'function') module[member] = watched(`${name}.${member}`, value)
    given[name] = watched(name, module)
  }

  window.require = (name) => {
    if (Object.hasOwn(given, name)) return given[name]
    page.miss(name)
    throw new Error(`Requiring unknown module "${name}"`)
  }
})()
