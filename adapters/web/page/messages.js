// How one message looks. Each function returns the element and the few ways in which it changes later.
import { h } from './dom.js'
import { progress, sentFile } from './files.js'
import { put, word } from './words.js'

/** @typedef {{ id: string, label: string, description?: string }} Button */
/**
 * @typedef {{ who: 'them', id: string, text: string, buttons?: Button[], layout?: 'row' | 'list', navigation?: Button[],
 *   attachments?: { id: string, mime: string, name: string, caption?: string }[], chosen?: string, closed?: boolean }} Theirs
 * @typedef {{ who: 'me', id: string, text?: string, picture?: boolean, file?: boolean, sent?: boolean, problem?: string }} Mine
 */

/** Beyond this many short choices they stand in two columns. */
const longList = 6
/** Such a list folds to the chosen one afterwards: a stale page of seventeen districts helps nobody. */
const foldBeyond = 4

/** @param {string} key */
const speaker = (key) => {
  const element = h('span', { class: 'hidden', 'data-word': key })
  put(element)
  return element
}

/** Plain text in its own direction; line breaks by style. @param {string} text */
const bubble = (text) => h('div', { class: 'bubble', dir: 'auto' }, text)

/** @param {Button[]} buttons @param {string} label @param {string} look @param {(button: Button) => void} press */
function group(buttons, label, look, press) {
  const list = h('ul', { class: look, 'data-label': label })
  put(list)
  for (const button of buttons) {
    const face = h('button', { type: 'button', dir: 'auto', 'data-id': button.id, onclick: () => press(button) })
    face.append(h('span', { class: 'face' }, button.label))
    if (button.description) face.append(h('span', { class: 'description' }, button.description))
    list.append(h('li', {}, face))
  }
  return list
}

/**
 * @param {Theirs} entry
 * @param {{ press: (entry: Theirs, button: Button) => void, file: (id: string) => Promise<Blob> }} actions
 */
export function theirs(entry, actions) {
  const element = h(
    'li',
    { class: 'message them' },
    speaker('them'),
    ...(entry.text === '' ? [] : [bubble(entry.text)]),
  )
  for (const attached of entry.attachments ?? []) element.append(attachment(attached, actions.file))
  const { buttons = [], navigation = [] } = entry
  /** @param {Button} button */
  const press = (button) => actions.press(entry, button)
  if (buttons.length > 0) {
    const short = buttons.every(({ label, description }) => !description && label.length <= 22)
    const look = entry.layout === 'row' ? 'row' : short && buttons.length > longList ? 'columns' : 'list'
    element.append(group(buttons, 'choices', `choices ${look}`, press))
  }
  if (navigation.length > 0) element.append(group(navigation, 'moves', 'choices moves', press))
  const faces = () => /** @type {HTMLButtonElement[]} */ ([...element.querySelectorAll('button[data-id]')])

  const view = {
    element,
    /** Nothing here can be pressed any more; the chosen one stays marked. @param {string} [chosen] */
    close(chosen) {
      for (const face of faces()) {
        // `disabled` would drop the keyboard's focus to the top of the page, so the pressed button keeps its place.
        if (face.dataset.id === chosen) face.setAttribute('aria-disabled', 'true')
        else face.disabled = true
        face.setAttribute('aria-pressed', String(face.dataset.id === chosen))
      }
      element.classList.add('closed')
      element.classList.toggle('folded', buttons.length > foldBeyond)
    },
    /** Only says which was pressed last: an official's notice can be acted on again. @param {string} chosen */
    mark(chosen) {
      for (const face of faces()) face.setAttribute('aria-pressed', String(face.dataset.id === chosen))
    },
    reopen() {
      for (const face of faces()) {
        face.disabled = false
        face.removeAttribute('aria-disabled')
        face.removeAttribute('aria-pressed')
      }
      element.classList.remove('closed', 'folded')
    },
    /** @param {string} id */
    focus: (id) =>
      faces()
        .find((face) => face.dataset.id === id)
        ?.focus({ preventScroll: true }),
  }
  if (entry.closed) view.close(entry.chosen)
  return view
}

/** Kinds that a page may show; anything else is only saved, so that nothing in it can run here. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])

/**
 * @param {{ id: string, mime: string, name: string, caption?: string }} attached
 * @param {(id: string) => Promise<Blob>} fetchFile
 */
function attachment({ id, mime, name, caption }, fetchFile) {
  const isPicture = shown.has(mime)
  const frame = h('div', { class: isPicture ? 'picture' : 'file' })
  const show = async () => {
    const type = isPicture ? mime : 'application/octet-stream'
    const url = URL.createObjectURL(new Blob([await fetchFile(id)], { type }))
    frame.append(
      isPicture ? h('img', { src: url, alt: word('evidence') }) : h('a', { href: url, download: name }, name),
    )
    if (caption !== undefined) frame.append(h('p', { class: 'caption', dir: 'auto' }, caption))
  }
  show().catch(() => frame.append(h('em', {}, word('fileGone'))))
  return frame
}

/** @param {Mine} entry @param {File} [file] as long as this page has it @param {() => void} [onCancel] */
export function mine(entry, file, onCancel) {
  const state = h('p', { class: 'state' })
  const element = h('li', { class: 'message me' }, speaker('you'))
  if (entry.text !== undefined) element.append(bubble(entry.text))
  if (entry.picture || entry.file) element.append(sentFile(Boolean(entry.picture), file))
  const bar = file && onCancel && progress(onCancel)
  if (bar) element.append(bar.element)
  element.append(state)
  const view = {
    element,
    /** @param {number} part */
    progress: (part) => bar?.set(part),
    /** @param {string} key of a word; empty when all is well */
    state(key) {
      state.textContent = key && word(key)
      const waits = key === 'waiting'
      element.classList.toggle('failed', key !== '' && !waits)
      if (!waits) bar?.element.remove()
    },
  }
  if (entry.problem) view.state(entry.problem)
  return view
}
