/** Who will be able to open the cases. A classic key never gets this far: the configuration refuses it. */
import type { Config } from '../../config.ts'
import { bad, type Check, type Finding, ok, warn } from './finding.ts'

export const keys: Check = {
  name: 'keys',
  real: true,
  look({ config: { offices, escrow } }) {
    const without = offices.filter(({ recipients }) => recipients.length === 0).map(({ id }) => id)
    const make =
      'Let the office run npx kentongan keygen on a machine of its own, and put the line age1pq1… under recipients.'
    if (without.length === offices.length && escrow === undefined)
      return [
        bad(
          'No office has a key and there is no escrow: nobody can open a case with this version; officials have the notices in their chats and nothing else.',
          make,
        ),
      ]
    return [
      ...shared(offices, escrow),
      ...(without.length === 0
        ? [ok('Every office has a post-quantum key.')]
        : [warn(`Offices without a key read the notice only, and cannot open evidence: ${without.join(', ')}.`, make)]),
      escrow === undefined
        ? warn(
            'There is no escrow: when an office loses its key, its cases are lost with it.',
            'Ask an independent body to hold a key, and name it under escrow in kentongan.yaml.',
          )
        : ok('An escrow holds a spare key.'),
    ]
  },
}

/** One key for several: each of them opens the cases of the others, and one loss is everybody's. */
function shared(offices: Config['offices'], escrow: Config['escrow']): Finding[] {
  const holders = new Map<string, Set<string>>()
  const holds = (recipient: string, holder: string): unknown =>
    holders.set(recipient, (holders.get(recipient) ?? new Set()).add(holder))
  for (const { id, recipients } of offices) for (const recipient of recipients) holds(recipient, id)
  if (escrow !== undefined) holds(escrow.recipient, 'escrow')
  return [...new Set([...holders.values()].filter(({ size }) => size > 1).map((ids) => [...ids].join(', ')))].map(
    (ids) =>
      warn(
        `The same key stands under ${ids}: each of them opens the cases of the others, and when it is lost it is lost for all.`,
        'Let each run npx kentongan keygen on a machine of its own, and replace the line age1pq1… in kentongan.yaml.',
      ),
  )
}
