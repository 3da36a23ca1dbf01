/** When and where a video or a recording was made, by the tags that phones write. Pure; what ffprobe says is not trusted. */
import type { PhotoFacts } from '../form/answers.ts'
import { readFacts } from './facts-told.ts'

/** WIB, as the calendar of the service: films note the time of Greenwich. */
const OFFSET = 7 * 3_600_000
/** Cameras whose clock was never set count from 1904 or 1970. */
const EARLIEST = Date.UTC(2000, 0)
const PLACES = ['com.apple.quicktime.location.ISO6709', 'location']

/** Undefined when there is neither. */
export function recordedFacts(tags: unknown): PhotoFacts | undefined {
  if (typeof tags !== 'object' || tags === null) return undefined
  const said = new Map(Object.entries(tags))
  const place = PLACES.map((name) => placeIn(said.get(name))).find((one) => one !== undefined)
  return readFacts({ taken: takenIn(said.get('creation_time')), place })
}

function takenIn(said: unknown): string | undefined {
  const time = typeof said === 'string' ? Date.parse(said) : Number.NaN
  return time >= EARLIEST ? new Date(time + OFFSET).toISOString().slice(0, 16) : undefined
}

/** `+07.0512+110.4377/` (ISO 6709): three digits are about a hundred metres, as with photos. */
function placeIn(said: unknown): string | undefined {
  const [, lat, lon] = (typeof said === 'string' && /^([+-]\d{2}\.\d+)([+-]\d{3}\.\d+)/.exec(said)) || []
  const [north, east] = [Number(lat), Number(lon)]
  if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180) || (north === 0 && east === 0)) return undefined
  return `${north.toFixed(3)}, ${east.toFixed(3)}`
}
