/** Files that a command makes for whoever called it: for nobody else's eyes, whole or not at all. */
import { rm, writeFile } from 'node:fs/promises'
import { errorCode, OperatorError } from '../operator-error.ts'

/**
 * Writes a file that is not there yet, to the disk, with mode 0600. What fails halfway leaves nothing: half a key or half
 * a case under the name of a whole one would be believed.
 * @param why nothing is overwritten, where it has to be said
 * @throws OperatorError the file is there already, or cannot be written
 */
export async function writeNew(
  out: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  why = '',
): Promise<void> {
  try {
    await writeFile(out, content, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST')
      throw new OperatorError(`${out} is there already and is not overwritten${why}: choose another --out.`)
    await rm(out, { force: true }).catch(() => undefined)
    // Of what is read meanwhile: not the disk's.
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new OperatorError(
      `${out} cannot be written (${code}): choose another --out, give this account access to its folder, or make room on its disk.`,
    )
  }
}
