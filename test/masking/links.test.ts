import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLink, findLinks } from '../../src/masking/links.ts'

describe('checkLink', () => {
  it.each([
    ['instagram.com/p/AbC123/?igsh=Zm9v', 'https://instagram.com/p/AbC123/', true],
    [
      'https://www.instagram.com/reel/AbC/?utm_source=ig_web_copy_link&igshid=x',
      'https://www.instagram.com/reel/AbC/',
      true,
    ],
    ['https://www.youtube.com/watch?v=abc&si=SECRET&t=30', 'https://www.youtube.com/watch?v=abc&t=30', true],
    ['https://youtu.be/abc?si=SECRET', 'https://youtu.be/abc', true],
    ['https://x.com/semu/status/12?s=20&t=SECRET', 'https://x.com/semu/status/12', true],
    [
      'https://www.tiktok.com/@semu/video/7?_r=1&u_code=abc&sec_user_id=x',
      'https://www.tiktok.com/@semu/video/7',
      true,
    ],
    ['https://www.facebook.com/semu/posts/9?mibextid=abc&fbclid=def', 'https://www.facebook.com/semu/posts/9', true],
    [
      'https://www.facebook.com/story.php?story_fbid=1&id=2&fbclid=x',
      'https://www.facebook.com/story.php?story_fbid=1&id=2',
      true,
    ],
    ['https://www.google.com/maps/place/X?entry=ttu&g_ep=SECRET', 'https://www.google.com/maps/place/X', true],
    ['https://berita.contoh.com/a?device_id=SECRET&page=2', 'https://berita.contoh.com/a?page=2', true],
    ['https://www.threads.net/@semu/post/AbC?xmt=SECRET&slof=1', 'https://www.threads.net/@semu/post/AbC', true],
    // Whose page it is, or to whom it was sent.
    ['https://daftar.contoh.com/a?nama=Tutik&hp=081234567890&page=2', 'https://daftar.contoh.com/a?page=2', true],
    ['https://daftar.contoh.com/cek?nik=3374014506900001', 'https://daftar.contoh.com/cek', true],
    ['https://daftar.contoh.com/cek?q=3374014506900001&x=1', 'https://daftar.contoh.com/cek?x=1', true],
    ['https://daftar.contoh.com/cek?q=198503122010012003', 'https://daftar.contoh.com/cek', true],
    ['https://daftar.contoh.com/cek?u=%2B62812-3456-7890', 'https://daftar.contoh.com/cek', true],
    ['https://daftar.contoh.com/user/081234567890', 'https://daftar.contoh.com/user', true],
    ['https://daftar.contoh.com/u/3374014506900001/foto', 'https://daftar.contoh.com/u/foto', true],
    ['https://daftar.contoh.com/081234567890', 'https://daftar.contoh.com/', true],
    ['https://daftar.contoh.com/a#/user/081234567890', 'https://daftar.contoh.com/a', true],
    // Posts and articles have long numbers too.
    [
      'https://www.facebook.com/semu/posts/3374014506900001',
      'https://www.facebook.com/semu/posts/3374014506900001',
      false,
    ],
    [
      'https://www.tiktok.com/@semu/video/7301234567890123456',
      'https://www.tiktok.com/@semu/video/7301234567890123456',
      false,
    ],
    [
      'https://berita.contoh.com/read/2027/02/12/08123456/judul',
      'https://berita.contoh.com/read/2027/02/12/08123456/judul',
      false,
    ],
    ['https://berita.contoh.com/d-7654321/judul-20270212', 'https://berita.contoh.com/d-7654321/judul-20270212', false],
    ['https://berita.contoh.com/a?id=9912345678901234', 'https://berita.contoh.com/a?id=9912345678901234', false],
    ['https://wa.me/6281234567890', 'https://wa.me/6281234567890', false],
    ['https://berita.contoh.com/%E0%A4%A/081234567890', 'https://berita.contoh.com/%E0%A4%A', true],
    ['https://user:pass@berita.contoh.com/a', 'https://berita.contoh.com/a', true],
    ['https://berita.contoh.com/a#:~:text=rahasia', 'https://berita.contoh.com/a', true],
    ['https://berita.contoh.com/a?page=2', 'https://berita.contoh.com/a?page=2', false],
    ['http://berita.contoh.com/a', 'http://berita.contoh.com/a', false],
    ['https://bücher.de/a', 'https://xn--bcher-kva.de/a', false],
  ])('%s', (typed, link, cleaned) => {
    expect(checkLink(typed)).toEqual({ kind: 'ok', link, cleaned })
  })
  it.each([
    ['https://vt.tiktok.com/ZS1/', 'tiktok'],
    ['vm.tiktok.com/ZM1', 'tiktok'],
    ['https://www.tiktok.com/t/ZT1/', 'tiktok'],
    ['https://www.facebook.com/share/p/1AbC/', 'facebook'],
    ['https://fb.com/share/v/1AbC/', 'facebook'],
    ['https://fb.watch/abc/', 'facebook'],
    ['https://www.instagram.com/share/reel/abc', 'instagram'],
    ['https://t.co/abc', 'x'],
    ['https://maps.app.goo.gl/abc', 'other'],
    ['https://shp.ee/abc', 'other'],
    ['https://id.shp.ee/abc', 'other'],
    ['shope.ee/abc', 'other'],
  ])('%s is a share link', (typed, site) => {
    expect(checkLink(typed)).toEqual({ kind: 'share', site })
  })
  it.each([
    'https://chat.whatsapp.com/AbC',
    't.me/+AbC',
    'https://t.me/joinchat/AbC',
    'https://t.me/c/1234567/89',
    'discord.gg/abc',
    'https://discord.com/invite/abc',
  ])('%s is an invitation', (typed) => {
    expect(checkLink(typed)).toEqual({ kind: 'invite' })
  })
  it.each([
    'https://drive.google.com/file/d/1',
    'we.tl/t-abc',
    'https://wetransfer.com/downloads/abc',
    'https://www.terabox.com/s/1abc',
    'https://1024terabox.com/s/1abc',
    'mega.nz/file/abc',
  ])('%s is a file in a drive', (typed) => {
    expect(checkLink(typed)).toEqual({ kind: 'drive' })
  })
  it.each(['bit.ly/abc', 'https://s.id/abc', 'https://tinyurl.com/abc', 'forms.gle/abc'])('%s is short', (typed) => {
    expect(checkLink(typed).kind).toBe('short')
  })
  it.each([
    '',
    'halo',
    'ftp://a.com/x',
    'javascript:alert(1)',
    'https://localhost/a',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://192.168.1.1/a',
    'https://printer.local/',
    'https://a b.com',
    'https://',
    'mailto:a@b.com',
    'http://0x7f.1/',
    `https://a.com/${'a'.repeat(3000)}`,
  ])('%j is invalid', (typed) => {
    expect(checkLink(typed)).toEqual({ kind: 'invalid' })
  })
  it('never throws, and a cleaned link needs no more cleaning', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ unit: 'binary' })),
        (text) => {
          const first = checkLink(text)
          if (first.kind === 'ok')
            expect(checkLink(first.link)).toEqual({ kind: 'ok', link: first.link, cleaned: false })
        },
      ),
    )
  })
})

it('finds links in a story, without the punctuation around them', () => {
  const text = 'Lihat (https://www.instagram.com/p/AbC/?igsh=x), vt.tiktok.com/ZS1. Emailnya a@contoh.com, jam 10.30.'
  expect(findLinks('Cek mega.nz/file/abc, we.tl/t-x, forms.gle/x').map(({ reading }) => reading.kind)).toEqual([
    'drive',
    'drive',
    'short',
  ])
  expect(findLinks(text).map(({ start, end, reading }) => [text.slice(start, end), reading.kind])).toEqual([
    ['https://www.instagram.com/p/AbC/?igsh=x', 'ok'],
    ['vt.tiktok.com/ZS1', 'share'],
  ])
})
