/** Who plays in the canary test, and how they act. */
import { openTab, newId } from '../web-tab.ts'
import type { Person } from '../bot-api.ts'
import type { World } from '../proof.ts'
import { identity } from './values.ts'

export interface Cast {
  world: World
  ani: Person
  draft: Person
  bawaslu: Person
  /** Looks at everything that can be seen from outside. */
  collect(moment: string): Promise<void>
}

type Act = [press: boolean, act: string, hears: RegExp]

export async function drive(person: Person, ...acts: Act[]): Promise<void> {
  for (const [presses, act, hears] of acts) {
    await (presses ? person.presses(act) : person.says(act))
    await person.hears(hears)
  }
}
export const press = (label: string, hears: RegExp): Act => [true, label, hears]
export const say = (text: string, hears: RegExp): Act => [false, text, hears]

export const headers = {
  'user-agent': identity.userAgent,
  'x-forwarded-for': identity.forwardedFor,
  referer: `https://contoh.example/${identity.webMessage}`,
}

/** Somebody at the chat page: says a text and waits for words that were not there before. */
export async function openBrowser(url: string, address: string) {
  const tab = openTab(url, address)
  const stream = await tab.listen()
  const hears = async (pattern: RegExp, from: number) => {
    const late = setTimeout(() => stream.close(), 60_000)
    const lines = await Promise.race([
      stream.until((all) => all.slice(from).some(({ text = '' }) => pattern.test(text))),
      stream.ended,
    ])
    clearTimeout(late)
    if (lines === undefined)
      throw new Error(`The page waited in vain for ${pattern}:\n${stream.lines.map(({ text }) => text).join('\n')}`)
    return lines.slice(from)
  }
  return {
    tab,
    async says(text: string, pattern: RegExp, id = newId()): Promise<string> {
      const from = stream.lines.length
      await tab.post({ id, kind: 'text', text, language: identity.language }, headers)
      const lines = await hears(pattern, from)
      return lines.map((line) => line.text ?? '').join('\n')
    },
    /** Waits for what comes of an act that is no text. */
    async after(act: () => Promise<unknown>, pattern: RegExp): Promise<void> {
      const from = stream.lines.length
      await act()
      await hears(pattern, from)
    },
    close: () => stream.close(),
  }
}
