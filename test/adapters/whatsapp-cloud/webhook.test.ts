import { createHmac } from 'node:crypto'
import { createSecretWatch } from '../../../adapters/whatsapp-cloud/secret-watch.ts'
import { expect, test } from 'vitest'
import { connect, gate, listen, textOf, type Setup } from './setup.ts'

const HOUR = 3_600_000

const verification = ({ url, graph }: Setup, change: Record<string, string | undefined> = {}) => {
  const query = {
    'hub.mode': 'subscribe',
    'hub.verify_token': graph.verifyToken,
    'hub.challenge': '1158201444',
    ...change,
  }
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return fetch(`${url}?${new URLSearchParams(given).toString()}`)
}

const text = (graph: Setup['graph'], body: string, id = 'wamid.1', phoneId = graph.phoneId): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: phoneId },
              messages: [{ id, from: '6280000000001', timestamp: '1772416800', type: 'text', text: { body } }],
            },
          },
        ],
      },
    ],
  })

test('the address is confirmed to whoever knows the token, with the challenge and nothing else', async () => {
  const setup = await listen()
  const answer = await verification(setup)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(await answer.text()).toBe('1158201444')
  const wrong: Record<string, string | undefined>[] = [
    { 'hub.verify_token': 'salah' },
    { 'hub.verify_token': undefined },
    { 'hub.verify_token': `${setup.graph.verifyToken}x` },
    { 'hub.mode': 'unsubscribe' },
    { 'hub.challenge': undefined },
  ]
  for (const change of wrong) expect((await verification(setup, change)).status).toBe(403)
})

test('only the bytes that Meta signed are taken: not one more, not one written differently', async () => {
  const setup = await listen()
  const { graph, url, heard } = setup
  const sign = (body: string, secret = graph.appSecret) =>
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  const post = (body: string, signature?: string) =>
    fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'x-hub-signature-256': signature }),
      },
    })
  const body = text(graph, 'asli \u00e9').replace('\u00e9', String.raw`\u00e9`)
  for (const signature of [
    undefined,
    '',
    'sha256=',
    sign(body).slice(7),
    sign(body, 'x'),
    sign(`${body} `),
    'sha1=abc',
  ]) {
    const answer = await post(body, signature)
    expect(answer.status).toBe(401)
    expect(await answer.text()).toBe('{"error":"refused"}')
  }
  expect((await post(JSON.stringify(JSON.parse(body)), sign(body))).status).toBe(401)
  expect(heard).toEqual([])
  setup.clock.now = new Date(1_772_416_800_000)
  expect((await post(body, sign(body))).status).toBe(200)
  expect(heard.map(textOf)).toEqual(['asli \u00e9'])
})

test('whoever sends wrong signatures again and again is refused before anything of theirs is read', async () => {
  const { graph, url, heard } = await listen()
  const post = (signature: string) =>
    fetch(url, { method: 'POST', body: '{}', headers: { 'x-hub-signature-256': signature } }).then(
      ({ status }) => status,
    )
  for (let n = 0; n < 20; n += 1) expect(await post(`sha256=${'0'.repeat(64)}`)).toBe(401)
  const right = `sha256=${createHmac('sha256', graph.appSecret).update('{}').digest('hex')}`
  expect(await post(right)).toBe(401)
  expect(heard).toEqual([])
})

test('a delivery is acknowledged when its turn is over, not before', async () => {
  const { open, passed } = gate()
  const { graph, heard } = await listen(() => passed)
  graph.person().says('halo')
  await graph.until(() => heard[0], 'the message')
  expect(graph.deliveries.answers).toEqual([])
  open()
  await graph.settled()
  expect(graph.deliveries.answers).toEqual([200])
})

test('a turn that takes too long is answered in time, goes on, and is not begun again when the delivery comes again', async () => {
  const { open, passed } = gate()
  const { graph, heard } = await listen(() => passed, { tuning: { answerWithinMs: 20 } })
  graph.person().says('halo')
  await graph.until(() => (graph.deliveries.answers.length >= 3 ? true : undefined), 'more deliveries')
  expect(new Set(graph.deliveries.answers)).toEqual(new Set([503]))
  open()
  await graph.settled()
  expect(heard).toHaveLength(1)
})

test('a turn that fails is tried again until it succeeds; nothing after it overtakes it', async () => {
  let failures = 3
  const told: string[] = []
  const { graph, lines } = await listen((message) => {
    if (textOf(message) === 'satu' && failures-- > 0) throw new Error('rahasia')
    told.push(textOf(message))
  })
  const ani = graph.person()
  ani.says('satu')
  ani.says('dua')
  await graph.settled()
  expect(told).toEqual(['satu', 'dua'])
  expect(JSON.stringify(lines)).not.toContain('rahasia')
})

test('what is more than a chat may have open stays with Meta until its sender was told, once', async () => {
  const { open, passed } = gate()
  const { graph, heard, logged } = await listen(() => passed, { tuning: { answerWithinMs: 50 } })
  const ani = graph.person()
  graph.fail('messages', { kind: 'error', code: 131_000, times: Infinity })
  for (let n = 0; n < 25; n += 1) ani.says(`pesan ${n}`)
  await graph.until(() => (graph.deliveries.answers.length > 75 ? true : undefined), 'deliveries again')
  expect(new Set(graph.deliveries.answers)).toEqual(new Set([503]))
  graph.heal()
  await graph.until(() => (graph.deliveries.pending() === 20 ? true : undefined), 'those that were set aside')
  await logged('warn', /too many open messages/)
  open()
  await graph.settled()
  expect(new Set(heard.map(textOf)).size).toBe(20)
  expect(ani.screen().filter(({ text: said }) => said === 'Sedang ada gangguan.')).toHaveLength(1)
})

test('what was acknowledged and comes again does nothing, for days', async () => {
  const { graph, heard, clock } = await listen()
  graph.person().says('halo')
  await graph.settled()
  for (const hours of [1, 23, 24, 72, 168]) {
    clock.now = new Date(clock.now.getTime() + hours * HOUR)
    expect(await graph.deliveries.again()).toEqual([200])
  }
  expect(heard).toHaveLength(1)
})

test('what comes for the first time: late is marked, older than a day is left out', async () => {
  const { graph, heard, clock, logged } = await listen()
  const ani = graph.person()
  for (const [words, hours] of [
    ['baru', 0],
    ['sejam', 1],
    ['kemarin', 25],
  ] as const) {
    graph.deliveries.hold()
    ani.says(words)
    clock.now = new Date(clock.now.getTime() + hours * HOUR)
    graph.deliveries.release()
    await graph.settled()
  }
  expect(heard.map((message) => [textOf(message), message.stale])).toEqual([
    ['baru', undefined],
    ['sejam', true],
  ])
  await logged('warn', /older than a day/)
})

test('a batch in the wrong order is handled in the order in which it was written', async () => {
  const { graph, heard, clock } = await listen()
  const ani = graph.person()
  const budi = graph.person()
  graph.deliveries.hold()
  for (const words of ['satu', 'dua', 'tiga']) {
    ani.says(words)
    budi.says(words)
    clock.now = new Date(clock.now.getTime() + 2000)
  }
  graph.deliveries.release({ batch: true, reversed: true })
  await graph.settled()
  for (const { phone } of [ani, budi])
    expect(heard.filter(({ address }) => address.id === `phone:${phone}`).map(textOf)).toEqual(['satu', 'dua', 'tiga'])
  expect(graph.deliveries.answers).toEqual([200])
})

test('messages that overtake each other say which was written first', async () => {
  const { graph, heard, clock } = await listen()
  const ani = graph.person()
  graph.deliveries.hold()
  ani.says('satu')
  clock.now = new Date(clock.now.getTime() + 2000)
  ani.says('dua')
  graph.deliveries.release({ reversed: true })
  await graph.settled()
  const orderOf = (words: string) => heard.find((message) => textOf(message) === words)?.order ?? 0
  expect(orderOf('dua')).toBeGreaterThan(orderOf('satu'))
})

test('other numbers of the account, other fields and empty deliveries are none of ours', async () => {
  const { graph, heard } = await listen()
  expect(await graph.deliveries.raw(text(graph, 'lain', 'wamid.2', '999999999'))).toBe(200)
  for (const body of [
    '{}',
    'null',
    '[]',
    '7',
    '{broken',
    '{"entry":[{}]}',
    '{"entry":[{"changes":[{"field":"flows"}]}]}',
  ])
    expect(await graph.deliveries.raw(body)).toBe(200)
  expect(heard).toEqual([])
})

test('one message of an odd shape does not hold back those beside it', async () => {
  const { graph, heard, logged } = await listen()
  graph.deliver({
    messages: [
      { id: 'wamid.odd', from: '6280000000001', timestamp: 'soon', type: 'text', text: { body: 'x' } },
      null,
      { id: 'wamid.fine', from: '6280000000001', timestamp: '1772416800', type: 'text', text: { body: 'baik' } },
    ],
  })
  await graph.settled()
  expect(heard.map(textOf)).toEqual(['baik'])
  await logged('error', /could not be read/)
})

test('a wrong app secret is noticed, because nothing that comes fits it', async () => {
  const { graph, channel, logged, lines } = await connect({ appSecret: 'f'.repeat(32) })
  await channel.start(() => Promise.resolve())
  graph.person().says('tolong')
  await logged('error', /WHATSAPP_CLOUD_APP_SECRET/)
  await graph.until(() => (graph.deliveries.answers.length > 3 ? true : undefined), 'further tries')
  expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1)
})

test('what strangers sign says nothing of the secret while deliveries fit it', () => {
  let now = 0
  const said: string[] = []
  const watch = createSecretWatch({ error: (_, message) => void said.push(message) }, () => now)
  watch.right()
  watch.wrong()
  expect(said).toEqual([])
  now += 3_600_000
  for (const _ of [1, 2]) watch.wrong()
  expect(said).toHaveLength(1)
  now += 3_600_000
  watch.wrong()
  expect(said).toHaveLength(2)
})
