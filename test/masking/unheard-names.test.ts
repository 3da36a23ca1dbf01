import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

/** What is masked or asked about, by its words. */
const hidden = (text: string): string[] =>
  mask(text, { about: 'story' })
    .filter(({ action }) => action !== 'keep')
    .map(({ start, end }) => text.slice(start, end))

/** Names of people that end as no list says: Javanese, Muslim, Christian, from the shadow plays. */
const names = ['Winarsih', 'Tukirin', 'Jihan', 'Zulkifli', 'Brigita', 'Yuyutsu', 'Anindya', 'Raihan', 'Drestajumena']

describe('a name that no list knows, where only who writes puts one', () => {
  it.each([
    'NAMA, 0812 3344 5566, mau lapor pak camat bagi amplop',
    'NAMA, nol delapan satu dua tiga tiga empat empat lima lima',
    'NAMA, lahir di Kendal, 4 Maret 1987, honorer dari 2012. Saya mau ngadu',
    'NAMA mau lapor kepala sekolah bagi kaos',
    'NAMA iki pak, mau bengi nonton sing didum',
    'NAMA yg tadi kirim foto, ini tambahannya',
    'Saya melapor karena takut. (NAMA)',
    '0812 3344 5566 NAMA',
  ])('%s', (frame) => {
    for (const name of names) expect(hidden(frame.replace('NAMA', name)), name).toContain(name)
  })
  it.each([
    'Ungaran, 12 November 2024. Camat bagi kaos di lapangan',
    'Bawaslu mau lapor ke siapa',
    'Nomor kades 0812 3344 5566 Tlogosari',
    'ruangan yg ACnya rusak, PCnya mati, sebelahnya mushola',
    'Ass. Sy cuma mau cerita, pas arisan Bu Lurah bagi kerudung',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
})

describe('names typed in small letters that look like verbs', () => {
  it.each(['tukimin', 'wagimin', 'sodikin', 'ngatinem', 'alvin', 'keisha'])('%s', (name) => {
    expect(hidden(`saya ${name} mau lapor camat`)).toContain(name)
    expect(hidden(`anakku ${name} dikon melu kampanye`)).toContain(name)
  })
})

describe('what somebody is, said half in another language', () => {
  it.each([
    ['aku the caterer for their monthly meetings, aku dipaksa share poster', 'the caterer for their monthly meetings'],
    ['As the caterer for their monthly meetings saya lihat semua', 'the caterer for their monthly meetings'],
    ['aku IT technician at Kantor Kecamatan Semu', 'IT technician at Kantor Kecamatan Semu'],
    ['I was front-desk clerk at Badan Aset Semu', 'front-desk clerk at Badan Aset Semu'],
  ])('%s', (text, role) => {
    expect(hidden(text)).toContain(role)
  })
  it.each(["I'm not the caterer of the event", 'kami the people of Semarang', 'Dia ojol. ID driver SMG-3000214'])(
    'not %s',
    (text) => {
      expect(hidden(text)).toEqual([])
    },
  )
})

describe('how one of the family is called', () => {
  it.each([
    'A party volunteer greeted my wife as Mrs Ayunda Semu. We had never met him.',
    'He called me Mr Ayunda Semu',
  ])('%s', (text) => {
    expect(hidden(text).join()).toContain('Ayunda Semu')
  })
  it('not who is introduced so', () => {
    expect(hidden('This is Mr Bambang Semu, the camat')).toEqual([])
  })
})

describe('what only looks like a name of the reporter', () => {
  it.each([
    'rego sarwo larang, kades bagi amplop',
    'saya muslimin taat, tidak mau ikut kampanye',
    'he asked saya the names of voters',
    'As the camat said my brother must go',
    'saldo di rekening kantor kepotong 50rb',
    'Saya ikuti pakai motor saya sampai kantor',
    'anak saya keserempet motor timses',
    'saya kepepet, pak, terpaksa ikut',
    'pak camat bicara, dengan lugas, di balai desa',
    'bendahara gaji dipotong semua',
    'Rapat di Hotel Semu Tower A 200 orang',
  ])('not %s', (text) => {
    expect(hidden(text)).toEqual([])
  })
  it('who did it to the reporter is asked about', () => {
    const [name] = mask('saya suroso paksa milih nomor 2, dia lurah saya', { about: 'story' })
    expect(name).toMatchObject({ type: 'name', action: 'ask' })
  })
  it.each([
    'Email saya yang masuk dari rina.semu@gmail.com jangan disebar',
    'Bukti sudah masuk dari rina.semu@gmail.com',
  ])('the mail of who reports: %s', (text) => {
    expect(hidden(text)).toEqual(['rina.semu@gmail.com'])
  })
})

describe('names in small letters, told in passing', () => {
  it.each([
    ['anak saya utari kencanaputri baru setahun kerja kontrak', 'utari kencanaputri'],
    ['adik sy rini kesumaningtyas disuruh bikin surat', 'rini kesumaningtyas'],
    ['halo, dengan harya suman di sini, mau tanya', 'harya suman'],
    ['pelapor ini rukminto adisewoyo, warga biasa', 'rukminto adisewoyo'],
    ['saya siti hidayah hp 0812 3344 5566', 'siti hidayah'],
    ['hormat saya, prabakesa n.', 'prabakesa n.'],
  ])('%s', (text, name) => {
    expect(hidden(text)).toContain(name)
  })
})

describe('numbers and houses said the other way round', () => {
  it.each([
    ['592101008834507 itu rekening saya', '592101008834507'],
    ['kirim balasan ke 0812 3344 5566', '0812 3344 5566'],
    ['nyuwun dipuntelpon 0812 3344 5566', '0812 3344 5566'],
    ['Yang memesan pak camat, tulis ke rina.semu@gmail.com', 'rina.semu@gmail.com'],
    ['saya sudah terlanjur kirim 300.000 dari BRI 6018 0100 5527 533', '6018 0100 5527 533'],
    ['saya tinggal di Semu Residence C3', 'Semu Residence C3'],
    ['aku ke-tag @nisa.semu padahal cuma lewat', '@nisa.semu'],
  ])('%s', (text, detail) => {
    expect(hidden(text)).toContain(detail)
  })
  it('what stands under a line of a chat may be the speaker’s or the reporter’s', () => {
    const first = (text: string): string | undefined =>
      mask(text, { about: 'story' }).find(({ type }) => type === 'phone')?.action
    const lines = (speaker: string): string =>
      `[15/1 07.52] ${speaker}: setor nama\njapri saya di 0819-0366-4157\n[15/1 07.58] nggih pak`
    expect(first(lines('Kasi Tapem'))).toBe('ask')
    expect(first(lines('Saya'))).toBe('mask')
    // After the last line, and behind an empty one, it is the reporter who speaks.
    expect(first('[15/1 07.52] Kasi: setor nama\nNomor saya 0819-0366-4157')).toBe('mask')
    expect(first('[15/1 07.52] Kasi: a\n\nNomor saya 0819-0366-4157\n\n[15/1 07.58] Kasi: b')).toBe('mask')
    // A diary has such lines as well.
    expect(first('19.00 - lurah: datang\nsaya catat, hp saya 0819-0366-4157\n20.00 - camat: datang')).toBe('ask')
  })
  it('the stamp of the next line is no part of a number', () => {
    const chat =
      'Percakapan grup:\n19/01/24 07.02 - Rini Sekcam: segera japri saya di 0821-7745-3390\n19/01/24 07.05 - Staf: baik bu'
    expect(hidden(chat)).toEqual([])
  })
})

describe('the last line of a message, whoever was told of before', () => {
  const story = 'Bu lurah nyuruh kami pilih nomor 2, pak camat bagi amplop. '
  it.each(['Rini Semu, 0812 3344 5566', '0812 3344 5566 (Rini Semu)', '0812 3344 5566, Rini Semu', 'Nama Rini Semu'])(
    '%s',
    (line) => {
      const asked = hidden(story + line)
      expect(asked).toContain('Rini Semu')
      if (line.includes('0812')) expect(asked).toContain('0812 3344 5566')
    },
  )
  it.each(['nama Rini Semu dicatut, itu nama saya', 'KTP atas nama Rini Semu punya saya'])('%s', (line) => {
    expect(hidden(story + line)).toContain('Rini Semu')
  })
})

describe('a text that is passed on without marks', () => {
  const actions = (text: string): string[] =>
    mask(text, { about: 'story' })
      .filter(({ type }) => type === 'phone')
      .map(({ action }) => action)
  it.each([
    'Ini saya copas WA dari pak lurah:\nYth warga, yang mau kaos hubungi saya di 0812 3344 5566',
    'Saya tempel pesannya:\nyang mau kaos hubungi saya di 0812 3344 5566',
    'terusan dari grup RT:\nBapak ibu, konfirmasi ke saya 0812 3344 5566',
  ])('%s: either may speak', (text) => {
    expect(actions(text)).toEqual(['ask'])
  })
  it.each(['isi laporan saya: hp saya 0812 3344 5566', 'saya tempel nomor saya: 0812 3344 5566'])('own: %s', (text) => {
    expect(actions(text)).toEqual(['mask'])
  })
  it('ends at an empty line', () => {
    expect(actions('Saya tempel pesannya:\nhubungi saya 0812 3344 5566\n\nWA saya 0857 1111 2222')).toEqual([
      'ask',
      'mask',
    ])
  })
})

describe('what was found before is found', () => {
  it.each([
    ['lapor atas nama siti 0812 3344 5566', '0812 3344 5566'],
    ['123456789 rekening saya', '123456789'],
    ['Rumah kami di Semu Residence C3 unit bawah', 'Semu Residence C3'],
    ['Mohon diteruskan ke bawaslu: hp saya 0812 3344 5566', '0812 3344 5566'],
    ['Istri saya yang dipaksa. Nama Rini Semu', 'Rini Semu'],
    ['ibu saya kasinem diancam camat', 'kasinem'],
  ])('%s', (text, detail) => {
    expect(hidden(text)).toContain(detail)
  })
  it.each(['semua pegawai kirim bukti coblos ke 0812 3344 5566', 'di spanduk tertulis no. 0812 3344 5566'])(
    'and left open what was: %s',
    (text) => {
      expect(hidden(text)).toEqual([])
    },
  )
})

describe('who did something to the reporter', () => {
  it.each(['yang maksa saya Rini Semu', 'sing ngancam aku Wagiman', 'Nomor saya rahasia. yang menekan saya Rini Semu'])(
    'is not hidden: %s',
    (text) => {
      expect(hidden(text)).toEqual([])
    },
  )
  it('but who reports is', () => {
    expect(hidden('yang lapor saya Rini Semu')).toEqual(['Rini Semu'])
    expect(hidden('yang dipaksa saya Rini Semu')).toEqual(['Rini Semu'])
  })
})
