/** Web addresses of reporters are never opened: whoever runs the site would learn that somebody reports it. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { picture } from '../support/images.ts'
import { describeStores } from '../support/store.ts'
import { startWorld, sent, toReview } from './world.ts'

/** A site that counts its visitors, and every name that this process asks for. */
async function watched() {
  let visits = 0
  const asked: string[] = []
  const site = createServer((_request, response) => {
    visits += 1
    response.end()
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const look = (message: unknown): void => {
    const { socket } = message as { socket: Socket }
    socket.on('lookup', (_error, _address, _family, host) => asked.push(host))
  }
  subscribe('net.client.socket', look)
  onTestFinished(() => {
    unsubscribe('net.client.socket', look)
    site.close()
  })
  const address = (path: string): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}/${path}`
  return { address, visits: () => visits, asked }
}

test('whoever opens one would be noticed', async () => {
  const { address, visits, asked } = await watched()
  await fetch(address('x'))
  await fetch('http://berita.invalid/x').catch(() => undefined)
  expect(visits()).toBe(1)
  expect(asked).toContain('berita.invalid')
})

describeStores((open) => {
  test('a link in the story, under a photo and as an answer is kept and not opened, nor by whoever reads it', async () => {
    const { address, visits, asked } = await watched()
    const store = await open()
    const world = await startWorld(store.url)
    const official = await world.official('bawaslu-kota', 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    const story = `Camat menyebarkan https://berita.contoh.com/cerita dan ${address('cerita')} di grup.`
    await toReview(reporter, story)
    await reporter.acts(
      reporter.person.sends(await picture(320, 240).jpeg().toBuffer(), {
        caption: `Dari https://berita.contoh.com/foto dan ${address('foto')}`,
      }),
    )
    await reporter.presses('Tambah detail')
    await reporter.presses('Tautan di internet')
    const noted = await reporter.says('https://berita.contoh.com/jawaban')
    expect(noted[0]).toContain('https://berita.contoh.com/jawaban')
    await reporter.says(address('jawaban'))
    await reporter.says('selesai')
    await reporter.presses('Sudah cukup')
    const { code } = sent(await reporter.presses('Kirim'))
    const notice = official.sees().find((text) => text.startsWith(`INFORMASI AWAL ${code}`))
    for (const where of ['cerita', 'foto', 'jawaban']) expect(notice).toContain(`berita[.]contoh[.]com/${where}`)
    expect(asked.filter((host) => host.includes('contoh.com'))).toEqual([])
    expect(visits()).toBe(0)
  })
})
