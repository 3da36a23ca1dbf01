/** A way to PostgreSQL that loses the answer to one COMMIT: what was written is there, and nobody was told. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export async function losingAnswers(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const how = { lost: 0, /** The next COMMIT after a statement with these words. */ after: '' }
  const server = createServer((client: Socket) => {
    const upstream = connect(Number(target.port), target.hostname)
    let marked = false
    let cut = false
    client.on('data', (data) => {
      const words = data.toString('latin1')
      if (how.after !== '' && words.includes(how.after)) marked = true
      if (marked && !cut && words.includes('COMMIT')) {
        cut = true
        how.after = ''
        how.lost += 1
      }
      upstream.write(data)
    })
    upstream.on('data', (data) => {
      if (!cut) client.write(data)
      else client.destroy()
    })
    for (const socket of [client, upstream]) socket.on('error', () => undefined)
    client.on('close', () => upstream.end())
    upstream.on('close', () => client.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return { how, url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).href }
}
