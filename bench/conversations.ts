/** What reporters and officials feel, measured through the stand-in: turns, reports, memory. */
import { type Row, spread } from './numbers.ts'
import type { Turn, TurnKind } from './reporter.ts'
import { offices, type RunningService, startService, writeConfig } from './service.ts'
import { type Platform, startPlatform } from './start-platform.ts'

export interface Scale {
  people: number
  /** Whole conversations of each of them. */
  conversations: number
  /** Seconds of each of the other kinds of load. */
  seconds: number
  concurrency: number[]
  /** Reports before memory is looked at, and again before the second look; seconds when no count is given. */
  memory: { seconds: number } | { count: number }
}

export interface Stage {
  platform: Platform
  service: RunningService
}

/** A fresh service before a fresh stand-in, its two offices linked. */
export async function onStage<T>(
  dir: string,
  profile: string | undefined,
  play: (stage: Stage) => Promise<T>,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  const platform = await startPlatform()
  try {
    await writeConfig(dir)
    await before()
    const service = await startService({ dir, telegram: await platform.ask('address'), profile })
    for (const office of offices) await platform.ask('link', await service.invite(office))
    const result = await play({ platform, service })
    await service.stop()
    return result
  } finally {
    platform.stop()
  }
}

const of = (turns: readonly Turn[], ...kinds: TurnKind[]): number[] =>
  turns.filter(({ kind }) => kinds.includes(kind)).map(({ ms }) => ms)

/** As fast as they are asked, all at once. */
export async function turnsAtOnce({ platform, service }: Stage, { people, conversations }: Scale): Promise<Row[]> {
  // The first round compiles.
  await platform.ask('turns', Math.min(people, 20), 1)
  const before = await service.usage()
  const result = await platform.ask('turns', people, conversations)
  const after = await service.usage()
  const { count, p50, p99 } = spread(result.turns.map(({ ms }) => ms))
  const note = `${people} reporters at once, ${count} turns`
  return [
    { what: 'turns per second', value: count / result.seconds, unit: '/s', note },
    { what: '  turn p50', value: p50, unit: 'ms', note: 'from sending to the last reply, waiting in line included' },
    { what: '  turn p99', value: p99, unit: 'ms' },
    { what: '  CPU per turn', value: (after.cpuMs - before.cpuMs) / count, unit: 'ms', note: 'all threads' },
    { what: '  memory', value: after.rssMb, unit: 'MB', note: 'resident, main process, right after' },
  ]
}

/** A busy but not full service: what one turn costs the person who waits for it. */
export async function turnsPaced({ platform }: Stage, { seconds }: Scale): Promise<Row[]> {
  // The first reports compile, to their end: what they leave for later would be measured as somebody's wait.
  await platform.ask('reports', 4, { count: 8 })
  const { turns } = await platform.ask('paced', 30, seconds)
  const answer = spread(of(turns, 'answer'))
  const note = `30 messages a second, ${answer.count} turns`
  return [
    { what: 'durable turn p50', value: answer.p50, unit: 'ms', note },
    { what: '  p99', value: answer.p99, unit: 'ms' },
    {
      what: '  beginning a report p50',
      value: spread(of(turns, 'begin')).p50,
      unit: 'ms',
      note: 'makes two key pairs',
    },
    {
      what: '  sending it p50',
      value: spread(of(turns, 'submit')).p50,
      unit: 'ms',
      note: 'seals, scrypt; nine messages',
    },
    // A run of a second gets no report to its end.
  ].filter(({ value }) => value > 0)
}

/** Greeting to receipt, with the notice in the chats of both offices. Throws when one is lost. */
export async function wholeReports({ platform, service }: Stage, { concurrency, seconds }: Scale): Promise<Row[]> {
  // The first reports compile, to their end.
  await platform.ask('reports', 4, { count: 8 })
  const rows: Row[] = []
  for (const people of concurrency) {
    const before = await service.usage()
    const result = await platform.ask('reports', people, { seconds })
    const after = await service.usage()
    if (result.lost > 0) throw new Error(`${result.lost} of ${result.reports} notices were lost`)
    rows.push(
      {
        what: `reports per second, ${people} at once`,
        value: result.reports / result.seconds,
        unit: '/s',
        note: `${result.reports} reports, 0 lost`,
      },
      { what: '  sending p50', value: spread(result.submitMs).p50, unit: 'ms' },
      { what: '  sending p99', value: spread(result.submitMs).p99, unit: 'ms' },
      {
        what: '  CPU per report',
        value: (after.cpuMs - before.cpuMs) / result.reports,
        unit: 'ms',
        note: 'whole conversation and two notices',
      },
    )
  }
  return rows
}

/** Main process only; no files are cleaned here, so it has no children. */
export async function memory({ platform, service }: Stage, { memory: limit, concurrency }: Scale): Promise<Row[]> {
  const people = Math.max(...concurrency)
  const before = (await service.usage()).rssMb
  const first = await platform.ask('reports', people, limit)
  const middle = (await service.usage()).rssMb
  const second = await platform.ask('reports', people, { count: first.reports })
  const after = (await service.usage()).rssMb
  const lost = first.lost + second.lost
  if (lost > 0) throw new Error(`${lost} notices were lost`)
  return [
    { what: 'memory before', value: before, unit: 'MB', note: 'resident, main process' },
    { what: '  after more reports', value: middle, unit: 'MB', note: `${first.reports} reports` },
    { what: '  growth by as many again', value: after - middle, unit: 'MB', note: `${second.reports} reports` },
  ]
}
