/** A peer's process: told where everything is, it runs a bot and answers how much it used. */
import { readFileSync } from 'node:fs'
import type { Script } from './script.ts'
import { openStorage, type Storage } from './storage.ts'

export interface PeerOptions {
  url: string
  token: string
  script: string
  database: string
}
export interface Usage {
  cpuMs: number
  rssMb: number
  reports: number
}

/** `start` resolves when the bot fetches updates. */
export async function runPeer(
  start: (options: PeerOptions, script: Script, storage: Storage) => Promise<void>,
): Promise<void> {
  const options: PeerOptions = JSON.parse(process.argv[2] ?? '{}')
  const script: Script = JSON.parse(readFileSync(options.script, 'utf8'))
  const storage = await openStorage(options.database)
  await start(options, script, storage)
  async function usage(): Promise<Usage> {
    const { user, system } = process.cpuUsage()
    return {
      cpuMs: (user + system) / 1000,
      rssMb: process.memoryUsage.rss() / 1_000_000,
      reports: await storage.reports(),
    }
  }
  process.on('message', () => void usage().then((used) => process.send?.(used)))
  process.on('disconnect', () => process.exit(0))
  process.send?.('ready')
}
