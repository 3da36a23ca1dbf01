/** Bytes that come in pieces, put in their place one by one. */
export interface Gatherer {
  add(piece: Uint8Array): void
  readonly size: number
  /** What came so far; nothing may be added afterwards. */
  all(): Buffer
}

const LEAST = 64 * 1024

/**
 * Joined at the end, a large file would hold everybody up: each page of 20 MB of fresh memory is a fault, 100 ms in all.
 * @param expected bytes, as announced; more may come, which then costs a copy, or less
 */
export function createGatherer(expected: number): Gatherer {
  // Untouched memory takes no room.
  let room = Buffer.allocUnsafeSlow(Math.max(expected, LEAST))
  let size = 0
  return {
    add(piece) {
      if (size + piece.length > room.length) {
        const larger = Buffer.allocUnsafeSlow(2 * (size + piece.length))
        room.copy(larger, 0, 0, size)
        room = larger
      }
      room.set(piece, size)
      size += piece.length
    },
    get size() {
      return size
    },
    all: () => room.subarray(0, size),
  }
}
