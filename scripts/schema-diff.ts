import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationsFolder, type StoreKind } from '../src/store/migrate.ts'
import type { Shadow } from './shadow.ts'

/**
 * SQL that turns what the migrations of one database make into what its models say; empty when they agree.
 *
 * `prisma migrate` wants the native schema engine, which is a download. The same engine as WebAssembly comes with npm.
 * The engine replays the migrations in the shadow database and reads there what they made.
 */
export async function schemaDiff(kind: StoreKind, shadow: Shadow): Promise<string> {
  const files = ['schema.prisma', 'models.prisma'].map((path) => ({
    path,
    content: readFileSync(join(migrationsFolder(kind), '..', path), 'utf8'),
  }))
  const engine = await startEngine(
    files.map(({ path, content }) => [path, content]),
    shadow,
  )
  try {
    const { stdout } = await engine.diff({
      from: migrations(kind),
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    const sql = (stdout ?? '').trim()
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    engine.free()
    await shadow.close()
  }
}

let loaded: Promise<typeof SchemaEngine> | undefined

async function startEngine(datamodels: [string, string][], shadow: Shadow): Promise<SchemaEngine> {
  // Once only: a second instance would take the module's glue from under the first.
  loaded ??= loadEngine()
  const Engine = await loaded
  return Engine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(shadow))
}

async function loadEngine(): Promise<typeof SchemaEngine> {
  // The package's own entry imports the .wasm file as a module, which Node does not do.
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const binary = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } })
  return glue.SchemaEngine
}

/** The engine reports its panics through this global before it traps. */
function panic(message: string): never {
  throw new Error(`The schema engine failed: ${message}`)
}

// Node has it; neither its types nor the es2023 library declare it.
declare const WebAssembly: {
  instantiate(
    binary: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}

function migrations(kind: StoreKind): DiffTarget {
  const baseDir = migrationsFolder(kind)
  const names = existsSync(baseDir) ? readdirSync(baseDir, { withFileTypes: true }).filter((e) => e.isDirectory()) : []
  if (names.length === 0) return { tag: 'empty' }
  return {
    tag: 'migrations',
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${kind}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map((entry) => entry.name)
      .toSorted()
      .map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
        },
      })),
  }
}
