// One conversation: what the demo shows twice and the chat page once.
import { composer } from './composer.js'
import { h } from './dom.js'
import { worthSending } from './files.js'
import { languageChosen } from './frame.js'
import { mine, theirs } from './messages.js'
import { openTab, random } from './tab.js'
import { connect } from './transport.js'
import { language, put, word } from './words.js'

/** The service takes no longer text (protocol.ts). */
const longest = 20_000
/** A connection that comes back within this time was not worth a word. */
const lostAfter = 1500
const typingAfter = 350
/** Nearer to the end than this, a reader follows the conversation. */
const near = 120

/**
 * @param {HTMLElement} root
 * @param {{ role: 'reporter' | 'official', lead?: HTMLElement[], onNews?: () => void, onReady?: (address: string) => void }} options
 *   `onReady` is called whenever the stream is there.
 */
export function mountChat(root, { role, lead = [], onNews, onReady }) {
  const tab = openTab(role)
  /** @type {any[]} */
  let entries = []
  /** Messages that the service has not confirmed. @type {import('./transport.js').Outgoing[]} */
  let pending = []
  /** Views by entry. @type {Map<any, any>} */
  const views = new Map()
  const known = new Set()
  /** Questions that were open when a file was sent, by the file's message. @type {Map<string, any[]>} */
  const interrupted = new Map()
  let box = ''
  let position = ''
  let fileBytes = Infinity
  let restored = false
  /** The message whose button was pressed last. @type {any} */
  let pressed
  /** A button was pressed and nothing has come of it yet. */
  let awaited = false

  const list = h('ol', { class: 'messages' })
  const log = h('div', { role: 'log', 'aria-live': 'polite', 'data-label': 'conversation' }, list)
  const typing = h('div', { class: 'typing', 'aria-hidden': 'true', hidden: true }, h('i'), h('i'), h('i'))
  const scroll = h(
    'div',
    { class: 'scroll', tabindex: '0', 'data-label': 'conversation', role: 'region' },
    ...lead,
    log,
    typing,
  )
  const banner = h('div', { class: 'banner', role: 'status' })
  const form = composer({ longest, onText: sendText, onFile: sendFile })
  root.append(banner, scroll, form.element)
  for (const element of root.querySelectorAll('[data-word], [data-label], [data-hint]')) put(element)

  const actions = { press, file: (/** @type {string} */ id) => line.attachment(id) }
  const line = connect({
    address: tab.address,
    seen: () => tab.seen(),
    onLine,
    onState,
    onSent: (id) => settle(id, ''),
    onWaiting: (id) => {
      viewOf(id)?.state('waiting')
      if (!banner.classList.contains('bad')) say('waiting', 'bad trying')
    },
    onProgress: (id, part) => viewOf(id)?.progress(part),
    onCancelled: (id) => settle(id, 'cancelled'),
    onRefused: (id, code) => settle(id, problemOf(id, code)),
  })

  // Up

  /** @param {any} message @param {any} [entry] what the page shows for it @param {File} [file] to preview */
  function send(message, entry, file) {
    const outgoing = { id: random(12), language: language(), ...message }
    if (entry) add({ ...entry, id: outgoing.id }, file, () => line.cancel(outgoing.id))
    pending.push(outgoing)
    tab.setLastMessage(outgoing.id)
    save()
    showTyping(typingAfter)
    line.send(outgoing)
  }

  /** @param {string} text */
  function sendText(text) {
    closeAll()
    send({ kind: 'text', text }, { who: 'me', text })
  }

  // As if it were typed: the page alone in Javanese, its questions in Indonesian, would help nobody.
  if (role === 'reporter') document.addEventListener(languageChosen, () => restored && sendText(word('change')))

  /** @param {File} file */
  function sendFile(file) {
    const closed = closeAll()
    const odd = !worthSending(file) ? 'unsupported-file' : file.size > fileBytes ? 'too-big-file' : undefined
    if (odd) return send({ kind: 'odd', what: odd }, { who: 'me', text: file.name })
    const shown = file.type.startsWith('image/') ? { picture: true } : { file: true }
    const id = random(12)
    interrupted.set(id, closed)
    send({ id, kind: 'file', file }, { who: 'me', ...shown }, file)
  }

  /** @param {any} entry @param {{ id: string }} button */
  function press(entry, button) {
    if (entry.closed) return
    pressed = entry
    if (role === 'reporter') closeAll(entry, button.id)
    else views.get(entry).mark(button.id)
    awaited = true
    send({ kind: 'choice', choice: button.id })
  }

  /**
   * A reporter answers one question at a time; officials act on any notice, so theirs stay open.
   * @param {any} [answered] @param {string} [chosen] @returns {any[]} the entries that were open
   */
  function closeAll(answered, chosen) {
    const open = role === 'official' ? [] : entries.filter((entry) => entry.who === 'them' && !entry.closed)
    for (const entry of open) {
      entry.closed = true
      if (entry === answered) entry.chosen = chosen
      views.get(entry).close(entry.chosen)
    }
    return open
  }

  /** The question is open after all. @param {any} entry */
  function reopen(entry) {
    entry.closed = false
    entry.chosen = undefined
    views.get(entry)?.reopen()
  }

  /** @param {string} id @param {string} code */
  function problemOf(id, code) {
    const isFile = pending.find((one) => one.id === id)?.kind === 'file'
    if (code === 'too-big') return isFile ? 'fileTooBig' : 'tooLong'
    return code === 'unsupported' ? 'fileUnsupported' : 'failed'
  }

  /** @param {string} id @param {string} problem a word's key, or empty */
  function settle(id, problem) {
    const message = pending.find((one) => one.id === id)
    pending = pending.filter((one) => one !== message)
    if (pending.length === 0) showTyping(-1)
    if (banner.classList.contains('trying')) say('', '')
    const entry = entries.find((one) => one.who === 'me' && one.id === id)
    if (entry) Object.assign(entry, problem ? { problem } : { sent: true })
    viewOf(id)?.state(problem)
    // A pressed button is no line of the chat that could say so.
    if (problem && !entry) say(problem, 'bad trying')
    if (problem && message?.kind === 'choice' && pressed) reopen(pressed)
    // A file that did not get through is no answer: its question is open again, unless there is a newer one.
    if (problem && entries.at(-1) === entry) for (const closed of interrupted.get(id) ?? []) reopen(closed)
    interrupted.delete(id)
    save()
  }

  // Down

  /** @param {any} event */
  async function onLine(event) {
    if (event.type === 'hello') return hello(event)
    if (event.type === 'typing') return showTyping(0)
    if (event.type === 'clear') {
      await clear(event.key)
    } else if (event.type === 'reply' && !known.has(event.id)) {
      const { id, text, buttons, layout, navigation, attachments } = event
      const entry = { who: 'them', id, text, buttons, layout, navigation, attachments }
      showTyping(-1)
      if (!(event.replacesPressed && replace(entry))) add(entry)
      if (pending.length > 0) showTyping(typingAfter)
      onNews?.()
    }
    if (event.seq) position = `${box}.${event.seq}`
    save()
  }

  /** @param {{ box: string, key: string, fileBytes: number }} event */
  async function hello(event) {
    if (event.box !== box) position = '' // another mailbox counts anew
    box = event.box
    fileBytes = event.fileBytes
    await tab.setKey(event.key)
    onReady?.(tab.address)
    if (restored) return save() // under the new key
    restored = true
    const kept = await tab.load()
    if (kept) restore(kept)
    // The same id brings the latest question back; where nothing is known about it, this is a greeting.
    else if (role === 'reporter') send({ id: tab.lastMessage() ?? random(12), kind: 'text', text: '/start' })
  }

  /** @param {any} kept */
  function restore(kept) {
    position = tab.seen() ?? ''
    log.setAttribute('aria-live', 'off') // what was heard already is not read out again
    for (const entry of kept.entries) {
      // The page went away in the middle of it, and the file with the page.
      if ((entry.picture || entry.file) && !entry.sent) entry.problem ??= 'failed'
      add(entry)
    }
    requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'))
    for (const message of kept.pending) {
      pending.push(message)
      line.send(message)
    }
  }

  /** A list that was pressed comes back changed (ticks): in its old place when nothing came between. @param {any} entry */
  function replace(entry) {
    if (!pressed || entries.at(-1) !== pressed) return false
    awaited = false
    const old = views.get(pressed)
    const focused = /** @type {HTMLElement | null} */ (old.element.querySelector(':focus'))?.dataset.id
    const view = theirs(entry, actions)
    old.element.replaceWith(view.element)
    entries[entries.length - 1] = entry
    views.delete(pressed)
    views.set(entry, view)
    known.add(entry.id)
    pressed = undefined
    if (focused) view.focus(focused)
    // The new list may be longer than the one it takes the place of.
    if (view.element.offsetTop + view.element.offsetHeight > scroll.scrollTop + scroll.clientHeight)
      reveal(view.element)
    return true
  }

  /** @param {string} key */
  async function clear(key) {
    for (const image of list.querySelectorAll('img')) URL.revokeObjectURL(image.src)
    list.replaceChildren()
    entries = []
    views.clear()
    pressed = undefined
    tab.forgetTranscript()
    await tab.setKey(key)
  }

  // Shown

  /** @param {any} entry @param {File} [file] @param {() => void} [onCancel] */
  function add(entry, file, onCancel) {
    const following = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < near
    const view = entry.who === 'me' ? mine(entry, file, onCancel) : theirs(entry, actions)
    entries.push(entry)
    views.set(entry, view)
    known.add(entry.id)
    list.append(view.element)
    root.classList.add('started')
    if (role === 'official' && awaited && entry.who === 'them') reveal(view.element)
    // Whoever writes wants to see what comes of it, also from far above.
    else if (following || role === 'reporter' || entry.who === 'me') follow()
  }

  /** What a pressed notice brought: the notice may stand far above it. @param {HTMLElement} element */
  function reveal(element) {
    awaited = false
    scroll.scrollTo({ top: Math.min(scroll.scrollHeight - scroll.clientHeight, element.offsetTop - 16) })
  }

  /** Shows the end, but never past the first message that is new since the reader's last act. */
  function follow() {
    const last = entries.map((entry) => entry.who === 'me' || Boolean(entry.closed)).lastIndexOf(true)
    const first = views.get(entries[last + 1])?.element
    const end = scroll.scrollHeight - scroll.clientHeight
    if (last < 0) return // the beginning is read from the top
    const top = first ? first.offsetTop - 16 : end
    scroll.scrollTo({ top: Math.min(end, top) })
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typingTimer
  /** @param {number} after milliseconds; negative hides it */
  function showTyping(after) {
    clearTimeout(typingTimer)
    typing.hidden = true
    if (after < 0) return
    typingTimer = setTimeout(() => {
      typing.hidden = false
      scroll.scrollTo({ top: scroll.scrollHeight })
    }, after)
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let lostTimer
  /** @param {'open' | 'lost' | 'taken'} state */
  function onState(state) {
    if (state === 'lost') {
      if (!banner.classList.contains('lost')) lostTimer ??= setTimeout(() => say('lost', 'bad lost'), lostAfter)
      return
    }
    clearTimeout(lostTimer)
    lostTimer = undefined
    if (state === 'taken') {
      const back = h('button', { type: 'button', class: 'small', onclick: () => line.resume() }, word('takeBack'))
      say('taken', 'bad lost', back)
    } else if (banner.classList.contains('lost')) {
      say('back', 'good')
      setTimeout(() => banner.classList.contains('good') && say('', ''), 3000)
    }
  }

  /** @param {string} key @param {string} mood @param {HTMLElement[]} more */
  function say(key, mood, ...more) {
    banner.className = `banner ${mood}`
    banner.replaceChildren(key && word(key), ...more)
  }

  const viewOf = (/** @type {string} */ id) => views.get(entries.find((entry) => entry.who === 'me' && entry.id === id))
  const save = () => tab.save({ entries, pending: pending.filter(({ kind }) => kind !== 'file') }, position)

  return { address: tab.address, focus: form.focus, take: form.take }
}
