import { expect, it } from 'vitest'
import { createStock } from '../../src/vault/stock.ts'

/** Numbers from 1 on, each made when it is told to. */
function counter() {
  const gates: ((error?: Error) => void)[] = []
  const make = (): Promise<number> => {
    const number = gates.length + 1
    return new Promise((resolve, reject) => {
      gates.push((error) => (error === undefined ? resolve(number) : reject(error)))
    })
  }
  const finish = async (which: number, error?: Error): Promise<void> => {
    gates[which - 1]?.(error)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { make, finish, made: () => gates.length }
}

it('makes nothing before somebody takes one', () => {
  const { make, made } = counter()
  createStock(make, 3)
  expect(made()).toBe(0)
})

it('hands out what is ready, never the same twice, and fills up to its size', async () => {
  const { make, finish, made } = counter()
  const stock = createStock(make, 2)
  const first = stock.take()
  await finish(1)
  expect(await first).toBe(1)
  expect(made()).toBe(3)
  await finish(2)
  await finish(3)
  expect(await Promise.all([stock.take(), stock.take()])).toEqual([2, 3])
  expect(made()).toBe(5)
})

it('lets whoever asks meet a failure, and tries again for the next', async () => {
  const { make, finish } = counter()
  const stock = createStock(make, 1)
  const first = stock.take()
  const met = expect(first).rejects.toThrow('no')
  await finish(1, new Error('no'))
  await met
  const second = stock.take()
  await finish(2)
  expect(await second).toBe(2)
  // Made ahead and failed: nobody is told, the next one is made for whoever asks.
  await finish(3, new Error('no'))
  const third = stock.take()
  await finish(4)
  expect(await third).toBe(4)
})
