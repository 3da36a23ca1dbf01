import { expect, test } from 'vitest'
import { examineWhatsAppCloud } from '../../../adapters/whatsapp-cloud/doctor.ts'
import { connect } from './setup.ts'

test('doctor says what is wrong with token, number, delivery and address, and how to mend it', async () => {
  const { graph, url } = await connect()
  const publicUrl = new URL(url).origin
  const settings = { ...graph, apiRoot: graph.url, publicUrl }
  const ask = async (change: object = {}) =>
    (await examineWhatsAppCloud({ ...settings, ...change })).map(({ level, says, mend }) => {
      if (level !== 'ok') expect(mend).toMatch(/\S/)
      return `${level}: ${says}`
    })

  let asked = 0
  graph.number['webhook_configuration'] = { application: url }
  expect(await ask()).toEqual([
    'ok: The clock of this machine is right.',
    'ok: Meta accepts the access token, and the phone number ID is a number of this account.',
    'ok: The app secret belongs to the access token.',
    'ok: Meta delivers to PUBLIC_URL.',
    'ok: The webhook answers at PUBLIC_URL.',
  ])
  expect(await ask({ token: 'EAAGwrong' })).toContain('bad: Meta does not accept the access token.')
  expect(await ask({ appSecret: 'f'.repeat(32) })).toContain(
    'bad: The app secret is wrong: everything that Meta delivers is refused.',
  )
  graph.fail('number', { kind: 'html', status: 502, when: () => ++asked === 2 })
  expect(await ask()).toContain('warn: Whether the app secret is right could not be found out.')
  expect(await ask({ phoneId: '1' })).toEqual(
    expect.arrayContaining([expect.stringMatching(/^bad: Meta does not know/)]),
  )
  expect(await ask({ apiRoot: 'http://127.0.0.1:9' })).toContain('bad: The Graph API of Meta cannot be reached.')
  expect(await ask({ verifyToken: 'lain' })).toContain(
    'warn: At PUBLIC_URL something else answers than our webhook (403).',
  )
  expect(await ask({ publicUrl: 'http://127.0.0.1:9' })).toEqual(
    expect.arrayContaining(['warn: The webhook cannot be reached at PUBLIC_URL from this machine.']),
  )
  graph.time = new Date(Date.now() - 3_600_000)
  expect(await ask()).toContainEqual(expect.stringMatching(/^bad: The clock of this machine is 3\d{3} seconds ahead/))
  // Said of a refused token too, which may have to do with it.
  expect(await ask({ token: 'EAAGwrong' })).toContainEqual(expect.stringMatching(/^bad: The clock of this machine/))
  graph.time = undefined
  graph.number = {
    status: 'PENDING',
    quality_rating: 'RED',
    webhook_configuration: { application: 'https://lain.example/' },
  }
  expect(await ask()).toEqual(
    expect.arrayContaining([
      'bad: The number is not connected to the Cloud API.',
      'warn: Meta rates the quality of the number as low: it may be held back or blocked.',
      'bad: The webhook at Meta leads elsewhere.',
    ]),
  )
  graph.number = { webhook_configuration: {} }
  expect(await ask()).toContain('bad: No webhook is set at Meta, so nothing arrives.')
  graph.fail('number', { kind: 'html', status: 502 })
  expect(await ask()).toContain('bad: Meta answers with an error (502).')
})
