/** The places of the first users: Kota Semarang and Kabupaten Semarang with districts and villages, by Kemendagri code. */
import data from './data/places-semarang.json' with { type: 'json' }
import type { District, Region } from './types.ts'

export { findPlace } from './find-place.ts'

export const places: Region[] = data.regions.map(({ code, name, districts }) => ({
  code,
  name,
  districts: Object.entries(districts).map(([district, villages]) => readDistrict(code, district, villages)),
}))

const names = new Map<string, string>()
const regions = new Map<string, Region>()
for (const region of places) {
  note(region.code, region.name, region)
  for (const district of region.districts) {
    note(district.code, district.name, region)
    for (const village of district.villages) note(village.code, village.name, region)
  }
}

/** The official name of a region, district or village code. */
export function nameOf(code: string): string | undefined {
  return names.get(code)
}

/** The region that a region, district or village code lies in. */
export function regionOf(code: string): Region | undefined {
  return regions.get(code)
}

function note(code: string, name: string, region: Region): void {
  names.set(code, name)
  regions.set(code, region)
}

/** "01 Semarang Tengah" and "1001 Miroto; 1002 Brumbungan; …". */
function readDistrict(region: string, said: string, villages: string): District {
  const code = `${region}.${said.slice(0, 2)}`
  return {
    code,
    name: said.slice(3),
    villages: villages
      .split('; ')
      .map((village) => ({ code: `${code}.${village.slice(0, 4)}`, name: village.slice(5) })),
  }
}
