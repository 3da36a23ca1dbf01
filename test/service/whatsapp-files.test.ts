/** A photo of a report that its sender takes back before it was fetched, through the service and WhatsApp. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium } from '../support/chromium.ts'
import { type PairedWhatsApp, startOnWhatsApp, startPairedWhatsApp } from '../support/golden/whatsapp.ts'
import { picture } from '../support/images.ts'
import { sampleTexts } from '../support/turn-context.ts'

describe.skipIf(!hasChromium)('files on WhatsApp', () => {
  let paired: PairedWhatsApp
  beforeAll(async () => {
    paired = await startPairedWhatsApp()
  })
  afterAll(() => paired.stop())

  test('of a photo that was taken back before it was fetched, its sender hears that it did not arrive', async () => {
    const live = await startOnWhatsApp(paired, ['id'])
    onTestFinished(live.stop)
    const { whatsapp } = paired
    const ani = whatsapp.person({ name: 'Ani' })
    const turn = async (act: Promise<string>): Promise<string> => {
      const before = paired.handled()
      const id = await act
      await paired.handles(before + 1)
      return id
    }
    for (const words of ['/lapor', 'setuju', '1', '3', '2', 'Amplop dibagikan kepada warga di balai desa.'])
      await turn(ani.says(words))
    whatsapp.fail('download', { kind: 'error', code: 404, description: '', times: 100 })
    const photo = await turn(ani.sends(await picture(40, 40).jpeg().toBuffer()))
    await turn(ani.deletes(photo))
    const text = sampleTexts('id')
    // Tried once more, a second later, it is known to be lost; what only has to wait is tried for a day.
    await live.service.idle()
    for (const words of [
      'selesai',
      'lurah di Kelurahan Contoh',
      'kemarin sore',
      'ya',
      'hari itu juga',
      'tembalang',
      '1',
    ])
      await turn(ani.says(words))
    await turn(ani.says('tidak'))
    const said = ani.screen().map((message) => message.text)
    expect(said.some((words) => words.includes(text('evidence-fetch-failed')))).toBe(true)
  })
})
