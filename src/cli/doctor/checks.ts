/** Every check, in the order in which an operator mends: the machine, the settings, the secrets, the offices, what runs. */
import type { Check } from './finding.ts'
import { audit } from './audit.ts'
import { cases } from './cases.ts'
import { cleaners } from './cleaners.ts'
import { contacts } from './contacts.ts'
import { database } from './database.ts'
import { exposure } from './exposure.ts'
import { files } from './files.ts'
import { forms } from './forms.ts'
import { keys } from './keys.ts'
import { machine } from './machine.ts'
import { notices } from './notices.ts'
import { offices } from './offices.ts'
import { promises } from './promises.ts'
import { secret } from './secret.ts'
import { service } from './service.ts'
import { settings } from './settings.ts'

export const checks: readonly Check[] = [
  machine,
  cleaners,
  settings,
  forms,
  contacts,
  promises,
  exposure,
  files,
  database,
  secret,
  keys,
  offices,
  cases,
  notices,
  audit,
  service,
]
