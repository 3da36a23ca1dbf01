import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  nat,
  oneof,
  record,
  string,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import type { Content } from '../../src/channel.ts'
import { tempStore } from '../support/store.ts'
import { type DeskChat, newWorld } from './desk-world.ts'

type Act =
  | { act: 'send'; content: Content }
  | { act: 'code'; before: string; which: number; after: string }
  | { act: 'press'; back: number; which: number }
  | { act: 'button'; which: number; action: string }
  | { act: 'again' }

const text = oneof(
  string({ maxLength: 40 }),
  constantFrom('1', '2', 'kirim', 'simpan', 'batal', 'ya', 'Apa yang dibagikan?', '/kasus', '/kasus 99999', '/lepas'),
  string({ unit: 'grapheme', maxLength: 20 }),
)
const act: Arbitrary<Act> = oneof(
  { weight: 3, arbitrary: record({ act: constant('press' as const), back: nat(6), which: nat(9) }) },
  {
    weight: 3,
    arbitrary: record({
      act: constant('button' as const),
      which: nat(3),
      action: constantFrom('ack', 'ask', 'status', 'close', ''),
    }),
  },
  {
    weight: 2,
    arbitrary: record({
      act: constant('code' as const),
      before: constantFrom('/tanya', '/status', '/kasus', '/ask', '/STATUS', '/tanya@bot', '/cases', ''),
      which: nat(3),
      after: oneof(constant(''), text),
    }),
  },
  {
    weight: 2,
    arbitrary: text.map((said): Act => ({ act: 'send', content: { kind: 'text', text: said } })),
  },
  constant<Act>({ act: 'again' }),
  constantFrom<Content>(
    { kind: 'odd', what: 'sticker' },
    { kind: 'odd', what: 'reaction' },
    { kind: 'file', file: { channel: 'telegram', ref: 'r' } },
    { kind: 'choice', id: 'f:00000000:send' },
    { kind: 'choice', id: 'k:0' },
    { kind: 'choice', id: '' },
  ).map((content): Act => ({ act: 'send', content })),
)

describe('whatever officials press and type', () => {
  it('never fails, and never reaches a case that is not with their office', async () => {
    const world = await newWorld(await tempStore())
    const [open, withdrawn] = [await world.newCase(), await world.newCase()]
    await withdrawCase(world.cases, withdrawn.id, [])
    // A third one that went to the other office only.
    const foreign = await world.newCase()
    await world.db.caseOffice.deleteMany({ where: { caseId: foreign.id, officeId: 'bawaslu-kota' } })
    const codes = [open.code, withdrawn.code, foreign.code, 'SMG-22222']
    let runs = 0

    async function play(chat: DeskChat, { ...step }: Act): Promise<void> {
      switch (step.act) {
        case 'send':
          return void (await chat.sends(step.content))
        case 'code':
          return void (await chat.says(`${step.before} ${codes[step.which]} ${step.after}`))
        case 'button':
          return void (await chat.presses(`c:${codes[step.which]}:${step.action}`))
        case 'press': {
          const shown = chat.got().at(-1 - step.back)
          const buttons = [...(shown?.buttons ?? []), ...(shown?.navigation ?? [])]
          const button = buttons[step.which % Math.max(1, buttons.length)]
          return button === undefined ? undefined : void (await chat.presses(button))
        }
        case 'again':
          return chat.last === undefined ? undefined : void (await chat.again())
      }
    }

    await assert(
      asyncProperty(array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
        const chat = await world.linked('bawaslu-kota', `chat-${(runs += 1)}`)
        for (const step of acts) await play(chat, step)
        const sent = { senders: [] as string[], outside: 0 }
        for (const { caseId, sender } of await world.db.message.findMany({ select: { caseId: true, sender: true } }))
          if (caseId === open.id) sent.senders.push(sender)
          else sent.outside += 1
        expect(sent.outside).toBe(0)
        expect(new Set([...sent.senders, 'bawaslu-kota'])).toEqual(new Set(['bawaslu-kota']))
        // The case of others is known to this chat only by what was typed there.
        expect(chat.texts().filter((words) => words.includes(`${foreign.code} ·`))).toEqual([])
        await world.db.officeLink.deleteMany()
        await world.db.outboxItem.deleteMany()
      }),
      { numRuns: 40 },
    )
  })
})
