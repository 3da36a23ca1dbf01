/** How a child that reads hostile files is started. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Over a child's whole life. If the service itself is killed, a child that spins would otherwise spin for ever. */
const CPU_SECONDS = 300

/**
 * Finds out whether the system allows a network namespace without interfaces (Linux with user namespaces). Only "yes" is
 * remembered: a machine that was too busy to answer is asked again before the next file.
 * @param program util-linux's unshare
 * @returns what to write before a command, or nothing where there is no such wall
 */
export function createWall(program = 'unshare', timeout = 5000): () => Promise<string[]> {
  let asked: Promise<string[]> | undefined
  return () =>
    (asked ??= run(program, ['-rn', 'true'], { timeout }).then(
      () => [program, '-rn'],
      () => {
        asked = undefined
        return []
      },
    ))
}

/** The wall of this process. */
export const wall = createWall()

/**
 * Command line that runs a Node script with limits set by the shell before Node begins: no core dumps (they would hold
 * somebody's picture), no written files, bounded memory (`ulimit -d` counts libvips's memory too, which V8's own limit
 * does not), bounded processor time. Where a limit is not supported the script runs without it; Windows has none of them.
 */
export async function jailed(script: string, args: string[], memoryMiB: number): Promise<[string, string[]]> {
  const node = [process.execPath, `--max-old-space-size=${Math.floor(memoryMiB / 4)}`, script, ...args]
  if (process.platform === 'win32') return [process.execPath, node.slice(1)]
  const limits = `ulimit -c 0; ulimit -f 0; ulimit -t ${CPU_SECONDS}; ulimit -d ${memoryMiB * 1024} 2>/dev/null; exec "$@"`
  return ['/bin/sh', ['-c', limits, 'sh', ...(await wall()), ...node]]
}

/**
 * Command line that runs a program of the system on a file: no core dumps, bounded memory, processor time and written
 * files, no network where the system allows that. `ulimit -f` counts in blocks of 512 bytes.
 */
export async function jailedTool(
  program: string,
  args: string[],
  { memory, output, time }: { memory: number; output: number; time: number },
): Promise<[string, string[]]> {
  const limits = [
    'ulimit -c 0',
    `ulimit -f ${Math.ceil(output / 512)}`,
    `ulimit -t ${Math.ceil(time / 1000) + 1}`,
    `ulimit -d ${memory * 1024} 2>/dev/null`,
  ]
  return ['/bin/sh', ['-c', `${limits.join('; ')}; exec "$@"`, 'sh', ...(await wall()), program, ...args]]
}
