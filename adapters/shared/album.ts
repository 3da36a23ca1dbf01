import type { Incoming } from '../../src/channel.ts'

/** The file is not the last one of its album: the answer waits for that. */
export const withMore = (incoming: Incoming): Incoming =>
  incoming.content.kind === 'file' ? { ...incoming, content: { ...incoming.content, more: true } } : incoming
