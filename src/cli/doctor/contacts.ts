/** Whom reporters are pointed to when they need more than a form. */
import { type Check, unless, warn } from './finding.ts'

const CONTACTS = { lkbh: 'LKBH Korpri', lpsk: 'LPSK', bawaslu: 'Bawaslu', outside: 'other regions' } as const

export const contacts: Check = {
  name: 'contacts',
  real: true,
  look({ config: { help } }) {
    const empty = (Object.keys(CONTACTS) as (keyof typeof CONTACTS)[]).filter((key) => help[key] === '')
    return unless(
      empty.length === 0
        ? []
        : [
            warn(
              `Help contacts are empty: ${empty.map((key) => `${CONTACTS[key]} (help.${key})`).join(', ')}.`,
              'Fill them in kentongan.yaml: somebody under pressure finds nobody to turn to otherwise.',
            ),
          ],
      'Every help contact is filled in. Call each of them once.',
    )
  },
}
