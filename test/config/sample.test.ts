import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { configurationTables, sampleYaml, withTables } from '../../scripts/sample-yaml.ts'
import { sampleAuthorities, sampleOffices } from '../../src/config/sample.ts'
import { loadConfig } from '../../src/config.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')

it('the sample and the manual are what the schema says (run scripts/write-sample.ts)', async () => {
  expect(await read('kentongan.sample.yaml')).toBe(sampleYaml())
  const manual = await read('docs/configuration.md')
  expect(manual).toBe(withTables(manual))
  for (const table of Object.values(configurationTables())) expect(manual).toContain(table)
})

it('the sample starts as it is, and says that the operator must be filled in', async () => {
  const config = await loadConfig(
    { KENTONGAN_CONFIG: 'kentongan.sample.yaml' },
    dirname(fileURLToPath(new URL('x', root))),
  )
  expect(config).toMatchObject({ offices: sampleOffices, authorities: sampleAuthorities })
  expect(config.warnings.join()).toContain('operator.name')
  expect(config.warnings.join()).not.toContain('No offices')
})

it('every setting is explained', () => {
  for (const table of Object.values(configurationTables()))
    for (const line of table.split('\n').slice(2)) expect(line).toMatch(/\| [^|]{5,} \|$/)
})

it('the sample holds no telephone number but the two emergency ones', () => {
  const numbers = sampleYaml()
    .replace(/Bytes: \d+/, '')
    .match(/\d[\d -]{6,}\d/g)
  expect(numbers?.filter((number) => !/^202\d-\d\d-\d\d$/.test(number))).toEqual([])
})
