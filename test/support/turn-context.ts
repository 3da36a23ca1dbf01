/** What a turn of the pure engine is told, without a service: form, texts, routing by a configuration, a fixed clock. */
import { join } from 'node:path'
import type { Config } from '../../src/config.ts'
import type { Answers, PhotoFacts } from '../../src/form/answers.ts'
import type { EvidenceState } from '../../src/form/context.ts'
import type { FormDefinition } from '../../src/form/definition.ts'
import type { RoutedDraft } from '../../src/form/draft.ts'
import type { TurnContext } from '../../src/intake/turn-types.ts'
import { loadForm, packageRoot } from '../../src/load.ts'
import type { Language } from '../../src/texts/texts.ts'
import { createTurnAbout } from '../../src/turn-about.ts'

const formPath = join(packageRoot(), 'forms', 'asn-neutrality.yaml')
/** A text that lacks an argument would reach a reporter with a hole in it, so here it throws. */
export const { definition: sampleForm, texts: sampleTexts } = loadForm(formPath, {
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
  const { about, recipients, deadline, link } = createTurnAbout(config, [form.id])
  const context = {
    now,
    form,
    channel: 'telegram' as const,
    ...about,
    args: { ...about.args, platform: 'Telegram' },
    recipients: (draft: RoutedDraft) => recipients(form, draft),
    deadline: (answers: Answers) => deadline(form, answers, now),
    languages: config.languages,
    forms: [form.id],
    link,
    messageRef: 'm1',
    reachesLater: true,
    summoned: false,
    evidence,
    facts,
    originals,
    fresh,
  }
  const speak = (language: Language): TurnContext => ({ ...context, texts: sampleTexts(language), speak })
  return speak(world.language)
}
