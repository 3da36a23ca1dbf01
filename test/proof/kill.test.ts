/**
 * Promise 3 under kill -9: what was acknowledged is never lost, cases exist once, notices arrive. Ten reporters go
 * through whole reports while the real process is killed again and again, at random instants and right after "Kirim",
 * and while the platform limits, fails and hangs up. Run it again with the printed seed: KILL_SEED=… npx vitest …
 */
import { randomInt } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Fault, Person } from '../support/bot-api.ts'
import { BAWASLU, chance, INSPEKTORAT, newWorld, official, openCases } from '../support/proof.ts'
import { goThrough, type Report, type Story } from '../support/reporter.ts'
import { heldIn, nameOf, routesOf, saidIn } from '../support/said-and-held.ts'

const REPORTERS = 10
/** The last kills, which wait for a "Kirim". */
const PATIENT = 8
const seed = Number(process.env['KILL_SEED'] ?? randomInt(2 ** 31))
const CATEGORIES: Story['category'][] = [
  { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
  { group: 'Jabatan & fasilitas', item: 'Fasilitas negara', id: 'FASILITAS_NEGARA' },
  { group: 'Kampanye & partai', item: 'Hadir di kampanye', id: 'HADIR_KAMPANYE' },
  { group: 'Medsos & grup chat', item: 'Unggah/sebar kampanye', id: 'MEDSOS_UNGGAH' },
]
const SOURCES = [
  { typed: '1', ids: ['self'] },
  { typed: '1, 2', ids: ['self', 'online'] },
  { typed: '3', ids: ['document'] },
]
const FEARS = [
  { label: 'Tidak', id: 'no' },
  { label: 'Ya, khawatir', id: 'yes' },
]

/** How many at random instants: as many as fit into the time, and never fewer than the first. */
test.each([
  ['polling', { least: 18, most: 44, withinMs: 80_000 }],
  ['webhook', { least: 8, most: 12, withinMs: 40_000 }],
] as const)(
  '%s: no acknowledged answer lost, no case doubled, no notice lost',
  { timeout: 900_000 },
  async (mode, quick) => {
    console.log(`KILL_SEED=${seed}`)
    const random = chance(seed)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
    const world = await newWorld({ hook: mode === 'webhook' })
    const { api, service } = world
    await service.start()
    const officials = new Map<string, Person[]>([
      [BAWASLU, [await official(world, BAWASLU, 'Pak Bawaslu'), await official(world, BAWASLU, 'Bu Bawaslu')]],
      [INSPEKTORAT, [await official(world, INSPEKTORAT, 'Bu Inspektorat')]],
    ])

    let stories = 0
    const newStory = (): Story => {
      stories += 1
      return {
        category: pick(CATEGORIES),
        story: [
          `Kejadian nomor ${stories}, amplop dibagikan kepada warga di balai desa.`,
          // By webhook a press may overtake a text, which is then told to be late and not noted: a reporter who takes a
          // repeated answer for that of the second message presses on.
          ...(mode === 'polling' ? [`Lanjutan nomor ${stories}.`] : []),
        ],
        accused: `Lurah di kelurahan Contoh${stories}`,
        online: random() < 0.3,
        source: pick(SOURCES),
        fear: pick(FEARS),
      }
    }
    const ending = { over: false }
    let onSent: (() => void) | undefined
    const reports: Report[] = []
    const reporter = async (): Promise<void> => {
      const person = api.person()
      do reports.push(await goThrough(api, person, newStory(), { sent: () => onSent?.() }))
      while (!ending.over)
    }
    const all = Promise.all(Array.from({ length: REPORTERS }, reporter))
    // Without it a failing reporter would end the test run before the kills are over.
    all.catch(() => undefined)

    const begun = Date.now()
    let [kills, timed] = [0, 0]
    for (let patient = 0; patient < PATIENT; kills += 1) {
      const isPatient = kills >= quick.least && (kills >= quick.most || Date.now() - begun > quick.withinMs)
      if (isPatient) patient += 1
      if (!service.running()) service.launch()
      // Some die before they are up.
      if (!isPatient && random() < 0.2) await after(random() * 800)
      else {
        await service.ready()
        misfortune(api, random)
        const sent = new Promise<true>((resolve) => (onSent = () => resolve(true)))
        const happened = await Promise.race([sent, after(isPatient ? 60_000 : random() * 700, false, { ref: false })])
        onSent = undefined
        if (happened) {
          timed += 1
          // Submission seals, derives the receipt's key and writes twice: killed somewhere within.
          await after(random() * 120)
        }
      }
      await service.kill()
    }
    ending.over = true
    api.heal()
    await service.start()
    await all
    await api.settled(90_000)
    for (const { code = '?', sentTo = '' } of reports)
      for (const [office, people] of officials)
        if (sentTo.includes(nameOf(office)))
          for (const person of people)
            await api.until(
              () => (person.chat.sights.some(({ message }) => message.text.includes(code)) ? true : undefined),
              `the notice of ${code} at ${office}`,
              90_000,
            )
    expect(await service.stop()).toBe(0)

    const cases = await openCases(world)
    console.log(`${reports.length} reports, ${kills} kills, ${timed} of them right after "Kirim"`)
    expect(timed).toBeGreaterThanOrEqual(PATIENT)
    expect(reports.length).toBeGreaterThanOrEqual(REPORTERS)
    // One case each: as many as reports, with codes of their own, and none that no reporter knows.
    expect(cases.map(({ code }) => code).toSorted()).toEqual(reports.map(({ code = '' }) => code).toSorted())
    expect(new Set(reports.map(({ code }) => code)).size).toBe(reports.length)
    expect(new Set(reports.map(({ receipt }) => receipt)).size).toBe(reports.length)
    for (const report of reports) {
      const found = cases.find(({ code }) => code === report.code)
      expect(found && heldIn(found)).toEqual(saidIn(report))
      expect(found?.offices).toEqual(routesOf(report))
      expect(report.sentTo).toBe(routesOf(report).map(nameOf).join(' dan '))
    }
    // Officials read of real cases only, and each notice is the one of its case.
    const known = new Map(reports.map((report) => [report.code, report]))
    for (const [office, people] of officials)
      for (const { chat } of people)
        for (const { message } of chat.sights) {
          const [code] = /SMG-[0-9A-Z]{5}/.exec(message.text) ?? []
          if (code === undefined) continue
          const report = known.get(code)
          expect(report && routesOf(report)).toContain(office)
          // On a Monday at eight in the morning the digest names cases too.
          if (message.text.startsWith('INFORMASI AWAL')) expect(message.text).toContain(report?.said.story[0])
        }
  },
)

/** The platform's own troubles, now and then. */
function misfortune(api: { fail(method: string, fault: Fault): void }, random: () => number): void {
  const draw = Math.floor(random() * 8)
  const faults: [string, Fault][] = [
    ['sendMessage', { kind: 'limited', retryAfter: 1 }],
    ['sendMessage', { kind: 'drop', moment: 'after' }],
    ['sendMessage', { kind: 'drop', moment: 'before' }],
    ['editMessageText', { kind: 'drop', moment: 'after' }],
    ['getUpdates', { kind: 'drop', moment: 'after' }],
    ['*', { kind: 'html', code: 502 }],
    ['sendMessage', { kind: 'error', code: 500, description: 'Internal Server Error' }],
  ]
  const [method, fault] = faults[draw] ?? []
  if (method !== undefined && fault !== undefined) api.fail(method, fault)
}
