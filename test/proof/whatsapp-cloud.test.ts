/**
 * Promises 1 to 3 on WhatsApp's Cloud API: the real process is killed again and again while people report, Meta fails
 * now and then, and everything is delivered once more at the end. Then every byte that was written, logged, measured or
 * sent to an office is searched for what names a reporter. Again with the printed seed: KILL_SEED=… npx vitest …
 */
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { findCanaries } from '../support/canaries.ts'
import { cloudOfficial, type CloudWorld, newCloudWorld, NO_TELEGRAM, WEBHOOK } from '../support/graph/cloud-world.ts'
import type { Fault } from '../support/graph-api.ts'
import { picture, withTraces, CANARY as EXIF } from '../support/images.ts'
import { chance } from '../support/proof.ts'
import { goThrough, type Story } from '../support/reporter.ts'

/** As many as fit into the time, and never fewer than the first. */
const KILLS = { least: 8, most: 24, withinMs: 75_000 }
const seed = Number(process.env['KILL_SEED'] ?? randomInt(2 ** 31))
const category = { group: 'Medsos & grup chat', item: 'Unggah/sebar kampanye', id: 'MEDSOS_UNGGAH' }
const story = (n: number, words = 'amplop dibagikan kepada warga'): Story => ({
  category,
  story: [`Kejadian nomor ${n}, ${words} di balai desa.`],
  accused: `Lurah di kelurahan Contoh${n}`,
  online: true,
  source: { typed: '1', ids: ['self'] },
  fear: { label: 'Tidak', id: 'no' },
})
/** Who the reporters are, in every way in which Meta says it. */
const identity = {
  phone: '6281290007733',
  userId: 'ID.7913553771337913',
  name: 'Wulankenari',
  fileName: 'IMG-kenari-WA0001.jpg',
  exif: EXIF,
  hiddenId: 'ID.4455667788990011',
}
const answers = { story: 'kenarizulvana' }

async function world(): Promise<CloudWorld> {
  const cloud = await newCloudWorld({
    graph: { timing: { timeoutMs: 10_000, delayMs: 20, capMs: 500 } },
    office: { evidence: 'chat' },
    env: { LOG_LEVEL: 'trace', ...NO_TELEGRAM },
  })
  cloud.graph.hook(cloud.service.url + WEBHOOK)
  await cloud.service.start()
  return cloud
}

const misfortunes: Fault[] = [
  { kind: 'error', code: 131_056 },
  { kind: 'error', code: 130_429, retryAfter: 1 },
  { kind: 'error', status: 500, code: 2 },
  { kind: 'drop', moment: 'before' },
  { kind: 'drop', moment: 'after' },
  { kind: 'html', status: 502 },
]

test('kills: no case lost or doubled, no notice lost, nothing begun by what comes again', {
  timeout: 900_000,
}, async () => {
  console.log(`KILL_SEED=${seed}`)
  const random = chance(seed)
  const both = await world()
  const { graph, service } = both
  const office = await cloudOfficial(both)
  const ending = { over: false }
  let n = 0
  const reporter = async (hidden: boolean): Promise<string[]> => {
    const codes: string[] = []
    const person = graph.person(hidden ? { userId: `ID.${n}00000000`, hidden } : {})
    do codes.push((await goThrough(graph, person, story((n += 1)))).code ?? '?')
    while (!ending.over)
    return codes
  }
  const all = Promise.all([false, true].map(reporter))
  all.catch(() => undefined)
  const begun = Date.now()
  let kills = 0
  for (; kills < KILLS.least || (kills < KILLS.most && Date.now() - begun < KILLS.withinMs); kills += 1) {
    if (!service.running()) service.launch()
    await service.ready()
    const fault = misfortunes[Math.floor(random() * misfortunes.length)]
    if (fault !== undefined) graph.fail('messages', fault)
    await after(random() * 2500)
    await service.kill()
  }
  ending.over = true
  graph.heal()
  await service.start()
  const codes = (await all).flat()
  await graph.settled(90_000)
  for (const code of codes)
    await graph.until(
      () => (office.screen().some(({ text }) => text.includes(code)) ? true : undefined),
      `the notice of ${code}`,
      90_000,
    )
  // Everything once more, to a process that knows of none of it, and to one that does.
  const before = graph.received.filter(({ what }) => what === 'messages').length
  await service.kill()
  await service.start()
  await graph.deliveries.again()
  await graph.deliveries.again()
  await graph.settled()
  expect(await service.stop()).toBe(0)
  expect(new Set(codes).size).toBe(codes.length)
  const store = await openStore(`file:${service.dataDir}/kentongan.db`)
  const cases = await store.db.case.findMany({ select: { code: true } })
  await store.close()
  expect(cases.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
  console.log(
    `${kills} kills; ${codes.length} reports; ${graph.received.filter(({ what }) => what === 'messages').length - before} answers to what came again`,
  )
})

test('who the reporter is, is in no file, log line, metric or notice; what was said is sealed', async () => {
  const both = await world()
  const { graph, service } = both
  const office = await cloudOfficial(both)
  const ani = graph.person({ phone: identity.phone, userId: identity.userId, name: identity.name })
  const kept = new Map<string, Buffer>()
  const collect = async (moment: string): Promise<void> => {
    for (const [path, bytes] of await service.files())
      if (path !== 'kentongan.yaml') kept.set(`${moment}: ${path}`, bytes)
    kept.set('output', Buffer.from(service.output()))
    const metrics = await fetch(`${service.adminUrl}/metrics`).then(
      (answer) => answer.text(),
      () => '',
    )
    kept.set(`${moment}: metrics`, Buffer.from(metrics))
  }
  const photo = await withTraces(picture()).jpeg().toBuffer()
  const report = await goThrough(graph, ani, story(1, answers.story), {
    async begin() {
      ani.says('/lapor')
      await ani.hears(/Setuju\?/)
      // A refusal that quotes the person, a file where none is asked for, somebody with a hidden number.
      graph.fail('messages', { kind: 'error', code: 131_009 })
      ani.says('bantuan')
      ani.sends(photo, { as: 'document', name: identity.fileName })
      await ani.hears(/./)
      graph.person({ userId: identity.hiddenId, hidden: true, name: identity.name }).says('halo')
      graph.fail('messages', { kind: 'failed', code: 131_026 })
      await collect('begun')
      ani.says('/lapor')
    },
  })
  await office.hears(new RegExp(report.code ?? '?'))
  await graph.settled()
  await service.cli('doctor')
  await service.cli('export', report.code ?? '', '--out', join(service.folder, 'case.tar'))
  await collect('running')
  await service.stop()
  await collect('stopped')
  const toOffice = graph.received.filter(({ payload }) => payload['to'] === office.phone).map(({ body }) => body)
  expect(Buffer.concat(toOffice).toString()).toContain(answers.story)
  toOffice.forEach((body, index) => kept.set(`sent to the office: ${index}`, body))
  const wamids = ani.screen().map(({ id }) => id)
  expect(wamids.length).toBeGreaterThan(20)
  expect(findCanaries(kept, [...Object.values(identity), ...wamids])).toEqual([])
  const written = new Map([...kept].filter(([place]) => !place.startsWith('sent to')))
  expect(findCanaries(written, Object.values(answers))).toEqual([])
  for (const secret of [graph.token, graph.appSecret, graph.verifyToken])
    expect(findCanaries(kept, [secret])).toEqual([])
  // The search would find it.
  kept.set('planted', Buffer.from(`x ${identity.phone} y`))
  expect(findCanaries(kept, [identity.phone])).toHaveLength(1)
})
