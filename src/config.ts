/** All settings of the service, read once at the start: environment and `kentongan.yaml`, checked, typed and frozen. */
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Environment, environmentSchema, frayed, strangers, unset } from './config/environment.ts'
import { type FileSettings, fileSchema } from './config/file.ts'
import type { Authority, Office } from './config/office.ts'
import { isLoopback } from './config/loopback.ts'
import { ConfigError } from './config/problems.ts'
import { sampleAuthorities, sampleOffices } from './config/sample.ts'
import { type TelegramSettings, telegramProblems, telegramSettings, telegramWarnings } from './config/telegram.ts'
import {
  type WhatsAppCloudSettings,
  whatsAppCloudProblems,
  whatsAppCloudSettings,
  whatsAppCloudWarnings,
} from './config/whatsapp-cloud.ts'
import { type WhatsAppSettings, whatsAppProblems, whatsAppSettings, whatsAppWarnings } from './config/whatsapp.ts'
import { check, linkProblems, officeProblems, operatorWarnings, strangePlaces } from './config/check.ts'
import { errorCode } from './operator-error.ts'
import type { Language } from './texts/texts.ts'

export { ConfigError } from './config/problems.ts'
export type { Authority, Office } from './config/office.ts'

export interface Operator {
  readonly name: string
  readonly authority?: string | undefined
  readonly contact: string
}

export interface Config {
  readonly host: string
  readonly port: number
  readonly adminHost: string
  readonly adminPort: number
  /** Addresses and networks of the proxies in front. */
  readonly trustProxy: readonly string[]
  /** `file:/absolute/path` or `postgresql://…` */
  readonly databaseUrl: string
  /** Absolute. In the demo this is `demo` inside the data directory, so that no real case ever lies beside invented ones. */
  readonly dataDir: string
  /** Absolute. Keys of the day, which no backup may hold. */
  readonly keysDir: string
  /** The server secret itself (`current,previous`), or the absolute path of the file that holds it and is made when missing. */
  readonly secret: { readonly value: string } | { readonly file: string }
  readonly webChat: 'on' | 'off' | 'demo'
  readonly logLevel: Environment['LOG_LEVEL']
  readonly telegram?: TelegramSettings | undefined
  readonly whatsappCloud?: WhatsAppCloudSettings | undefined
  /** Through WhatsApp Web. */
  readonly whatsapp?: WhatsAppSettings | undefined
  readonly operator: Operator
  readonly languages: readonly Language[]
  readonly regions: readonly string[]
  readonly casePrefix: string
  readonly authorities: readonly Authority[]
  readonly offices: readonly Office[]
  readonly help: Readonly<FileSettings['help']>
  readonly retention: Readonly<FileSettings['retention']>
  readonly deadlines: { readonly holidays: readonly string[] }
  readonly delays: Readonly<FileSettings['delays']>
  readonly limits: Readonly<FileSettings['limits']>
  readonly links: Readonly<FileSettings['links']>
  /** Absolute paths; undefined means the form that comes with Kentongan. */
  readonly forms: readonly string[] | undefined
  readonly escrow?: { readonly name: string; readonly recipient: string }
  /** Things that work but deserve a look; logged at the start and shown by `doctor`. */
  readonly warnings: readonly string[]
}

/**
 * Reads and checks everything. `cwd` is where relative paths start (those in the file start at the file).
 * @throws ConfigError with one sentence for each wrong setting
 */
export async function loadConfig(env: NodeJS.ProcessEnv, cwd: string): Promise<Config> {
  const problems = [...strangers(env), ...frayed(env)]
  const environment = check(environmentSchema, unset(env), (path) => path, problems)
  const file = await readSettings(env['KENTONGAN_CONFIG'], cwd, problems)
  if (!environment || !file) throw new ConfigError(problems)
  const { settings, path } = file

  const real = signsOfRealUse(environment, settings)
  const webChat = environment.WEB_CHAT ?? (real.length === 0 ? 'demo' : 'off')
  const demo = webChat === 'demo'
  if (demo && real.length > 0)
    problems.push(
      `WEB_CHAT=demo cannot run beside ${real.join(', ')}, because the demo shows every report to whoever opens the page. Use WEB_CHAT=on or off, or unset what belongs to the real service.`,
    )
  if (environment.KENTONGAN_SECRET && environment.KENTONGAN_SECRET_FILE)
    problems.push('KENTONGAN_SECRET and KENTONGAN_SECRET_FILE are both set. Keep one; the file is safer.')
  if (!settings.operator && !demo)
    problems.push(
      'operator is missing in kentongan.yaml. Reporters must know who runs this service: add operator with name and contact (kentongan.sample.yaml shows how).',
    )

  const offices = settings.offices ?? (demo ? demoOffices(sampleOffices) : sampleOffices)
  const authorities = settings.authorities ?? sampleAuthorities
  problems.push(
    ...officeProblems(offices, authorities),
    ...strangePlaces('regions', settings.regions),
    ...linkProblems(settings.links, offices),
    ...telegramProblems(environment),
    ...whatsAppCloudProblems(environment),
    ...whatsAppProblems(environment),
  )
  if (problems.length > 0) throw new ConfigError(problems)

  const dataDir = join(resolve(cwd, environment.KENTONGAN_DATA), demo ? 'demo' : '')
  return freeze({
    host: environment.HOST,
    port: environment.PORT,
    adminHost: environment.ADMIN_HOST,
    adminPort: environment.ADMIN_PORT,
    trustProxy: environment.TRUST_PROXY ?? [],
    databaseUrl: databaseUrl(environment.DATABASE_URL, dataDir, cwd),
    dataDir,
    keysDir: environment.KENTONGAN_KEYS
      ? join(resolve(cwd, environment.KENTONGAN_KEYS), demo ? 'demo' : '')
      : join(dataDir, 'epochs'),
    secret: secretSource(environment, dataDir, cwd),
    webChat,
    logLevel: environment.LOG_LEVEL,
    telegram: telegramSettings(environment),
    whatsappCloud: whatsAppCloudSettings(environment, settings),
    whatsapp: whatsAppSettings(environment, settings, dataDir, cwd),
    operator: settings.operator ?? { name: 'Demo Kentongan', contact: 'demo' },
    languages: settings.languages,
    regions: settings.regions,
    casePrefix: settings.casePrefix,
    authorities,
    offices,
    help: settings.help,
    retention: settings.retention,
    deadlines: settings.deadlines,
    delays: demo ? { answerMinutes: [0, 0] } : settings.delays,
    limits: settings.limits,
    links: settings.links,
    forms: settings.forms?.map((form) => resolve(dirname(path), form)),
    ...(settings.escrow && { escrow: settings.escrow }),
    warnings: [
      ...operatorWarnings(settings, authorities),
      ...telegramWarnings(environment),
      ...whatsAppCloudWarnings(environment, settings),
      ...whatsAppWarnings(environment, settings),
      ...(demo ? [] : keyWarnings(offices, settings)),
      ...(settings.offices ? [] : ['No offices are configured, so the sample offices for Semarang are used.']),
    ],
  })
}

/** A case that comes in like this cannot be opened later either: the keys are not sealed to offices that get one then. */
const keyWarnings = (offices: readonly Office[], { escrow }: FileSettings): string[] =>
  escrow !== undefined || offices.some(({ recipients }) => recipients.length > 0)
    ? []
    : [
        'No office has a key and there is no escrow: nobody can open the cases that come in, or their files; officials read the notices in their chats and nothing else. Let the offices run npx kentongan keygen, and put their lines under recipients.',
      ]

/**
 * The demo shows the whole story, pictures included, and its one official sees every case, wherever it happened. A real
 * office chooses both for itself.
 */
const demoOffices = (offices: readonly Office[]): Office[] =>
  offices.map((office, index) => ({ ...office, evidence: 'chat', ...(index === 0 && { districts: 'all' }) }))

/** Settings that nobody makes for the demo. With one of them, the demo would open real reports, or a real store, to all. */
function signsOfRealUse(environment: Environment, settings: FileSettings): string[] {
  const names = [
    'TELEGRAM_BOT_TOKEN',
    'WHATSAPP_CLOUD_TOKEN',
    'WHATSAPP_ENABLED',
    'PUBLIC_URL',
    'DATABASE_URL',
    'KENTONGAN_SECRET',
    'KENTONGAN_SECRET_FILE',
  ] as const
  return [
    ...(isLoopback(environment.HOST) ? [] : ['a HOST that others reach']),
    ...names.filter((name) => environment[name] !== undefined && environment[name] !== false),
    ...(['operator', 'offices'] as const)
      .filter((name) => settings[name] !== undefined)
      .map((name) => `${name} in kentongan.yaml`),
  ]
}

async function readSettings(
  named: string | undefined,
  cwd: string,
  problems: string[],
): Promise<{ settings: FileSettings; path: string } | undefined> {
  const path = resolve(cwd, named || 'kentongan.yaml')
  let text = ''
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = errorCode(error) ?? 'unknown'
    if (named || code !== 'ENOENT') {
      problems.push(`KENTONGAN_CONFIG: ${path} cannot be read (${code}). Correct the path or the file's permissions.`)
      return undefined
    }
  }
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    problems.push(
      ...document.errors.map(
        (error) => `kentongan.yaml is not valid YAML: ${error.message.split('\n')[0]} Mend that line.`,
      ),
    )
    return undefined
  }
  let values: unknown
  try {
    values = document.toJS()
  } catch {
    // It parses, but refers to something that it does not hold.
    problems.push('kentongan.yaml: a name behind an asterisk (*) has no anchor (&) before it. Put that text in quotes.')
    return undefined
  }
  const settings = check(
    fileSchema as z.ZodType<FileSettings>,
    values ?? {},
    (name) => `${name} in kentongan.yaml`,
    problems,
  )
  return settings && { settings, path }
}

function secretSource(environment: Environment, dataDir: string, cwd: string): Config['secret'] {
  const { KENTONGAN_SECRET: value, KENTONGAN_SECRET_FILE: file } = environment
  if (value) return { value }
  return { file: file ? resolve(cwd, file) : join(dataDir, 'secret') }
}

function databaseUrl(given: string | undefined, dataDir: string, cwd: string): string {
  if (given === undefined) return `file:${join(dataDir, 'kentongan.db')}`
  return given.startsWith('file:') ? `file:${resolve(cwd, given.slice('file:'.length))}` : given
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}
