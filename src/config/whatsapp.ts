/** WhatsApp through WhatsApp Web: whether it runs, and in which browser. */
import { join, resolve } from 'node:path'
import { check } from './check.ts'
import { type Environment, environmentSchema, frayed, strangers, unset } from './environment.ts'
import type { FileSettings } from './file.ts'
import { ConfigError } from './problems.ts'

export interface BrowserSettings {
  /** Undefined: wherever the system has it. */
  readonly chromium?: string
  readonly chromiumArgs: readonly string[]
  readonly pinned?: { readonly version: string; readonly cache: string }
}

export interface WhatsAppSettings extends BrowserSettings {
  /** Absolute. The profile of the browser: the account itself. */
  readonly profile: string
  /** It may lie where deleted chats stay readable. */
  readonly acceptTraces: boolean
  readonly pace: FileSettings['whatsapp']['pace']
}

/** Undefined when it is off. */
export function whatsAppSettings(
  env: Environment,
  file: FileSettings,
  dataDir: string,
  cwd: string,
): WhatsAppSettings | undefined {
  if (env.WHATSAPP_ENABLED !== true) return undefined
  return {
    ...browserOf(env, cwd),
    profile: join(dataDir, 'whatsapp'),
    acceptTraces: env.WHATSAPP_ACCEPT_TRACES === true,
    pace: file.whatsapp.pace,
  }
}

/**
 * The browser alone, for whoever has not decided on WhatsApp Web yet, nor on an operator: other settings are not looked at.
 * @throws ConfigError with one sentence for each wrong setting
 */
export function browserSettings(env: NodeJS.ProcessEnv, cwd: string): BrowserSettings {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => /^WHATSAPP_(?!CLOUD_)/.test(name)))
  const problems = [...strangers(own), ...frayed(own)]
  const settings = check(environmentSchema, unset(own), (path) => path, problems)
  if (settings !== undefined) problems.push(...whatsAppProblems(settings))
  if (settings === undefined || problems.length > 0) throw new ConfigError(problems)
  return browserOf(settings, cwd)
}

function browserOf(env: Environment, cwd: string): BrowserSettings {
  const { WHATSAPP_CHROMIUM: chromium, WHATSAPP_WEB_VERSION: version, WHATSAPP_WEB_CACHE: cache } = env
  return {
    ...(chromium === undefined ? {} : { chromium: resolve(cwd, chromium) }),
    chromiumArgs: env.WHATSAPP_CHROMIUM_ARGS ?? [],
    ...(version === undefined || cache === undefined ? {} : { pinned: { version, cache: resolve(cwd, cache) } }),
  }
}

/** One sentence for each wrong setting; with one the service does not start. */
export function whatsAppProblems(env: Environment): string[] {
  const { WHATSAPP_WEB_VERSION: version, WHATSAPP_WEB_CACHE: cache } = env
  if ((version === undefined) === (cache === undefined)) return []
  const [there, missing] = version === undefined ? ['CACHE', 'VERSION'] : ['VERSION', 'CACHE']
  return [
    `WHATSAPP_WEB_${missing} is missing: with WHATSAPP_WEB_${there} alone no WhatsApp Web build can be chosen. Set both, or neither.`,
  ]
}

const ALONE = [
  'WHATSAPP_ACCEPT_TRACES',
  'WHATSAPP_CHROMIUM',
  'WHATSAPP_CHROMIUM_ARGS',
  'WHATSAPP_WEB_VERSION',
  'WHATSAPP_WEB_CACHE',
] as const

/** What works but deserves a look. */
export function whatsAppWarnings(env: Environment, { whatsapp }: FileSettings): string[] {
  if (env.WHATSAPP_ENABLED === true) return paceWarnings(whatsapp.pace)
  return ALONE.filter((name) => env[name] !== undefined).map(
    (name) => `${name} has no effect without WHATSAPP_ENABLED=true. Unset it, or switch WhatsApp on.`,
  )
}

/**
 * WhatsApp names no limits. These are what people who run such numbers hold to be safe for one that only answers; our
 * own defaults keep to them.
 */
const SAFE = {
  messagesPerMinute: { most: 20 },
  atOnce: { most: 10 },
  spacingMs: { least: 1000 },
  typingMs: { least: 1000 },
} as const

function paceWarnings(pace: WhatsAppSettings['pace']): string[] {
  return Object.entries(SAFE).flatMap(([name, { most = Infinity, least = 0 }]: [string, Bounds]) => {
    const set = pace[name as keyof typeof SAFE]
    if (set <= most && set >= least) return []
    const mend = set > most ? `${most} or less` : `${least} or more`
    return [
      `whatsapp.pace.${name} is ${set}: with that it writes above the rates at which numbers were banned. Set it to ${mend}, or use the Cloud API.`,
    ]
  })
}

interface Bounds {
  most?: number
  least?: number
}
