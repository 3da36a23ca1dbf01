/* Models and collections, as far as the library uses the ones of the real page. All files of this folder become one script. */
;(() => {
  const page = (window.standin ??= {})
  const HEARD = Symbol('listeners')

  /** Kept out of copies (`{...model}`), as on the real page. */
  page.hide = (owner, name, value) =>
    Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false })

  page.Emitter = class {
    on(names, listener) {
      if (this[HEARD] === undefined) page.hide(this, HEARD, new Map())
      for (const name of names.split(' ')) this[HEARD].set(name, [...(this[HEARD].get(name) ?? []), listener])
      this.heard?.(names)
      return this
    }
    off(names, listener) {
      for (const name of names.split(' ')) {
        const left = (this[HEARD]?.get(name) ?? []).filter((one) => one !== listener)
        this[HEARD]?.set(name, left)
      }
      return this
    }
    once(name, listener) {
      const first = (...args) => {
        this.off(name, first)
        listener(...args)
      }
      return this.on(name, first)
    }
    trigger(name, ...args) {
      for (const listener of this[HEARD]?.get(name) ?? []) listener(...args)
    }
    listens(name) {
      return (this[HEARD]?.get(name) ?? []).length > 0
    }
  }

  page.Model = class extends page.Emitter {
    constructor(data) {
      super()
      page.hide(this, 'collection', undefined)
      Object.assign(this, data)
    }
    set(changes) {
      const changed = Object.entries(changes)
        .filter(([key, value]) => this[key] !== value)
        .map(([key, value]) => [key, value, this[key]])
      for (const [key, value] of changed) this[key] = value
      for (const [key, value, before] of changed) this.announce(`change:${key}`, this, value, before)
      if (changed.length > 0) this.announce('change', this)
    }
    announce(name, ...args) {
      this.trigger(name, ...args)
      this.collection?.trigger(name, ...args)
    }
    serialize() {
      return { ...this }
    }
    toJSON() {
      return { ...this }
    }
  }

  page.Collection = class extends page.Emitter {
    constructor(modelClass = page.Model) {
      super()
      this.modelClass = modelClass
      this.index = new Map()
    }
    get length() {
      return this.index.size
    }
    get(id) {
      return this.index.get(typeof id === 'string' ? id : id?._serialized)
    }
    find(id) {
      return Promise.resolve(this.get(id))
    }
    getModelsArray() {
      return [...this.index.values()]
    }
    add(model) {
      if (this.index.has(model.id._serialized)) return
      this.index.set(model.id._serialized, model)
      this.trigger('add', model)
    }
    remove(model) {
      if (this.index.delete(model.id._serialized)) this.trigger('remove', model)
    }
  }
})()
