/** Messages with their personal details marked: `⟦type owner:text⟧`, owner r(eporter), o(ther) or u(nknown). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../../src/load.ts'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext, Owner, Span } from '../../src/masking/types.ts'

export interface Marked {
  text: string
  about: MaskContext['about']
  spans: { start: number; end: number; type: string; owner: Owner }[]
}
const fixtureLine = z.object({ question: z.string(), marked: z.string() })
const owners: Record<string, Owner> = { r: 'reporter', o: 'other', u: 'unknown' }
const abouts: Record<string, MaskContext['about']> = {
  who: 'accused',
  where: 'place',
  narrative: 'story',
  what: 'story',
}

/** Where the messages stand, also for what runs from `dist`. */
export const FOLDER = join(packageRoot(), 'test/masking')

export function read(name: string): Marked[] {
  const lines = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const { question, marked } = fixtureLine.parse(JSON.parse(line))
    const { text, spans } = parse(marked)
    return { text, spans, about: abouts[question] ?? 'other' }
  })
}

export function parse(marked: string): { text: string; spans: Marked['spans'] } {
  const spans: Marked['spans'] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/⟦(\w+) ([rou]):([^⟧]*)⟧/gu)) {
    text += marked.slice(at, match.index)
    const start = text.length
    text += match[3]
    spans.push({ start, end: text.length, type: match[1] ?? '', owner: owners[match[2] ?? ''] ?? 'unknown' })
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), spans }
}

export interface Score {
  /** Reporter's details whose every letter and digit is masked or asked about, of all of them. */
  reporter: [number, number]
  /** Of them the ones that have a shape: numbers, e-mail addresses, accounts, plates. */
  structured: [number, number]
  /** Details of others masked without asking, at least in part. */
  harmed: [number, number]
  /** Messages without a detail of the reporter or of nobody known, in which the bot would ask. */
  needless: [number, number]
  failures: string[]
}

export function score(messages: Marked[]): Score {
  const result: Score = { reporter: [0, 0], structured: [0, 0], harmed: [0, 0], needless: [0, 0], failures: [] }
  for (const { text, about, spans } of messages) {
    const found = mask(text, { about })
    for (const span of spans) {
      if (span.owner === 'reporter') {
        const ok = letters(text, span).every((i) => found.some((f) => f.action !== 'keep' && f.start <= i && i < f.end))
        count(result.reporter, ok)
        if (!/^(?:name|role|address|other)$/u.test(span.type)) count(result.structured, ok)
        if (!ok) result.failures.push(`missed ${span.type} in: ${text}`)
      } else if (span.owner === 'other') {
        const harmed = letters(text, span).some((i) =>
          found.some((f) => f.action === 'mask' && f.start <= i && i < f.end),
        )
        count(result.harmed, harmed)
        if (harmed) result.failures.push(`masked another's ${span.type} in: ${text}`)
      }
    }
    if (spans.every((span) => span.owner === 'other')) {
      const asks = found.some((f: Span) => f.action === 'ask')
      count(result.needless, asks)
      if (asks) result.failures.push(`needless question in: ${text}`)
    }
  }
  return result
}

function letters(text: string, span: { start: number; end: number }): number[] {
  const out: number[] = []
  for (let i = span.start; i < span.end; i++) if (/[\p{L}\p{N}]/u.test(text[i] ?? '')) out.push(i)
  return out
}
function count(pair: [number, number], hit: boolean): void {
  if (hit) pair[0]++
  pair[1]++
}
