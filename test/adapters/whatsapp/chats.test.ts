/** Which chats are ours to answer and to delete: across pairings, stops, and what WhatsApp counts as unread. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { PageError } from '../../../adapters/whatsapp/page-error.ts'
import { readPairing } from '../../../adapters/whatsapp/profile.ts'
import { sinceFile } from '../../../adapters/whatsapp/since.ts'
import type { Tuning } from '../../../adapters/whatsapp/tuning.ts'
import { hasChromium } from '../../support/chromium.ts'
import { type Person, startWhatsApp, type WhatsApp } from '../../support/whatsapp/whatsapp.ts'
import { type Desk, newDesk } from './setup.ts'

const until = (look: () => unknown, timeout = 30_000) =>
  vi.waitFor(() => expect(look()).toBeTruthy(), { timeout, interval: 20 })

/** Everything is soon quiet, though not before it is taken for unreadable, and looked at often. */
const TIDY = { quietMs: 2000, sweepMs: 200, unreadableMs: 1000 }
const seconds = () => Math.floor(Date.now() / 1000)
let last = 0xaa00

describe.skipIf(!hasChromium)('chats of WhatsApp', () => {
  let whatsapp: WhatsApp
  let desk: Desk

  beforeAll(async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    whatsapp = await startWhatsApp()
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await whatsapp.stop()
  })
  afterEach(async () => {
    await desk.stop()
    desk.remove()
    whatsapp.unlink()
    whatsapp.syncsAfter(null)
  })

  const open = async (tuning: Partial<Tuning> = {}, profile?: string, onPage?: Desk['onPage']) => {
    desk = newDesk(whatsapp, tuning, profile)
    if (onPage !== undefined) desk.onPage = onPage
    await desk.start()
  }
  const ready = () => until(() => desk.channel.healthy())
  const pair = async () => {
    await until(() => desk.state() === 'pairing')
    await whatsapp.scan()
    await ready()
  }
  const saidBy = (person: Person) =>
    desk.got.filter(({ address }) => address.id === person.chat.id).map(({ content }) => content)
  const isGone = (person: Person) =>
    whatsapp.device.deleted.includes(person.chat.id) && !whatsapp.device.chats().some(({ id }) => id === person.chat.id)
  /** As the phone hands it to a device that was just linked, or as WhatsApp brings it late. */
  const earlier = (person: Person, body: string, t: number, isNewMsg = true) => {
    last += 1
    whatsapp.push({
      id: `false_${person.chat.id}_${last.toString(16).toUpperCase()}`,
      from: person.chat.id,
      body,
      t,
      isNewMsg,
    })
  }

  /** The machine is started again: what was in memory is gone. Resolves to since when the number is ours. */
  const reboot = async (): Promise<number> => {
    const { profile } = desk
    const first = readPairing(profile)?.at ?? expect.fail()
    await desk.stop()
    whatsapp.unlink()
    for (const name of readdirSync(profile)) rmSync(join(profile, name), { recursive: true })
    await vi.waitFor(() => expect(seconds()).toBeGreaterThan(first + 1), { timeout: 5000 })
    return first
  }

  test('paired anew with an empty profile, the same number answers who wrote meanwhile, and deletes what is over', async () => {
    await open()
    await pair()
    const { profile } = desk
    const ani = whatsapp.person({ name: 'Ani' })
    await ani.says('halo')
    await until(() => desk.got.length === 1)
    await desk.channel.send(desk.got[0]?.address ?? expect.fail(), { text: 'Selamat datang' })
    const first = await reboot()

    await open(TIDY, profile)
    await until(() => desk.state() === 'pairing')
    const budi = whatsapp.person({ name: 'Budi' })
    earlier(ani, 'dari kemarin', first + 1, false)
    earlier(budi, 'ditulis waktu mesin mati', first + 1)
    const owner = whatsapp.person({ name: 'Keluarga' })
    earlier(owner, 'pesan pribadi', first - 1000)
    await whatsapp.scan()
    await ready()
    await until(() => saidBy(budi).length === 1)
    await until(() => isGone(ani) && isGone(budi))
    expect(saidBy(owner)).toEqual([])
    expect(isGone(owner)).toBe(false)
    expect(readPairing(profile)).toEqual({ at: first, chats: 1 })
    const kept = readFileSync(sinceFile(profile), 'utf8')
    expect(kept).not.toContain(whatsapp.number.split('@')[0])
    expect(kept).not.toContain(whatsapp.number.split('@')[0]?.slice(-6))
  })

  test('paired anew, with a page that fails at first, it knows since when the number is ours', async () => {
    await open()
    await pair()
    const { profile } = desk
    const first = await reboot()
    let failed = false
    await open(TIDY, profile, (page) => ({
      ...page,
      async chats() {
        if (failed) return page.chats()
        failed = true
        expect(readPairing(profile)).toEqual({ at: first })
        throw new PageError('hung', 'chats')
      },
    }))
    await pair()
    await until(() => readPairing(profile)?.chats === 0)
    expect(readPairing(profile)).toEqual({ at: first, chats: 0 })
    expect(failed).toBe(true)
  })

  test('what is unread and was not handed over yet is not deleted, and answered when it comes', async () => {
    await open(TIDY)
    await pair()
    const now = seconds()
    await vi.waitFor(() => expect(seconds()).toBeGreaterThan(now + 1), { timeout: 5000 })
    const [ani, budi, posko] = ['Ani', 'Budi', 'Posko'].map((name) => whatsapp.person({ name }))
    if (ani === undefined || budi === undefined || posko === undefined) expect.fail()
    const group = whatsapp.group({ members: [posko] })
    whatsapp.announces(ani.chat.id, 2, now + 1)
    whatsapp.announces(group.id, 1, now + 1)
    // Of the two, only one.
    earlier(ani, 'yang kedua', now + 1, false)
    await budi.says('halo')
    await until(() => saidBy(budi).length === 1 && isGone(budi))
    await until(() => saidBy(ani).length === 1)
    desk.channel.ended?.({ channel: 'whatsapp', id: ani.chat.id })
    await budi.says('halo lagi')
    await until(() => saidBy(budi).length === 2 && isGone(budi))
    expect(isGone(ani)).toBe(false)
    expect(whatsapp.device.cleared).not.toContain(group.id)
    earlier(ani, 'yang pertama', now + 1, false)
    whatsapp.push({
      id: `false_${group.id}_AC01_${posko.address}`,
      from: group.id,
      author: posko.address,
      body: 'x',
      t: now + 1,
      isNewMsg: false,
    })
    await until(() => saidBy(ani).length === 2 && isGone(ani))
    await until(() => whatsapp.device.cleared.includes(group.id))
  })

  test('stopped between the scan and "ready", it knows what was before: that is private, the rest is answered and deleted', async () => {
    whatsapp.syncsAfter(60_000)
    await open()
    await until(() => desk.state() === 'pairing')
    whatsapp.scan().catch(() => undefined)
    await until(() => whatsapp.linked())
    const { profile } = desk
    await vi.waitFor(async () => expect((await desk.page().state()).state).toBe('CONNECTED'), { timeout: 30_000 })
    await desk.stop()
    expect(readPairing(profile)).toEqual({ at: expect.any(Number) })
    whatsapp.syncsAfter(0)
    await open(TIDY, profile)
    await ready()
    const [ani, budi] = [whatsapp.person({ name: 'Ani' }), whatsapp.person({ name: 'Budi' })]
    earlier(budi, 'pesan pribadi tiga hari sebelum dipasang', seconds() - 3 * 86_400)
    await ani.says('halo')
    await until(() => saidBy(ani).length === 1)
    await until(() => isGone(ani))
    expect(saidBy(budi)).toEqual([])
    expect(isGone(budi)).toBe(false)
  })

  test('what a stop waits for is seen, or deleted when it is over, before the browser closes, and does not come again', async () => {
    await open()
    await pair()
    const { profile } = desk
    const [ani, budi] = [whatsapp.person({ name: 'Ani' }), whatsapp.person({ name: 'Budi' })]
    const inTurn: string[] = []
    let release: (_: void) => void = () => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    desk.onMessage = async ({ address }) => {
      inTurn.push(address.id)
      await released
      await desk.channel.send(address, { text: 'Sudah diterima' })
      if (address.id === budi.chat.id) desk.channel.ended?.(address)
    }
    await ani.says('halo')
    await budi.says('hapus')
    await until(() => inTurn.length === 2)
    const stopped = desk.stop()
    release()
    await stopped
    expect(ani.chat.seen.size).toBe(1)
    expect(isGone(budi)).toBe(true)
    whatsapp.syncsAfter(0)
    await open({}, profile)
    await ready()
    const citra = whatsapp.person({ name: 'Citra' })
    await citra.says('halo')
    await until(() => saidBy(citra).length === 1)
    expect(desk.got).toHaveLength(1)
    expect(ani.screen().filter(({ text }) => text === 'Sudah diterima')).toHaveLength(1)
  })

  test('a profile that nobody knows the age of begins now', async () => {
    await open()
    await pair()
    const { profile } = desk
    await desk.stop()
    rmSync(join(profile, 'pairing.json'))
    rmSync(sinceFile(profile))
    whatsapp.syncsAfter(0)
    await open(TIDY, profile)
    await ready()
    const ani = whatsapp.person({ name: 'Ani' })
    await ani.says('halo')
    await until(() => saidBy(ani).length === 1 && isGone(ani))
    await until(() => readPairing(profile) !== undefined)
  })

  test('what came while it was off and is no plain message is answered as ever, and deleted', async () => {
    await open()
    await pair()
    const named = (name: string) => whatsapp.person({ name })
    const [once, unread, deleted, odd] = [named('once'), named('unread'), named('deleted'), named('odd')]
    const { profile } = desk
    await desk.stop()
    await once.sendsOther('view_once')
    await unread.sendsOther('ciphertext')
    await deleted.deletes(await deleted.says('rahasia'))
    // Of a kind that nobody answers.
    last += 1
    whatsapp.push({
      id: `false_${odd.chat.id}_${last.toString(16).toUpperCase()}`,
      from: odd.chat.id,
      type: 'album',
      body: '',
    })
    whatsapp.syncsAfter(0)
    await open(TIDY, profile)
    await ready()
    const oddity = (what: string) => [{ kind: 'odd', what }]
    await until(() => [once, unread, deleted].every((person) => saidBy(person).length > 0))
    expect([once, unread, deleted].map(saidBy)).toEqual([oddity('view-once'), oddity('unknown'), oddity('deleted')])
    await until(() => [once, unread, deleted, odd].every(isGone))
    expect(saidBy(odd)).toEqual([])
  })

  test('the numbers of a question end when its chat was deleted here', async () => {
    await open()
    await pair()
    const dina = whatsapp.person({ name: 'Dina' })
    await dina.says('/petugas')
    await until(() => saidBy(dina).length === 1)
    const to = { channel: 'whatsapp' as const, id: dina.chat.id }
    await desk.channel.send(to, { text: 'Yakin?', buttons: [{ id: 'q:yes', label: 'Ya' }], replacesPressed: true })
    await dina.hears('Yakin?')
    desk.channel.ended?.(to)
    await until(() => isGone(dina))
    await dina.says('1')
    await until(() => saidBy(dina).length === 2)
    expect(saidBy(dina)[1]).toEqual({ kind: 'text', text: '1' })
  })

  test('pictures that come within a moment are one album; what is written after them ends it', async () => {
    await open({ albumMs: 1500 })
    await pair()
    const ani = whatsapp.person({ name: 'Ani' })
    for (const n of [1, 2, 3]) await ani.sends(Buffer.from([0xff, 0xd8, 0xff, n]))
    await until(() => saidBy(ani).length === 3)
    await ani.sends(Buffer.from([0xff, 0xd8, 0xff, 4]))
    await ani.says('selesai')
    await until(() => saidBy(ani).length === 5)
    const more = saidBy(ani).map((content) => (content.kind === 'file' ? content.more === true : content.kind))
    expect(more).toEqual([true, true, false, false, 'text'])
  })
})
