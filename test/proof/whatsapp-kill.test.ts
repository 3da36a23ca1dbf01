/**
 * Promise 3 on WhatsApp Web: the service is killed again and again while people report; its browser goes with it, and
 * what was not answered is unread at the next start. Again with the printed seed: KILL_SEED=… npx vitest …
 */
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { hasChromium } from '../support/chromium.ts'
import { BAWASLU, chance, openCases } from '../support/proof.ts'
import { goThrough, type Report } from '../support/reporter.ts'
import { heldIn, saidIn } from '../support/said-and-held.ts'
import { browsersIn } from '../support/whatsapp/browser.ts'
import { isReady, LONG, newWhatsAppWorld } from '../support/whatsapp/whatsapp-world.ts'
import { startWhatsApp } from '../support/whatsapp/whatsapp.ts'

/** As many as fit into the time, and never fewer than the first. */
const KILLS = { least: 4, most: 10, withinMs: 60_000 }
const PATIENCE = 2000
const seed = Number(process.env['KILL_SEED'] ?? randomInt(2 ** 31))

test.skipIf(!hasChromium)('kills: no case lost or doubled, no notice lost', { timeout: 6 * LONG }, async () => {
  console.log(`KILL_SEED=${seed}`)
  const random = chance(seed)
  const whatsapp = await startWhatsApp()
  onTestFinished(() => whatsapp.stop())
  const world = await newWhatsAppWorld(whatsapp)
  const { service } = world
  const profile = join(service.dataDir, 'whatsapp')
  const gone = (): Promise<void> =>
    vi.waitFor(() => expect(browsersIn(profile)).toBe(0), { timeout: LONG, interval: 50 })
  service.launch()
  await whatsapp.scan()
  await isReady(world, whatsapp)
  const officer = whatsapp.person({ phone: '6281200001111', name: 'Bu Petugas' })
  const { code: invitation }: { code: string } = JSON.parse(await service.cli('invite', '--office', BAWASLU, '--json'))
  await officer.says(`/petugas ${invitation}`)
  await officer.hears(/terhubung/i, LONG)

  const ending = { over: false }
  let n = 0
  const reporter = async (phone: string | undefined): Promise<Report[]> => {
    const reports: Report[] = []
    const someone = whatsapp.person(phone === undefined ? {} : { phone })
    /**
     * People wait until the ticks of their last message are blue, for a while: faster, unread messages only grow in
     * number. A browser killed between an answer and its ticks never turns them blue.
     */
    const read = (): Promise<unknown> =>
      whatsapp
        .until(
          () => someone.screen().every(({ id, from }) => from === 'bot' || someone.chat.seen.has(id)) || undefined,
          'the last message to be seen',
          PATIENCE,
        )
        .catch(() => undefined)
    const person = {
      ...someone,
      says: (text: string) => read().then(() => someone.says(text)),
      presses: (label: string) => read().then(() => someone.presses(label)),
    }
    do {
      n += 1
      const said = {
        category: { group: 'Medsos & grup chat', item: 'Unggah/sebar kampanye', id: 'MEDSOS_UNGGAH' },
        story: [`Kejadian nomor ${n}, gambar calon dibagikan di grup kantor.`],
        accused: `Lurah di kelurahan Contoh${n}`,
        online: true,
        source: { typed: '1', ids: ['self'] },
        fear: { label: 'Tidak', id: 'no' },
      }
      reports.push(await goThrough(whatsapp, person, said))
    } while (!ending.over)
    return reports
  }
  const all = Promise.all(['6281200003333', undefined].map(reporter))
  all.catch(() => undefined)
  const begun = Date.now()
  let kills = 0
  for (; kills < KILLS.least || (kills < KILLS.most && Date.now() - begun < KILLS.withinMs); kills += 1) {
    // Once it listens: killed before, it has touched nothing.
    await isReady(world, whatsapp)
    await after(random() * 2500)
    await service.kill()
    await gone()
    service.launch()
  }
  ending.over = true
  await isReady(world, whatsapp)
  const reports = (await all).flat()
  await whatsapp.settled(LONG)
  for (const { code = '?' } of reports)
    await officer.sees((screen) => screen.some(({ text }) => text.includes(`INFORMASI AWAL ${code}`)), LONG)
  expect(await service.stop()).toBe(0)
  await gone()

  const cases = await openCases(world)
  expect(cases.map(({ code }) => code).toSorted()).toEqual(reports.map(({ code = '' }) => code).toSorted())
  for (const report of reports) {
    const found = cases.find(({ code }) => code === report.code)
    expect(found && heldIn(found)).toEqual(saidIn(report))
  }
  expect(whatsapp.misses()).toEqual([])
  console.log(`${kills} kills; ${reports.length} reports`)
})
