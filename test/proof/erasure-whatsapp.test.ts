/**
 * Erasing by chat on both WhatsApps, as on Telegram and in the browser: neither the words nor any ciphertext of draft,
 * files, opened case or kept address is in the database or its log afterwards. The adapters have no tables of their own;
 * on WhatsApp Web the chat is deleted on our device as well.
 */
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { hasChromium } from '../support/chromium.ts'
import { ciphertexts, emptied, left, only, STORY } from '../support/erasure.ts'
import { type GraphApi, startGraphApi } from '../support/graph-api.ts'
import { picture } from '../support/images.ts'
import type { ServiceProcess } from '../support/process.ts'
import { newWorld } from '../support/proof.ts'
import { goThrough } from '../support/reporter.ts'
import { isReady, LONG, newWhatsAppWorld } from '../support/whatsapp/whatsapp-world.ts'
import { startWhatsApp, type WhatsApp } from '../support/whatsapp/whatsapp.ts'

const ending: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ending.toReversed()) await end()
})

type Someone = Parameters<typeof goThrough>[1] & {
  hears(pattern: RegExp, timeoutMs?: number): Promise<{ text: string }>
  sends(bytes: Uint8Array, options: { as: 'image' }): unknown
}
interface Chatting {
  platform: Parameters<typeof goThrough>[0]
  service: ServiceProcess
  someone(): Someone
}

const url = ({ dataDir }: ServiceProcess): string => pathToFileURL(`${dataDir}/kentongan.db`).href

/** What stands in the database now, read beside the running service, once `enough` of it is there. */
async function traces(service: ServiceProcess, enough: (found: ReadonlyMap<string, Buffer>) => boolean) {
  const store = await openStore(`file:${service.dataDir}/kentongan.db`)
  try {
    for (const until = Date.now() + LONG; Date.now() < until; ) {
      const found = await ciphertexts(store)
      if (enough(found)) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('The rows to look for never came')
  } finally {
    await store.close()
  }
}
const has =
  (...kinds: string[]) =>
  (found: ReadonlyMap<string, Buffer>): boolean =>
    kinds.every((kind) => only(found, kind).size > 0)

async function erases(person: Someone): Promise<void> {
  await person.says('hapus')
  await person.hears(/Hapus/, LONG)
  await person.presses('Ya, hapus')
  await person.hears(/Terima kasih/, LONG)
}

async function aDraft({ service, someone }: Chatting): Promise<void> {
  const person = someone()
  const acts: [string, RegExp][] = [
    ['/lapor', /TANPA NAMA/],
    ['setuju', /ingin Anda sampaikan/],
    ['1', /soal apa/],
    ['3', /yang mana/],
    ['2', /Ceritakan/],
    [STORY, /Lanjutkan menulis/],
  ]
  for (const [text, answer] of acts) {
    await person.says(text)
    await person.hears(answer, LONG)
  }
  await person.sends(await picture(64, 64).jpeg().toBuffer(), { as: 'image' })
  await person.hears(/kami catat sebagai bukti/, LONG)
  const before = only(await traces(service, has('session', 'file')), 'session', 'file')
  expect(left({ url: url(service) }, before)).toHaveLength(before.size)
  await erases(person)
  await emptied({ url: url(service) })
  expect(left({ url: url(service) }, before)).toEqual([])
}

async function anOpenCase({ platform, service, someone }: Chatting): Promise<void> {
  // The other chat: which messages were handled, for a few minutes.
  const earlier = await traces(service, () => true)
  const person = someone()
  const { receipt = '?' } = await goThrough(platform, person, {
    category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
    story: [STORY],
    accused: 'lurah di Kelurahan Contoh',
    online: false,
    source: { typed: '1', ids: ['self'] },
    fear: { label: 'Tidak', id: 'no' },
  })
  await person.says('/cek')
  await person.hears(/nomor rahasia/i, LONG)
  await person.says(receipt)
  await person.hears(/Mau melakukan apa/, LONG)
  await person.presses('Kabari di sini')
  await person.hears(/Saya cek sendiri/, LONG)
  await person.presses('Kabari di sini')
  await person.hears(/Mau melakukan apa/, LONG)
  const all = await traces(service, has('session', 'ping', 'case'))
  const before = new Map([...all].filter(([name]) => !earlier.has(name)))
  expect([...before.keys()].map((name) => name.split(' ')[0])).toEqual(
    expect.arrayContaining(['session', 'ping', 'case']),
  )
  expect(left({ url: url(service) }, before)).toHaveLength(before.size)
  await erases(person)
  await emptied({ url: url(service) })
  expect(left({ url: url(service) }, only(before, 'session', 'ping'))).toEqual([])
  // The report itself is the offices': it goes when it is withdrawn.
  expect(left({ url: url(service) }, only(before, 'case'))).toHaveLength(1)
}

describe.skipIf(!hasChromium)('on WhatsApp Web', () => {
  let whatsapp: WhatsApp
  async function begin(): Promise<Chatting> {
    whatsapp = await startWhatsApp()
    ending.push(() => whatsapp.stop())
    const world = await newWhatsAppWorld(whatsapp)
    const { service } = world
    ending.push(async () => (service.running() ? service.stop() : undefined))
    service.launch()
    await whatsapp.scan()
    await isReady(world, whatsapp)
    let n = 0
    return { platform: whatsapp, service, someone: () => whatsapp.person({ lid: `29990000${(n += 1)}0000001` }) }
  }

  test('a draft, and the chat with an open case', { timeout: 4 * LONG }, async () => {
    const chatting = await begin()
    await aDraft(chatting)
    await anOpenCase(chatting)
    await whatsapp.until(
      () => (new Set(whatsapp.device.deleted).size === 2 ? true : undefined),
      'both chats to be deleted on our device',
      LONG,
    )
    expect(await chatting.service.stop()).toBe(0)
  })
})

describe("on WhatsApp's Cloud API", () => {
  async function begin(): Promise<Chatting> {
    const graph: GraphApi = await startGraphApi()
    ending.push(() => graph.stop())
    const { service } = await newWorld({
      env: {
        TELEGRAM_BOT_TOKEN: '',
        TELEGRAM_API_ROOT: '',
        WHATSAPP_CLOUD_TOKEN: graph.token,
        WHATSAPP_CLOUD_PHONE_ID: graph.phoneId,
        WHATSAPP_CLOUD_APP_SECRET: graph.appSecret,
        WHATSAPP_CLOUD_VERIFY_TOKEN: graph.verifyToken,
        WHATSAPP_CLOUD_API_ROOT: graph.url,
      },
      // Without it nobody is offered to be told of news there.
      settings: { whatsappCloud: { template: { name: 'ada_pesan', language: 'id' } } },
    })
    graph.hook(`${service.url}/webhooks/whatsapp`)
    ending.push(async () => (service.running() ? service.stop() : undefined))
    await service.start()
    let n = 0
    return { platform: graph, service, someone: () => graph.person({ phone: `628120000${(n += 1)}111` }) }
  }

  test('a draft, and the chat with an open case', { timeout: 3 * LONG }, async () => {
    const chatting = await begin()
    await aDraft(chatting)
    await anOpenCase(chatting)
    expect(await chatting.service.stop()).toBe(0)
  })
})
