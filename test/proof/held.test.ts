/** "Kirim nanti" under kill -9: what was sealed for later arrives once, however often the process dies before its moment. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { openBrowser } from '../support/canary/cast.ts'
import { BAWASLU, newWorld, official, openCases } from '../support/proof.ts'
import { newAddress } from '../support/web-tab.ts'

const STORY = 'Kepala bidang meminta kami mengumpulkan KTP warga.'

test('a report that waits survives kill -9, once, and never comes before its moment', {
  timeout: 600_000,
}, async () => {
  const world = await newWorld({ env: { WEB_CHAT: 'on' } })
  const { service } = world
  await service.start()
  const bawaslu = await official(world, BAWASLU, 'Pak Bawaslu')
  const { says, close } = await openBrowser(service.url, newAddress())
  await says('lapor', /Setuju\?/)
  await says('setuju', /ingin Anda sampaikan/)
  await says('2', /yang mana/)
  await says('1', /Siapa yang menekan/)
  await says('1', /bentuk tekanannya/)
  await says('1', /Ceritakan/)
  await says(STORY, /Lanjutkan menulis/)
  await says('selesai', /Siapa orangnya/)
  await says('kepala bidang', /Kapan kejadiannya/)
  await says('kemarin', /Benar\?/)
  await says('ya', /mengetahuinya/)
  await says('hari itu juga', /Di mana kejadiannya/)
  await says('tembalang', /Dari mana Anda tahu/)
  await says('1', /khawatir/)
  await says('tidak', /sudah bisa dikirim/)
  await says('kirim', /sekarang atau nanti/)
  const told = await says('nanti', /4 angka terakhir/)
  // The moment it is acknowledged, and again while it waits.
  await service.kill()
  close()
  const code = /SMG-\w{5}/.exec(told)?.[0] ?? ''
  expect(told).toMatch(/paling lambat \S+, \d+ \S+ \d{4}/)
  await service.start()
  await service.kill()

  const path = join(service.dataDir, 'kentongan.db')
  const look = <T>(work: (db: Database.Database) => T): T => {
    const db = new Database(path)
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  const moment = look((db) => Number(db.prepare('SELECT heldUntil FROM "Case"').pluck().get()))
  const day = 24 * 60 * 60_000
  expect(moment).toBeGreaterThan(Date.now() + day - 10 * 60_000)
  expect(moment).toBeLessThan(Date.now() + 3 * day + 10 * 60_000)
  const waiting = () =>
    look((db) => db.prepare('SELECT officeId, dueAt FROM OutboxItem').all() as { officeId: string; dueAt: number }[])
  expect(waiting()).toEqual([{ officeId: BAWASLU, dueAt: moment }])
  expect(bawaslu.screen().filter(({ text }) => text.includes(code))).toEqual([])

  // Its days pass, and the process dies once more around its moment.
  look((db) => {
    const now = Date.now() - 60_000
    db.prepare('UPDATE "Case" SET heldUntil = ?').run(now)
    db.prepare('UPDATE OutboxItem SET dueAt = ?').run(now)
  })
  service.launch()
  await service.kill()
  await service.start()
  // The moment is sealed with it: whoever moves it in the clear brings it forward for nobody.
  await vi.waitFor(() => expect(waiting()).toEqual([{ officeId: BAWASLU, dueAt: moment }]), 60_000)
  expect(bawaslu.screen().filter(({ text }) => text.includes(code))).toEqual([])
  await service.stop()
  const [held, ...others] = await openCases(world)
  expect(others).toEqual([])
  expect(held).toMatchObject({ code, offices: [BAWASLU] })
  expect(JSON.stringify(held?.body)).toContain(STORY)
})
