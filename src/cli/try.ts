/** `try mask` and `try date`: NDJSON in, NDJSON out, one answer per line in the same order. Stores and logs nothing. */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { loadTexts, packageRoot } from '../load.ts'
import { tryMask } from '../masking/try.ts'
import { readDate } from '../understanding/date.ts'
import { toTryDate } from '../understanding/try.ts'
import { OperatorError } from '../operator-error.ts'
import { print } from './with-service.ts'

const maskLine = z.object({ text: z.string(), question: z.string().nullish() })
const dateLine = z.object({ text: z.string(), now: z.iso.datetime({ offset: true, local: true }).or(z.iso.date()) })

/** A time without one is Jakarta's, as everywhere here, and not that of the machine; a day alone begins at 7 there. */
const HAS_ZONE = /^[^T]*$|(?:Z|[+-]\d\d:\d\d)$/

export async function run([what]: string[]): Promise<void> {
  const answer = what === 'mask' ? masker() : what === 'date' ? dater : undefined
  if (answer === undefined) throw new OperatorError('Use: npx kentongan try mask, or: npx kentongan try date')
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    try {
      print(JSON.stringify(answer(JSON.parse(line))))
    } catch {
      // The line itself is not repeated: it may hold what somebody wrote.
      throw new OperatorError(
        `Line ${number} is not of the form {"text": "…"${what === 'date' ? ', "now": "2024-01-31T15:00:00+07:00"' : ''}}.`,
      )
    }
  }
}

function masker() {
  const texts = loadTexts(packageRoot())('id')
  return (input: unknown) => {
    const { text, question } = maskLine.parse(input)
    return tryMask(text, (type) => texts(`mask-token-${type}`), question ?? undefined)
  }
}

function dater(input: unknown) {
  const { text, now } = dateLine.parse(input)
  return toTryDate(readDate(text, new Date(HAS_ZONE.test(now) ? now : `${now}+07:00`)))
}
