import { describe, expect, it } from 'vitest'
import { beginningsOf } from '../../src/masking/text/beginnings.ts'
import { matchesOf, ruleOf, spotsOf } from '../../src/masking/text/spots.ts'
import { read } from './fixture.ts'

const sorted = (source: string): string[] => [...beginningsOf(source)].toSorted()

describe('the beginnings of a pattern', () => {
  it.each([
    ['(?:jl|jalan)x', ['jalanx', 'jlx']],
    [String.raw`rt\.?\s*\d`, ['rt#']],
    [String.raw`(?<!\p{L})p\.?\s?o box`, ['p#o#box', 'po#box']],
    ['a{2,3}b', ['aaab', 'aab']],
    ['ab{2}c?', ['abb', 'abbc']],
    ['ber?tanda', ['bertanda', 'betanda']],
    ['bertandatangan', ['bertanda*']],
    ['[Kk]ode', ['kode']],
    [String.raw`my(?=\s)\p{L}`, ['my*']],
    ['x(?:y|)', ['x', 'xy']],
    [String.raw`no\s?[,.]*\s+ku`, ['no#ku']],
    [String.raw`(?:sy|i)(?!\p{L})(?=\s)`, ['i#', 'sy#']],
    [String.raw`no(?![\p{L}\p{N}])\s?\.?ku`, ['no#ku']],
  ])('%s', (source, expected) => {
    expect(sorted(source)).toEqual(expected.toSorted())
  })
})

describe('a rule', () => {
  const sources = [
    String.raw`(?<!\p{L})(?:saya|sy|aku|kula)(?!\p{L})[^.]{0,20}`,
    String.raw`(?<![\p{L}\p{N}])(?:pa?k|bu|ibu)\.?\s\p{L}+`,
    String.raw`(?<!\p{L})(?:no|nomor|nomer)\.?\s?\d*`,
    String.raw`(?<!\p{L})d[iu]\p{L}*`,
    String.raw`(?<!\p{L})[hk]\s?`,
    String.raw`(?<!\p{L})(?:ng?|m{1,2}e)\p{L}+(?:-\p{L}+)?`,
  ]
  const texts = read('own-tuned').map(({ text }) => text)

  it.each(sources)('finds what a search of the whole text finds: %s', (source) => {
    const rule = ruleOf(source)
    let matches = 0
    for (const text of [...texts, texts.join(' ')]) {
      const found = matchesOf(spotsOf(text), rule).map((match) => [match.index, match[0]])
      expect(found).toEqual([...text.matchAll(new RegExp(source, 'giu'))].map((match) => [match.index, match[0]]))
      matches += found.length
    }
    expect(matches).toBeGreaterThan(20)
  })

  it('is tried once for every word it can begin with, however long the text', () => {
    const rule = ruleOf(String.raw`(?<!\p{L})(?:saya|aku)\s+\d`)
    const { pattern } = rule
    const exec = pattern.exec.bind(pattern)
    let tried = 0
    pattern.exec = (text) => {
      tried++
      return exec(text)
    }
    for (const [text, most] of [
      ['a'.repeat(4096), 0],
      ['0812'.repeat(1024), 0],
      ['.,;:!?'.repeat(700), 0],
      ['Budi Santoso '.repeat(315), 0],
      ['saya '.repeat(820), 820],
    ] as const) {
      tried = 0
      matchesOf(spotsOf(text), rule)
      expect(tried).toBe(most)
    }
  })

  it('is refused when a match could begin elsewhere than at a word', () => {
    expect(() => ruleOf(String.raw`(?<!\p{L})\d+`)).toThrow('something else than a letter')
    expect(() => ruleOf(String.raw`saya`)).toThrow('inside a word')
    expect(() => ruleOf(String.raw`(?<!\p{L})saya|aku`)).toThrow('Not understood')
  })
})
