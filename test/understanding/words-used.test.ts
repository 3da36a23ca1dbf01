/** No list of words stands there for nothing: each is found, and some place asks for it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../src/load.ts'
import data from '../../src/understanding/data/words.json' with { type: 'json' }
import { type Command, globalCommands, readCommand } from '../../src/understanding/commands.ts'

const commands = Object.keys(data.commands) as Command[]
const source = join(packageRoot(), 'src')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n')

it.each(commands)('%s is read by some place', (command) => {
  // A place names the words that count there; what counts everywhere is acted upon by name.
  const places = globalCommands.includes(command)
    ? new RegExp(`case '${command}'`)
    : new RegExp(`(?:words|step|GO_ON|ELSEWHERE|ABOUT_MASKS)\\b[^\\n]*\\[[^\\]]*'${command}'|of === '${command}'`)
  expect(code).toMatch(places)
})

it.each(commands)('every word of %s is found', (command) => {
  const lost = Object.entries(data.commands[command]).flatMap(([language, words]) =>
    words.filter((word) => readCommand(word, { language: language as 'id', step: [command] }) !== command),
  )
  expect(lost).toEqual([])
})
