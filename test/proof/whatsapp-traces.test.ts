/**
 * Promise 1 on WhatsApp Web: who reports is in no file that we write, in no log line and no metric. The browser's own
 * profile is the exception that is said to everybody; it is looked at only to see that the search would have found it.
 */
import { afterAll, expect, test, vi } from 'vitest'
import { findCanaries } from '../support/canaries.ts'
import { createMemory, lookAround } from '../support/canary/everywhere.ts'
import { hasChromium } from '../support/chromium.ts'
import { CANARY as EXIF, picture, withTraces } from '../support/images.ts'
import type { World } from '../support/proof.ts'
import { isReady, LONG, newWhatsAppWorld } from '../support/whatsapp/whatsapp-world.ts'
import { startWhatsApp, type WhatsApp } from '../support/whatsapp/whatsapp.ts'

const identity = {
  phone: '6281277553311',
  lid: '299977755533311',
  name: 'Wulankenari',
  fileName: 'IMG-kenari-WA0001.jpg',
  exif: EXIF,
}
const words = { story: 'kenarizulvana', caption: 'kenaribalaidesa' }

const ending: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ending.toReversed()) await end()
})

test.skipIf(!hasChromium)(
  'who reports, and what was said, is in nothing that we write',
  { timeout: 3 * LONG },
  async () => {
    const whatsapp: WhatsApp = await startWhatsApp()
    ending.push(() => whatsapp.stop())
    const world: World = await newWhatsAppWorld(whatsapp, { env: { LOG_LEVEL: 'trace', DEBUG: '*' } })
    const { service } = world
    ending.push(async () => (service.running() ? service.stop() : undefined))
    service.launch()
    await whatsapp.scan()
    await isReady(world, whatsapp)

    const seen = createMemory()
    const photo = await withTraces(picture()).jpeg().toBuffer()
    const people = [
      whatsapp.person({ phone: identity.phone, name: identity.name }),
      whatsapp.person({ lid: identity.lid, name: identity.name }),
    ]
    for (const person of people) {
      await person.says('/lapor')
      await person.hears(/TANPA NAMA/, LONG)
      await person.says('1')
      await person.hears(/Apa yang ingin Anda sampaikan/, LONG)
      await person.says('1')
      await person.hears(/ini soal apa/, LONG)
      await person.says('1')
      await person.hears(/yang mana/, LONG)
      await person.says('1')
      await person.hears(/Ceritakan kejadiannya/, LONG)
      await person.says(`Amplop dibagikan, ${words.story}, di balai desa.`)
      await person.hears(/SELESAI/, LONG)
      await person.sendsOther('location')
      await person.sends(photo, { as: 'document', name: identity.fileName, mime: 'image/jpeg' })
      await person.calls()
      // A turn that WhatsApp refuses to answer at first.
      whatsapp.fail('send', { kind: 'error', code: 500, description: `${identity.phone} ${words.story}` })
      await person.sends(photo, { as: 'image', caption: words.caption })
      await person.says('selesai')
      await person.hears(/Siapa orangnya/, LONG)
      seen.keep('talking', await lookAround(service))
    }
    await service.cli('doctor').catch(() => undefined)
    await service.stop()
    seen.keep('stopped', await lookAround(service))

    const ours = new Map([...seen.places].filter(([place]) => !place.includes('whatsapp/')))
    const profile = new Map([...seen.places].filter(([place]) => place.includes('whatsapp/')))
    const messages = people.flatMap((person) => person.screen().map(({ id }) => id))
    expect(messages.length).toBeGreaterThan(20)
    expect(findCanaries(ours, [...Object.values(identity), ...Object.values(words), ...messages])).toEqual([])
    // The search sees what is there: the browser's own files, and a value planted in ours.
    expect(findCanaries(profile, [identity.phone])).not.toEqual([])
    ours.set('planted', Buffer.from(`x ${identity.phone} y`))
    expect(findCanaries(ours, [identity.phone])).toHaveLength(1)
    await vi.waitFor(() => expect(service.running()).toBe(false))
  },
)
