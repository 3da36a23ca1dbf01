/** What was typed and stands in the open question only: the words beside a day that is still to be agreed on. */
import type { MaskedText } from './answers.ts'
import type { Position, Sub } from './draft.ts'

type Change = (text: MaskedText) => MaskedText

/** The same position with `change` applied to the words that its open question holds, wherever that stands. */
export function mapOpenWords<At extends Position>(at: At, change: Change): At
export function mapOpenWords(at: Position, change: Change): Position {
  if ('home' in at) return { ...at, home: mapOpenWords(at.home, change) }
  if (at.place === 'step') return { ...at, sub: mapWords(at.sub, change) }
  return 'back' in at && at.back !== undefined ? { ...at, back: mapOpenWords(at.back, change) } : at
}

/** The words that the open question holds. */
export function openWords(at: Position): MaskedText[] {
  const found: MaskedText[] = []
  mapOpenWords(at, (text) => {
    found.push(text)
    return text
  })
  return found
}

function mapWords(sub: Sub, change: Change): Sub {
  switch (sub.ask) {
    case 'confirm-date':
      return { ...sub, reading: { ...sub.reading, said: change(sub.reading.said) } }
    case 'pick-date':
    case 'week-or-sunday':
    case 'plan':
      return { ...sub, said: change(sub.said) }
    default:
      return sub
  }
}
