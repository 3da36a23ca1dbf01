// The form under a conversation: text, files (chosen, pasted or dropped), and the button that sends.
import { h, icon, icons } from './dom.js'
import { accepted } from './files.js'

/**
 * @param {{ longest: number, onText: (text: string) => void, onFile: (file: File) => void }} options
 */
export function composer({ longest, onText, onFile }) {
  const field = /** @type {HTMLTextAreaElement} */ (
    h('textarea', {
      rows: '1',
      maxlength: String(longest),
      dir: 'auto',
      'data-label': 'write',
      'data-hint': 'write',
      enterkeyhint: 'send',
      // What is written here is nobody's profile: no suggestions that a keyboard or browser learns from or sends away.
      autocomplete: 'off',
      spellcheck: 'false',
    })
  )
  const files = /** @type {HTMLInputElement} */ (
    h('input', {
      type: 'file',
      accept: accepted,
      multiple: true,
      class: 'hidden',
      tabindex: '-1',
      'aria-hidden': 'true',
    })
  )
  const attach = h('button', { type: 'button', class: 'round quiet', 'data-label': 'file' }, icon(icons.file))
  const send = h('button', { type: 'submit', class: 'round', 'data-label': 'send' }, icon(icons.send))
  const form = /** @type {HTMLFormElement} */ (h('form', { class: 'composer' }, files, attach, field, send))

  const grow = () => {
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + 2}px`
  }
  /** @param {FileList | null | undefined} list */
  const take = (list) => {
    for (const file of list ?? []) onFile(file)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = field.value.trim()
    if (text === '') return
    field.value = ''
    grow()
    onText(text)
    field.focus()
  })
  field.addEventListener('input', grow)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  field.addEventListener('paste', (event) => {
    if (!event.clipboardData?.files.length) return
    event.preventDefault()
    take(event.clipboardData.files)
  })
  attach.addEventListener('click', () => files.click())
  files.addEventListener('change', () => {
    take(files.files)
    files.value = ''
  })
  return { element: form, take, focus: () => field.focus() }
}
