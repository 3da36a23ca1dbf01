/**
 * What `doctor` is made of. A check looks at one thing and says what it finds; a new one is a file beside this one and a
 * line in `checks.ts`. Findings are pasted into reports of faults and sent to whoever helps: nothing secret, and nothing
 * about a person, may stand in one.
 */
import { type Finding, ok } from '../../channel.ts'
import type { Config } from '../../config.ts'
import type { Store } from '../../store/open.ts'
import type { ServerSecret } from '../../vault/secret.ts'

/** What checks may look at. Nothing is made for them: what the service has not made yet is undefined. */
export interface Room {
  readonly config: Config
  /** Absolute path of kentongan.yaml, whether or not it is there. */
  readonly configFile: string
  readonly now: Date
  readonly store?: Store
  readonly secret?: ServerSecret
  /** Is there and could not be opened: nothing is known of it, and it has a finding of its own. */
  readonly unopened?: { readonly store: boolean; readonly secret: boolean }
}

export { bad, type Finding, ok, warn } from '../../channel.ts'

export interface Check {
  /** One word in front of its findings. */
  readonly name: string
  /** Not of the demo, whose offices and cases are invented. */
  readonly real?: true
  look(room: Room): readonly Finding[] | Promise<readonly Finding[]>
}

/** The findings, or, when there is nothing to complain about, that all is well. */
export const unless = (findings: readonly Finding[], fine: string): readonly Finding[] =>
  findings.length === 0 ? [ok(fine)] : findings
