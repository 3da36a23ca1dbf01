/**
 * Links that the operator lists (`/start X`; the mechanism knows no platform). A link may begin a form and add offices to
 * those that the report goes to anyway. Which link somebody came by is kept nowhere: it would say who handed it to them.
 */
import type { Config } from './config.ts'
import { ConfigError } from './config/problems.ts'

export interface DeepLink {
  /** Id of the form it begins; without one the first. */
  form?: string | undefined
  /** Ids of the offices it adds. */
  offices: readonly string[]
}

export type FindLink = (token: string) => DeepLink | undefined

/** @throws ConfigError when a link begins a form that is not there */
export function createDeepLinks(links: Config['links'], forms: readonly string[]): FindLink {
  const problems = links.flatMap(({ id, form }) =>
    form === undefined || forms.includes(form)
      ? []
      : [
          `links: form of ${id} in kentongan.yaml names ${form}, which is no form of this service. Use one of: ${forms.join(', ')}.`,
        ],
  )
  if (problems.length > 0) throw new ConfigError(problems)
  const known = new Map(links.map((link) => [link.id, link]))
  return (token) => known.get(token)
}
