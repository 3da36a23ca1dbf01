/** A text read otherwise than it was typed, so that every rule knows it, with the way back. */
import { type Spots, spotsOf } from '../text/spots.ts'
import { countOf } from '../text/tokens.ts'

export interface Read {
  text: string
  toTyped(start: number, end: number): { start: number; end: number }
  /** Where a place of the text as it was typed is in this one. */
  toRead(at: number): number
}
/** What stands in the text and what it is read as. */
export interface Part {
  at: number
  end: number
  put: string
}

/** The text with its parts read otherwise; they stand in order and never overlap. */
export function replaced(text: string, parts: readonly Part[]): Read {
  let out = ''
  let last = 0
  /** Where in the new text each part stands. */
  const placed: { from: number; to: number; at: number; end: number }[] = []
  for (const { at, end, put } of parts) {
    out += text.slice(last, at)
    placed.push({ from: out.length, to: out.length + put.length, at, end })
    out += put
    last = end
  }
  out += text.slice(last)
  const back = (place: number, ending: boolean): number => {
    const before = placed[countOf(placed, ({ from }) => (ending ? from < place : from <= place)) - 1]
    if (before === undefined) return place
    const { to, at, end } = before
    // Inside one all of it is meant.
    if (place < to) return ending ? end : at
    return place + end - to
  }
  return {
    text: out,
    toTyped: (start, end) => ({ start: back(start, false), end: back(end, true) }),
    toRead: (place) => {
      const before = placed[countOf(placed, ({ at }) => at < place) - 1]
      if (before === undefined) return place
      return place < before.end ? before.from : place + before.to - before.end
    },
  }
}

/** The text with these parts read otherwise; undefined without any. Of two that overlap the one that begins first holds. */
export function readWith(text: string, parts: readonly Part[]): Read | undefined {
  if (parts.length === 0) return undefined
  let end = 0
  const apart = parts
    .toSorted((a, b) => a.at - b.at)
    .filter((part) => {
      const free = part.at >= end
      if (free) end = part.end
      return free
    })
  return replaced(text, apart)
}

/** One way of reading after the other; `read` is undefined where none changes anything. */
export function readAfter(
  text: string,
  ...ways: readonly ((spots: Spots) => Read | undefined)[]
): { spots: Spots; read: Read | undefined } {
  let read: Read | undefined
  // Gone through anew only where it was changed.
  let spots = spotsOf(text)
  for (const way of ways) {
    const first = read
    const next = way(spots)
    if (next === undefined) continue
    spots = spotsOf(next.text)
    read =
      first === undefined
        ? next
        : {
            text: next.text,
            toTyped: (start, end) => {
              const at = next.toTyped(start, end)
              return first.toTyped(at.start, at.end)
            },
            toRead: (at) => next.toRead(first.toRead(at)),
          }
  }
  return { spots, read }
}
