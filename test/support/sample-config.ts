/** The sample offices for Semarang under an invented operator, as `kentongan.yaml` would set them up. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { type Config, loadConfig } from '../../src/config.ts'
import { sampleAuthorities, sampleOffices } from '../../src/config/sample.ts'
import type { Language } from '../../src/texts/texts.ts'
import { newIdentity } from '../../src/vault/identity.ts'

export interface SampleConfig {
  config: Config
  /** Removes the data folder. */
  remove(): Promise<void>
}

/** Every office has a key, answers are not held back, contacts are invented. The data folder is a new one. */
export async function sampleConfig(
  options: { languages?: readonly Language[]; telegram?: { token: string; url: string }; settings?: object } = {},
): Promise<SampleConfig> {
  const { languages = ['id', 'en'], telegram, settings = {} } = options
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-golden-'))
  const { recipient } = await newIdentity()
  await writeFile(
    join(folder, 'kentongan.yaml'),
    stringify({
      operator: { name: 'Koalisi Pemilu Contoh', contact: 'kontak@kentongan.example' },
      languages: [...languages],
      authorities: sampleAuthorities,
      offices: sampleOffices.map((office) => ({ ...office, recipients: [recipient] })),
      help: {
        lkbh: 'Telepon (024) 000-0001.',
        lpsk: 'Telepon 000-148.',
        bawaslu: 'Jalan Contoh 1, telepon (024) 000-0002.',
      },
      delays: { answerMinutes: [0, 0] },
      ...settings,
    }),
  )
  const config = await loadConfig(
    {
      KENTONGAN_DATA: join(folder, 'data'),
      KENTONGAN_CONFIG: join(folder, 'kentongan.yaml'),
      WEB_CHAT: 'off',
      ...(telegram === undefined ? {} : { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url }),
    },
    folder,
  )
  return { config, remove: () => rm(folder, { recursive: true, force: true }) }
}
