/** The clock of PostgreSQL, the one that all instances can see: each is compared with it by a `doctor` on its machine. */
import type { Store } from '../../store/open.ts'
import { bad, type Check, type Finding, ok, warn } from './finding.ts'

/** Seconds. Keys of the day and leases of the regular work are shared by instances whose clocks agree. */
const SKEW = { odd: 30, wrong: 300 }

export const database: Check = {
  name: 'database',
  look: async ({ store }) => (store === undefined ? [] : clockOf(store)),
}

/**
 * @param now this machine's clock, in milliseconds
 * @returns nothing for SQLite, which has the clock of the process
 */
export async function clockOf({ db, kind }: Pick<Store, 'db' | 'kind'>, now = Date.now): Promise<Finding[]> {
  if (kind === 'sqlite') return []
  const asked = now()
  const [row] = await db.$queryRaw<
    { ms: number }[]
  >`SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms`
  if (row === undefined) return []
  // Half of the way there and back.
  const ahead = ((asked + now()) / 2 - row.ms) / 1000
  const off = Math.round(Math.abs(ahead))
  const says = `The clock of this machine is ${off} seconds ${ahead > 0 ? 'ahead of' : 'behind'} that of PostgreSQL.`
  const mend = 'Switch time synchronisation on, on both machines: timedatectl set-ntp true'
  if (off >= SKEW.wrong) return [bad(says, mend)]
  return off >= SKEW.odd ? [warn(says, mend)] : [ok('The clocks of this machine and of PostgreSQL agree.')]
}
