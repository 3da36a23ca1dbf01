/**
 * Cleans files: pictures in one or two warm child processes, the rest with the programs of the system that are there. A child that hangs, crashes or has served its number of files is
 * replaced, so that a hostile file stops neither the service nor the next file; a burst waits instead of forking.
 */
import { availableParallelism } from 'node:os'
import type { CoverPart } from '../form/cover-parts.ts'
import { createSlots } from '../slots.ts'
import { type Child, ChildError, startChild } from './child.ts'
import { CLEAN_LIMITS, type Cleaned, isDeclined } from './cleaned.ts'
import type { Frame } from './frames.ts'
import { OTHERS, PICTURES } from './kinds.ts'
import { readFacts } from './facts-told.ts'
import { createToolCleaner, TOOL_LIMITS } from './tool-cleaner.ts'
import type { Tools } from './tools.ts'

export interface Cleaner {
  /** Rejects only when no child can be started: the fault is ours then, not the file's. */
  clean(bytes: Uint8Array): Promise<Cleaned>
  /** Paints parts of a picture over; anything else is declined. Rejects as `clean` does. */
  cover(bytes: Uint8Array, parts: readonly CoverPart[]): Promise<Cleaned>
  stop(): void
}

/** Under vitest this module is source, but the child always runs the built file: Node 20 reads no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/evidence/clean-worker.js' : './clean-worker.js',
  import.meta.url,
)
const NO_TOOLS: Tools = {}
const DEFAULTS = {
  limits: CLEAN_LIMITS,
  children: availableParallelism() >= 4 ? 2 : 1,
  /** A child is replaced after so many files: whatever a file did to it ends there. */
  filesPerChild: 50,
  /** Milliseconds after which an idle child is ended, to give its memory back. */
  idle: 120_000,
  worker: WORKER,
  tools: NO_TOOLS,
  toolLimits: TOOL_LIMITS,
}

/** Its processes begin with the first file, and end when idle. */
export function createCleaner(options: Partial<typeof DEFAULTS> = {}): Cleaner {
  const { limits, children, filesPerChild, idle, worker, tools, toolLimits } = { ...DEFAULTS, ...options }
  const ending = new AbortController()
  const programs = createToolCleaner(tools, { ...toolLimits, ending: ending.signal })
  const slots = createSlots(children)
  const warm: { child: Child; served: number; timer: NodeJS.Timeout }[] = []
  const busy = new Set<Child>()
  let stopped = false

  async function take(fresh: boolean): Promise<{ child: Child; served: number }> {
    const ready = fresh ? undefined : warm.pop()
    if (!ready) return { child: await startChild(worker, limits), served: 0 }
    clearTimeout(ready.timer)
    return ready
  }

  function putBack(child: Child, served: number): void {
    if (stopped || served >= filesPerChild) return child.kill()
    const timer = setTimeout(() => {
      warm.splice(warm.indexOf(entry), 1)
      child.kill()
    }, idle).unref()
    const entry = { child, served, timer }
    warm.push(entry)
  }

  async function attempt(fresh: boolean, bytes: Uint8Array, parts?: readonly CoverPart[]): Promise<Cleaned> {
    const { child, served } = await take(fresh)
    busy.add(child)
    try {
      const cleaned = understand(await child.ask(bytes, parts))
      putBack(child, served + 1)
      return cleaned
    } catch (error) {
      child.kill()
      throw error
    } finally {
      busy.delete(child)
    }
  }

  async function look(bytes: Uint8Array, parts?: readonly CoverPart[]): Promise<Cleaned> {
    if (bytes.length > limits.bytes) return { kind: 'declined', reason: 'too-big' }
    return slots.run(async () => {
      for (let fresh = false; ; fresh = true) {
        try {
          return await attempt(fresh, bytes, parts)
        } catch (error) {
          if (!(error instanceof ChildError) || error.how === 'start' || stopped) throw error
          // A crash may be another file's fault, or the system's, which may have ended every child that was idle: a fresh
          // one has the last word. Being slow is this file's fault.
          if (error.how === 'slow' || fresh) return { kind: 'declined', reason: 'invalid' }
        }
      }
    })
  }

  async function clean(bytes: Uint8Array): Promise<Cleaned> {
    const seen = await look(bytes)
    if (seen.kind === 'declined' && seen.reason === 'heic') {
      const jpeg = await programs.toJpeg(bytes)
      if (jpeg === undefined && stopped) throw new Error('Cleaning was broken off by the stop')
      if (jpeg === undefined) return seen
      // It came small enough: what is too much is not what was sent.
      return jpeg.length > limits.bytes ? { kind: 'declined', reason: 'too-fine' } : look(jpeg)
    }
    if (seen.kind !== 'uncleaned') return seen
    const cleaned = await programs.clean(seen, bytes)
    // What a program said that we ended ourselves is no word on the file: it comes again.
    if (stopped && cleaned.kind !== 'clean') throw new Error('Cleaning was broken off by the stop')
    // What can run something is handed to nobody, unless it was painted anew.
    return cleaned.kind === 'uncleaned' && seen.active ? { kind: 'declined', reason: 'invalid' } : cleaned
  }

  return {
    clean,
    cover: look,
    stop() {
      stopped = true
      ending.abort()
      for (const { child, timer } of warm.splice(0)) {
        clearTimeout(timer)
        child.kill()
      }
      for (const child of busy) child.kill()
    },
  }
}

/** The child is not trusted: a file may have taken it over. */
function understand({ header, body }: Frame): Cleaned {
  if (typeof header === 'object' && header !== null) {
    if ('reason' in header && isDeclined(header.reason)) return { kind: 'declined', reason: header.reason }
    if ('kind' in header && 'type' in header && typeof header.type === 'string') {
      const { kind, type } = header
      if (kind === 'clean' && PICTURES.has(type)) {
        const facts = 'facts' in header ? readFacts(header.facts) : undefined
        return { kind, type, bytes: body, ...(facts && { facts }) }
      }
      if (kind === 'uncleaned' && OTHERS.has(type))
        return {
          kind,
          type,
          ...('active' in header && header.active === true && { active: true }),
          ...('long' in header && header.long === true && { long: true }),
        }
    }
  }
  throw new ChildError('died')
}
