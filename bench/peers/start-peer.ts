/** Starts a peer's process; it ends with ours. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { PeerOptions, Usage } from './peer.ts'

export interface RunningPeer {
  usage(): Promise<Usage>
  stop(): Promise<void>
}

export async function startPeer(file: string, options: PeerOptions): Promise<RunningPeer> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(options)])
  const gone = once(child, 'exit')
  const answer = () =>
    Promise.race([
      once(child, 'message').then(([message]: unknown[]) => message),
      gone.then(() => Promise.reject(new Error(`${file} ended`))),
    ])
  await answer()
  return {
    async usage() {
      const answered = answer()
      child.send('usage')
      return (await answered) as Usage
    },
    async stop() {
      child.disconnect()
      await gone
    },
  }
}
