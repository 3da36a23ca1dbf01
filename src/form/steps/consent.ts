/** The notice that must be agreed to. "No" ends the conversation, and nothing of it is kept. */
import type { StepOf } from '../definition.ts'
import type { StepType } from '../question.ts'
import { onChannel } from '../../texts/on-channel.ts'
import { privacyNotice } from '../../texts/privacy.ts'

export const consentStep: StepType<StepOf<'consent'>> = {
  ask({ step, texts, channel, args }) {
    return {
      text: texts(onChannel(`step-${step.id}-ask`, channel, texts), args),
      row: true,
      grave: ['yes'],
      options: [
        {
          id: 'yes',
          label: texts('btn-consent-yes'),
          synonyms: ['ya', 'iya', 'ok', 'oke', 'inggih', 'yes', 'agree', 'setuju'],
        },
        { id: 'no', label: texts('btn-consent-no'), synonyms: ['ga', 'gak', 'mboten', 'ora', 'no', 'disagree'] },
        { id: 'info', label: texts('btn-consent-info'), synonyms: ['info', 'baca'] },
      ],
    }
  },
  read(input, { step, form, texts, channel, args }) {
    if (input.kind !== 'picked') return { kind: 'again', say: texts('consent-again') }
    switch (input.ids[0]) {
      case 'yes':
        // Which wording was agreed to, as proof of consent (UU 27/2022 art. 24); no time and nobody's name.
        return { kind: 'answer', answer: { kind: 'consent', text: `${form.id}/${form.version}/${step.id}` } }
      case 'info':
        return {
          kind: 'sub',
          sub: { ask: 'none', page: 0 },
          notes: privacyNotice(texts, channel, args),
        }
      default:
        return { kind: 'end', notes: [texts('consent-declined')] }
    }
  },
}
