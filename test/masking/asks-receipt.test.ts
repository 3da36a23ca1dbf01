import { expect, it } from 'vitest'
import { checkQuestion } from '../../src/masking/questions/question.ts'

/** The secret number, or a part of it. */
it.each([
  ['Berapa nomor rahasia Anda?', 'receipt'],
  ['Sebutkan 20 angka kode rahasia Anda', 'receipt'],
  ['4 angka terakhir nomor rahasia Anda?', 'receipt'],
  ['Ketik ulang 20 digit yang Anda terima dari bot', 'receipt'],
  ['Nomor rahasianya berapa?', 'receipt'],
  ['Tuliskan nomor rahasia untuk verifikasi', 'receipt'],
  ['Mohon sebutkan nomor rahasia', 'receipt'],
  ['What is your receipt number?', 'receipt'],
  ['Apa nomor resi Anda?', 'receipt'],
  ['Kode bukti Anda berapa?', 'receipt'],
  ['Kirim kode rahasia Anda', 'receipt'],
  ['Nomer wadi panjenengan pinten?', 'receipt'],
  ['Nomer rahasiane pira?', 'receipt'],
  ['Pinten angka ingkang dipunparingaken bot?', 'receipt'],
  ['Tulung tulisen 20 angka saka bot', 'receipt'],
  ['Please type your secret number again', 'receipt'],
  ['Give me the last four digits of your secret number', 'receipt'],
  ['The twenty digits, please', 'receipt'],
  ['What number did the bot give you?', 'receipt'],
  ['Send the code from the bot', 'receipt'],
  ['Your ticket number?', 'receipt'],
  ['Dua puluh angka itu berapa?', 'receipt'],
  ['4 digit terakhir nomor laporan Anda?', 'receipt'],
  ['Kalih dasa angka wadi panjenengan?', 'receipt'],
  ['Nomor tanda terima laporan Anda?', 'receipt'],
  ['PIN Anda berapa?', 'receipt'],
  ['Nomor yang diberikan bot kepada Anda berapa?', 'receipt'],
])('%s -> %s', (text, expected) => {
  expect(checkQuestion(text)).toBe(expected)
})
