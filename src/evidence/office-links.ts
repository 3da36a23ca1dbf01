/**
 * How the parts of an Office document hang together (ECMA-376, part 2, 9: relationships). mat2 takes parts out and leaves
 * what points to them, and takes out the tables by which sheets and slides are found. Pure.
 */
import { posix } from 'node:path'
import type { Parts } from './zip-parts.ts'

interface Relationship {
  id: string
  type: string
  /** Escaped, as in the file. */
  target: string
  external: boolean
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = '[Content_Types].xml'

/** The tables that mat2 takes out, without which no sheet and no slide is found. */
const TABLES = ['xl/_rels/workbook.xml.rels', 'ppt/_rels/presentation.xml.rels']
const isTable = (name: string): boolean => /(^|\/)_rels\/[^/]*\.rels$/.test(name)
/** `xl/workbook.xml` for `xl/_rels/workbook.xml.rels`. */
const ownerOf = (table: string): string => table.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')

function relationshipsIn(xml: string): Relationship[] {
  return [...xml.matchAll(/<(?:[\w.-]+:)?Relationship\s([^<>]*?)\/?>/g)].map(([, said = '']) => {
    const one = (name: string): string => {
      const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(said) ?? []
      return double ?? single?.replaceAll('"', '&quot;') ?? ''
    }
    return { id: one('Id'), type: one('Type'), target: one('Target'), external: one('TargetMode') === 'External' }
  })
}

/** Written anew: nothing else that stood in the table goes on. */
function written(relationships: readonly Relationship[]): Buffer {
  const rows = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">${rows.join('')}</Relationships>`,
  )
}

/** The part that one points to. */
function partOf(table: string, target: string): string {
  const [path = ''] = target.split('#')
  if (path === '') return ownerOf(table)
  return posix.join('/', path.startsWith('/') ? '' : posix.dirname(ownerOf(table)), path).slice(1)
}

/**
 * The document with every table that its parts need, and nothing in them that points nowhere.
 * @param original as it came: tables that were taken out are read from there
 */
export function relinked(cleaned: Parts, original: Parts): Parts {
  const parts: Parts = new Map(cleaned)
  for (const name of TABLES) {
    const table = original.get(name)
    if (table !== undefined && parts.has(ownerOf(name))) parts.set(name, table)
  }
  for (const [name, content] of [...parts].filter(([part]) => isTable(part))) {
    const all = relationshipsIn(content.toString('utf8'))
    // Slides take their colours and letters from a theme, and do not open without one; people's own themes have names.
    for (const { type, target } of all)
      if (type.endsWith('/theme') && name.startsWith('ppt/')) addTheme(parts, partOf(name, target))
    // Of what lies elsewhere only links that somebody presses go on: a picture that is fetched tells who opens it.
    const stays = ({ type, target, external }: Relationship): boolean =>
      external ? type.endsWith('/hyperlink') : parts.has(partOf(name, target))
    parts.set(name, written(all.filter(stays)))
  }
  const types = parts.get(TYPES)?.toString('utf8')
  if (types !== undefined)
    parts.set(
      TYPES,
      Buffer.from(
        types.replace(/<(?:[\w.-]+:)?Override\s[^<>]*?PartName="\/([^"]*)"[^<>]*\/>/g, (row, name: string) =>
          parts.has(name) ? row : '',
        ),
      ),
    )
  for (const [name, content] of parts)
    if (/\/worksheets\/[^/]*\.xml$/.test(name)) {
      const known = idsOf(parts, name)
      // Settings of a printer are gone; what the page looks like stays.
      const text = content
        .toString('utf8')
        .replace(/<(?:[\w.-]+:)?pageSetup\s[^<>]*>/g, (found) =>
          found.replace(/\s[\w.-]+:id="([^"]*)"/, (said, id: string) => (known.has(id) ? said : '')),
        )
      parts.set(name, Buffer.from(text))
    }
  return parts
}

const tableOf = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
const idsOf = (parts: Parts, part: string): Set<string> =>
  new Set(relationshipsIn(parts.get(tableOf(part))?.toString('utf8') ?? '').map(({ id }) => id))

/** Whether everything that a part refers to is there, from the first part on. */
export function hangsTogether(parts: Parts): boolean {
  const first = relationshipsIn(parts.get('_rels/.rels')?.toString('utf8') ?? '')
  if (!first.some(({ type }) => type.endsWith('/officeDocument'))) return false
  return [...parts].every(([name, content]) => {
    if (!/\.(xml|vml)$/.test(name)) return true
    const text = content.toString('utf8')
    const known = idsOf(parts, name)
    return referencesIn(text).every((id) => id === '' || known.has(id))
  })
}

/** Attributes of the namespace of references, whatever its prefix is. */
const REFERENCES =
  /xmlns:([\w.-]+)=["']http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships["']/g
const referencesIn = (xml: string): string[] =>
  [...new Set([...xml.matchAll(REFERENCES)].map(([, prefix = '']) => prefix))].flatMap((prefix) =>
    [...xml.matchAll(new RegExp(`\\s${prefix}:\\w+\\s*=\\s*["']([^"']*)["']`, 'g'))].map(([, id = '']) => id),
  )

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml'

function addTheme(parts: Parts, name: string): void {
  const types = parts.get(TYPES)?.toString('utf8')
  if (types === undefined || parts.has(name)) return
  parts.set(name, Buffer.from(plainTheme()))
  const prefix = /<([\w.-]+:)?Types[\s>]/.exec(types)?.[1] ?? ''
  const row = `<${prefix}Override PartName="/${name}" ContentType="${THEME_TYPE}"/>`
  parts.set(TYPES, Buffer.from(types.replace(/<\/(?:[\w.-]+:)?Types>/, `${row}$&`)))
}

/** Black on white in plain letters (ECMA-376, part 1, 20.1.6.9: three of each are the least). */
function plainTheme(): string {
  const colours = { dk1: '000000', lt1: 'FFFFFF', dk2: '44546A', lt2: 'E7E6E6', accent1: '4472C4', accent2: 'ED7D31' }
  const more = { accent3: 'A5A5A5', accent4: 'FFC000', accent5: '5B9BD5', accent6: '70AD47', hlink: '0563C1' }
  const palette = Object.entries({ ...colours, ...more, folHlink: '954F72' })
    .map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`)
    .join('')
  const letters = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="${A}" name="Office"><a:themeElements><a:clrScheme name="Office">${palette}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${letters}</a:majorFont><a:minorFont>${letters}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln>${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
