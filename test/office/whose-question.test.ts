/** Several offices ask: each learns what became of its own question, and of the others' that it was theirs. */
import { expect, it } from 'vitest'
import { openByReceipt } from '../../src/cases/open.ts'
import { ChannelError } from '../../src/channel.ts'
import { createCalls } from '../../src/intake/calls.ts'
import { createFlood } from '../../src/intake/flood.ts'
import { createLimits } from '../../src/intake/limits.ts'
import { reporterView } from '../../src/intake/view.ts'
import { createNews } from '../../src/notify/news.ts'
import { createPings } from '../../src/notify/pings.ts'
import { openEpochs } from '../../src/vault/epochs.ts'
import { texts } from '../cases/fixtures.ts'
import { sampleConfig } from '../support/sample-config.ts'
import { describeStores } from '../support/store.ts'
import { turnContext } from '../support/turn-context.ts'
import { newWorld, offices, say, type DeskChat, type World } from './desk-world.ts'

const BAWASLU = 'bawaslu-kota'
const INSPEKTORAT = 'inspektorat-kota'

describeStores((open) => {
  /** A case, and its reporter who answers. */
  async function asked(world: World) {
    const { db, cases, clock, folder } = world
    const sample = await sampleConfig({ settings: { delays: { answerMinutes: [10, 60] } } })
    await sample.remove()
    const config = { ...sample.config, offices }
    const now = () => new Date(clock.time)
    const keepDeadline = world.deadlines.keep
    const calls = createCalls({
      cases: { ...cases, keepDeadline },
      config,
      limits: createLimits(config.limits),
      flood: createFlood(config.limits.draftsPerHour, () => undefined),
      news: createNews(offices, texts),
      pings: createPings({ db, epochs: await openEpochs({ dir: folder, now }), now }),
      erased: () => undefined,
      attachEvidence: () => [],
      wakeOutbox: () => world.worker.wake(),
      untold: async () => [],
      onUntold: () => undefined,
      onWaiting: () => undefined,
    })
    const { submission, code, id } = await world.newCase()
    return {
      code,
      async replies(word: string, text: string | null): Promise<void> {
        const view = await openByReceipt({ ...cases, config }, submission.receipt)
        if (view === undefined) throw new Error('no case')
        const question = reporterView(view, texts('id'), false).questions.find((one) => one.text.includes(word))
        if (question === undefined) throw new Error('That question is not open')
        const call = { call: 'write', caseId: id, id: crypto.randomUUID(), question: question.id } as const
        const context = turnContext({ config, now: now(), language: 'id', fresh: () => crypto.randomUUID() })
        const reporter = { key: 'reporter', address: { channel: 'telegram' as const, id: 'reporter' } }
        const result = await calls.perform({ ...call, text: text === null ? null : [text] }, reporter, context)
        expect(result.result).toBe('written')
      },
    }
  }
  const later = async (world: World, minutes: number) => {
    world.clock.time += minutes * 60_000
    await world.settle()
  }
  async function asks(chat: DeskChat, code: string, question: string): Promise<void> {
    await chat.says(`/tanya ${code} ${question}`)
    await chat.presses(chat.button('send'))
  }

  it('each is told whose question was answered, and may ask again only after its own was', async () => {
    const world = await newWorld(await open())
    const bawaslu = await world.linked(BAWASLU, 'b')
    const inspektorat = await world.linked(INSPEKTORAT, 'i')
    const { code, replies } = await asked(world)
    const en = texts('en')
    await asks(bawaslu, code, 'Apakah ada saksi lain?')
    await asks(inspektorat, code, 'Apakah ada rekaman videonya?')

    await replies('saksi', 'Tidak ada.')
    await later(world, 70)
    expect(bawaslu.texts().at(-1)).toBe(say('answer-arrived', { code, text: 'Tidak ada.' }))
    const office = 'Bawaslu Kota Semarang'
    expect(inspektorat.texts().at(-1)).toBe(en('answer-arrived-other', { code, office, text: 'Tidak ada.' }))
    expect(await inspektorat.says(`/tanya ${code} Jam berapa kejadiannya?`)).toEqual([en('ask-held')])

    // While the answer to the other office is held back, nothing shows that the reporter is at the phone.
    await replies('rekaman', null)
    const again = await bawaslu.says(`/tanya ${code} Jam berapa kejadiannya?`)
    expect(again[0]).toContain('Jam berapa')
    await bawaslu.presses(bawaslu.button('send'))
    expect(await inspektorat.says(`/tanya ${code} Jam berapa kejadiannya?`)).toEqual([en('ask-held')])
    await later(world, 70)
    expect(inspektorat.texts().at(-1)).toBe(en('answer-refused', { code }))
    expect(bawaslu.texts().at(-1)).toBe(say('answer-refused-other', { code, office: 'Inspektorat Kota Semarang' }))
    expect((await inspektorat.says(`/tanya ${code} Berapa orang?`))[0]).toContain('Berapa orang')
    expect(await bawaslu.says(`/tanya ${code} Berapa orang?`)).toEqual([say('ask-held')])
  })

  it('a second chat that cannot be reached does not keep the office from asking', async () => {
    const world = await newWorld(await open())
    const bawaslu = await world.linked(BAWASLU, 'b')
    await world.linked(BAWASLU, 'away')
    const { code, replies } = await asked(world)
    world.trouble.set('away', new ChannelError('unavailable', 'not switched on'))
    await asks(bawaslu, code, 'Apakah ada saksi lain?')
    await later(world, 1)
    await replies('saksi', 'Tidak ada.')
    expect(await bawaslu.says(`/tanya ${code} Jam berapa kejadiannya?`)).toEqual([say('ask-held')])
    for (let n = 0; n < 4; n += 1) await later(world, 30)
    expect(bawaslu.texts().at(-1)).not.toBe(say('ask-held'))
    expect((await bawaslu.says(`/tanya ${code} Jam berapa kejadiannya?`))[0]).toContain('Jam berapa')
  })
})
