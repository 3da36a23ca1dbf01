// Files from this device: which ones are worth sending up, and how one looks while it is on its way.
import { h } from './dom.js'
import { put, word } from './words.js'

/** Kinds that tell their type badly on some phones are told by their ending. */
const endings = ['.pdf', '.docx', '.xlsx', '.pptx', '.odt', '.mp3', '.m4a', '.ogg', '.opus', '.amr', '.3gp', '.heic']
/** For the file chooser. */
export const accepted = ['image/*', 'video/*', 'audio/*', ...endings].join(',')

/** The service looks at the content; this only spares a long upload of what it refuses anyway. @param {File} file */
export const worthSending = ({ type, name }) =>
  /^(image|video|audio)\//.test(type) || endings.some((ending) => name.toLowerCase().endsWith(ending))

/** @param {number} bytes */
function size(bytes) {
  const number = bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) : Math.round(bytes / 1e5) / 10
  return `${number.toLocaleString(document.documentElement.lang)} ${bytes < 1e6 ? 'kB' : 'MB'}`
}

/**
 * A file that was sent; its name is shown to whoever sent it and goes nowhere.
 * @param {boolean} isPicture @param {File} [file] while this page still has it
 */
export function sentFile(isPicture, file) {
  const frame = h('div', { class: isPicture ? 'picture' : 'file' })
  const gone = () => frame.replaceChildren(h('em', {}, word(isPicture ? 'pictureGone' : 'fileGone')))
  if (!file) gone()
  else if (isPicture)
    frame.append(h('img', { src: URL.createObjectURL(file), alt: word('yourPicture'), onerror: gone }))
  else frame.append(h('span', { class: 'name', dir: 'auto' }, file.name), h('span', { class: 'size' }, size(file.size)))
  return frame
}

/** How far it is, and a way to stop it. @param {() => void} onCancel */
export function progress(onCancel) {
  const bar = h('progress', { max: '1', value: '0', 'data-label': 'sending' })
  const percent = h('span', { class: 'percent' }, '0 %')
  const stop = h('button', { type: 'button', class: 'small', 'data-word': 'cancel', onclick: onCancel })
  for (const element of [bar, stop]) put(element)
  return {
    element: h('div', { class: 'sending' }, bar, percent, stop),
    /** @param {number} part */
    set(part) {
      bar.setAttribute('value', String(part))
      percent.textContent = `${Math.floor(part * 100)} %`
      // What has arrived cannot be called back; it can be dropped in the conversation.
      stop.hidden = part >= 1
    },
  }
}
