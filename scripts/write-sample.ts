import { readFileSync, writeFileSync } from 'node:fs'
import { sampleYaml, withTables } from './sample-yaml.ts'

// Writes kentongan.sample.yaml and the tables of docs/configuration.md from the schemas:
// npm run build && node dist/scripts/write-sample.js
writeFileSync('kentongan.sample.yaml', sampleYaml())
writeFileSync('docs/configuration.md', withTables(readFileSync('docs/configuration.md', 'utf8')))
