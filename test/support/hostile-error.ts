/** An error as libraries throw them: what somebody wrote, and where they are, in every corner of it and of its causes. */
const digits = '6281290007733'
const words = 'kenarizulvana'
const token = '1234567890:AAkenaritoken'

/** None of these may be seen. */
export const SECRETS: readonly string[] = [digits, words, token, 'kenari']

export function hostileError(depth = 6): Error {
  const text = `bad request to https://api.example/bot${token}/sendMessage: chat ${digits} said "${words}"`
  const error = new Error(text, depth === 0 ? undefined : { cause: hostileError(depth - 1) })
  return Object.assign(error, {
    name: depth % 2 === 0 ? words : `${words} ${digits}`,
    code: depth % 2 === 0 ? digits : words,
    reason: words,
    address: { channel: 'telegram', id: digits },
    request: { url: text, body: { text: words } },
    errors: depth === 0 ? [] : [new AggregateError([new Error(text)], text)],
    toJSON: () => ({ text }),
    toString: () => text,
    [Symbol.for('nodejs.util.inspect.custom')]: () => text,
  })
}
