import { ChannelError } from '../../src/channel.ts'

/** What we tell apart in Meta's refusals, beyond the reasons of a `ChannelError`. */
export type Detail =
  | 'network'
  | 'server'
  | 'throughput'
  | 'pair'
  | 'spam'
  | 'token'
  | 'permission'
  | 'account'
  | 'number'
  | 'window'
  | 'template'
  | 'undeliverable'
  | 'media'
  | 'too-big'
  | 'other'

/**
 * A failed call. Made afresh from a number and never given a `cause`: Meta's messages quote what was sent, and the
 * errors of fetch below them may hold addresses.
 */
export class CloudError extends ChannelError {
  readonly detail: Detail
  readonly code: number | undefined
  constructor(what: string, detail: Detail, code?: number, retryAfter?: number) {
    super(REASONS[detail], `WhatsApp: ${what} failed (${detail}${code === undefined ? '' : ` ${code}`})`, retryAfter)
    this.detail = detail
    this.code = code
  }
}

const REASONS: Record<Detail, ChannelError['reason']> = {
  network: 'unavailable',
  server: 'unavailable',
  token: 'unavailable',
  permission: 'unavailable',
  account: 'unavailable',
  number: 'unavailable',
  throughput: 'limited',
  pair: 'limited',
  spam: 'limited',
  // It opens again as soon as the other side writes.
  window: 'limited',
  template: 'limited',
  // Not `gone`: also said of an old app or of terms that were not accepted yet, and a chat of an office would be unlinked.
  undeliverable: 'refused',
  media: 'refused',
  'too-big': 'refused',
  other: 'refused',
}

/** Meta asks to decide by the code: status and title change (developers.facebook.com, Cloud API, error codes). */
const CODES: Record<number, Detail> = {
  0: 'token',
  190: 'token',
  3: 'permission',
  10: 'permission',
  368: 'account',
  131031: 'account',
  133010: 'number',
  4: 'throughput',
  80007: 'throughput',
  130429: 'throughput',
  131056: 'pair',
  131048: 'spam',
  131047: 'window',
  131026: 'undeliverable',
  131052: 'media',
  131053: 'media',
  1: 'server',
  2: 'server',
  131000: 'server',
  131016: 'server',
  133004: 'server',
}

/** Of an object that is not there, or not ours to see. */
const NO_SUCH_OBJECT = 33

export interface Refused {
  status: number
  code?: number | undefined
  subcode?: number | undefined
  retryAfter?: number | undefined
}

/** Sorts an answer into a detail. */
export function fromAnswer(what: string, { status, code, subcode, retryAfter }: Refused): CloudError {
  return new CloudError(what, detailOf({ status, code, subcode }), code, retryAfter)
}

function detailOf({ status, code, subcode }: Refused): Detail {
  if (code === 100 && subcode === NO_SUCH_OBJECT) return 'number'
  const known = code === undefined ? undefined : CODES[code]
  if (known !== undefined) return known
  if (code !== undefined && code >= 200 && code <= 299) return 'permission'
  if (code !== undefined && code >= 132_000 && code <= 132_099) return 'template'
  if (status === 429) return 'throughput'
  if (status === 401) return 'token'
  return status >= 500 ? 'server' : 'other'
}

/** Any failure as a `CloudError`; what is not an answer of the platform is the network. */
export const toCloudError = (what: string, error: unknown): CloudError =>
  error instanceof CloudError ? error : new CloudError(what, 'network')

/** What the operator must mend. */
export const SENTENCES: Partial<Record<Detail, string>> = {
  token:
    'Meta does not accept the access token. Make a new one for the system user and put it into WHATSAPP_CLOUD_TOKEN.',
  permission:
    'The access token may not use this number. Give the system user whatsapp_business_messaging and the number, then renew WHATSAPP_CLOUD_TOKEN.',
  account:
    'Meta has locked or restricted the WhatsApp account. Look into the account quality in the WhatsApp Manager; nothing can be sent until it is lifted.',
  number:
    'Meta does not know this number, or it is not registered. Compare WHATSAPP_CLOUD_PHONE_ID with the phone number ID in the app (it is not the phone number itself).',
  spam: 'Meta holds back messages of this number because too many were reported or blocked. Look into its quality rating in the WhatsApp Manager.',
  template:
    'Meta refuses the template. Compare whatsappCloud.template in kentongan.yaml with the approved template: its name, its language, no variables.',
}
