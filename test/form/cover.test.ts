/** "Tutup bagian gambar" in the conversation: told before it is done and after, and nothing goes out in between. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Content } from '../../src/channel.ts'
import type { EvidenceState } from '../../src/form/context.ts'
import { presses, says } from '../support/case-conversation.ts'
import { type Conversation, createConversation, type SendOptions, type Turn } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig()
})
afterAll(() => sample.remove())

const texts = sampleTexts('id')
const photo: Content = { kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'photo' }
const document: Content = { kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'document' }
const labels = ({ buttons }: Conversation): string[] => buttons.map(({ label }) => label)
const COVER = texts('btn-evidence-cover')

function press(conversation: Conversation, label: string, options?: SendOptions): Turn {
  const button = conversation.buttons.find((one) => one.label === label)
  if (button === undefined) throw new Error(`no [${label}] among ${labels(conversation).join()}`)
  return conversation.send({ kind: 'choice', id: button.id }, options)
}
const saidIn = ({ replies }: Turn): string => replies.map(({ text }) => text).join('\n')
const itemsOf = ({ state }: Conversation) => {
  const answer = state.draft?.answers['evidence']
  return answer?.kind === 'evidence' ? answer.items : []
}

/** The worker is done with what was sent. */
function settle(conversation: Conversation, state: EvidenceState): void {
  for (const { id } of itemsOf(conversation)) conversation.evidence.set(id, state)
}

/** A complete report at the question about evidence, with these files. */
function withFiles(...files: [Content, SendOptions?][]): Conversation {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  for (let turns = 0; turns < 60 && conversation.state.draft?.at.place !== 'review'; turns += 1) {
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (good !== undefined) conversation.send(good)
  }
  presses(conversation, '!review:add')
  presses(conversation, '!details:evidence')
  for (const [content, options] of files) conversation.send(content, options)
  return conversation
}

/** The top of the only picture is to be covered, and the review page was opened meanwhile. */
function covering(ends?: EvidenceState): Conversation {
  const conversation = withFiles([photo])
  press(conversation, COVER)
  press(conversation, 'Pita atas')
  press(conversation, texts('btn-cover-now'), { covering: 'pending' })
  says(conversation, 'selesai')
  presses(conversation, '!details:*finish')
  if (ends !== undefined) settle(conversation, ends)
  return conversation
}

describe('it is offered', () => {
  test('for pictures, and for nothing else', () => {
    expect(labels(withFiles([photo]))).toContain(COVER)
    expect(labels(withFiles([document]))).not.toContain(COVER)
    // What is called a picture and is none, kept uncleaned.
    const conversation = withFiles([photo, { file: 'asked' }])
    says(conversation, 'selesai')
    press(conversation, texts('btn-uncleanable-keep'))
    presses(conversation, '!details:evidence')
    expect(labels(conversation)).not.toContain(COVER)
  })

  test('once it is cleaned: before, it is asked for again in a while', () => {
    const conversation = withFiles([photo, { file: 'pending' }])
    expect(saidIn(press(conversation, COVER))).toContain(texts('cover-wait'))
    settle(conversation, 'ready')
    expect(saidIn(press(conversation, COVER))).toContain(texts('cover-ask', { n: '1' }))
  })

  test('where a picture comes at another question, in one sentence, once', () => {
    const conversation = withFiles()
    says(conversation, 'kembali')
    expect(saidIn(conversation.send(photo))).toContain(texts('cover-hint'))
    expect(saidIn(conversation.send(photo))).not.toContain(texts('cover-hint'))
  })
})

describe('before it is done', () => {
  test('it is said what will be covered and that this is final; nothing has happened yet', () => {
    const conversation = withFiles([photo])
    const effects = [press(conversation, COVER), press(conversation, 'Pojok kiri atas')].flatMap((turn) => turn.effects)
    const told = press(conversation, 'Pita atas')
    expect(saidIn(told)).toContain(texts('cover-chosen', { n: '1', parts: 'Pita atas' }))
    expect(saidIn(told)).toContain(texts('cover-final'))
    expect([...effects, ...told.effects]).toEqual([])
    expect(saidIn(press(conversation, texts('btn-cover-stop')))).toContain(texts('cover-stopped'))
    expect(itemsOf(conversation)[0]).not.toHaveProperty('cover')
  })

  test.each(['selesai', 'tutup sekarang', '1'])('"%s" does it', (word) => {
    const conversation = withFiles([photo])
    press(conversation, COVER)
    says(conversation, 'pojok kanan bawah')
    says(conversation, 'pita kiri')
    const turn = conversation.send({ kind: 'text', text: word })
    const [item] = itemsOf(conversation)
    expect(turn.effects).toEqual([{ kind: 'cover-evidence', id: item?.id, parts: ['left', 'bottom-right'] }])
    expect(saidIn(turn)).toContain('Pita kiri dan Pojok kanan bawah')
  })

  test('"selesai" with nothing chosen covers nothing', () => {
    const conversation = withFiles([photo])
    press(conversation, COVER)
    expect(conversation.send({ kind: 'text', text: 'selesai' }).effects).toEqual([])
    expect(itemsOf(conversation)[0]).not.toHaveProperty('cover')
  })

  test('an old button of the parts does nothing', () => {
    const conversation = withFiles([photo])
    press(conversation, COVER)
    press(conversation, 'Pita atas')
    const now = conversation.buttons.find(({ label }) => label === texts('btn-cover-now'))
    press(conversation, texts('btn-cover-stop'))
    expect(conversation.send({ kind: 'choice', id: now?.id ?? '' }).effects).toEqual([])
  })

  test('nor does it cover another picture', () => {
    const conversation = withFiles([photo], [photo])
    const choose = (picture: string, part: string): string => {
      for (const label of [COVER, picture, part]) press(conversation, label)
      return conversation.buttons.find(({ label }) => label === texts('btn-cover-now'))?.id ?? ''
    }
    const first = choose(texts('row-cover-file', { n: '1' }), 'Pita atas')
    press(conversation, texts('btn-cover-stop'))
    const second = choose(texts('row-cover-file', { n: '2' }), 'Pita bawah')
    expect(conversation.send({ kind: 'choice', id: first }).effects).toEqual([])
    expect(conversation.send({ kind: 'choice', id: second }).effects).toMatchObject([{ parts: ['bottom'] }])
  })
})

describe('parts that are chosen and not covered yet', () => {
  const choosing = (): Conversation => {
    const conversation = withFiles([photo])
    press(conversation, COVER)
    press(conversation, 'Pita atas')
    return conversation
  }

  test('stay chosen when another file comes, and "selesai" covers them', () => {
    const conversation = choosing()
    const said = saidIn(conversation.send(photo))
    expect(said).toContain(texts('evidence-elsewhere'))
    expect(said).toContain(texts('cover-chosen', { n: '1', parts: 'Pita atas' }))
    const turn = conversation.send({ kind: 'text', text: 'selesai' })
    const [first, second] = itemsOf(conversation)
    expect(turn.effects).toEqual([{ kind: 'cover-evidence', id: first?.id, parts: ['top'] }])
    expect(second).not.toHaveProperty('cover')
  })

  test('stay chosen behind "did you mean …?"', () => {
    const conversation = choosing()
    says(conversation, 'di bagian pita bawah mungkin')
    expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'guess' } })
    conversation.send(photo)
    expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'guess', under: { parts: ['top'] } } })
    says(conversation, 'ya')
    expect(conversation.state.draft?.at).toMatchObject({ sub: { ask: 'cover', parts: ['top', 'bottom'] } })
    expect(saidIn(conversation.send({ kind: 'text', text: 'kembali' }))).toContain(texts('cover-stopped'))
  })

  test.each(['kembali', 'lewati'])('are not forgotten without a word: "%s"', (word) => {
    const conversation = choosing()
    expect(saidIn(conversation.send({ kind: 'text', text: word }))).toContain(texts('cover-stopped'))
    expect(itemsOf(conversation)[0]).not.toHaveProperty('cover')
  })
})

describe('while it is under way', () => {
  test('the report waits, and says that nothing is covered yet', () => {
    const conversation = covering()
    for (const word of ['kirim', 'cek lagi', 'kirim']) {
      const turn = conversation.send({ kind: 'text', text: word })
      expect(turn.calls.map(({ call }) => call)).not.toContain('submit')
      expect(saidIn(turn)).toContain(texts('cover-pending', { n: '1' }))
    }
    expect(conversation.receipts).toEqual([])
    settle(conversation, 'ready')
    const turn = conversation.send({ kind: 'text', text: 'kirim' })
    expect(saidIn(turn)).toContain(texts('cover-done', { n: '1', parts: 'Pita atas' }))
  })

  test('the picture can be left out', () => {
    const conversation = covering()
    const [item] = itemsOf(conversation)
    const turn = press(conversation, texts('btn-pending-drop'))
    expect(turn.effects).toContainEqual({ kind: 'drop-evidence', ids: [item?.id] })
    expect(itemsOf(conversation)).toEqual([])
  })
})

describe('afterwards', () => {
  test('what is covered is told once, with the next message, and stands on the review page', () => {
    const conversation = withFiles([photo])
    press(conversation, COVER)
    press(conversation, 'Pita atas')
    press(conversation, texts('btn-cover-now'))
    const done = texts('cover-done', { n: '1', parts: 'Pita atas' })
    expect(says(conversation, 'selesai')).toContain(done)
    const review = presses(conversation, '!details:*finish')
    expect(review).not.toContain(done)
    expect(review).toContain(texts('review-evidence-covered', { files: '1', n: '1' }))
    expect(itemsOf(conversation)).toEqual([expect.objectContaining({ covered: true })])
    expect(itemsOf(conversation)[0]).not.toHaveProperty('cover')
  })

  test('a picture that could not be covered goes nowhere before its reporter knows', () => {
    const conversation = covering('uncovered')
    const failed = texts('cover-failed-ask', { n: '1' })
    const turn = conversation.send({ kind: 'text', text: 'kirim' })
    expect(turn.calls.map(({ call }) => call)).not.toContain('submit')
    expect(saidIn(turn)).toContain(failed)
    const [item] = itemsOf(conversation)
    expect(press(conversation, texts('btn-cover-leave')).effects).toEqual([{ kind: 'leave-uncovered', id: item?.id }])
    expect(itemsOf(conversation)).toEqual([{ id: item?.id, media: 'photo' }])
    const sending = conversation.send({ kind: 'text', text: 'kirim' })
    expect(saidIn(sending)).not.toContain(failed)
    expect(sending.calls.map(({ call }) => call)).toContain('submit')
  })

  test('or is thrown away; it is asked about in the question about evidence already', () => {
    const conversation = withFiles([photo])
    press(conversation, COVER)
    press(conversation, 'Pita atas')
    press(conversation, texts('btn-cover-now'), { covering: 'uncovered' })
    expect(says(conversation, 'selesai')).toContain(texts('cover-failed-ask', { n: '1' }))
    const [item] = itemsOf(conversation)
    expect(press(conversation, texts('btn-uncleanable-drop')).effects).toEqual([
      { kind: 'drop-evidence', ids: [item?.id] },
    ])
    expect(itemsOf(conversation)).toEqual([])
  })
})
