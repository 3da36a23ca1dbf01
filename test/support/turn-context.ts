/** What a turn of the pure engine is told, without a service: form, texts, routing by a configuration, a fixed clock. */
import { join } from 'node:path'
import { deadlineOf } from '../../src/cases/body.ts'
import { toldDeadline } from '../../src/cases/deadline.ts'
import { createDeepLinks } from '../../src/deep-links.ts'
import { routeDraft, toldLeftOut } from '../../src/cases/route-draft.ts'
import type { Config } from '../../src/config.ts'
import type { PhotoFacts } from '../../src/form/answers.ts'
import type { EvidenceState } from '../../src/form/context.ts'
import type { FormDefinition } from '../../src/form/definition.ts'
import type { TurnContext } from '../../src/intake/turn-types.ts'
import { formFolder, loadForm, loadTexts, packageRoot } from '../../src/load.ts'
import type { Language } from '../../src/texts/texts.ts'
import { findOffice } from '../../src/understanding/accused.ts'
import { jakartaDay } from '../../src/understanding/calendar.ts'
import { places } from '../../src/understanding/places.ts'

const formPath = join(packageRoot(), 'forms', 'asn-neutrality.yaml')
export const sampleForm: FormDefinition = loadForm(formPath).definition
/** A text that lacks an argument would reach a reporter with a hole in it, so here it throws. */
export const sampleTexts = loadTexts(packageRoot(), [formFolder(formPath)], {
  onMissingArgument: ({ key }) => {
    throw new Error(`The text ${key} lacks an argument`)
  },
})

export interface TurnWorld {
  config: Config
  form?: FormDefinition
  now: Date
  language: Language
  evidence?: ReadonlyMap<string, EvidenceState>
  facts?: ReadonlyMap<string, PhotoFacts>
  originals?: ReadonlyMap<string, string>
  /** Makes ids; the same calls in the same order must give the same ids. */
  fresh(): string
}

export function turnContext(world: TurnWorld): TurnContext {
  const {
    config,
    form = sampleForm,
    now,
    evidence = new Map(),
    facts = new Map(),
    originals = new Map(),
    fresh,
  } = world
  const named = (id: string) => ({ id, name: config.offices.find((office) => office.id === id)?.name ?? id })
  const context = {
    now,
    form,
    channel: 'telegram' as const,
    places: places.filter(({ code }) => config.regions.includes(code)),
    args: {
      operator: config.operator.name,
      contact: config.operator.contact,
      days: String(config.retention.caseDays),
      maxMb: String(Math.floor(config.limits.evidenceBytes / 1_000_000)),
      maxDrafts: String(config.limits.draftsPerDay),
      escrow: '',
      platform: 'Telegram',
      ...config.help,
    },
    recipients({ answers, struck, added }: Parameters<TurnContext['recipients']>[0]) {
      const { recipients, leftOut, kept } = routeDraft(form, answers, struck, config, added)
      return {
        offices: recipients.map(({ id }) => named(id)),
        leftOut: toldLeftOut(leftOut),
        ...(kept === undefined ? {} : { kept: named(kept.id) }),
      }
    },
    deadline: (answers: Parameters<TurnContext['deadline']>[0]) => {
      const today = jakartaDay(now)
      const told = toldDeadline(deadlineOf(form, answers, { received: today, ...config.deadlines }), today)
      return told?.passed === false ? told.day : undefined
    },
    office: (text: string) =>
      findOffice(
        text,
        config.offices.map(({ id, name, aliases }) => ({ id, name, aliases: [...aliases] })),
      ),
    officeName: (id: string) => named(id).name,
    limits: { evidence: config.limits.evidenceFiles, turns: config.limits.turnsPerDraft },
    languages: config.languages,
    forms: [form.id],
    link: createDeepLinks(config.links, [form.id]),
    messageRef: 'm1',
    reachesLater: true,
    evidence,
    facts,
    originals,
    fresh,
  }
  const speak = (language: Language): TurnContext => ({ ...context, texts: sampleTexts(language), speak })
  return speak(world.language)
}
