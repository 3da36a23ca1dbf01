/** Answers to the small questions: language, cancel, erase, resume, help, where to. */
import type { Content } from '../channel.ts'
import { dropping, menuRow, speak } from './commands.ts'
import { erasing, goodbye } from './finished.ts'
import { askMenu, helpPage } from './menu.ts'
import { readOverlay } from './overlay.ts'
import { repeat } from './repeat.ts'
import type { Overlay, SessionState } from './state.ts'
import { after, at, say, step } from './steps.ts'
import type { Step, TurnContext } from './turn-types.ts'

/** Undefined when it is no answer to the small question: it is read where the person was then, and nothing said is lost. */
export function inOverlay(
  state: SessionState,
  overlay: Overlay,
  content: Content,
  context: TurnContext,
): Step | undefined {
  const { texts } = context
  const read = readOverlay(overlay, state, content, context)
  const plain = { ...state, overlay: null }
  if (!('picked' in read)) return undefined
  const { picked } = read
  switch (overlay) {
    case 'language':
      return speak(plain, picked as SessionState['language'], context)
    case 'cancel':
      if (picked === 'no') return after([say(texts('cancel-kept'))], repeat(plain, context))
      return step(
        { ...at(plain, { mode: 'menu', ask: 'main' }), draft: null },
        [say(texts('cancel-done')), askMenu(context)],
        dropping(state),
      )
    case 'erase':
      return picked === 'no' ? after([say(texts('cancel-kept'))], repeat(plain, context)) : erase(plain, context)
    case 'resume':
      if (picked === 'resume') return after([say(texts('resume-here'))], repeat(at(plain, { mode: 'draft' }), context))
      return step(
        { ...at(plain, { mode: 'menu', ask: 'main' }), draft: null },
        [say(texts('erase-draft-done')), askMenu(context)],
        dropping(state),
      )
    case 'help':
      return after(picked === 'back' ? [] : helpPage(picked, context), repeat(plain, context))
    case 'leave':
      return leave(plain, picked, context)
  }
}

function leave(state: SessionState, picked: string, context: TurnContext): Step {
  const resumed = (): Step => after([say(context.texts('resume-here'))], repeat(state, context))
  return menuRow(picked, state, context) ?? resumed()
}

/** Draft and chat go together: what is left of one would tell of the other. */
export function erase(state: SessionState, context: TurnContext): Step {
  const done = state.draft === null ? [] : [say(context.texts('erase-draft-done'))]
  return step(
    state,
    [...done, say(context.texts('erase-case-hint')), ...goodbye(context)],
    [...dropping(state), ...erasing],
  )
}
