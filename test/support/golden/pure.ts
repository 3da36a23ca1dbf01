/** Plays a conversation against the pure engine. What a call would bring back is plain data here. */
import { keyboardOf, textOf } from '../../../adapters/telegram/keyboard.ts'
import { buildBody } from '../../../src/cases/body.ts'
import type { CaseView } from '../../../src/cases/open.ts'
import { routeDraft } from '../../../src/cases/route-draft.ts'
import type { ThreadMessage } from '../../../src/cases/thread.ts'
import type { Content, Reply } from '../../../src/channel.ts'
import type { Config } from '../../../src/config.ts'
import type { EvidenceState } from '../../../src/form/context.ts'
import { atStep, type Draft } from '../../../src/form/draft.ts'
import { firstStep } from '../../../src/form/engine.ts'
import { fillQuotes } from '../../../src/form/quote.ts'
import { advance } from '../../../src/intake/advance.ts'
import { earliestDeadline } from '../../../src/intake/calls.ts'
import { newState, type SessionState } from '../../../src/intake/state.ts'
import type { Call, Effect, Event, Result, TurnContext } from '../../../src/intake/turn-types.ts'
import { reporterView } from '../../../src/intake/view.ts'
import type { Language } from '../../../src/texts/texts.ts'
import { jakartaDay } from '../../../src/understanding/calendar.ts'
import { dammDigit } from '../../../src/vault/damm.ts'
import { sampleForm, sampleTexts, turnContext } from '../turn-context.ts'
import type { Act, OddThing, Player, Said } from './transcript.ts'

/** Wednesday. */
export const START = new Date('2024-01-31T15:00:00+07:00')
/** Between two messages, so that no limit on floods is met. */
export const PAUSE_SECONDS = 10

const ODD: Record<OddThing, Content> = {
  sticker: { kind: 'odd', what: 'sticker' },
  location: { kind: 'odd', what: 'location' },
  contact: { kind: 'odd', what: 'contact' },
  poll: { kind: 'odd', what: 'poll' },
  voice: { kind: 'odd', what: 'unsupported-file' },
  document: { kind: 'odd', what: 'unsupported-file' },
}

const keys = { identity: 'identity', recipient: 'recipient' }
const receiptOf = (n: number): string => {
  const digits = `111122223333444455${n}`
  return digits + dammDigit(digits)
}

export function createPurePlayer(config: Config, hint: Language): Player {
  let now = START
  let state: SessionState = newState(hint, now)
  let drafts = 10
  let made = 0
  const originals = new Map<string, string>()
  const evidence = new Map<string, EvidenceState>()
  const cases = new Map<string, CaseView & { receipt: string }>()
  let screen: Reply[] = []
  const past: Reply[] = []

  const context = (): TurnContext =>
    turnContext({
      config,
      now,
      language: state.language,
      evidence,
      originals,
      fresh: () => `id${(made += 1)}`,
    })

  function perform(call: Call): Result {
    switch (call.call) {
      case 'begin-draft':
        return { result: 'draft-begun', draft: beginDraft() }
      case 'submit':
        return submit(call.draft)
      case 'open-case': {
        const found = [...cases.values()].find(({ receipt }) => receipt === call.receipt)
        return shown(found)
      }
      case 'reload-case':
        return shown(cases.get(call.caseId))
      case 'write': {
        const found = cases.get(call.caseId)
        if (found === undefined) return { result: 'no-case' }
        found.messages.push({
          id: call.id,
          kind: call.text === null ? 'refusal' : call.question === undefined ? 'message' : 'answer',
          sender: 'reporter',
          day: jakartaDay(now),
          ...(call.question === undefined ? {} : { answers: call.question }),
        } satisfies ThreadMessage)
        return { result: 'written', offices: found.offices.map(({ name }) => name) }
      }
      case 'add-evidence': {
        const found = cases.get(call.caseId)
        return found === undefined
          ? { result: 'no-case' }
          : { result: 'written', offices: found.offices.map(({ name }) => name) }
      }
      case 'withdraw': {
        const found = cases.get(call.caseId)
        if (found === undefined) return { result: 'no-case' }
        Object.assign(found, { status: 'withdrawn', closedOn: jakartaDay(now) })
        return { result: 'withdrawn', code: found.code }
      }
    }
  }

  const shown = (found: CaseView | undefined): Result =>
    found === undefined
      ? { result: 'no-case' }
      : { result: 'case', view: reporterView(found, sampleTexts(state.language)) }

  const beginDraft = (): Draft => ({
    form: { id: sampleForm.id, version: sampleForm.version },
    caseId: `case-${(drafts += 1)}`,
    receipt: receiptOf(drafts % 10),
    file: keys,
    mailbox: keys,
    answers: {},
    at: atStep(firstStep(sampleForm)),
    trail: [],
    introduced: [],
    struck: [],
    turns: 0,
  })

  function submit(draft: Draft): Result {
    const { recipients } = routeDraft(sampleForm, draft.answers, draft.struck, config)
    const received = jakartaDay(now)
    const body = buildBody(sampleForm, draft.answers, {
      language: state.language,
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
      status: 'received',
      offices: recipients.map(({ id, name }) => ({ id, name })),
      mailbox: keys,
      fileRecipient: keys.recipient,
      opensReport: false,
      messages: [],
      tampered: 0,
      receipt: draft.receipt,
    })
    const day = earliestDeadline(body.deadline)
    return {
      result: 'submitted',
      sent: {
        code,
        offices: recipients.map(({ name }) => name),
        deadline: day === undefined ? undefined : { day, passed: day < received },
        receiptOpensMailboxOnly: true,
      },
    }
  }

  function turn(content: Content, broken: boolean): Reply[] {
    let event: Event = { kind: 'message', content }
    const replies: Reply[] = []
    const effects: Effect[] = []
    for (;;) {
      const step = advance(state, event, context())
      // What is saved is JSON: a state that does not survive it would only fail in the service.
      state = JSON.parse(JSON.stringify(step.state)) as SessionState
      replies.push(...step.replies)
      effects.push(...step.effects)
      if (step.call === undefined) break
      event = { kind: 'result', call: step.call, result: perform(step.call) }
    }
    for (const effect of effects) {
      if (effect.kind === 'remember') for (const { id, original } of effect.hidden) originals.set(id, original)
      if (effect.kind === 'add-evidence') evidence.set(effect.id, broken ? 'refused' : 'ready')
    }
    const erased = effects.some(({ kind }) => kind === 'erase-chat')
    const spoken = sampleTexts(state.language)
    if (effects.some(({ kind }) => kind === 'end-session')) state = newState(hint, now)
    return [...(erased ? [{ text: spoken('erase-chat-done-telegram') }] : []), ...replies]
  }

  function contentOf(act: Exclude<Act, { act: 'waits' }>): Content {
    switch (act.act) {
      case 'says':
        return { kind: 'text', text: act.text }
      case 'photo':
        return {
          kind: 'file',
          file: { channel: 'telegram', ref: 'ref' },
          ...(act.caption === undefined ? {} : { caption: act.caption }),
        }
      case 'odd':
        return ODD[act.what]
      case 'edits':
        return { kind: 'odd', what: 'edited' }
      case 'blocks':
        return { kind: 'gone' }
      case 'presses': {
        const seen = act.late ? past : screen
        const buttons = seen.flatMap((reply) => [...(reply.buttons ?? []), ...(reply.navigation ?? [])])
        const button = buttons.findLast(({ label }) => label === act.label)
        if (button === undefined) throw new Error(`there is no button [${act.label}]`)
        return { kind: 'choice', id: button.id }
      }
    }
  }

  return {
    async act(_by, act) {
      if (act.act === 'waits') {
        now = new Date(now.getTime() + act.minutes * 60_000)
        return []
      }
      now = new Date(now.getTime() + PAUSE_SECONDS * 1000)
      const replies = turn(contentOf(act), act.act === 'photo' && act.broken).map((reply) =>
        fillQuotes(reply, originals),
      )
      if (replies.some(({ buttons }) => buttons !== undefined)) screen = replies
      past.push(...replies)
      return replies.map(asSaid)
    },
  }
}

const asSaid = (reply: Reply): Said => ({
  to: 'reporter',
  text: textOf(reply),
  rows: (keyboardOf(reply)?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text)),
})
