/** Programs of the system that clean what we cannot clean ourselves. All of them are optional. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { isMemory, MEMORY } from '../memory-folder.ts'

/** Debian's packages: mat2, ffmpeg (with ffprobe), libheif-examples. */
const PROGRAMS = { mat2: 'mat2', ffmpeg: 'ffmpeg', ffprobe: 'ffprobe', heif: 'heif-convert' } as const

export type Tool = keyof typeof PROGRAMS
/** Where each program is; missing ones are not in it. */
export type Tools = Partial<Record<Tool, string>>

/**
 * Looks once for what is there. Nothing counts without a file system in memory to work in.
 * @param path folders as in PATH
 */
export async function findTools(path = process.env['PATH'] ?? '', memory = MEMORY): Promise<Tools> {
  if (!(await isMemory(memory))) return {}
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const found: Tools = {}
  for (const [tool, program] of Object.entries(PROGRAMS) as [Tool, string][])
    for (const folder of folders) {
      const file = join(folder, program)
      if (found[tool] === undefined && (await isProgram(file))) found[tool] = file
    }
  return found
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

interface Missing {
  program: string
  package: string
  /** What cannot be cleaned without it. */
  affects: string
}

const NEEDED: (Missing & { tools: Tool[] })[] = [
  { tools: ['mat2'], program: 'mat2', package: 'mat2', affects: 'PDF and Office documents' },
  { tools: ['ffmpeg', 'ffprobe'], program: 'ffmpeg', package: 'ffmpeg', affects: 'videos and recordings' },
  { tools: ['heif'], program: 'heif-convert', package: 'libheif-examples', affects: 'HEIC photos' },
]

/** What is missing, for an operator. Empty when everything can be cleaned. */
export const missingTools = (tools: Tools): Missing[] =>
  NEEDED.filter(({ tools: needed }) => needed.some((tool) => tools[tool] === undefined))
