/** How WhatsApp's Cloud API is reached, and how it reaches us. */
import type { Environment } from './environment.ts'
import type { FileSettings } from './file.ts'
import { isLoopback } from './loopback.ts'

export interface WhatsAppCloudSettings {
  readonly token: string
  readonly phoneId: string
  readonly appSecret: string
  readonly verifyToken: string
  readonly apiRoot: string
  /** Where Meta delivers below, as others reach us. */
  readonly publicUrl: string | undefined
  /** Sent to chats that were silent for a day. */
  readonly template?: { readonly name: string; readonly language: string } | undefined
}

/** What turns the channel on, and what it cannot do without. */
const TOGETHER = {
  WHATSAPP_CLOUD_TOKEN: 'the access token of the system user',
  WHATSAPP_CLOUD_PHONE_ID: 'the phone number ID that Meta shows below the number',
  WHATSAPP_CLOUD_APP_SECRET: 'the app secret, which proves that a delivery comes from Meta',
  WHATSAPP_CLOUD_VERIFY_TOKEN: 'a long random word that you also enter beside the webhook address at Meta',
} as const

/** Undefined when this way to WhatsApp is off. */
export function whatsAppCloudSettings(env: Environment, file: FileSettings): WhatsAppCloudSettings | undefined {
  const {
    WHATSAPP_CLOUD_TOKEN: token,
    WHATSAPP_CLOUD_PHONE_ID: phoneId,
    WHATSAPP_CLOUD_APP_SECRET: appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: verifyToken,
  } = env
  if (token === undefined || phoneId === undefined || appSecret === undefined || verifyToken === undefined)
    return undefined
  return {
    token,
    phoneId,
    appSecret,
    verifyToken,
    apiRoot: env.WHATSAPP_CLOUD_API_ROOT,
    publicUrl: env.PUBLIC_URL,
    template: file.whatsappCloud?.template,
  }
}

/** One sentence for each wrong setting; with one the service does not start. */
export function whatsAppCloudProblems(env: Environment): string[] {
  const names = Object.keys(TOGETHER) as (keyof typeof TOGETHER)[]
  const set = names.filter((name) => env[name] !== undefined)
  if (set.length === 0) return []
  return [
    ...names
      .filter((name) => env[name] === undefined)
      .map((name) => `${name} is missing: with ${set[0]} it is needed. Set it to ${TOGETHER[name]}.`),
    ...clearText('WHATSAPP_CLOUD_API_ROOT', env.WHATSAPP_CLOUD_API_ROOT),
    ...(env.PUBLIC_URL === undefined ? [] : clearText('PUBLIC_URL', env.PUBLIC_URL)),
  ]
}

function clearText(name: string, url: string): string[] {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:' || isLoopback(hostname)) return []
  return [
    `${name} begins with http://, so messages of WhatsApp would cross the network in clear. Use an address that begins with https://.`,
  ]
}

/** What works but deserves a look. */
export function whatsAppCloudWarnings(env: Environment, file: FileSettings): string[] {
  if (env.WHATSAPP_CLOUD_TOKEN === undefined) return []
  const template =
    'whatsappCloud.template is not set in kentongan.yaml, so WhatsApp takes nothing for chats that were silent for 24 hours: reporters there are not offered to be told of news, and notices wait until the office writes. Let Meta approve one (docs/whatsapp-cloud.md) and name it there.'
  const unwatched =
    'PUBLIC_URL is not set, so doctor cannot look whether Meta delivers to this service. Set it to the address under which it is reached from the internet.'
  return [
    ...(file.whatsappCloud?.template === undefined ? [template] : []),
    ...(env.PUBLIC_URL === undefined ? [unwatched] : []),
  ]
}
