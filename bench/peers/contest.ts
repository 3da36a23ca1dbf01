/**
 * Our service beside what people would pick instead, taking turns in one run, so that whatever else the machine does
 * falls on all. The peers ask the same questions and store state and report; they check, mask and seal nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onStage, type Stage } from '../conversations.ts'
import { median, type Row, spread } from '../numbers.ts'
import { type Platform, startPlatform } from '../start-platform.ts'
import { startPeer } from './start-peer.ts'
import type { Script } from './script.ts'

interface Contestant {
  name: string
  platform: Platform
  usage(): Promise<{ cpuMs: number; rssMb: number }>
}

interface Round {
  perSecond: number
  p50: number
  p99: number
  cpuMs: number
}

const PEERS = [
  { name: '@grammyjs/conversations', file: 'grammy-conversations.js' },
  { name: 'Telegraf WizardScene', file: 'telegraf-wizard.js' },
]

export interface ContestScale {
  people: number
  rounds: number
}

export const besidePeers = (dir: string, profile: string | undefined, scale: ContestScale): Promise<Row[]> =>
  onStage(join(dir, 'ours'), profile, async ({ platform, service }: Stage) => {
    const script = await platform.ask('takeDown')
    const ours: Contestant = { name: 'Kentongan', platform, usage: service.usage }
    return withPeers(dir, script, PEERS, (peers) => compete([ours, ...peers], scale))
  })

/** One peer after the other is started; all are stopped at the end, whatever happened. */
async function withPeers<T>(
  dir: string,
  script: Script,
  [next, ...others]: readonly (typeof PEERS)[number][],
  play: (peers: Contestant[]) => Promise<T>,
): Promise<T> {
  if (next === undefined) return play([])
  const { name, file } = next
  const platform = await startPlatform()
  try {
    const { url, token } = await platform.ask('address')
    mkdirSync(dir, { recursive: true })
    const scriptFile = join(dir, 'script.json')
    writeFileSync(scriptFile, JSON.stringify(script))
    const peer = await startPeer(file, { url, token, script: scriptFile, database: join(dir, `${file}.db`) })
    // A whole report first: a peer that lost it would be no measure.
    await platform.ask('reports', 1, { count: 1 })
    const { reports } = await peer.usage()
    if (reports !== 1) throw new Error(`${name} stored ${reports} reports instead of one`)
    const result = await withPeers(dir, script, others, (peers) =>
      play([{ name, platform, usage: peer.usage }, ...peers]),
    )
    await peer.stop()
    return result
  } finally {
    platform.stop()
  }
}

async function compete(contestants: readonly Contestant[], { people, rounds }: ContestScale): Promise<Row[]> {
  const played = contestants.map((contestant) => ({ ...contestant, rounds: [] as Round[] }))
  // The first round compiles.
  for (const { platform } of contestants) await platform.ask('turns', Math.min(people, 20), 2)
  for (let i = 0; i < rounds; i += 1) for (const one of played) one.rounds.push(await oneRound(one, people))
  const [ours] = played
  const rows: Row[] = []
  for (const { name, rounds: all, usage } of played) {
    const middle = (what: (round: Round) => number): number => median(all.map(what))
    rows.push(
      { what: name, value: middle(({ perSecond }) => perSecond), unit: 'turns/s', note: `${people} reporters at once` },
      { what: '  turn p50', value: middle(({ p50 }) => p50), unit: 'ms' },
      { what: '  turn p99', value: middle(({ p99 }) => p99), unit: 'ms' },
      { what: '  CPU per turn', value: middle(({ cpuMs }) => cpuMs), unit: 'ms', note: 'all threads' },
      { what: '  memory', value: (await usage()).rssMb, unit: 'MB', note: 'resident' },
    )
  }
  for (const { name, rounds: theirs } of played.slice(1)) {
    const ratio = (what: (round: Round) => number): number[] =>
      theirs.flatMap((round, i) => (ours?.rounds[i] === undefined ? [] : [what(ours.rounds[i]) / what(round)]))
    const speed = ratio(({ perSecond }) => perSecond)
    const [least, most] = [Math.min(...speed), Math.max(...speed)]
    rows.push(
      {
        what: `ours to ${name}`,
        value: median(speed),
        unit: 'x turns/s',
        note: `${rounds} rounds, from ${least.toFixed(2)} to ${most.toFixed(2)}`,
      },
      { what: '  CPU per turn', value: median(ratio(({ cpuMs }) => cpuMs)), unit: 'x', note: 'less is better' },
    )
  }
  return rows
}

async function oneRound({ platform, usage }: Contestant, people: number): Promise<Round> {
  const before = await usage()
  const { turns, seconds } = await platform.ask('turns', people, 1)
  const after = await usage()
  const { count, p50, p99 } = spread(turns.map(({ ms }) => ms))
  return { perSecond: count / seconds, p50, p99, cpuMs: (after.cpuMs - before.cpuMs) / count }
}
