/** `purge`: erases now what is past its time, as the running service does every hour. */
import { purgeCases } from '../cases/withdraw.ts'
import { print, withService } from './with-service.ts'

export async function run(): Promise<void> {
  await withService(async ({ config, store, outbox }) => {
    const count = await purgeCases({ store, forget: outbox.forget, now: () => new Date() }, config.retention)
    const lost = await outbox.dropLost()
    print(`${count} cases erased.${lost > 0 ? ` ${lost} notices that nobody could open were removed.` : ''}`)
  })
}
