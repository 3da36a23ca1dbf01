import { mountChat } from './chat.js'
import { h } from './dom.js'
import { dress } from './frame.js'
import { put, word } from './words.js'

dress()
const pane = (/** @type {string} */ role) => /** @type {HTMLElement} */ (document.querySelector(`#${role}`))
const tabs = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('[role=tab]')])

/** On narrow screens one pane shows at a time. @param {string} role */
function show(role) {
  for (const tab of tabs) {
    const on = tab.dataset.pane === role
    tab.setAttribute('aria-selected', String(on))
    tab.tabIndex = on ? 0 : -1
    if (on) tab.querySelector('.unread')?.remove()
  }
  document.body.dataset.pane = role
}
for (const tab of tabs) {
  tab.addEventListener('click', () => show(tab.dataset.pane ?? 'reporter'))
  tab.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = tabs.find((one) => one !== tab)
    show(other?.dataset.pane ?? 'reporter')
    other?.focus()
  })
}
show('reporter')

/** @param {string} role */
const news = (role) => () => {
  const tab = tabs.find((one) => one.dataset.pane === role)
  if (!tab || document.body.dataset.pane === role || tab.querySelector('.unread')) return
  tab.append(h('span', { class: 'unread', role: 'img', 'aria-label': word('unread') }))
}

/** @param {string} address */
async function link(address) {
  const answer = await fetch('/demo/official', {
    method: 'POST',
    headers: { authorization: `Bearer ${address}` },
  }).catch(() => undefined)
  const title = /** @type {HTMLElement} */ (document.querySelector('#office'))
  if (answer?.ok) {
    delete title.dataset.word
    title.textContent = (await answer.json()).office
  } else {
    title.dataset.word = 'officialFailed'
    put(title)
  }
}

mountChat(pane('reporter'), { role: 'reporter', onNews: news('reporter') })
mountChat(pane('official'), {
  role: 'official',
  lead: [h('p', { class: 'lead empty', 'data-word': 'officialEmpty' })],
  onNews: news('official'),
  onReady: (address) => void link(address),
})
