/** What rules on others once left open: the reporter's own name or number where an official stands near. */
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/masking/mask.ts'

const actions = (text: string, detail: string) =>
  mask(text, { about: 'story' })
    .filter(({ start, end }) => text.slice(start, end).includes(detail))
    .map(({ action }) => action)

const PHONE = '0812 0000 4417'
const NIK = '3374000000000001'

describe('not left open', () => {
  it.each([
    ['nama saya asep', 'asep'],
    ['namaku resik', 'resik'],
    ['jenengku sripah pak', 'sripah'],
    ['anakku jenenge keri', 'keri'],
    ['nama saya tasih lestari', 'tasih'],
    ['istri saya siti tasih', 'siti tasih'],
    ['suami saya asep dipaksa', 'asep'],
    [`sy bu kader hp ${PHONE}`, PHONE],
    [`dengan pak hansip, ${PHONE}`, PHONE],
    [`panggil saja pak hansip ${PHONE}`, PHONE],
    [`suami saya pak hansip, hp ${PHONE}`, PHONE],
    [`pak ojek nomor ${PHONE}, saya siap jadi saksi`, PHONE],
    ['suami saya pak hansip, namanya Darmo', 'Darmo'],
    [`saya bukan pelapor, saya korban lurah: Suyatmi, NIK ${NIK}`, NIK],
    [`maaf saya bukan pelapor, cuma istri lurah: Suyatmi, NIK ${NIK}`, NIK],
    [`jangan telp saya, wa aja kalo pak lurah sudah pulang ${PHONE}`, PHONE],
    [`ojo telp aku, wa bojoku pak hansip ${PHONE}`, PHONE],
    [`Pelaku Seni Suyatmi, NIK ${NIK}. Saya keberatan`, NIK],
  ])('%s', (text, detail) => {
    const found = actions(text, detail)
    expect(found.length).toBeGreaterThan(0)
    expect(found).not.toContain('keep')
  })
})

describe('not hidden without a question', () => {
  it.each([
    ['Di warung saya, Pak Lurah nunjuk posko paslon, kios Blok B nomor 12', 'kios Blok B nomor 12'],
    ['radio saya JZ11ABC, Jl. Mawar no 12 itu rumah camat', 'Jl. Mawar no 12'],
  ])('%s', (text, detail) => expect(actions(text, detail)).not.toContain('mask'))
  it('whom a closing sentence does not ask for', () =>
    expect(actions('pak lurah namanya Joko, tolong jangan sebut nama saya', 'Joko')).toEqual(['keep']))
})
