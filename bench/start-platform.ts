/** Starts the process of the stand-in and asks it for things. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Tasks } from './platform.ts'

export interface Platform {
  ask<N extends keyof Tasks>(name: N, ...args: Parameters<Tasks[N]>): ReturnType<Tasks[N]>
  stop(): void
}

interface Answer {
  id: number
  result?: unknown
  failure?: string
}

export async function startPlatform(): Promise<Platform> {
  const child = fork(fileURLToPath(new URL('platform.js', import.meta.url)))
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  child.on('message', ({ id, result, failure }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (failure === undefined) asked?.resolve(result)
    else asked?.reject(new Error(failure))
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The process of the stand-in ended'))
  })
  const answerTo = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => void waiting.set(id, { resolve, reject }))

  await answerTo(0)
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other side answers by the same table
    ask: ((name: string, ...args: unknown[]) => {
      last += 1
      const answer = answerTo(last)
      child.send({ id: last, name, args })
      return answer
    }) as Platform['ask'],
    stop: () => child.disconnect(),
  }
}
