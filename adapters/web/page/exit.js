// Leaving at once. The order matters: first what others can see, then what this device keeps, then the way out.

/** Two presses within this time. */
const twice = 700

/** Never waits for the network: where it is slow, the chat would stay on the screen. */
function leave() {
  document.title = ''
  document.body.replaceChildren()
  document.documentElement.className = 'gone'
  /** @type {string[]} */
  const addresses = []
  try {
    for (const role of ['reporter', 'official']) addresses.push(sessionStorage.getItem(`${role}.address`) ?? '')
    sessionStorage.clear()
  } catch {
    // Nothing was stored then.
  }
  // `keepalive` lets the request outlive the page: the service forgets the chat now rather than half an hour later.
  for (const address of addresses.filter(Boolean)) {
    void fetch('/chat/leave', {
      method: 'POST',
      headers: { authorization: `Bearer ${address}` },
      keepalive: true,
    }).catch(() => undefined)
  }
  // Replaces this page's history entry, and the address bar no longer names this site. A news or weather page would look
  // more natural, but it would be asked for from here by everyone who has something to hide.
  location.replace('about:blank')
}

/** @param {HTMLElement} button */
export function armExit(button) {
  button.addEventListener('click', leave)
  let last = -Infinity
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return
    if (event.timeStamp - last < twice) leave()
    last = event.timeStamp
  })
  // Some browsers keep left pages alive and show them again on "back".
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.classList.contains('gone')) location.replace('about:blank')
  })
}
