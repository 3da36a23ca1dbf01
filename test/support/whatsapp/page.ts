/** The page as one file that the library takes from its own cache of WhatsApp Web versions. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PageSettings {
  /** Where the phone is. */
  base: string
  /** Modules (`WAWebCmd`) or members of them (`WAWebCmd.Cmd`) that this page lacks. */
  without: string[]
}

const folder = join(import.meta.dirname, 'page')

/** What `webVersion` is set to. */
export const VERSION = 'standin'

export function writePage(cache: string, settings: PageSettings): void {
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const script = [`window.standin = { settings: ${JSON.stringify(settings)} }`, ...scripts].join('\n;')
  const html = `<!doctype html><meta charset="utf-8"><title>WhatsApp</title><script>\n${script}\n</script>\n`
  writeFileSync(join(cache, `${VERSION}.html`), html)
}
