/** Words of every day in small letters are no names, wherever one would be due; names in small letters still are. */
import { describe, expect, it } from 'vitest'
import everyday from '../../src/masking/data/everyday.json' with { type: 'json' }
import names from '../../src/masking/data/names.json' with { type: 'json' }
import { mask } from '../../src/masking/mask.ts'
import { listOf } from '../../src/masking/text/words.ts'

const hidden = (text: string) =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)

it('no name is in the list', () => {
  const given = new Set(listOf(names.given))
  expect(listOf(everyday.words).filter((word) => given.has(word))).toEqual([])
})

describe('nobody is named', () => {
  it.each([
    'wingi ngeterke ibuku suntik neng puskesmas, pak lurah teka',
    'aku dewe sing moto pas bu kader ngedum lenga',
    'Saya ikuti pakai motor, mereka berhenti di posko',
    'bapakku nampa telpon saka kantor kecamatan',
    'nek aku ra bales berarti lagi kerja',
    'Suami saya stres gara-gara itu',
    'ibuku lagi lara, dhuwite tak balekke',
  ])('%s', (text) => expect(hidden(text)).toEqual([]))
})

describe('named all the same', () => {
  it.each([
    ['ibuku sulastri disuntik neng puskesmas', 'mask name sulastri'],
    ['jenengku wagiyo, ojo disebarke', 'mask name wagiyo'],
    ['nama saya tri wahyuni dicatat', 'mask name tri wahyuni'],
    ['anakku sing jenenge gilang dikei kaos', 'mask name gilang'],
  ])('%s', (text, span) => expect(hidden(text)).toContain(span))
})
