/**
 * Runs a program on one file, in a jail and in a folder of its own that lives in memory. Whatever the file makes of the
 * program ends with it: its children, its time, its memory, and the folder.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { MEMORY } from '../memory-folder.ts'
import { errorCode } from '../operator-error.ts'
import { jailedTool } from './jail.ts'

export interface ToolLimits {
  /** Wall time, milliseconds. */
  time: number
  /** Mebibytes of each process. */
  memory: number
  /** Largest file that it may write, bytes. */
  output: number
  /** Ends what runs, when we stop. */
  ending?: AbortSignal
}

/** `said`: the beginning of what it wrote to its standard output. */
export type Ran = { kind: 'done'; said: string } | { kind: 'failed' } | { kind: 'slow' }

export interface Workplace {
  /** Runs a program beside the files; ends with its whole family. */
  run(program: string, args: string[]): Promise<Ran>
  /** A file that the program was to write, or undefined when it is not there, empty, or too large. */
  read(name: string): Promise<Buffer | undefined>
}

/** Folders in use by this process. */
const open = new Set<string>()
const PREFIX = 'kentongan-evidence-'
const MOST_SAID = 64 * 1024

/** Lays the file into a fresh folder under a name of ours, works, and removes the folder. */
export async function inWorkplace<T>(
  input: { name: string; bytes: Uint8Array },
  limits: ToolLimits,
  work: (place: Workplace) => Promise<T>,
): Promise<T> {
  // mkdtemp makes it for us alone (0700).
  const folder = await mkdtemp(join(MEMORY, `${PREFIX}${process.pid}-`))
  open.add(folder)
  try {
    await writeFile(join(folder, input.name), input.bytes, { mode: 0o600 })
    return await work({
      run: (program, args) => run(folder, program, args, limits),
      async read(name) {
        const { size } = await stat(join(folder, name)).catch(() => ({ size: 0 }))
        return size > 0 && size <= limits.output ? readFile(join(folder, name)) : undefined
      },
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
    open.delete(folder)
  }
}

async function run(folder: string, program: string, args: string[], limits: ToolLimits): Promise<Ran> {
  const [command, line] = await jailedTool(program, args, limits)
  if (limits.ending?.aborted === true) return { kind: 'failed' }
  return new Promise((resolve) => {
    // A group of its own, so that whatever the program starts can be ended with it.
    const child = spawn(command, line, {
      cwd: folder,
      detached: true,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8' },
      // What it complains about quotes the file.
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    let slow = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < MOST_SAID) said += text
    })
    const end = () => endGroup(child.pid)
    const timer = setTimeout(() => {
      slow = true
      end()
    }, limits.time)
    limits.ending?.addEventListener('abort', end)
    child.on('spawn', () => lower(child.pid))
    child.on('error', () => resolve({ kind: 'failed' }))
    child.on('exit', end)
    child.on('close', (code) => {
      clearTimeout(timer)
      limits.ending?.removeEventListener('abort', end)
      resolve(slow ? { kind: 'slow' } : code === 0 ? { kind: 'done', said } : { kind: 'failed' })
    })
  })
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing is left of it.
  }
}

/** Conversations go first. */
function lower(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already.
  }
}

/** Folders of a process that was killed in the middle of its work. In a container it had the number that we have now. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(MEMORY).catch((): string[] => [])) {
    const folder = join(MEMORY, name)
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    const left = pid === process.pid ? !open.has(folder) : pid > 0 && !isAlive(pid)
    if (left) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return errorCode(error) === 'EPERM'
  }
}
