import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../src/log.ts'
import { startService } from '../../src/service.ts'
import { sampleConfig } from '../support/sample-config.ts'

test('keys of the day go where they are set to be, and none lies in the data that is backed up', async () => {
  const { config, remove } = await sampleConfig()
  const keysDir = join(config.dataDir, '..', 'keys')
  const service = await startService({ config: { ...config, keysDir }, channels: [], log: createLog('silent') })
  onTestFinished(async () => {
    await service.stop()
    await remove()
  })
  expect((await readdir(keysDir)).filter((name) => name.endsWith('.key'))).toHaveLength(1)
  expect((await readdir(config.dataDir, { recursive: true })).filter((name) => name.endsWith('.key'))).toEqual([])
})
