/** The language may change at any question: nothing that was said is lost, and the same question comes again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content, Reply } from '../../src/channel.ts'
import type { Language } from '../../src/texts/texts.ts'
import { type Conversation, createConversation } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleTexts } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig({ languages: ['id', 'jv', 'en'] })
})
afterAll(() => sample.remove())

const says = (text: string): Content => ({ kind: 'text', text })
const presses = (id: string): Content => ({ kind: 'choice', id })
/** Two things of the reporter's are hidden, and of the second number nobody can tell whose it is. */
const STORY = says(
  'Nama saya Sutinah, nomor saya 0812-0000-1111. Lurah membagikan sembako kepada warga. Ada nomor 0857-0000-4321.',
)
const ROUND: readonly Language[] = ['jv', 'en', 'id']
const WORDS: Record<Language, string> = { id: 'bahasa indonesia', jv: 'basa jawa', en: 'english' }

/** Where the conversation stands, in words: what a test has seen. */
function placeOf({ state: { at, draft } }: Conversation): string {
  if (at.mode !== 'draft') return at.mode === 'case' ? `case ${at.case.ask.at}` : at.mode
  if (draft === null) return 'no draft'
  const { at: place } = draft
  if (place.place === 'review') return `review ${place.view}`
  return place.place === 'step' ? `${place.step} ${place.sub.ask}` : place.place
}

/** Switches to every language and back, and looks after each switch. */
function switchAround(conversation: Conversation, by: 'word' | 'button'): void {
  const { state } = conversation
  const asked = new Map<Language, Reply>()
  const turn = (language: Language): Reply[] => {
    if (by === 'word') return conversation.send(says(WORDS[language])).replies
    conversation.send(says('/bahasa'))
    return conversation.send(presses(`!language:${language}`)).replies
  }
  const name = placeOf(conversation)
  for (const language of [...ROUND, ...ROUND]) {
    const replies = turn(language)
    const { at, draft, overlay, language: now } = conversation.state
    // Only the count of turns goes on.
    const kept = state.draft === null ? null : { ...state.draft, turns: draft?.turns }
    expect({ at, draft, overlay, now }, name).toEqual({ at: state.at, draft: kept, overlay: null, now: language })
    expect(replies[0]?.text, name).toBe(sampleTexts(language)('language-switched'))
    const question = replies.at(-1)
    expect(replies.length, name).toBeGreaterThan(1)
    if (question === undefined) continue
    // The second time round the same question must come in the same words.
    expect(question, `${name} in ${language}`).toEqual(asked.get(language) ?? question)
    asked.set(language, question)
    const back = question.navigation?.find(({ id }) => id === '!back')
    if (back !== undefined) expect(back.label, name).toBe(sampleTexts(language)('btn-back'))
  }
  expect(new Set([...asked.values()].map((question) => JSON.stringify(question))).size, name).toBe(ROUND.length)
}

/** A whole report with every detail, a picture, masks and a switch of language before each message; the places it met. */
function report(
  kind: 'breach' | 'pressure',
  by: 'word' | 'button',
): { places: Set<string>; conversation: Conversation } {
  const conversation = createConversation({ config: sample.config, hint: 'id' })
  conversation.send(says('/start'))
  const places = new Set<string>()
  const send = (content: Content): void => {
    if (conversation.state.overlay === null) {
      places.add(placeOf(conversation))
      switchAround(conversation, by)
    }
    conversation.send(content)
  }
  const special = (): Content | undefined => {
    switch (placeOf(conversation)) {
      case 'kind none':
        return presses(`kind:${kind}`)
      case 'story none':
        return STORY
      case 'evidence none':
        return conversation.state.draft?.answers['evidence'] === undefined
          ? { kind: 'file', file: { channel: 'telegram', ref: 'x' } }
          : undefined
      case 'link none':
        return conversation.state.draft?.answers['link'] === undefined
          ? says('https://www.instagram.com/p/Cabc123/')
          : undefined
      default:
        return undefined
    }
  }
  const details: string[] = []
  for (let turns = 0; turns < 120 && conversation.state.at.mode !== 'finished'; turns += 1) {
    if (placeOf(conversation) === 'review page') {
      send(presses('!review:add'))
      const next = conversation.buttons.find(({ id }) => /^!details:[^*]/.test(id) && !details.includes(id))
      if (next !== undefined) {
        details.push(next.id)
        send(presses(next.id))
        continue
      }
      send(presses('!details:*finish'))
      send(presses('!review:send'))
      continue
    }
    send(special() ?? goodAnswer(conversation.state, conversation.buttons) ?? says('menu'))
  }
  return { places, conversation }
}

describe('a switch of language at every question', () => {
  it.each([
    ['breach', 'word'],
    ['pressure', 'button'],
  ] as const)('of a report of %s by %s keeps answers, masks, files and place', (kind, by) => {
    const { places, conversation } = report(kind, by)
    expect(conversation.state.at.mode, placeOf(conversation)).toBe('finished')
    const shared = [
      'menu',
      'consent none',
      'kind none',
      'story none',
      'story more-text',
      'when none',
      'when confirm-date',
    ]
    const later = ['known none', 'place none', 'place district', 'source none', 'whose', 'evidence none', 'link none']
    const own = kind === 'breach' ? ['category none', 'accused none'] : ['pressure-who none', 'pressure-form none']
    const missing = [...shared, ...later, ...own, 'review page', 'details'].filter((place) => !places.has(place))
    expect({ missing, seen: missing.length === 0 ? [] : [...places] }).toEqual({ missing: [], seen: [] })
  })

  it('keeps the receipt on the screen, the open case and the answer being written', () => {
    const { conversation } = report('breach', 'word')
    switchAround(conversation, 'word')
    const [receipt = ''] = conversation.receipts
    conversation.asks('Barang apa yang dibagikan?')
    conversation.send(says('lewati'))
    for (const content of [says('/cek'), says(receipt), presses('!case:message'), says('Ada dua saksi.')]) {
      conversation.send(content)
      switchAround(conversation, 'word')
    }
    expect(placeOf(conversation)).toBe('case check')
  })

  it('keeps the places around a report: choosing what to mask, editing, striking out offices', () => {
    const conversation = createConversation({ config: sample.config, hint: 'id' })
    conversation.send(says('/start'))
    while (placeOf(conversation) !== 'review page')
      conversation.send(
        placeOf(conversation) === 'story none'
          ? STORY
          : (goodAnswer(conversation.state, conversation.buttons) ?? says('menu')),
      )
    for (const [to, place] of [
      ['!review:more', 'review more'],
      ['!review:edit', 'review edit'],
      ['!review:recipients', 'review recipients'],
      ['!review:mask', 'mask-more'],
    ] as const) {
      conversation.send(presses('!review:more'))
      conversation.send(presses(to))
      expect(placeOf(conversation)).toBe(place)
      switchAround(conversation, 'button')
      conversation.send(says('kembali'))
    }
    conversation.send(says('bukan saya'))
    expect(placeOf(conversation)).toBe('not-me')
    switchAround(conversation, 'word')
  })
})
