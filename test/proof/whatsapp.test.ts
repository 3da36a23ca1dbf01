/**
 * The service as a process, before the stand-in for WhatsApp: paired, used for a whole report, stopped, killed, robbed of
 * its browser, thrown out. What was sent to it is answered once, whatever happened meanwhile, and no browser outlives it.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { browsers } from '../support/chromium.ts'
import { docx } from '../support/documents.ts'
import { CANARY, picture, withTraces } from '../support/images.ts'
import { BAWASLU, openCases, type World } from '../support/proof.ts'
import { recording } from '../support/recordings.ts'
import { browsersIn, crashPageIn, environmentIn, killBrowserIn } from '../support/whatsapp/browser.ts'
import { isReady, LONG, newWhatsAppWorld } from '../support/whatsapp/whatsapp-world.ts'
import type { Group } from '../support/whatsapp/groups.ts'
import type { ShownMessage } from '../support/whatsapp/world.ts'
import { type Person, startWhatsApp, type WhatsApp } from '../support/whatsapp/whatsapp.ts'

const filesOf = (screen: ShownMessage[]) => screen.filter(({ from, file }) => from === 'bot' && file !== undefined)

describe.each(browsers)(
  'WhatsApp through the whole service in $name',
  { timeout: 3 * LONG },
  ({ name, chromium, absent }) => {
    const works = test.skipIf(absent)
    let whatsapp: WhatsApp
    let world: World
    let ani: Person
    let officer: Person
    let group: Group
    /** The officer in the group. */
    let posko: Person
    let neighbours: Group
    let code = ''
    /** The notice in the officer's chat. */
    let noticed = ''
    let receipt = ''

    const profile = (): string => join(world.service.dataDir, 'whatsapp')
    const state = async (): Promise<string> => {
      const answer = await fetch(`${world.service.adminUrl}/whatsapp/state`).then(
        (response) => response.json() as Promise<{ state: string }>,
        () => ({ state: 'away' }),
      )
      return answer.state
    }
    const becomes = (wanted: string): Promise<void> =>
      vi.waitFor(async () => expect(await state()).toBe(wanted), { timeout: LONG, interval: 50 })
    const noBrowser = (): Promise<void> =>
      vi.waitFor(() => expect(browsersIn(profile())).toBe(0), { timeout: LONG, interval: 50 })
    const ready = (): Promise<void> => isReady(world, whatsapp)
    /** The answers to "halo" that somebody has seen, so that a second one would be noticed. */
    const greetings = (person: Person): number =>
      person.chat.sights.filter(({ message }) => message.text.startsWith('Selamat datang')).length

    beforeAll(async () => {
      if (absent) return console.log(`${name} is not on this machine: its tests are skipped`)
      whatsapp = await startWhatsApp(chromium === undefined ? {} : { chromium })
      world = await newWhatsAppWorld(whatsapp, { office: { evidence: 'chat', allowGroups: true } })
      ani = whatsapp.person({ name: 'Ani' })
      officer = whatsapp.person({ phone: '6281200001111', name: 'Bu Petugas' })
      group = whatsapp.group({ title: 'Posko', members: [officer] })
      posko = group.member(officer)
      neighbours = whatsapp.group({ title: 'Arisan', members: [ani, officer] })
    })
    afterAll(async () => {
      if (absent) return
      if (world.service.running()) await world.service.stop()
      await noBrowser().finally(() => killBrowserIn(profile()))
      await whatsapp.stop()
    }, 2 * LONG)

    works('shows the code to scan on the admin address and is paired', async () => {
      world.service.launch()
      await becomes('pairing')
      const shown = await whatsapp.until(() => whatsapp.shown(), 'a code', LONG)
      const image = await fetch(`${world.service.adminUrl}/whatsapp/qr.png`)
      const expected = await QRCode.toBuffer(shown, { width: 360, margin: 2 })
      expect(Buffer.from(await image.arrayBuffer()).equals(expected)).toBe(true)
      await whatsapp.scan(shown)
      await ready()
      expect(world.service.output()).not.toContain(shown.slice(0, 20))
    })

    works(
      'keeps the account to itself: folder, working directory, and what the browser knows of the service',
      async () => {
        expect((await stat(profile())).mode & 0o777).toBe(0o700)
        // TMPDIR is the test's own.
        expect((await readdir(world.service.folder)).toSorted()).toEqual(['data', 'kentongan.yaml', 'tmp'])
        expect(environmentIn(profile())).toContain('PATH=')
        // By the names of our settings: Debian's start script of the browser sets a GOOGLE_DEFAULT_CLIENT_SECRET.
        expect(environmentIn(profile())).not.toMatch(/KENTONGAN|WHATSAPP|TELEGRAM|DATABASE_URL|SMTP/)
      },
    )

    works('an office is linked in a chat and in a group; a group that is not linked hears nothing', async () => {
      const invite = async (): Promise<string> =>
        JSON.parse(await world.service.cli('invite', '--office', BAWASLU, '--json')).code
      await officer.says(`/petugas ${await invite()}`)
      await officer.hears(/terhubung/i, LONG)
      await posko.says(`/petugas ${await invite()}`)
      await posko.hears(/terhubung/i, LONG)
      for (const words of ['halo', '/lapor', '/kasus', '1'])
        await neighbours.member(words === '/kasus' ? officer : ani).says(words)
      await whatsapp.settled()
    })

    works(
      'takes a report with photo, document and voice note, and tells chat and group, with the evidence',
      async () => {
        await report()
        const [stored, ...others] = await openCases(world)
        expect(others).toEqual([])
        expect(stored).toMatchObject({ code, evidence: 3 })
        for (const person of [officer, posko]) {
          const notice = await person.hears(code, LONG)
          if (person === officer) noticed = notice.id
          expect(notice.text).toContain('Kelurahan Contoh')
          const files = (await person.sees((screen) => filesOf(screen).length === 3, LONG)).filter(({ file }) => file)
          expect(files.map(({ file }) => file?.kind)).toContain('image')
          for (const { file, text } of files) {
            expect(`${file?.name} ${text}`).not.toContain(CANARY)
            if (file?.kind === 'image') expect(Buffer.from(file.bytes).includes(CANARY)).toBe(false)
          }
        }
      },
    )

    works(
      'officials act by command or by quoting: one acknowledges in the group, one asks back in the chat, both get the answer',
      async () => {
        await posko.presses('Sudah dibaca', LONG)
        await posko.hears(/dinyatakan dibaca oleh Bawaslu/, LONG)
        await officer.says('Tanya', { quotes: noticed })
        await officer.hears('Tulis pertanyaan', LONG)
        await officer.says('Apakah ada saksi lain?')
        await officer.hears(/Pelapor akan membaca/, LONG)
        await officer.presses('Kirim')
        await officer.hears(/tersimpan/, LONG)
        await ani.says('/cek')
        await ani.hears(/nomor rahasia/i, LONG)
        await ani.says(receipt)
        await ani.hears(/saksi lain/, LONG)
        await ani.presses('Jawab')
        await ani.hears(/./, LONG)
        await ani.says('Ada dua orang di belakang')
        await ani.hears(/Kirim\?/, LONG)
        await ani.presses('Kirim')
        for (const person of [officer, posko]) await person.hears(/dua orang di belakang/, LONG)
      },
    )

    works('erases: what the bot said is gone from the phone, and the chat from the device', async () => {
      const deletions = (): number => whatsapp.device.deleted.filter((chat) => chat === ani.address).length
      await ani.says('hapus')
      await ani.hears('Hapus isi chat ini?', LONG)
      const before = deletions()
      await ani.presses('Ya, hapus')
      await ani.hears('Terima kasih', LONG)
      await whatsapp.until(() => deletions() > before || undefined, 'the chat to be deleted', LONG)
      const asked = ani.chat.sights.findLast(({ message }) => message.text.startsWith('Hapus isi chat ini?'))
      expect(ani.screen().find(({ id }) => id === asked?.message.id)).toMatchObject({ revoked: true, text: '' })
      await whatsapp.until(
        () => whatsapp.device.chats().every(({ id }) => id !== ani.address) || undefined,
        'nothing of the chat to be left on the device',
        LONG,
      )
    })

    works('is stopped and started again: no new code, and what came meanwhile is answered once', async () => {
      expect(await world.service.stop()).toBe(0)
      await noBrowser()
      const budi = whatsapp.person({ name: 'Budi' })
      await budi.says('halo')
      world.service.launch()
      await ready()
      await budi.hears('Selamat datang', LONG)
      expect(whatsapp.shown()).toBeUndefined()
      expect(greetings(budi)).toBe(1)
    })

    works('is killed while people write: the browser goes with it, and everybody is answered', async () => {
      const people = Array.from({ length: 5 }, (_, n) => whatsapp.person({ name: `Orang ${n}` }))
      for (const [n, person] of people.entries()) {
        await person.says('halo')
        if (n === 2) await world.service.kill()
      }
      await noBrowser()
      world.service.launch()
      await ready()
      for (const person of people) await person.sees(() => greetings(person) > 0, LONG)
    })

    works('a browser that is killed, and a page that crashes, are replaced', async () => {
      for (const strike of [killBrowserIn, crashPageIn]) {
        const person = whatsapp.person({ name: 'Citra' })
        expect(strike(profile())).toBeGreaterThan(0)
        await person.says('halo')
        await person.hears('Selamat datang', LONG)
        await ready()
        expect(greetings(person)).toBe(1)
      }
      expect(whatsapp.shown()).toBeUndefined()
    })

    works('another browser takes over: it waits, says so, and goes on', async () => {
      const from = world.service.output().length
      whatsapp.conflict()
      await world.service.printed(/conflict/, from, LONG)
      const person = whatsapp.person({ name: 'Dewi' })
      await person.says('halo')
      await person.hears('Selamat datang', LONG)
    })

    works('the owner removes the device: nothing is received, readyz and the log say so', async () => {
      const from = world.service.output().length
      await ready()
      whatsapp.unlink()
      await becomes('logged-out')
      await world.service.printed(/unlinked/, from, LONG)
      const readyz = async (): Promise<number> => (await fetch(`${world.service.url}/readyz`)).status
      await vi.waitFor(async () => expect(await readyz()).toBe(503), { timeout: LONG, interval: 50 })
      await noBrowser()
    })

    works('said nothing in the group that is not linked', () => {
      expect(neighbours.screen()).toHaveLength(4)
      expect(neighbours.screen().filter(({ from }) => from === 'bot')).toEqual([])
    })

    works('asked the page for nothing that the stand-in lacks, and printed nobody', () => {
      expect(whatsapp.misses()).toEqual([])
      expect(whatsapp.troubles()).toEqual([])
      const printed = world.service.output()
      for (const said of [
        ani.address,
        ani.address.split('@')[0] ?? '',
        officer.address,
        'Bu Petugas',
        CANARY,
        'balai desa',
      ])
        expect(printed).not.toContain(said)
    })

    /** A whole report, by whatever is asked next; each question is answered the first time it is seen. */
    async function report(): Promise<void> {
      const press = (label: string) => () => ani.presses(label)
      const say = (text: string) => () => ani.says(text)
      const steps: [RegExp, () => Promise<unknown>][] = [
        [/TANPA NAMA/, press('Setuju')],
        [/Apa yang ingin Anda sampaikan/, press('ASN tidak netral')],
        [/ini soal apa/, press('Jabatan & fasilitas')],
        [/yang mana/, press('Uang/barang/bansos')],
        [/Ceritakan kejadiannya/, say('Amplop dibagikan kepada warga di balai desa.')],
        [/atau ketik SELESAI/, say('selesai')],
        [/Siapa orangnya/, () => sendFiles().then(say('lurah di Kelurahan Contoh'))],
        [/Kapan kejadiannya/, say('kemarin malam')],
        [/Benar\?/, say('ya')],
        [/mengetahuinya/, press('Hari itu juga')],
        [/Di mana kejadiannya/, press('Kota Semarang')],
        [/Di kecamatan apa/, say('Tembalang')],
        [/Dari mana Anda tahu/, say('1')],
        [/pembalasan/, press('Tidak')],
        [/Dua hal itu kami buang dari berkasnya/, press('Tidak')],
        [/sudah bisa dikirim/, press('Kirim')],
        [/4 angka terakhir/, () => ani.says(receipt.slice(-4))],
        [/Mau dikabari/, press('Saya cek sendiri')],
        [/^Mau (?:kami )?hapus /, press('Nanti saja')],
      ]
      await ani.says('/lapor')
      for (let looked = 0; steps.length > 0; looked += 1) {
        const what = `an answer; the chat shows:\n${ani.transcript().slice(-1500)}`
        const { text } = (await whatsapp.until(() => ani.chat.sights[looked], what, LONG)).message
        code = /Kode kasus: (\S+)/.exec(text)?.[1] ?? code
        if (/^\d{4}(?: \d{4}){4}$/.test(text)) receipt = text
        if (/masih dibersihkan/.test(text)) await ani.presses('Cek lagi')
        // Of the voice note, and where the machine has no programs for them of the others too.
        if (/Tetap disertakan/.test(text)) await ani.presses('Ya, sertakan')
        const step = steps.findIndex(([asked]) => asked.test(text))
        if (step >= 0) await steps.splice(step, 1)[0]?.[1]()
      }
      await ani.hears(/Terima kasih/, LONG)
    }

    async function sendFiles(): Promise<void> {
      const photo = await withTraces(picture(320, 240)).jpeg().toBuffer()
      await ani.sends(photo, { as: 'image' })
      await ani.sends(docx(), {
        as: 'document',
        mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        name: `${CANARY}.docx`,
      })
      await ani.sends(recording(), { as: 'ptt', mime: 'audio/amr' })
    }
  },
)
