/**
 * Makes docs/picture.png, the picture of the README: starts the built service in demo mode on a folder and ports of its
 * own, and tells an invented report in a real Chromium. Needs the development packages.
 *
 *     npm run build && node dist/scripts/picture.js
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { packageRoot } from '../src/load.ts'
import { launchChromium } from '../test/support/chromium.ts'

/** High enough for the whole of what a reporter reads after sending. */
const VIEW = { width: 1280, height: 1100 }

/** What the reporter does, in order: a button to press or a message to write. Everybody in it is invented. */
const REPORT: ({ press: string } | { write: string })[] = [
  { press: 'Buat laporan' },
  { press: 'Setuju' },
  { press: 'ASN tidak netral' },
  { press: 'Jabatan & fasilitas' },
  { press: 'Ajak/arahkan memilih' },
  {
    write:
      'Waktu apel, Pak Lurah menyuruh semua staf memilih calon nomor 9. Nama saya Budi Contoh, HP saya 0812-0000-1111.',
  },
  { press: 'Selesai' },
  { write: 'Pak Sastro Fiktif, lurah di Kelurahan X' },
  { write: 'senin kemarin pagi' },
  { press: 'Benar' },
  { press: 'Hari itu juga' },
  { press: 'Kota Semarang' },
  { write: 'tmbalang' },
  { write: '1' },
  { press: 'Ya, khawatir' },
  { press: 'Kirim' },
]

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Resolves once the service answers. */
async function up(url: string, service: ChildProcess): Promise<void> {
  for (;;) {
    if (service.exitCode !== null) throw new Error('The service ended before it was up')
    const answer = await fetch(`${url}readyz`).catch(() => undefined)
    if (answer?.ok) return
    await setTimeout(50)
  }
}

/** Tells the report and waits until the official has the notice. */
async function tell(page: Page): Promise<void> {
  const messages = page.locator('#reporter .messages')
  for (const act of REPORT) {
    const before = await messages.innerText()
    if ('press' in act) await messages.getByRole('button', { name: act.press }).last().click()
    else {
      await page.locator('#reporter').getByRole('textbox').fill(act.write)
      await page.keyboard.press('Enter')
    }
    // The question that comes next has buttons that can be pressed; what was answered has none.
    const open = messages.locator('> li:last-child button:not([disabled], [aria-disabled])')
    while ((await messages.innerText()) === before || (await open.count()) === 0) await setTimeout(50)
  }
  await page.locator('#official').getByText('INFORMASI AWAL').waitFor()
  await page.mouse.move(0, 0)
}

const root = packageRoot()
const [port, adminPort] = [await freePort(), await freePort()]
const url = `http://127.0.0.1:${port}/`
const folder = await mkdtemp(join(tmpdir(), 'kentongan-picture-'))
const service = spawn(process.execPath, [fileURLToPath(new URL('../src/main.js', import.meta.url))], {
  cwd: folder,
  env: {
    PATH: process.env['PATH'],
    WEB_CHAT: 'demo',
    LOG_LEVEL: 'error',
    PORT: String(port),
    ADMIN_PORT: String(adminPort),
    KENTONGAN_DATA: folder,
  },
  stdio: 'inherit',
})
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: VIEW, locale: 'id-ID', colorScheme: 'light', reducedMotion: 'reduce' })
  await up(url, service)
  await page.goto(url)
  await tell(page)
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
  await writeFile(join(root, 'docs/picture.png'), picture)
  console.log(`docs/picture.png: ${Math.round(picture.length / 1024)} KiB`)
} finally {
  await browser.close()
  service.kill()
  await rm(folder, { recursive: true, force: true })
}
