/** The flags of `npm start`, so that what is measured runs as what is used. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../src/load.ts'

const { scripts } = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')))

export const startFlags: readonly string[] = scripts.start.split(' ').filter((word) => word.startsWith('--'))
