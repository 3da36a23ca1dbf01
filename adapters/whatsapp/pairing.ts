/**
 * The code to scan: as an image on the admin address, and in the terminal. It is a key to nothing of ours, but whoever
 * scans it first links their own WhatsApp to this service; so it is on no public address and in no log.
 */
import type { FastifyPluginAsync } from 'fastify'
import QRCode from 'qrcode'
import type { State } from './states.ts'

export interface PairingParts {
  state(): State
  qr(): string | undefined
}

const WORDS: Record<State, string> = {
  starting: 'WhatsApp is starting.',
  pairing: 'On the phone: WhatsApp, Linked devices, Link a device. Then scan this code.',
  ready: 'WhatsApp is linked and works.',
  conflict: 'WhatsApp Web of this number was opened elsewhere. Close it there.',
  'logged-out': 'WhatsApp was unlinked or blocked. Look at the phone and at the log, then restart the service.',
  'browser-gone': 'The browser ended and is started again.',
  stopped: 'WhatsApp is stopped.',
}

/** `GET /whatsapp`: a page that keeps itself fresh; `GET /whatsapp/qr.png`; `GET /whatsapp/state`. */
export function pairingRoutes({ state, qr }: PairingParts): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      reply.header('content-security-policy', "default-src 'none'; img-src 'self'; frame-ancestors 'none'")
    })
    app.get('/whatsapp', async (_request, reply) => {
      const image =
        qr() === undefined ? '' : '<p><img src="/whatsapp/qr.png" width="360" height="360" alt="QR code"></p>'
      await reply
        .type('text/html; charset=utf-8')
        .send(
          `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>WhatsApp</title><h1>WhatsApp: ${state()}</h1><p>${WORDS[state()]}</p>${image}</html>`,
        )
    })
    app.get('/whatsapp/qr.png', async (_request, reply) => {
      const code = qr()
      if (code === undefined) return reply.code(404).send({ error: 'not-found' })
      return reply.type('image/png').send(await QRCode.toBuffer(code, { width: 360, margin: 2 }))
    })
    app.get('/whatsapp/state', async () => ({ state: state() }))
  }
}

export const inTerminal = (code: string): Promise<string> => QRCode.toString(code, { type: 'terminal', small: true })
