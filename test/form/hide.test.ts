/** Links and secret numbers in free text go by the rules of the link question. */
import { describe, expect, it } from 'vitest'
import { hide } from '../../src/form/hide.ts'
import { renderMasked } from '../../src/texts/render.ts'
import { newReceipt, formatReceipt } from '../../src/vault/receipt.ts'
import { sampleTexts } from '../support/turn-context.ts'

const texts = sampleTexts('id')
function hidden(raw: string) {
  let made = 0
  const result = hide(raw, { about: 'story' }, texts, () => `id${(made += 1)}`)
  return { ...result, shown: renderMasked(texts, result.text) }
}

describe('links in a story', () => {
  it('lose what tracks, and the reporter is told', () => {
    const { shown, notes, hidden: kept } = hidden('Lihat https://www.instagram.com/p/Cabc123/?igsh=Zm9v, lalu lapor.')
    expect(shown).toBe('Lihat https://www.instagram.com/p/Cabc123/, lalu lapor.')
    expect(notes).toEqual([texts('link-cleaned', { link: 'https://www.instagram.com/p/Cabc123/' })])
    expect(kept).toEqual([])
  })

  it('lose the page on which one logs in before the post', () => {
    const { shown, whose } = hidden(
      'Videonya https://www.instagram.com/accounts/login/?next=%2Freel%2FDAbc%2F%3Figsh%3DMzRlODBi diunggah pak lurah',
    )
    expect(shown).toBe('Videonya https://www.instagram.com/reel/DAbc/ diunggah pak lurah')
    expect(whose).toEqual([])
  })

  it.each([
    [
      'share links inside other links',
      'https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fshare%2Fr%2F1AbCdEf%2F',
      'link-share-refused',
    ],
    ['share links', 'https://vt.tiktok.com/ZSabc123/', 'link-share-refused'],
    ['share links of Facebook', 'facebook.com/share/p/Abc123', 'link-share-refused'],
    ['invitations', 'https://chat.whatsapp.com/AbcDef123', 'link-group-invite'],
    ['files in a drive', 'https://drive.google.com/file/d/1a2b3c/view', 'link-drive-refused'],
    ['personal drives', 'https://contoh.sharepoint.com/personal/sutinah/a.pdf', 'link-drive-refused'],
  ])('%s are hidden, and why is said', (_, link, why) => {
    const { shown, notes, whose, hidden: kept } = hidden(`Ini ${link} buktinya`)
    // Not even "bukan saya" brings one back, at once or written again.
    expect(kept).toEqual([])
    const again = hide(link, { about: 'story' }, texts, () => 'again', { shown: 'account' })
    expect(renderMasked(texts, again.text)).toBe('[akun disamarkan]')
    expect(shown).toBe('Ini [akun disamarkan] buktinya')
    expect(notes.join('\n')).toContain(texts(why))
    expect(whose).toEqual([])
  })

  it('short ones are hidden until the reporter says whose they are', () => {
    const { shown, whose, hidden: kept } = hidden('Ini bit.ly/3abcdef')
    expect(shown).toBe('Ini [akun disamarkan]')
    expect(kept).toEqual([{ id: whose[0], original: 'bit.ly/3abcdef' }])
  })

  it.each([
    ["hidden as the reporter's own", 'Buktinya di akun IG saya https://www.instagram.com/sutinah.s.77?igsh=Zm9v'],
    ['asked about', 'Akunnya https://www.instagram.com/sutinah.s.77?igsh=Zm9v'],
  ])('that are %s are not read back in clear, however much was removed from them', (_, raw) => {
    const { shown, notes, text } = hidden(raw)
    expect(shown).toContain('disamarkan]')
    expect(`${notes.join()} ${JSON.stringify(text)}`).not.toMatch(/sutinah\.s|igsh/)
  })

  it('several at once, with a number between them', () => {
    const { shown } = hidden('a https://fb.watch/abc/ nomor saya 0812-0000-4471 b https://x.com/akun/status/12?s=20')
    expect(shown).toBe('a [akun disamarkan] nomor saya [nomor telepon disamarkan] b https://x.com/akun/status/12')
  })
})

it('a secret number is taken out for good', () => {
  const receipt = formatReceipt(newReceipt())
  const { shown, hidden: kept, notes, whose } = hidden(`Nomor saya ${receipt} ya`)
  expect(shown).not.toContain(receipt.slice(0, 4))
  expect(notes).toContain(texts('mask-secret-number'))
  expect({ kept, whose }).toEqual({ kept: [], whose: [] })
})
