/**
 * The Cloud API as `doctor` asks it: is the token right, is the number ours and in order, does Meta deliver to us, and
 * does the clock of this machine agree.
 */
import { createHmac } from 'node:crypto'
import type { Finding } from '../../src/channel.ts'
import { ofClock, secondsAhead } from '../shared/clock.ts'
import { API_VERSION } from './graph.ts'
import { fromAnswer, SENTENCES } from './errors.ts'
import { WEBHOOK_PATH } from './webhook.ts'

const PATIENCE_MS = 10_000

export interface WhatsAppCloudSeen {
  token: string
  appSecret: string
  phoneId: string
  verifyToken: string
  apiRoot: string
  publicUrl?: string | undefined
}

interface Answer {
  status?: string
  quality_rating?: string
  webhook_configuration?: Partial<Record<'phone_number' | 'whatsapp_business_account' | 'application', string>>
  error?: { code?: number; error_subcode?: number }
}

export async function examineWhatsAppCloud(seen: WhatsAppCloudSeen): Promise<Finding[]> {
  return [...(await ofNumber(seen)), ...(await ofWebhook(seen))]
}

async function ofNumber(seen: WhatsAppCloudSeen): Promise<Finding[]> {
  const { token, phoneId, apiRoot, publicUrl } = seen
  let status: number
  let answer: Answer
  let clock: Finding[]
  try {
    const asked = Date.now()
    // Not the number and the name: what doctor prints is passed on to others.
    const fields = 'status,quality_rating,webhook_configuration'
    const response = await fetch(`${apiRoot}/${API_VERSION}/${phoneId}?fields=${fields}`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    clock = ofClock(secondsAhead(response, asked))
    status = response.status
    answer = (await response.json().catch(() => ({}))) as Answer
  } catch {
    return [
      bad(
        'The Graph API of Meta cannot be reached.',
        'Look at the network of this machine, and at WHATSAPP_CLOUD_API_ROOT if it is set.',
      ),
    ]
  }
  const { error } = answer
  if (error !== undefined || status >= 400) {
    const { detail } = fromAnswer('number', { status, code: error?.code, subcode: error?.error_subcode })
    const sentence = SENTENCES[detail]
    return [
      ...clock,
      sentence === undefined
        ? bad(`Meta answers with an error (${error?.code ?? status}).`, 'Try again later.')
        : parted(sentence),
    ]
  }
  return [
    ...clock,
    ok('Meta accepts the access token, and the phone number ID is a number of this account.'),
    ...(await ofSecret(seen)),
    ...ofState(answer),
    ...ofDelivery(answer, publicUrl),
  ]
}

const WRONG_PROOF = 100

/** Meta never shows the secret, and refuses a call that proves to know another one. */
async function ofSecret({ token, phoneId, apiRoot, appSecret }: WhatsAppCloudSeen): Promise<Finding[]> {
  const proof = createHmac('sha256', appSecret).update(token).digest('hex')
  const code = await fetch(`${apiRoot}/${API_VERSION}/${phoneId}?fields=id&appsecret_proof=${proof}`, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
    .then(async (response) => ((await response.json()) as Answer).error?.code ?? (response.ok ? 'fits' : 'unknown'))
    .catch(() => 'unknown' as const)
  if (code === 'fits') return [ok('The app secret belongs to the access token.')]
  const mend = 'Compare WHATSAPP_CLOUD_APP_SECRET with the app secret of this app, under App settings, Basic.'
  if (code === WRONG_PROOF) return [bad('The app secret is wrong: everything that Meta delivers is refused.', mend)]
  return [warn('Whether the app secret is right could not be found out.', `${mend} Then try again later.`)]
}

/** Sentences of the log: what is wrong, then what to do. */
function parted(sentence: string): Finding {
  const [says = '', ...mend] = sentence.split(/(?<=\.) /)
  return bad(says, mend.join(' '))
}

function ofState({ status, quality_rating: quality }: Answer): Finding[] {
  const manager = 'Look into the WhatsApp Manager, at the number and at the quality of the account.'
  return [
    ...(status === undefined || status === 'CONNECTED'
      ? []
      : [bad('The number is not connected to the Cloud API.', manager)]),
    ...(quality === 'RED' || quality === 'YELLOW'
      ? [warn('Meta rates the quality of the number as low: it may be held back or blocked.', manager)]
      : []),
  ]
}

/** The address that counts for our number is the most special one that is set. */
function ofDelivery({ webhook_configuration: hooks }: Answer, publicUrl: string | undefined): Finding[] {
  if (hooks === undefined || publicUrl === undefined) return []
  const address = hooks.phone_number ?? hooks.whatsapp_business_account ?? hooks.application
  if (address === `${publicUrl}${WEBHOOK_PATH}`) return [ok('Meta delivers to PUBLIC_URL.')]
  return [
    bad(
      address === undefined ? 'No webhook is set at Meta, so nothing arrives.' : 'The webhook at Meta leads elsewhere.',
      `Enter PUBLIC_URL with ${WEBHOOK_PATH} behind it in the app, under WhatsApp, Configuration, and subscribe to the field messages.`,
    ),
  ]
}

/** As Meta does when the address is entered. */
async function ofWebhook({ publicUrl, verifyToken }: WhatsAppCloudSeen): Promise<Finding[]> {
  if (publicUrl === undefined) return []
  const challenge = String(Math.floor(Math.random() * 1e9))
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': challenge,
  })
  const answer = await fetch(`${publicUrl}${WEBHOOK_PATH}?${query.toString()}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => undefined)
  if (answer?.status === 200 && answer.text === challenge) return [ok('The webhook answers at PUBLIC_URL.')]
  return [
    warn(
      answer === undefined
        ? 'The webhook cannot be reached at PUBLIC_URL from this machine.'
        : `At PUBLIC_URL something else answers than our webhook (${answer.status}).`,
      'Does the service run, with the same WHATSAPP_CLOUD_VERIFY_TOKEN, and does the proxy in front pass on /webhooks/whatsapp?',
    ),
  ]
}

const ok = (says: string): Finding => ({ level: 'ok', says })
const warn = (says: string, mend: string): Finding => ({ level: 'warn', says, mend })
const bad = (says: string, mend: string): Finding => ({ level: 'bad', says, mend })
