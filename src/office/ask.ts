/** Asking the reporter: prompt, text, preview, send. One open question per office and case. */
import type { Outbox } from '../notify/outbox.ts'
import type { Db } from '../store/open.ts'
import type { Texts } from '../texts/texts.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { findCase, type DeskCase } from './find-case.ts'
import { askFlow, type FlowInput, type FlowQuestion } from './flow.ts'
import { checkOutgoing } from './outgoing.ts'
import { nextQuestion } from './questions.ts'
import type { Flow } from './state.ts'
import { ending, type Outcome, type Turn } from './turn-types.ts'

export interface AskDeps {
  db: Db
  secret: ServerSecret
  outbox: Pick<Outbox, 'held' | 'withdrawing'>
}
export type AskFlow = Extract<Flow, { kind: 'ask' }>

/** Ready questions: `row-ask-…`. */
const READY = ['said', 'handed', 'when', 'where', 'proof'] as const

/** What the official is asked at this point of a question to the reporter. */
export function askQuestion(flow: AskFlow, texts: Texts): FlowQuestion {
  if (flow.at === 'check')
    return {
      text: texts('ask-preview', { text: flow.text }),
      row: true,
      options: [
        { id: 'send', label: texts('btn-review-send'), synonyms: ['kirim', 'ya', 'send', 'yes'] },
        { id: 'edit', label: texts('btn-review-edit'), synonyms: ['ubah', 'ganti', 'edit', 'tidak', 'no'] },
      ],
    }
  return {
    text: `${texts('ask-prompt', { code: flow.code })}\n${texts('ask-hint')}`,
    free: true,
    options: [...READY, 'own' as const].map((id) => ({ id, label: texts(`row-ask-${id}`) })),
  }
}

/** `/tanya CODE`, `/tanya CODE question`, or the button. */
export async function beginAsk(deps: AskDeps, turn: Turn, code: string, typed = ''): Promise<Outcome> {
  const may = await mayAsk(deps, turn, code)
  if ('refusal' in may) return ending(may.refusal)
  return typed === '' ? write(turn, code) : preview(turn, code, typed)
}

/** What the answer to it leads to. */
export async function takeAsk(deps: AskDeps, turn: Turn, flow: AskFlow, input: FlowInput): Promise<Outcome> {
  const { texts } = turn
  const { code } = flow
  if (input.kind === 'file') return askFlow(turn, flow, askQuestion(flow, texts), [texts('ask-refused-file')])
  if (flow.at === 'write') {
    if (input.kind === 'text') return preview(turn, code, input.text)
    if (input.kind === 'picked' && input.id !== 'own') return preview(turn, code, texts(`row-ask-${input.id}`))
    return write(turn, code)
  }
  if (input.kind === 'picked') return input.id === 'send' ? send(deps, turn, flow) : write(turn, code)
  return askFlow(turn, flow, askQuestion(flow, texts), [texts('choice-again-1')])
}

function write(turn: Turn, code: string, notes: string[] = []): Outcome {
  const flow: AskFlow = { kind: 'ask', at: 'write', code }
  return askFlow(turn, flow, askQuestion(flow, turn.texts), notes)
}

function preview(turn: Turn, code: string, typed: string): Outcome {
  const checked = checkOutgoing(typed, turn.texts)
  if ('refusal' in checked) return write(turn, code, [checked.refusal])
  const flow: AskFlow = { kind: 'ask', at: 'check', code, text: checked.text }
  return askFlow(turn, flow, askQuestion(flow, turn.texts))
}

async function send(deps: AskDeps, turn: Turn, { code, text }: Extract<AskFlow, { at: 'check' }>): Promise<Outcome> {
  const { office, texts, day } = turn
  const may = await mayAsk(deps, turn, code)
  if ('refusal' in may) return ending(may.refusal)
  return {
    ...ending(texts('ask-sent', { code })),
    step: {
      caseId: may.found.id,
      message: { id: may.id, kind: 'question', sender: office.id, text, day },
      news: (others, notice) => ({
        text:
          notice === 'pointer'
            ? others('office-asked-pointer', { office: office.name, code })
            : others('office-asked', { office: office.name, code, text }),
        protect: true,
      }),
      async failed(reason) {
        if (reason === 'taken') return ending(texts('ask-held'))
        if (reason === 'unknown') return ending(texts('office-not-yours', { code }))
        return ending(texts(reason === 'withdrawn' ? 'ask-withdrawn' : 'ask-closed', { code }))
      },
    },
  }
}

async function mayAsk(
  deps: AskDeps,
  { office, texts }: Turn,
  code: string,
): Promise<{ refusal: string } | { found: DeskCase; id: string }> {
  const found = await findCase(deps, office.id, code)
  if (found === undefined) return { refusal: texts('office-not-yours', { code }) }
  if (found.status === 'withdrawn') return { refusal: texts('ask-withdrawn', { code }) }
  if (found.status === 'closed') return { refusal: texts('ask-closed', { code }) }
  const { id, waiting } = await nextQuestion(deps, found.id, office.id)
  return waiting ? { refusal: texts('ask-held') } : { found, id }
}
