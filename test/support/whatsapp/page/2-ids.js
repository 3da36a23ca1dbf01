/* Ids: objects of their own, whose JSON is a string for a chat and an object for a message. */
;(() => {
  const page = window.standin

  page.Wid = class {
    constructor(serialized) {
      const [user, server] = String(serialized).split('@')
      if (server === undefined) throw new Error(`wid error: invalid wid`)
      this.server = server
      this.user = user
      this._serialized = `${user}@${server}`
    }
    isLid() {
      return this.server === 'lid'
    }
    isUser() {
      return this.server === 'lid' || this.server === 'c.us'
    }
    isGroup() {
      return this.server === 'g.us'
    }
    isStatus() {
      return this._serialized === 'status@broadcast'
    }
    isBroadcast() {
      return this.server === 'broadcast'
    }
    isNewsletter() {
      return this.server === 'newsletter'
    }
    toJid() {
      return this._serialized
    }
    toString() {
      return this._serialized
    }
    toJSON() {
      return this._serialized
    }
  }

  /** From a string, or from something that holds one. */
  page.wid = (like) => (like instanceof page.Wid ? like : new page.Wid(like?._serialized ?? like))

  page.MsgKey = class MsgKey {
    constructor({ fromMe, remote, to, id, participant, selfDir }) {
      this.fromMe = fromMe ?? selfDir === 'out'
      this.remote = page.wid(remote ?? to)
      this.id = id
      if (participant) this.participant = page.wid(participant)
      this._serialized = [this.fromMe, this.remote, id, ...(participant ? [participant] : [])].join('_')
    }
    static newId() {
      const bytes = crypto.getRandomValues(new Uint8Array(9))
      return Promise.resolve(
        `3EB0${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase(),
      )
    }
    static fromString(serialized) {
      const [fromMe, remote, id, participant] = serialized.split('_')
      return new MsgKey({ fromMe: fromMe === 'true', remote, id, participant })
    }
    toString() {
      return this._serialized
    }
  }
})()
