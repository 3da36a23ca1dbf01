// What this tab remembers, in sessionStorage: the address that the service knows this conversation by, the id of the last
// message, and the transcript.
//
// Browsers write sessionStorage to disk and bring it back with "reopen closed tab", so the transcript is sealed under a
// key that the service hands out and keeps in memory for half an hour after the last contact. Without the key (the
// service was restarted, or WebCrypto is missing because the page came over plain HTTP) only the latest question is shown
// again.

const encode = (/** @type {Uint8Array} */ bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const decode = (/** @type {string} */ text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

/** @param {number} bytes */
export const random = (bytes) => encode(crypto.getRandomValues(new Uint8Array(bytes)))

/** Storage that forgets when the browser refuses to store. */
function storage() {
  try {
    sessionStorage.setItem('probe', '1')
    sessionStorage.removeItem('probe')
    return sessionStorage
  } catch {
    /** @type {Map<string, string>} */
    const kept = new Map()
    return {
      getItem: (/** @type {string} */ name) => kept.get(name) ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => void kept.set(name, value),
      removeItem: (/** @type {string} */ name) => void kept.delete(name),
    }
  }
}

/** @param {'reporter' | 'official'} role */
export function openTab(role) {
  const store = storage()
  const name = (/** @type {string} */ key) => `${role}.${key}`
  let address = store.getItem(name('address'))
  if (!address) {
    address = random(32)
    store.setItem(name('address'), address)
  }
  /** @type {CryptoKey | undefined} */
  let key
  /** Saves run one after the other: an older transcript must not overwrite a newer one. */
  let saving = Promise.resolve()

  /** @param {Uint8Array<ArrayBuffer>} plain @param {string} seen */
  async function seal(plain, seen) {
    const under = key
    if (!under) return
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, under, plain))
    // The tab may have been emptied (erased, quick exit) while this was on its way.
    if (key !== under || !store.getItem(name('address'))) return
    store.setItem(name('transcript'), JSON.stringify({ seen, nonce: encode(iv), sealed: encode(sealed) }))
  }

  return {
    address,
    lastMessage: () => store.getItem(name('last')) ?? undefined,
    setLastMessage: (/** @type {string} */ id) => store.setItem(name('last'), id),

    /** The newest event that is safely in the stored transcript: only this may be acknowledged. */
    seen() {
      const kept = store.getItem(name('transcript'))
      return kept ? /** @type {string} */ (JSON.parse(kept).seen) : undefined
    },

    /** @param {string} text base64url, from the service */
    async setKey(text) {
      key = await crypto.subtle?.importKey('raw', decode(text), 'AES-GCM', false, ['encrypt', 'decrypt'])
    },

    /** @returns {Promise<any>} what was saved, or undefined when there is none that can be read */
    async load() {
      const kept = store.getItem(name('transcript'))
      if (!kept || !key) return undefined
      const { nonce, sealed } = JSON.parse(kept)
      try {
        const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: decode(nonce) }, key, decode(sealed))
        return JSON.parse(new TextDecoder().decode(open))
      } catch {
        store.removeItem(name('transcript'))
        return undefined
      }
    },

    /** @param {any} entries @param {string} seen */
    save(entries, seen) {
      const plain = new TextEncoder().encode(JSON.stringify(entries))
      saving = saving.then(() => seal(plain, seen))
    },

    forgetTranscript() {
      key = undefined
      store.removeItem(name('transcript'))
    },
  }
}
