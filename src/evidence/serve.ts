/** The child's side of the pipe: one file after the other from stdin, each answered on stdout. */
import { constants, setPriority } from 'node:os'
import { type CoverPart, readCoverParts } from '../form/cover-parts.ts'
import type { Cleaned, CleanLimits } from './cleaned.ts'
import { createFrameReader, frame } from './frames.ts'

/** Limits come as the only argument, as JSON. Ends when the service closes the pipe. */
export function serve(
  clean: (bytes: Uint8Array, limits: CleanLimits, parts?: readonly CoverPart[]) => Promise<Cleaned>,
): void {
  const limits: CleanLimits = JSON.parse(process.argv[2] ?? '')
  // Conversations go first: cleaning must not hold up a turn on a small machine.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const read = createFrameReader(limits.bytes, ({ header, body }) => {
    void clean(body, limits, readCoverParts(header)).then((cleaned) =>
      cleaned.kind === 'clean' ? answer({ ...cleaned, bytes: undefined }, cleaned.bytes) : answer(cleaned),
    )
  })
  process.stdin.on('data', read)
  process.stdin.on('end', () => process.exit())
  answer({ ready: true })
}

function answer(header: object, body?: Uint8Array): void {
  for (const piece of frame(header, body)) process.stdout.write(piece)
}
