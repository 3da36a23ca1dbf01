/** The rows of the menu of an open case. Pure. */
import { createHmac } from 'node:crypto'
import { framed } from '../vault/bytes.ts'
import { askCase, shortId } from './case-question.ts'
import { refusal, whyNoFiles, whyNoMessage } from './case-unasked.ts'
import { askMenu } from './menu.ts'
import type { CaseAsk, OpenCase, SessionState } from './state.ts'
import { at, needs, say, step } from './steps.ts'
import { stopTelling } from './stop-telling.ts'
import type { Step, TurnContext } from './turn-types.ts'

/** What a row leads to; one that is not known closes the case on the screen. */
export function fromMenu(picked: string, state: SessionState, open: OpenCase, context: TurnContext): Step {
  const asked = (ask: CaseAsk): Step => {
    const next = { ...open, ask }
    return step(at(state, { mode: 'case', case: next }), [askCase(next, context)])
  }
  const [, what, short] = /^(answer|refuse)-(.+)$/.exec(picked) ?? []
  const meant = open.questions.find(({ id }) => shortId(id) === short)?.id
  if (meant !== undefined && what === 'answer') return asked({ at: 'write', question: meant })
  if (meant !== undefined)
    return needs(state, {
      call: 'write',
      caseId: open.caseId,
      id: refusalId(open, meant),
      question: meant,
      text: null,
    })
  switch (picked) {
    case 'message': {
      const reason = whyNoMessage(open)
      return reason === undefined
        ? asked({ at: 'write' })
        : step(state, [refusal(reason, context), askCase(open, context)])
    }
    case 'evidence': {
      const reason = whyNoFiles(open)
      return reason === undefined
        ? asked({ at: 'evidence', files: [], id: context.fresh() })
        : step(state, [say(context.texts(reason)), askCase(open, context)])
    }
    case 'tell':
      return asked({ at: 'tell' })
    case 'stop':
      return stopTelling(state, 'stop')
    case 'withdraw':
      return asked({ at: 'withdraw' })
    default:
      return step(at(state, { mode: 'menu', ask: 'main' }), [askMenu(context)])
  }
}

/**
 * A refusal is named after its question, so saying it twice is saying it once. Ids stand in clear: it looks like that of
 * any message, and only who can open the mailbox can tell that one refuses the other.
 */
const refusalId = ({ caseId, mailbox }: OpenCase, asked: string): string =>
  createHmac('sha256', mailbox.identity)
    .update(framed('refusal', caseId, asked))
    .digest('base64url')
    .slice(0, 22)
