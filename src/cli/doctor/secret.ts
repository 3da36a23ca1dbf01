/** The server secret and the keys of the day: where they lie, and whether an old one is still of use. */
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type KeysOptions, keysUnderPrevious, readKeys } from '../../keys.ts'
import { createLinks } from '../../office/links.ts'
import { bad, type Check, type Finding, type Room, unless, warn } from './finding.ts'

export const secret: Check = {
  name: 'secret',
  real: true,
  async look(room) {
    const findings = [...places(room), ...(await missing(room)), ...(await rotation(room))]
    if (room.unopened?.secret === true) return findings
    return unless(
      findings,
      room.secret === undefined
        ? 'There is no server secret yet: it is made at the first start.'
        : 'The server secret lies apart from the data, and only what is needed of it is loaded.',
    )
  },
}

const within = (path: string, folder: string): boolean => !relative(folder, path).startsWith('..')

function places({ config }: Room): Finding[] {
  const { dataDir, keysDir } = config
  const file = 'file' in config.secret ? config.secret.file : undefined
  const tree = file === undefined ? undefined : workTree(dirname(file))
  return [
    ...(file !== undefined && within(file, dataDir)
      ? [
          warn(
            'The server secret lies beside the data: one copied folder is enough to guess secret numbers and to read who the officials are.',
            'Move the file elsewhere (not make a new one) and set KENTONGAN_SECRET_FILE.',
          ),
        ]
      : []),
    ...(tree === undefined
      ? []
      : [
          bad(
            `The server secret lies in a git work tree (${tree}): the next commit may publish it.`,
            'Move the file out of it and set KENTONGAN_SECRET_FILE. If it was ever committed, change it (docs/offices-and-keys.md).',
          ),
        ]),
    ...(within(keysDir, dataDir)
      ? [
          warn(
            'The keys of the day lie in the data directory: a backup of that directory brings back what their destruction erases.',
            'Set KENTONGAN_KEYS to a folder that no backup or snapshot takes in, or leave that folder out of every backup.',
          ),
        ]
      : []),
  ]
}

function workTree(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  return folder === dirname(folder) ? undefined : workTree(dirname(folder))
}

/** Cases are there, their secret is not: a start would make a new one and hide the loss. */
async function missing({ config, store, secret: loaded, unopened }: Room): Promise<Finding[]> {
  if (loaded !== undefined || unopened?.secret === true || store === undefined || !('file' in config.secret)) return []
  const cases = await store.db.case.count()
  return cases === 0
    ? []
    : [
        bad(
          `The file of the server secret is missing, but ${cases} cases were made under one: their secret numbers are worth nothing without it.`,
          `Restore ${config.secret.file} from its backup before the next start.`,
        ),
      ]
}

async function rotation({ config, store, secret: loaded, now }: Room): Promise<Finding[]> {
  if (loaded === undefined || store === undefined) return []
  const { keyIds } = loaded
  const strange = await store.db.case.count({ where: { keyId: { notIn: keyIds } } })
  if (strange > 0)
    return [
      bad(
        `${strange} cases were made under a server secret that is not loaded: their secret numbers do not open them.`,
        'Add the previous secret after a comma (docs/offices-and-keys.md).',
      ),
    ]
  if (keyIds.length < 2 || (await needsPrevious({ config, store, secret: loaded, now: () => now }))) return []
  return [
    warn(
      'A previous server secret is still loaded, and nothing needs it any more.',
      'Remove it: keep only the part in front of the comma, then restart.',
    ),
  ]
}

/** Whether anything still stands under a previous secret: cases, the newest note of the audit log, shared keys, chats of offices. */
export async function needsPrevious(parts: KeysOptions): Promise<boolean> {
  const { store, secret: loaded } = parts
  const { db } = store
  if ((await db.case.count({ where: { keyId: { not: loaded.keyId } } })) > 0) return true
  // The start notes a new secret; from then on the log is confirmed by it.
  const last = await db.auditEntry.findFirst({ orderBy: { sequence: 'desc' }, select: { keyId: true } })
  if (last !== null && last.keyId !== loaded.keyId) return true
  // Instances never wrap one anew (another may not have the new secret yet): each is destroyed within two days.
  if ((await keysUnderPrevious(parts)) > 0) return true
  const epochs = await readKeys(parts)
  return (await createLinks({ db, secret: loaded, epochs }).underPrevious()) > 0
}
