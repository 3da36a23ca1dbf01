import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openStore } from '../../src/store/open.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection URL for administration, and the migrated database that each test file clones. */
    postgres: { url: string; template: string }
  }
}

/** Once per run: builds what the black-box tests start, and starts PostgreSQL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  build(project.config.root)
  const postgres = await startPostgres()
  try {
    const template = 'kentongan'
    await postgres.create(template)
    const store = await openStore(postgres.url(template))
    await store.close()
    project.provide('postgres', { url: postgres.url('postgres'), template })
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return () => postgres.stop()
}

/** Types are checked by `npm run typecheck`; here only the emitted files matter. */
function build(root: string): void {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck'], { cwd: root, stdio: 'inherit' })
}
