/** The channels of this process by name: whoever has an address or a file asks the one that it belongs to. */
import type { Readable } from 'node:stream'
import { type Address, type Channel, ChannelError, type ChannelName, type FileRef } from './channel.ts'

export interface SwitchedOn {
  readonly names: ChannelName[]
  has(name: ChannelName): boolean
  /** @throws ChannelError `unavailable` where it is not switched on */
  of(name: ChannelName): Channel
  /** Rejects with a `ChannelError` when the platform refused, or is none of ours. */
  send: Channel['send']
  /** As far as the platform can. Never rejects for a platform that did not. */
  erase(to: Address, refs: string[]): Promise<void>
  /** Rejects with a `ChannelError` also where the channel hands over no files. */
  fetch(file: FileRef): Promise<Readable>
  keep(file: FileRef): void
  release(file: FileRef): void
}

/** Looks up by name what is done by address or by file. */
export function switchedOn(channels: readonly Channel[]): SwitchedOn {
  const names = channels.map(({ name }) => name)
  const of = (name: ChannelName): Channel => {
    const channel = channels.find((known) => known.name === name)
    if (channel === undefined) throw new ChannelError('unavailable', `The channel ${name} is not switched on`)
    return channel
  }
  return {
    names,
    has: (name) => names.includes(name),
    of,
    send: (to, reply) => of(to.channel).send(to, reply),
    async erase(to, refs) {
      await of(to.channel)
        .erase?.(to, refs)
        .catch(() => undefined)
    },
    async fetch(file) {
      const { fetch } = of(file.channel)
      if (fetch === undefined) throw new ChannelError('refused', 'This channel hands over no files')
      return fetch(file)
    },
    keep: (file) => of(file.channel).keep?.(file),
    release: (file) => of(file.channel).release?.(file),
  }
}
