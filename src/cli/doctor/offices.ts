/** Offices that nobody listens at. */
import { isServed, openLink } from '../../office/links.ts'
import { bad, type Check, ok, warn } from './finding.ts'

export const offices: Check = {
  name: 'offices',
  real: true,
  async look({ config, store, secret }) {
    if (store === undefined) return [ok('No office has a chat yet: the database is made at the first start.')]
    const rows = await store.db.officeLink.findMany({ select: { id: true, officeId: true, sealed: true } })
    // A chat under a secret that was lost is there, and nothing reaches it.
    const opens = secret === undefined ? rows : rows.flatMap((row) => openLink(secret, row) ?? [])
    const refused = opens.filter((link) => 'group' in link && !isServed(config.offices, link))
    const linked = new Set(opens.filter((link) => !refused.includes(link)).map(({ officeId }) => officeId))
    const known = config.offices.map(({ id }) => id)
    const unlinked = known.filter((id) => !linked.has(id))
    const strangers = [...new Set(rows.map(({ officeId }) => officeId))].filter((id) => !known.includes(id))
    return [
      ...(unlinked.length === known.length
        ? [
            bad(
              'No office has a linked chat: cases are kept, and nobody hears of them.',
              `npx kentongan invite --office ${known[0] ?? '<id>'}`,
            ),
          ]
        : unlinked.map((id) => warn(`No chat is linked to ${id}.`, `npx kentongan invite --office ${id}`))),
      ...strangers.map((id) =>
        warn(
          `A chat is linked to ${id}, which is not in kentongan.yaml (any more).`,
          `Add the office again, or run: npx kentongan offices unlink ${id}`,
        ),
      ),
      ...[...new Set(refused.map(({ officeId }) => officeId))].map((id) =>
        warn(
          `A group is linked to ${id}, which does not allow groups: nothing is sent there.`,
          `Type /lepas in the group and invite a private chat (npx kentongan invite --office ${id}), or set allowGroups.`,
        ),
      ),
      ...(unlinked.length + strangers.length + refused.length === 0 ? [ok('Every office has a linked chat.')] : []),
    ]
  },
}
