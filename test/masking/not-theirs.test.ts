/** What sounds like the reporter's and is told of others, and what is theirs though others stand beside it. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const actions = (text: string): string[] =>
  mask(text, { about: 'story' }).map(({ action, start, end }) => `${action} ${text.slice(start, end)}`)

describe('is not hidden without a question', () => {
  it.each([
    ['Saya tinggal di Mijen, tiap rt dua juta rupiah dari pak camat', 'rt dua'],
    ['Rumah saya kebagian, per rt lima puluh ribu dari bu lurah', 'rt lima puluh'],
    ['We live here, each rt five million from the camat', 'rt five'],
    ['Pak RT datang ke rumah saya lalu bilang nomor satu harus menang', 'nomor satu'],
    ['My house was visited, he said number one is good', 'number one'],
    ['We stay silent while they gather at Jalan Mawar 12 every night', 'Jalan Mawar 12'],
    ['I am living with fear, they meet at Jalan Mawar 12', 'Jalan Mawar 12'],
    ['We are living here, posko at Jalan Mawar 12', 'Jalan Mawar 12'],
    ['Nama saya ada di daftar dukungan yang dibuat ketua RT: Sumardi', 'Sumardi'],
    ['Nama ibu saya tercantum dalam SK yang ditandatangani camat: Bambang Purwanto', 'Bambang Purwanto'],
    ['Dititipkan untuk saya, sdr. Hartono yang bawa amplop', 'sdr. Hartono'],
    ['Nomor yang neror grup kami: 0838-0011-4472, 0838-0011-4489', '0838-0011-4472'],
    ['Nomor yang neror grup kami: 0838-0011-4472, 0838-0011-4489', '0838-0011-4489'],
    ['Three numbers keep threatening our group: 0838-0011-4472 and 0838-0011-4489', '0838-0011-4489'],
    ['Nomer sing ngancem bojoku 0838-0011-4472', '0838-0011-4472'],
  ])('%s', (text, detail) => {
    const from = text.indexOf(detail)
    expect(from).toBeGreaterThanOrEqual(0)
    const hidden = mask(text, { about: 'story' }).filter(
      ({ action, start, end }) => action === 'mask' && start < from + detail.length && from < end,
    )
    // Not even a part of it.
    expect(hidden.map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})

describe('is not left open', () => {
  it.each([
    ['Nomor saya 0838-0011-4472, 0838-0011-4489', '0838-0011-4489'],
    ['Nomor yang neror saya itu tahu nomor saya 0838-0011-4472', '0838-0011-4472'],
    ['Yang membuat pernyataan: Siti Aminah', 'Siti Aminah'],
    ['Yang memberi informasi: Siti Aminah', 'Siti Aminah'],
    ['Yang kena potongan: Budi Santosa', 'Budi Santosa'],
    ['Yang punya KTP: Budi Santosa', 'Budi Santosa'],
    ['Nama saya Siti. Yang ngajar di SD Mijen 3 bareng Bu Rina', 'Yang ngajar di SD Mijen 3 bareng Bu Rina'],
    ['Yang diteror nomor 0812 3344 5566, nomor saya', '0812 3344 5566'],
    ['Rumah saya di RT tiga RW dua', 'RT tiga RW dua'],
    ['Rumah saya nomor dua belas', 'nomor dua belas'],
    ['I am renting a room at Jalan Mawar 12', 'Jalan Mawar 12'],
    ['Undangan ditujukan ke suami saya: Yth. Sdr. Hartono', 'Sdr. Hartono'],
    ['Namaku mlebu daftar dukungan: Sumardi', 'Sumardi'],
  ])('%s', (text, detail) => {
    const found = actions(text)
    expect(found.includes(`mask ${detail}`) || found.includes(`ask ${detail}`), found.join()).toBe(true)
  })
})
