/** `try mask` and `try date`: NDJSON in, NDJSON out, one answer per line in the same order. Stores and logs nothing. */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { loadTexts, packageRoot } from '../load.ts'
import { errorKind } from '../log.ts'
import { tryMask } from '../masking/try.ts'
import { readDate } from '../understanding/date.ts'
import { toTryDate } from '../understanding/try.ts'
import { OperatorError } from '../operator-error.ts'
import { print } from './with-service.ts'

const maskLine = z.object({ text: z.string(), question: z.string().nullish() })
const dateLine = z.object({ text: z.string(), now: z.iso.datetime({ offset: true, local: true }).or(z.iso.date()) })

/** A time without one is Jakarta's, as everywhere here, and not that of the machine; a day alone begins at 7 there. */
const HAS_ZONE = /^[^T]*$|(?:Z|[+-]\d\d:\d\d)$/

/** Takes a line as it was parsed, or throws when it is of another form; what it gives back asks the rules. */
type Read = (input: unknown) => () => object

export async function run([what]: string[]): Promise<void> {
  const read = what === 'mask' ? masker() : what === 'date' ? dater : undefined
  if (read === undefined) throw new OperatorError('Use: npx kentongan try mask, or: npx kentongan try date')
  const form = `{"text": "…"${what === 'date' ? ', "now": "2024-01-31T15:00:00+07:00"' : ''}}`
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    // The line itself is repeated in neither: it may hold what somebody wrote.
    const ask = orSay(
      () => read(JSON.parse(line)),
      () => `Line ${number} is not of the form ${form}.`,
    )
    const answer = orSay(
      ask,
      (error) =>
        `Line ${number} is read, but the rules fail on it, which is a fault of Kentongan: ${JSON.stringify(errorKind(error))}. Please report it, in words of your own.`,
    )
    print(JSON.stringify(answer))
  }
}

function orSay<T>(work: () => T, sentence: (error: unknown) => string): T {
  try {
    return work()
  } catch (error) {
    throw new OperatorError(sentence(error))
  }
}

function masker(): Read {
  const texts = loadTexts(packageRoot())('id')
  return (input) => {
    const { text, question } = maskLine.parse(input)
    return () => tryMask(text, (type) => texts(`mask-token-${type}`), question ?? undefined)
  }
}

const dater: Read = (input) => {
  const { text, now } = dateLine.parse(input)
  return () => toTryDate(readDate(text, new Date(HAS_ZONE.test(now) ? now : `${now}+07:00`)))
}
