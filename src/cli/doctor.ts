/** `doctor [--json]`: what is wrong or weak with this installation, and how to mend it. Exit code 1 when something is bad. */
import { parseArgs } from 'node:util'
import { channelChecks } from '../main.ts'
import { checks } from './doctor/checks.ts'
import { examine, type Named } from './doctor/examine.ts'
import { print } from './with-service.ts'

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
  const findings = await examine([...checks, ...channelChecks], process.env, process.cwd())
  const broken = findings.some(({ level }) => level === 'bad')
  if (values.json) print(JSON.stringify({ ok: !broken, findings }))
  else show(findings)
  return broken ? 1 : 0
}

function show(findings: readonly Named[]): void {
  const width = Math.max(...findings.map(({ check }) => check.length))
  for (const { level, check, says, mend } of findings) {
    print(`${level.padEnd(4)}  ${check.padEnd(width)}  ${says}`)
    if (mend !== undefined) print(`${' '.repeat(width + 8)}-> ${mend}`)
  }
  const count = (level: Named['level']): number => findings.filter((one) => one.level === level).length
  print(`\n${count('bad')} bad, ${count('warn')} to look at, ${count('ok')} fine.`)
}
