/** The conversations of this folder. UPDATE_GOLDEN=1 writes the answers anew; read the difference aloud before you keep it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { IMPOSSIBLE, readScript, type Script } from '../support/golden/transcript.ts'

const folder = import.meta.dirname

export interface Conversation {
  name: string
  script: Script
}

export const conversations: Conversation[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => ({ name, script: readScript(readFileSync(join(folder, name), 'utf8')) }))

/** The file says what was played. `writes`: this run may write it anew. */
export function expectSame({ name }: Conversation, played: string, writes: boolean): void {
  const path = join(folder, name)
  const impossible = played.split('\n').filter((line) => line.startsWith(IMPOSSIBLE))
  if (process.env['UPDATE_GOLDEN'] === '1' && writes) writeFileSync(path, played)
  expect(impossible).toEqual([])
  expect(played).toBe(readFileSync(path, 'utf8'))
}
