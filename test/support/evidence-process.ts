/** The evidence worker as a process of its own, to be killed: takes up what is pending, ends when all is done. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createEvidence } from '../../src/evidence/pipeline.ts'
import { openStore } from '../../src/store/open.ts'
import { openEpochs } from '../../src/vault/epochs.ts'

const [url = '', keys = '', files = ''] = process.argv.slice(2)
const store = await openStore(url)
const evidence = createEvidence({
  db: store.db,
  epochs: await openEpochs({ dir: keys, now: () => new Date() }),
  fetch: async ({ ref }) => createReadStream(join(files, ref)),
})
await evidence.start()
process.stdout.write('started')
await evidence.idle()
await evidence.stop()
await store.close()
