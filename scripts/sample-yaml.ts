/** `kentongan.sample.yaml` and the tables of docs/configuration.md, made from the schemas so that they cannot differ. */
import { Document, isMap, isPair, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import { z } from 'zod'
import { environmentSchema } from '../src/config/environment.ts'
import { fileSchema } from '../src/config/file.ts'
import { sampleAuthorities, sampleOffices } from '../src/config/sample.ts'

type Schema = z.core.JSONSchema.JSONSchema
const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

/** National holidays that fall on the same date every year. The others move and stand in the yearly decree. */
const FIXED_HOLIDAYS = ['2026-12-25', '2027-01-01', '2027-05-01', '2027-06-01', '2027-08-17', '2027-12-25']

const HEAD = ` Kentongan: sample configuration for Kota and Kabupaten Semarang.
 Copy it to kentongan.yaml, fill in operator and help, and leave out what you do not change.
 Made from the schema by scripts/write-sample.ts: edit that, not this.`

const TAIL = ` A spare key to every case, held by an independent body, not by the operator:
 escrow:
   name: (nama lembaga pemegang kunci cadangan)
   recipient: age1pq1…

 A template for chats of WhatsApp (Cloud API) that were silent for a day; docs/whatsapp-cloud.md:
 whatsappCloud:
   template:
     name: ada_pesan
     language: id

 Form files, relative to this file; the form that comes with Kentongan is used without them:
 forms: [my-form.yaml]`

export function sampleYaml(): string {
  const settings = fileSchema.parse({
    operator: { name: '(nama pengelola)', contact: '(kontak pengelola)' },
    authorities: sampleAuthorities,
    offices: sampleOffices,
    deadlines: { holidays: FIXED_HOLIDAYS },
  })
  const document = new Document(settings)
  document.commentBefore = HEAD
  if (isMap(document.contents)) explain(document.contents, schemaOf(fileSchema), true)
  document.comment = TAIL
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true })
}

/** Help texts become comments; in a list only its first entry is explained. Plain lists stand on one line. */
function explain(map: YAMLMap, schema: Schema, spaced: boolean, silent = false): void {
  for (const [i, pair] of map.items.entries()) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const inner = schema.properties?.[String(pair.key.value)]
    if (typeof inner !== 'object') continue
    if (inner.description && !silent) pair.key.commentBefore = wrap(inner.description)
    if (spaced && i > 0) pair.key.spaceBefore = true
    if (isMap(pair.value)) explain(pair.value, inner, false, silent)
    if (isSeq(pair.value)) explainList(pair.value, inner, silent)
  }
}

function explainList(list: YAMLSeq, { items }: Schema, silent: boolean): void {
  list.flow = !list.items.some(isMap)
  for (const [i, item] of list.items.entries())
    if (isMap(item) && typeof items === 'object' && !Array.isArray(items)) explain(item, items, false, silent || i > 0)
}

function wrap(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length > 100) lines.push(` ${word}`)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}

/** Markdown tables by the name of their marker in docs/configuration.md. */
export function configurationTables(): Record<'environment' | 'file', string> {
  const variables = Object.entries(schemaOf(environmentSchema).properties ?? {}).map(([name, node]) => row(name, node))
  return {
    environment: table(['variable', 'default', 'meaning'], variables),
    file: table(['setting', 'default', 'meaning'], settingRows(schemaOf(fileSchema), '')),
  }
}

function settingRows(schema: Schema, path: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, node]) => {
    if (typeof node !== 'object') return []
    const name = `${path}${key}`
    const inner = node.items
    const rows =
      typeof inner === 'object' && !Array.isArray(inner) && inner.properties
        ? settingRows(inner, `${name}[].`)
        : settingRows(node, `${name}.`)
    return [row(name, node), ...rows]
  })
}

function row(name: string, node: z.core.JSONSchema._JSONSchema): string[] {
  const { description = '', default: standard } = typeof node === 'object' ? node : {}
  const shown =
    standard === undefined || (typeof standard === 'object' && !Array.isArray(standard))
      ? ''
      : `\`${JSON.stringify(standard).replaceAll('"', '')}\``
  return [`\`${name}\``, shown === '``' ? '' : shown, description]
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '--'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The document with the tables between its markers replaced. */
export function withTables(document: string): string {
  const tables = configurationTables()
  return document.replaceAll(
    /(<!-- table: (environment|file) -->\n)[^]*?(<!-- end -->)/g,
    (_, open: string, name: 'environment' | 'file', close: string) => `${open}${tables[name]}\n${close}`,
  )
}
