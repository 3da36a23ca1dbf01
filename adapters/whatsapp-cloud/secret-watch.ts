/**
 * Notices that the app secret may be wrong: then every delivery is refused, and all the rest looks well. Anybody can send
 * us a signature that does not fit, so it is said only while none fits, and once an hour at most.
 */
import type { Log } from '../shared/log.ts'

const HOUR = 3_600_000

export function createSecretWatch(log: Pick<Log, 'error'>, now: () => number = Date.now) {
  let right = -Infinity
  let said = -Infinity
  return {
    right(): void {
      right = now()
    },
    wrong(): void {
      if (now() - Math.max(right, said) < HOUR) return
      said = now()
      log.error(
        {},
        'Deliveries to /webhooks/whatsapp are refused: their signature does not fit WHATSAPP_CLOUD_APP_SECRET. Compare it with the app secret under App settings, Basic; `kentongan doctor` asks Meta about it.',
      )
    },
  }
}
