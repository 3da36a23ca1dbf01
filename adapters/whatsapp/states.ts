/** Where a session can be; shown in the metrics, on the admin address and in the log. */
export const STATES = ['starting', 'pairing', 'ready', 'conflict', 'logged-out', 'browser-gone', 'stopped'] as const
export type State = (typeof STATES)[number]

/** How one run of the browser ended. */
export type End =
  | 'stop'
  /** Time for a new browser: its memory grows. */
  | 'refresh'
  /** Another browser took the session over. */
  | 'conflict'
  /** The phone has unlinked this device, or WhatsApp has. */
  | 'logged-out'
  /** WhatsApp does not take this page, number or network any more. */
  | 'outdated'
  | 'blocked'
  | 'browser-gone'
  | 'page-crashed'
  /** Neither a code nor ready, in all the time there was. */
  | 'never-ready'
  | 'silent'

/** What the library calls the reason of a disconnection. */
export function endOf(reason: string): End {
  switch (reason) {
    case 'LOGOUT':
    case 'UNPAIRED':
      return 'logged-out'
    case 'CONFLICT':
      return 'conflict'
    case 'DEPRECATED_VERSION':
      return 'outdated'
    case 'TOS_BLOCK':
    case 'SMB_TOS_BLOCK':
    case 'PROXYBLOCK':
      return 'blocked'
    default:
      return 'browser-gone'
  }
}

/** What is shown until the next browser is started. */
export const stateAfter: Record<End, State> = {
  stop: 'stopped',
  refresh: 'starting',
  conflict: 'conflict',
  'logged-out': 'logged-out',
  blocked: 'logged-out',
  outdated: 'browser-gone',
  'browser-gone': 'browser-gone',
  'page-crashed': 'browser-gone',
  'never-ready': 'browser-gone',
  silent: 'browser-gone',
}

/** For the operator: what it means and what to do. A new browser is started by itself where nothing else is said. */
export const sentences: Partial<Record<End, string>> = {
  conflict:
    'WhatsApp Web of this number was opened elsewhere (conflict). Close it there: only one may be open at a time',
  'logged-out':
    'WhatsApp was unlinked: on the phone, or by WhatsApp itself. Nothing is received any more. See that the phone works and the number is not banned, then restart the service and pair it again',
  blocked:
    'WhatsApp has blocked this number or network. Nothing is received any more. Look at WhatsApp on the phone; another number or the Cloud API may be needed (docs/whatsapp.md)',
  outdated:
    'WhatsApp does not take this WhatsApp Web build any more. Run npx kentongan whatsapp check, and take WHATSAPP_WEB_VERSION away if it is set',
  'browser-gone': 'The browser of WhatsApp ended; it is started again',
  'page-crashed': 'The page of WhatsApp crashed; its browser is started again',
  'never-ready':
    'WhatsApp Web became neither ready nor showed a code; its browser is started again. If that goes on, run npx kentongan whatsapp check',
  silent: 'WhatsApp Web does not answer any more; its browser is started again',
}
