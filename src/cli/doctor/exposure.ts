/** Who can reach the service, and through what. */
import { isIP } from 'node:net'
import { isLoopback } from '../../config/loopback.ts'
import type { Config } from '../../config.ts'
import { bad, type Check, type Finding, unless, warn } from './finding.ts'

export const exposure: Check = {
  name: 'exposure',
  look: ({ config }) =>
    unless(
      [...admin(config), ...proxies(config), ...secretInEnvironment(config)],
      'Metrics, proxies and the server secret are not open to others.',
    ),
}

function admin({ adminHost, adminPort }: Config): Finding[] {
  return isLoopback(adminHost)
    ? []
    : [
        warn(
          `Metrics listen on ${adminHost}:${adminPort}: whoever reaches them sees when reporters are active.`,
          'Set ADMIN_HOST=127.0.0.1, or keep that port inside a private network.',
        ),
      ]
}

/** A network so wide that it holds whoever may come: they would all choose the address they are counted under. */
function isWide(proxy: string): boolean {
  const [address = '', bits] = proxy.split('/')
  return bits !== undefined && Number(bits) < (isIP(address) === 4 ? 8 : 7)
}

function proxies({ trustProxy, webChat, host }: Config): Finding[] {
  const wide = trustProxy.filter(isWide)
  if (wide.length > 0)
    return [
      bad(
        `TRUST_PROXY believes whole networks (${wide.join(', ')}): the limit on requests can be evaded by anybody.`,
        'Name the address of the proxy itself.',
      ),
    ]
  if (webChat !== 'on' || trustProxy.length > 0) return []
  return isLoopback(host)
    ? [
        warn(
          'The chat in the browser is on and TRUST_PROXY is not set: behind a proxy everybody shares one limit on requests.',
          'Set TRUST_PROXY=loopback and the X-Forwarded-For line of docs/running.md.',
        ),
      ]
    : [
        warn(
          `The chat in the browser listens on ${host} without a proxy that is known: without HTTPS every network on the way reads along.`,
          'Put a proxy with HTTPS in front and name it in TRUST_PROXY (docs/running.md).',
        ),
      ]
}

function secretInEnvironment({ secret }: Config): Finding[] {
  return 'file' in secret
    ? []
    : [
        warn(
          'The server secret stands in the environment, which other programs of this account and crash reports can read.',
          'Write it to a file of mode 0600 and set KENTONGAN_SECRET_FILE instead of KENTONGAN_SECRET.',
        ),
      ]
}
