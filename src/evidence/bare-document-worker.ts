/** Entry of a child that looks once more at a cleaned document. Arguments: as it came, as mat2 left it, where to write. */
import { readFileSync, writeFileSync } from 'node:fs'
import { bareDocument } from './bare-document.ts'
import { unzip, zip } from './zip-parts.ts'

const [original = '', cleaned = '', out = ''] = process.argv.slice(2)
const parts = bareDocument(unzip(readFileSync(cleaned)), unzip(readFileSync(original)))
if (parts !== undefined) writeFileSync(out, zip(parts))
