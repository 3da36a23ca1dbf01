/** Which channels the settings switch on, and by what. */
import type { ChannelName } from '../channel.ts'
import type { Config } from '../config.ts'

/** The variable that switches each of them on. */
export const CHANNEL_SWITCHES: Record<ChannelName, string> = {
  telegram: 'TELEGRAM_BOT_TOKEN',
  whatsapp: 'WHATSAPP_ENABLED',
  'whatsapp-cloud': 'WHATSAPP_CLOUD_TOKEN',
  web: 'WEB_CHAT',
}

/** The channels of a process with these settings. */
export function channelsOn({
  telegram,
  whatsapp,
  whatsappCloud,
  webChat,
}: Pick<Config, 'telegram' | 'whatsapp' | 'whatsappCloud' | 'webChat'>): ChannelName[] {
  const on: Record<ChannelName, boolean> = {
    telegram: telegram !== undefined,
    whatsapp: whatsapp !== undefined,
    'whatsapp-cloud': whatsappCloud !== undefined,
    web: webChat !== 'off',
  }
  return (Object.keys(on) as ChannelName[]).filter((name) => on[name])
}
