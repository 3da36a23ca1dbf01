/** Programs that take traces out of files. Pictures need none of them: they are painted anew. */
import { wall } from '../../evidence/jail.ts'
import { findTools, missingTools } from '../../evidence/tools.ts'
import { isMemory, MEMORY } from '../../memory-folder.ts'
import { type Check, unless, warn } from './finding.ts'

export const cleaners: Check = {
  name: 'cleaners',
  look: async () => [...(await look(process.env['PATH'] ?? '', MEMORY)), ...(await lookForWall(wall))],
}

/** @param ask the command line that takes the network away; empty where the system has none */
export async function lookForWall(ask: () => Promise<string[]>) {
  if ((await ask()).length > 0) return []
  return [
    warn(
      'Files that people send are opened without a wall against the network: this system allows no namespaces.',
      'Install util-linux and allow user namespaces; in a container, docs/docker.md says how. The other limits hold.',
    ),
  ]
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
