/** Answers to the small questions: language, cancel, erase, resume, help, where to. */
import type { Content } from '../channel.ts'
import type { Read } from '../form/read.ts'
import { isStory } from '../form/told-early.ts'
import { dropping, menuRow, speak } from './commands.ts'
import { erasing, goodbye } from './finished.ts'
import { askMenu, helpPage } from './menu.ts'
import { readOverlay } from './overlay.ts'
import { repeat } from './repeat.ts'
import { isSentence } from './sentence.ts'
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
  if (!('picked' in read)) return unclear(state, read.other, content, context)
  const { picked } = read
  switch (overlay) {
    case 'language':
      return speak(plain, picked, context)
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

/**
 * "Iya dong hapus" is meant for what stands on the screen: where any words are an answer, the report would name somebody
 * so. It is asked again; whoever says more than that goes on with the report.
 */
function unclear(state: SessionState, read: Read, content: Content, context: TurnContext): Step | undefined {
  const { texts } = context
  if (content.kind !== 'text') return undefined
  if (read.kind === 'out') {
    const range = { number: String(read.number), max: String(read.max) }
    return after([say(texts('choice-number-out', range))], repeat(state, context))
  }
  const near = read.kind === 'guess' && !isStory(content)
  const word = read.kind === 'input' && state.at.mode === 'draft' && isWord(content)
  return near || word ? after([say(texts('choice-again-1'))], repeat(state, context)) : undefined
}

/** Digits may be a day, or the secret number. */
const isWord = (content: Extract<Content, { kind: 'text' }>): boolean =>
  /\p{L}/u.test(content.text) && !isSentence(content)

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
