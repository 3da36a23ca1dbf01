/** Who sends signatures that do not fit is refused unread: a whole network, however many addresses it has. */
import { createHmac } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { createWebhook, WEBHOOK_PATH } from '../../../adapters/whatsapp-cloud/webhook.ts'
import { createWrongSignatures } from '../../../adapters/whatsapp-cloud/wrong-signatures.ts'
import { createServer } from '../../../src/server.ts'
import { noteLines } from '../../support/listening.ts'

const BODY = '{}'
const appSecret = 'rahasia-aplikasi'
const WRONG = `sha256=${'0'.repeat(64)}`
const RIGHT = `sha256=${createHmac('sha256', appSecret).update(BODY).digest('hex')}`

/** The webhook behind the real server; returns the status of a delivery from this address. */
async function webhook(): Promise<(from: string, signature: string) => Promise<number>> {
  const routes = createWebhook({
    appSecret,
    verifyToken: 'token',
    phoneId: '1',
    log: noteLines().log,
    take: async () => true,
  })
  const app = await createServer({ routes: [routes], ready: async () => ({ ok: true, parts: {} }) })
  onTestFinished(() => app.close())
  return async (remoteAddress, signature) => {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature }
    const { statusCode } = await app.inject({
      method: 'POST',
      url: WEBHOOK_PATH,
      remoteAddress,
      headers,
      payload: BODY,
    })
    return statusCode
  }
}

test('another address of the same IPv6 /64 is no way round it, and another network is not refused with it', async () => {
  const delivery = await webhook()
  for (let n = 1; n <= 20; n += 1) expect(await delivery(`2001:db8:1:2::${n.toString(16)}`, WRONG)).toBe(401)
  // Refused unread: not even a right one is looked at.
  expect(await delivery('2001:db8:1:2:ffff::1', RIGHT)).toBe(401)
  expect(await delivery('2001:db8:1:3::1', RIGHT)).toBe(200)
})

test('so many other networks let nobody off but those that came first', () => {
  const wrong = createWrongSignatures()
  wrong.note('first')
  for (let n = 0; n < 20; n += 1) wrong.note('again and again')
  for (let n = 0; n < 9999; n += 1) wrong.note(`other ${n}`)
  expect(wrong.tooMany('again and again')).toBe(true)
})
