/** Which case is meant by what an official types under notices: several in a chat, quoted, and across a restart. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Content } from '../../../src/channel.ts'
import { caseButtons } from '../../../src/notify/summary.ts'
import { hasChromium } from '../../support/chromium.ts'
import { sampleTexts } from '../../support/turn-context.ts'
import { type Person, startWhatsApp, type WhatsApp } from '../../support/whatsapp/whatsapp.ts'
import { type Desk, newDesk } from './setup.ts'

const until = (look: () => unknown, timeout = 30_000) =>
  vi.waitFor(() => expect(look()).toBeTruthy(), { timeout, interval: 20 })

describe.skipIf(!hasChromium)('notices on WhatsApp', () => {
  let whatsapp: WhatsApp
  let desk: Desk
  const officials: Person[] = []

  beforeAll(async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    whatsapp = await startWhatsApp()
    desk = newDesk(whatsapp)
    await desk.start()
    await until(() => desk.state() === 'pairing')
    await whatsapp.scan()
    await until(() => desk.channel.healthy())
    const dina = whatsapp.person({ name: 'Dina' })
    const group = whatsapp.group({ members: [whatsapp.person({ name: 'Eko' })] })
    officials.push(dina, group.member(whatsapp.person({ name: 'Fajar' })))
  })
  afterAll(async () => {
    await desk.stop()
    desk.remove()
    vi.restoreAllMocks()
    await whatsapp.stop()
  })

  /** What the service hears when it is said. */
  const heard = async (official: Person, text: string, quotes?: string): Promise<Content> => {
    const before = desk.got.length
    await official.says(text, quotes === undefined ? {} : { quotes })
    await until(() => desk.got.length > before)
    return desk.got.at(-1)?.content ?? expect.fail()
  }
  const notify = async (official: Person, code: string): Promise<string> => {
    const text = `INFORMASI AWAL ${code}`
    const to = { channel: 'whatsapp' as const, id: official.chat.id }
    await desk.channel.send(to, { text, protect: true, buttons: caseButtons(code, sampleTexts('id')) })
    return (await official.hears(text)).id
  }
  const restart = async (): Promise<void> => {
    const { profile } = desk
    await desk.stop()
    desk = newDesk(whatsapp, {}, profile)
    await desk.start()
    await until(() => desk.channel.healthy())
  }
  const said = (text: string): Content => ({ kind: 'text', text })

  test.each([0, 1])(
    'a case is named by its command or by quoting its notice, and by nothing else (chat %j)',
    async (at) => {
      const official = officials[at] ?? expect.fail()
      await heard(official, '/petugas')
      // Numbers that begin at the same place in every process would be the worst there is.
      const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
      const older = await notify(official, 'SMG-AAAAA')
      const newer = await notify(official, 'SMG-BBBBB')
      const check = async (): Promise<void> => {
        for (const typed of ['1', '2', '11', '501', 'Sudah dibaca', 'tanya'])
          expect(await heard(official, typed)).toEqual(said(typed))
        expect(await heard(official, '2', older)).toEqual(said('2'))
        expect(await heard(official, 'Sudah dibaca', older)).toEqual(said('/dibaca SMG-AAAAA'))
        expect(await heard(official, 'tanya', newer)).toEqual(said('/tanya SMG-BBBBB'))
      }
      await check()
      await restart()
      await notify(official, 'SMG-CCCCC')
      await check()
      random.mockRestore()
    },
  )

  test('what was quoted while the service was off is read when it is back', async () => {
    const [dina = expect.fail()] = officials
    const older = await notify(dina, 'SMG-DDDDD')
    await notify(dina, 'SMG-EEEEE')
    const { profile } = desk
    await desk.stop()
    const id = await dina.says('Ubah status', { quotes: older })
    desk = newDesk(whatsapp, {}, profile)
    await desk.start()
    // What was said before comes once more where the stop was sooner than its mark.
    const answer = () => desk.got.find(({ messageId }) => messageId.includes(id))
    await until(answer)
    expect(answer()?.content).toEqual(said('/status SMG-DDDDD'))
  })
})
