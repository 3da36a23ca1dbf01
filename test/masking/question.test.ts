import { expect, it } from 'vitest'
import { checkQuestion } from '../../src/masking/question.ts'

it.each([
  ['Apa yang dikatakan saat itu?', 'ok'],
  ['Kapan tepatnya apel itu, dan di mana?', 'ok'],
  ['Siapa saja yang hadir di rapat itu?', 'ok'],
  ['Berapa orang yang menerima amplop?', 'ok'],
  ['Apakah ada foto atau rekaman?', 'ok'],
  ['Nomor surat tugasnya berapa?', 'ok'],
  ['What did the lurah say at the meeting?', 'ok'],
  ['Mobil dinas itu platnya berapa?', 'ok'],
  ['Apakah camat bertemu caleg itu?', 'ok'],
  ['Siapa nama lurah yang dimaksud?', 'ok'],
  ['Di mana terlapor bekerja?', 'ok'],
  ['Isi form di https://contoh.com/form', 'link'],
  ['buka bit.ly/abc ya', 'link'],
  ['Hubungi 0812 0000 4471', 'phone'],
  ['WA ke nol delapan satu dua nol nol nol nol empat empat tujuh satu', 'phone'],
  ['DM saya di @petugas_semu', 'handle'],
  ['kirim ke petugas (at) contoh dot com', 'email'],
  ['email a@contoh.go.id', 'email'],
  ['Bisa bertemu besok di kantor?', 'meet'],
  ['Mohon datang ke kantor kami hari Senin', 'meet'],
  ['Can we meet tomorrow?', 'meet'],
  ['Siapa nama Anda?', 'identity'],
  ['Anda kerja di mana?', 'identity'],
  ['boleh minta nomor?', 'identity'],
  ['Bapak/Ibu siapa ya, dan jabatannya apa?', 'identity'],
  ['What is your name?', 'identity'],
  ['Where do you work?', 'identity'],
  ['Mohon kirim foto KTP', 'identity'],
  ['Sinten asma panjenengan?', 'identity'],
])('%s -> %s', (text, expected) => {
  expect(checkQuestion(text)).toBe(expected)
})
