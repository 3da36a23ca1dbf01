/**
 * The offices of Kota and Kabupaten Semarang, used when `kentongan.yaml` names none. Both Bawaslu are independent of
 * the governments whose officials are reported; Inspektorat, BKPSDM and Diskominfo answer to the mayor or the regent.
 * LKBH Korpri gives civil servants legal aid (UU 20/2023 article 62(3)b) but is led from within the same government, so
 * it counts as under that authority too.
 */
import type { Authority, Office } from './office.ts'

/** Positions whose holders stand above the offices of any regional government. */
const TOP = [
  'sekda',
  'sekretaris daerah',
  'setda',
  'sekretariat daerah',
  'asisten sekda',
  'asisten daerah',
  'staf ahli',
]

export const sampleAuthorities: Authority[] = [
  {
    id: 'pemkot-semarang',
    name: 'Pemerintah Kota Semarang',
    aliases: ['Pemkot Semarang', 'Pemkot', 'Kota Semarang'],
    leaders: ['wali kota', 'walikota', 'wakil wali kota', 'wawali', 'walkot', 'balai kota', 'balaikota', ...TOP],
    regions: ['33.74'],
  },
  {
    id: 'pemkab-semarang',
    name: 'Pemerintah Kabupaten Semarang',
    aliases: ['Pemkab Semarang', 'Pemkab', 'Kabupaten Semarang', 'Kab Semarang'],
    leaders: ['bupati', 'wakil bupati', 'wabup', 'kantor bupati', ...TOP],
    regions: ['33.22'],
  },
]

const common = { recipients: [], notice: 'full', evidence: 'console', language: 'id', allowGroups: false } as const

/** Diskominfo looks at digital evidence, so only at what happens online (reference: usual handlers by category). */
const ONLINE = ['MEDSOS_UNGGAH', 'MEDSOS_REAKSI', 'FOTO_SIMBOL']
/** BKPSDM handles discipline of staff; not reprisals, whose orders it often issues itself. */
const STAFF = [
  'MEDSOS_UNGGAH',
  'FOTO_SIMBOL',
  'HADIR_KAMPANYE',
  'ATRIBUT_APK',
  'TIM_PEMENANGAN',
  'PARPOL_CALON',
  'DUKUNGAN_KTP',
  'AJAKAN_MOBILISASI',
]
const INSPECTION = [
  'TEKANAN_ASN',
  'MEDSOS_UNGGAH',
  'FOTO_SIMBOL',
  'HADIR_KAMPANYE',
  'AJAKAN_MOBILISASI',
  'UANG_BARANG',
  'FASILITAS_NEGARA',
]
const LEGAL_AID = ['TEKANAN_ASN', 'PEMBALASAN']

interface Area {
  suffix: 'kota' | 'kab'
  name: string
  code: string
  authority: string
}
const areas: Area[] = [
  { suffix: 'kota', name: 'Kota Semarang', code: '33.74', authority: 'pemkot-semarang' },
  { suffix: 'kab', name: 'Kabupaten Semarang', code: '33.22', authority: 'pemkab-semarang' },
]

export const sampleOffices: Office[] = areas.flatMap(({ suffix, name, code, authority }): Office[] => {
  const under = { ...common, recipients: [], authority, districts: [code] }
  return [
    {
      ...common,
      recipients: [],
      id: `bawaslu-${suffix}`,
      name: `Bawaslu ${name}`,
      aliases: ['Bawaslu', 'Badan Pengawas Pemilu', 'Badan Pengawas Pemilihan', 'Panwaslu', 'Panwascam'],
      kind: 'election-supervisor',
      authority: 'independent',
      categories: 'all',
      districts: [code, 'online'],
    },
    {
      ...under,
      id: `inspektorat-${suffix}`,
      name: `Inspektorat ${name}`,
      // Heads are named by their title alone: "Inspektur", "Irban II" (Inspektur Pembantu).
      aliases: ['Inspektorat', 'Inspektorat Daerah', 'Inspektur', 'Inspektur Pembantu', 'Irban'],
      kind: 'inspectorate',
      categories: INSPECTION,
    },
    {
      ...under,
      id: `bkpsdm-${suffix}`,
      name: `BKPSDM ${name}`,
      aliases: ['BKPSDM', 'BKPP', 'BKD', 'BKPPD', 'Badan Kepegawaian', 'Badan Kepegawaian dan Pengembangan SDM'],
      kind: 'personnel',
      categories: STAFF,
    },
    {
      ...under,
      id: `diskominfo-${suffix}`,
      name: `Diskominfo ${name}`,
      aliases: [
        'Diskominfo',
        'Kominfo',
        'Dinas Kominfo',
        'Dinas Komunikasi dan Informatika',
        'Kadiskominfo',
        'Kadinkominfo',
      ],
      kind: 'information',
      categories: ONLINE,
    },
    {
      ...under,
      id: `lkbh-${suffix}`,
      name: `LKBH Korpri ${name}`,
      aliases: ['LKBH Korpri', 'LKBH', 'Korpri'],
      kind: 'legal-aid',
      categories: LEGAL_AID,
    },
  ]
})
