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
for (const region of places) {
  names.set(region.code, region.name)
  for (const district of region.districts) {
    names.set(district.code, district.name)
    for (const village of district.villages) names.set(village.code, village.name)
  }
}

/** The official name of a region, district or village code. */
export function nameOf(code: string): string | undefined {
  return names.get(code)
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
