/** Every text is used, and every text that code asks for exists. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CoverPart } from '../../src/form/cover-parts.ts'
import { textsOfForm } from '../../src/form/text-keys.ts'
import { loadForm, packageRoot, readServiceTexts } from '../../src/load.ts'
import { statuses } from '../../src/cases/status.ts'
import type { MaskType } from '../../src/masking/types.ts'
import { readKeys } from '../../src/texts/texts.ts'

const root = packageRoot()
// The browser page has words of its own (adapters/web/page/words.js).
const sources = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.(ts|json)$/.test(file) &&
        !file.includes('generated') &&
        !file.includes('node_modules') &&
        !file.includes('page/'),
    )
    .map((file) => ({ file: join(folder, file), code: readFileSync(join(root, folder, file), 'utf8') })),
)
const code = sources.map((source) => source.code).join('\n')
const service = new Set(readServiceTexts(root, 'id').flatMap((source) => Array.from(readKeys(source).keys())))
const form = loadForm(join(root, 'forms/asn-neutrality.yaml'))
const formTexts = new Set(readKeys(readFileSync(join(root, 'forms/asn-neutrality/id.ftl'), 'utf8')).keys())
const convention = textsOfForm(form.definition)

/**
 * Keys that code puts together. `start` must stand in the code as the start of a template literal; `ends` are the values
 * that can follow. `Record` makes the compiler demand each of them.
 */
const masks: Record<MaskType, true> = {
  phone: true,
  email: true,
  account: true,
  nik: true,
  nip: true,
  kk: true,
  npwp: true,
  bank: true,
  plate: true,
  address: true,
  name: true,
  role: true,
  other: true,
}
const parts: Record<CoverPart, true> = {
  top: true,
  bottom: true,
  left: true,
  right: true,
  'top-left': true,
  'top-right': true,
  'bottom-left': true,
  'bottom-right': true,
}
const built: { start: string; ends: string[] }[] = [
  { start: 'sum-evidence-', ends: ['facts', 'time', 'place'] },
  { start: 'evidence-photo-', ends: ['facts', 'time', 'place'] },
  { start: 'row-cover-', ends: Object.keys(parts) },
  { start: 'media-', ends: ['photo', 'video', 'audio', 'voice', 'document'] },
  { start: 'evidence-', ends: ['unsupported', 'invalid', 'too-big', 'too-fine', 'too-long', 'too-full', 'heic'] },
  { start: 'mask-token-', ends: Object.keys(masks) },
  { start: 'thing-', ends: Object.keys(masks) },
  { start: 'daypart-', ends: ['pagi', 'siang', 'sore', 'malam'] },
  { start: 'erase-chat-done-', ends: ['telegram', 'web', 'whatsapp', 'whatsapp-cloud'] },
  {
    start: 'outcome-',
    ends: ['forwarded', 'finding', 'insufficient', 'not-breach', 'outside', 'expired', 'duplicate', 'other'],
  },
  { start: 'certainty-', ends: ['sure', 'echoed', 'rough', 'range'] },
  { start: 'btn-office-', ends: ['ack', 'ask', 'status'] },
  { start: 'erase-self-', ends: ['telegram', 'web', 'whatsapp', 'whatsapp-cloud'] },
  { start: 'row-menu-', ends: ['report', 'case', 'help', 'privacy', 'language', 'erase'] },
  { start: 'desc-menu-', ends: ['report', 'case', 'help', 'privacy', 'erase'] },
  { start: 'row-rough-', ends: ['week', 'month', 'long'] },
  { start: 'row-ask-', ends: ['said', 'handed', 'when', 'where', 'proof', 'own'] },
  { start: 'reason-', ends: ['insufficient', 'not-breach', 'outside', 'finding', 'duplicate'] },
  // A case that is held is shown to no office.
  { start: 'office-status-', ends: statuses.filter((status) => status !== 'held') },
  { start: 'link-howto-', ends: ['tiktok', 'facebook', 'instagram', 'x', 'youtube', 'else'] },
]

/** `onChannel` takes the text of a key that is special to a channel. */
const special = ['telegram', 'web', 'whatsapp', 'whatsapp-cloud'].flatMap((channel) =>
  [...service].filter((key) => key.endsWith(`-${channel}`) && service.has(key.slice(0, -channel.length - 1))),
)

/** Ends of the keys that are built from a step id. */
const suffixes = (text: string) =>
  new Set(
    [...text.matchAll(/`(?:step|btn|row)-\$\{(?:context\.)?(?:step\.)?(?:id|stepId)\}-([a-z-]+)`/gi)].map(
      ([, end]) => end ?? '',
    ),
  )

describe('texts and code', () => {
  it.each(built)('still builds $start…', ({ start, ends }) => {
    expect(code).toContain(`\`${start}\${`)
    expect(ends.map((end) => start + end).filter((key) => !service.has(key))).toEqual([])
  })

  it('use every text of the service', () => {
    const dynamic = new Set([...built.flatMap(({ start, ends }) => ends.map((end) => start + end)), ...special])
    // A form may show a text of the service (emergency numbers, for one).
    const shown = new Set([...convention.required, ...convention.optional])
    const unused = [...service].filter(
      (key) => !dynamic.has(key) && !shown.has(key) && !new RegExp(`['"\`]${key}['"\`]`).test(code),
    )
    expect(unused).toEqual([])
  })

  it('use every text of the form', () => {
    const known = new Set([...convention.required, ...convention.optional])
    expect([...formTexts].filter((key) => !known.has(key))).toEqual([])
  })

  it('never ask for a text that does not exist', () => {
    const asked = sources.flatMap(({ file, code: text }) =>
      [...text.matchAll(/\b(?:texts|say|t)\(\s*['"]([a-z][a-z0-9-]*)['"]/g)].map(([, key]) => ({
        file,
        key: key ?? '',
      })),
    )
    expect(asked.length).toBeGreaterThan(100)
    // Not the form's own texts: code that named one would break every other form.
    expect(asked.filter(({ key }) => !service.has(key))).toEqual([])
  })

  it('build no key that this test does not know', () => {
    const engine = /^(?:step|row|desc|btn|review-label|row-detail)-\$\{/
    const unknown = sources.flatMap(({ file, code: text }) =>
      [...text.matchAll(/\b(?:texts|say|t)(?:\.has)?\(\s*`([^`]*)`/g)]
        .map(([, key]) => key ?? '')
        .filter((key) => !engine.test(key) && !built.some(({ start }) => key.startsWith(`${start}\${`)))
        .map((key) => `${file}: ${key}`),
    )
    expect(unknown).toEqual([])
  })

  it('agree on the texts of a step: what text-keys.ts lists is what the step types read', () => {
    const listed = suffixes(sources.find(({ file }) => file.endsWith('text-keys.ts'))?.code ?? '')
    const read = suffixes(
      sources
        .flatMap(({ file, code: text }) =>
          file.startsWith('src/form/') && !file.endsWith('text-keys.ts') ? [text] : [],
        )
        .join('\n'),
    )
    // The five texts of a long answer and the rough dates are listed from arrays.
    const ignored = new Set(['more', 'short', 'short-accepted', 'long', 'empty'])
    // What differs by channel is read by `onChannel`.
    const byChannel = /^ask-(?:web|whatsapp-cloud)$/
    expect([...listed].filter((end) => !read.has(end) && !byChannel.test(end))).toEqual([])
    expect([...read].filter((end) => !listed.has(end) && !ignored.has(end))).toEqual([])
  })
})
