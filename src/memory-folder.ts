/** Folders that are kept in memory: what lies there was never on a disk, and is gone when the machine stops. */
import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'

/** Files that somebody sent lie here while they are cleaned: never on a disk. */
export const MEMORY = '/dev/shm'

const TMPFS = 0x01_02_19_94

/** Whether files can be worked on there without touching a disk. */
export async function isMemory(path = MEMORY): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    return (await statfs(path)).type === TMPFS
  } catch {
    return false
  }
}
