/** Many people at once: the pace holds everybody back, and that is no fault. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hasChromium } from '../../support/chromium.ts'
import { startWhatsApp, type WhatsApp } from '../../support/whatsapp/whatsapp.ts'
import { type Desk, newDesk } from './setup.ts'

const PEOPLE = 16
const REPLIES = 5

describe.skipIf(!hasChromium)('WhatsApp with many people at once', () => {
  let whatsapp: WhatsApp
  let desk: Desk

  beforeAll(async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    whatsapp = await startWhatsApp()
    desk = newDesk(whatsapp, {
      perMinute: 400,
      burst: 1,
      patienceMs: 1000,
      hungAfterMs: 3500,
      tellAfter: 10_000,
      retryBaseMs: 200,
      retryCapMs: 400,
    })
    await desk.start()
    await whatsapp.scan()
    await vi.waitFor(() => expect(desk.channel.healthy()).toBe(true), { timeout: 30_000 })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await desk.stop()
    desk.remove()
    await whatsapp.stop()
  })

  test('it stays healthy although turns take long, and what a turn has begun to say is not said again', async () => {
    const took: number[] = []
    const unhealthy: number[] = []
    desk.onMessage = async ({ address }) => {
      const began = Date.now()
      for (let n = 1; n <= REPLIES; n += 1) await desk.channel.send(address, { text: `balasan ${n}` })
      took.push(Date.now() - began)
    }
    const people = Array.from({ length: PEOPLE }, (_, n) => whatsapp.person({ name: `Orang ${n}` }))
    for (const person of people) await person.says('kirim')
    await vi.waitFor(
      () => {
        if (!desk.channel.healthy()) unhealthy.push(Date.now())
        expect(desk.got).toHaveLength(PEOPLE)
      },
      { timeout: 60_000, interval: 20 },
    )
    expect(Math.max(...took)).toBeGreaterThan(3500)
    expect(unhealthy).toEqual([])
    // Some had to wait for their first word; nobody heard one twice.
    expect(desk.logged.some((line) => line.includes('will be tried again'))).toBe(true)
    for (const { chat } of people)
      expect(chat.sights.map(({ message }) => message.text)).toEqual(
        Array.from({ length: REPLIES }, (_, n) => `balasan ${n + 1}`),
      )
  })
})
