/**
 * What is hidden in a message must be hidden however it is typed. Every way of typing is put on all marked messages of
 * this folder, and compared with the same messages in plain spelling.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FOLDER, type Marked, read, score } from './fixture.ts'
import { cases, retyped, ways } from './retyped.ts'

const messages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => read(name.replace(/\.jsonl$/u, '')))
const missed = (all: Marked[]): { missed: number; of: number; harmed: number } => {
  const { reporter, harmed } = score(all)
  return { missed: reporter[1] - reporter[0], of: reporter[1], harmed: harmed[0] }
}

describe('typed otherwise, the same is hidden', () => {
  it.each(Object.entries(ways))('%s', (_name, way) => {
    const changed = messages
      .map((plain) => ({ plain, typed: retyped(plain, way) }))
      .filter((m) => m.plain.text !== m.typed.text)
    const before = missed(changed.map(({ plain }) => plain))
    const after = missed(changed.map(({ typed }) => typed))
    expect(changed.length).toBeGreaterThan(150)
    expect(after.missed - before.missed).toBeLessThanOrEqual(before.of * (way.missed ?? 0.01))
    expect(after.harmed - before.harmed).toBeLessThanOrEqual(before.of / 100)
  })
})

describe('without capitals that say which words are names', () => {
  it.each(Object.entries(cases))('%s: nineteen in twenty are found', (_name, way) => {
    const { reporter, structured, needless, harmed } = score(messages.map((message) => retyped(message, way)))
    expect(reporter[0] / reporter[1]).toBeGreaterThan(0.95)
    expect(structured[0] / structured[1]).toBeGreaterThan(0.98)
    expect(needless[0] / needless[1]).toBeLessThan(0.05)
    expect(harmed[0] / harmed[1]).toBeLessThan(0.01)
  })
})
