/** Parts of a picture that its reporter can have covered: strips along an edge, and corners. Pure. */

export const COVER_PARTS = [
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const
export type CoverPart = (typeof COVER_PARTS)[number]

const isCoverPart = (value: unknown): value is CoverPart => COVER_PARTS.some((part) => part === value)

/** What came out of a seal or through a pipe; undefined when it is no list of parts. */
export const readCoverParts = (said: unknown): CoverPart[] | undefined =>
  Array.isArray(said) && said.length > 0 && said.every(isCoverPart) ? said : undefined

/** A corner lies within the two strips that meet in it. */
export const isWithin = (part: CoverPart, others: readonly CoverPart[]): boolean =>
  others.includes(part) || part.split('-').some((edge) => others.some((other) => other === edge))

/** With one more, and without what that one makes needless; in the order in which they are offered. */
export const withPart = (parts: readonly CoverPart[], part: CoverPart): CoverPart[] =>
  COVER_PARTS.filter((one) => one === part || (parts.includes(one) && !isWithin(one, [part])))

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A quarter of the width or the height, or of both; never less, where it cannot be divided. */
export function boxOf(part: CoverPart, width: number, height: number): Box {
  const has = (edge: string): boolean => part.split('-').includes(edge)
  const wide = has('left') || has('right') ? Math.ceil(width / 4) : width
  const high = has('top') || has('bottom') ? Math.ceil(height / 4) : height
  return { left: has('right') ? width - wide : 0, top: has('bottom') ? height - high : 0, width: wide, height: high }
}
