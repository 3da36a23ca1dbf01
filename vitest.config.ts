import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Limits end what hangs and measure nothing: on a busy machine everything takes several times as long.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // All cores: by default one is left free, which on a small machine is half of them.
    maxWorkers: '100%',
  },
})
