/** Routing of a draft or a submission: finds in the answers what `routeCase` wants to know. Pure. */
import type { Config } from '../config.ts'
import type { Answers, MaskedText } from '../form/answers.ts'
import type { Recipients } from '../form/context.ts'
import type { FormDefinition } from '../form/definition.ts'
import { activeAnswers } from '../form/path.ts'
import { isPressure } from '../form/pressure.ts'
import { categoryOf, placeOf } from './body.ts'
import { forALook, type Routing, routeCase } from './routing.ts'
import { isThin } from './substance.ts'

/**
 * Who would receive the report as it stands, and who not and why.
 *
 * @param given all answers; those on paths that the reporter has left do not count
 * @param struck ids of the offices that the reporter struck out
 * @param added ids of the offices that a link brought along
 */
export function routeDraft(
  form: FormDefinition,
  given: Answers,
  struck: readonly string[],
  config: Pick<Config, 'offices' | 'authorities'>,
  added: readonly string[] = [],
): Routing {
  const answers = activeAnswers(form, given)
  const accused = answers[form.roles.accused ?? '']
  const person = accused?.kind === 'person' ? accused : undefined
  const routing = routeCase(
    {
      category: categoryOf(form, answers),
      ...placeOf(form, answers),
      accused: {
        officeId: person?.officeId,
        officeText: plain(person?.office),
        positionText: plain(person?.position),
        nameText: plain(person?.name),
      },
      pressure: isPressure(form, answers),
      struck,
      added,
    },
    config,
  )
  return isThin(form, answers) ? forALook(routing) : routing
}

/** The offices left out that the reporter is told about; what they struck out they know. */
export const toldLeftOut = (leftOut: Routing['leftOut']): Recipients['leftOut'] =>
  leftOut
    .filter(({ why }) => why !== 'struck')
    .map(({ office: { id, name }, why }) => ({
      id,
      name,
      ...(why === 'unknown-office' ? { unknownOffice: true as const } : {}),
      ...(why === 'thin' ? { thin: true as const } : {}),
    }))

/** What is left to read of a text; nothing left is nothing known. */
function plain(text: MaskedText | undefined): string | undefined {
  return (
    text
      ?.filter((part) => typeof part === 'string')
      .join(' ')
      .trim() || undefined
  )
}
