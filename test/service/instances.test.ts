/**
 * Two messages of one person at two instances, and answers of the database that are lost: what happened is not denied, and
 * what was said can be erased.
 */
import { expect, onTestFinished, test, vi } from 'vitest'
import { startInstances } from '../support/instances.ts'
import { losingAnswers } from '../support/lost-answer.ts'
import { tempPostgresStore } from '../support/store.ts'
import { sampleTexts } from '../support/turn-context.ts'

const texts = sampleTexts('id')
const two = async (settings: object = {}) => startInstances((await tempPostgresStore()).url, 2, settings)
const WORDS = 'Saya lihat lurah itu juga membagikan kaus kemarin pagi.'

test.each(['batal', 'Tambah detail', 'a photo'])(
  '"Kirim" at one, %s at the other: the number is shown',
  async (what) => {
    const { db, person } = await two()
    const reporter = person('1')
    await reporter.toReview()
    const send = reporter.press('Kirim')
    const other =
      what === 'batal'
        ? reporter.text(what)
        : what === 'a photo'
          ? reporter.message({ kind: 'file', file: { channel: 'telegram', ref: 'x' }, media: 'photo' })
          : reporter.press(what)
    const said = await reporter.both(send, other)
    expect(await db.case.count()).toBe(1)
    expect(reporter.receipt()).not.toBe('')
    expect(said).not.toContain(texts('cancel-done'))
    // No file lies beside a report that it was said to belong to.
    expect(await db.evidence.count()).toBe(0)
    // Whatever they say next is about a report that was sent.
    expect(await reporter.says(reporter.receipt().slice(-4), 1)).toContain(texts('receipt-confirm-right'))
  },
)

test('"Kirim" at one, while the other asked whether to delete the draft', async () => {
  const { db, person } = await two()
  const reporter = person('1')
  await reporter.toReview()
  await reporter.says('batal', 1)
  const said = await reporter.both(reporter.press('Kirim'), reporter.press('Ya, hapus draf'))
  const sent = (await db.case.count()) === 1
  expect(said.includes(texts('cancel-done'))).toBe(!sent)
  expect(reporter.receipt() !== '').toBe(sent)
})

test('a message that was sent is not said to be unsent', async () => {
  const { db, person } = await two()
  const reporter = person('1')
  await reporter.toCase()
  await reporter.says(WORDS)
  const said = await reporter.both(reporter.press('Kirim'), reporter.press('Ubah'))
  expect(await db.message.count()).toBe(1)
  expect(said).not.toContain(texts('writing-anew'))
  expect(await reporter.says('tutup kasus')).not.toContain(texts('case-words-unsent'))
})

test('a report that was withdrawn is not said to stay', async () => {
  const { db, person } = await two()
  const reporter = person('1')
  await reporter.toCase()
  await reporter.presses('Tarik laporan')
  const said = await reporter.both(reporter.press('Ya, tarik'), reporter.press('Jangan ditarik'))
  expect(await db.case.count({ where: { status: 'withdrawn' } })).toBe(1)
  expect(said).not.toContain(texts('withdraw-kept'))
  expect(said.some((words) => words.includes('sudah ditarik'))).toBe(true)
})

test('of two answers to "shall we tell you here" one comes true, and is the one that was said', async () => {
  const { db, services, person } = await two()
  for (let n = 0; n < 6; n += 1) {
    const reporter = person(`${n}`)
    await reporter.toReview()
    await reporter.presses('Kirim')
    await reporter.says(reporter.receipt().slice(-4))
    const [here, self] = [reporter.press('Kabari di sini'), reporter.press('Saya cek sendiri')]
    const before = reporter.screen().length
    await Promise.all([services[0]?.receive(here), services[1]?.receive(self)])
    const said = reporter.screen().slice(before)
    const kept = (await db.ping.count()) > 0
    if (kept) expect(said).not.toContain(texts('notify-declined'))
    else if (said.includes(texts('notify-accepted'))) expect(said).toContain(texts('notify-stop-done'))
    await db.ping.deleteMany()
  }
})

test.each([
  {
    what: 'a report',
    after: 'INSERT INTO "public"."CaseOffice"',
    press: 'Kirim',
    instead: 'batal',
    denial: 'cancel-ask',
  },
  {
    what: 'a message',
    after: 'INSERT INTO "public"."Message"',
    press: 'Kirim',
    instead: 'ubah',
    denial: 'writing-anew',
  },
  {
    what: 'a withdrawal',
    after: 'DELETE FROM "public"."CaseDeadline"',
    press: 'Ya, tarik',
    instead: 'batal',
    denial: 'withdraw-kept',
  },
])('the answer to the COMMIT of $what is lost', async ({ what, after, press, instead, denial }) => {
  const { how, url } = await losingAnswers((await tempPostgresStore()).url)
  const { person } = await startInstances(url, 1)
  const reporter = person('1')
  if (what === 'a report') await reporter.toReview()
  else await reporter.toCase()
  if (what === 'a message') await reporter.says(WORDS)
  if (what === 'a withdrawal') await reporter.presses('Tarik laporan')
  how.after = after
  await reporter.presses(press)
  expect(how.lost).toBe(1)
  const said = await reporter.says(instead)
  expect(said).not.toContain(texts(denial))
  if (what === 'a report') expect(reporter.receipt()).not.toBe('')
  if (what === 'a message') expect(said.join()).toMatch(/tersimpan tersegel dan disampaikan/)
  if (what === 'a withdrawal') expect(said.join()).toContain('sudah ditarik')
})

test('what is over is noted before its erasing is spoken of', async () => {
  const { db, person, world } = await two()
  const reporter = person('1')
  await reporter.toReview()
  await reporter.says('hapus chat')
  const before = await db.session.findFirstOrThrow()
  const yes = reporter.press('Ya, hapus')
  let committed: boolean | undefined
  world.sends = async () => {
    committed ??= (await db.session.count({ where: { id: before.id, version: before.version } })) === 0
  }
  const said = await reporter.give(yes)
  expect(said[0]).toBe(texts('erase-chat-done-telegram'))
  expect(committed).toBe(true)
})

test('messages above a limit at one instance are erased at the other', async () => {
  const { db, erased, person, world } = await two({ limits: { messagesPerMinute: 5 } })
  const reporter = person('1')
  await reporter.says('/lapor')
  world.clockStands = true
  const flood = Array.from({ length: 8 }, (_, n) => reporter.text(`lurah saya bernama Fulan ${n}`))
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  for (const message of flood) await reporter.give(message)
  const before = await db.session.findFirstOrThrow()
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  const changed = async () => Buffer.compare((await db.session.findFirstOrThrow()).state, before.state) !== 0
  await expect.poll(changed).toBe(true)
  await reporter.says('hapus chat', 1)
  await reporter.presses('Ya, hapus', 1)
  expect(flood.filter(({ messageId }) => !erased.has(messageId))).toEqual([])
})

test('what was answered twice is erased twice, the secret number with it', async () => {
  const { person } = await two()
  const reporter = person('1')
  await reporter.toReview()
  const send = reporter.press('Kirim')
  await reporter.give(send, 0)
  await reporter.give(send, 1)
  await reporter.says(reporter.receipt().slice(-4))
  await reporter.presses('Saya cek sendiri')
  const left = await reporter.presses('Hapus chat')
  expect(reporter.screen()).toEqual(left)
})
