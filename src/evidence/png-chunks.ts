/** Keeps of a PNG only what paints it (PNG, third edition, https://www.w3.org/TR/png-3/). */

const PAINTS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const SIGNATURE = 8

/**
 * Whitelist instead of blacklist: the encoder writes the resolution (pHYs) whatever it is told, and a later release of
 * it may write more. `png` comes from our own encoder; throws when it is cut all the same.
 */
export function keepPaint(png: Buffer): Buffer {
  const kept = [png.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at)
    if (end > png.length) throw new RangeError('Cut PNG')
    if (PAINTS.has(png.toString('latin1', at + 4, at + 8))) kept.push(png.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}
