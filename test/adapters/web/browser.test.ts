/** The chat page and the demo in a real Chromium. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/channel.ts'
import { hasChromium, launchChromium } from '../../support/chromium.ts'
import { type Answer, type Harness, startWeb } from '../../support/web-harness.ts'

const phone = { width: 360, height: 740 }
const desktop = { width: 1280, height: 800 }

const ticks = (chosen: string): Reply => ({
  text: 'Pilih beberapa.',
  buttons: ['tick-a', 'tick-b'].map((id) => ({ id, label: `${id === chosen ? '☑' : '☐'} ${id}` })),
})

/** A small intake: a menu, a question with many choices, a text, an end. */
const intake: Answer = ({ content }) => {
  const navigation = [
    { id: 'back', label: 'Kembali' },
    { id: 'cancel', label: 'Batal' },
  ]
  if (content.kind === 'text' && content.text === '/start') {
    return [
      { text: 'Selamat datang.' },
      {
        text: 'Mau apa?',
        buttons: [
          { id: 'report', label: 'Buat laporan', description: 'ASN yang memihak' },
          { id: 'case', label: 'Cek kasus' },
        ],
      },
    ]
  }
  if (content.kind === 'choice' && content.id === 'report') {
    return [
      {
        text: 'Di mana?',
        buttons: Array.from({ length: 17 }, (_, n) => ({ id: `d${n}`, label: `Kecamatan ${n}` })),
        navigation,
      },
    ]
  }
  if ((content.kind === 'text' && content.text === 'POISON') || (content.kind === 'choice' && content.id === 'poison'))
    throw new RangeError('a mistake of ours')
  if (content.kind === 'text' && content.text === 'TRAP')
    return [{ text: 'Awas.', buttons: [{ id: 'poison', label: 'Rusak' }] }]
  if (content.kind === 'text' && content.text === 'TICKS') return [ticks('')]
  if (content.kind === 'choice' && content.id.startsWith('tick-'))
    return [{ ...ticks(content.id), replacesPressed: true }]
  if (content.kind === 'choice') return [{ text: `Dipilih ${content.id}. Ceritakan.`, navigation }]
  if (content.kind === 'file') return [{ text: `Diterima: ${content.media}.` }]
  if (content.kind === 'odd') return [{ text: `Maaf: ${content.what}` }]
  return [
    {
      text: content.kind === 'text' ? `Dicatat: ${content.text}` : 'Lain',
      layout: 'row',
      buttons: [
        { id: 'y', label: 'Betul' },
        { id: 'n', label: 'Bukan' },
      ],
      navigation,
    },
  ]
}

/** Resolves once `get` gives `value`. */
const soon = (get: () => unknown, value: unknown): Promise<void> => expect.poll(get).toEqual(value)

describe.skipIf(!hasChromium)('in a browser', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let service: Harness
  /** Anything that must not happen: requests elsewhere, errors, violations of the policy. */
  let wrong: string[]
  /** Set by tests that cut the connection on purpose. */
  let cutOff = false

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  async function visit(
    path: string,
    options: Parameters<Browser['newContext']>[0] = {},
    mode: 'on' | 'demo' = 'on',
  ): Promise<void> {
    service = await startWeb(intake, { mode, passing: () => false })
    context = await browser.newContext({ viewport: phone, locale: 'id-ID', ...options })
    await context.addInitScript({ path: new URL('page-checks.js', import.meta.url).pathname })
    page = await context.newPage()
    wrong = []
    cutOff = false
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'blob:' && protocol !== 'data:' && origin !== service.url) wrong.push(request.url())
    })
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      if (!cutOff || !message.text().includes('Failed to load resource')) wrong.push(message.text())
    })
    await page.goto(service.url + path)
  }
  afterEach(async () => {
    await context?.close()
    await service?.close()
    expect(wrong).toEqual([])
  })

  const says = (text: string, where: Page | ReturnType<Page['locator']> = page): Promise<void> =>
    where.getByRole('log').getByText(text, { exact: true }).first().waitFor()
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()
  const stored = (): Promise<Record<string, string>> => page.evaluate('({ ...sessionStorage })')
  const write = async (text: string): Promise<void> => {
    await page.getByRole('textbox').first().fill(text)
    await page.keyboard.press('Enter')
  }
  /** Resolves once the stored transcript has taken in the newest event. */
  const saved = (seq: number): Promise<void> =>
    soon(async () => (await stored())['reporter.transcript']?.includes(`.${seq}"`), true)

  it('says that a message which always fails was not sent, and goes on with the next', async () => {
    await visit('/chat')
    await says('Mau apa?')
    cutOff = true // the browser itself complains of answers that are no success
    await write('POISON')
    await write('Sore itu')
    await says('Tidak terkirim.')
    await says('Dicatat: Sore itu')
    await write('TRAP')
    await says('Awas.')
    await press('Rusak')
    await page.getByRole('status').getByText('Tidak terkirim.').waitFor()
    await write('Malam itu')
    await says('Dicatat: Malam itu')
    await page.getByRole('status').getByText('Tidak terkirim.').waitFor({ state: 'detached' })
  })

  it('can be used with the keyboard alone', async () => {
    await visit('/chat')
    await says('Mau apa?')
    const focusOn = async (name: string): Promise<void> => {
      for (let tries = 0; tries < 40; tries++) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(
          `document.activeElement.textContent || document.activeElement.getAttribute('aria-label')`,
        )
        if (focused === name) return
      }
      throw new Error(`the keyboard never reached ${name}`)
    }
    await focusOn('Buat laporanASN yang memihak')
    await page.keyboard.press('Enter')
    await says('Di mana?')
    // The pressed button keeps the focus, so the new choices are the next stop.
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Kecamatan 0')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await says('Dipilih d1. Ceritakan.')
    await focusOn('Tulis pesan')
    await page.keyboard.type('baris satu')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('baris dua')
    await page.keyboard.press('Enter')
    await says('Dicatat: baris satu baris dua')
    expect(service.received.map(({ content }) => content)).toEqual([
      { kind: 'text', text: '/start' },
      { kind: 'choice', id: 'report' },
      { kind: 'choice', id: 'd1' },
      { kind: 'text', text: 'baris satu\nbaris dua' },
    ])
  })

  it.each([
    ['phone, light', phone, 'light'],
    ['phone, dark', phone, 'dark'],
    ['desktop, light', desktop, 'light'],
    ['desktop, dark', desktop, 'dark'],
  ] as const)('has names, targets, contrast and no sideways scrolling: %s', async (_name, viewport, colorScheme) => {
    for (const path of ['/chat', '/']) {
      await visit(path, { viewport, colorScheme, reducedMotion: 'reduce' }, 'demo')
      await says('Mau apa?')
      await press(/Buat laporan/)
      await says('Di mana?')
      await write('x'.repeat(300))
      await page.getByRole('button', { name: 'Betul' }).waitFor()
      expect(await page.evaluate('checks.unnamed()')).toEqual([])
      expect(await page.evaluate('checks.smallTargets(44)')).toEqual([])
      expect(await page.evaluate('checks.contrastProblems(4.5)')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await page.locator('html').getAttribute('lang')).toBe('id')
      expect(await page.getByRole('log').first().getAttribute('aria-live')).toBe('polite')
      expect(await page.getByRole('listitem').count()).toBeGreaterThan(2)
      await context.close()
      await service.close()
    }
  })

  it('marks what was chosen and closes the rest', async () => {
    await visit('/chat')
    await press(/Buat laporan/)
    await says('Di mana?')
    const chosen = page.getByRole('button', { name: /Buat laporan/ })
    expect(await chosen.getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('button', { name: 'Cek kasus' }).isDisabled()).toBe(true)
    await chosen.click({ force: true })
    await press('Kecamatan 16')
    await says('Dipilih d16. Ceritakan.')
    expect(service.received).toHaveLength(3)
  })

  it('shows hostile text as text, isolated in its own direction', async () => {
    await visit('/chat')
    await says('Mau apa?')
    const hostile = '<img src=x onerror=alert(1)> \u202Eevil https://example.com/<b>x</b>'
    await write(hostile)
    await says(`Dicatat: ${hostile}`)
    expect(await page.getByRole('log').locator('img, b, a').count()).toBe(0)
    expect(
      await page.evaluate(
        `(() => { const last = [...document.querySelectorAll('.bubble')].at(-1); return [getComputedStyle(last).unicodeBidi, last.dir] })()`,
      ),
    ).toEqual(['isolate', 'auto'])
  })

  it('comes back after a reload, without leaving readable text on the disk', async () => {
    await visit('/chat')
    await press(/Buat laporan/)
    await press('Kecamatan 3')
    await says('Dipilih d3. Ceritakan.')
    await write('rahasia sekali')
    await says('Dicatat: rahasia sekali')
    await saved(5)
    expect(JSON.stringify(await stored())).not.toMatch(/rahasia|Kecamatan|Dicatat|Mau apa/)
    await page.reload()
    await says('rahasia sekali')
    await says('Dicatat: rahasia sekali')
    expect(await page.getByRole('button', { name: 'Kecamatan 3', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    )
    await press('Betul')
    await says('Dipilih y. Ceritakan.')
    expect(service.received).toHaveLength(5)
    expect(await page.locator('.bubble').count()).toBe(7)
  })

  it('gets the latest question again when the service has forgotten everything but the session', async () => {
    await visit('/chat')
    await press(/Buat laporan/)
    await says('Di mana?')
    await saved(3)
    const kept = await stored()
    // A restarted service has new mailboxes and therefore another key: the stored transcript cannot be read.
    const { sealed, ...rest } = JSON.parse(kept['reporter.transcript'] ?? '{}')
    const unreadable = JSON.stringify({ ...rest, sealed: `${sealed.slice(0, -4)}AAAA` })
    await page.evaluate(`sessionStorage.setItem('reporter.transcript', ${JSON.stringify(unreadable)})`)
    await page.reload()
    await says('Di mana?')
    expect(service.received.at(-1)?.messageId).toBe(kept['reporter.last'])
    await press('Kecamatan 5')
    await says('Dipilih d5. Ceritakan.')
  })

  it('says when the connection is lost, keeps what is written, and sends it once when the service is back', async () => {
    await visit('/chat')
    await says('Mau apa?')
    cutOff = true
    const port = Number(new URL(service.url).port)
    await service.close()
    await page.getByText('Sambungan terputus').waitFor()
    await write('masih di sini')
    await page.getByText('Belum terkirim').first().waitFor()
    service = await startWeb(intake, { port })
    await says('Dicatat: masih di sini')
    await page.getByText('Sambungan kembali.').waitFor()
    expect(service.received.map(({ content }) => content)).toEqual([{ kind: 'text', text: 'masih di sini' }])
    expect(await page.getByText('Dicatat: masih di sini').count()).toBe(1)
    expect(await page.getByText('Belum terkirim').count()).toBe(0)
  })

  it('shows a reply once although the message had to be sent twice', async () => {
    await visit('/chat')
    await says('Mau apa?')
    cutOff = true
    let dropped = 0
    await page.route('**/chat/messages', async (route) => {
      await route.fetch() // the service answers, the page never hears it
      dropped += 1
      if (dropped === 1) await route.abort()
      else await route.continue()
    })
    await write('halo')
    await soon(() => service.received.length, 4)
    await says('Dicatat: halo')
    await soon(() => page.locator('.banner.trying').count(), 0)
    expect(await page.getByText('Dicatat: halo').count()).toBe(1)
  })

  it('sends files, shows them from memory, and lets the service decline other kinds', async () => {
    await visit('/chat')
    await says('Mau apa?')
    const choose = (name: string, mimeType: string, bytes: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: bytes })
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#08f' } })
      .png()
      .toBuffer()
    await choose('nama-rahasia.png', 'image/png', picture)
    await says('Diterima: photo.')
    expect(await page.getByRole('img', { name: 'Gambar dari Anda' }).getAttribute('src')).toMatch(/^blob:/)
    expect(service.received.at(-1)?.content).toMatchObject({ kind: 'file', file: { bytes: picture.length } })
    await choose('surat-rahasia.pdf', 'application/pdf', Buffer.from('%PDF'))
    await says('Diterima: document.')
    expect(await page.locator('.file .name').textContent()).toBe('surat-rahasia.pdf')
    await choose('rapat-rahasia.mp4', 'video/mp4', Buffer.alloc(2_300_000))
    await says('Diterima: video.')
    await page.getByText('2,3 MB').waitFor()
    // Some phones name no type.
    await choose('suara-rahasia.opus', '', Buffer.alloc(10))
    await soon(() => service.received.length, 5)
    await choose('x-rahasia.zip', 'application/zip', Buffer.from('PK'))
    await says('Maaf: unsupported-file')
    await choose('besar-rahasia.mp4', 'video/mp4', Buffer.alloc(20 * 1024 * 1024 + 1))
    await says('Maaf: too-big-file')
    expect(JSON.stringify(service.received)).not.toContain('rahasia')
    expect(service.log()).not.toContain('rahasia')
    expect(await page.locator('.sending').count()).toBe(0)
    await page.reload()
    await says('Diterima: video.')
    expect(await page.locator('.file em').first().textContent()).toBe('Berkas (tidak ditampilkan lagi)')
  })

  it('shows how far a slow upload is, and stops it; the question is open again', async () => {
    await visit('/chat')
    const report = page.getByRole('button', { name: 'Buat laporan' })
    await report.waitFor()
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 200_000,
    })
    const slow = { name: 'panjang.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(4_000_000) }
    await page.locator('input[type=file]').setInputFiles(slow)
    await soon(async () => Number(await page.locator('progress').getAttribute('value')) > 0.02, true)
    expect(await page.locator('.percent').textContent()).toMatch(/^[1-9]\d? %$/)
    expect(await report.isDisabled()).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.getByRole('button', { name: 'Batalkan' }).click()
    await page.getByText('Dibatalkan.').waitFor()
    expect(await page.locator('.sending').count()).toBe(0)
    await soon(() => report.isEnabled(), true)
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    await page.locator('input[type=file]').setInputFiles(slow)
    await says('Diterima: video.')
    // The one that was stopped reached nobody, and nothing was logged of it.
    expect(service.received.filter(({ content }) => content.kind === 'file')).toHaveLength(1)
    expect(service.log()).not.toContain('a request failed')
  })

  it('empties itself when the conversation is erased', async () => {
    await visit('/chat')
    await write('hapus ini')
    await says('Dicatat: hapus ini')
    const address = service.received[0]?.address
    if (!address) throw new Error('nothing arrived')
    await service.web.erase?.(address, [])
    await service.web.send(address, { text: 'Sudah dihapus.' })
    await says('Sudah dihapus.')
    expect(await page.locator('.bubble').count()).toBe(1)
  })

  it('replaces a list in its place when a press only changes its ticks', async () => {
    await visit('/chat')
    await says('Mau apa?')
    await write('TICKS')
    await says('Pilih beberapa.')
    const messages = await page.locator('.message').count()
    await page.getByRole('button', { name: '☐ tick-b' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '☑ tick-b' }).waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('☑ tick-b')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '☑ tick-a' }).waitFor()
    expect(await page.locator('.message').count()).toBe(messages)
  })

  it.each(['button', 'Esc Esc'])('leaves no trace in the tab after a quick exit: %s', async (way) => {
    await visit('/chat')
    await write('rahasia')
    await says('Dicatat: rahasia')
    if (way === 'button') await press('Keluar cepat')
    else {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    }
    await page.waitForURL('about:blank')
    expect(await page.title()).toBe('')
    await page.goto(`${service.url}/assets/mark.svg`)
    expect(await stored()).toEqual({})
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    await soon(() => service.received.at(-1)?.content, { kind: 'gone' })
  })

  it('speaks the language of the browser and changes it on request', async () => {
    await visit('/chat', { locale: 'en-GB' })
    await says('Mau apa?')
    await page.getByText('This draft lives as long as this tab is open.').waitFor()
    expect(service.received[0]?.language).toBe('en')
    await page.getByLabel('Language of this page').selectOption('jv')
    await page.getByRole('button', { name: 'Metu cepet' }).waitFor()
    await soon(() => service.received.at(-1)?.content, { kind: 'text', text: 'basa jawa' })
    await page.reload()
    await page.getByRole('button', { name: 'Metu cepet' }).waitFor()
  })

  it('has every word in every language', async () => {
    await visit('/', {}, 'demo')
    const words = await page.evaluate<Record<string, Record<string, string>>>(
      `import('/assets/words.js').then(({ words }) => words)`,
    )
    const used = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-word], [data-label], [data-hint]')].flatMap(({ dataset }) => [dataset.word, dataset.label, dataset.hint]).filter(Boolean)`,
    )
    expect(used.length).toBeGreaterThan(10)
    for (const language of ['id', 'en', 'jv']) {
      expect(Object.keys(words[language] ?? {})).toEqual(Object.keys(words.id ?? {}))
      expect(Object.values(words[language] ?? {})).not.toContain('')
      expect(Object.keys(words[language] ?? {})).toEqual(expect.arrayContaining(used))
    }
  })

  it('prints nothing', async () => {
    await visit('/chat')
    await says('Mau apa?')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('body').isVisible()).toBe(false)
  })

  it('shows a reporter and an official side by side in the demo', async () => {
    await visit('/', { viewport: desktop }, 'demo')
    const official = page.getByRole('region', { name: 'Petugas' })
    await page.getByText('Ini contoh. Jangan menulis kejadian nyata.').waitFor()
    await page.getByText('Bawaslu Kota Semarang').waitFor()
    await says('Mau apa?', page.getByRole('region', { name: 'Pelapor' }))
    const [address] = service.linked
    expect(address).not.toBe(service.received[0]?.address.id)
    const to = { channel: 'web', id: address ?? '' } as const
    const picture = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#f80' } })
      .png()
      .toBuffer()
    await service.web.send(to, {
      text: 'INFORMASI AWAL SMG-7F4K2',
      buttons: [{ id: 'ack', label: 'Tandai dibaca' }],
      files: [
        { bytes: picture, mime: 'image/png', name: '1.png' },
        {
          bytes: Buffer.from('<script>alert(1)</script>'),
          mime: 'text/html',
          name: '2.html',
          caption: 'Jangan disebarkan.',
        },
      ],
    })
    await official.getByRole('img', { name: 'Gambar bukti' }).waitFor()
    // What the page does not show itself is saved, never opened.
    const link = official.getByRole('link', { name: '2.html' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/^2\./)
    await official.getByText('Jangan disebarkan.').waitFor()
    const acknowledge = official.getByRole('button', { name: 'Tandai dibaca' })
    await acknowledge.click()
    await says('Dipilih ack. Ceritakan.', official)
    expect(await acknowledge.isEnabled(), 'a notice can be acted on again').toBe(true)
    expect(service.received.at(-1)?.address).toEqual(to)
  })

  it('shows an official what a button or a command brought, however far above they stand', async () => {
    await visit('/', { viewport: desktop }, 'demo')
    const official = page.getByRole('region', { name: 'Petugas' })
    await page.getByText('Bawaslu Kota Semarang').waitFor()
    const to = { channel: 'web', id: service.linked[0] ?? '' } as const
    for (const code of ['SMG-7F4K2', 'SMG-8G5M3', 'SMG-9H6N4'])
      await service.web.send(to, {
        text: `INFORMASI AWAL ${code}\n${'Uraian.\n'.repeat(40)}`,
        buttons: [{ id: `ack-${code}`, label: `Tandai ${code}` }],
      })
    await official.getByRole('button', { name: 'Tandai SMG-7F4K2' }).click()
    const shown = (text: string) => async () => {
      const [box, pane] = [
        await official.getByText(text, { exact: true }).boundingBox(),
        await official.getByRole('region').boundingBox(),
      ]
      return box && pane && box.y >= pane.y && box.y + box.height <= pane.y + pane.height
    }
    await soon(shown('Dipilih ack-SMG-7F4K2. Ceritakan.'), true)
    await official.getByRole('button', { name: 'Tandai SMG-8G5M3' }).scrollIntoViewIfNeeded()
    await official.getByRole('textbox').fill('/kasus')
    await page.keyboard.press('Enter')
    await soon(shown('/kasus'), true)
  })

  it('shows one side at a time on a phone, and marks news on the other', async () => {
    await visit('/', {}, 'demo')
    await says('Mau apa?')
    await page.getByText('Bawaslu Kota Semarang').waitFor({ state: 'attached' })
    expect(await page.locator('#official').isVisible()).toBe(false)
    await service.web.send({ channel: 'web', id: service.linked[0] ?? '' }, { text: 'SMG-7F4K2' })
    await page.getByRole('img', { name: 'pesan baru' }).waitFor()
    await page.getByRole('tab', { name: 'Petugas' }).click()
    await page.getByText('SMG-7F4K2').waitFor()
    expect(await page.locator('#reporter').isVisible()).toBe(false)
    expect(await page.getByRole('img', { name: 'pesan baru' }).count()).toBe(0)
  })
})
