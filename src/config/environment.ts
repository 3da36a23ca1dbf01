/** The environment: every variable that the service knows, with its help text, and those that it refuses. */
import { isIP } from 'node:net'
import { z } from 'zod'
import { suggestion } from './problems.ts'

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'use a port number, such as 3000')
  .transform(Number)
  .refine((value) => value <= 65_535, 'use a port number up to 65535')
const filled = z.string().min(1, 'is empty. Set it or leave it out')
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'use an address that begins with https://' })
  .transform((url) => url.replace(/\/+$/, ''))

/** Addresses, networks, and the names that proxy-addr knows for the private ones. */
const isProxy = (part: string): boolean => {
  const [address = '', bits = '0', ...rest] = part.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return (
    /^(loopback|linklocal|uniquelocal)$/.test(part) ||
    (isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most)
  )
}
const proxies = filled
  .transform((value) => value.split(',').map((part) => part.trim()))
  .refine((list) => list.every(isProxy), 'use addresses or networks with commas between them, such as 10.0.0.5')

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const jsonArguments = z.string().transform((value, context) => {
  try {
    return z.array(z.string()).parse(JSON.parse(value))
  } catch {
    context.addIssue({ code: 'custom', message: 'use a JSON array of texts, such as ["--disable-gpu"]' })
    return z.NEVER
  }
})

export const environmentSchema = z.object({
  HOST: filled.default('127.0.0.1').describe('Address to listen on.'),
  PORT: port.prefault('3000').describe('Port to listen on. 0 takes any free port.'),
  ADMIN_HOST: filled
    .default('127.0.0.1')
    .describe('Address for metrics. Keep it private. Names with a dot are answered only when this is the name.'),
  ADMIN_PORT: port.prefault('3001').describe('Port for metrics. 0 takes any free port.'),
  PUBLIC_URL: httpUrl
    .optional()
    .describe('Address under which others reach this service. Webhooks need it; it begins with https:// then.'),
  TRUST_PROXY: proxies
    .optional()
    .describe(
      'Proxies in front of this service: their addresses or networks, with commas (`loopback`, `linklocal` and `uniquelocal` stand for the private ones). Without it everybody behind a proxy shares one limit on requests.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'use postgresql://… or file:/path/to/kentongan.db')
    .optional()
    .describe(
      'Database. Without it: `file:` and kentongan.db in the data directory. With PostgreSQL `?connection_limit=5` sets how many connections an instance keeps (10).',
    ),
  KENTONGAN_DATA: filled.default('./data').describe('Data directory. The demo keeps its own under `demo`.'),
  KENTONGAN_KEYS: filled
    .optional()
    .describe(
      'Folder of the keys of the day (with PostgreSQL: of the copies that this instance keeps). Without it: `epochs` in the data directory. A copy of these keys brings back what their destruction after 48 hours erases: set it to a folder that no backup or snapshot takes in, best one in memory or on an encrypted disk. It must outlive a restart.',
    ),
  KENTONGAN_CONFIG: filled.optional().describe('Configuration file. Without it: `./kentongan.yaml` when there is one.'),
  KENTONGAN_SECRET: z
    .string()
    .min(1, 'is empty. Set it or leave it out')
    .optional()
    .describe('Server secret itself; `current,previous` while it is being changed. Prefer the file.'),
  KENTONGAN_SECRET_FILE: filled
    .optional()
    .describe('File with the server secret, made at the first start. Keep it away from the data and its backups.'),
  WEB_CHAT: z
    .enum(['on', 'off', 'demo'])
    .optional()
    .describe(
      'Chat in the browser. `demo` shows every report to whoever opens the page, so it runs on this machine only and beside no setting of a real service (TELEGRAM_BOT_TOKEN, WHATSAPP_CLOUD_TOKEN, PUBLIC_URL, DATABASE_URL, a secret, an operator, offices). Without it: `demo` where that may run, else `off`.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged. No level logs what anybody wrote.'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]+$/, 'is not a bot token. Copy it whole from BotFather: digits, a colon, letters')
    .optional()
    .describe('Token from BotFather. Setting it turns Telegram on.'),
  TELEGRAM_API_ROOT: httpUrl.prefault('https://api.telegram.org').describe('Bot API server.'),
  TELEGRAM_MODE: z
    .enum(['polling', 'webhook'])
    .default('polling')
    .describe(
      'How messages come in. `polling`: this service asks Telegram; no address of its own, one process per bot. `webhook`: Telegram delivers to PUBLIC_URL; any number of processes.',
    ),
  WHATSAPP_ENABLED: flag
    .optional()
    .describe(
      'true: WhatsApp through WhatsApp Web in a browser of its own (unofficial; docs/whatsapp.md). The number is paired by a code on the admin address, /whatsapp.',
    ),
  WHATSAPP_ACCEPT_TRACES: flag
    .optional()
    .describe(
      'true: run although the data directory lies neither in memory nor on an encrypted disk. Whoever gets the disk then finds chats of reporters in the files of the browser, deleted ones too.',
    ),
  WHATSAPP_CHROMIUM: filled.optional().describe('Path of the browser. Without it: where Debian puts chromium.'),
  WHATSAPP_CHROMIUM_ARGS: jsonArguments
    .optional()
    .describe('Further arguments for the browser, as a JSON array: ["--proxy-server=…"].'),
  WHATSAPP_WEB_VERSION: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,60}$/, 'use the name of the file in WHATSAPP_WEB_CACHE, without .html')
    .optional()
    .describe('A WhatsApp Web build to use instead of the newest one, while that does not work with our library.'),
  WHATSAPP_WEB_CACHE: filled.optional().describe('Folder that holds this build as <version>.html.'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/, 'use letters, digits, _ and - (256 at most), or leave it out')
    .optional()
    .describe(
      'What Telegram shows with every delivery. Without it: made of the token, so that all processes of one bot agree.',
    ),
  WHATSAPP_CLOUD_TOKEN: z
    .string()
    .regex(/^\S{20,}$/, 'is not an access token. Copy it whole from the settings of the system user')
    .optional()
    .describe(
      'Access token of a system user for the WhatsApp Business Cloud API. Setting it turns that way to WhatsApp on; it needs the next three, and PUBLIC_URL.',
    ),
  WHATSAPP_CLOUD_PHONE_ID: z
    .string()
    .regex(/^\d{5,25}$/, 'is not a phone number ID. Copy the one that Meta shows below the number: digits only')
    .optional()
    .describe('Phone number ID of the Cloud API: not the number itself.'),
  WHATSAPP_CLOUD_APP_SECRET: z
    .string()
    .regex(/^\S{16,}$/, 'is not an app secret. Copy it from the basic settings of the app')
    .optional()
    .describe('App secret. Meta signs every delivery with it.'),
  WHATSAPP_CLOUD_VERIFY_TOKEN: z
    .string()
    .regex(/^\S{16,200}$/, 'use 16 characters or more, without spaces')
    .optional()
    .describe('A long random word of yours, entered beside the webhook address at Meta as well.'),
  WHATSAPP_CLOUD_API_ROOT: httpUrl.prefault('https://graph.facebook.com').describe('Graph API server.'),
})
export type Environment = z.infer<typeof environmentSchema>

/** Settings of the documented interface that this version cannot honour: silence would let an operator believe they act. */
const NOT_YET: Record<string, string> = {
  SMTP_URL: 'e-mail',
  MAIL_FROM: 'e-mail',
}
const OURS = /^(KENTONGAN_|TELEGRAM_|WHATSAPP_|WEB_CHAT)/

/** Sentences about variables that are set but would have no effect. Values are never repeated: they may be secrets. */
export function strangers(env: NodeJS.ProcessEnv): string[] {
  const known = Object.keys(environmentSchema.shape)
  return Object.keys(env)
    .toSorted()
    .flatMap((name) => {
      if (env[name] === undefined || known.includes(name)) return []
      const feature = Object.hasOwn(NOT_YET, name) ? NOT_YET[name] : undefined
      if (feature)
        return [`${name} is set, but this version does not support ${feature} yet. Unset it to start without.`]
      return OURS.test(name) ? [`${name} is not a setting. ${suggestion(name, known)}`] : []
    })
}

/**
 * Sentences about variables with a blank or a line end of Windows around their value. systemd takes it off, the shell
 * does not: commands would work beside the database of the service, on a folder whose name looks the same.
 */
export function frayed(env: NodeJS.ProcessEnv): string[] {
  return Object.keys(environmentSchema.shape)
    .filter((name) => name !== 'KENTONGAN_SECRET' && env[name] !== env[name]?.trim())
    .map(
      (name) =>
        `${name} begins or ends with a blank, or with a line end of Windows, which nobody sees. Take it off (in a file with such line ends: sed -i 's/\\r$//' FILE).`,
    )
}

/**
 * An empty variable (`PORT=`) is how shells and compose files say "not set". Not so for the secret: taking an empty one
 * for none would make a new secret, and every receipt given out under the old one would die.
 */
export function unset(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== '' || name.startsWith('KENTONGAN_SECRET')),
  )
}
