// What both pages share around the conversations: language, quick exit, and no accidents with dropped files.
import { armExit } from './exit.js'
import { pick, speak } from './words.js'

/** Somebody chose another language: the conversation follows. */
export const languageChosen = 'kentongan-language-chosen'

export function dress() {
  const choice = /** @type {HTMLSelectElement} */ (document.querySelector('#language'))
  let kept
  try {
    kept = sessionStorage.getItem('language')
  } catch {
    // Then the browser's languages decide each time.
  }
  choice.value = kept ?? pick(navigator.languages)
  const change = () => speak(/** @type {import('./words.js').Language} */ (choice.value))
  choice.addEventListener('change', () => {
    change()
    try {
      sessionStorage.setItem('language', choice.value)
    } catch {
      // As above.
    }
    document.dispatchEvent(new Event(languageChosen))
  })
  change()
  armExit(/** @type {HTMLElement} */ (document.querySelector('#exit')))
  // A picture dropped beside the text box would otherwise replace the page.
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => event.preventDefault())
}
