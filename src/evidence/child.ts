/** One cleaning child: started in its jail, asked one file at a time, killed when it misbehaves. */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { CleanLimits } from './cleaned.ts'
import { createFrameReader, type Frame, frame } from './frames.ts'
import { jailed } from './jail.ts'

export interface Child {
  /** Sends a file and what is to be done with it, resolves to the answer. Rejects with a `ChildError`; the child is dead then. */
  ask(body: Uint8Array, header?: object): Promise<Frame>
  kill(): void
}

export class ChildError extends Error {
  override readonly name = 'ChildError'
  /** `start`: it never began. `died`: crashed, ran out of memory, or spoke nonsense. `slow`: over its time. */
  readonly how: 'start' | 'died' | 'slow'
  constructor(how: ChildError['how']) {
    super(`The cleaning process failed: ${how}`)
    this.how = how
  }
}

/** Milliseconds for Node and libvips to load on a slow, busy machine. */
const START_TIME = 30_000

export async function startChild(script: URL, limits: CleanLimits): Promise<Child> {
  const [command, args] = await jailed(fileURLToPath(script), [JSON.stringify(limits)], limits.memory)
  // Empty environment: the bot's token and the server secret may be in ours. Errors go nowhere: libvips quotes content.
  const child = spawn(command, args, { env: {}, cwd: tmpdir(), stdio: ['pipe', 'pipe', 'ignore'] })
  let settle: { resolve: (frame: Frame) => void; reject: (error: ChildError) => void } | undefined
  let dead = false

  const fail = (how: ChildError['how']) => {
    dead = true
    child.kill('SIGKILL')
    settle?.reject(new ChildError(how))
  }
  const next = (time: number, late: ChildError['how']) =>
    new Promise<Frame>((resolve, reject) => {
      const timer = setTimeout(() => fail(late), time)
      const done = () => {
        clearTimeout(timer)
        settle = undefined
      }
      settle = { resolve: (answer) => (done(), resolve(answer)), reject: (error) => (done(), reject(error)) }
    })

  const read = createFrameReader(limits.output, (answer) => (settle ? settle.resolve(answer) : fail('died')))
  child.stdout.on('data', (chunk: Buffer) => {
    try {
      read(chunk)
    } catch {
      fail('died')
    }
  })
  // Writing to a child that died is an error of the pipe, not of the service.
  child.stdin.on('error', () => fail('died'))
  child.on('error', () => fail('died'))
  child.on('close', () => fail('died'))

  await next(START_TIME, 'start').catch(() => {
    throw new ChildError('start')
  })
  return {
    ask(body, header = {}) {
      if (dead) return Promise.reject(new ChildError('died'))
      const answer = next(limits.time, 'slow')
      for (const piece of frame(header, body)) child.stdin.write(piece)
      return answer
    },
    kill: () => fail('died'),
  }
}
