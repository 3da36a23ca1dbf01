import { createHmac, hash, timingSafeEqual } from 'node:crypto'

export const SIGNATURE_HEADER = 'x-hub-signature-256'

/** Whether these very bytes come from whoever knows the app secret. */
export function isSigned(raw: Uint8Array, shown: unknown, appSecret: string): boolean {
  const [, hex] = typeof shown === 'string' ? (/^sha256=([0-9a-f]{64})$/i.exec(shown) ?? []) : []
  if (hex === undefined) return false
  return timingSafeEqual(Buffer.from(hex, 'hex'), createHmac('sha256', appSecret).update(raw).digest())
}

/** Compared as digests: neither the length nor a common beginning may show in the time it takes. */
export const isSame = (shown: unknown, expected: string): boolean =>
  typeof shown === 'string' && timingSafeEqual(digest(shown), digest(expected))

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')
