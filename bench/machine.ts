/** What the numbers were measured on: without it they mean nothing. */
import { scryptSync } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { median, rounded } from './numbers.ts'

export interface Machine {
  node: string
  cores: number
  processor: string
  /** Median of one fdatasync after writing 8 KiB, milliseconds: a durable turn cannot be faster. */
  fdatasyncMs: number
  /** Median of one scrypt as a receipt takes it, milliseconds: how fast a core is, to compare machines by. */
  scryptMs: number
  /** Load of the last minute when the run began: other work on the machine spoils it. */
  load: number
  date: string
}

/** `dir` is where the database will be. */
export function describeMachine(dir: string): Machine {
  return {
    node: process.version,
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    fdatasyncMs: fdatasyncMs(dir),
    scryptMs: scryptMs(),
    load: loadavg()[0] ?? 0,
    date: new Date().toISOString().slice(0, 10),
  }
}

export const machineLine = ({ node, cores, processor, fdatasyncMs: ms, scryptMs: core, load, date }: Machine): string =>
  `${date}, Node ${node}, ${cores} cores (${processor}), fdatasync ${rounded(ms)} ms, scrypt ${rounded(core)} ms, load ${rounded(load)} at the start`

function fdatasyncMs(dir: string): number {
  const path = join(dir, 'fdatasync')
  const file = openSync(path, 'w', 0o600)
  const page = Buffer.alloc(8192, 1)
  const times: number[] = []
  try {
    for (let i = 0; i < 200; i += 1) {
      // In place after the first round, as SQLite does with its log.
      writeSync(file, page, 0, page.length, (i % 16) * page.length)
      const begun = performance.now()
      fdatasyncSync(file)
      times.push(performance.now() - begun)
    }
  } finally {
    closeSync(file)
    rmSync(path)
  }
  return median(times)
}

function scryptMs(): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now()
    scryptSync('receipt', 'salt', 64, { N: 2 ** 14, r: 8, p: 1 })
    return performance.now() - begun
  })
  return median(times)
}
