import type { startService } from '../../src/service.ts'

type ServiceLog = Parameters<typeof startService>[0]['log']

/** A log that keeps warnings and errors, as text, so that a test can say which there were. */
export function createComplaints(changed: () => void = () => undefined) {
  const complaints: string[] = []
  const unserved: string[] = []
  const complain = (fields: object, text?: string): void => {
    // Apart, because most tests link no chat, or not all: one of its own is about that.
    const kept = /(?:without a|no) linked chat/.test(text ?? '') ? unserved : complaints
    kept.push(`${text ?? ''} ${JSON.stringify(fields)}`)
    changed()
  }
  return {
    complaints,
    unserved,
    log: { info: () => undefined, warn: complain, error: complain } as unknown as ServiceLog,
  }
}
