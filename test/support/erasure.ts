/** Looking for what was erased: every ciphertext that was there, and the words themselves, in database and log. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestStore } from './store.ts'

export const STORY = 'Lurah membagikan kenarizulvana di balai kelurahan.'

/** Database file and log, as bytes. */
function files({ url }: Pick<TestStore, 'url'>): Buffer {
  const path = fileURLToPath(url)
  const read = (end: string): Buffer => {
    try {
      return readFileSync(path + end)
    } catch {
      return Buffer.alloc(0)
    }
  }
  return Buffer.concat([read(''), read('-wal')])
}

/** The middle of every ciphertext that is there now. */
export async function ciphertexts({ db }: Pick<TestStore, 'db'>): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  const note = (name: string, bytes: Uint8Array | null): void => {
    if (bytes !== null && bytes.length > 200) found.set(name, Buffer.from(bytes.subarray(100, 148)))
  }
  for (const { id, state } of await db.session.findMany()) note(`session ${id}`, state)
  for (const { id, body } of await db.case.findMany()) note(`case ${id}`, body)
  for (const { id, sealed } of await db.message.findMany()) note(`message ${id}`, sealed)
  for (const { evidenceId, index, data } of await db.evidenceChunk.findMany()) note(`file ${evidenceId} ${index}`, data)
  for (const { id, sealed } of await db.outboxItem.findMany()) note(`notice ${id}`, sealed)
  for (const { id, sealed } of await db.ping.findMany()) note(`ping ${id}`, sealed)
  for (const { caseId, officeId, identities } of await db.caseOffice.findMany())
    note(`identities ${caseId} ${officeId}`, identities)
  return found
}

/** Which of these are in the files now; also the words themselves. */
export function left(store: Pick<TestStore, 'url'>, traces: ReadonlyMap<string, Buffer>): string[] {
  const bytes = files(store)
  const found = [...traces].filter(([, trace]) => bytes.includes(trace)).map(([name]) => name)
  return bytes.includes('kenarizulvana') ? [...found, 'the words'] : found
}

/** The log is emptied a moment after something was erased: resolves once it was, or fails after a while. */
export async function emptied(store: Pick<TestStore, 'url'>): Promise<void> {
  const until = Date.now() + 30_000
  for (;;) {
    try {
      if (readFileSync(`${fileURLToPath(store.url)}-wal`).length === 0) return
    } catch {
      return
    }
    if (Date.now() > until) throw new Error('The log of the database was not emptied')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Of a kind of row. */
export const only = (traces: ReadonlyMap<string, Buffer>, ...kinds: string[]): Map<string, Buffer> =>
  new Map([...traces].filter(([name]) => kinds.some((kind) => name.startsWith(kind))))
