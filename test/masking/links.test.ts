import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLink, findLinks } from '../../src/masking/links/links.ts'

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
    // A tracker on its own site, something the page needs on others.
    ['https://youtu.be/abc?si=SECRET&t=90', 'https://youtu.be/abc?t=90', true],
    ['https://jdih.contoh.go.id/?s=netralitas', 'https://jdih.contoh.go.id/?s=netralitas', false],
    ['https://forum.contoh.id/topik?t=5&start=20', 'https://forum.contoh.id/topik?t=5&start=20', false],
    ['https://berita.contoh.com/a?id=5&tag=asn', 'https://berita.contoh.com/a?id=5&tag=asn', false],
    ['https://www.instagram.com/p/AbC/?img_index=3', 'https://www.instagram.com/p/AbC/?img_index=3', false],
    ['https://www.facebook.com/reel/1?fs=e&s=SECRET', 'https://www.facebook.com/reel/1', true],
    ['https://fxtwitter.com/semu/status/12?s=20&t=SECRET', 'https://fxtwitter.com/semu/status/12', true],
    ['https://t.me/contohbot?start=SECRET', 'https://t.me/contohbot', true],
    // Who shared or sent it, where the site names them.
    ['https://www.change.org/p/contoh?recruiter=123&recruited_by_id=SECRET', 'https://www.change.org/p/contoh', true],
    ['https://id.pinterest.com/pin/12/sent/?sender=123&sfo=1', 'https://id.pinterest.com/pin/12/', true],
    ['https://contoh.substack.com/p/judul?r=1abcd', 'https://contoh.substack.com/p/judul', true],
    ['https://www.xiaohongshu.com/explore/1?shareRedId=SECRET&appuid=1', 'https://www.xiaohongshu.com/explore/1', true],
    ['https://www.snackvideo.com/@contoh/video/5?fid=123', 'https://www.snackvideo.com/@contoh/video/5', true],
    ['https://id.quora.com/Judul?ch=10&srid=abc', 'https://id.quora.com/Judul?ch=10', true],
    ['https://www.idntimes.com/news/judul?user=contoh', 'https://www.idntimes.com/news/judul', true],
    ['https://berita.contoh.com/a?ttclid=SECRET&li_fat_id=SECRET&page=2', 'https://berita.contoh.com/a?page=2', true],
    [
      'https://www.reddit.com/r/contoh/comments/1/?rdt=1&correlation_id=SECRET&ref_campaign=x',
      'https://www.reddit.com/r/contoh/comments/1/',
      true,
    ],
    ['https://www.tokopedia.com/contoh/kaos?_branch_match_id=SECRET', 'https://www.tokopedia.com/contoh/kaos', true],
    ...[
      'https://lowongan.contoh.com/a?recruiter=7&sender=2&user=3',
      'https://forum.contoh.id/topik?fid=5&r=2',
      'https://berita.contoh.com/pin/12/sent/',
    ].map((url): [string, string, boolean] => [url, url, false]),
    // Copied from the source of a page, or glued on without a question mark.
    ['https://www.instagram.com/reel/AbC/?a=1&amp;igsh=SECRET', 'https://www.instagram.com/reel/AbC/?a=1', true],
    ['https://www.instagram.com/reel/AbC/?a=1&amp;amp;igsh=SECRET', 'https://www.instagram.com/reel/AbC/?a=1', true],
    ['https://www.instagram.com/reel/AbC/&igsh=SECRET%3D%3D', 'https://www.instagram.com/reel/AbC/', true],
    ['https://www.instagram.com/reel/AbC/%3Figsh=SECRET', 'https://www.instagram.com/reel/AbC/', true],
    ['https://www.instagram.com/reel/AbC/%253Figsh%253DSECRET', 'https://www.instagram.com/reel/AbC/', true],
    ['https://www.youtube.com/watch?v=abc?si=SECRET', 'https://www.youtube.com/watch?v=abc', true],
    ['https://www.youtube.com/watch?v=abc%26si%3DSECRET', 'https://www.youtube.com/watch?v=abc', true],
    ['https://berita.contoh.com/a&b=c', 'https://berita.contoh.com/a&b=c', false],
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
    ['https://fb.com/s/1AbC', 'facebook'],
    ...[
      'contoh.page.link/abc',
      'https://contoh.app.link/abc',
      'https://contoh.onelink.me/abc/1',
      'http://xhslink.com/a/abc',
      'b23.tv/abc',
      'https://v.kuaishou.com/abc',
      'https://s.kwai.app/s/abc',
      'https://kwai-video.com/p/abc',
      'https://sck.snack-video.com/u/@contoh/abc',
      'https://l.likee.video/v/abc',
      'https://helo-app.com/al/abc',
      'https://www.capcut.com/t/abc',
      'https://chng.it/abc',
      'https://flip.it/abc',
      'https://images.app.goo.gl/abc',
    ].map((url): [string, string] => [url, 'other']),
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
  it.each([
    'bit.ly/abc',
    'https://s.id/abc',
    'https://tinyurl.com/abc',
    'forms.gle/abc',
    'bitly.com/abc',
    'j.mp/abc',
    'https://onelink.to/abc',
    'lynk.id/contoh',
    'https://shorturl.asia/abc',
    'https://t2m.io/abc',
    'https://dai.ly/abc',
    'https://apple.news/abc',
    'https://wa.me/message/ABC',
    'https://wa.me/qr/ABC',
  ])('%s is short', (typed) => {
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
  it.each([
    ['https://www.instagram.com/accounts/login/?next=%2Freel%2FAbC%2F%3Figsh%3DSECRET', 'www.instagram.com/reel/AbC/'],
    [
      'https://www.instagram.com/accounts/login/?hl=id&next=https%3A%2F%2Fwww.instagram.com%2Freel%2FAbC%2F%3Figsh%3DSECRET%253D',
      'www.instagram.com/reel/AbC/',
    ],
    [
      'https://www.instagram.com/accounts/login/?next=%252Freel%252FAbC%252F%253Figsh%253DSECRET',
      'www.instagram.com/reel/AbC/',
    ],
    [
      'https://m.facebook.com/login.php?next=https%3A%2F%2Fm.facebook.com%2Fstory.php%3Fstory_fbid%3D1%26id%3D2%26mibextid%3DSECRET',
      'm.facebook.com/story.php?story_fbid=1&id=2',
    ],
    [
      'https://www.google.com/url?sa=D&q=https://www.instagram.com/reel/AbC/%3Figsh%3DSECRET',
      'www.instagram.com/reel/AbC/',
    ],
    ['https://www.google.com/url?q=www.instagram.com/reel/AbC/?igsh=SECRET', 'www.instagram.com/reel/AbC/'],
    [
      'https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2F%40semu%2Fvideo%2F73%3Fu_code%3DSECRET%26_r%3D1',
      'www.tiktok.com/@semu/video/73',
    ],
    [
      'https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabc%26si%3DSECRET&gl=ID',
      'www.youtube.com/watch?v=abc',
    ],
    [
      'https://accounts.google.com/ServiceLogin?service=youtube&continue=https%3A%2F%2Fwww.youtube.com%2Fsignin%3Fapp%3Ddesktop%26next%3D%252Fwatch%253Fv%253Dabc%2526si%253DSECRET',
      'www.youtube.com/watch?v=abc',
    ],
    ['https://l.threads.net/?u=https%3A%2F%2Fberita.contoh.com%2Fa%3Ffbclid%3DSECRET&e=SECRET', 'berita.contoh.com/a'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fberita.contoh.com%2Fa&h=SECRET', 'berita.contoh.com/a'],
    ['https://x.com/i/flow/login?redirect_after_login=%2Fsemu%2Fstatus%2F12%3Fs%3D20', 'x.com/semu/status/12'],
  ])('%s: what a page on the way leads to stands alone', (typed, link) => {
    expect(checkLink(typed)).toEqual({ kind: 'ok', link: `https://${link}`, cleaned: true })
  })
  it('cleans an address inside the address of another page', () => {
    expect(
      checkLink('https://arsip.contoh.com/lihat?u=https%3A%2F%2Fwww.instagram.com%2Freel%2FAbC%2F%3Figsh%3DSECRET&n=2'),
    ).toEqual({
      kind: 'ok',
      link: 'https://arsip.contoh.com/lihat?u=https%3A%2F%2Fwww.instagram.com%2Freel%2FAbC%2F&n=2',
      cleaned: true,
    })
    const tidy = 'https://arsip.contoh.com/lihat?u=https://www.instagram.com/reel/AbC/&n=2'
    expect(checkLink(tidy)).toEqual({ kind: 'ok', link: tidy, cleaned: false })
  })
  it.each([
    [
      'https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fshare%2Fr%2F1AbC%2F%3Fmibextid%3DSECRET',
      'share',
    ],
    ['https://www.facebook.com/login/?next=%2Fshare%2Fr%2F1AbC%2F', 'share'],
    ['https://arsip.contoh.com/lihat?u=https%3A%2F%2Fvt.tiktok.com%2FZS1%2F', 'share'],
    ['https://web.archive.org/web/2027/https://www.facebook.com/share/r/1AbC/', 'share'],
    ['https://accounts.google.com/ServiceLogin?continue=https://drive.google.com/file/d/1', 'drive'],
    ['https://www.google.com/url?q=https://chat.whatsapp.com/AbC', 'invite'],
    ['https://www.google.com/url?q=https://bit.ly/abc', 'short'],
    ['https://l.threads.net/?e=SECRET', 'share'],
    ['https://www.threads.net/share/AbC', 'share'],
    ['https://fb.me/1abc', 'short'],
  ])('%s is refused or asked about for where it leads', (typed, kind) => {
    expect(checkLink(typed).kind).toBe(kind)
  })
  it('refuses what is wrapped too deep to be read', () => {
    const wrapped = (times: number): string =>
      times === 0
        ? 'https://berita.contoh.com/a'
        : `https://www.google.com/url?q=${encodeURIComponent(wrapped(times - 1))}`
    expect(checkLink(wrapped(5))).toEqual({ kind: 'ok', link: wrapped(0), cleaned: true })
    expect(checkLink(wrapped(6)).kind).toBe('share')
  })
  it('never throws, and a cleaned link needs no more cleaning', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc
            .tuple(fc.webUrl({ withQueryParameters: true }), fc.webUrl({ withQueryParameters: true }))
            .map(([outer, inner]) => `${outer}&u=${encodeURIComponent(inner)}&next=${inner}`),
          fc.string({ unit: 'binary' }),
        ),
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
  expect(findLinks('di j.mp/x dan shorturl.asia/x').map(({ reading }) => reading.kind)).toEqual(['short', 'short'])
  expect(findLinks('foto.mp4, 5 mp')).toEqual([])
  expect(findLinks(text).map(({ start, end, reading }) => [text.slice(start, end), reading.kind])).toEqual([
    ['https://www.instagram.com/p/AbC/?igsh=x', 'ok'],
    ['vt.tiktok.com/ZS1', 'share'],
  ])
})
