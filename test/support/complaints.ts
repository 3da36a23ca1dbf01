import type { startService } from '../../src/service.ts'

type ServiceLog = Parameters<typeof startService>[0]['log']

/** A log that keeps warnings and errors, as text, so that a test can say which there were. */
export function createComplaints(changed: () => void = () => undefined) {
  const complaints: string[] = []
  const complain = (fields: object, text?: string): void => {
    complaints.push(`${text ?? ''} ${JSON.stringify(fields)}`)
    changed()
  }
  return { complaints, log: { info: () => undefined, warn: complain, error: complain } as unknown as ServiceLog }
}
