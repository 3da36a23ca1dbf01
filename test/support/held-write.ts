/** A database in which one write can be held up: what others do meanwhile has happened when it runs. */
import type { Db } from '../../src/store/open.ts'

/** `reached`: the next `model.updateMany` of this database has begun, and waits for `go`. */
export function holdingUpdate(db: Db, model: 'evidence' | 'outboxItem') {
  const box: { reach?: () => void; go?: () => void } = {}
  const reached = new Promise<void>((resolve) => (box.reach = resolve))
  const held = new Promise<void>((resolve) => (box.go = resolve))
  const changed = <T extends object>(of: T, name: PropertyKey, instead: (was: unknown) => unknown): T =>
    new Proxy(of, {
      get: (_, key) => (key === name ? instead(Reflect.get(of, key)) : (Reflect.get(of, key) as unknown)),
    })
  let first = true
  const holding = changed(db, model, () =>
    changed(db[model], 'updateMany', (update) => async (...args: unknown[]) => {
      if (first) {
        first = false
        box.reach?.()
        await held
      }
      return (update as (...args: unknown[]) => Promise<unknown>)(...args)
    }),
  )
  return { db: holding, reached, go: () => box.go?.() }
}
