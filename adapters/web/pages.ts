/** The pages and their assets: a handful of files, read once, served from memory under their own names only. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The folder stands beside this file in the sources; compiled code runs from dist/ and finds it in the package root. */
const folder = [new URL('page/', import.meta.url), new URL('../../../adapters/web/page/', import.meta.url)].find((at) =>
  existsSync(at),
)

/**
 * For every answer of this channel. Scripts and styles come from our own files only, nothing is sent anywhere else, and
 * no browser, proxy or other site keeps or sees anything: not in a cache (a cached script shows that the page was
 * visited), not in a frame, not in a Referer.
 */
export const headers: Record<string, string> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), usb=()',
}

/** `/chat`, `/assets/*`, and at `/` the demo or the way to the chat. */
export async function pages(app: FastifyInstance, mode: 'on' | 'demo'): Promise<void> {
  if (!folder) throw new Error('The files of the chat page are missing: adapters/web/page is not in this package.')
  const at = folder
  const serve = async (path: string, file: string): Promise<void> => {
    const body = await readFile(new URL(file, at))
    const type = types[extname(file)] ?? 'application/octet-stream'
    app.get(path, { logLevel: 'silent', config: { asset: true } }, (_request, reply) => reply.type(type).send(body))
  }
  await serve('/chat', 'chat.html')
  if (mode === 'demo') await serve('/', 'demo.html')
  else app.get('/', { logLevel: 'silent', config: { asset: true } }, (_request, reply) => reply.redirect('/chat', 302))
  for (const file of await readdir(at)) {
    if (extname(file) in types && extname(file) !== '.html') await serve(`/assets/${file}`, file)
  }
}
