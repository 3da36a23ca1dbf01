/** Programs that take traces out of files. Pictures need none of them: they are painted anew. */
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type Check, ok, warn } from './finding.ts'

const PROGRAMS = [
  { name: 'mat2', for: 'documents', package: 'mat2' },
  { name: 'ffmpeg', for: 'video and sound', package: 'ffmpeg' },
  { name: 'exiftool', for: 'a last look for traces', package: 'libimage-exiftool-perl' },
]

export const cleaners: Check = {
  name: 'cleaners',
  look: () => look(process.env['PATH'] ?? ''),
}

/** @param path the folders in which programs are found, as in PATH */
export async function look(path: string) {
  const found = await Promise.all(PROGRAMS.map(({ name }) => isThere(name, path)))
  const missing = PROGRAMS.filter((_, index) => found[index] === false)
  if (missing.length === 0) return [ok('mat2, ffmpeg and exiftool are installed.')]
  return missing.map((program) =>
    warn(
      `${program.name} is not installed: it cleans evidence (${program.for}).`,
      `apt install ${program.package}. Pictures are cleaned without it.`,
    ),
  )
}

async function isThere(name: string, path: string): Promise<boolean> {
  for (const folder of path.split(delimiter).filter((part) => part !== ''))
    if (
      await access(join(folder, name), constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return true
  return false
}
