import { expect, test } from 'vitest'
import { keepingLease } from '../../src/notify/outbox-leases.ts'
import { createWaiter } from '../support/telegram/waiter.ts'

test('one renewal after another, and none is left behind when the attempt is over', async () => {
  const waiter = createWaiter()
  const order: string[] = []
  const renewals: (() => void)[] = []
  const attempt = { end: (): void => undefined }
  const kept = keepingLease(
    () =>
      new Promise((resolve) => {
        order.push('renewing')
        renewals.push(resolve)
        waiter.changed()
      }),
    1,
    () => new Promise((resolve) => (attempt.end = resolve)),
  )
  const renewal = (nth: number) =>
    waiter.until(
      () => renewals[nth - 1],
      () => `Waited in vain for renewal ${nth}`,
    )
  const first = await renewal(1)
  expect(order).toEqual(['renewing'])
  first()
  const second = await renewal(2)
  // The database is slow: what comes after the attempt waits for the renewal under way.
  attempt.end()
  const over = kept.then(() => void order.push('over'))
  setImmediate(() => {
    order.push('renewed')
    second()
  })
  await over
  expect(order).toEqual(['renewing', 'renewing', 'renewed', 'over'])
})

test('a renewal that fails is made up for by the next; an attempt that fails says so', async () => {
  let tries = 0
  let failed: (error: Error) => void
  const kept = keepingLease(
    async () => {
      tries += 1
      if (tries === 1) throw new Error('the database is away')
      failed(new Error('the platform is away'))
    },
    1,
    () => new Promise((_, reject) => (failed = reject)),
  )
  await expect(kept).rejects.toThrow('the platform is away')
  expect(tries).toBeGreaterThan(1)
})
