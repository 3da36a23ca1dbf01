/** Composition: configuration, channels, service, server; start and stop. The only place where platforms meet the service. */
import './no-debug.ts'
import './young-objects.ts'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { telegramCommands } from '../adapters/telegram/commands.ts'
import { examineTelegram } from '../adapters/telegram/doctor.ts'
import { createTelegram } from '../adapters/telegram/telegram.ts'
import { secretOf, WEBHOOK_PATH } from '../adapters/telegram/webhook.ts'
import { createWeb } from '../adapters/web/web.ts'
import { examineWhatsAppCloud } from '../adapters/whatsapp-cloud/doctor.ts'
import { createWhatsAppCloud } from '../adapters/whatsapp-cloud/whatsapp-cloud.ts'
import { checkWhatsApp } from '../adapters/whatsapp/check.ts'
import { examineWhatsApp } from '../adapters/whatsapp/doctor.ts'
import { isStray } from '../adapters/whatsapp/page-error.ts'
import { findChromium, SetupError } from '../adapters/whatsapp/profile.ts'
import { refuseTraces } from '../adapters/whatsapp/storage.ts'
import { createWhatsApp } from '../adapters/whatsapp/whatsapp.ts'
import { type Channel, ChannelError, type Finding } from './channel.ts'
import type { Check } from './cli/doctor/finding.ts'
import { reachable } from './cli/doctor/service.ts'
import { type Config, ConfigError, loadConfig } from './config.ts'
import type { BrowserSettings } from './config/whatsapp.ts'
import { createLog, errorKind, type Log } from './log.ts'
import { createAdminServer, createServer } from './server.ts'
import { type Service, startService } from './service.ts'
import { StoreError } from './store/open.ts'
import { LoadError, loadTexts, packageRoot } from './load.ts'
import { errorCode, OperatorError } from './operator-error.ts'

/** What `doctor` asks the platforms themselves. */
export const channelChecks: readonly Check[] = [
  { name: 'telegram', look: ({ config: { telegram } }) => (telegram === undefined ? [] : examineTelegram(telegram)) },
  {
    name: 'whatsapp-cloud',
    look: ({ config: { whatsappCloud } }) => (whatsappCloud === undefined ? [] : examineWhatsAppCloud(whatsappCloud)),
  },
  {
    name: 'whatsapp',
    look: ({ config: { whatsapp, adminHost, adminPort } }) =>
      whatsapp === undefined
        ? []
        : examineWhatsApp({ ...whatsapp, admin: `http://${reachable(adminHost)}:${adminPort}` }),
  },
]

/** Whether today's WhatsApp Web works with the library; touches neither the service nor its number. */
export async function checkWhatsAppWeb(browser: BrowserSettings): Promise<Finding[]> {
  try {
    return await checkWhatsApp({ ...browser, chromium: findChromium(browser.chromium) })
  } catch (error) {
    throw error instanceof SetupError ? new OperatorError(error.message) : error
  }
}

/** Turns in flight get this long to finish before the process ends anyway, milliseconds. */
const GRACE = 20_000

/**
 * A machine without a battery for its clock begins in 1970, until the network has told it the time. A report of that day
 * would be two years old a minute later, and erased.
 */
function refuseOldClock(): void {
  const now = Date.now()
  if (now < Date.UTC(2024, 0, 1))
    throw new OperatorError(
      `The clock of this machine says ${new Date(now).toISOString().slice(0, 10)}. Set it (timedatectl set-ntp true), and start again: by a wrong day reports would be erased too early.`,
    )
}

/**
 * Starts everything; the URL is that of the chat page.
 * @throws ConfigError, LoadError or OperatorError with sentences for the operator
 */
export async function run(env: NodeJS.ProcessEnv, cwd: string): Promise<{ stop(): Promise<void>; url: string }> {
  refuseOldClock()
  const config = await loadConfig(env, cwd)
  const log = createLog(config.logLevel)
  for (const warning of config.warnings) log.warn(warning)
  // The demo links its official through the service, which needs the channel first.
  const later: { service?: Service } = {}
  const channels = channelsOf(config, log, later)
  if (channels.length === 0)
    log.warn(
      'No channel is switched on: set TELEGRAM_BOT_TOKEN, WHATSAPP_CLOUD_TOKEN or WHATSAPP_ENABLED=true, or WEB_CHAT=on.',
    )
  const service = await startService({ config, channels, log })
  later.service = service
  const app = await createServer({
    routes: channels.flatMap(({ routes }) => (routes === undefined ? [] : [routes])),
    ready: service.ready,
    trustProxy: config.trustProxy,
  })
  const admin = await createAdminServer(
    service.metrics.registry,
    config.adminHost,
    channels.flatMap(({ adminRoutes }) => (adminRoutes === undefined ? [] : [adminRoutes])),
  )
  await listen(app, config, ['HOST', 'PORT'])
  await listen(admin, { host: config.adminHost, port: config.adminPort }, ['ADMIN_HOST', 'ADMIN_PORT'])
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}/`
  log.info(
    { channels: channels.map(({ name }) => name), store: service.store.kind },
    config.webChat === 'off' ? 'Kentongan is running.' : `Kentongan is running: open ${url}`,
  )
  return {
    url,
    async stop() {
      log.info('Kentongan is stopping; turns in flight are being finished.')
      // Channels first: an open stream of the chat page would keep the server from closing.
      await service.stop()
      await Promise.all([app.close(), admin.close()])
      log.info('Kentongan has stopped; every turn in flight was finished, or comes again.')
    },
  }
}

async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
  [hostName, portName]: [string, string],
): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = errorCode(error) ?? ''
    const mends: Record<string, string> = {
      EADDRINUSE: `${portName}: another program uses port ${port}. Stop it, or choose another port; PORT and ADMIN_PORT must differ.`,
      EACCES: `${portName}: this account may not listen on port ${port}. Choose one above 1023.`,
      EADDRNOTAVAIL: `${hostName}: this machine does not have the address ${host}. Use one that it has, or 0.0.0.0 for all.`,
      ENOTFOUND: `${hostName}: ${host} is no address of this machine. Use one that it has, or 0.0.0.0 for all.`,
    }
    throw Object.hasOwn(mends, code) ? new OperatorError(mends[code]) : error
  }
}

function channelsOf(config: Config, log: Log, later: { service?: Service }): Channel[] {
  const channels: Channel[] = []
  const texts = loadTexts(packageRoot())
  const trouble = (language: string | undefined): string =>
    texts(config.languages.find((known) => known === language?.slice(0, 2)) ?? config.languages[0] ?? 'id')('trouble')
  if (config.telegram !== undefined)
    channels.push(
      createTelegram({
        token: config.telegram.token,
        apiRoot: config.telegram.apiRoot,
        ...webhookOf(config.telegram),
        log,
        commands: telegramCommands(config.languages, texts),
        passing: mayPass,
        trouble,
      }),
    )
  if (config.whatsapp !== undefined) {
    refuseTraces(config.whatsapp)
    channels.push(
      createWhatsApp({
        ...config.whatsapp,
        chromium: findChromium(config.whatsapp.chromium),
        log,
        passing: mayPass,
        trouble,
        ...(process.stdout.isTTY ? { show: (text: string) => void process.stdout.write(`${text}\n`) } : {}),
      }),
    )
  }
  if (config.whatsappCloud !== undefined)
    channels.push(
      createWhatsAppCloud({ ...config.whatsappCloud, log, passing: mayPass, trouble: () => trouble(undefined) }),
    )
  const [office] = config.offices
  const limits = { fileBytes: config.limits.evidenceBytes }
  if (config.webChat === 'on') channels.push(createWeb({ mode: 'on', log, limits, passing: mayPass }))
  if (config.webChat === 'demo' && office !== undefined)
    channels.push(
      createWeb({
        mode: 'demo',
        log,
        limits,
        passing: mayPass,
        demo: {
          officeName: office.name,
          async linkOfficial(address) {
            await later.service?.desk.linkDemo(office.id, address)
          },
        },
      }),
    )
  return channels
}

function webhookOf({ token, webhook }: NonNullable<Config['telegram']>) {
  if (webhook === undefined) return {}
  return { webhook: { url: `${webhook.publicUrl}${WEBHOOK_PATH}`, secret: webhook.secret ?? secretOf(token) } }
}

/** Errors whose message is a sentence for the operator: it names the setting and the mend, and quotes nobody. */
const isForOperator = (error: unknown): error is Error =>
  [ConfigError, LoadError, OperatorError, SetupError].some((kind) => error instanceof kind)

/**
 * Whether a failed turn may succeed later: the store or a platform is away, the disk is full, the operator has something
 * to mend. Anything else is a mistake of ours that the same message meets again.
 */
export const mayPass = (error: unknown): boolean =>
  error instanceof Error &&
  ([StoreError, ChannelError, OperatorError].some((kind) => error instanceof kind) ||
    // Errors of the system (a full disk), and what the database client throws around a query of ours.
    'syscall' in error ||
    error.name.startsWith('Prisma'))

/** Starts, and stops gently on SIGINT and SIGTERM. Operators' mistakes end with a sentence, everything else with its kind. */
export async function main(): Promise<void> {
  const log = createLog('info')
  // Node's own report would print message and stack, which may quote what somebody wrote.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      if (event === 'unhandledRejection' && isStray(error)) return
      log.fatal({ reason: errorKind(error) }, 'An unexpected error; the service stops so that it is started afresh.')
      process.exit(1)
    })
  const running = await run(process.env, process.cwd()).catch((error: unknown) => {
    if (isForOperator(error)) process.stderr.write(`${error.message}\n`)
    else log.fatal({ reason: errorKind(error) }, 'Kentongan could not start.')
    process.exit(1)
  })
  let stopping = false
  const end = (): void => {
    // Ctrl-C under npm comes twice: from the terminal, and handed on by npm. The first one is being followed already.
    if (stopping) return
    stopping = true
    setTimeout(() => {
      log.error('Turns in flight were not finished in time; Kentongan ends without them, and they come again.')
      process.exit(1)
    }, GRACE).unref()
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ reason: errorKind(error) }, 'Kentongan could not be stopped in order; it ends as it is.')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

/**
 * Whether this file is the program, and not imported by one. Compared as a path on the disk: a release is often started
 * through a symlink, and as a URL a path with `#`, `?` or `%` is another one. A wrong no would end without a word.
 */
function isProgram(): boolean {
  const [, program] = process.argv
  try {
    return program !== undefined && createRequire(import.meta.url).resolve(program) === fileURLToPath(import.meta.url)
  } catch {
    return false
  }
}

if (isProgram()) await main()
