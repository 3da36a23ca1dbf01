/**
 * What our service asks and shows, taken down from one real conversation: the peers ask the same, in the same words and
 * with the same buttons, whatever the form becomes.
 */
import type { BotApi } from '../../test/support/bot-api.ts'
import { createReporter } from '../reporter.ts'

export interface Shown {
  /** A new message, or the text of the question changed in place. */
  how: 'sent' | 'edited'
  text: string
  buttons: { label: string; data: string }[][]
}
/** One turn: what the person does, and everything they are shown for it. */
export interface Exchange {
  /** The report is sent with it. */
  sends: boolean
  deed: 'text' | 'press'
  shown: Shown[]
}
/** The first exchange is the greeting. */
export type Script = Exchange[]

export async function takeDown(api: BotApi): Promise<Script> {
  const person = api.person()
  const reporter = createReporter(api, person)
  const script: Script = []
  let [seen, told] = [0, 0]
  for (let turn = await reporter.turn(); turn !== undefined; turn = await reporter.turn()) {
    const { sights, transcript } = person.chat
    const pressed = transcript.slice(told).some((line) => line.includes('(presses)'))
    const shown = sights
      .slice(seen)
      .map(({ kind, message: { text, buttons } }): Shown => ({ how: kind, text, buttons: [...buttons] }))
    script.push({ sends: turn.kind === 'submit', deed: pressed ? 'press' : 'text', shown })
    seen = sights.length
    told = transcript.length
  }
  reporter.leave()
  return script
}
