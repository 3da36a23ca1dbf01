import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openByReceipt } from '../../src/cases/open.ts'
import { appendMessage } from '../../src/cases/thread.ts'
import { withdrawCase } from '../../src/cases/withdraw.ts'
import { ChannelError } from '../../src/channel.ts'
import { describeStores, type TestStore } from '../support/store.ts'
import { texts } from '../cases/fixtures.ts'
import { type DeskChat, newWorld, offices, OPERATOR, say, type World } from './desk-world.ts'

const BAWASLU = 'Bawaslu Kota Semarang'
const INSPEKTORAT = 'Inspektorat Kota Semarang'
const english = texts('en')
const UNSENT = `${say('office-unsent')}\n\n${say('office-help')}`

describeStores((open) => {
  let store: TestStore
  let world: World
  let bawaslu: DeskChat
  let colleague: DeskChat
  let inspektorat: DeskChat
  let kabupaten: DeskChat
  beforeAll(async () => {
    store = await open()
  })
  beforeEach(async () => {
    await store.db.officeLink.deleteMany()
    await store.db.outboxItem.deleteMany()
    await store.db.case.deleteMany()
    world = await newWorld(store)
    bawaslu = await world.linked('bawaslu-kota', 'bawaslu')
    colleague = await world.linked('bawaslu-kota', 'colleague')
    inspektorat = await world.linked('inspektorat-kota', 'inspektorat')
    kabupaten = await world.linked('bawaslu-kab', 'kabupaten')
    await world.settle()
  })
  const newest = async (chat: DeskChat) => {
    await world.settle()
    return chat.texts().at(-1)
  }
  const threadOf = async (receipt: string) =>
    (await openByReceipt({ ...world.cases, config: { offices } }, receipt)) ?? expect.fail('not found')
  const rows = async () => ({
    messages: await store.db.message.count(),
    waiting: await store.db.outboxItem.count(),
    cases: await store.db.case.findMany({ select: { code: true, status: true }, orderBy: { code: 'asc' } }),
  })
  /** The reporter answers; officials are told `minutes` later. */
  async function reporterWrites(caseId: string, minutes: number, kind: 'answer' | 'message' = 'answer') {
    const dueAt = new Date(world.clock.time + minutes * 60_000)
    await appendMessage(
      world.cases,
      caseId,
      { id: crypto.randomUUID(), kind, sender: 'reporter', text: ['Sembako.'], day: '2024-02-02' },
      [{ officeId: 'bawaslu-kota', caseId, dueAt, reply: { text: 'answer of the reporter' } }],
    )
  }

  describe('acknowledging', () => {
    it('is said once per office, and everybody on the case learns of it', async () => {
      const { code, submission } = await world.newCase()
      const done = { code, office: BAWASLU }
      expect(await bawaslu.presses(`c:${code}:ack`)).toEqual([say('office-acknowledged', done)])
      expect(await newest(colleague)).toBe(say('office-acknowledged', done))
      expect(await newest(inspektorat)).toBe(english('office-acknowledged', done))
      expect(await newest(kabupaten)).not.toContain(code)

      const already = say('office-acknowledged-already', { ...done, date: 'Jumat, 2 Februari 2024' })
      expect(await colleague.presses(`c:${code}:ack`)).toEqual([already])
      expect(await colleague.says(`/dibaca ${code}`)).toEqual([already])
      expect(await inspektorat.says('/read')).toEqual([english('office-code-missing', { command: '/read' })])
      expect(await inspektorat.presses(`c:${code}:ack`)).toEqual([
        english('office-acknowledged', { code, office: INSPEKTORAT }),
      ])
      const { status, messages, offices: seen } = await threadOf(submission.receipt)
      expect(status).toBe('read')
      expect(messages.map(({ sender }) => sender)).toEqual(['bawaslu-kota', 'inspektorat-kota'])
      expect(seen.map(({ readOn }) => readOn)).toEqual(['2024-02-02', '2024-02-02', undefined])
    })

    it('by two chats of an office at once is one message', async () => {
      const { code, submission } = await world.newCase()
      await Promise.all([bawaslu.presses(`c:${code}:ack`), colleague.presses(`c:${code}:ack`)])
      expect((await threadOf(submission.receipt)).messages).toHaveLength(1)
    })

    it('by several offices at once counts for each of them', async () => {
      const { code, submission } = await world.newCase()
      const personnel = await world.linked('bkpsdm-kota', 'personnel')
      const answers = await Promise.all([bawaslu, inspektorat, personnel].map((chat) => chat.presses(`c:${code}:ack`)))
      expect(answers.flat()).toEqual([
        say('office-acknowledged', { code, office: BAWASLU }),
        english('office-acknowledged', { code, office: INSPEKTORAT }),
        say('office-acknowledged', { code, office: 'BKPSDM Kota Semarang' }),
      ])
      const { offices: seen } = await threadOf(submission.receipt)
      expect(seen.map(({ readOn }) => readOn)).toEqual(['2024-02-02', '2024-02-02', '2024-02-02'])
    })
  })

  describe('asking', () => {
    it('leads from the button over a ready question and the preview to the reporter', async () => {
      const { code, submission } = await world.newCase()
      await bawaslu.presses(`c:${code}:ask`)
      expect(await newest(bawaslu)).toContain(say('ask-prompt', { code }))
      expect(await bawaslu.presses(bawaslu.button('handed'))).toEqual([
        say('ask-preview', { text: say('row-ask-handed') }),
      ])
      expect(await bawaslu.presses(bawaslu.button('send'))).toEqual([say('ask-sent', { code })])
      const { messages } = await threadOf(submission.receipt)
      expect(messages).toMatchObject([{ kind: 'question', sender: 'bawaslu-kota', text: say('row-ask-handed') }])
      const told = { office: BAWASLU, code, text: say('row-ask-handed') }
      expect(await newest(colleague)).toBe(say('office-asked', told))
      expect(await newest(inspektorat)).toBe(english('office-asked', told))
    })

    it.each([':', ',', '.'])('can be typed behind a code with "%s"', async (sign) => {
      const { code } = await world.newCase()
      const text = 'Jam berapa acaranya mulai?'
      expect(await bawaslu.says(`/tanya ${code}${sign} ${text}`)).toEqual([say('ask-preview', { text })])
    })

    it('can be typed in one go, changed, and cancelled', async () => {
      const { code, submission } = await world.newCase()
      const text = 'Siapa saja yang hadir di rapat itu?'
      expect(await bawaslu.says(`/tanya ${code.toLowerCase()} ${text}`)).toEqual([say('ask-preview', { text })])
      await bawaslu.presses(bawaslu.button('edit'))
      expect(await bawaslu.says('Jam berapa acaranya mulai?')).toEqual([
        say('ask-preview', { text: 'Jam berapa acaranya mulai?' }),
      ])
      expect(await bawaslu.says('batal')).toEqual([say('office-cancelled')])
      expect((await threadOf(submission.receipt)).messages).toEqual([])
      expect(await bawaslu.says('Jam berapa?')).toEqual([UNSENT])
    })

    it.each([
      ['Lihat https://contoh.example/a', 'ask-refused-link'],
      ['Hubungi 0812-0000-0000 saja', 'ask-refused-phone'],
      ['Tulis ke tanya@contoh.example', 'ask-refused-email'],
      ['Kirim ke @akun_contoh', 'ask-refused-handle'],
      ['Bisa kita bertemu di kantor?', 'ask-refused-meet'],
      ['Siapa nama Anda?', 'ask-identity'],
      ['Berapa nomor rahasia Anda?', 'ask-refused-receipt'],
    ])('%s: is refused with the reason, and asked for again', async (text, key) => {
      const { code, submission } = await world.newCase()
      await bawaslu.says(`/tanya ${code}`)
      expect((await bawaslu.says(text))[0]).toBe(say(key))
      expect((await bawaslu.says(`/tanya ${code} ${text}`))[0]).toBe(say(key))
      expect((await threadOf(submission.receipt)).messages).toEqual([])
      expect(await bawaslu.says('Apa yang dibagikan?')).toEqual([say('ask-preview', { text: 'Apa yang dibagikan?' })])
    })

    it('refuses files and what is too long', async () => {
      const { code } = await world.newCase()
      await bawaslu.says(`/tanya ${code}`)
      expect((await bawaslu.sends({ kind: 'file', file: { channel: 'telegram', ref: 'x' } }))[0]).toBe(
        say('ask-refused-file'),
      )
      expect((await bawaslu.says('a '.repeat(1001)))[0]).toBe(say('ask-too-long', { length: '2001', max: '2000' }))
    })

    it('passes on nothing invisible', async () => {
      const { code } = await world.newCase()
      const [preview] = await bawaslu.says(`/tanya ${code} Apa\u202e yang\u200b dibagikan\u0007?`)
      expect(preview).toBe(say('ask-preview', { text: 'Apa yang dibagikan?' }))
    })

    it('waits until the office was told of the answer; each office has its own question', async () => {
      const { code, id } = await world.newCase()
      const ask = async (chat: DeskChat) => {
        const [first = ''] = await chat.says(`/tanya ${code} Apa yang dibagikan?`)
        const send = chat.button('send')
        return send === undefined || !first.includes('Apa yang') ? first : (await chat.presses(send))[0]
      }
      expect(await ask(bawaslu)).toBe(say('ask-sent', { code }))
      expect(await ask(bawaslu)).toBe(say('ask-held'))
      expect(await ask(colleague)).toBe(say('ask-held'))
      expect(await ask(inspektorat)).toBe(english('ask-sent', { code }))

      await reporterWrites(id, 30)
      expect(await ask(bawaslu)).toBe(say('ask-held'))
      expect(await ask(colleague)).toBe(say('ask-held'))
      world.clock.time += 31 * 60_000
      expect(await newest(bawaslu)).toBe('answer of the reporter')
      // A second message on its way changes nothing that an official could notice.
      await reporterWrites(id, 30, 'message')
      expect(await ask(colleague)).toBe(say('ask-sent', { code }))
      expect(await ask(bawaslu)).toBe(say('ask-held'))
    })

    it('by two chats of an office at once reaches the reporter once', async () => {
      const { code, submission } = await world.newCase()
      const chats = [bawaslu, colleague]
      for (const chat of chats) await chat.says(`/tanya ${code} Apa yang dibagikan?`)
      const answers = await Promise.all(chats.map((chat) => chat.presses(chat.button('send'))))
      expect(answers.flat().toSorted()).toEqual([say('ask-held'), say('ask-sent', { code })].toSorted())
      expect((await threadOf(submission.receipt)).messages).toHaveLength(1)
    })

    it('is over when the case is closed or withdrawn', async () => {
      const { code, id } = await world.newCase()
      await bawaslu.says(`/tanya ${code} Apa yang dibagikan?`)
      const send = bawaslu.button('send')
      await withdrawCase(world.cases, id, [])
      expect(await bawaslu.presses(send)).toEqual([say('ask-withdrawn', { code })])
      expect(await bawaslu.presses(`c:${code}:ask`)).toEqual([say('ask-withdrawn', { code })])
      const withdrawn = say('status-refused', { status: say('office-status-withdrawn') })
      expect(await bawaslu.presses(`c:${code}:ack`)).toEqual([withdrawn])
      expect(await bawaslu.presses(`c:${code}:status`)).toEqual([withdrawn])
    })

    it('forgets what was not sent within the hour', async () => {
      const { code } = await world.newCase()
      await bawaslu.says(`/tanya ${code}`)
      world.clock.time += 61 * 60_000
      expect(await bawaslu.says('Apa yang dibagikan?')).toEqual([UNSENT])
    })
  })

  describe('changing the status', () => {
    it('closes a case with outcome and ready reason, and tells everybody', async () => {
      const { code, submission } = await world.newCase()
      await bawaslu.presses(`c:${code}:status`)
      await bawaslu.presses(bawaslu.button('closed'))
      expect(await newest(bawaslu)).toBe(say('status-outcome-ask'))
      await bawaslu.presses(bawaslu.button('insufficient'))
      const reason = say('reason-insufficient')
      await bawaslu.presses(bawaslu.button('ready'))
      const status = say('office-status-closed-with', { outcome: say('outcome-insufficient') })
      expect(await newest(bawaslu)).toBe(say('status-preview', { code, status, reason }))
      expect(await bawaslu.presses(bawaslu.button('save'))).toEqual([say('status-saved', { code, status })])
      expect(await threadOf(submission.receipt)).toMatchObject({
        status: 'closed',
        messages: [{ kind: 'status', status: 'closed', outcome: 'insufficient', reason, sender: 'bawaslu-kota' }],
      })
      expect(await newest(colleague)).toBe(say('status-changed-by', { office: BAWASLU, code, status }))
      const closed = english('office-status-closed-with', { outcome: english('outcome-insufficient') })
      expect(await newest(inspektorat)).toBe(english('status-changed-by', { office: BAWASLU, code, status: closed }))
      expect(await inspektorat.says(`/tanya ${code} What was handed out?`)).toEqual([english('ask-closed', { code })])
    })

    it('forwards to an office of the list or to another one, with or without a reason', async () => {
      const { code, submission } = await world.newCase()
      await bawaslu.says(`/status ${code}`)
      await bawaslu.says('diteruskan ke')
      await bawaslu.says('Polsek Contoh')
      await bawaslu.presses(bawaslu.button('skip'))
      await bawaslu.says('simpan')
      await bawaslu.says(`/status ${code}`)
      await bawaslu.presses(bawaslu.button('forwarded'))
      await bawaslu.presses(bawaslu.button(INSPEKTORAT))
      await bawaslu.says('Mereka yang berwenang.')
      await bawaslu.presses(bawaslu.button('save'))
      const { messages } = await threadOf(submission.receipt)
      expect(messages.map(({ target, reason }) => ({ target, reason }))).toEqual([
        { target: 'Polsek Contoh', reason: undefined },
        { target: INSPEKTORAT, reason: 'Mereka yang berwenang.' },
      ])
    })

    it('says that "forwarded" forwards nothing, and that a case outside its powers went nowhere', async () => {
      const { code, submission } = await world.newCase()
      await bawaslu.says(`/status ${code}`)
      expect((await bawaslu.presses(bawaslu.button('forwarded')))[0]).toMatch(/bot tidak mengirim apa pun/)
      await bawaslu.says('batal')
      await bawaslu.says(`/status ${code}`)
      for (const button of ['closed', 'outside', 'ready', 'save']) await bawaslu.presses(bawaslu.button(button))
      expect((await threadOf(submission.receipt)).messages.at(-1)?.reason).toMatch(/tidak meneruskannya/)
    })

    it('by an office that answers to a government leaves the case open where an independent one has it: both are told so', async () => {
      const { code, submission } = await world.newCase()
      await inspektorat.says(`/status ${code}`)
      for (const button of ['closed', 'not-breach', 'ready'] as const)
        await inspektorat.presses(inspektorat.button(button))
      const saved = await inspektorat.presses(inspektorat.button('save'))
      expect(saved[1]).toBe(english('status-saved-own', { office: INSPEKTORAT }))
      expect((await threadOf(submission.receipt)).status).toBe('received')
      const status = say('office-status-closed-with', { outcome: say('outcome-not-breach') })
      const told = await newest(bawaslu)
      expect(told).toBe(say('status-declared-by', { office: INSPEKTORAT, code, status }))
      expect(told).toMatch(/tetap terbuka/)
      await bawaslu.says(`/status ${code}`)
      for (const button of ['closed', 'not-breach', 'ready'] as const) await bawaslu.presses(bawaslu.button(button))
      expect(await bawaslu.presses(bawaslu.button('save'))).toHaveLength(1)
      expect((await threadOf(submission.receipt)).status).toBe('closed')
    })

    it('closes nothing for a word that only stands in the row', async () => {
      const { code } = await world.newCase()
      for (const [words, asked] of [
        ['kasus', say('office-status-ask', { code, status: say('office-status-received') })],
        ['penyalahgunaan', say('office-status-ask', { code, status: say('office-status-received') })],
        ['tutup', say('status-outcome-ask')],
        ['Tutup kasus', say('status-outcome-ask')],
        ['tutup kasus saja', say('status-outcome-ask')],
      ] as const) {
        await bawaslu.says(`/status ${code}`)
        expect((await bawaslu.says(words)).at(-1)).toBe(asked)
        await bawaslu.says('batal')
      }
      await bawaslu.says(`/status ${code}`)
      const row = await bawaslu.says('5')
      expect(row).toEqual([say('status-outcome-ask')])
    })

    it('offers no mark of abuse once a case is closed', async () => {
      const { code } = await world.newCase()
      await bawaslu.says(`/status ${code}`)
      await bawaslu.presses(bawaslu.button('abuse'))
      const late = bawaslu.button('save')
      await colleague.says(`/status ${code}`)
      for (const button of ['closed', 'other', 'skip', 'save'])
        if (button === 'skip') await colleague.says('Sudah selesai.')
        else await colleague.presses(colleague.button(button))
      expect(await bawaslu.presses(late)).toEqual([say('status-refused', { status: say('office-status-closed') })])
      await bawaslu.says(`/status ${code}`)
      expect(bawaslu.button('in-review')).toBeDefined()
      expect(bawaslu.button('abuse')).toBeUndefined()
    })

    it('takes a number that stands in no list for a slip, not for words to the reporter', async () => {
      const { code, submission } = await world.newCase()
      await bawaslu.says(`/tanya ${code}`)
      expect((await bawaslu.says('9'))[0]).toContain(say('ask-prompt', { code }))
      await bawaslu.says(`/status ${code}`)
      await bawaslu.presses(bawaslu.button('need-more'))
      expect(await bawaslu.says('7')).toEqual([say('choice-again-1'), say('status-reason-ask')])
      expect((await threadOf(submission.receipt)).messages).toEqual([])
    })

    it('refuses in a reason what it refuses in a question', async () => {
      const { code } = await world.newCase()
      await bawaslu.says(`/status ${code}`)
      await bawaslu.presses(bawaslu.button('need-more'))
      expect(bawaslu.button('skip')).toBeUndefined()
      expect((await bawaslu.says('Telepon 0812-0000-0000'))[0]).toBe(say('ask-refused-phone'))
      expect(await bawaslu.says('Kapan acaranya?')).toEqual([
        say('status-preview', { code, status: say('office-status-need-more'), reason: 'Kapan acaranya?' }),
      ])
    })

    it('is stopped when another office was faster, and not by a mere acknowledgement', async () => {
      const { code, submission } = await world.newCase()
      await bawaslu.says(`/status ${code}`)
      await bawaslu.presses(bawaslu.button('in-review'))
      await bawaslu.presses(bawaslu.button('skip'))
      await inspektorat.presses(`c:${code}:ack`)
      const status = say('office-status-in-review')
      expect(await bawaslu.presses(bawaslu.button('save'))).toEqual([say('status-saved', { code, status })])

      await inspektorat.says(`/status ${code}`)
      await inspektorat.presses(inspektorat.button('closed'))
      await inspektorat.presses(inspektorat.button('not-breach'))
      await inspektorat.presses(inspektorat.button('ready'))
      await bawaslu.says(`/status ${code}`)
      await bawaslu.presses(bawaslu.button('need-more'))
      await bawaslu.says('Kapan acaranya?')
      await bawaslu.presses(bawaslu.button('save'))
      await world.settle()
      const before = await rows()
      const now = english('office-status-need-more')
      const closed = english('office-status-closed-with', { outcome: english('outcome-not-breach') })
      const reason = english('reason-not-breach')
      expect(await inspektorat.presses(inspektorat.button('save'))).toEqual([
        english('status-conflict', { code, office: BAWASLU, status: now }),
        english('status-preview', { code, status: closed, reason }),
      ])
      expect(await rows()).toEqual(before)
      expect((await threadOf(submission.receipt)).status).toBe('need-more')
      // With the reason as it was written.
      expect((await inspektorat.presses(inspektorat.button('save')))[0]).toBe(
        english('status-saved', { code, status: closed }),
      )
      expect((await threadOf(submission.receipt)).messages.at(-1)).toMatchObject({ outcome: 'not-breach', reason })
    })

    it('that is not possible any more gives the written reason back', async () => {
      const { code } = await world.newCase()
      await colleague.says(`/status ${code}`)
      await colleague.presses(colleague.button('need-more'))
      await colleague.says('Kapan acaranya?')
      await bawaslu.says(`/status ${code}`)
      for (const button of ['closed', 'not-breach', 'ready', 'save']) await bawaslu.presses(bawaslu.button(button))
      expect(await colleague.presses(colleague.button('save'))).toEqual([
        say('status-refused', { status: say('office-status-closed') }),
        say('status-reason-kept', { reason: 'Kapan acaranya?' }),
      ])
      expect(await colleague.says('simpan')).toEqual([UNSENT])
    })

    it('what one office looks into, another may look into too', async () => {
      const { code, submission } = await world.newCase()
      for (const chat of [inspektorat, bawaslu]) {
        await chat.says(`/status ${code}`)
        for (const button of ['in-review', 'skip', 'save']) await chat.presses(chat.button(button))
      }
      expect((await threadOf(submission.receipt)).messages.map(({ sender, status }) => [sender, status])).toEqual([
        ['inspektorat-kota', 'in-review'],
        ['bawaslu-kota', 'in-review'],
      ])
    })

    it('saved by two offices at once is a conflict for one of them', async () => {
      const { code, submission } = await world.newCase()
      for (const chat of [bawaslu, inspektorat]) {
        await chat.says(`/status ${code}`)
        await chat.presses(chat.button('need-more'))
        await chat.says(chat === bawaslu ? 'Kapan acaranya?' : 'When was it?')
      }
      await Promise.all([bawaslu, inspektorat].map((chat) => chat.presses(chat.button('save'))))
      expect((await threadOf(submission.receipt)).messages).toHaveLength(1)
    })
  })

  describe('every step delivered twice', () => {
    it('changes nothing the second time and is answered the same', async () => {
      const { code, submission } = await world.newCase()
      const steps: ((chat: DeskChat) => Promise<string[]>)[] = [
        (chat) => chat.presses(`c:${code}:ack`),
        (chat) => chat.says('/kasus'),
        (chat) => chat.presses(`c:${code}:ask`),
        (chat) => chat.says('Apa yang dibagikan?'),
        (chat) => chat.presses(chat.button('send')),
        (chat) => chat.presses(`c:${code}:status`),
        (chat) => chat.presses(chat.button('closed')),
        (chat) => chat.presses(chat.button('duplicate')),
        (chat) => chat.presses(chat.button('ready')),
        (chat) => chat.presses(chat.button('save')),
        (chat) => chat.says('/bantuan'),
      ]
      for (const step of steps) {
        const first = await step(bawaslu)
        await world.settle()
        const before = await rows()
        expect(first).not.toEqual([])
        expect(await bawaslu.again()).toEqual(first)
        await world.settle()
        expect(await rows()).toEqual(before)
      }
      expect((await threadOf(submission.receipt)).messages.map(({ kind }) => kind)).toEqual([
        'status',
        'question',
        'status',
      ])
    })

    it('fails when its answer was not sent, and answers when it comes again', async () => {
      const { code, submission } = await world.newCase()
      world.trouble.set('bawaslu', new ChannelError('unavailable', 'down'))
      await expect(bawaslu.presses(`c:${code}:ack`)).rejects.toThrow('down')
      world.trouble.clear()
      expect(await bawaslu.again()).toEqual([say('office-acknowledged', { code, office: BAWASLU })])
      expect((await threadOf(submission.receipt)).messages).toHaveLength(1)
    })

    it('is ignored when something newer was handled', async () => {
      await bawaslu.says('/kasus')
      const { last } = bawaslu
      await bawaslu.says('/bantuan')
      bawaslu.last = last
      expect(await bawaslu.again()).toEqual([])
    })

    it.each(['1', '21', 'no 2', 'Sudah dibaca', 'dibaca', 'tanya', 'Ubah status'])(
      '%j under notices changes nothing: it names no case, and how to name it is said; in a group it is talk',
      async (typed) => {
        const { submission } = await world.newCase()
        await world.newCase()
        expect(await bawaslu.says(typed)).toEqual([say('office-which-case')])
        const group = await world.linked('bawaslu-kota', `group ${typed}`, { group: true, member: 'm' })
        expect(await group.says(typed)).toEqual([])
        expect(await threadOf(submission.receipt)).toMatchObject({ status: 'received', messages: [] })
      },
    )

    it('whoever was asked to write, so that what waits can follow, may write a number or the words of a button', async () => {
      const called = await world.linked('bawaslu-kota', 'called', { summoned: true })
      for (const typed of ['1', 'Sudah dibaca']) expect(await called.says(typed)).toEqual([say('office-follows')])
    })

    it('a button pressed twice on one preview asks once', async () => {
      const { code, submission } = await world.newCase()
      await bawaslu.says(`/tanya ${code} Apa yang dibagikan?`)
      const send = bawaslu.button('send')
      await bawaslu.presses(send)
      expect(await bawaslu.presses(send)).toEqual([say('office-old-button')])
      expect((await threadOf(submission.receipt)).messages).toHaveLength(1)
    })
  })

  describe('a case of others', () => {
    it.each(['ack', 'ask', 'status'])('is not with this office: %s', async (action) => {
      const { code, submission } = await world.newCase()
      for (const one of [code, 'SMG-22222'])
        expect(await kabupaten.presses(`c:${one}:${action}`)).toEqual([say('office-not-yours', { code: one })])
      expect((await threadOf(submission.receipt)).messages).toEqual([])
    })

    it.each(['/kasus', '/tanya', '/status'])('is not with this office: %s CODE', async (command) => {
      const { code } = await world.newCase()
      expect(await kabupaten.says(`${command} ${code}`)).toEqual([say('office-not-yours', { code })])
    })

    it('is not even counted', async () => {
      await world.newCase()
      expect(await kabupaten.says('/kasus')).toEqual([say('cases-none')])
    })
  })

  describe('the list', () => {
    it('shows open cases by page, oldest first, and one case with its buttons', async () => {
      const cases = []
      for (let i = 0; i < 12; i += 1) cases.push(await world.newCase())
      const [page = ''] = await bawaslu.says('/kasus')
      const [first, ...lines] = page.split('\n')
      expect(first).toBe(say('cases-title', { office: BAWASLU, n: '12' }))
      expect(lines.at(-1)).toBe(say('cases-more', { number: '/kasus 2' }))
      expect(lines).toHaveLength(11)
      const [second = ''] = await bawaslu.presses('k:2')
      const listed = [...lines.slice(0, 10), ...second.split('\n').slice(1)]
      expect(listed.map((line) => line.slice(0, 9))).toEqual(cases.map(({ code }) => code).toSorted())
      expect(listed[0]).toContain(`${say('row-category-HADIR_KAMPANYE')} · Diterima · Jumat, 2 Februari 2024`)
      const [code = ''] = cases.map((one) => one.code)
      expect(await bawaslu.says(`/kasus ${code.replace('-', ' ').toLowerCase()}`)).toHaveLength(1)
      expect(
        bawaslu
          .got()
          .at(-1)
          ?.buttons?.map(({ id }) => id),
      ).toEqual(['ack', 'ask', 'status'].map((action) => `c:${code}:${action}`))
    })
  })

  describe('other messages', () => {
    it.each([
      ['/start', 'linked-chat-refused'],
      ['/apa', 'office-not-understood'],
      ['/bantuan', 'office-help'],
    ])('%s: %s', async (text, key) => {
      expect(await bawaslu.says(text)).toEqual([say(key)])
      expect(world.reports).toEqual([])
    })

    it.each([
      'lapor',
      'Saya mau melapor',
      'saya ingin melaporkan lurah',
      'mau buat laporan',
      'I want to report',
      'kula badhe lapor',
    ])('%s: that nobody reports here, and that it went to nobody', async (text) => {
      expect(await bawaslu.says(text)).toEqual([`${say('linked-chat-refused')}\n\n${UNSENT}`])
    })

    it.each([
      'Laporan ini butuh foto, apakah ada?',
      'Lapor Pak, sudah kami terima',
      'Mohon laporan dilengkapi dengan foto',
      'Pelapor mohon kirim foto',
      'Aduan ini sudah kami teruskan',
    ])('%s: an official speaks of a case', async (text) => {
      expect(await bawaslu.says(text)).toEqual([UNSENT])
    })

    it('a command without a code says how it goes', async () => {
      expect(await bawaslu.says('/tanya apa yang dibagikan?')).toEqual([
        say('office-code-missing', { command: '/tanya' }),
      ])
      expect(await bawaslu.says('/status')).toEqual([say('office-code-missing', { command: '/status' })])
      // One that is mistyped brings no list of other cases.
      expect(await bawaslu.says('/kasus SMG-7F4')).toEqual([say('office-code-missing', { command: '/kasus' })])
    })

    it.each([
      { kind: 'text', text: 'Terima kasih. Kapan kejadiannya?' },
      { kind: 'file', file: { channel: 'telegram', ref: 'x' } },
      { kind: 'odd', what: 'sticker' },
    ] as const)('an answer typed under a notice: it is said that it went to nobody ($kind)', async (content) => {
      await world.newCase()
      const before = await rows()
      expect(await bawaslu.sends(content)).toEqual([UNSENT])
      expect(await rows()).toEqual(before)
    })

    it('reactions and edits need no answer', async () => {
      for (const what of ['reaction', 'edited', 'deleted'] as const)
        expect(await bawaslu.sends({ kind: 'odd', what })).toEqual([])
    })
  })

  describe('a group', () => {
    let group: DeskChat
    let other: DeskChat
    beforeEach(async () => {
      group = await world.linked('bawaslu-kota', 'group', { member: 'first' })
      other = world.chat('group', { member: 'second' })
      await world.settle()
    })

    it('may talk: only commands, our buttons, and the flow of whoever began it are for the bot', async () => {
      const { code, submission } = await world.newCase()
      expect(await group.says('Selamat pagi')).toEqual([])
      expect(await group.says('/perintah-bot-lain')).toEqual([])
      expect(await group.sends({ kind: 'odd', what: 'sticker' })).toEqual([])
      await group.presses(`c:${code}:ask`)
      expect(await other.says('Tanya soal sembako saja')).toEqual([])
      const [preview] = await group.says('Apa yang dibagikan?')
      expect(preview).toBe(say('ask-preview', { text: 'Apa yang dibagikan?' }))
      expect(await other.presses(group.button('send'))).toEqual([])
      expect(await other.says('kirim')).toEqual([])
      expect((await threadOf(submission.receipt)).messages).toEqual([])
      expect(await group.says('kirim')).toEqual([say('ask-sent', { code })])
    })

    it('two members may be in the middle of something at once, and end their own only', async () => {
      const { code, submission } = await world.newCase()
      await group.presses(`c:${code}:ask`)
      const questions = group.got().at(-1)
      await other.presses(`c:${code}:status`)
      expect(await group.says('Apa yang dibagikan?')).toEqual([say('ask-preview', { text: 'Apa yang dibagikan?' })])
      expect(await other.says('batal')).toEqual([say('office-cancelled')])
      // One that is too old is forgotten, not the other's.
      world.clock.time += 30 * 60_000
      await other.says(`/status ${code}`)
      world.clock.time += 29 * 60_000
      expect(await group.says('kirim')).toEqual([say('ask-sent', { code })])
      world.clock.time += 32 * 60_000
      expect(await other.says('perlu keterangan')).toEqual([])
      expect((await threadOf(submission.receipt)).messages).toHaveLength(1)
      expect(questions).toMatchObject({ member: 'first' })
    })

    it('has read a code that is typed there: it is void, and erased', async () => {
      const { code } = await world.invitations.create('inspektorat-kota')
      const named = { office: BAWASLU, contact: OPERATOR.contact }
      expect(await group.says(`/petugas ${code} monggo`)).toEqual([say('office-link-void', named)])
      expect(world.erased).toContain(group.last?.messageId)
      expect(await group.again()).toEqual([say('office-link-void', named)])
      expect(await world.chat('reader').says(`/petugas ${code}`)).toEqual([say('office-link-used', named)])
      // Nobody else reads a private chat: there it can be used elsewhere.
      const { code: kept } = await world.invitations.create('inspektorat-kota')
      expect(await bawaslu.says(`/petugas ${kept}`)).toEqual([say('office-link-already', named)])
      expect(await world.chat('another').says(`/petugas ${kept}`)).toEqual([
        english('office-linked', { office: INSPEKTORAT }),
      ])
    })

    it('is told wherever words are asked for that they have to be a reply', async () => {
      const { code } = await world.newCase()
      expect(group.texts()).toContain(`${say('office-linked', { office: BAWASLU })}\n${say('office-help-group')}`)
      expect(await group.says('/bantuan')).toEqual([`${say('office-help')}\n${say('office-help-group')}`])
      const [prompt = ''] = await group.presses(`c:${code}:ask`)
      expect(prompt.split('\n').at(-1)).toBe(say('office-reply'))
      await group.presses(`c:${code}:status`)
      const [reason] = await group.presses(group.button('need-more'))
      expect(reason).toBe(`${say('status-reason-ask')}\n${say('office-reply')}`)
      expect((await bawaslu.says(`/tanya ${code}`)).join()).not.toContain(say('office-reply'))
    })
  })

  it('two instances that serve one chat at once run no step twice and forget no message', async () => {
    const { code, submission } = await world.newCase()
    const twin = await newWorld(store, world)
    const link = (await world.links.find({ channel: 'telegram', id: 'bawaslu' })) ?? expect.fail('linked before')
    const presses = Array.from({ length: 6 }, () => world.incoming('bawaslu', { kind: 'choice', id: `c:${code}:ack` }))
    await Promise.all(presses.map((message, i) => (i % 2 === 0 ? world : twin).desk.handle(message, link)))
    expect((await threadOf(submission.receipt)).messages).toHaveLength(1)
    const { state } = await world.links.state(link.id)
    expect(state?.seen.toSorted()).toEqual(expect.arrayContaining(presses.map(({ messageId }) => messageId)))
  })
})
