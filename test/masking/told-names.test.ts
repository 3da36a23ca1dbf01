import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const hidden = (text: string, about: MaskContext['about'] = 'story') =>
  mask(text, { about })
    .filter(({ action }) => action !== 'keep')
    .map(({ action, type, start, end }) => `${action} ${type} ${text.slice(start, end)}`)

describe('names told without calling them one’s own', () => {
  it.each([
    ['Yang melapor ini Wagiyo HS.', 'mask name Wagiyo HS'],
    ['Yang WA ini Marsono ya min.', 'ask name Marsono'],
    ['Yang nulis surat ini namanya Suginem.', 'mask name Suginem'],
    ['Pelapore Sarjono, ojo dibocorke.', 'ask name Sarjono'],
    ['The person who sent this message is Yosephine Lim.', 'mask name Yosephine Lim'],
    ['This report comes from Bagas Wirawan.', 'mask name Bagas Wirawan'],
    ['I, the undersigned, Wulan Hapsari, saw it myself.', 'mask name Wulan Hapsari'],
    ['I am Clarissa Semu and I sell coffee from a cart.', 'ask name Clarissa Semu'],
    ['Kalau beliau tanya siapa pelapornya, jangan jawab Sulis!', 'ask name Sulis'],
    ["If he asks who told you, don't say Melinda.", 'ask name Melinda'],
    ['Jangan bilang kalau Yanti yang lapor.', 'ask name Yanti'],
    ['Asal jangan kelihatan kalau itu Mira.', 'ask name Mira'],
    ['Nama Sugeng jangan sampai keluar ya.', 'ask name Sugeng'],
    ['Tolong jangan pernah sebut-sebut Pur di depan beliau.', 'ask name Pur'],
    ['Saya ikut karena mewakili ibu, Bu Sarinem, ibu belum punya HP.', 'ask name Bu Sarinem'],
    ['Kartu milik bapak, Pak Karyo, ditahan pak RT.', 'ask name Pak Karyo'],
    ['Suami saya dipanggil Pak Rudi.', 'ask name Pak Rudi'],
    ['Yang dipanggil Endang Semu, saya sendiri.', 'ask name Endang Semu'],
  ])('%s', (text, span) => {
    expect(hidden(text)).toContain(span)
    expect(hidden(text, 'accused')).toContain(span)
  })
  it.each([
    'Yang melapor ini warga biasa.',
    'Yang melapor ke Bawaslu Pak Darto, bukan kami.',
    'Yang kirim pesan ini Kepala Dinas.',
    'Sing nglapor iki lurahe dhewe.',
    'The person writing this memo is Mr Hartono of the land office.',
    'Kata beliau jangan bilang Bawaslu.',
    'Jangan jawab Senin, jawab Selasa saja kata lurah.',
    'Jangan pilih Hartanto katanya dilarang.',
    'Camat datang mewakili ibu bupati, Ibu Ratna.',
    'Pak lurah diwakili istrinya, Bu Lurah Sri Hartati.',
    'Yang bagi amplop ibu-ibu, Bu Wiwik dan Bu Anik.',
    'I am Catholic and I was told to come.',
    'I am Indonesian and I sell coffee.',
    'Penerus saya, Budi Semu Kuncahyo, mengumpulkan semua ketua RT.',
    'My successor, Budi Semu Kuncahyo, collected the signatures.',
    'Pengganti saya Rina Semu malah ikut kampanye.',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})
