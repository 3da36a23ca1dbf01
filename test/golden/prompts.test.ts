/** How long the required path is, counted in the transcripts: everything that waits for an answer. */
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Answers a person gives from the consent notice until the report is sent. */
function answersIn(name: string): string[] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8').split('\n')
  const inputs = lines.filter((line) => line.startsWith('> '))
  const first = inputs.findIndex((line) => /Setuju|sarujuk|setuju|inggih|I agree/i.test(line))
  const last = inputs.findLastIndex((line) => /^> \[?(kirim|kintun|send)\]?$/i.test(line))
  return inputs.slice(first, last + 1)
}

test.each(['01-breach-short.txt', '17-english.txt', '18-javanese.txt', '20-pressure-shortest.txt'])(
  '%s asks at most 16 times',
  (name) => {
    const answers = answersIn(name)
    expect(answers.length).toBeGreaterThan(10)
    expect(answers.length).toBeLessThanOrEqual(16)
  },
)
