/**
 * `whatsapp check`: whether today's WhatsApp Web still works with the library. Needs no running service, no number and no
 * configuration: it helps to decide whether to have WhatsApp at all.
 */
import { parseArgs } from 'node:util'
import { browserSettings } from '../config/whatsapp.ts'
import { checkWhatsAppWeb } from '../main.ts'
import { OperatorError } from '../operator-error.ts'
import { print } from './with-service.ts'

export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  if (positionals.length !== 1 || positionals[0] !== 'check')
    throw new OperatorError('Use: npx kentongan whatsapp check [--json]')
  const findings = await checkWhatsAppWeb(browserSettings(process.env, process.cwd()))
  const works = findings.every(({ level }) => level !== 'bad')
  if (values.json) print(JSON.stringify({ ok: works, findings }))
  else
    for (const { level, says, mend } of findings) {
      print(`${level.padEnd(4)}  ${says}`)
      if (mend !== undefined) print(`      -> ${mend}`)
    }
  return works ? 0 : 1
}
