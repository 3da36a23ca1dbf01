/** Names in the answer to "who is it?": the reporter's superior is the one reported, the reporter is not. */
import { expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'
import type { MaskContext } from '../../src/masking/types.ts'

const shown = (text: string, about: MaskContext['about']) =>
  mask(text, { about }).map((span) => `${span.action} ${text.slice(span.start, span.end)}`)

it.each([
  ['atasan saya Budi, Kepala Inspektorat Kota Semarang', ['keep Budi']],
  ['atasan saya, Budi Santoso', ['keep Budi Santoso']],
  ['bos kula Budi', ['keep Budi']],
  ['lurah bernama Budi', ['keep Budi']],
  ['Kepala Dinas saya Bu Sri, HP 0812-0000-4471', ['keep Sri', 'keep 0812-0000-4471']],
  // It cannot be told whether these are one clause or two.
  ['mau lapor lurah saya Budi', ['ask Budi']],
  ['kepala sekolah saya Budi Santoso', ['ask Budi Santoso']],
  ['saya Budi melaporkan lurah', ['mask Budi']],
  ['saya bernama Budi, melaporkan lurah', ['mask Budi']],
  // Family, and the one reported: what ties them to the reporter is asked about, their post is not.
  ['suami saya Budi', ['ask suami saya', 'ask Budi']],
  ['kakak ipar saya, pak Joko camat Tembalang', ['ask kakak ipar saya', 'ask pak Joko']],
  ['adik saya, camat Tembalang', ['ask adik saya']],
  ['Bu Sri Wahyuni guru SD N 1 Banyumanik, istri saya', ['keep Sri Wahyuni', 'ask istri saya']],
  ['tetangga saya, Bu Yuli guru SD', ['ask tetangga saya', 'keep Yuli']],
  ['atasan langsung saya, kasi pemerintahan', []],
  // The reporter's own post stays hidden.
  ['saya camat Tembalang melaporkan kakak saya', ['ask camat Tembalang melaporkan kakak']],
  ['saya melapor suami saya Budi lurah Bulusan', ['ask suami saya', 'mask Budi', 'ask lurah Bulusan']],
])('%s', (text, expected) => {
  expect(shown(text, 'accused')).toEqual(expected)
})

it('in a story the name after "atasan saya" is asked about: it may be a new clause', () => {
  expect(shown('tadi ketemu atasan saya Budi dari kelurahan', 'story')).toEqual(['ask Budi'])
})

it('the function of a relative who is not the one reported is asked about', () => {
  expect(shown('Camat Semu. Istri saya, guru TK Semu Mekar 2, disuruh ikut', 'accused').join()).toContain('guru TK')
})
