/**
 * Whoever gives one detail of their own gives more: in such a message a number is not left as somebody else's only because
 * somebody else was spoken of near it.
 */
import type { Ground } from './ground.ts'
import type { MaskType, Span } from '../types.ts'

/** Details that are a number or a code: by them alone somebody is found. */
export const numbered: ReadonlySet<MaskType> = new Set<MaskType>([
  'phone',
  'email',
  'account',
  'nik',
  'kk',
  'nip',
  'npwp',
  'bank',
  'plate',
])

export function openHanded(spans: readonly (Span & { ground?: Ground | undefined })[]): Span[] {
  const own = spans.some(({ owner, type }) => owner === 'reporter' && type !== 'role')
  return spans.map(({ ground, ...span }) =>
    own && ground === 'near' && span.owner === 'other' && numbered.has(span.type)
      ? { ...span, owner: 'unknown', action: 'ask' }
      : span,
  )
}
