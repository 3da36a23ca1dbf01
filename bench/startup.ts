/** From starting the process to the first answer, with a message waiting at the platform. */
import { rmSync } from 'node:fs'
import { median, type Row } from './numbers.ts'
import { startService, writeConfig } from './service.ts'
import { startPlatform } from './start-platform.ts'

export async function startUp(dir: string, times: number): Promise<Row[]> {
  const fresh: number[] = []
  const again: number[] = []
  for (let i = 0; i < times; i += 1) {
    rmSync(dir, { recursive: true, force: true })
    await writeConfig(dir)
    fresh.push(await once(dir))
    again.push(await once(dir))
  }
  return [
    {
      what: 'first start to first answer',
      value: median(fresh),
      unit: 'ms',
      note: 'makes the database and the secret',
    },
    { what: '  later starts', value: median(again), unit: 'ms' },
  ]
}

async function once(dir: string): Promise<number> {
  const platform = await startPlatform()
  try {
    const telegram = await platform.ask('address')
    const answered = platform.ask('firstAnswer')
    const begun = Date.now()
    const service = await startService({ dir, telegram })
    const ms = (await answered) - begun
    await service.stop()
    return ms
  } finally {
    platform.stop()
  }
}
