/** What was offered after sending, answered when its minutes are over: said to be so, never taken for something else. */
import type { Content } from '../channel.ts'
import { buttonId } from '../form/dress.ts'
import { asciiDigits } from '../vault/digits.ts'
import { command } from './commands.ts'
import { CONFIRM, ERASE, TELL } from './finished.ts'
import { greet } from './modes.ts'
import { erase } from './overlay-mode.ts'
import { repeat } from './repeat.ts'
import type { Finished, SessionState } from './state.ts'
import { after, say } from './steps.ts'
import { stopTelling } from './stop-telling.ts'
import type { Said, Step, TurnContext } from './turn-types.ts'

/** The last four digits of a secret number, noted when it was gone already. No row of the menu is that long. */
export const isLateNote = ({ at }: SessionState, content: Said): boolean =>
  at.mode === 'menu' &&
  at.ask === 'main' &&
  content.kind === 'text' &&
  /^\d{4}$/u.test(asciiDigits(content.text).replace(/[\s.\-–—]/gu, ''))

/** "I will check myself" after "here": that offer is answered, and its buttons are still on the screen. */
const isRegret = ({ told }: Finished, content: Said): boolean =>
  told === true && content.kind === 'choice' && content.id === buttonId(TELL, 'self')

/** Undefined for everything else, and while the offers stand. */
export function lateOffer(state: SessionState, content: Content, context: TurnContext): Step | undefined {
  const { texts, channel } = context
  const told = (...keys: string[]): Step =>
    after([say(keys.map((key) => texts(key)).join('\n'))], repeat(state, context))
  if (state.at.mode === 'finished' && !isRegret(state.at.finished, content)) return undefined
  if (isLateNote(state, content))
    return state.greeted
      ? told('receipt-digits-late')
      : after([say(texts('receipt-digits-late'))], greet(state, context))
  if (content.kind !== 'choice') return undefined
  switch (content.id) {
    case buttonId(CONFIRM, 'show'):
      return told('receipt-reshow-late')
    case buttonId(CONFIRM, 'skip'):
      return told('receipt-confirm-skipped')
    case buttonId(TELL, 'here'):
      return told('notify-here-late')
    case buttonId(TELL, 'self'):
      // "Here" may have been chosen before: the address is deleted before anybody is told that none is kept.
      return stopTelling(state, 'self')
    case buttonId(ERASE, 'later'):
      return told('erase-later', `erase-self-${channel}`)
    // What can still be erased is, and the rest is said to be left. Whoever is in the middle of something is asked.
    case buttonId(ERASE, 'erase'):
      return state.at.mode === 'menu' && state.draft === null
        ? erase({ ...state, overlay: null }, context)
        : command(state, 'erase', context)
    default:
      return undefined
  }
}
