import { createHash } from 'node:crypto'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { createWeb } from '../../adapters/web/web.ts'
import { createLog } from '../../src/log.ts'
import { startService } from '../../src/service.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { openTab } from '../support/web-tab.ts'

test('a picture that came where none was asked for is held by nobody once its turn is over', async () => {
  const { config, remove } = await sampleConfig()
  const log = createLog('silent')
  const web = createWeb({ mode: 'on', log })
  const service = await startService({ config, channels: [web], log })
  const app = Fastify({ forceCloseConnections: true })
  if (web.routes !== undefined) await app.register(web.routes)
  onTestFinished(async () => {
    await service.stop()
    await app.close()
    await remove()
  })
  const tab = openTab(await app.listen({ host: '127.0.0.1', port: 0 }))
  expect((await tab.upload(new Uint8Array(1000), 'message-1')).status).toBe(200)
  // As the channel names it.
  const ref = createHash('sha256').update(`${tab.address}.message-1`).digest('base64url')
  await expect(web.fetch?.({ channel: 'web', ref })).rejects.toMatchObject({ reason: 'gone' })
})
