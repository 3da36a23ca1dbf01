/** Programs that take traces out of files. Pictures need none of them: they are painted anew. */
import { findTools, isMemory, MEMORY, missingTools } from '../../evidence/tools.ts'
import { type Check, unless, warn } from './finding.ts'

export const cleaners: Check = {
  name: 'cleaners',
  look: () => look(process.env['PATH'] ?? '', MEMORY),
}

/**
 * @param path the folders in which programs are found, as in PATH
 * @param memory where files are worked on
 */
export async function look(path: string, memory: string) {
  if (!(await isMemory(memory)))
    return [
      warn(
        `${memory} is no file system in memory, so no program is handed people's files: only pictures are cleaned.`,
        `Mount a tmpfs at ${memory}, writable for the service.`,
      ),
    ]
  return unless(
    missingTools(await findTools(path, memory)).map(({ program, affects, package: name }) =>
      warn(
        `${program} is not installed: ${affects} are not cleaned, and kept only with the reporter's yes or refused.`,
        `apt install ${name}. Other pictures are cleaned without it.`,
      ),
    ),
    'mat2, ffmpeg and heif-convert are installed.',
  )
}
