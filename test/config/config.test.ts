import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paceTuning } from '../../adapters/whatsapp/pace.ts'
import { defaultTuning } from '../../adapters/whatsapp/tuning.ts'
import { ConfigError, loadConfig } from '../../src/config.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'kentongan-config-'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const OPERATOR = 'operator: { name: Lembaga Contoh, contact: kontak@contoh.example }\n'
const TOKEN = '123456:not-a-real-token'

/** Loads with this file, or without one. */
async function load(env: NodeJS.ProcessEnv, yaml?: string) {
  const path = join(cwd, 'kentongan.yaml')
  await rm(path, { force: true })
  if (yaml !== undefined) await writeFile(path, yaml)
  return loadConfig(env, cwd)
}
async function sentences(env: NodeJS.ProcessEnv, yaml?: string): Promise<readonly string[]> {
  const error: unknown = await load(env, yaml).then(
    () => expect.fail('it started'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ConfigError)) throw error
  return error.sentences
}

describe('without any setting', () => {
  it('is the demo on this machine with the sample offices, its data apart and without delays', async () => {
    const config = await load({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      webChat: 'demo',
      dataDir: join(cwd, 'data/demo'),
      databaseUrl: `file:${join(cwd, 'data/demo/kentongan.db')}`,
      keysDir: join(cwd, 'data/demo/epochs'),
      secret: { file: join(cwd, 'data/demo/secret') },
      languages: ['id', 'jv', 'en'],
      retention: { caseDays: 90, maxYears: 2 },
      delays: { answerMinutes: [0, 0] },
    })
    expect(config.telegram).toBeUndefined()
    expect(config.offices.map(({ id }) => id)).toContain('bawaslu-kab')
    expect(config.warnings).toContainEqual(expect.stringMatching(/^No offices are configured/))
  })

  it('cannot be changed afterwards', async () => {
    const config = await load({})
    expect(() => Object.assign(config.limits, { evidenceFiles: 99 })).toThrow(TypeError)
  })
})

describe('the chat in the browser', () => {
  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['is off under a named operator', {}, 'off'],
    ['is off where others reach it', { HOST: '0.0.0.0' }, 'off'],
    ['is off beside another channel', { TELEGRAM_BOT_TOKEN: TOKEN }, 'off'],
    ['is what is said', { WEB_CHAT: 'on', HOST: '0.0.0.0' }, 'on'],
  ])('%s', async (_, env, webChat) => {
    expect((await load(env, OPERATOR)).webChat).toBe(webChat)
  })

  it.each<[string, NodeJS.ProcessEnv]>([
    ['is a demo on this machine', { HOST: 'localhost' }],
    ['takes an empty variable for none', { WEB_CHAT: '', PORT: '', TELEGRAM_BOT_TOKEN: '' }],
    ['is a demo with a folder and ports of its own', { WEB_CHAT: 'demo', KENTONGAN_DATA: 'own', PORT: '0' }],
  ])('%s', async (_, env) => {
    expect((await load(env, 'regions: ["33.74"]\n')).webChat).toBe('demo')
  })

  const offices = 'offices:\n  - { id: a, name: A, authority: independent }\n'
  it.each<[string, NodeJS.ProcessEnv, string, RegExp]>([
    ['where others reach it', { HOST: '0.0.0.0' }, '', /a HOST that others reach/],
    ['beside another channel', { TELEGRAM_BOT_TOKEN: TOKEN }, '', /beside TELEGRAM_BOT_TOKEN,/],
    ['under a public address', { PUBLIC_URL: 'https://lapor.example' }, '', /PUBLIC_URL/],
    ['on a real database', { DATABASE_URL: 'postgresql://db/prod' }, '', /DATABASE_URL/],
    ['with a real secret', { KENTONGAN_SECRET: 'x' }, '', /KENTONGAN_SECRET,/],
    ['with the file of a real secret', { KENTONGAN_SECRET_FILE: 'x' }, '', /KENTONGAN_SECRET_FILE/],
    ['under a named operator', {}, OPERATOR, /operator in kentongan\.yaml/],
    ['with offices of its own', {}, offices, /offices in kentongan\.yaml/],
  ])('is no demo %s, neither asked for nor by default', async (_, env, yaml, named) => {
    const [refused = ''] = await sentences({ ...env, WEB_CHAT: 'demo' }, yaml)
    expect(refused).toMatch(/^WEB_CHAT=demo cannot run beside .* Use WEB_CHAT=on or off/)
    expect(refused).toMatch(named)
    // By default it is off, and then asks for an operator.
    expect((await load(env, `${yaml.replace(OPERATOR, '')}${OPERATOR}`)).webChat).toBe('off')
    if (yaml !== OPERATOR) expect(await sentences(env, yaml)).toEqual([expect.stringMatching(/^operator is missing/)])
  })
})

it('paths of the environment start at the working directory, those of the file at the file', async () => {
  const config = await load(
    {
      KENTONGAN_DATA: 'store',
      KENTONGAN_KEYS: '/run/keys',
      DATABASE_URL: 'file:other.db',
      WEB_CHAT: 'on',
      KENTONGAN_SECRET_FILE: '/run/secret',
    },
    `${OPERATOR}forms: [forms/a.yaml]`,
  )
  expect(config).toMatchObject({
    dataDir: join(cwd, 'store'),
    keysDir: '/run/keys',
    databaseUrl: `file:${join(cwd, 'other.db')}`,
    forms: [join(cwd, 'forms/a.yaml')],
    secret: { file: '/run/secret' },
    delays: { answerMinutes: [10, 60] },
  })
})

it('proxies are named by address, network or kind', async () => {
  expect((await load({})).trustProxy).toEqual([])
  const proxies = ['10.0.0.5', '10.1.0.0/16', '2001:db8::/32', 'uniquelocal']
  expect((await load({ TRUST_PROXY: proxies.join(', ') })).trustProxy).toEqual(proxies)
})

describe('Telegram', () => {
  const base = { TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URL: 'https://lapor.example/' }
  it('polls unless it is told otherwise, also with a public address', async () => {
    expect((await load(base, OPERATOR)).telegram).toEqual({ token: TOKEN, apiRoot: 'https://api.telegram.org' })
  })

  it('delivers below the public address, on this machine also in clear', async () => {
    const hook = { ...base, TELEGRAM_MODE: 'webhook' }
    expect((await load(hook, OPERATOR)).telegram?.webhook).toEqual({ publicUrl: 'https://lapor.example' })
    for (const PUBLIC_URL of ['http://127.0.0.1:3000', 'http://localhost', 'http://[::1]:3000'])
      expect((await load({ ...hook, PUBLIC_URL }, OPERATOR)).telegram?.webhook).toEqual({ publicUrl: PUBLIC_URL })
  })

  it('warns of a secret that can be guessed, and of one without effect', async () => {
    const warnings = async (mode: string, secret: string) =>
      (await load({ ...base, TELEGRAM_MODE: mode, TELEGRAM_WEBHOOK_SECRET: secret }, OPERATOR)).warnings.join()
    expect(await warnings('webhook', 'x'.repeat(23))).toMatch(/TELEGRAM_WEBHOOK_SECRET has fewer than 24/)
    expect(await warnings('webhook', 'x'.repeat(24))).not.toMatch(/TELEGRAM_WEBHOOK_SECRET/)
    expect(await warnings('polling', 'x'.repeat(24))).toMatch(/has no effect without TELEGRAM_MODE=webhook/)
  })
})

describe('WhatsApp Web', () => {
  const on = { WHATSAPP_ENABLED: 'true' }
  it('writes at a pace that is held to be safe, and says which setting is above it', async () => {
    const config = await load(on, OPERATOR)
    expect(defaultTuning).toMatchObject(paceTuning(config.whatsapp?.pace ?? expect.fail()))
    expect(config.warnings.join()).not.toMatch(/pace/)
    const fast = { messagesPerMinute: 21, atOnce: 11, spacingMs: 999, typingMs: 0 }
    for (const [name, value] of Object.entries(fast)) {
      const { warnings } = await load(on, `${OPERATOR}\nwhatsapp: { pace: { ${name}: ${value} } }`)
      expect(warnings.filter((line) => line.includes('banned'))).toEqual([
        expect.stringMatching(
          `^whatsapp\\.pace\\.${name} is ${value}: .*above the rates at which numbers were banned\\. Set it to \\d+ or (less|more)`,
        ),
      ])
    }
    expect(await sentences({}, `${OPERATOR}\nwhatsapp: { pace: { messagesPerMinute: 4 } }`)).toEqual([
      expect.stringMatching(/^whatsapp\.pace\.messagesPerMinute/),
    ])
  })
})

describe('the WhatsApp Cloud API', () => {
  const base = {
    WHATSAPP_CLOUD_TOKEN: 'EAAGtokenOfTheTest0123456789',
    WHATSAPP_CLOUD_PHONE_ID: '106540352242922',
    WHATSAPP_CLOUD_APP_SECRET: '0123456789abcdef0123456789abcdef',
    WHATSAPP_CLOUD_VERIFY_TOKEN: 'kata-panjang-yang-acak',
  }
  it('is on when its settings are there, and off without', async () => {
    const yaml = `${OPERATOR}\nwhatsappCloud: { template: { name: ada_pesan } }`
    expect((await load({ ...base, PUBLIC_URL: 'https://lapor.example' }, yaml)).whatsappCloud).toEqual({
      token: base.WHATSAPP_CLOUD_TOKEN,
      phoneId: base.WHATSAPP_CLOUD_PHONE_ID,
      appSecret: base.WHATSAPP_CLOUD_APP_SECRET,
      verifyToken: base.WHATSAPP_CLOUD_VERIFY_TOKEN,
      apiRoot: 'https://graph.facebook.com',
      publicUrl: 'https://lapor.example',
      template: { name: 'ada_pesan', language: 'id' },
    })
    expect((await load({}, OPERATOR)).whatsappCloud).toBeUndefined()
    expect((await load(base, OPERATOR)).warnings.join()).toMatch(/whatsappCloud.template is not set.*PUBLIC_URL is not/)
    expect((await load(base, yaml)).warnings.join()).not.toContain('whatsappCloud.template')
  })

  it('names what is missing or would cross the network in clear', async () => {
    const { WHATSAPP_CLOUD_APP_SECRET: _gone, ...without } = base
    expect(await sentences(without)).toEqual([
      expect.stringMatching(/^operator is missing/),
      expect.stringMatching(/^WHATSAPP_CLOUD_APP_SECRET is missing: with WHATSAPP_CLOUD_TOKEN it is needed/),
    ])
    const clear = { WHATSAPP_CLOUD_API_ROOT: 'http://graph.example', PUBLIC_URL: 'http://lapor.example' }
    expect(await sentences({ ...base, ...clear })).toEqual([
      expect.stringMatching(/^operator is missing/),
      expect.stringMatching(/^WHATSAPP_CLOUD_API_ROOT begins with http:/),
      expect.stringMatching(/^PUBLIC_URL begins with http:/),
    ])
  })
})

describe('a wrong environment stops the start with the setting and the mend', () => {
  it.each<[string, NodeJS.ProcessEnv, RegExp[]]>([
    ['a wrong port', { PORT: '70000' }, [/^PORT: use a port number up to 65535/]],
    ['a proxy by its name', { TRUST_PROXY: 'nginx' }, [/^TRUST_PROXY: use addresses or networks/]],
    ['a number of proxies', { TRUST_PROXY: '1' }, [/^TRUST_PROXY: use addresses or networks/]],
    ['a wrong word', { WEB_CHAT: 'yes' }, [/^WEB_CHAT: use on or off or demo\./]],
    ['a slip', { KENTONGAN_DTA: 'x' }, [/^KENTONGAN_DTA is not a setting\. Did you mean KENTONGAN_DATA\?$/]],
    ['a part left out', { TELEGRAM_TOKEN: TOKEN }, [/Did you mean TELEGRAM_BOT_TOKEN\?$/]],
    ['a stranger', { WHATSAPP_FOO: '1' }, [/^WHATSAPP_FOO is not a setting\. Remove it, or use one of: HOST/]],
    [
      'what comes later',
      { MAIL_FROM: 'a@example.org', SMTP_URL: 'smtp://x' },
      [/^MAIL_FROM .* e-mail yet/, /^SMTP_URL is set, but this version does not support e-mail yet/],
    ],
    ['a wrong switch', { WHATSAPP_ENABLED: 'yes' }, [/^WHATSAPP_ENABLED: use true or false\./]],
    ['arguments that are no list', { WHATSAPP_CHROMIUM_ARGS: '--no-sandbox' }, [/^WHATSAPP_CHROMIUM_ARGS: use a JSON/]],
    [
      'half a pin',
      { WHATSAPP_ENABLED: 'true', WHATSAPP_WEB_VERSION: '2.3' },
      [/^operator is missing/, /^WHATSAPP_WEB_CACHE is missing/],
    ],
    ['a wrong mode', { TELEGRAM_MODE: 'push' }, [/^TELEGRAM_MODE: use polling or webhook\./]],
    [
      'a webhook without an address',
      { TELEGRAM_MODE: 'webhook', TELEGRAM_BOT_TOKEN: TOKEN },
      [/^operator is missing/, /^PUBLIC_URL is missing: .* or use TELEGRAM_MODE=polling\.$/],
    ],
    [
      'a webhook in clear',
      { TELEGRAM_MODE: 'webhook', TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URL: 'http://lapor.example' },
      [/^operator is missing/, /^PUBLIC_URL begins with http:\/\/.* Use an address that begins with https/],
    ],
    [
      'a secret that Telegram does not take',
      { TELEGRAM_WEBHOOK_SECRET: 'rahasia sekali' },
      [/^TELEGRAM_WEBHOOK_SECRET: use letters, digits, _ and -/],
    ],
    ['an empty secret', { KENTONGAN_SECRET: '' }, [/^KENTONGAN_SECRET is empty/]],
    ['two secrets', { KENTONGAN_SECRET: 'x', KENTONGAN_SECRET_FILE: 'y' }, [/Keep one/, /^operator is missing/]],
    [
      'a demo beside real people',
      { WEB_CHAT: 'demo', TELEGRAM_BOT_TOKEN: TOKEN },
      [/^WEB_CHAT=demo cannot run beside TELEGRAM_BOT_TOKEN/],
    ],
    ['no operator', { TELEGRAM_BOT_TOKEN: TOKEN }, [/^operator is missing in kentongan\.yaml/]],
    [
      'a file that is not there',
      { KENTONGAN_CONFIG: 'nowhere.yaml' },
      [/^KENTONGAN_CONFIG: .*nowhere\.yaml cannot be read \(ENOENT\)/],
    ],
    ['all at once', { PORT: 'x', ADMIN_PORT: 'y' }, [/^PORT/, /^ADMIN_PORT/]],
  ])('%s', async (_, env, expected) => {
    const found = await sentences(env)
    expect(found).toHaveLength(expected.length)
    for (const [i, pattern] of expected.entries()) expect(found[i]).toMatch(pattern)
  })

  it('never repeats the value, which may be a secret', async () => {
    const secret = 'hunter2-hunter2'
    const found = await sentences({
      TELEGRAM_BOT_TOKEN: secret,
      LOG_LEVEL: secret,
      KENTONGAN_TOKEN: secret,
      DATABASE_URL: secret,
    })
    expect(found).toHaveLength(4)
    expect(found.join()).not.toContain(secret)
  })
})

describe('a wrong file stops the start with the setting and the mend', () => {
  const office = (lines: string) => `${OPERATOR}offices:\n  - { id: a, name: A, authority: independent, ${lines} }`
  it.each<[string, string, RegExp]>([
    [
      'an unknown block',
      `${OPERATOR}retension: {}`,
      /^retension in kentongan\.yaml is not a setting\. Did you mean retention\?$/,
    ],
    [
      'an unknown setting in a block',
      `${OPERATOR}retention: { casedays: 3 }`,
      /^retention\.casedays in .* Did you mean caseDays\?$/,
    ],
    [
      'a wrong kind',
      `${OPERATOR}retention: { caseDays: soon }`,
      /^retention\.caseDays in kentongan\.yaml: use a number\. \(Days after closing/,
    ],
    ['a number too high', `${OPERATOR}retention: { maxYears: 3 }`, /^retention\.maxYears .* up to 2/],
    [
      'files that no bot may fetch',
      `${OPERATOR}limits: { evidenceBytes: 20000001 }`,
      /^limits\.evidenceBytes .* up to 2/,
    ],
    [
      'an operator without contact',
      'operator: { name: A }',
      /^operator\.contact in kentongan\.yaml is missing\. Add it/,
    ],
    ['no Indonesian', `${OPERATOR}languages: [en]`, /^languages .* keep id/],
    ['a region in another form', `${OPERATOR}regions: [Semarang]`, /^regions\[0\] .* Kemendagri code/],
    ['one number of two', `${OPERATOR}delays: { answerMinutes: [3] }`, /^delays\.answerMinutes .*list of 2 numbers/],
    [
      'delays the wrong way round',
      `${OPERATOR}delays: { answerMinutes: [9, 3] }`,
      /first number must not be above the second/,
    ],
    [
      'a day that does not exist',
      `${OPERATOR}deadlines: { holidays: ["2027-02-30"] }`,
      /^deadlines\.holidays\[0\] .* use a date/,
    ],
    [
      'an office id with spaces',
      `${OPERATOR}offices:\n  - { id: A b, name: A, authority: independent }`,
      /^offices\[0\]\.id .* small letters/,
    ],
    [
      'a word for a list',
      office('districts: semarang'),
      /^offices\[0\]\.districts in kentongan\.yaml: use all, or a list\.$/,
    ],
    [
      'a wrong entry',
      office('districts: ["33.74", "semarang"]'),
      /^offices\[0\]\.districts\[1\] in kentongan\.yaml: use online or a Kemendagri code/,
    ],
    ['pointers for nobody', office('notice: pointer'), /a in .* notice: pointer but no recipients.* keygen, or use/],
    [
      'pictures beside pointers',
      office('notice: pointer, evidence: chat'),
      /a in .* has notice: pointer and evidence: chat, .* Use evidence: console, or/,
    ],
    [
      'a classic key',
      office(`recipients: [age1${'q'.repeat(58)}]`),
      /^offices\[0\]\.recipients\[0\] in kentongan\.yaml is a classic age recipient.*npx kentongan keygen/,
    ],
    ['a secret key', office('recipients: [AGE-SECRET-KEY-PQ-1QQ]'), /is a secret key, which must never stand here/],
    [
      'an id twice',
      `${OPERATOR}offices:\n  - &a { id: a, name: A, authority: independent }\n  - *a`,
      /^offices: the id a stands twice/,
    ],
    [
      'a reserved id',
      `${OPERATOR}offices:\n  - { id: escrow, name: A, authority: independent }`,
      /^offices: escrow is a reserved name/,
    ],
    [
      'an unknown authority',
      `${OPERATOR}offices:\n  - { id: a, name: A, authority: independnt }`,
      /names independnt, which is not listed under authorities\. Did you mean independent\?/,
    ],
    [
      'no independent office',
      `${OPERATOR}offices:\n  - { id: a, name: A, authority: pemkot-semarang }`,
      /none is independent/,
    ],
    [
      'what is no key at all',
      office('recipients: [age1abc]'),
      /^offices\[0\]\.recipients\[0\] in kentongan\.yaml is cut off or mistyped/,
    ],
    [
      'a key that was cut off when it was copied',
      office(`recipients: [age1pq1${'q'.repeat(60)}]`),
      /^offices\[0\]\.recipients\[0\] in kentongan\.yaml is cut off or mistyped/,
    ],
    ['a language twice', `${OPERATOR}languages: [id, id]`, /^languages .* name each once/],
    ['a region that is none', `${OPERATOR}regions: ["33.74", "33.75"]`, /^regions in .* names 33\.75.*"33\.74"/],
    ['a district that is none', office('districts: ["33.74.99"]'), /^offices: districts of a in .* names 33\.74\.99/],
    [
      'one name for two offices',
      `${OPERATOR}offices:\n  - { id: a, name: A, authority: independent }\n  - { id: b, name: a, authority: independent }`,
      /^offices: the name of b in kentongan\.yaml is that of another office/,
    ],
    ['an asterisk before a word', `${OPERATOR}offices: *penting*`, /behind an asterisk .* Put that text in quotes/],
    ['broken YAML', 'operator: [', /^kentongan\.yaml is not valid YAML: .* Mend that line\.$/],
    ['a list for the whole', '- a', /^The file in kentongan\.yaml: use a block of settings/],
  ])('%s', async (_, yaml, pattern) => {
    expect(await sentences({}, yaml)).toContainEqual(expect.stringMatching(pattern))
  })

  it('does not repeat a secret key that was put in the wrong place', async () => {
    expect((await sentences({}, office('recipients: [AGE-SECRET-KEY-PQ-1QQCANARY]'))).join()).not.toContain('CANARY')
  })
})

describe('what works but deserves a look', () => {
  it.each([
    [
      'a name too long for the notice',
      'operator: { name: Lembaga Pemantau Pemilihan Rakyat Contoh, contact: x }',
      /has 40 characters; the consent notice has room for 35/,
    ],
    [
      'an operator under one whose officials are reported',
      'operator: { name: Diskominfo, authority: Pemkot Semarang, contact: x }',
      /operator\.authority .* names Pemerintah Kota Semarang, whose officials are reported here/,
    ],
    ['a placeholder', 'operator: { name: (nama pengelola), contact: x }', /operator\.name .* placeholder/],
    ['no key at all', OPERATOR, /^No office has a key and there is no escrow: nobody can open/],
  ])('%s', async (_, yaml, pattern) => {
    expect((await load({}, yaml)).warnings).toContainEqual(expect.stringMatching(pattern))
  })
})
