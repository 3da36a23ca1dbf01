/** What turns are told of the configuration: places and offices, who receives a report, its deadline, links. Pure. */
import { deadlineOf } from './cases/body.ts'
import { toldDeadline } from './cases/deadline.ts'
import { routeDraft, toldLeftOut } from './cases/route-draft.ts'
import type { Config } from './config.ts'
import { textArguments } from './config/text-arguments.ts'
import { createDeepLinks } from './deep-links.ts'
import type { Answers } from './form/answers.ts'
import type { FormDefinition } from './form/definition.ts'
import type { RoutedDraft } from './form/draft.ts'
import { findOffice } from './understanding/find-office.ts'
import { jakartaDay } from './understanding/calendar.ts'
import { places } from './understanding/places.ts'

/** @param forms their ids, in the order of the menu */
export function createTurnAbout(config: Config, forms: readonly string[]) {
  const offices = config.offices.map(({ id, name, aliases }) => ({ id, name, aliases: [...aliases] }))
  const names = new Map(offices.map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  return {
    about: {
      places: places.filter(({ code }) => config.regions.includes(code)),
      args: textArguments(config),
      office: (text: string) => findOffice(text, offices),
      officeName: (id: string) => named(id).name,
      limits: { evidence: config.limits.evidenceFiles, turns: config.limits.turnsPerDraft },
    },
    recipients(form: FormDefinition, { answers, struck, added }: RoutedDraft) {
      const { recipients, leftOut, kept } = routeDraft(form, answers, struck, config, added)
      return {
        offices: recipients.map(({ id }) => named(id)),
        leftOut: toldLeftOut(leftOut),
        ...(kept === undefined ? {} : { kept: named(kept.id) }),
      }
    },
    link: createDeepLinks(config.links, forms),
    deadline(form: FormDefinition, answers: Answers, at: Date) {
      const today = jakartaDay(at)
      const told = toldDeadline(deadlineOf(form, answers, { received: today, ...config.deadlines }), today)
      return told?.passed === false ? told.day : undefined
    },
  }
}
