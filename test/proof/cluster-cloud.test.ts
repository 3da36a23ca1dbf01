/**
 * WhatsApp's Cloud API with two instances on one PostgreSQL: Meta delivers to a load balancer that gives each message to
 * the next of them, out of order and again and again, while one is killed and another takes its place. Each case exists
 * once, each notice arrives, and what comes again begins nothing.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Balancer, startBalancer } from '../support/balancer.ts'
import { cloudOfficial, newCloudWorld, NO_TELEGRAM, WEBHOOK } from '../support/graph/cloud-world.ts'
import type { Person } from '../support/graph-api.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import type { ServiceProcess } from '../support/process.ts'
import { BAWASLU, INSPEKTORAT, openCases } from '../support/proof.ts'
import { goThrough, type Report } from '../support/reporter.ts'
import { heldIn, routesOf, saidIn } from '../support/said-and-held.ts'

const REPORTERS = 4
/** Of each reporter. */
const REPORTS = 2
const LONG = 150_000

let postgres: Postgres
let balancer: Balancer
beforeAll(async () => {
  postgres = await startPostgres()
  balancer = await startBalancer()
})
afterAll(async () => {
  await balancer.stop()
  await postgres.stop()
})

test('no case is doubled and no notice lost, whatever Meta delivers again', { timeout: 900_000 }, async () => {
  await postgres.create('cluster_cloud')
  const url = postgres.url('cluster_cloud')
  const world = await newCloudWorld({
    graph: { timing: { timeoutMs: 10_000, delayMs: 20, capMs: 500 } },
    env: {
      ...NO_TELEGRAM,
      DATABASE_URL: url,
      KENTONGAN_SECRET: randomBytes(32).toString('base64url'),
      PUBLIC_URL: balancer.url,
    },
  })
  const { graph } = world
  const enter = async (instance: ServiceProcess): Promise<void> => {
    instance.launch()
    await instance.ready(2 * LONG)
    balancer.add(instance.url)
  }
  const [first, second] = [world.service, await world.another()]
  await Promise.all([enter(first), enter(second)])
  graph.hook(balancer.url + WEBHOOK)
  const offices = new Map<string, Person>([
    [BAWASLU, await cloudOfficial(world, BAWASLU)],
    [INSPEKTORAT, await cloudOfficial(world, INSPEKTORAT)],
  ])

  const reports: Report[] = []
  let sent = 0
  let stories = 0
  const reporter = async (n: number): Promise<void> => {
    const person = graph.person(n % 2 === 0 ? {} : { userId: `ID.${n}00000000`, hidden: true })
    for (let round = 0; round < REPORTS; round += 1) {
      stories += 1
      const told = {
        category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
        story: [`Kejadian nomor ${stories}, amplop dibagikan kepada warga di balai desa.`],
        accused: `Lurah di kelurahan Contoh${stories}`,
        online: stories % 3 === 0,
        source: { typed: '1', ids: ['self'] },
        fear: { label: 'Tidak', id: 'no' },
      }
      reports.push(await goThrough(graph, person, told, { sent: () => (sent += 1) }))
    }
  }
  const all = Promise.all(Array.from({ length: REPORTERS }, (_, n) => reporter(n)))
  all.catch(() => undefined)
  /** Everything that was answered comes once more, to whoever is next, while people go on. */
  const storm = async (): Promise<void> => {
    const answers = await graph.deliveries.again()
    expect(answers.length).toBeGreaterThan(0)
  }

  // Right after somebody pressed "Kirim": between case, session and notice, wherever it is.
  await Promise.race([graph.until(() => sent >= 2 || undefined, 'two reports', 2 * LONG), all])
  await Promise.all([storm(), first.kill()])
  const third = await world.another()
  await enter(third)
  balancer.remove(first.url)
  await Promise.race([graph.until(() => sent >= 5 || undefined, 'five reports', 2 * LONG), all])
  await storm()
  await all
  await graph.settled(LONG)
  const noticesOf = (office: string, code = '?') =>
    offices
      .get(office)
      ?.screen()
      .filter(({ from, text }) => from === 'bot' && text.includes(`INFORMASI AWAL ${code}`)) ?? []
  for (const report of reports)
    for (const office of routesOf(report))
      await graph.until(
        () => noticesOf(office, report.code).length > 0 || undefined,
        `the notice of ${report.code} at ${office}`,
        LONG,
      )
  // Long after everything is over, in an order of its own: once to each of them.
  await storm()
  await storm()
  await graph.settled(LONG)

  const cases = await openCases(world, url)
  expect(reports).toHaveLength(REPORTERS * REPORTS)
  expect(cases.map(({ code }) => code).toSorted()).toEqual(reports.map(({ code = '' }) => code).toSorted())
  for (const report of reports) {
    const found = cases.find(({ code }) => code === report.code)
    expect(found && heldIn(found)).toEqual(saidIn(report))
    expect(found?.offices).toEqual(routesOf(report))
    // At least once; and nobody else's office.
    for (const office of [BAWASLU, INSPEKTORAT])
      expect(noticesOf(office, report.code).length > 0).toBe(routesOf(report).includes(office))
  }
  for (const instance of [second, third]) {
    expect(balancer.answered.get(instance.url)).toBeGreaterThan(5)
    expect(await instance.stop()).toBe(0)
  }
})
