/** The running service, asked as a load balancer would. */
import type { Config } from '../../config.ts'
import { bad, type Check, type Finding, ok, warn } from './finding.ts'

const PATIENCE = 5000

export const service: Check = {
  name: 'service',
  async look({ config }) {
    const { telegram, whatsapp, whatsappCloud } = config
    if ([telegram, whatsapp, whatsappCloud].every((channel) => channel === undefined) && config.webChat === 'off')
      return [
        bad(
          'No channel is switched on: nobody can report.',
          'Set TELEGRAM_BOT_TOKEN, WHATSAPP_CLOUD_TOKEN, WHATSAPP_ENABLED=true, or WEB_CHAT=on.',
        ),
        ...(await running(config)),
      ]
    return running(config)
  },
}

async function running({ host, port, adminHost, adminPort }: Config): Promise<Finding[]> {
  const state = await ask(`http://${reachable(host)}:${port}/readyz`)
  if (state === undefined)
    return [
      warn(
        `The service does not answer on port ${port}.`,
        'Start it, unless it is meant to be stopped. If it runs, give this command the same variables (docs/running.md).',
      ),
    ]
  const metrics = await ask(`http://${reachable(adminHost)}:${adminPort}/metrics`)
  const failures = Number(/^kentongan_turn_failures_total (\d+)/m.exec(metrics?.body ?? '')?.[1] ?? 0)
  return [
    state.ok
      ? ok('The service runs; its database and channels answer.')
      : bad(
          `The service runs, but this does not answer: ${silent(state.body)}.`,
          'Look at its log (docs/errors.md). `store`: is the database away, read-only, or its disk full?',
        ),
    ...(metrics?.ok === true
      ? []
      : [warn(`Metrics do not answer on port ${adminPort}.`, 'Give this command the ADMIN_PORT of the service.')]),
    ...(failures === 0
      ? []
      : [
          warn(
            `${failures} messages failed at first since the service was started; each is tried again.`,
            'Look at the log for "A turn failed" (docs/errors.md).',
          ),
        ]),
  ]
}

/** A service that listens on all addresses is asked on the loopback. */
export function reachable(host: string): string {
  const mine: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }
  return mine[host] ?? (host.includes(':') ? `[${host}]` : host)
}

async function ask(url: string): Promise<{ ok: boolean; body: string } | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' })
    return { ok: answer.ok, body: await answer.text() }
  } catch {
    return undefined
  }
}

/** Names of the parts that do not answer; anything else that listens there is not repeated. */
function silent(body: string): string {
  try {
    const { parts } = JSON.parse(body) as { parts: Record<string, boolean> }
    const names = Object.keys(parts).filter((name) => parts[name] !== true && /^[a-z-]{1,20}$/.test(name))
    return names.length === 0 ? 'something' : names.join(', ')
  } catch {
    return 'something that is not Kentongan'
  }
}
