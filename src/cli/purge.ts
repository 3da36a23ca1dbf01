/** `purge`: erases now what is past its time, as the running service does every hour. */
import { purgeCases } from '../cases/withdraw.ts'
import { print, withService } from './with-service.ts'

export async function run(): Promise<void> {
  await withService(async ({ config, store, outbox, audit }) => {
    const count = await purgeCases({ store, forget: outbox.forget, now: () => new Date() }, config.retention)
    const lost = await outbox.dropLost()
    await audit.commit({ action: 'purge', actor: 'operator', detail: String(count) })
    print(`${count} cases erased.${lost > 0 ? ` ${lost} notices that nobody could open were removed.` : ''}`)
  })
}
