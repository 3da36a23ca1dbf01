/**
 * What is said to be erased is: after each of the ways in which something ends, neither its words nor its ciphertext
 * can be found in the database file or its log. On PostgreSQL, where dead rows stay until vacuum, what is tied to a
 * person cannot be opened once its key is gone.
 */
import { pathToFileURL } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { purgeCases } from '../../src/cases/withdraw.ts'
import { openStore } from '../../src/store/open.ts'
import { createSessions } from '../../src/intake/sessions.ts'
import { newState } from '../../src/intake/state.ts'
import { briefFiles } from '../../src/vault/brief-files.ts'
import { createBriefKeys } from '../../src/vault/brief-keys.ts'
import { draftKey, openEpochs, pseudonym } from '../../src/vault/epochs.ts'
import { openWith } from '../../src/vault/sealed.ts'
import { openBrowser } from '../support/canary/cast.ts'
import { ciphertexts, emptied, left, only, STORY } from '../support/erasure.ts'
import { picture } from '../support/images.ts'
import { newWorld as newProcess } from '../support/proof.ts'
import { describeStores, tempStore, type TestStore } from '../support/store.ts'
import { newAddress, newId } from '../support/web-tab.ts'
import { tempFolder } from '../vault/folder.ts'
import { BAWASLU, report, type ServiceWorld, startWorld } from '../service/world.ts'

const DAY = 86_400_000

describe('on SQLite', () => {
  async function newWorld(): Promise<{ store: TestStore; world: ServiceWorld }> {
    const store = await tempStore()
    return { store, world: await startWorld(store.url) }
  }

  test.each([
    ['cancelled', 'batal', 'Ya, hapus'],
    ['erased with its chat', 'hapus', 'Ya, hapus'],
  ])('a draft that was %s', async (_name, word, button) => {
    const { store, world } = await newWorld()
    const reporter = world.someone('Pelapor')
    await reporter.says('/lapor')
    await reporter.presses('Setuju')
    await reporter.sends(await picture(64, 64).jpeg().toBuffer())
    for (const text of ['1', '3', '2', STORY]) await reporter.says(text)
    const traces = only(await ciphertexts(store), 'session', 'file')
    expect(traces.size).toBe(2)
    expect(left(store, traces)).toHaveLength(2)
    await reporter.says(word)
    await reporter.presses(button)
    await emptied(store)
    expect(left(store, traces)).toEqual([])
  })

  test('a conversation in the browser that was left', async () => {
    const { store, world } = await newWorld()
    const tab = await world.tab()
    for (const text of ['lapor', 'setuju', '1', '3', '2', STORY]) await tab.says(text)
    const traces = only(await ciphertexts(store), 'session')
    expect(left(store, traces)).toHaveLength(1)
    await tab.says('hapus')
    await tab.picks('Ya, hapus')
    await emptied(store)
    expect(left(store, traces)).toEqual([])
  })

  test('a case that was withdrawn, before and after the offices read it', async () => {
    const { store, world } = await newWorld()
    const reporter = world.someone('Pelapor')
    for (const read of [false, true]) {
      // The news of the case before waits on.
      const earlier = await ciphertexts(store)
      const official = read ? await world.official(BAWASLU, 'Pak Petugas') : undefined
      const photo = await picture(64, 64).jpeg().toBuffer()
      const { code, receipt } = await report(reporter, STORY, photo)
      if (official !== undefined) {
        await official.says(`/tanya ${code} Kapan rapatnya?`)
        await official.presses('Kirim')
      }
      await reporter.says(receipt.slice(-4))
      await reporter.presses('Kabari di sini')
      await reporter.presses('Nanti saja')
      const all = only(await ciphertexts(store), 'case', 'message', 'file', 'notice', 'ping', 'identities')
      const traces = new Map([...all].filter(([name]) => !earlier.has(name)))
      expect(left(store, traces).length).toBe(traces.size)
      expect(traces.size).toBeGreaterThan(3)
      await reporter.says('cek')
      await reporter.says(receipt)
      await reporter.presses('Tarik laporan')
      await reporter.presses('Ya, tarik')
      await emptied(store)
      expect(left(store, only(traces, 'case', 'message', 'file', 'ping', 'identities'))).toEqual([])
      // Notices that wait belong to cases: what waits now is the news of the withdrawal.
      expect(left(store, only(traces, 'notice'))).toEqual([])
      await reporter.says('menu')
    }
  })

  test('what the schedule erases: closed cases after their days', async () => {
    const { store, world } = await newWorld()
    const official = await world.official(BAWASLU, 'Pak Petugas')
    const reporter = world.someone('Pelapor')
    const { code } = await report(reporter, STORY, await picture(64, 64).jpeg().toBuffer())
    await official.says(`/status ${code}`)
    await official.presses('Tutup kasus')
    await official.presses('menjadi temuan resmi pengawas pemilu')
    await official.says('Sudah kami teruskan.')
    await official.presses('Simpan')
    const traces = only(await ciphertexts(store), 'case', 'message', 'file', 'identities')
    expect(left(store, traces).length).toBe(traces.size)
    world.clock.now = new Date(world.clock.now.getTime() + (world.service.config.retention.caseDays + 1) * DAY)
    const { outbox, config, audit } = world.service
    const now = () => world.clock.now
    const purge = { store: world.service.store, now, config, audit, forget: outbox.forget, enqueue: outbox.enqueue }
    expect(await purgeCases(purge, config.retention, () => ({ text: 'dihapus' }))).toBe(1)
    expect(left(store, traces)).toEqual([])
    expect(await store.db.case.count()).toBe(0)
  })

  test('what the running service erases by itself: drafts and cases past their day', { timeout: 600_000 }, async () => {
    const { service } = await newProcess({ env: { WEB_CHAT: 'on' } })
    await service.start()
    const url = `file:${service.dataDir}/kentongan.db`
    const cleaned = async (): Promise<void> => {
      const beside = await openStore(url)
      const pending = () => beside.db.evidence.count({ where: { state: 'pending' } })
      await expect.poll(pending, { timeout: 300_000 }).toBe(0)
      await beside.close()
    }
    for (const end of [undefined, 'kirim']) {
      const { says, after, tab, close } = await openBrowser(service.url, newAddress())
      await says('lapor', /Setuju\?/)
      await says('setuju', /ingin Anda sampaikan/)
      await says('1', /soal apa/)
      await says('3', /yang mana/)
      await says('2', /Ceritakan/)
      const photo = Uint8Array.from(await picture(64, 64).jpeg().toBuffer())
      await after(() => tab.upload(photo, newId()), /kami catat sebagai bukti/)
      await says(STORY, /Lanjutkan menulis/)
      if (end !== undefined) {
        await says('selesai', /Siapa orangnya/)
        await says('lurah di Kelurahan Contoh', /Kapan kejadiannya/)
        await says('kemarin', /Benar\?/)
        await says('ya', /mengetahuinya/)
        await says('hari itu juga', /Di mana kejadiannya/)
        await says('tembalang', /Dari mana Anda tahu/)
        await says('1', /khawatir/)
        // Asked for again and again, it would run into the limit on requests of one chat.
        await cleaned()
        await says('tidak', /sudah bisa dikirim/)
        await says(end, /4 angka terakhir/)
      }
      close()
    }
    // Without a word, so that the log of the database is as full as it was.
    await service.kill()
    const store = await openStore(url)
    const traces = await ciphertexts(store)
    await store.db.session.updateMany({ data: { expiresOn: '2024-01-01' } })
    await store.db.evidence.updateMany({ where: { caseId: null }, data: { expiresOn: '2024-01-01' } })
    await store.db.case.updateMany({ data: { status: 'closed', closedOn: '2024-01-01' } })
    await store.close()
    expect([...traces.keys()].map((name) => name.split(' ')[0])).toEqual(
      expect.arrayContaining(['session', 'case', 'file', 'notice', 'identities']),
    )
    const here = { url: pathToFileURL(`${service.dataDir}/kentongan.db`).href }
    expect(left(here, traces).length).toBe(traces.size)
    await service.start()
    await vi.waitFor(() => expect(left(here, traces)).toEqual([]), { timeout: 300_000, interval: 50 })
    await service.stop()
  })
})

describeStores((open, kind) => {
  test.skipIf(kind !== 'postgresql')('the row of a session is unreadable once the key of its day is gone', async () => {
    const store = await open()
    const [days, minutes] = [await tempFolder(), await tempFolder()]
    const clock = { time: Date.parse('2027-02-09T03:00:00Z') }
    const now = () => new Date(clock.time)
    const address = { channel: 'telegram' as const, id: '7913553771337' }
    const epochs = await openEpochs({ dir: days, now })
    const sessions = createSessions({
      db: store.db,
      epochs,
      brief: createBriefKeys({ home: briefFiles(minutes), now }),
    })
    const loaded = await sessions.load(address, 'id', now())
    await (
      await sessions.save(address, loaded, { ...newState('id', now()), replies: [{ text: STORY }] }, now())
    ).commit()
    const row = await store.db.session.findFirstOrThrow()
    const tries = async () => {
      const keys = (await openEpochs({ dir: days, now })).recent()
      return keys.flatMap((epoch) => {
        try {
          const state = openWith(draftKey(epoch, address), row.state, `session:${row.id}:${row.version}`)
          return [Buffer.from(state).toString('utf8')]
        } catch {
          return []
        }
      })
    }
    expect((await tries()).join()).toContain('kenarizulvana')
    expect(epochs.recent().some((epoch) => pseudonym(epoch, address) === row.id)).toBe(true)

    clock.time += 2 * DAY
    await epochs.rotate()
    // The row is still there, as a dead one would be until vacuum: only its key is gone.
    expect(await store.db.session.count()).toBe(1)
    expect(await tries()).toEqual([])
    expect(epochs.recent().some((epoch) => pseudonym(epoch, address) === row.id)).toBe(false)
    expect((await sessions.load(address, 'id', now())).row).toBeUndefined()
  })
})
