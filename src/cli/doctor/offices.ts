/** Offices that nobody listens at. */
import type { ChannelName } from '../../channel.ts'
import type { Config } from '../../config.ts'
import { CHANNEL_SWITCHES, channelsOn } from '../../config/channels.ts'
import { isServed, openLink } from '../../office/links.ts'
import { bad, type Check, type Finding, ok, warn } from './finding.ts'

export const offices: Check = {
  name: 'offices',
  real: true,
  async look({ config, store, secret, unopened }) {
    if (unopened?.store === true) return []
    if (store === undefined) return [ok('No office has a chat yet: the database is made at the first start.')]
    const rows = await store.db.officeLink.findMany({ select: { id: true, officeId: true, sealed: true } })
    // A chat under a secret that was lost is there, and nothing reaches it.
    const opens = secret === undefined ? rows : rows.flatMap((row) => openLink(secret, row) ?? [])
    const refused = opens.filter((link) => 'group' in link && !isServed(config.offices, link))
    const on = channelsOn(config)
    const taken = opens.filter((link) => !refused.includes(link))
    const off = taken.flatMap((link) =>
      'address' in link && !on.includes(link.address.channel)
        ? [{ id: link.id, officeId: link.officeId, channel: link.address.channel }]
        : [],
    )
    // Another instance on the same PostgreSQL may have the channel.
    const shared = store.kind === 'postgresql'
    const idsOf = (links: readonly { officeId: string }[]) => new Set(links.map(({ officeId }) => officeId))
    const heard = shared ? taken : taken.filter(({ id }) => !off.some((link) => link.id === id))
    const [linked, switched] = [idsOf(heard), idsOf(off)]
    const known = config.offices.map(({ id }) => id)
    const unlinked = known.filter((id) => !linked.has(id))
    const strangers = [...idsOf(rows)].filter((id) => !known.includes(id))
    const findings: Finding[] = [
      ...(unlinked.length === known.length
        ? [
            bad(
              'No office has a linked chat: cases are kept, and nobody hears of them.',
              `npx kentongan invite --office ${known[0] ?? '<id>'}`,
            ),
          ]
        : unlinked
            .filter((id) => !switched.has(id))
            .map((id) => warn(`No chat is linked to ${id}.`, `npx kentongan invite --office ${id}`))),
      ...known.flatMap((id) => {
        const channels = [...new Set(off.flatMap(({ officeId, channel }) => (officeId === id ? [channel] : [])))]
        return channels.map((channel) => switchedOff(id, channel, shared))
      }),
      ...strangers.map((id) =>
        warn(
          `A chat is linked to ${id}, which is not in kentongan.yaml (any more).`,
          `Add the office again, or run: npx kentongan offices unlink ${id}`,
        ),
      ),
      ...[...idsOf(refused)].map((id) =>
        warn(
          `A group is linked to ${id}, which does not allow groups: nothing is sent there.`,
          `Type /lepas in the group and invite a private chat (npx kentongan invite --office ${id}), or set allowGroups.`,
        ),
      ),
    ]
    findings.push(...filesInGroups(config.offices, opens))
    return findings.length === 0 ? [ok('Every office has a linked chat.')] : findings
  },
}

/** Who joins a group later reads what was sent there before, and nobody here hears of it. */
function filesInGroups(configured: Config['offices'], links: readonly { officeId: string }[]): Finding[] {
  const grouped = new Set(
    links.filter((link) => 'group' in link && link.group === true).map(({ officeId }) => officeId),
  )
  return configured
    .filter(({ id, allowGroups, evidence }) => allowGroups && evidence === 'chat' && grouped.has(id))
    .map(({ id }) =>
      warn(
        `The files of reports go to a group of ${id}: whoever joins it later can see them.`,
        `Set evidence: console for ${id} in kentongan.yaml, or invite private chats: npx kentongan invite --office ${id}`,
      ),
    )
}

function switchedOff(id: string, channel: ChannelName, shared: boolean): Finding {
  const again = `Switch ${channel} on again (${CHANNEL_SWITCHES[channel]}), or invite a chat on another channel: npx kentongan invite --office ${id}`
  return shared
    ? warn(
        `A chat of ${id} is on ${channel}, which is switched off here: unless another instance has it, its notices wait.`,
        `If none has it: ${again.charAt(0).toLowerCase()}${again.slice(1)}`,
      )
    : warn(`A chat of ${id} is on ${channel}, which is switched off: nothing is sent there.`, again)
}
