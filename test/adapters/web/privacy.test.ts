import { afterEach, expect, it } from 'vitest'
import helmet from '@fastify/helmet'
import Fastify from 'fastify'
import { createWeb } from '../../../adapters/web/web.ts'
import { type Harness, startWeb } from '../../support/web-harness.ts'
import { newId, openTab } from '../../support/web-tab.ts'

let service: Harness | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
})

it('logs nothing of a conversation, not even at the most talkative level', async () => {
  service = await startWeb(
    ({ content }) => {
      if (content.kind === 'text' && content.text.includes('fail')) throw new Error('canary-cause')
      return [{ text: 'canary-reply' }]
    },
    { mode: 'demo' },
  )
  const tab = openTab(service.url)
  const stream = await tab.listen()
  await tab.say('canary-text')
  await tab.say('canary-text fail')
  await tab.post('{"canary-broken')
  await tab.post(
    { id: newId(), kind: 'choice', choice: 'canary-choice' },
    { 'user-agent': 'canary-agent', 'x-forwarded-for': '203.0.113.7' },
  )
  await tab.upload(new TextEncoder().encode('canary-file'))
  await tab.request('/chat/attachments/canary-attachment')
  await tab.request('/demo/official', 'POST')
  await tab.request('/chat/leave', 'POST')
  await fetch(`${service.url}/chat`, { headers: { 'user-agent': 'canary-agent' } })
  await stream.ended
  const log = service.log()
  expect(log).toContain('a request failed')
  expect(log).not.toMatch(/canary|203\.0\.113|"remote|user-agent/)
  expect(log).not.toContain(tab.address)
})

it('hands nothing about the connection to the service', async () => {
  service = await startWeb(() => [])
  await openTab(service.url).post(
    { id: newId(), kind: 'text', text: 'x' },
    { 'user-agent': 'canary', 'x-forwarded-for': '203.0.113.7' },
  )
  expect(JSON.stringify(service.received)).not.toMatch(/canary|127\.0\.0\.1|203\.0\.113/)
})

it('states a strict policy and forbids keeping, on pages, assets and API, also behind helmet', async () => {
  const app = Fastify()
  await app.register(helmet)
  const web = createWeb({
    mode: 'demo',
    log: app.log,
    demo: { officeName: 'Bawaslu', linkOfficial: async () => undefined },
  })
  await app.register(web.routes ?? (async () => undefined))
  for (const url of [
    '/',
    '/chat',
    '/assets/page-chat.js',
    '/assets/style.css',
    '/chat/stream',
    '/chat/attachments/x',
  ]) {
    const { headers } = await app.inject({ url })
    const policy = String(headers['content-security-policy'])
      .split(';')
      .map((one) => one.trim())
    expect(policy, url).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data: blob:",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    )
    expect(policy.join(), url).not.toMatch(/unsafe|https?:/)
    expect(headers, url).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['set-cookie'], url).toBeUndefined()
  }
  await app.close()
})

it('serves its own files only', async () => {
  service = await startWeb(() => [])
  for (const path of [
    '/assets/tsconfig.json',
    '/assets/../web.ts',
    '/assets/%2e%2e/web.ts',
    '/assets/chat.html',
    '/assets/',
  ]) {
    expect([path, (await service.app.inject({ url: path })).statusCode]).toEqual([path, 404])
  }
})
