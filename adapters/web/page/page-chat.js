import { mountChat } from './chat.js'
import { h } from './dom.js'
import { dress } from './frame.js'

dress()
const chat = mountChat(/** @type {HTMLElement} */ (document.querySelector('#chat')), {
  role: 'reporter',
  lead: [
    h(
      'div',
      { class: 'lead' },
      h('p', { 'data-word': 'tab' }),
      h('p', { 'data-word': 'exitHint', class: 'with-keys' }),
    ),
  ],
})
addEventListener('drop', (event) => chat.take(event.dataTransfer?.files))
