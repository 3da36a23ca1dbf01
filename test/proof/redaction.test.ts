/**
 * What the log says when things break: every adapter is handed a turn that fails with an error full of what somebody
 * wrote, and every method of a channel throws one, with the service and its real log around it.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import Fastify from 'fastify'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createTelegram } from '../../adapters/telegram/telegram.ts'
import { createWeb } from '../../adapters/web/web.ts'
import { createWhatsApp } from '../../adapters/whatsapp/whatsapp.ts'
import type { Channel, Incoming } from '../../src/channel.ts'
import { createLog } from '../../src/log.ts'
import { startService } from '../../src/service.ts'
import { newProfile, QUICK } from '../adapters/whatsapp/setup.ts'
import { connect } from '../adapters/whatsapp-cloud/setup.ts'
import { startBotApi } from '../support/bot-api.ts'
import { hasChromium } from '../support/chromium.ts'
import { hostileError, SECRETS } from '../support/hostile-error.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { createWaiter } from '../support/telegram/waiter.ts'
import { openTab } from '../support/web-tab.ts'
import { startWhatsApp } from '../support/whatsapp/whatsapp.ts'
import { tellHere } from '../support/tell-here.ts'

/** The service's own log at its most talkative, line by line. */
function newLog() {
  const lines: string[] = []
  const waiter = createWaiter()
  const log = createLog('trace', {
    write(line: string) {
      lines.push(line)
      waiter.changed()
    },
  })
  return {
    log,
    lines,
    said: (pattern: RegExp, timeoutMs?: number) =>
      waiter.until(
        () => lines.find((line) => pattern.test(line)),
        () => `no line like ${pattern} among\n${lines.join('')}`,
        timeoutMs,
      ),
    expectSilence() {
      expect(lines.length).toBeGreaterThan(0)
      for (const secret of SECRETS) expect(lines.filter((line) => line.includes(secret))).toEqual([])
    },
  }
}

describe('an adapter whose turn fails', () => {
  /** Each in `adapters/`: whoever writes another one adds it here. */
  const adapters: Record<string, (log: ReturnType<typeof newLog>) => Promise<RegExp>> = {
    async telegram({ log }) {
      const api = await startBotApi()
      const channel = createTelegram({
        token: api.token,
        apiRoot: api.url,
        log,
        commands: [],
        trouble: () => 'Sedang ada gangguan.',
        tuning: { retryBaseMs: 2, retryCapMs: 20, pollSeconds: 1, tickMs: 2, tickCapMs: 10 },
      })
      onTestFinished(async () => {
        await channel.stop()
        await api.stop()
      })
      await channel.start(() => Promise.reject(hostileError()))
      await api.person().says('halo')
      return /A message was set aside|A turn failed/
    },
    async web({ log }) {
      const app = Fastify({ loggerInstance: log, forceCloseConnections: true, disableRequestLogging: true })
      const web = createWeb({ mode: 'on', log })
      if (web.routes) await app.register(web.routes)
      onTestFinished(async () => {
        await web.stop()
        await app.close()
      })
      await web.start(() => Promise.reject(hostileError()))
      await openTab(await app.listen({ host: '127.0.0.1', port: 0 })).say('halo')
      return /a request failed/
    },
    async 'whatsapp-cloud'({ log }) {
      const { graph, channel } = await connect({ log })
      await channel.start(() => Promise.reject(hostileError()))
      graph.person().says('halo')
      return /A message was set aside|A turn failed/
    },
    async whatsapp({ log }) {
      const whatsapp = await startWhatsApp()
      const profile = newProfile()
      const { chromium, chromiumArgs, version, cache } = whatsapp
      const pinned = { version, cache }
      const trouble = () => 'Sedang ada gangguan.'
      const channel = createWhatsApp({ profile, chromium, chromiumArgs, pinned, log, trouble, tuning: QUICK })
      onTestFinished(async () => {
        await channel.stop()
        await whatsapp.stop()
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      })
      await channel.start(() => Promise.reject(hostileError()))
      await whatsapp.until(() => whatsapp.shown(), 'a code')
      await whatsapp.scan()
      await whatsapp.listens(60_000)
      await whatsapp.person().says('halo')
      return /A message was set aside|A turn failed/
    },
  }
  const without = hasChromium ? [] : ['whatsapp']

  test('is every one that there is', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../adapters')).filter((name) => name !== 'shared')
    expect(Object.keys(adapters).toSorted()).toEqual(folders.toSorted())
  })

  test.each(Object.keys(adapters).filter((name) => !without.includes(name)))(
    '%s says so, and nothing of why',
    async (name) => {
      const watched = newLog()
      const pattern = await adapters[name]?.(watched)
      await watched.said(pattern ?? /never/, 60_000)
      watched.expectSilence()
    },
  )
})

test('a channel that throws such errors from every method, in turns, notices, files and pings', async () => {
  const watched = newLog()
  const { config, remove } = await sampleConfig()
  const handlers: ((message: Incoming) => Promise<void>)[] = []
  const broken = new Set<keyof Channel>()
  const calls: string[] = []
  const sent: string[] = []
  const fails = (method: keyof Channel): void => {
    calls.push(method)
    if (broken.has(method)) throw hostileError()
  }
  const channel: Channel = {
    name: 'telegram',
    reachesLater: true,
    async start(handle) {
      handlers.push(handle)
    },
    async send(_to, { text }) {
      fails('send')
      sent.push(text)
      return ['m']
    },
    async typing() {
      fails('typing')
    },
    async erase() {
      fails('erase')
      return 0
    },
    async fetch() {
      fails('fetch')
      return Readable.from([])
    },
    healthy: () => true,
    async stop() {
      calls.push('stop')
    },
  }
  const clock = { now: new Date('2024-01-31T15:00:00+07:00') }
  const service = await startService({ config, channels: [channel], log: watched.log, now: () => clock.now })
  onTestFinished(async () => {
    await service.stop()
    await remove()
  })
  let count = 0
  const say = async (id: string, content: Incoming['content']): Promise<unknown> => {
    count += 1
    clock.now = new Date(clock.now.getTime() + 10_000)
    const message = {
      address: { channel: 'telegram' as const, id },
      messageId: `m${count}`,
      at: clock.now,
      group: false,
      content,
    }
    return handlers[0]?.(message).catch(() => undefined)
  }
  const text = (words: string) => ({ kind: 'text' as const, text: words })
  const says = async (...messages: string[]) => {
    for (const words of messages) await say('1000000001', text(words))
  }

  const { code } = await service.invitations.create('bawaslu-kota')
  await say('2000000001', text(`/petugas ${code}`))
  await says('/lapor', 'setuju', '1', '3', '2', 'Lurah membagikan sembako di balai kelurahan.')
  // A file that cannot be fetched, replies that cannot be sent.
  broken.add('fetch')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  await say('1000000001', { kind: 'file', file: { channel: 'telegram', ref: 'kenarifile' } })
  // The pauses between the tries, half a minute in all.
  const lines = watched.lines.length
  while (!watched.lines.slice(lines).some((line) => /evidence could not be fetched/.test(line)))
    await vi.advanceTimersByTimeAsync(1000)
  vi.useRealTimers()
  await service.idle()
  broken.add('send')
  await says('selesai')
  broken.delete('send')
  await says('selesai', 'lurah di Kelurahan Contoh', 'kemarin sore', 'ya', 'hari itu juga', 'tembalang', '1', 'tidak')
  broken.add('send')
  await says('kirim')
  await watched.said(/a notice was not delivered yet/)
  broken.delete('send')
  // Told in the chat of news: the ping cannot be sent.
  const row = await service.store.db.case.findFirst({ select: { id: true } })
  if (row !== null) {
    await tellHere(
      { db: service.store.db, pings: service.pings },
      { channel: 'telegram', id: '1000000001' },
      'id',
      row.id,
    )
    await service.store.db.message.create({
      data: { id: 'x', caseId: row.id, sequence: 1, sender: 'bawaslu-kota', sealed: Buffer.of(1), mac: Buffer.of(1) },
    })
    broken.add('send')
    for (const time of ['18:00', '20:59']) {
      clock.now = new Date(`2024-02-01T${time}:00+07:00`)
      await service.evening.run()
    }
    await watched.said(/could not be told of news/)
    broken.delete('send')
  }
  broken.add('erase')
  await says('hapus', 'ya, hapus')
  expect(row).not.toBeNull()
  expect(calls).toEqual(expect.arrayContaining(['send', 'fetch', 'erase']))
  watched.expectSilence()
})
