/**
 * A conversation with the pure engine. What its calls would bring back from the store is plain data here; everything
 * that a turn may know is fixed, so a conversation can be played twice and must come out the same.
 */
import { buildBody } from '../../src/cases/body.ts'
import { toldDeadline } from '../../src/cases/deadline.ts'
import { latestDay } from '../../src/cases/hold.ts'
import type { CaseView } from '../../src/cases/open.ts'
import { routeDraft } from '../../src/cases/route-draft.ts'
import type { ThreadMessage } from '../../src/cases/thread.ts'
import type { Button, Content, Reply } from '../../src/channel.ts'
import type { Config } from '../../src/config.ts'
import type { PhotoFacts } from '../../src/form/answers.ts'
import type { EvidenceState } from '../../src/form/context.ts'
import type { FormDefinition } from '../../src/form/definition.ts'
import type { Draft } from '../../src/form/draft.ts'
import { newDraft } from '../../src/form/new-draft.ts'
import { fillQuotes } from '../../src/form/quote.ts'
import { play } from '../../src/intake/play.ts'
import { newState, type SessionState } from '../../src/intake/state.ts'
import type { Call, Effect, Result, TurnContext } from '../../src/intake/turn-types.ts'
import { reporterView } from '../../src/intake/view.ts'
import type { Language } from '../../src/texts/texts.ts'
import { jakartaDay } from '../../src/understanding/calendar.ts'
import { dammDigit } from '../../src/vault/damm.ts'
import { sampleForm, sampleTexts, turnContext } from './turn-context.ts'

/** Wednesday. */
export const START = new Date('2024-01-31T15:00:00+07:00')
/** Between two messages, so that no limit on floods is met. */
export const PAUSE_SECONDS = 10

const keys = { identity: 'identity', recipient: 'recipient' }
const receiptOf = (n: number): string => {
  const digits = `11112222333344445${String(n).padStart(2, '0')}`
  return digits + dammDigit(digits)
}

export interface Turn {
  content: Content
  before: SessionState
  after: SessionState
  /** As the reporter sees them. */
  replies: Reply[]
  effects: Effect[]
  calls: Call[]
}

export interface SendOptions {
  /** What becomes of a file that is sent. */
  file?: EvidenceState
  /** What becomes of a picture that is to be covered. */
  covering?: EvidenceState
  /** What it recorded, if it is a photo. */
  facts?: PhotoFacts
  /** Calls fail: no connection to the database. */
  fails?: boolean
  /** The process dies before the turn is committed; what its calls did stays done. */
  dies?: boolean
}

export interface Conversation {
  readonly state: SessionState
  /** Buttons of the newest question, navigation included. */
  readonly buttons: Button[]
  /** Every button that was ever shown, oldest first. */
  readonly past: Button[]
  /** What became of the files of the draft; a test may say what the worker made of them. */
  readonly evidence: Map<string, EvidenceState>
  /** What their photos recorded and nobody has decided about. */
  readonly facts: ReadonlyMap<string, PhotoFacts>
  send(content: Content, options?: SendOptions): Turn
  wait(minutes: number): void
  /** The service was restarted: what was only in its memory is gone. */
  restart(): void
  /** Receipts of what was sent, oldest first. */
  readonly receipts: string[]
  /** An office asks about every case. */
  asks(question: string): void
  /** The offices close every case. */
  closes(): void
  /** The operator installed another version of the form. */
  upgrade(form: FormDefinition): void
}

export function createConversation({ config, hint }: { config: Config; hint: Language }): Conversation {
  let form = sampleForm
  let now = START
  let state = newState(hint, now)
  let drafts = 0
  let turns = 0
  let buttons: Button[] = []
  const past: Button[] = []
  const originals = new Map<string, string>()
  const evidence = new Map<string, EvidenceState>()
  const facts = new Map<string, PhotoFacts>()
  const cases = createCases(config, () => now)

  /** Ids of a turn are the same when it is run again. */
  function context(): TurnContext {
    let made = 0
    const fresh = (): string => `id${turns}-${(made += 1)}`
    return turnContext({ config, form, now, language: state.language, evidence, facts, originals, fresh })
  }

  function beginDraft(added?: readonly string[]): Draft {
    drafts += 1
    return newDraft(form, {
      caseId: `case-${drafts}`,
      receipt: receiptOf(drafts),
      keys: { file: 'file', mailbox: 'mailbox' },
      ...(added && { added }),
    })
  }

  /** Runs a turn to its end; nothing of it is kept here. */
  function run(content: Content, perform: (call: Call) => Result) {
    const turn = play(state, { kind: 'message', content }, `message${turns}`, context())
    const calls: Call[] = []
    let begun = state
    for (let next = turn.next(); ; ) {
      if (next.done === true) {
        const { state: after, replies, effects } = next.value
        return { after, begun, replies, effects, calls }
      }
      const { call, look, first } = next.value
      calls.push(call)
      if (first !== undefined) begun = first.state
      next = turn.next(look && !cases.isDone(call) ? { result: 'undone' } : perform(call))
    }
  }

  return {
    get state() {
      return state
    },
    get buttons() {
      return buttons
    },
    past,
    evidence,
    facts,
    get receipts() {
      return cases.receipts()
    },
    asks: cases.ask,
    closes: cases.close,
    restart() {
      originals.clear()
    },
    wait(minutes) {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    upgrade(next) {
      form = next
    },
    send(content, { file = 'ready', covering = 'ready', facts: recorded, fails = false, dies = false } = {}) {
      now = new Date(now.getTime() + PAUSE_SECONDS * 1000)
      turns += 1
      const before = state
      const turn = run(content, (call) => {
        if (fails) return { result: 'failed' }
        return call.call === 'begin-draft'
          ? { result: 'draft-begun', draft: beginDraft(call.added) }
          : cases.perform(call, form, before.language)
      })
      if (dies) {
        originals.clear()
        state = turn.begun
        return { ...turn, content, before, after: state, replies: [] }
      }
      for (const effect of turn.effects) {
        if (effect.kind === 'tell-here') cases.tell(effect.caseId)
        if (effect.kind === 'remember') for (const { id, original } of effect.hidden) originals.set(id, original)
        if (effect.kind === 'add-evidence') {
          evidence.set(effect.id, file)
          if (recorded !== undefined) facts.set(effect.id, recorded)
        }
        if (effect.kind === 'forget-facts') for (const id of effect.ids) facts.delete(id)
        if (effect.kind === 'keep-evidence' || effect.kind === 'leave-uncovered') evidence.set(effect.id, 'ready')
        if (effect.kind === 'cover-evidence') evidence.set(effect.id, covering)
        if (effect.kind === 'drop-evidence') for (const id of effect.ids) evidence.delete(id)
      }
      const ended = turn.effects.some(({ kind }) => kind === 'end-session')
      state = ended ? newState(hint, now) : turn.after
      const replies = turn.replies.map((reply) => fillQuotes(reply, originals))
      const shown = replies.flatMap((reply) => [...(reply.buttons ?? []), ...(reply.navigation ?? [])])
      if (shown.length > 0) buttons = shown
      past.push(...shown)
      return { ...turn, content, before, replies }
    },
  }
}

/** The cases of one reporter, without keys and without a store. */
function createCases(config: Config, now: () => Date) {
  const cases = new Map<string, CaseView & { receipt: string }>()
  /** Cases of which this chat is told. */
  const told = new Set<string>()
  /** Ids of the messages with which files came. */
  const added = new Set<string>()
  const sent = new Map<string, Extract<Result, { result: 'submitted' }>>()
  const shown = (found: CaseView | undefined, language: Language): Result =>
    found === undefined
      ? { result: 'no-case' }
      : { result: 'case', view: reporterView(found, sampleTexts(language), told.has(found.caseId)) }

  function submit(draft: Draft, later: boolean, form: FormDefinition, language: Language): Result {
    const earlier = sent.get(draft.caseId)
    if (earlier !== undefined) return earlier
    const { recipients } = routeDraft(form, draft.answers, draft.struck, config, draft.added)
    const received = jakartaDay(now())
    const { deadline } = buildBody(form, draft.answers, {
      language,
      received,
      struck: draft.struck,
      recipients: recipients.map(({ id }) => id),
      evidence: [],
      holidays: config.deadlines.holidays,
    })
    const code = `SMG-7F4K${cases.size + 2}`
    cases.set(draft.caseId, {
      caseId: draft.caseId,
      code,
      receivedOn: received,
      status: later ? 'held' : 'received',
      offices: recipients.map(({ id, name }) => ({ id, name })),
      mailbox: keys,
      fileRecipient: keys.recipient,
      filesOpen: true,
      intact: true,
      opensReport: false,
      messages: [],
      tampered: 0,
      receipt: draft.receipt,
    })
    const result: Extract<Result, { result: 'submitted' }> = {
      result: 'submitted',
      sent: {
        caseId: draft.caseId,
        code,
        offices: recipients.map(({ name }) => name),
        untold: [],
        ...(later && { latest: latestDay(now()) }),
        deadline: toldDeadline(deadline, received),
        receiptOpensMailboxOnly: true,
      },
    }
    sent.set(draft.caseId, result)
    return result
  }

  let asked = 0
  return {
    receipts: (): string[] => [...cases.values()].map(({ receipt }) => receipt),
    tell: (caseId: string): void => void told.add(caseId),
    /** Of what was begun. */
    isDone(call: Call): boolean {
      if (call.call === 'submit') return sent.has(call.draft.caseId)
      if (call.call === 'withdraw') return cases.get(call.caseId)?.status === 'withdrawn'
      if (call.call === 'add-evidence') return added.has(call.id)
      return call.call === 'write' && cases.get(call.caseId)?.messages.some(({ id }) => id === call.id) === true
    },
    close(): void {
      for (const found of cases.values()) Object.assign(found, { status: 'closed', closedOn: jakartaDay(now()) })
    },
    ask(text: string): void {
      for (const { messages, offices } of cases.values()) {
        // As long as the ids of the desk are.
        const id = String((asked += 1))
          .padStart(16, '0')
          .padEnd(64, '0')
        messages.push({ id, kind: 'question', sender: offices[0]?.id ?? '', text, day: jakartaDay(now()) })
      }
    },
    perform(call: Exclude<Call, { call: 'begin-draft' }>, form: FormDefinition, language: Language): Result {
      if (call.call === 'submit') return submit(call.draft, call.later, form, language)
      if (call.call === 'open-case')
        return shown(
          [...cases.values()].find(({ receipt }) => receipt === call.receipt),
          language,
        )
      if (call.call === 'stop-telling') {
        const was = told.size > 0
        told.clear()
        return { result: 'stopped', was, refs: [] }
      }
      const found = cases.get(call.caseId)
      if (found === undefined) return { result: 'no-case' }
      if (found.status === 'closed' && (call.call === 'write' || call.call === 'add-evidence'))
        return { result: 'over' }
      switch (call.call) {
        case 'reload-case': {
          if (call.tell !== true) return shown(found, language)
          return { result: 'case', view: reporterView(found, sampleTexts(language), true), seen: found.messages.length }
        }
        case 'withdraw': {
          told.delete(found.caseId)
          const seen = found.status !== 'held'
          Object.assign(found, { status: 'withdrawn', closedOn: jakartaDay(now()) })
          return { refs: [], result: 'withdrawn', code: found.code, seen }
        }
        case 'add-evidence':
          added.add(call.id)
          break
        case 'write':
          if (found.messages.some(({ id }) => id === call.id)) break
          found.messages.push({
            id: call.id,
            kind: call.text === null ? 'refusal' : call.question === undefined ? 'message' : 'answer',
            sender: 'reporter',
            day: jakartaDay(now()),
            ...(call.question === undefined ? {} : { answers: call.question }),
          } satisfies ThreadMessage)
      }
      return { result: 'written', offices: found.offices.map(({ name }) => name), untold: [], waiting: false }
    },
  }
}
