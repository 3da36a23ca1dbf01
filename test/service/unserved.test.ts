/** Offices that no chat is linked for: the reporter reads who was told and who was not, and so does the operator. */
import { expect, test } from 'vitest'
import { describeStores } from '../support/store.ts'
import { BAWASLU, INSPEKTORAT, report, startWorld } from './world.ts'

const STORY = 'Lurah membagikan sembako di balai kelurahan tadi malam.'
const BAWASLU_NAME = 'Bawaslu Kota Semarang'

describeStores((open) => {
  test('whoever has no chat is not said to have been told, until it has one', async () => {
    const world = await startWorld((await open()).url)
    expect(world.unserved.join()).toMatch(/^Offices have no linked chat.*bawaslu-kota/)
    world.unserved.length = 0
    const reporter = world.someone('Pelapor')
    const { receipt, offices } = await report(reporter, STORY)
    expect(offices).toContain(BAWASLU_NAME)
    const shown = reporter.person
      .screen()
      .map(({ text }) => text)
      .join('\n')
    expect(shown).not.toContain('terkirim ke')
    expect(shown).toContain(`Belum terhubung dengan layanan ini, jadi belum diberi tahu: ${offices}.`)
    expect(world.unserved.join()).toMatch(/A report came in for offices without a linked chat.*bawaslu-kota/)

    await reporter.says(receipt.slice(-4))
    const look = async () => {
      const other = world.someone('HP lain')
      await other.says('cek')
      return (await other.says(receipt)).join('\n')
    }
    expect(await look()).toMatch(/Laporan tersimpan tersegel untuk .*\n*Belum terhubung .*Bawaslu/)

    const official = await world.official(BAWASLU, 'Petugas')
    expect(
      official.person
        .screen()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('balai kelurahan')
    const half = await look()
    expect(half).toContain(`Laporan sudah sampai di ${BAWASLU_NAME}.`)
    expect(half).toMatch(/belum diberi tahu: Inspektorat/)

    await world.official(INSPEKTORAT, 'Petugas lain')
    expect(await look()).not.toMatch(/elum terhubung/)
    // It was told: that it has no chat any more takes nothing back.
    await official.says('/lepas')
    expect(await look()).toContain(`Laporan sudah sampai di ${BAWASLU_NAME}`)
  })

  test('the operator is reminded at most once an hour of the same office', async () => {
    const world = await startWorld((await open()).url)
    world.unserved.length = 0
    await report(world.someone('Satu'), STORY)
    await report(world.someone('Dua'), STORY)
    expect(world.unserved).toHaveLength(1)
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_000)
    await report(world.someone('Tiga'), STORY)
    expect(world.unserved).toHaveLength(2)
  })
})
