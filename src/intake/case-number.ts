/** The secret number typed once more while a case is open. */
import type { Content } from '../channel.ts'
import { readReceipt } from '../vault/receipt.ts'
import { askCase } from './case-question.ts'
import { openTyped } from './finished.ts'
import type { OpenCase, SessionState } from './state.ts'
import { say, step } from './steps.ts'
import type { Step, TurnContext } from './turn-types.ts'

/** The key to the case must not become a message. Where nothing is being written it opens the case it belongs to. */
export function numberTyped(
  state: SessionState,
  open: OpenCase,
  content: Content,
  context: TurnContext,
): Step | undefined {
  if (content.kind !== 'text') return undefined
  const { at: place } = open.ask
  if (place !== 'write' && place !== 'check' && place !== 'evidence') return openTyped(state, content)
  const { kind } = readReceipt(content.text)
  return kind === 'ok' || kind === 'mistyped'
    ? step(
        state,
        [say(context.texts('case-number-open', { code: open.code })), askCase(open, context)],
        [{ kind: 'erase-message', ref: context.messageRef }],
      )
    : undefined
}
