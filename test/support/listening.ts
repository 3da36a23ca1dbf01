/** What tests of adapters share: the lines of their log, a handler that notes what it hears, something opened in time. */
import type { Channel, Incoming } from '../../src/channel.ts'
import { createWaiter } from './telegram/waiter.ts'

export interface Line {
  level: 'info' | 'warn' | 'error'
  fields: object
  message: string
}

/** `logged`: the first line that was or will be logged at this level. */
export function noteLines() {
  const lines: Line[] = []
  const waiter = createWaiter()
  const write = (level: Line['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message })
    waiter.changed()
  }
  return {
    lines,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    logged: (level: Line['level'], pattern = /./): Promise<Line> =>
      waiter.until(
        () => lines.find((line) => line.level === level && pattern.test(line.message)),
        () => `no line of level ${level} like ${pattern}: ${JSON.stringify(lines)}`,
      ),
  }
}

/** As `connect`, with a handler that notes what it hears and then does what the test wants. */
export const listening =
  <Setup extends { channel: Channel; heard: Incoming[] }, Options>(connect: (options?: Options) => Promise<Setup>) =>
  async (handle: (message: Incoming, setup: Setup) => unknown = () => undefined, options?: Options): Promise<Setup> => {
    const setup = await connect(options)
    await setup.channel.start(async (message) => {
      setup.heard.push(message)
      await handle(message, setup)
    })
    return setup
  }

export const textOf = ({ content }: Incoming): string => (content.kind === 'text' ? content.text : content.kind)

/** Something that a test opens at its own time. */
export function gate(): { open: () => void; passed: Promise<void> } {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), passed }
}
