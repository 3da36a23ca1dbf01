/** The text files themselves: whole, parallel in all languages, short enough, and in the register they promise. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@fluent/syntax'
import { describe, expect, it } from 'vitest'
import { NAME_ROOM } from '../../src/config/check.ts'
import { argumentsOf, limitOf } from '../../src/form/check-texts.ts'
import { packageRoot } from '../../src/load.ts'
import { languages, readKeys } from '../../src/texts/texts.ts'
import type { Language } from '../../src/texts/texts.ts'
import { type Command, readCommand, readYesNo } from '../../src/understanding/commands.ts'
import commandWords from '../../src/understanding/data/words.json' with { type: 'json' }

const root = packageRoot()
const folders: { name: string; of: (language: Language) => string }[] = [
  { name: 'service', of: (language) => join(root, 'src/texts/locales', language) },
  ...readdirSync(join(root, 'forms'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, of: () => join(root, 'forms', name) })),
]
const files = folders.flatMap(({ name, of }) =>
  languages.flatMap((language) =>
    readdirSync(of(language))
      .filter((file) => (name === 'service' ? file.endsWith('.ftl') : file === `${language}.ftl`))
      .map((file) => {
        const source = readFileSync(join(of(language), file), 'utf8')
        return { id: `${name}/${language}/${file}`, group: name === 'service' ? file : name, language, source }
      }),
  ),
)
const entries = files.flatMap(({ id, group, language, source }) =>
  [...readKeys(source)].map(([key, text]) => ({ file: id, group, language, key, text })),
)
const shown = ({ file, key, text }: (typeof entries)[number]) => `${file} ${key}: ${text}`

describe('text files', () => {
  it('are there in number', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(entries.length).toBeGreaterThan(1500)
  })

  it.each(files)('$id parses without junk and without vanishing lines', ({ source }) => {
    const body = parse(source, { withSpans: false }).body
    expect(body.filter((entry) => entry.type === 'Junk')).toEqual([])
    // The runtime parser must see what the strict one sees.
    const strict = body.flatMap((entry) => (entry.type === 'Message' ? [entry.id.name] : []))
    expect([...readKeys(source).keys()]).toEqual(strict)
    expect(source.split('\n').filter((line) => /^\s+[[*.}]/.test(line))).toEqual([])
  })

  it('never give a key twice in one language', () => {
    const seen = new Map<string, string>()
    const twice = entries.filter(({ language, key, file }) => {
      const before = seen.get(`${language} ${key}`)
      seen.set(`${language} ${key}`, file)
      return before !== undefined
    })
    expect(twice.map(shown)).toEqual([])
  })

  it.each([...new Set(files.map(({ group }) => group))])(
    '%s has the same keys and arguments in every language',
    (group) => {
      const table = (language: Language) =>
        Object.fromEntries(
          entries
            .filter((entry) => entry.group === group && entry.language === language)
            .map(({ key, text }) => [key, argumentsOf(text)]),
        )
      for (const language of languages) {
        if (group === 'office.ftl' && language === 'jv') continue
        expect(table(language), language).toEqual(table('id'))
      }
    },
  )

  it('keep labels within the limits of the channels', () => {
    const long = entries.filter(({ key, text }) => {
      const limit = limitOf(key)
      // A label with a placeholder is measured where its value is known.
      return limit !== undefined && argumentsOf(text).length === 0 && Array.from(text).length > limit
    })
    expect(long.map(shown)).toEqual([])
  })

  it('keep the consent notice at most 600 characters, as WhatsApp and patience demand', () => {
    const notices = entries.filter(({ key }) => key.startsWith('step-consent-ask'))
    expect(notices.length).toBe(9)
    expect(notices.filter(({ text }) => text.length > 600).map(shown)).toEqual([])
  })

  it.each(languages)(
    'say before anything is told what a report without a name is, and how to change the language: %s',
    (language) => {
      const notices = entries.filter((entry) => entry.language === language && entry.key.startsWith('step-consent-ask'))
      expect(notices.length).toBe(3)
      const formal = { id: 'bukan Laporan resmi', jv: 'sanes Laporan resmi', en: 'not a formal report' }[language]
      const early = { id: 'informasi awal', jv: 'informasi awal', en: 'early information' }[language]
      for (const { text } of notices) {
        expect(text).toContain(early)
        expect(text).toContain(formal)
        // By a link somebody may land here in a language they do not read: so it says it in another one, too.
        expect(text).toMatch(/language/)
        const [, word = ''] = /: (\p{Lu}+)\.[^.]*$/u.exec(text) ?? []
        for (const spoken of languages) expect(readCommand(word, { language: spoken })).toBe('language')
      }
    },
  )

  it.each(languages)('leave as much room for the name of the operator as the configuration says, in %s', (language) => {
    const rooms = entries
      .filter((entry) => entry.language === language && entry.key.startsWith('step-consent-ask'))
      .map(({ text }) => 600 - text.replace('{operator}', '').length)
    expect(Math.min(...rooms)).toBe(NAME_ROOM[language])
  })

  it('hold neither exclamation marks, emoji, stray blanks nor invisible characters', () => {
    const odd = entries.filter(({ text }) => /!|\p{Extended_Pictographic}|\p{Cf}| {2}| $|^ /mu.test(text))
    expect(odd.map(shown)).toEqual([])
  })

  it('keep the register', () => {
    const rules: { language: Language; never: RegExp }[] = [
      // No familiar or gendered address, no bureaucratic words towards reporters.
      { language: 'id', never: /\b(kamu|lu|elo|gue|Bapak|Ibu|peramban|surel|terlapor|mengakomodasi|gawai)\b/ },
      // "Boten" is not how Semarang says it; "sampun" as a prohibition reads as "already".
      { language: 'jv', never: /\b(boten|kowe|sliramu|aja dipun\w+)\b/i },
      { language: 'en', never: /\b(utilize|leverage|kindly)\b/i },
    ]
    for (const { language, never } of rules) {
      const odd = entries.filter((entry) => entry.language === language && never.test(entry.text))
      expect(odd.map(shown)).toEqual([])
    }
  })

  it('name a button in the words that stand on it', () => {
    const table = (language: Language) =>
      new Map(entries.filter((entry) => entry.language === language).map(({ key, text }) => [key, text]))
    const indonesian = table('id')
    const labels = [...indonesian].filter(([key]) => /^(btn|row)-/.test(key))
    const named = [...indonesian].flatMap(([key, text]) =>
      [...text.matchAll(/"([^"{}]+)"/g)].flatMap(([, quoted]) => {
        const keys = labels.filter(([, label]) => label === quoted).map(([label]) => label)
        return keys.length === 0 ? [] : [{ key, keys }]
      }),
    )
    expect(named.length).toBeGreaterThan(10)
    for (const language of languages) {
      const texts = table(language)
      const wrong = named.filter(({ key, keys }) => {
        const text = texts.get(key)
        return text !== undefined && !keys.some((label) => text.includes(`"${texts.get(label)}"`))
      })
      expect(wrong, language).toEqual([])
    }
  })

  it('ask only for words that are understood', () => {
    const asked = entries
      .filter(({ group }) => group !== 'office.ftl')
      .flatMap(({ language, key, text }) =>
        [...text.matchAll(/\b(?:ketik|type) ([A-Z]{2,}(?: [A-Z]{2,})?)\b/gi)].map(([, word = '']) => ({
          language,
          key,
          word,
        })),
      )
      .filter(({ word }) => word === word.toUpperCase())
    expect(asked.length).toBeGreaterThan(40)
    const commands = Object.keys(commandWords.commands) as Command[]
    const deaf = asked.filter(
      ({ language, word }) =>
        readCommand(word, { language, step: commands }) === undefined && readYesNo(word, language) === undefined,
    )
    expect(deaf).toEqual([])
  })

  it('write "Anda" with a capital', () => {
    expect(entries.filter(({ language, text }) => language === 'id' && /\banda\b/.test(text)).map(shown)).toEqual([])
  })

  it('speak of one platform only where they are said there', () => {
    const one = entries.filter(
      ({ key, text }) => /telegram/i.test(text) && !/whatsapp/i.test(text) && !key.includes('telegram'),
    )
    expect(one.map(shown)).toEqual([])
  })
})
