import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RoutingInput, routeCase } from '../../src/cases/routing.ts'
import { sampleAuthorities, sampleOffices } from '../../src/config/sample.ts'

const config = { offices: sampleOffices, authorities: sampleAuthorities }
const route = (input: Partial<RoutingInput>, offices = sampleOffices) =>
  routeCase(
    {
      category: 'HADIR_KAMPANYE',
      region: '33.74',
      district: '33.74.10',
      accused: {},
      pressure: false,
      struck: [],
      ...input,
    },
    { ...config, offices },
  )
const shown = (input: Partial<RoutingInput>) => {
  const { recipients, leftOut, kept } = route(input)
  return {
    to: recipients.map(({ id }) => id),
    without: Object.fromEntries(leftOut.map(({ office, why }) => [office.id, why])),
    kept: kept?.id,
  }
}
const KOTA = ['bawaslu-kota', 'inspektorat-kota', 'bkpsdm-kota']

describe('by category and place', () => {
  it.each<[string, Partial<RoutingInput>, string[]]>([
    ['a campaign visit in Tembalang', {}, KOTA],
    [
      'the same in Ungaran',
      { region: '33.22', district: '33.22.18' },
      ['bawaslu-kab', 'inspektorat-kab', 'bkpsdm-kab'],
    ],
    [
      'a post online, nobody knows where',
      { category: 'MEDSOS_UNGGAH', region: 'online', district: undefined },
      ['bawaslu-kota', 'bawaslu-kab'],
    ],
    [
      'a post online by somebody of the city',
      {
        category: 'MEDSOS_REAKSI',
        region: 'online',
        district: undefined,
        accused: { officeText: 'Dinas Pendidikan Kota Semarang' },
      },
      ['bawaslu-kota', 'diskominfo-kota'],
    ],
    ['what fits no category', { category: 'LAINNYA' }, ['bawaslu-kota']],
    ['a category that no office knows', { category: 'NEW_ONE' }, ['bawaslu-kota']],
    ['a place outside', { region: '33.73', district: undefined }, ['bawaslu-kota', 'bawaslu-kab']],
  ])('%s', (_, input, to) => {
    expect(shown(input).to).toEqual(to)
  })
})

describe('offices close to the accused are left out', () => {
  it.each<[string, Partial<RoutingInput>, string[], Record<string, string>]>([
    ['a lurah', { accused: { positionText: 'Lurah', officeText: 'Kelurahan Bulusan' } }, KOTA, {}],
    ['nobody known, breach seen', {}, KOTA, {}],
    [
      'somebody at the inspectorate: its sisters answer to the same mayor',
      { accused: { officeText: 'Inspektorat Kota Semarang' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'accused', 'bkpsdm-kota': 'authority' },
    ],
    [
      'an office picked from the list',
      { accused: { officeId: 'bkpsdm-kota' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'authority', 'bkpsdm-kota': 'accused' },
    ],
    [
      'the sekda',
      { accused: { positionText: 'Sekda Kota Semarang' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'authority', 'bkpsdm-kota': 'authority' },
    ],
    [
      'the sekda, written as a name',
      { accused: { nameText: 'Pak Sekda' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'authority', 'bkpsdm-kota': 'authority' },
    ],
    [
      'the mayor',
      { accused: { positionText: 'walikota' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'authority', 'bkpsdm-kota': 'authority' },
    ],
    [
      'somebody at the secretariat',
      { accused: { positionText: 'staf', officeText: 'Bagian Umum Setda' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'authority', 'bkpsdm-kota': 'authority' },
    ],
    [
      'somebody at a dinas of the city whose field we do not know: one unit, not the seat',
      { accused: { officeText: 'Dinas Layanan Contoh Kota Semarang' } },
      KOTA,
      {},
    ],
    [
      'the government as a whole',
      { accused: { officeText: 'Pemkot Semarang' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'authority', 'bkpsdm-kota': 'authority' },
    ],
    [
      'the head of the inspectorate, by the title alone',
      { accused: { positionText: 'Inspektur Kota Semarang' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'accused', 'bkpsdm-kota': 'authority' },
    ],
    [
      'a title that was taken for a name',
      { accused: { nameText: 'Inspektur Pembantu Wilayah II' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'accused', 'bkpsdm-kota': 'authority' },
    ],
    [
      'an office somewhere in a text that could not be split',
      { accused: { nameText: 'atasan saya, Kepala BKD Kota Semarang' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'authority', 'bkpsdm-kota': 'accused' },
    ],
    [
      'an office picked and a second one that is named',
      { accused: { officeId: 'bkpsdm-kab', nameText: 'mantan Irban III Kota' } },
      ['bawaslu-kota'],
      { 'inspektorat-kota': 'accused', 'bkpsdm-kota': 'authority' },
    ],
    ['a school inspector', { accused: { positionText: 'pengawas' } }, KOTA, {}],
    ['a personnel clerk', { accused: { positionText: 'Kasubag Kepegawaian' } }, KOTA, {}],
    ['a name that only resembles a title', { accused: { nameText: 'Irwan' } }, KOTA, {}],
    ['the regent, for a case in the city', { accused: { positionText: 'Bupati' } }, KOTA, {}],
    [
      'Bawaslu itself: the others do not answer to it, and that of the regency is independent too',
      { accused: { officeId: 'bawaslu-kota' } },
      ['inspektorat-kota', 'bkpsdm-kota', 'bawaslu-kab'],
      { 'bawaslu-kota': 'accused' },
    ],
    [
      'its chair, in words',
      { category: 'LAINNYA', accused: { positionText: 'Ketua', officeText: 'Bawaslu Kota' } },
      ['bawaslu-kab'],
      { 'bawaslu-kota': 'accused' },
    ],
  ])('%s', (_, input, to, without) => {
    expect(shown(input)).toMatchObject({ to, without })
  })
})

describe('on the pressure path', () => {
  const pressed = { category: 'TEKANAN_ASN', pressure: true }
  it.each<[string, RoutingInput['accused'], string[]]>([
    ['nothing known', {}, ['bawaslu-kota']],
    ['only a name', { nameText: 'Pak Budi Contoh' }, ['bawaslu-kota']],
    ['"my office"', { officeText: 'kantor saya', positionText: 'atasan' }, ['bawaslu-kota']],
    ['a section of the secretariat, unnamed', { officeText: 'Bagian Umum' }, ['bawaslu-kota']],
    [
      'a known office below the top',
      { officeText: 'Kecamatan Tembalang', positionText: 'Camat' },
      ['bawaslu-kota', 'inspektorat-kota', 'lkbh-kota'],
    ],
    [
      'the position says the office',
      { positionText: 'Kepala sekolah' },
      ['bawaslu-kota', 'inspektorat-kota', 'lkbh-kota'],
    ],
    [
      'a dinas that is named',
      { positionText: 'kepala', officeText: 'Dinas Kesehatan' },
      ['bawaslu-kota', 'inspektorat-kota', 'lkbh-kota'],
    ],
    [
      'a badan that is named',
      { positionText: 'kepala', officeText: 'badan pengelola keuangan daerah' },
      ['bawaslu-kota', 'inspektorat-kota', 'lkbh-kota'],
    ],
    [
      'the head of a dinas, by title',
      { positionText: 'kadis pendidikan' },
      ['bawaslu-kota', 'inspektorat-kota', 'lkbh-kota'],
    ],
    ['"my badan", which may be the personnel agency', { officeText: 'badan saya' }, ['bawaslu-kota']],
    ['"my dinas", which may be Diskominfo', { officeText: 'dinas saya' }, ['bawaslu-kota']],
    ['a badan, and no more', { positionText: 'kepala', officeText: 'badan' }, ['bawaslu-kota']],
    ['the dinas where I work', { officeText: 'dinas tempat saya bekerja' }, ['bawaslu-kota']],
    ['some dinas of the city', { officeText: 'dinas Kota Semarang' }, ['bawaslu-kota']],
    ['some badan of the government', { officeText: 'badan Pemkot Semarang' }, ['bawaslu-kota']],
    ['"my kadis"', { positionText: 'kadis saya' }, ['bawaslu-kota']],
    ['a kadis with a name', { positionText: 'kadis budi' }, ['bawaslu-kota']],
    ['the secretary of a dinas', { positionText: 'sekretaris dinas' }, ['bawaslu-kota']],
  ])('%s', (_, accused, to) => {
    expect(shown({ ...pressed, accused }).to).toEqual(to)
  })

  it.each([{}, { officeText: 'badan saya' }])('says that the office is unknown: %j', (accused) => {
    expect(shown({ ...pressed, accused }).without).toEqual({
      'inspektorat-kota': 'unknown-office',
      'lkbh-kota': 'unknown-office',
    })
  })
})

describe('the reporter strikes out', () => {
  it('any office but the last independent one', () => {
    expect(shown({ struck: ['inspektorat-kota', 'bawaslu-kota'] })).toEqual({
      to: ['bawaslu-kota', 'bkpsdm-kota'],
      without: { 'inspektorat-kota': 'struck' },
      kept: 'bawaslu-kota',
    })
  })

  it('one of two independent ones, and then the other stays', () => {
    const online = { category: 'LAINNYA', region: 'online', district: undefined }
    expect(shown(online).kept).toBeUndefined()
    expect(shown({ ...online, struck: ['bawaslu-kota'] })).toEqual({
      to: ['bawaslu-kab'],
      without: { 'bawaslu-kota': 'struck' },
      kept: 'bawaslu-kab',
    })
    expect(shown({ ...online, struck: ['bawaslu-kota', 'bawaslu-kab'] }).to).toEqual(['bawaslu-kota'])
  })

  it('and the case may wait when the accused works at the only independent office', () => {
    const offices = sampleOffices.filter(({ id }) => id !== 'bawaslu-kab')
    const { recipients, kept } = route({ category: 'LAINNYA', accused: { officeId: 'bawaslu-kota' } }, offices)
    expect({ recipients, kept }).toEqual({ recipients: [], kept: undefined })
  })
})

describe('offices that a link adds', () => {
  it('receive it whatever they handle, after those in charge, and are told apart from nothing', () => {
    expect(shown({ added: ['diskominfo-kota', 'bawaslu-kota'] })).toEqual({
      to: [...KOTA, 'diskominfo-kota'],
      without: {},
      kept: 'bawaslu-kota',
    })
  })

  it('never replace the last independent office, even an independent one', () => {
    const { to, kept } = shown({ added: ['bawaslu-kab'], struck: ['bawaslu-kota'] })
    expect(kept).toBe('bawaslu-kota')
    expect(to).toEqual(expect.arrayContaining(['bawaslu-kota', 'bawaslu-kab']))
  })

  it('only ever come to the others, and never one that stands too close', () => {
    const ids = sampleOffices.map(({ id }) => id)
    const leaders = sampleAuthorities.flatMap((authority) => authority.leaders)
    const input = fc.record({
      category: fc.constantFrom('HADIR_KAMPANYE', 'MEDSOS_UNGGAH', 'UANG_BARANG'),
      region: fc.constantFrom('33.74', '33.22', 'online', 'outside'),
      district: fc.constant(undefined),
      accused: fc.record({
        officeId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
        officeText: fc.option(
          fc.constantFrom(...sampleOffices.map(({ name }) => name), 'Pemkot Semarang', 'SD Contoh'),
          {
            nil: undefined,
          },
        ),
        positionText: fc.option(fc.constantFrom(...leaders, 'lurah'), { nil: undefined }),
      }),
      pressure: fc.boolean(),
      struck: fc.subarray(ids),
    })
    fc.assert(
      fc.property(input, fc.subarray(ids), (about, added) => {
        const [without, withLink] = [route(about), route({ ...about, added })]
        const had = without.recipients.map(({ id }) => id)
        const has = withLink.recipients.map(({ id }) => id)
        expect(has).toEqual(expect.arrayContaining(had))
        const come = has.filter((id) => !had.includes(id))
        for (const id of come) expect(added).toContain(id)
        for (const id of come) expect(about.struck).not.toContain(id)
        // Asked for every office there is, the rules name those that stand too close.
        const near = route({ ...about, added: ids, struck: [] }).leftOut.map(({ office }) => office.id)
        for (const id of come) expect(near).not.toContain(id)
      }),
    )
  })
})
