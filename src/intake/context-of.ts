/** Everything that a turn may know, looked up before it is taken. */
import { randomBytes } from 'node:crypto'
import type { Channel, ChannelName, Incoming } from '../channel.ts'
import type { Answers } from '../form/answers.ts'
import type { EvidenceState, FormContext } from '../form/context.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { Form, Forms } from '../forms.ts'
import type { Language, Texts } from '../texts/texts.ts'
import { evidenceOf, factsOf, resumeCovering } from './evidence-keys.ts'
import type { SessionState } from './state.ts'
import type { TurnContext } from './turn-types.ts'
import type { TurnEvidence } from './turn-writes.ts'

export interface ContextDeps {
  channel(name: ChannelName): Channel
  languages: readonly Language[]
  forms: Forms
  /** What does not change from turn to turn. */
  about: Pick<FormContext, 'places' | 'args' | 'office' | 'officeName' | 'limits'>
  recipients(
    form: FormDefinition,
    ...about: Parameters<FormContext['recipients']>
  ): ReturnType<FormContext['recipients']>
  link: TurnContext['link']
  deadline(form: FormDefinition, answers: Answers, now: Date): string | undefined
  evidence: Pick<TurnEvidence, 'status' | 'facts' | 'resume'>
  now(): Date
}

/** Names of platforms as people say them; in the browser there is none between. */
const PLATFORM: Record<Exclude<ChannelName, 'web'>, string> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  'whatsapp-cloud': 'WhatsApp',
}

/** Made once; the function it returns looks up what this turn may know. */
export function createContextOf(deps: ContextDeps) {
  return async function contextOf(
    incoming: Incoming,
    originals: ReadonlyMap<string, string>,
    state: SessionState,
  ): Promise<TurnContext> {
    const { channel } = incoming.address
    const items = evidenceOf(state)
    const evidence = items.length === 0 ? new Map<string, EvidenceState>() : await deps.evidence.status(items)
    const facts = await factsOf(state, deps.evidence.facts)
    await resumeCovering(state, evidence, deps.evidence.resume)
    const context = {
      ...deps.about,
      now: deps.now(),
      channel,
      reachesLater: deps.channel(channel).reachesLater === true,
      summoned: incoming.summoned === true,
      languages: deps.languages,
      forms: deps.forms.all.map(({ definition }) => definition.id),
      evidence,
      facts,
      originals,
      link: deps.link,
      messageRef: incoming.messageId,
      fresh: () => randomBytes(16).toString('base64url'),
    }
    const platform = (texts: Texts): string => (channel === 'web' ? texts('internet-provider') : PLATFORM[channel])
    const around = ({ definition, texts }: Form, language: Language): TurnContext => ({
      ...context,
      args: { ...deps.about.args, platform: platform(texts(language)) },
      form: definition,
      texts: texts(language),
      recipients: (draft) => deps.recipients(definition, draft),
      deadline: (answers) => deps.deadline(definition, answers, context.now),
      speak: (other, id) =>
        around(deps.forms.all.find((form) => form.definition.id === id) ?? { definition, texts }, other),
    })
    return around(deps.forms.all[0], state.language)
  }
}
