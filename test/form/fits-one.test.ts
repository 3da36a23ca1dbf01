/** Words that fit one person only are quoted, hidden until it is decided, and may be written in a more general way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plain } from '../../src/masking/apply.ts'
import { presses, says } from '../support/case-conversation.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const PHRASE = 'satu-satunya bidan di Pustu Contoh'
const STORY = `Lurah kampanye di posyandu di depan warga. Saya ${PHRASE}, jadi saya ada di sana.`

function asked(story = STORY): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 40; turns += 1) {
    const here = conversation.state.draft?.at
    if (here?.place === 'step' && here.step === 'story') break
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  says(conversation, story)
  says(conversation, 'selesai')
  return conversation
}
const storyOf = (conversation: Conversation): string => {
  const answer = conversation.state.draft?.answers['story']
  return answer?.kind === 'text' ? plain(answer.text, (type) => `[${type}]`) : ''
}

describe('a phrase that fits one person', () => {
  it('is quoted, with three ways on, and stays hidden until one is taken', () => {
    const conversation = asked()
    expect(conversation.state.draft?.at.place).toBe('whose')
    expect(conversation.buttons.slice(0, 3).map(({ label }) => label)).toEqual(['Tulis ulang', 'Samarkan', 'Biarkan'])
    expect(storyOf(conversation)).toContain('Saya [role], jadi')
    // Nothing that is kept until the next turn holds it.
    expect(JSON.stringify(conversation.state)).not.toContain('bidan')
    expect(says(conversation, 'kenapa')).toContain(texts('mask-quasi-help'))
    expect(says(conversation, 'bantuan')).toContain(`"${PHRASE}"`)
  })

  it('is replaced by more general words, in which what names the reporter is hidden too', () => {
    const conversation = asked()
    expect(presses(conversation, '!mask:change')).toContain(texts('mask-quasi-rewrite', { quote: PHRASE }))
    const said = says(conversation, 'tenaga kesehatan, nomor saya 0812-0000-1234')
    expect(said).toContain(texts('mask-quasi-changed'))
    expect(said).not.toContain('0812')
    expect(storyOf(conversation)).toContain('Saya tenaga kesehatan, nomor saya [phone], jadi')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'accused' })
  })

  it('too long a replacement is refused', () => {
    const conversation = asked()
    presses(conversation, '!mask:change')
    says(conversation, 'pegawai '.repeat(40))
    expect(conversation.state.draft?.at.place).toBe('rewrite')
    expect(storyOf(conversation)).toContain('[role]')
  })

  it('BACK leads out of the rewriting, SKIP and "hide" leave it hidden', () => {
    const conversation = asked()
    presses(conversation, '!mask:change')
    says(conversation, 'kembali')
    expect(conversation.state.draft?.at.place).toBe('whose')
    presses(conversation, '!mask:mask')
    expect(storyOf(conversation)).toContain('[role]')
    const other = asked()
    says(other, 'lewati')
    expect(storyOf(other)).toContain('[role]')
  })

  it('stays when the reporter says so', () => {
    const conversation = asked()
    expect(presses(conversation, '!mask:keep')).toContain(texts('mask-quasi-kept'))
    expect(storyOf(conversation)).toBe(STORY)
  })

  it('that memory no longer holds stays hidden, and can still be replaced', () => {
    const conversation = asked()
    conversation.restart()
    expect(presses(conversation, '!mask:keep')).toContain(texts('mask-whose-gone'))
    const other = asked()
    other.restart()
    presses(other, '!mask:change')
    says(other, 'seorang pegawai')
    expect(storyOf(other)).toContain('Saya seorang pegawai, jadi')
  })

  it('two are asked about at most, further ones are hidden and the reporter is told', () => {
    const conversation = asked(
      'Saya bendahara SD Contoh Satu. Suami saya sopir pribadi camat. Ibu saya juru masak di rumah dinas bupati. Lurah kampanye.',
    )
    expect(storyOf(conversation).match(/\[role\]/gu)?.length).toBe(3)
    presses(conversation, '!mask:mask')
    presses(conversation, '!mask:mask')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'accused' })
  })

  it('whoever types on is helped once, asked once more without the help, and then it is hidden', () => {
    const conversation = asked()
    const first = says(conversation, 'lalu warga disuruh pulang')
    expect(first).toContain(texts('mask-quasi-help'))
    expect(first).toContain(texts('mask-quasi-ask', { quote: PHRASE }))
    expect(says(conversation, 'lalu mereka foto bersama')).toBe(texts('mask-quasi-ask', { quote: PHRASE }))
    expect(says(conversation, 'lalu semua pulang')).toContain(texts('mask-whose-left'))
    expect(storyOf(conversation)).toContain('Saya [role], jadi')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'step', step: 'accused' })
    expect(JSON.stringify(conversation.state)).not.toContain('bidan')
  })

  it('other words that still fit one person lead back to the question, the third time it is hidden', () => {
    const conversation = asked()
    const narrow = (text: string) => {
      presses(conversation, '!mask:change')
      return says(conversation, text)
    }
    const first = narrow('bidan satu-satunya di Pustu Contoh')
    expect(first).toContain(texts('mask-quasi-narrow'))
    expect(first).toContain(texts('mask-quasi-ask', { quote: PHRASE }))
    expect(first).not.toContain(texts('mask-quasi-help'))
    narrow('kepala bidan di Pustu Contoh')
    expect(conversation.state.draft?.at).toMatchObject({ place: 'whose', tries: 2 })
    expect(narrow('bendahara SD Contoh Satu')).toContain(texts('mask-whose-left'))
    expect(storyOf(conversation)).toContain('Saya [role], jadi')
    expect(JSON.stringify(conversation.state)).not.toContain('bidan')
  })

  it.each(['tidak', 'jangan', 'tidak mau', 'tidak usah', 'biarin', 'mboten'])(
    '%s: it stays as it was written',
    (no) => {
      const conversation = asked()
      expect(says(conversation, no)).toContain(texts('mask-quasi-kept'))
      expect(storyOf(conversation)).toBe(STORY)
    },
  )

  it.each(['iya mau', 'boleh', 'ok', 'nggih'])(
    '%s: it is written anew, and a second yes is not what stands there',
    (yes) => {
      const conversation = asked()
      expect(says(conversation, yes)).toContain(texts('mask-quasi-rewrite', { quote: PHRASE }))
      says(conversation, 'ya')
      expect(conversation.state.draft?.at.place).toBe('rewrite')
      says(conversation, 'seorang pegawai')
      expect(storyOf(conversation)).toContain('Saya seorang pegawai, jadi')
    },
  )

  it('words that are neither do not show it, and whoever skips is told that it is hidden', () => {
    const conversation = asked()
    says(conversation, 'perlu')
    expect(storyOf(conversation)).toContain('[role]')
    expect(says(conversation, 'lewati')).toContain(texts('mask-whose-left'))
    expect(storyOf(conversation)).toContain('[role]')
  })
})
