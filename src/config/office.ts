/** Who receives reports, and whom they answer to: `offices` and `authorities` of `kentongan.yaml`. */
import { z } from 'zod'
import { isHybridRecipient } from '../vault/hybrid.ts'
import { areaCode, id, name, served } from './values.ts'

/**
 * A post-quantum age recipient. The age library takes classic recipients beside hybrid ones without a word, and one
 * classic recipient is enough to undo the protection against later decryption, so they stop the start.
 */
export const ageRecipient = z.string().superRefine((value, context) => {
  const message = recipientProblem(value)
  if (message !== undefined) context.addIssue({ code: 'custom', message, input: undefined })
})

function recipientProblem(value: string): string | undefined {
  const make = 'Make a key with `npx kentongan keygen` and put its line that begins with age1pq1 here'
  if (/^AGE-SECRET-KEY/i.test(value))
    return 'is a secret key, which must never stand here. Put the public line (age1pq1…) of that key file here, and make a new key: this one has been shown'
  if (!value.startsWith('age1')) return `is not an age recipient. ${make}`
  // A classic one has 32 bytes, which Bech32 writes with 58 characters behind its name (https://age-encryption.org/v1).
  if (/^age1[0-9a-z]{58}$/.test(value))
    return `is a classic age recipient, which a quantum computer could open later. ${make}`
  if (isHybridRecipient(value)) return undefined
  // Nothing could be sealed to it: every report that concerns this office would fail.
  return 'is cut off or mistyped: the check at its end does not fit. Copy the whole line again, as the office gave it'
}

/** The authority of offices that answer to no government whose officials may be reported. */
export const INDEPENDENT = 'independent'

export const authority = z.strictObject({
  id: id.describe('Short name, used by `authority` of the offices.'),
  name: name(80).describe('Full name.'),
  aliases: z.array(name(80)).default([]).describe('Other names that reporters type for this government as a whole.'),
  leaders: z
    .array(name(60))
    .default([])
    .describe(
      'Positions and seats at its top (wali kota, sekda, setda …). A report about one of them goes to no office under this authority.',
    ),
  regions: z.array(areaCode).default([]).describe('Region codes that it governs.'),
})
export type Authority = Readonly<z.infer<typeof authority>>

export const office = z.strictObject({
  id: id.describe('Short name, used on the command line and in the store. Do not change it while cases are open.'),
  name: name(60).describe('Name shown to reporters and officials.'),
  aliases: z
    .array(name(60))
    .default([])
    .describe('Other names that reporters type for it; used to notice that the accused works there.'),
  kind: z
    .enum(['election-supervisor', 'inspectorate', 'personnel', 'information', 'legal-aid', 'other'])
    .default('other')
    .describe('What the office is.'),
  authority: id.describe(
    'Whom it answers to: `independent`, or the id of an entry under `authorities`. Offices are left out when the accused stands at the top of their authority.',
  ),
  categories: z
    .union([z.literal('all'), z.array(z.string()).min(1)])
    .default('all')
    .describe('Categories it handles: `all`, or a list of category ids of the form.'),
  districts: z
    .union([z.literal('all'), z.array(served).min(1)])
    .default('all')
    .describe(
      'Where it is in charge: `all`, or a list of region codes, district codes and `online` (cases that happened on the internet only).',
    ),
  recipients: z
    .array(ageRecipient)
    .default([])
    .describe(
      'Public keys (age1pq1…) that its cases are sealed to; make one with `npx kentongan keygen`. Without any, its officials read the notice only.',
    ),
  notice: z
    .enum(['full', 'pointer'])
    .default('full')
    .describe(
      '`full`: the whole summary goes to its chats. `pointer`: only case code, category and deadline; the report is opened with the key.',
    ),
  evidence: z
    .enum(['console', 'chat'])
    .default('console')
    .describe(
      '`console`: evidence is opened with the key only. `chat`: files sent with the report go to the linked chats with the notice, too; files added later never do.',
    ),
  language: z.enum(['id', 'en']).default('id').describe('Language of its notices.'),
  allowGroups: z
    .boolean()
    .default(false)
    .describe(
      'A group chat may be linked to this office. Everybody in that group reads the cases. Switched off later, a group that is linked already gets nothing any more and its commands are refused.',
    ),
})
export type Office = Readonly<z.infer<typeof office>>
