/**
 * A real Chromium for tests (of our pages, and of the one that stands in for WhatsApp) and for the README's picture,
 * from the npm package `@sparticuz/chromium` (x64 Linux), or from the path in `CHROMIUM` elsewhere. No code of the
 * package is run: its own unpacking writes to a folder that all users share, and two workers that start together meet a
 * half-written browser.
 */
import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium as playwright } from 'playwright-core'

const require = createRequire(import.meta.url)

/** Nothing leaves the machine: any host but this one is unknown to the browser. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** True where a browser can be had; elsewhere its tests are skipped. */
export const hasChromium = Boolean(process.env.CHROMIUM) || (process.platform === 'linux' && process.arch === 'x64')

/** The package's `bin` folder and its version (its `package.json` is not exported). */
function source(): { bin: string; version: string } {
  let root = dirname(require.resolve('@sparticuz/chromium'))
  while (!existsSync(join(root, 'bin'))) root = dirname(root)
  const { version }: { version: string } = require(join(root, 'package.json'))
  return { bin: join(root, 'bin'), version }
}

/** Runs `make` into a name of its own and renames: whoever comes second finds it whole, or replaces like by like. */
async function once(target: string, make: (draft: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}.${performance.now()}`
  await make(draft)
  try {
    renameSync(draft, target)
  } catch (error) {
    if (!existsSync(target)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
  return target
}

async function unpack(archive: string, into: string): Promise<void> {
  mkdirSync(into)
  const tar = join(into, 'archive.tar')
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(tar))
  const { status } = spawnSync('tar', ['-xf', tar, '-C', into])
  if (status !== 0) throw new Error(`could not unpack ${archive}`)
  rmSync(tar)
}

/** Where the browser is and the environment that it needs; unpacks it at the first call (about three seconds). */
export async function chromiumBinary(): Promise<{ path: string; env: Record<string, string> }> {
  if (process.env.CHROMIUM) return { path: process.env.CHROMIUM, env: {} }
  const { bin, version } = source()
  const folder = join(tmpdir(), `kentongan-chromium-${version}-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = await once(join(folder, 'chromium'), (draft) =>
    pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(draft, { mode: 0o755 }),
    ),
  )
  const env: Record<string, string> = {}
  // A bare system has neither NSS nor fonts; the package brings both.
  if (spawnSync(path, ['--version']).status === 127) {
    const libraries = await once(join(folder, 'libraries'), (draft) => unpack(join(bin, 'al2023.tar.br'), draft))
    env.LD_LIBRARY_PATH = join(libraries, 'lib')
  }
  const fonts = '/usr/share/fonts'
  if (!existsSync(fonts) || readdirSync(fonts).length === 0) {
    const own = await once(join(folder, 'fonts'), (draft) => unpack(join(bin, 'fonts.tar.br'), draft))
    // The package's fonts.conf names the folders of a cloud function.
    writeFileSync(
      join(own, 'fonts.conf'),
      `<fontconfig><dir>${own}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    )
    env.FONTCONFIG_PATH = own
  }
  return { path, env }
}

/** Debian's browser, where it is installed: a full Chrome, as in production. */
const DEBIAN = '/usr/bin/chromium'
export const debianChromium: string | undefined = existsSync(DEBIAN) ? DEBIAN : undefined

/** For tests that run in each, one after the other. `absent`: it is not on this machine, so they are skipped and say so. */
export const browsers: { name: string; chromium?: string; absent: boolean }[] = [
  { name: 'the browser from npm', absent: !hasChromium },
  {
    name: "Debian's browser",
    absent: debianChromium === undefined,
    ...(debianChromium && { chromium: debianChromium }),
  },
]

/** The browser as one path that can be started in any environment, for programs that start it themselves. */
export async function chromiumCommand(): Promise<string> {
  const { path, env } = await chromiumBinary()
  if (Object.keys(env).length === 0) return path
  const settings = Object.entries(env).map(([name, value]) => `${name}='${value}'`)
  return once(`${path}.sh`, (draft) =>
    writeFile(draft, `#!/bin/sh\n${settings.join(' ')} exec '${path}' "$@"\n`, { mode: 0o755 }),
  )
}

/** A running browser; the caller closes it. */
export async function launchChromium(more: string[] = []): Promise<Browser> {
  const { path, env } = await chromiumBinary()
  return playwright.launch({
    executablePath: path,
    args: [...args, ...more],
    env: { PATH: process.env.PATH ?? '', HOME: tmpdir(), ...env },
  })
}
