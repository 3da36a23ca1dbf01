/**
 * Which offices receive a case. Pure. The rule: by category and place, minus every office that stands too close to the
 * person reported, but never without an independent one.
 */
import { type Authority, INDEPENDENT, type Office } from '../config/office.ts'
import { findOffice } from '../understanding/find-office.ts'
import { words } from '../understanding/normalise.ts'

export interface RoutingInput {
  category: string
  /** Region code, `online` or `outside`. */
  region: string
  district?: string | undefined
  /** The person reported, as written and, if the reporter picked one, the office. */
  accused: {
    officeId?: string | undefined
    officeText?: string | undefined
    positionText?: string | undefined
    /** "Pak Sekda" is a name to the reporter and a position to us. */
    nameText?: string | undefined
  }
  /** A civil servant is being pressed: the reporter may be the victim. */
  pressure: boolean
  /** Ids of the offices that the reporter struck out. */
  struck: readonly string[]
  /** Ids of further offices, which a link brought along. They may come to the others, and replace none. */
  added?: readonly string[] | undefined
}

/** `thin`: the report says so little that an independent office looks at it first. */
export type WhyLeftOut = 'accused' | 'authority' | 'unknown-office' | 'struck' | 'thin'
export interface Routing {
  recipients: Office[]
  leftOut: { office: Office; why: WhyLeftOut }[]
  /** The last independent office: it cannot be struck out. */
  kept?: Office
}

/** No recipients at all means that the case waits: escrow and operator are told that there is one. */
export function routeCase(
  input: RoutingInput,
  config: { offices: readonly Office[]; authorities: readonly Authority[] },
): Routing {
  const own = ownOffices(input.accused, config.offices)
  const near = authoritiesNear(input.accused, own, config.authorities)
  const unknown = input.pressure && own.length === 0 && !isKnown(input.accused, config.authorities)
  const why = (office: Office): WhyLeftOut | undefined => {
    if (own.includes(office)) return 'accused'
    if (near.has(office.authority)) return 'authority'
    return unknown && !isIndependent(office) ? 'unknown-office' : undefined
  }

  const regular = officesInCharge(input, own, config)
  const inCharge = config.offices.filter((office) => regular.includes(office) || input.added?.includes(office.id))
  const open = inCharge.filter((office) => why(office) === undefined)
  // Not an added one: with it, the last independent office could be struck out.
  const independent = open.filter((office) => isIndependent(office) && regular.includes(office))
  const unstruck = independent.filter(({ id }) => !input.struck.includes(id))
  const kept = unstruck.length === 0 ? independent[0] : unstruck.length === 1 ? unstruck[0] : undefined
  const recipients = open.filter((office) => office === kept || !input.struck.includes(office.id))
  const leftOut = inCharge
    .filter((office) => !recipients.includes(office))
    .map((office) => ({ office, why: why(office) ?? ('struck' as const) }))
  return { recipients, leftOut, ...(kept && { kept }) }
}

/** For a look by the independent offices first; where none may have it, nobody is held back. */
export function forALook(routing: Routing): Routing {
  const first = routing.recipients.filter(isIndependent)
  if (first.length === 0) return routing
  const others = routing.recipients.filter((office) => !first.includes(office))
  return {
    ...routing,
    recipients: first,
    leftOut: [...routing.leftOut, ...others.map((office) => ({ office, why: 'thin' as const }))],
  }
}

const isIndependent = (office: Office): boolean => office.authority === INDEPENDENT

/**
 * By category and place, in the order of the configuration; widened until an independent office is among them that is
 * not the accused's own: a complaint about Bawaslu of the city goes to that of the regency.
 */
function officesInCharge(
  input: RoutingInput,
  own: readonly Office[],
  { offices, authorities }: { offices: readonly Office[]; authorities: readonly Authority[] },
): Office[] {
  const areas = areasOf(input, own, authorities)
  const handles = ({ categories }: Office) => categories === 'all' || categories.includes(input.category)
  const serves = ({ districts }: Office) =>
    districts === 'all' || districts.some((code) => areas.some((area) => area === code || area.startsWith(`${code}.`)))
  const widening = [(office: Office) => serves(office) && handles(office), serves, () => true]
  const independent = widening
    .map((fits) => offices.filter((office) => isIndependent(office) && !own.includes(office) && fits(office)))
    .find((found) => found.length > 0)
  return offices.filter((office) => (serves(office) && handles(office)) || independent?.includes(office))
}

/**
 * Codes of where it happened. What happened online has no place, so the government that the accused works for decides:
 * sending it to offices of both would show it to more people than need to know.
 */
function areasOf(
  { region, district, accused }: RoutingInput,
  own: readonly Office[],
  authorities: readonly Authority[],
): string[] {
  if (region !== 'online') return district === undefined ? [region] : [region, district]
  const named = authorities.filter(
    (authority) =>
      mentions(accused.officeText, names(authority)) || own.some((office) => office.authority === authority.id),
  )
  const regions = named.flatMap((authority) => authority.regions)
  return regions.length > 0 ? regions : ['online']
}

/**
 * The accused's own office. One name may fit several ("Inspektorat"): each of them could be the one. Looked for in
 * everything said about the person: "Inspektur Kota Semarang" may have been taken for a name. Outside
 * the office only whole names count: a school's "pengawas" is not at Bawaslu, nor a village's "kasubag kepegawaian" at
 * the personnel office.
 */
function ownOffices(accused: RoutingInput['accused'], offices: readonly Office[]): Office[] {
  const { officeId, officeText, positionText, nameText } = accused
  const picked = offices.filter(({ id }) => id === officeId)
  const own = new Set([
    ...(picked.length > 0 ? picked : officesIn(officeText, offices)),
    ...officesIn(positionText, offices, true),
    ...officesIn(nameText, offices, true),
  ])
  return offices.filter((office) => own.has(office))
}

function officesIn(text: string | undefined, offices: readonly Office[], whole = false): Office[] {
  if (!text) return []
  const found = offices.flatMap((office) => {
    const match = findOffice(text, [{ id: office.id, name: office.name, aliases: [...office.aliases] }])
    return match && (match.whole || !whole) ? [{ office, exact: match.exact }] : []
  })
  const exact = found.filter((match) => match.exact)
  return (exact.length > 0 ? exact : found).map(({ office }) => office)
}

/** Authorities whose offices must not hear of it: the accused leads them, works at their seat, or in one of their offices. */
function authoritiesNear(
  accused: RoutingInput['accused'],
  own: readonly Office[],
  authorities: readonly Authority[],
): Set<string> {
  const said = [accused.officeText, accused.positionText, accused.nameText]
    .filter((text) => text !== undefined)
    .join(' / ')
  const led = authorities.filter((authority) => mentions(said, authority.leaders))
  const seat = authorities.filter((authority) => isSeat(accused.officeText, authority))
  const above = own.filter((office) => !isIndependent(office)).map((office) => office.authority)
  return new Set([...[...led, ...seat].map(({ id }) => id), ...above])
}

/** "Pemkot Semarang" is the government itself; "Dinas Pendidikan Pemkot Semarang" is one unit of it. */
const isSeat = (officeText: string | undefined, authority: Authority): boolean =>
  mentions(officeText, names(authority)) && !mentions(officeText, UNITS)

/**
 * Whether it is known where the accused works, well enough to say that it is not the top of a government, nor an office
 * that would receive the report: "kepala badan saya" may be the head of the personnel agency.
 */
const isKnown = ({ officeText, positionText }: RoutingInput['accused'], authorities: readonly Authority[]): boolean =>
  authorities.some((authority) => isSeat(officeText, authority)) ||
  mentions(officeText, NAMED_UNITS) ||
  mentions(positionText, NAMED_UNITS)

const listed = (...lines: string[]): string[] => lines.flatMap((line) => line.split(', '))

/**
 * Units that say by themselves where somebody works. "Bagian" is missing on purpose: the sections called so belong to
 * the regional secretariat.
 */
const SPEAKING_UNITS = listed(
  'kecamatan, kelurahan, desa, camat, lurah, kades, kepala desa, perangkat desa, inspektorat',
  'sekolah, guru, kepsek, paud, tk, sd, sdn, smp, smpn, sma, sman, smk, smkn, universitas, kemenag, kementerian',
  'puskesmas, rsud, rumah sakit, uptd, upt, satpol, satpol pp, damkar, samsat, disdik, dinkes, dishub, dinsos',
  'disnaker, bapenda, bappeda, bpbd, dlh, dpu',
)
/** Kinds of unit, of which the receiving offices are some: they say where only with what the unit is for. */
const KINDS_OF_UNIT = listed('dinas, badan, kadis')
/** What dinas and badan of a regional government are for, by the first words of their names. A missing one costs the other offices, never the reporter. */
const CONCERNS = listed(
  'pendidikan, kesehatan, sosial, perhubungan, pekerjaan umum, pu, pupr, bina marga, penataan ruang, perumahan, perkim',
  'disperkim, lingkungan, lh, ketahanan pangan, pangan, pertanian, peternakan, perikanan, kelautan, perkebunan, kehutanan',
  'perdagangan, perindustrian, koperasi, umkm, tenaga kerja, ketenagakerjaan, transmigrasi, pariwisata, kebudayaan',
  'kepemudaan, pemuda, olahraga, arsip, kearsipan, perpustakaan, kependudukan, dukcapil, pencatatan sipil',
  'pengendalian penduduk, kb, pemberdayaan, perlindungan anak, penanaman modal, perizinan, pelayanan terpadu, pemadam',
  'kebakaran, pertanahan, energi, keuangan, pengelola keuangan, pengelolaan keuangan, pendapatan, pengelola pendapatan',
  'aset, pajak, perencanaan, penelitian, riset, penanggulangan bencana, bencana, kesatuan bangsa, kesbangpol',
  'pusat statistik, narkotika',
)
const UNITS = [...SPEAKING_UNITS, ...KINDS_OF_UNIT]
const NAMED_UNITS = [...SPEAKING_UNITS, ...KINDS_OF_UNIT.flatMap((kind) => CONCERNS.map((what) => `${kind} ${what}`))]

const names = (authority: Authority): string[] => [authority.name, ...authority.aliases]

/** One of `phrases` stands in the text, as whole words. */
function mentions(text: string | undefined, phrases: readonly string[]): boolean {
  if (!text) return false
  const said = ` ${words(text).join(' ')} `
  return phrases.some((phrase) => said.includes(` ${words(phrase).join(' ')} `))
}
