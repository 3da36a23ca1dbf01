/** Every `kentongan` command of the operator, also those that fail. */
import type { ServiceProcess } from '../process.ts'
import type { Places } from './everywhere.ts'

/** @param office one whose chats may be written to */
export const everyCommand = (bundle: string, code: string, office: string): string[][] => [
  ['export', code, '--out', bundle],
  // The doctor may find faults, and the last ones are mistakes.
  ['doctor'],
  ['audit'],
  ['audit', 'verify'],
  ['offices'],
  ['offices', '--json'],
  ['offices', 'test', office],
  ['waiting'],
  ['secret'],
  ['purge'],
  ['backup', '--out', `${bundle}.backup`],
  ['restore', bundle],
  ['export', 'SMG-22222', '--out', bundle],
  ['open', bundle, '--identity', bundle],
  [code],
]

/** What each of them printed. */
export async function printedBy(service: ServiceProcess, commands: string[][]): Promise<Places> {
  const printed: Places = new Map()
  for (const args of commands) {
    const from = service.output().length
    await service.cli(...args).catch(() => undefined)
    printed.set(`command ${args.join(' ')}`, Buffer.from(service.output().slice(from)))
  }
  return printed
}
