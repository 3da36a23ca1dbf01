/** How well masking does on the marked messages of the repository: a score, not a speed. */
import { readdirSync } from 'node:fs'
import { FOLDER, type Marked, read, score } from '../test/masking/fixture.ts'
import { cases, retyped } from '../test/masking/retyped.ts'
import type { Row } from './numbers.ts'

const share = ([hits, all]: readonly [number, number]): number => (all === 0 ? 0 : (100 * hits) / all)
const of = ([hits, all]: readonly [number, number]): string => `${hits} of ${all}`

/** The set that rules were tuned on says less than the one they were not. */
export function maskingScore(): Row[] {
  const sets = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace(/\.jsonl$/, ''))
    .toSorted()
  return [...sets.flatMap((name) => scoreOf(name, read(name))), ...withoutCapitals(sets.flatMap((name) => read(name)))]
}

/** The same messages as many type them: names are hard to see there. */
const withoutCapitals = (messages: Marked[]): Row[] =>
  Object.entries(cases).map(([name, way]) => {
    const { reporter, needless } = score(messages.map((message) => retyped(message, way)))
    return {
      what: `masking, all in ${name}: the reporter's`,
      value: share(reporter),
      unit: '%',
      note: `${of(reporter)} details; needless questions in ${share(needless).toFixed(1)} % of messages`,
    }
  })

function scoreOf(name: string, messages: Marked[]): Row[] {
  const { reporter, harmed, needless } = score(messages)
  const percent = (what: string, pair: readonly [number, number], note: string): Row => ({
    what,
    value: share(pair),
    unit: '%',
    note: `${of(pair)} ${note}`,
  })
  const types = [...new Set(messages.flatMap(({ spans }) => spans.map(({ type }) => type)))].toSorted()
  return [
    percent(`masking, ${name}: the reporter's`, reporter, 'details masked or asked about'),
    percent("  others' masked silently", harmed, 'details'),
    percent('  needless questions', needless, 'messages'),
    ...types.flatMap((type) => {
      const only = score(
        messages.map((message) => ({ ...message, spans: message.spans.filter((s) => s.type === type) })),
      )
      const theirs = only.harmed[1] === 0 ? '' : `; others' masked silently: ${of(only.harmed)}`
      return only.reporter[1] === 0 ? [] : [percent(`  ${type}`, only.reporter, `masked or asked about${theirs}`)]
    }),
  ]
}
