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
  it.each(['bit.ly/abc', 'https://s.id/abc', 'https://tinyurl.com/abc'])('%s is short', (typed) => {
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
  expect(findLinks(text).map(({ start, end, reading }) => [text.slice(start, end), reading.kind])).toEqual([
    ['https://www.instagram.com/p/AbC/?igsh=x', 'ok'],
    ['vt.tiktok.com/ZS1', 'share'],
  ])
})
