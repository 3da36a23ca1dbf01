/** PostgreSQL: a dump without conversations has been put in place; what was withdrawn since is erased again. */
import { expect, test } from 'vitest'
import { KEPT } from '../../src/store/kept.ts'
import { newWorld, BAWASLU, official } from '../support/proof.ts'
import { goThrough, SEMBAKO } from '../support/reporter.ts'
import { describeStores } from '../support/store.ts'

describeStores((open, kind) => {
  test.skipIf(kind === 'sqlite')(
    'restore without a file, for a database at rest only',
    { timeout: 300_000 },
    async () => {
      const store = await open()
      const { api, service } = await newWorld({ env: { DATABASE_URL: store.url } })
      const refuses = async (...args: string[]) => {
        const from = service.output().length
        await expect(service.cli(...args)).rejects.toThrow()
        return service.output().slice(from)
      }
      const world = { api, service, another: () => Promise.resolve(service), keys: new Map<string, string>() }
      await service.start()
      const bawaslu = await official(world, BAWASLU, 'Pak Petugas')
      const { code = '' } = await goThrough(api, api.person({ name: 'Ani' }), SEMBAKO)
      await api.person({ name: 'Budi' }).says('/lapor')
      expect(await refuses('restore', '--withdrawn', code)).toMatch(/holds conversations/)
      expect(await refuses('restore', '--withdrawn', '')).toMatch(/is empty/)
      expect(await refuses('restore')).toMatch(/--withdrawn none/)
      expect(await refuses('restore', 'x.db', '--withdrawn', code)).toMatch(/pg_restore/)
      expect(await refuses('backup', '--out', 'x.db')).toMatch(/pg_dump/)
      await service.stop()
      // What the options of running.md leave out.
      for (const [table, condition] of Object.entries(KEPT))
        if (condition === null) await store.db.$executeRawUnsafe(`TRUNCATE "${table}"`)
      expect(await service.cli('restore', '--withdrawn', code)).toMatch(/^1 cases that were withdrawn are erased again/)
      const row = await store.db.case.findUniqueOrThrow({ where: { code } })
      expect([row.status, row.body.length]).toEqual(['withdrawn', 0])
      expect(await service.cli('audit', 'verify')).toMatch(/none changed or missing/)
      await service.start()
      await bawaslu.hears(new RegExp(`^${code} sudah ditarik pelapor sebelumnya`))
      await service.stop()
    },
  )
})
