/** The real service, into which an error is thrown that quotes what must not be printed. Run as a process by tests. */
import { main } from '../../src/main.ts'

const canary = process.env['CRASH_CANARY'] ?? ''
const how = process.env['CRASH_HOW'] ?? ''

const deepest = Object.assign(new Error(`row ${canary}`), { detail: canary, code: `value ${canary}` })
const middle = Object.assign(new TypeError(`https://api.example/bot${canary}/sendMessage`, { cause: deepest }), {
  payload: { text: canary, chat_id: canary },
})
const error = Object.assign(new Error(canary, { cause: middle }), { meta: { arguments: [canary] } })
const all = new AggregateError([error, middle], canary, { cause: { said: canary } })

const throwInto: Record<string, () => void> = {
  thrown: () => {
    throw error
  },
  'thrown by many': () => {
    throw all
  },
  'no error at all': () => {
    // oxlint-disable-next-line no-throw-literal, typescript/only-throw-error
    throw { said: canary }
  },
  rejected: () => void Promise.reject(error),
  // oxlint-disable-next-line prefer-promise-reject-errors, typescript/prefer-promise-reject-errors
  'rejected with a text': () => void Promise.reject(canary),
}

if (how.startsWith('early ')) setImmediate(() => throwInto[how.slice('early '.length)]?.())
await main()
setImmediate(() => throwInto[how]?.())
