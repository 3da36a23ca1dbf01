/**
 * `npm run bench`: how fast, how much memory, on which machine. `--smoke` runs the same code with small counts and fails
 * only on errors and lost reports, never on speed. docs/benchmarks.md says what each line means.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { memory, onStage, type Scale, turnsAtOnce, turnsPaced, wholeReports } from './conversations.ts'
import { describeMachine, machineLine } from './machine.ts'
import { type Row, table } from './numbers.ts'
import { pureParts } from './pure.ts'
import { startUp } from './startup.ts'
import { storedCases } from './stored.ts'

const { values: options } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    json: { type: 'string' },
    dir: { type: 'string', default: tmpdir() },
    only: { type: 'string' },
    memory: { type: 'string' },
    profile: { type: 'string' },
  },
})
const { smoke } = options

const scale: Scale = {
  people: smoke ? 20 : 200,
  conversations: smoke ? 1 : 2,
  seconds: smoke ? 1 : 15,
  concurrency: smoke ? [1, 8] : [1, 8, 50],
  memory: options.memory === undefined ? { seconds: smoke ? 1 : 30 } : { count: Number(options.memory) },
}

const root = resolve(options.dir)
mkdirSync(root, { recursive: true })
const dir = mkdtempSync(join(root, 'kentongan-bench-'))
const profile = options.profile === undefined ? undefined : resolve(options.profile)

/** In this order; memory last, so that it shows what everything before left behind. */
const parts: Record<string, () => Promise<Row[]> | Row[]> = {
  pure: () => pureParts(smoke ? 20 : 500),
  start: () => startUp(join(dir, 'start'), smoke ? 1 : 3),
  turns: () => onStage(join(dir, 'turns'), profile, (stage) => turnsAtOnce(stage, scale)),
  paced: () => onStage(join(dir, 'paced'), profile, (stage) => turnsPaced(stage, scale)),
  reports: () => onStage(join(dir, 'reports'), profile, (stage) => wholeReports(stage, scale)),
  memory: () => onStage(join(dir, 'memory'), profile, (stage) => memory(stage, scale)),
  stored: () => storedCases(join(dir, 'stored'), smoke ? 10 : 1000, smoke ? 1000 : 100_000, smoke ? 3 : 30),
}
const chosen = options.only?.split(',') ?? Object.keys(parts)

try {
  const machine = describeMachine(dir)
  console.log(`${machineLine(machine)}\n`)
  const rows: Row[] = []
  for (const name of chosen) {
    const part = parts[name]
    if (part === undefined) throw new Error(`There is no part "${name}". Parts: ${Object.keys(parts).join(', ')}`)
    const found = await part()
    rows.push(...found)
    console.log(table(found))
  }
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ machine, rows }, undefined, 2)}\n`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
