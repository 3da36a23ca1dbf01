/** Who will be able to open the cases. A classic key never gets this far: the configuration refuses it. */
import { bad, type Check, ok, warn } from './finding.ts'

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
