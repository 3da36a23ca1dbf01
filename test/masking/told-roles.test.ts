import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const hidden = (text: string) =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)

describe('who somebody was, is one of few, or lives beside', () => {
  it.each([
    [
      'My husband was moved after he refused. He used to be head of the market unit in Kecamatan Semu.',
      'mask role head of the market unit in Kecamatan Semu',
    ],
    ['Adik saya dipecat. Dia tadinya admin presensi di Dinas Semu.', 'mask role admin presensi di Dinas Semu'],
    ['Saya sendiri pustakawan di desa Semu, satu-satunya.', 'mask role pustakawan di desa Semu, satu-satunya'],
    ['Aku guru agama neng SD kono, mung siji.', 'mask role guru agama neng SD kono, mung siji'],
    ['guys aku intern di dinkes, disuruh bikin reels', 'mask role intern di dinkes'],
    ['aku lagi PKL neng disdukcapil, dikongkon ngetik', 'mask role PKL neng disdukcapil'],
    [
      'Anakku wedok, Wulan Semu, guru PAUD Semu Mekar desa Semu, nangis.',
      'mask role Wulan Semu, guru PAUD Semu Mekar desa Semu',
    ],
    ['aku tangga tembok omahe pak kadus, dadi krungu', 'mask role tangga tembok omahe pak kadus'],
    ['We are his next-door neighbours, so we hear everything.', 'mask role his next-door neighbours'],
    ['Kami bertetangga dengan pak kades sejak lama.', 'mask role bertetangga dengan pak kades'],
    ['Omahku adhep-adhepan karo omahe pak carik.', 'ask role adhep-adhepan karo omahe pak carik'],
    ['Kamar kos saya tepat di atas garasi beliau.', 'ask role tepat di atas garasi beliau'],
    ['I live right across from the village head.', 'ask role right across from the village head'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
  })
  it.each([
    'My husband met the camat. He used to be head of the land tax desk.',
    'Camat itu dimutasi. Dulu beliau kasi pajak di Kecamatan Semu.',
    'Atasan saya dipecat. Dia tadinya admin presensi di Dinas Semu.',
    'Saya pegawai dinkes.',
    'saya staf di diskominfo',
    'Tetangga saya melihat pak kadus bagi amplop.',
    'Rumah pak lurah dempet dengan balai desa.',
    'Posko itu berhadapan dengan rumah pak carik.',
    'Rumah saya di depan kantor kepala desa.',
    'rumah saya di belakang balai desa jadi dengar pak lurah',
    'I live behind the market and saw him.',
    'Aku mlaku ngarep omahe pak kadus.',
    'Rumah saya ditempeli gambar pak camat.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
