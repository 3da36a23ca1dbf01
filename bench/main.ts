/**
 * `npm run bench`: how fast, how much memory, on which machine. `--smoke` runs the same code with small counts and fails
 * only on errors and lost reports, never on speed. docs/benchmarks.md says what each line means.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { memory, onStage, type Scale, type Stage, turnsAtOnce, turnsPaced, wholeReports } from './conversations.ts'
import { describeMachine, machineLine } from './machine.ts'
import { type Row, table } from './numbers.ts'
import { maskingScore } from './masking.ts'
import { besidePeers } from './peers/contest.ts'
import { pureParts } from './start-pure.ts'
import { startUp } from './startup.ts'
import { storedCases } from './stored.ts'
import { whileUploading } from './uploads.ts'

const { values: options } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    json: { type: 'string' },
    dir: { type: 'string', default: tmpdir() },
    only: { type: 'string' },
    memory: { type: 'string' },
    stored: { type: 'string' },
    profile: { type: 'string' },
  },
})
const { smoke } = options

const scale: Scale = {
  people: smoke ? 20 : 200,
  conversations: smoke ? 1 : 2,
  seconds: smoke ? 1 : 15,
  concurrency: smoke ? [8] : [1, 8, 50],
  memory: options.memory === undefined ? { seconds: smoke ? 0.5 : 30 } : { count: Number(options.memory) },
}

const root = resolve(options.dir)
mkdirSync(root, { recursive: true })
const dir = mkdtempSync(join(root, 'kentongan-bench-'))
const profile = options.profile === undefined ? undefined : resolve(options.profile)

const stage =
  (name: string, ...acts: ((stage: Stage, scale: Scale) => Promise<Row[]>)[]) =>
  (): Promise<Row[]> =>
    onStage(join(dir, name), profile, async (built) => {
      const rows: Row[] = []
      for (const act of acts) rows.push(...(await act(built, scale)))
      return rows
    })

/** What has to begin with a fresh service has a stage of its own; the short run shares one. */
const parts: Record<string, () => Promise<Row[]> | Row[]> = {
  pure: () => pureParts(smoke ? 20 : 500),
  masking: () => maskingScore(),
  start: () => startUp(join(dir, 'start'), smoke ? 1 : 3),
  ...(smoke
    ? { conversations: stage('conversations', turnsAtOnce, turnsPaced, wholeReports, memory) }
    : {
        turns: stage('turns', turnsAtOnce),
        paced: stage('paced', turnsPaced),
        reports: stage('reports', wholeReports),
        memory: stage('memory', memory),
      }),
  uploads: () =>
    whileUploading(
      join(dir, 'uploads'),
      profile,
      smoke ? { people: 2, seconds: 1, side: 200 } : { people: 10, seconds: 20, side: 2650 },
    ),
  peers: () => besidePeers(join(dir, 'peers'), profile, { people: scale.people, rounds: smoke ? 1 : 5 }),
  stored: () =>
    storedCases(
      join(dir, 'stored'),
      smoke ? 10 : 1000,
      smoke ? 1000 : Number(options.stored ?? 100_000),
      smoke ? 2 : 30,
    ),
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
