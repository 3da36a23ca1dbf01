/** `purge`: erases now what is past its time, as the running service does every hour. */
import { purgeCases } from '../cases/withdraw.ts'
import { print, withService } from './with-service.ts'

export async function run(): Promise<void> {
  await withService(async ({ config, store }) => {
    const count = await purgeCases({ store, now: () => new Date() }, config.retention)
    print(`${count} cases erased.`)
  })
}
