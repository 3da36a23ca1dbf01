/** Masking answers everybody on one thread: a message twice as long may take twice the work, whatever it is made of. */
import { expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import { filled, shapes } from './shapes.ts'

/**
 * Counts what masking asks of patterns, sets and lists, where time would tell of the machine. Each stands for some work
 * that is bounded: patterns look at a piece of the text or once through it.
 */
function steps(work: () => void): number {
  let count = 0
  const restore: (() => void)[] = []
  const counted = (holder: object, name: string, wrap: (one: Function) => Function): void => {
    const own = Object.getOwnPropertyDescriptor(holder, name)
    if (own === undefined) throw new Error(`There is no ${name}`)
    Object.defineProperty(holder, name, { ...own, value: wrap(own.value as Function) })
    restore.push(() => Object.defineProperty(holder, name, own))
  }
  const called = (one: Function) =>
    function (this: unknown, ...args: unknown[]): unknown {
      count++
      return one.apply(this, args)
    }
  const visited = (one: Function) =>
    function (this: unknown, call: (...args: unknown[]) => unknown): unknown {
      return one.call(this, (...args: unknown[]) => {
        count++
        return call(...args)
      })
    }
  try {
    for (const name of ['exec', 'test']) counted(RegExp.prototype, name, called)
    for (const holder of [Set.prototype, Map.prototype]) counted(holder, 'has', called)
    counted(Map.prototype, 'get', called)
    for (const name of ['slice', 'indexOf', 'includes']) counted(String.prototype, name, called)
    for (const name of ['some', 'every', 'find', 'findLast', 'filter', 'map', 'flatMap'])
      counted(Array.prototype, name, visited)
    work()
  } finally {
    for (const undo of restore) undo()
  }
  return count
}

it.each(shapes)('%j: twice as long, twice the work', (shape) => {
  for (const about of ['story', 'accused'] as const) {
    const [once, twice] = [2048, 4096].map((length) => steps(() => mask(filled(shape, length), { about })))
    expect(once).toBeGreaterThan(0)
    // What is asked once for every message, however long, is the 100.
    expect(twice).toBeLessThan(2.6 * (once ?? 0) + 100)
  }
})
