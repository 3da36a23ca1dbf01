/** What must get through although there were too many messages: a cry for help, and whatever lets go of what is kept. Pure. */
import type { Content } from '../channel.ts'
import { buttonId, navigationId } from '../form/dress.ts'
import { STOP_BUTTON } from '../notify/evening.ts'
import { type Command, readCommand } from '../understanding/commands.ts'
import { ERASE } from './finished.ts'
import type { Urgent } from './limits.ts'
import { PLACE as MENU } from './menu.ts'
import { overlayPlace } from './overlay.ts'
import type { Overlay, SessionState } from './state.ts'

const WORDS = new Set<Command>(['danger', 'erase', 'cancel', 'stop'])
const BUTTONS = new Set([
  STOP_BUTTON,
  navigationId('cancel'),
  buttonId(overlayPlace('help'), 'danger'),
  ...[MENU, overlayPlace('leave'), overlayPlace('resume'), ERASE].map((place) => buttonId(place, 'erase')),
])
/** Asked by one of these words, and worth nothing without the answer. */
const ASKED = new Set<Overlay | null>(['erase', 'cancel'])

/** Undefined for what can wait like every other message. */
export function urgentOf(content: Content, { language, overlay }: SessionState): Urgent | undefined {
  switch (content.kind) {
    case 'gone':
      return 'leaving'
    case 'choice':
      return BUTTONS.has(content.id) || ASKED.has(overlay) ? 'words' : undefined
    case 'text': {
      const word = readCommand(content.text, { language })
      return ASKED.has(overlay) || (word !== undefined && WORDS.has(word)) ? 'words' : undefined
    }
    default:
      return undefined
  }
}
