/** A text that says something else where the channel differs: what can be erased there, who reads along. */
import type { ChannelName } from '../channel.ts'
import type { Texts } from './texts.ts'

/** `key-<channel>` where it exists, otherwise `key`. */
export function onChannel(key: string, channel: ChannelName, texts: Texts): string {
  const special = `${key}-${channel}`
  return texts.has(special) ? special : key
}
