// The page's half of the protocol (adapters/web/protocol.ts): a queue of messages up, a stream of lines down.

import { upload } from './upload.js'

const firstWait = 500
const longestWait = 15_000
/** A stream without a sign of life for this long is taken for dead; the service beats every 15 s. */
const silence = 40_000

/** `AbortSignal.timeout`, which older phones lack. @param {number} milliseconds */
function within(milliseconds) {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}

/** @typedef {{ id: string, kind: 'text' | 'choice' | 'odd' | 'file', [field: string]: any }} Outgoing */

/**
 * @param {{
 *   address: string,
 *   seen: () => string | undefined,
 *   onLine: (line: any) => void | Promise<void>,
 *   onState: (state: 'open' | 'lost' | 'taken') => void,
 *   onSent: (id: string) => void,
 *   onWaiting: (id: string) => void,
 *   onProgress: (id: string, part: number) => void,
 *   onCancelled: (id: string) => void,
 *   onRefused: (id: string, code: string) => void,
 * }} options
 */
export function connect(options) {
  /** @type {Outgoing[]} */
  const queue = []
  let sending = false
  let taken = false
  /** @type {AbortController | undefined} */
  let current
  /** Each ends one pause before a next try. @type {Set<() => void>} */
  const pauses = new Set()
  const hurry = () => {
    for (const end of pauses) end()
  }

  /** Longer with every try, and not the same for every page that lost the same service. @param {number} tries */
  const pause = (tries) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        pauses.delete(end)
        resolve(undefined)
      }
      const timer = setTimeout(end, Math.min(longestWait, firstWait * 2 ** tries) * (0.7 + Math.random() * 0.6))
      pauses.add(end)
    })

  /** @param {Record<string, string>} [more] */
  function headers(more = {}) {
    const seen = options.seen()
    return { authorization: `Bearer ${options.address}`, ...(seen && { 'last-event-id': seen }), ...more }
  }

  /** The upload that is under way. @type {{ id: string, cancel: () => void } | undefined} */
  let uploading
  /** @type {Set<string>} */
  const cancelled = new Set()

  /** @param {Outgoing} message @returns {Promise<{ ok: boolean, status: number, code: string } | undefined>} */
  async function post(message) {
    const { id } = message
    if (message.kind === 'file') {
      const type = message.file.type || 'application/octet-stream'
      const { answer, cancel } = upload(message.file, headers({ 'content-type': type, 'x-message-id': id }), (part) =>
        options.onProgress(id, part),
      )
      uploading = { id, cancel }
      return answer.finally(() => (uploading = undefined))
    }
    const answer = await fetch('/chat/messages', {
      method: 'POST',
      headers: headers({ 'content-type': 'application/json' }),
      body: JSON.stringify(message),
      signal: within(60_000),
    })
    const { ok, status } = answer
    return { ok, status, code: ok ? '' : (await answer.json().catch(() => ({ code: 'failed' }))).code }
  }

  /** One message at a time, in order; the same message with the same id until the service has taken it or refused it. */
  async function drain() {
    if (sending) return
    sending = true
    for (let tries = 0; queue.length > 0; ) {
      const [message] = queue
      if (!message) break
      const { id } = message
      const answer = cancelled.has(id) ? undefined : await post(message).catch(() => undefined)
      if (answer?.ok) options.onSent(id)
      else if (cancelled.has(id)) options.onCancelled(id)
      else if (answer && answer.status < 500 && answer.status !== 429) options.onRefused(id, answer.code)
      else {
        options.onWaiting(id)
        await pause(tries++)
        continue
      }
      queue.shift()
      tries = 0
    }
    sending = false
  }

  /** Reads one stream to its end. @param {() => void} alive called for every sign of life */
  async function read(alive) {
    current = new AbortController()
    const { signal } = current
    let timer = setTimeout(() => current?.abort(), silence)
    try {
      const answer = await fetch('/chat/stream', { headers: headers(), signal })
      if (!answer.ok || !answer.body) return
      let rest = ''
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(timer)
        timer = setTimeout(() => current?.abort(), silence)
        alive()
        const lines = (rest + part.value).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          if (line === '') continue
          const event = JSON.parse(line)
          if (event.type === 'taken') taken = true
          await options.onLine(event)
        }
      }
    } finally {
      clearTimeout(timer)
    }
  }

  async function listen() {
    taken = false
    for (let tries = 0; !taken; tries++) {
      await read(() => {
        tries = 0
        options.onState('open')
      }).catch(() => undefined)
      if (taken) break
      options.onState('lost')
      await pause(tries)
    }
    options.onState('taken')
  }

  const wake = () => {
    if (document.visibilityState === 'visible') hurry()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  void listen()

  return {
    /** @param {Outgoing} message */
    send(message) {
      queue.push(message)
      void drain()
    },
    /** Stops a file, or keeps it from being sent. @param {string} id */
    cancel(id) {
      cancelled.add(id)
      if (uploading?.id === id) uploading.cancel()
      hurry()
    },
    /** Takes the conversation back from another tab. */
    resume: () => void listen(),
    /** @param {string} id @returns {Promise<Blob>} */
    async attachment(id) {
      const answer = await fetch(`/chat/attachments/${id}`, { headers: headers() })
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      return answer.blob()
    },
  }
}
