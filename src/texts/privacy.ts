/** What is said of privacy and of who runs the service. Pure. */
import type { ChannelName } from '../channel.ts'
import { onChannel } from './on-channel.ts'
import type { Texts } from './texts.ts'

/** Whom the operator answers to, in one sentence; nothing when the operator named nobody. */
export const answersTo = (texts: Texts, args: Record<string, string>): string[] =>
  args['authority'] === undefined || args['authority'] === '' ? [] : [texts('operator-authority', args)]

/** The pages of the privacy notice. */
export const privacyNotice = (texts: Texts, channel: ChannelName, args: Record<string, string>): string[] => [
  [texts('info-1', args), ...answersTo(texts, args)].join('\n'),
  texts('info-2', args),
  texts('info-3', { ...args, reads: texts(onChannel('info-platform', channel, texts)) }),
]
