/** WhatsApp as `doctor` sees it: where the profile lies, whether there is a browser, what number it is, how it stands. */
import { statSync } from 'node:fs'
import type { Finding } from '../../src/channel.ts'
import { findChromium, readPairing, SetupError } from './profile.ts'
import { isSafe, MEND, storageOfFolder, unsafe, WHERE } from './storage.ts'

const PATIENCE_MS = 5000

export interface WhatsAppSeen {
  profile: string
  chromium?: string
  acceptTraces: boolean
  pinned?: unknown
  /** Where the running service tells its operator how it stands. */
  admin: string
}

export async function examineWhatsApp(seen: WhatsAppSeen): Promise<Finding[]> {
  return [
    unofficial,
    ofStorage(seen),
    ...ofFolder(seen.profile),
    ofBrowser(seen.chromium),
    ...ofHistory(seen.profile),
    ...(seen.pinned === undefined ? [] : [pinnedBuild]),
    ...(await ofState(seen.admin)),
  ]
}

const unofficial = warn(
  'WhatsApp runs through WhatsApp Web, which WhatsApp does not allow for programs: the number can be banned at any time.',
  'Use a number that is needed for nothing else, tell people of a second way, and prefer the Cloud API where it can be had (docs/whatsapp.md).',
)
const pinnedBuild = warn(
  'WhatsApp Web is pinned to one build; WhatsApp stops accepting it within weeks.',
  'Run npx kentongan whatsapp check without WHATSAPP_WEB_VERSION now and then, and take the pin away when it passes.',
)

function ofStorage({ profile, acceptTraces }: WhatsAppSeen): Finding {
  const storage = storageOfFolder(profile)
  if (isSafe(storage)) return ok(`The profile of WhatsApp ${WHERE[storage]}.`)
  const says = `The profile of WhatsApp ${unsafe(storage)}`
  return acceptTraces ? warn(says, MEND) : bad(`${says} The service does not start with it.`, MEND)
}

function ofFolder(profile: string): Finding[] {
  const mode = statSync(profile, { throwIfNoEntry: false })?.mode
  if (mode === undefined || (mode & 0o077) === 0) return []
  return [
    bad(
      `${profile} has mode 0${(mode & 0o777).toString(8)}: other accounts of this machine could copy the WhatsApp account.`,
      `chmod 700 ${profile}`,
    ),
  ]
}

function ofBrowser(chromium: string | undefined): Finding {
  try {
    findChromium(chromium)
    return ok('There is a browser for WhatsApp.')
  } catch (error) {
    return bad(error instanceof SetupError ? error.message : 'There is no browser for WhatsApp.', 'As it says.')
  }
}

function ofHistory(profile: string): Finding[] {
  const { chats = 0 } = readPairing(profile) ?? {}
  if (chats === 0) return []
  return [
    warn(
      `The paired number had ${chats} chats already: they and their contacts are in the profile now.`,
      'Use a fresh number: unlink this device on the phone, stop the service, delete the folder whatsapp in the data directory, and pair another number.',
    ),
  ]
}

const MENDS: Record<string, string> = {
  pairing: 'Open /whatsapp on the admin address, and scan the code with the phone.',
  conflict: 'Close WhatsApp Web of this number wherever else it is open.',
  'logged-out': 'Look at WhatsApp on the phone: is the number banned? Then restart the service and pair it again.',
}

/** Nothing when the service does not run: others say so. */
async function ofState(admin: string): Promise<Finding[]> {
  try {
    const answer = await fetch(`${admin}/whatsapp/state`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const { state } = (await answer.json()) as { state: unknown }
    if (!answer.ok || typeof state !== 'string' || !/^[a-z-]{1,20}$/.test(state)) return []
    if (state === 'ready') return [ok('WhatsApp is linked and works.')]
    const mend = MENDS[state] ?? 'Wait a minute; if it stays, look at the log, and run npx kentongan whatsapp check.'
    return [bad(`WhatsApp is not ready: ${state}.`, mend)]
  } catch {
    return []
  }
}

function ok(says: string): Finding {
  return { level: 'ok', says }
}
function warn(says: string, mend: string): Finding {
  return { level: 'warn', says, mend }
}
function bad(says: string, mend: string): Finding {
  return { level: 'bad', says, mend }
}
