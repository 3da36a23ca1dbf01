/**
 * The evidence worker as a process of its own: takes up what is pending, ends when all is done. With a number as its fourth
 * argument it kills itself at that step: a query, or the beginning or end of a file. With an identity it brings the key of
 * what waits to be covered.
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createEvidence } from '../../src/evidence/pipeline.ts'
import { type Db, openStore } from '../../src/store/open.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { withRecipient } from '../../src/vault/identity-file.ts'

const [url = '', keys = '', files = '', last = 'Infinity', identity] = process.argv.slice(2)
let steps = 0
function step(): void {
  steps += 1
  if (steps === Number(last)) process.kill(process.pid, 'SIGKILL')
}

/** The same object, counting the calls of its methods and of those of its parts. */
const counted = <T extends object>(of: T): T =>
  new Proxy(of, {
    get(_, name) {
      const value: unknown = Reflect.get(of, name)
      if (typeof value === 'object' && value !== null) return counted(value)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        step()
        return Reflect.apply(value, of, args)
      }
    },
  })

const store = await openStore(url)
const evidence = createEvidence({
  db: counted<Db>(store.db),
  epochs: await openEpochs({ dir: keys, now: () => new Date() }),
  async fetch({ ref }) {
    step()
    return createReadStream(join(files, ref)).once('end', step)
  },
})
await evidence.start()
if (identity !== undefined) {
  const waiting = await store.db.evidence.findMany({ where: { state: 'pending' }, select: { id: true } })
  evidence.resume(
    waiting.map(({ id }) => id),
    await withRecipient(identity),
  )
}
await evidence.idle()
await evidence.stop()
await store.close()
