import { defineConfig } from 'prisma/config'

// `prisma generate` never runs the native schema engine, yet downloads it unless this names an existing file.
// An install must not need a download site, so any file will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/sqlite' })
