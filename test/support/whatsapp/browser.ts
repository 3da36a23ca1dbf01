/**
 * The processes of a browser that runs on a profile, by what Linux says of them: to see that none is left, and to end
 * the browser, or only its page, without warning.
 */
import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  pid: number
  parent: number
  command: string
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        if (state === 'Z') return []
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        return [] // ended meanwhile
      }
    })
}

/** Every browser process whose profile lies in `folder`, with its children. */
function within(folder: string): Process[] {
  const all = processes()
  const found = new Set(
    all.filter(({ command }) => command.includes(`--user-data-dir=${folder}`)).map(({ pid }) => pid),
  )
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return all.filter(({ pid }) => found.has(pid))
}

const kill = (found: Process[]): number => {
  for (const { pid } of found)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // ended meanwhile
    }
  return found.length
}

/** How many processes a browser on a profile in this folder has now. */
export const browsersIn = (folder: string): number => within(folder).length

/** Kills the browser, and returns how many processes it had. */
export const killBrowserIn = (folder: string): number => kill(within(folder))

/** Kills the page: the browser lives on and shows that it crashed. */
export const crashPageIn = (folder: string): number =>
  kill(within(folder).filter(({ command }) => command.includes('--type=renderer')))

/** Stops every process of the browser where it stands, as a machine without memory does; it answers nothing any more. */
export function freezeBrowserIn(folder: string): number {
  const found = within(folder)
  for (const { pid } of found) process.kill(pid, 'SIGSTOP')
  return found.length
}

/** What the browser was given of its parent's environment. */
export const environmentIn = (folder: string): string =>
  within(folder)
    .map(({ pid }) => readFileSync(`/proc/${pid}/environ`, 'utf8').replaceAll('\0', '\n'))
    .join('\n')
