/**
 * Two and three instances on one PostgreSQL, by webhook behind a load balancer that gives each message to the next of
 * them. Reporters go through whole reports while an instance is killed and another takes its place, and while the
 * database crashes: their turns stay in order, each case exists once, each notice arrives.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../support/bot-api.ts'
import { type Balancer, startBalancer } from '../support/balancer.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import type { ServiceProcess } from '../support/process.ts'
import { BAWASLU, INSPEKTORAT, newWorld, official, openCases } from '../support/proof.ts'
import { goThrough, type Report, type Story } from '../support/reporter.ts'
import { heldIn, routesOf, saidIn } from '../support/said-and-held.ts'

const REPORTERS = 6
/** Of each reporter. */
const REPORTS = 2

let postgres: Postgres
const balancers: Balancer[] = []
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  await Promise.all(balancers.map((balancer) => balancer.stop()))
  await postgres.stop()
})

async function newCluster(count: number) {
  const database = `cluster_${count}`
  await postgres.create(database)
  const balancer = await startBalancer()
  balancers.push(balancer)
  const world = await newWorld({
    env: {
      DATABASE_URL: postgres.url(database),
      KENTONGAN_SECRET: randomBytes(32).toString('base64url'),
      TELEGRAM_MODE: 'webhook',
      PUBLIC_URL: balancer.url,
    },
  })
  const others = await Promise.all(Array.from({ length: count - 1 }, () => world.another()))
  const instances = [world.service, ...others]
  const enter = async (instance: ServiceProcess): Promise<void> => {
    instance.launch()
    // Several start at once, on whatever machine tests run.
    await instance.ready(120_000)
    balancer.add(instance.url)
  }
  // All at once: they migrate the same empty database and begin the same day.
  await Promise.all(instances.map(enter))
  return {
    ...world,
    url: postgres.url(database),
    balancer,
    instances,
    /** Dies without a word, and one that knows nothing takes its place. */
    async replace(index: number): Promise<void> {
      const old = instances[index]
      if (old === undefined) throw new Error('no such instance')
      await old.kill()
      const fresh = await world.another()
      instances[index] = fresh
      await enter(fresh)
      balancer.remove(old.url)
    },
  }
}
type Cluster = Awaited<ReturnType<typeof newCluster>>

let stories = 0
function newStory(): Story {
  stories += 1
  return {
    category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
    story: [`Kejadian nomor ${stories}, amplop dibagikan kepada warga di balai desa.`, `Lanjutan nomor ${stories}.`],
    accused: `Lurah di kelurahan Contoh${stories}`,
    online: stories % 3 === 0,
    source: { typed: '1, 2', ids: ['self', 'online'] },
    fear: { label: 'Tidak', id: 'no' },
  }
}

/** Resolves when so many of the reports were sent. */
function countdown() {
  let sent = 0
  const waiting = new Set<{ from: number; resolve: () => void }>()
  return {
    sent(): void {
      sent += 1
      for (const each of waiting) if (sent >= each.from) each.resolve()
    },
    reached: (from: number): Promise<void> =>
      sent >= from ? Promise.resolve() : new Promise((resolve) => waiting.add({ from, resolve })),
  }
}

test.each([2, 3])('%i instances', { timeout: 900_000 }, async (count) => {
  const cluster = await newCluster(count)
  const { api, balancer } = cluster
  const offices = new Map<string, Person>([
    [BAWASLU, await official(cluster, BAWASLU, 'Pak Bawaslu')],
    [INSPEKTORAT, await official(cluster, INSPEKTORAT, 'Bu Inspektorat')],
  ])
  const sending = countdown()
  const reports: Report[] = []
  /** What stood in the chat, should a report not hold what was said: a reply that came twice, a message that was late. */
  const chats = new Map<Report, string>()
  const reporter = async (): Promise<void> => {
    const person = api.person()
    for (let n = 0; n < REPORTS; n += 1) {
      const report = await goThrough(api, person, newStory(), { sent: () => sending.sent() })
      reports.push(report)
      chats.set(report, person.transcript())
    }
  }
  const all = Promise.all(Array.from({ length: REPORTERS }, reporter))
  all.catch(() => undefined)

  // Right after somebody pressed "Kirim": between case, session and notice, wherever it is.
  await Promise.race([sending.reached(2), all])
  await cluster.replace(0)
  await Promise.race([sending.reached(REPORTERS), all])
  if (count === 3) await postgres.crash()
  await cluster.replace(1)
  await all
  await api.settled(150_000)
  for (const report of reports)
    for (const office of routesOf(report))
      await api.until(
        () => noticesOf(offices.get(office), report.code).length > 0 || undefined,
        `the notice of ${report.code} at ${office}`,
        150_000,
      )

  const cases = await openCases(cluster, cluster.url)
  expect(reports).toHaveLength(REPORTERS * REPORTS)
  expect(cases.map(({ code }) => code).toSorted()).toEqual(reports.map(({ code = '' }) => code).toSorted())
  expect(new Set(reports.map(({ code }) => code)).size).toBe(reports.length)
  for (const report of reports) {
    const found = cases.find(({ code }) => code === report.code)
    expect(found && heldIn(found), chats.get(report)).toEqual(saidIn(report))
    expect(found?.offices).toEqual(routesOf(report))
  }
  for (const [office, person] of offices)
    for (const { message } of person.chat.sights) {
      const [code] = /SMG-[0-9A-Z]{5}/.exec(message.text) ?? []
      if (code === undefined) continue
      const report = reports.find((one) => one.code === code)
      expect(report && routesOf(report)).toContain(office)
    }
  await continuesElsewhere(cluster, offices.get(BAWASLU) as Person)
  for (const { url } of cluster.instances) expect(balancer.answered.get(url)).toBeGreaterThan(5)
  for (const instance of cluster.instances) expect(await instance.stop()).toBe(0)
})

const noticesOf = (person: Person | undefined, code = '?') =>
  (person?.chat.sights ?? []).filter(({ message }) => message.text.includes(code))

/** An open case and the erasing of a chat, each message with another instance. */
async function continuesElsewhere({ api, balancer }: Cluster, bawaslu: Person): Promise<void> {
  const before = new Map(balancer.answered)
  const ani = api.person()
  const { code = '', receipt = '' } = await goThrough(api, ani, newStory(), { unanswered: 'erase' })
  await ani.presses('Hapus chat')
  const done = await ani.hears(/sudah kami hapus/)
  // Of either side, whichever instance sent or received it.
  await ani.sees((screen) => screen.every(({ id }) => id >= done.id))
  await bawaslu.hears(new RegExp(code))
  await bawaslu.says(`/tanya ${code} Apakah ada saksi lain?`)
  await bawaslu.hears(/saksi lain/)
  await bawaslu.presses('Kirim')
  await bawaslu.hears(/tersimpan/)
  await ani.says('/cek')
  await ani.hears(/nomor rahasia/i)
  await ani.says(receipt)
  await ani.hears(/saksi lain/)
  await ani.presses('Jawab')
  await ani.hears(/./)
  await ani.says('Ada dua orang di belakang')
  await ani.presses('Kirim')
  await bawaslu.hears(/dua orang di belakang/)
  const busy = [...balancer.answered].filter(([url, count]) => count > (before.get(url) ?? 0))
  expect(busy.length).toBeGreaterThan(1)
}
