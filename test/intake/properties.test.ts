/** Whatever is said, in whatever order: what must hold after each turn, and from wherever it led. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Content, Media } from '../../src/channel.ts'
import { filesIn } from '../../src/form/answers.ts'
import type { EvidenceState } from '../../src/form/context.ts'
import { activeAnswers } from '../../src/form/path.ts'
import { advance } from '../../src/intake/advance.ts'
import { readCommand } from '../../src/understanding/commands.ts'
import type { Language } from '../../src/texts/texts.ts'
import { type Conversation, createConversation, type SendOptions, type Turn } from '../support/conversation.ts'
import { goodAnswer } from '../support/good-answers.ts'
import { naughtyStrings, oddTexts } from '../support/naughty.ts'
import { type SampleConfig, sampleConfig } from '../support/sample-config.ts'
import { sampleForm, turnContext } from '../support/turn-context.ts'

let sample: SampleConfig
beforeAll(async () => {
  sample = await sampleConfig({ languages: ['id', 'jv', 'en'] })
})
afterAll(() => sample.remove())

/** Fixed, so that a run says the same as the last one; SEED=n looks elsewhere. fast-check prints it when it fails. */
const SEED = 20_240_131
const seed = Number(process.env['SEED'] ?? SEED)

type Input =
  | { does: 'says'; text: string }
  | { does: 'presses'; nth: number; old: boolean }
  /** An option of the open question; `presses` takes the navigation, too. */
  | { does: 'picks'; nth: number }
  | { does: 'forges'; id: string }
  /** Opens the newest case, which has a question by then. */
  | { does: 'checks' }
  | { does: 'sends'; caption: string | undefined; state: NonNullable<SendOptions['file']>; media: Media; more: boolean }
  | { does: 'odd'; what: Extract<Content, { kind: 'odd' }>['what'] }
  | { does: 'waits'; minutes: number }
  /** The service restarts, and then the person speaks of what was hidden. */
  | { does: 'restarts' }
  | { does: 'adds detail'; nth: number }
  | { does: 'reviews'; nth: number }
  | { does: 'goes on'; times: number }
  | { does: 'leaves' }

/** Written on one line, so that the list can be read. */
const list = (line: string): string[] => line.split(' | ')

const words = fc.constantFrom(
  ...list('kembali | lewati | batal | bantuan | bahasa | menu | hapus | info | lapor | cek | lanjut | selesai'),
  ...list('ya | tidak | lupa | tidak tahu | tidak ada | kirim | ubah | samarkan | bukan saya | stop | darurat'),
  ...list('english | basa jawa | indonesia | apakah aman | siapa yang baca | /start | /start abc | /lapor | /batal'),
  ...list('1 | 2 | 3 | 1, 3 | 0 | 9 | 1-3 | kemarin | 31 februari | besok | awal januari | 5/6 | malam jumat'),
  ...list('semarang | tembalang | candirejo | ungaran | zzz | kota | tarik | tutup | nanti | setuju'),
  'Pak Bejo, lurah di Kelurahan Contoh',
  'https://www.instagram.com/p/Cabc123/?igsh=xyz',
  'https://bit.ly/3abcdef',
  'https://vt.tiktok.com/ZSabc123/',
  '1234 5678 9012 3456 7890',
)
/** Talk about what is hidden. */
const masks = fc.constantFrom(
  'Nama saya Sutinah, nomor saya 0812-0000-1234. Ada nomor 0857-0000-4321.',
  ...list('bukan saya | samarkan | Sutinah | 0857-0000-4321 | selesai'),
)
const texts = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: fc.constantFrom(...naughtyStrings, ...Object.values(oddTexts)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)
const inputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 10, arbitrary: texts.map((text) => ({ does: 'says' as const, text })) },
  { weight: 2, arbitrary: fc.nat(40).map((nth) => ({ does: 'presses' as const, nth, old: false })) },
  { weight: 10, arbitrary: fc.nat(40).map((nth) => ({ does: 'picks' as const, nth })) },
  { weight: 5, arbitrary: masks.map((text) => ({ does: 'says' as const, text })) },
  { weight: 2, arbitrary: fc.constant({ does: 'checks' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'restarts' as const }) },
  { weight: 3, arbitrary: fc.nat(12).map((nth) => ({ does: 'adds detail' as const, nth })) },
  { weight: 3, arbitrary: fc.nat(3).map((nth) => ({ does: 'reviews' as const, nth })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('lupa', 'besok', 'https://bit.ly/3abcdef', 'candirejo')
      .map((text) => ({ does: 'says' as const, text })),
  },
  { weight: 2, arbitrary: fc.nat(400).map((nth) => ({ does: 'presses' as const, nth, old: true })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((id) => ({ does: 'forges' as const, id })) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('sends' as const),
      caption: fc.option(texts, { nil: undefined }),
      state: fc.constantFrom('ready', 'pending', 'asked', 'asked', 'failed', 'refused:invalid', 'refused:too-big'),
      media: fc.constantFrom('photo', 'voice', 'video', 'document'),
      more: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('location', 'sticker', 'edited', 'reaction', 'call', 'too-big-file', 'view-once', 'unknown')
      .map((what) => ({ does: 'odd' as const, what: what as Extract<Content, { kind: 'odd' }>['what'] })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1, 20, 1500).map((minutes) => ({ does: 'waits' as const, minutes })),
  },
  { weight: 3, arbitrary: fc.nat(6).map((times) => ({ does: 'goes on' as const, times: times + 1 })) },
  { weight: 1, arbitrary: fc.constant({ does: 'leaves' as const }) },
)
interface Story {
  language: Language
  steps: [Input, boolean][]
}
const story = fc
  .record({
    language: fc.constantFrom<Language>('id', 'jv', 'en'),
    /** How far the person gets before anything odd happens. */
    far: fc.oneof(fc.nat(16), fc.constant(14)),
    steps: fc.array(fc.tuple(inputs, fc.boolean()), { maxLength: 40, size: 'max' }),
  })
  .map(
    ({ language, far, steps }): Story => ({
      language,
      steps: [[{ does: 'goes on', times: far + 1 }, false], ...steps],
    }),
  )

/** Plays the inputs and hands every turn to `look`. */
function play(
  conversation: Conversation,
  steps: readonly (readonly [Input, boolean])[],
  look: (turn: Turn, waited: boolean) => void = () => undefined,
): void {
  let waited = false
  const send = (content: Content, options: SendOptions = {}): void => {
    look(conversation.send(content, options), waited)
    waited = false
  }
  for (const [input, odd] of steps) {
    // One call in eight fails.
    const fails = odd && 'nth' in input && input.nth % 4 === 0
    switch (input.does) {
      case 'says':
        send({ kind: 'text', text: input.text.toWellFormed() }, { fails })
        break
      case 'presses': {
        const known = input.old ? conversation.past : conversation.buttons
        const button = known[input.nth % Math.max(1, known.length)]
        if (button !== undefined) send({ kind: 'choice', id: button.id }, { fails })
        break
      }
      case 'picks': {
        const known = conversation.buttons.filter(({ id }) => id.includes(':'))
        const button = known[input.nth % Math.max(1, known.length)]
        if (button !== undefined) send({ kind: 'choice', id: button.id }, { fails })
        break
      }
      case 'checks': {
        const receipt = conversation.receipts.at(-1)
        conversation.asks('Barang apa yang dibagikan?')
        send({ kind: 'text', text: 'lewati' })
        send({ kind: 'text', text: '/cek' })
        if (receipt !== undefined) send({ kind: 'text', text: receipt })
        break
      }
      case 'forges':
        send({ kind: 'choice', id: input.id })
        break
      case 'sends': {
        const { media, caption, more, state: file } = input
        const facts = media === 'photo' && file === 'ready' ? { taken: '2024-01-30T07:41' } : undefined
        const fate = { file, ...(facts && { facts }) }
        const content: Content = {
          kind: 'file',
          file: { channel: 'telegram', ref: 'x' },
          media,
          ...(caption === undefined ? {} : { caption: caption.toWellFormed() }),
        }
        // Of an album only the last file is answered.
        if (more) conversation.send({ ...content, more: true }, fate)
        send(content, fate)
        break
      }
      case 'odd':
        send({ kind: 'odd', what: input.what })
        break
      case 'restarts':
        conversation.restart()
        send({ kind: 'text', text: 'bukan saya' })
        break
      case 'adds detail': {
        send({ kind: 'choice', id: '!review:add' })
        const details = conversation.buttons.filter(({ id }) => id.startsWith('!details:'))
        const detail = details[input.nth % Math.max(1, details.length)]
        if (detail !== undefined) send({ kind: 'choice', id: detail.id })
        if (detail?.id === '!details:evidence') {
          send({ kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'voice' }, { file: 'asked' })
          send({ kind: 'text', text: 'selesai' })
        }
        if (detail?.id === '!details:link') send({ kind: 'text', text: 'https://bit.ly/3abcdef' })
        break
      }
      case 'reviews': {
        send({ kind: 'choice', id: '!review:more' })
        const more = ['edit', 'mask', 'recipients', 'cancel'][input.nth % 4] ?? ''
        send({ kind: 'choice', id: `!review:${more}` })
        break
      }
      case 'waits':
        conversation.wait(input.minutes)
        waited ||= input.minutes > 1000
        break
      case 'goes on':
        for (let n = 0; n < input.times; n += 1) {
          const good = goodAnswer(conversation.state, conversation.buttons)
          if (good !== undefined) send(good)
        }
        break
      case 'leaves':
        send({ kind: 'gone' })
    }
  }
}

const start = (language: Language): Conversation => createConversation({ config: sample.config, hint: language })

function holds(runs: number, check: (given: Story) => void, from = seed): void {
  fc.assert(fc.property(story, check), { seed: from, numRuns: runs })
}

test('the inputs reach every place of a conversation', () => {
  const seen = new Set<string>()
  const look = ({ language, steps }: Story): void => {
    play(start(language), steps, ({ after: { at, draft, overlay } }) => {
      seen.add(overlay ?? 'no overlay')
      if (at.mode === 'menu') seen.add(`menu ${at.ask}`)
      if (at.mode === 'case') seen.add(`case ${at.case.ask.at}`)
      if (at.mode === 'case' && 'masks' in at.case.ask) seen.add('case masks')
      if (at.mode === 'finished') seen.add(at.finished.receipt === undefined ? 'erase the chat' : 'note the number')
      if (at.mode !== 'draft' || draft === null) return
      seen.add(draft.at.place === 'review' ? `review ${draft.at.view}` : draft.at.place)
      if (draft.at.place === 'step') seen.add(draft.at.sub.ask)
    })
  }
  holds(300, look, SEED)
  const places = [
    ...list(
      'menu main | menu receipt | case menu | case write | case check | case evidence | case masks | case withdraw',
    ),
    ...list('note the number | erase the chat | language | cancel | erase | resume | help | leave | no overlay'),
    ...list('step | details | whose | not-me | mask-more | retype'),
    ...list('review page | review more | review edit | review recipients'),
    ...list('none | guess | group | more-text | confirm-date | plan | rough | other-day | district | pick-place'),
    ...list('outside | short-link | file'),
  ]
  expect(places.filter((place) => !seen.has(place))).toEqual([])
})

describe('after every turn', () => {
  test('there is an answer, its buttons fit the platforms, and the state survives JSON', () => {
    holds(120, ({ language, steps }) => {
      play(start(language), steps, ({ content, replies, after }) => {
        const silent = content.kind === 'gone' || (content.kind === 'odd' && content.what === 'reaction')
        if (!silent) expect(replies.length, 'replies').toBeGreaterThan(0)
        for (const { text, buttons = [], navigation = [] } of replies) {
          expect(text.trim(), 'a text').not.toBe('')
          const all = [...buttons, ...navigation]
          expect(new Set(all.map(({ id }) => id)).size, 'different buttons').toBe(all.length)
          for (const { id, label } of all) {
            expect(Buffer.byteLength(id), id).toBeLessThanOrEqual(64)
            expect(label.trim(), id).not.toBe('')
            expect([...label].length, label).toBeLessThanOrEqual(60)
          }
        }
        expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after)
      })
    })
  })

  test('every accepted answer is still there, unless the person changed, dropped or sent it', () => {
    holds(120, ({ language, steps }) => {
      play(start(language), steps, (turn, waited) => {
        const before = turn.before.draft
        const after = turn.after.draft
        if (before === null || Object.keys(before.answers).length === 0) return
        if (after === null || after.caseId !== before.caseId) {
          const asked = ['cancel', 'erase', 'resume'].includes(turn.before.overlay ?? '')
          const ended = before.at.place === 'step' && ['outside', 'none'].includes(before.at.sub.ask)
          const sent = turn.calls.some(({ call }) => call === 'submit')
          expect(asked || ended || sent || waited || turn.content.kind === 'gone', 'a reason to let go').toBe(true)
          return
        }
        const here = 'step' in before.at ? before.at.step : undefined
        // Masks and pictures reach into other answers than the one that is open.
        const masking =
          ['whose', 'not-me', 'mask-more', 'retype'].includes(before.at.place) ||
          (turn.content.kind === 'text' && isAboutMasks(turn.content.text))
        for (const [id, answer] of Object.entries(before.answers)) {
          const now = after.answers[id]
          if (here !== undefined && offeredBy[id]?.includes(here) === true) continue
          expect(now, id).toBeDefined()
          if (id === here || id === 'evidence' || now?.kind !== answer.kind) continue
          if (id === 'story' && (turn.content.kind === 'file' || masking)) continue
          if (masking && ['text', 'person', 'nip', 'date', 'place'].includes(answer.kind)) continue
          expect(now, id).toEqual(answer)
        }
      })
    })
  })

  test('a report goes with no file that was never said yes to or is not there yet, and all hidden things asked about', () => {
    let submissions = 0
    holds(120, ({ language, steps }) => {
      const conversation = start(language)
      const before = new Map<string, EvidenceState>()
      play(conversation, [...steps, [{ does: 'goes on', times: 30 }, false]], ({ calls, content, effects }) => {
        for (const call of calls) {
          if (call.call !== 'submit') continue
          submissions += 1
          expect(JSON.stringify(activeAnswers(sampleForm, call.draft.answers)), 'whose it is').not.toContain(
            '"open":true',
          )
          for (const id of filesIn(activeAnswers(sampleForm, call.draft.answers))) {
            expect(before.get(id), id).toBe('ready')
            expect(conversation.facts.has(id), 'what a photo recorded').toBe(false)
          }
        }
        const kept = effects.some(({ kind }) => kind === 'keep-evidence')
        if (kept)
          expect(
            content.kind === 'choice' ? content.id : content.kind === 'text' ? content.text.trim() : content.kind,
          ).toMatch(/:keep-|^(ya|1)$/iu)
        before.clear()
        for (const [id, state] of conversation.evidence) before.set(id, state)
      })
    })
    expect(submissions).toBeGreaterThan(20)
  })

  test('the same turn comes out the same when it is run again', () => {
    holds(60, ({ language, steps }) => {
      const one = start(language)
      const other = start(language)
      const turns: Turn[] = []
      play(one, steps, (turn) => turns.push(turn))
      let n = 0
      play(other, steps, (turn) => {
        expect(turn).toEqual(turns[n])
        n += 1
      })
    })
  })
})

describe('from wherever it led', () => {
  test('"back", "cancel" and "menu" are answered, and cancelling ends in a menu without a draft', () => {
    holds(80, ({ language, steps }) => {
      for (const word of ['kembali', 'batal', 'menu']) {
        const conversation = start(language)
        play(conversation, steps)
        expect(conversation.send({ kind: 'text', text: word }).replies.length, word).toBeGreaterThan(0)
        if (word !== 'batal') continue
        // The first one may only end what was being written to an office.
        if (conversation.state.overlay !== 'cancel') conversation.send({ kind: 'text', text: word })
        if (conversation.state.overlay === 'cancel') conversation.send({ kind: 'choice', id: '!cancel:yes' })
        expect(conversation.state.draft).toBeNull()
      }
    })
  })

  test('the report can be finished', () => {
    holds(150, ({ language, steps }) => {
      const conversation = start(language)
      play(conversation, steps)
      for (let turns = 0; turns < 60; turns += 1) {
        const good = goodAnswer(conversation.state, conversation.buttons)
        if (good === undefined) break
        conversation.send(good)
      }
      expect(conversation.state.at.mode, JSON.stringify(conversation.state.draft?.at)).toBe('finished')
    })
  })
})

test('the state stays small, whatever is said in 500 turns', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(inputs, fc.boolean()), { minLength: 500, maxLength: 500 }), (steps) => {
      const conversation = start('id')
      play(conversation, steps, ({ after }) => {
        expect(Buffer.byteLength(JSON.stringify(after))).toBeLessThan(64 * 1024)
      })
    }),
    { seed, numRuns: 3 },
  )
})

test('a draft of too many turns can still be answered, left and sent', () => {
  const conversation = start('id')
  const goOn = (until: (done: boolean) => boolean): void => {
    for (let turns = 0; turns < 60; turns += 1) {
      const good = goodAnswer(conversation.state, conversation.buttons)
      if (until(good === undefined) || good === undefined) return
      conversation.send(good)
    }
  }
  goOn(() => conversation.state.draft?.answers['kind'] !== undefined)
  for (let turns = 0; turns < sample.config.limits.turnsPerDraft; turns += 1)
    conversation.send({ kind: 'text', text: 'asdf' })
  for (const word of ['menu', 'lanjut', 'kembali']) conversation.send({ kind: 'text', text: word })
  goOn(() => conversation.state.draft?.at.place === 'review')
  conversation.send({ kind: 'choice', id: '!review:add' })
  const [note] = conversation.send({ kind: 'text', text: 'asdf' }).replies
  expect(note?.text).toMatch(/terlalu panjang/)
  goOn((done) => done)
  expect(conversation.state.at.mode).toBe('finished')
})

test('a turn looks at nothing but its inputs', () => {
  const conversation = start('id')
  const frozen = deepFreeze(structuredClone(conversation.state))
  const context = turnContext({ config: sample.config, now: new Date(0), language: 'id', fresh: () => 'id' })
  const once = advance(frozen, { kind: 'message', content: { kind: 'text', text: 'halo' } }, context)
  expect(advance(frozen, { kind: 'message', content: { kind: 'text', text: 'halo' } }, context)).toEqual(once)
})

const isAboutMasks = (text: string): boolean =>
  ['notMe', 'mask'].includes(readCommand(text, { step: ['notMe', 'mask'] }) ?? '')

/** Whose choices hang on which answers: a change there may take a choice away. */
const offeredBy: Record<string, string[]> = { category: ['kind'], 'category-second': ['kind', 'category'] }

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
