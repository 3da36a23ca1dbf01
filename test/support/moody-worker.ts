/** A cleaning child that misbehaves on command: what a hostile file could make of a parser. Everything else it cleans. */
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { cleanFile } from '../../src/evidence/clean-file.ts'
import type { Cleaned } from '../../src/evidence/cleaned.ts'
import { serve } from '../../src/evidence/serve.ts'

const MOODS: Record<string, () => Promise<Cleaned> | Cleaned> = {
  'HANG ': () => new Promise(() => {}),
  'SPIN ': () => {
    for (;;);
  },
  CRASH: () => process.abort(),
  'EXIT ': () => process.exit(0),
  BABBLE: () => {
    process.stdout.write('x'.repeat(100_000))
    return { kind: 'clean', type: 'image/jpeg', bytes: Buffer.alloc(10) }
  },
  'LIE  ': () => ({ kind: 'clean', type: 'text/html', bytes: Buffer.from('<script>') }),
  'EAT  ': () => {
    const eaten: Buffer[] = []
    for (;;) eaten.push(Buffer.alloc(32 * 1024 * 1024, 1))
  },
  'ENV  ': () => tell(JSON.stringify(process.env)),
  WRITE: () => {
    try {
      writeFileSync('written-by-child', 'x'.repeat(100_000))
      return tell('written')
    } catch (error) {
      return tell(error instanceof Error && 'code' in error ? String(error.code) : 'refused')
    }
  },
  'PID  ': () => tell(String(process.pid)),
  LIMITS: () => tell(readFileSync('/proc/self/limits', 'utf8')),
  'NET  ': () =>
    new Promise((resolve) => {
      const [, host = '', port = ''] = order.split(' ').filter(Boolean)
      connect(Number(port), host, () => resolve(tell('connected'))).on('error', () => resolve(tell('no network')))
    }),
}
let order = ''

const tell = (text: string): Cleaned => ({ kind: 'clean', type: 'image/png', bytes: Buffer.from(text) })

// Node ignores SIGXFSZ's default end unless somebody listens; a refused write is then an ordinary error.
process.on('SIGXFSZ', () => {})

serve(async (bytes, limits) => {
  order = Buffer.from(bytes.subarray(0, 60)).toString('latin1')
  const mood = Object.entries(MOODS).find(([word]) => order.startsWith(word.trim()))
  return mood ? mood[1]() : cleanFile(bytes, limits)
})
