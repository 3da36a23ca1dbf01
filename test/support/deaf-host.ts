/** A host that takes no connection, as behind a wall that swallows everything: whoever calls it waits. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'

/** Listens and never looks at who calls; its process sleeps for good. */
const DEAF = `
const server = require('node:net').createServer()
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  require('node:fs').writeSync(1, String(server.address().port))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})`

export async function startDeafHost(): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, ['-e', DEAF], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [told] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(told)
  // The system itself greets the first few.
  const first = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
  await once(first[0] ?? child, 'connect')
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      for (const socket of first) socket.destroy()
      child.kill('SIGKILL')
    },
  }
}
