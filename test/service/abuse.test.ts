/** An official's mark of abuse is a number and nothing else. */
import { expect, test } from 'vitest'
import { describeStores } from '../support/store.ts'
import { BAWASLU, INSPEKTORAT, report, startWorld } from './world.ts'

describeStores((open) => {
  test('marked as abuse: counted, and neither case, offices nor reporter see it', async () => {
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const inspector = await world.official(INSPEKTORAT, 'Bu Inspektur')
    const reporter = world.someone('Pelapor')
    const { code, receipt } = await report(reporter, 'Lurah membagikan sembako di balai kelurahan.')
    const marks = async () =>
      (await world.service.metrics.registry.getSingleMetric('kentongan_abuse_marks_total')?.get())?.values[0]?.value
    const before = await store.db.case.findFirstOrThrow()
    inspector.sees()
    await official.says(`/status ${code}`)
    expect(await official.presses('Tandai penyalahgunaan')).toEqual([expect.stringMatching(/Simpan\?/)])
    expect(await marks()).toBe(0)
    expect(await official.presses('Simpan')).toEqual([expect.stringMatching(/hanya sebagai angka/)])
    expect(await marks()).toBe(1)
    // Once for the office and the case, however often it is pressed.
    await official.says(`/status ${code}`)
    await official.presses('Tandai penyalahgunaan')
    await official.presses('Simpan')
    expect(await marks()).toBe(1)
    expect(await store.db.case.findFirstOrThrow()).toEqual(before)
    expect(await store.db.message.count()).toBe(0)
    expect(inspector.sees()).toEqual([])
    await reporter.says(receipt.slice(-4))
    for (const label of ['Saya cek sendiri', 'Nanti saja']) await reporter.presses(label)
    await reporter.says('cek')
    expect((await reporter.says(receipt)).join('\n')).toMatch(/Belum ada petugas yang menyatakan membacanya/)
  })
})
