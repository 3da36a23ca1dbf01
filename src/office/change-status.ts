/** Changing the status: choose, then where to or with what outcome, then a reason for the reporter, preview, save. */
import { randomUUID } from 'node:crypto'
import { CaseError } from '../cases/deps.ts'
import { mayClose } from '../cases/thread.ts'
import {
  choicesFrom,
  isOver,
  isStatus,
  type OfficeStatus,
  officeStatuses,
  outcomes,
  type Status,
} from '../cases/status.ts'
import type { Config } from '../config.ts'
import type { Texts } from '../texts/texts.ts'
import type { ServerSecret } from '../vault/secret.ts'
import { acknowledge } from './acknowledge.ts'
import { type CaseLookup, findCase } from './find-case.ts'
import { askFlow, type FlowInput, type FlowOption, type FlowQuestion } from './flow.ts'
import { checkOutgoing } from './outgoing.ts'
import type { Change, Flow } from './state.ts'
import { ending, type Outcome, say, type Turn } from './turn-types.ts'
import { statusRow, statusWords } from './words.ts'

export interface StatusDeps extends CaseLookup {
  secret: ServerSecret
  config: Pick<Config, 'offices'>
}
export type StatusFlow = Extract<Flow, { kind: 'status' }>

/** A reporter must read what is missing, and why it ended; the other changes speak for themselves. */
const needsReason = ({ status }: Change): boolean => status === 'need-more' || status === 'closed'

/** The ready sentence for an outcome, where there is one. */
const readyReason = ({ outcome }: Change, texts: Texts): string | undefined =>
  outcome !== undefined && texts.has(`reason-${outcome}`) ? texts(`reason-${outcome}`) : undefined

/** What ends a case, or speaks against its reporter, is chosen by name: "kasus" is no "Tutup kasus". */
const named: { [row in OfficeStatus | 'abuse']?: Pick<FlowOption, 'whole' | 'synonyms'> } = {
  closed: { whole: true, synonyms: ['tutup', 'tutup saja', 'close', 'close it'] },
  abuse: { whole: true, synonyms: [] },
}

/** What the official is asked at this point of a change of status. */
export function statusQuestion(flow: StatusFlow, turn: Turn, { config }: StatusDeps): FlowQuestion {
  const { texts, office } = turn
  switch (flow.at) {
    case 'choose':
      return {
        text: texts('office-status-ask', { code: flow.code, status: texts(`office-status-${flow.from}`) }),
        options: [
          ...choicesFrom(flow.from).map((id) => ({ id, label: texts(statusRow[id]), ...named[id] })),
          // What is closed was judged: counting it afterwards says nothing about floods.
          ...(isOver(flow.from) ? [] : [{ id: 'abuse', label: texts('row-status-abuse'), ...named.abuse }]),
        ],
      }
    case 'abuse':
      return {
        text: texts('status-abuse-ask', { code: flow.code }),
        row: true,
        options: [{ id: 'save', label: texts('btn-office-save'), synonyms: ['simpan', 'ya', 'save', 'yes'] }],
      }
    case 'target':
      return {
        text: texts('status-forward-ask'),
        free: true,
        options: config.offices.filter(({ id }) => id !== office.id).map(({ id, name }) => ({ id, label: name })),
      }
    case 'outcome':
      return {
        text: texts('status-outcome-ask'),
        options: outcomes.map((id) => ({ id, label: texts(`outcome-${id}`) })),
      }
    case 'reason': {
      const ready = readyReason(flow, texts)
      return {
        text: [
          texts('status-reason-ask'),
          ...(ready === undefined ? [] : [texts('status-reason-ready', { reason: ready })]),
        ].join('\n'),
        free: true,
        options: [
          ...(ready === undefined ? [] : [{ id: 'ready', label: texts('btn-office-ready') }]),
          ...(needsReason(flow) ? [] : [{ id: 'skip', label: texts('btn-skip') }]),
        ],
      }
    }
    case 'check': {
      const shown = { code: flow.code, status: statusWords(texts, flow) }
      return {
        text:
          flow.reason === undefined
            ? texts('status-preview-plain', shown)
            : texts('status-preview', { ...shown, reason: flow.reason }),
        row: true,
        options: [
          { id: 'save', label: texts('btn-office-save'), synonyms: ['simpan', 'ya', 'save', 'yes'] },
          { id: 'edit', label: texts('btn-review-edit'), synonyms: ['ubah', 'ganti', 'edit', 'tidak', 'no'] },
        ],
      }
    }
  }
}

/** `/status CODE`, or the button. */
export async function beginStatus(deps: StatusDeps, turn: Turn, code: string): Promise<Outcome> {
  const { office, texts } = turn
  const found = await findCase(deps, office.id, code)
  if (found === undefined) return ending(texts('office-not-yours', { code }))
  if (choicesFrom(found.status).length === 0)
    return ending(texts('status-refused', { status: statusWords(texts, found) }))
  return next(deps, turn, { kind: 'status', at: 'choose', code, from: found.status })
}

/** What the answer to it leads to; nothing is changed before it was shown and confirmed. */
export async function takeStatus(deps: StatusDeps, turn: Turn, flow: StatusFlow, input: FlowInput): Promise<Outcome> {
  const { texts } = turn
  const picked = input.kind === 'picked' ? input.id : undefined
  const again = (note: string) => next(deps, turn, flow, [note])
  if (input.kind === 'file') return again(texts('ask-refused-file'))
  switch (flow.at) {
    case 'choose': {
      if (picked === 'abuse') return next(deps, turn, { ...flow, at: 'abuse' })
      const status = officeStatuses.find((known) => known === picked)
      if (status === undefined) return again(texts('choice-again-1'))
      if (status === 'read') return { running: null, ...(await acknowledge(deps, turn, flow.code)) }
      const at = status === 'forwarded' ? 'target' : status === 'closed' ? 'outcome' : 'reason'
      return next(deps, turn, { kind: 'status', at, code: flow.code, from: flow.from, status })
    }
    case 'abuse':
      return picked === 'save' ? markAbuse(deps, turn, flow.code) : again(texts('choice-again-1'))
    case 'target': {
      const name = deps.config.offices.find(({ id }) => id === picked)?.name
      if (name !== undefined) return next(deps, turn, { ...flow, at: 'reason', target: name })
      return input.kind === 'text'
        ? written(deps, turn, input.text, flow, (target) => ({ ...flow, at: 'reason', target }))
        : again(texts('choice-again-1'))
    }
    case 'outcome': {
      const outcome = outcomes.find((known) => known === picked)
      if (outcome === undefined) return again(texts('choice-again-1'))
      return next(deps, turn, { ...flow, at: 'reason', outcome })
    }
    case 'reason': {
      if (picked === 'skip') return next(deps, turn, { ...flow, at: 'check', id: randomUUID() })
      const typed = picked === 'ready' ? readyReason(flow, texts) : input.kind === 'text' ? input.text : undefined
      return typed === undefined
        ? again(texts('choice-again-1'))
        : written(deps, turn, typed, flow, (reason) => ({ ...flow, at: 'check', reason, id: randomUUID() }))
    }
    case 'check': {
      if (picked === 'save') return save(deps, turn, flow)
      if (picked !== 'edit') return again(texts('choice-again-1'))
      const { id: _id, reason: _reason, ...change } = flow
      return next(deps, turn, { ...change, at: 'reason' })
    }
  }
}

/** No status: an office must not be able to close a case by calling it names. */
async function markAbuse(deps: StatusDeps, { office, texts }: Turn, code: string): Promise<Outcome> {
  const found = await findCase(deps, office.id, code)
  if (found === undefined) return ending(texts('office-not-yours', { code }))
  if (isOver(found.status)) return ending(texts('status-refused', { status: statusWords(texts, found) }))
  return { ...ending(texts('abuse-noted', { code })), abuse: `${office.id} ${code}` }
}

function next(deps: StatusDeps, turn: Turn, flow: StatusFlow, notes: string[] = []): Outcome {
  return askFlow(turn, flow, statusQuestion(flow, turn, deps), notes)
}

/** A text that the reporter will read: passed on, or asked for again with the reason why not. */
function written(
  deps: StatusDeps,
  turn: Turn,
  typed: string,
  flow: StatusFlow,
  then: (text: string) => StatusFlow,
): Outcome {
  const checked = checkOutgoing(typed, turn.texts)
  return 'refusal' in checked ? next(deps, turn, flow, [checked.refusal]) : next(deps, turn, then(checked.text))
}

async function save(deps: StatusDeps, turn: Turn, flow: Extract<StatusFlow, { at: 'check' }>): Promise<Outcome> {
  const { office, texts, day } = turn
  const { db } = deps
  const { code, status } = flow
  const found = await findCase(deps, office.id, code)
  if (found === undefined) return ending(texts('office-not-yours', { code }))
  const saved = texts('status-saved', { code, status: statusWords(texts, flow) })
  const offices = deps.config.offices.filter(({ id }) => found.offices.includes(id))
  const staysOpen = status === 'closed' && !mayClose(offices, office.id)
  return {
    // Otherwise it stands in their list the next morning, and is closed again and again.
    ...(staysOpen ? ending(saved, texts('status-saved-own', { office: office.name })) : ending(saved)),
    step: {
      caseId: found.id,
      message: {
        id: flow.id,
        kind: 'status',
        sender: office.id,
        status,
        day,
        ...(flow.reason === undefined ? {} : { reason: flow.reason }),
        ...(flow.target === undefined ? {} : { target: flow.target }),
        ...(flow.outcome === undefined ? {} : { outcome: flow.outcome }),
      },
      news: (others, notice) => {
        const known = notice === 'pointer' ? withoutTyped(flow, deps.config) : flow
        // Whoever reads "closed" lays the case aside: the office that alone may close it must not.
        const key = staysOpen ? 'status-declared-by' : 'status-changed-by'
        return say(others(key, { office: office.name, code, status: statusWords(others, known) }))
      },
      async guard() {
        const row = await db.case.findUnique({ where: { id: found.id }, select: { status: true } })
        if (row === null || !isStatus(row.status) || !isSame(flow.from, row.status)) throw new CaseError('conflict')
      },
      async failed(reason) {
        if (reason === 'taken') return ending(saved)
        const now = (await findCase(deps, office.id, code))?.status ?? 'withdrawn'
        const is = statusWords(texts, { status: now })
        // What was written is not thrown away: it is offered once more, or stands there to be copied.
        if (reason === 'conflict' && choicesFrom(now).includes(status)) {
          const by = await changedBy(deps, found.id, office.name)
          const again: StatusFlow = { ...flow, from: now, id: randomUUID() }
          return next(deps, turn, again, [texts('status-conflict', { code, office: by, status: is })])
        }
        return ending(
          texts('status-refused', { status: is }),
          ...(flow.reason === undefined ? [] : [texts('status-reason-kept', { reason: flow.reason })]),
        )
      },
    },
  }
}

/** Whereto it was forwarded may be a sentence about the case: only the name of an office that we know says nothing. */
function withoutTyped({ target, ...change }: Change, { offices }: Pick<Config, 'offices'>): Change {
  return target !== undefined && offices.some(({ name }) => name === target) ? { ...change, target } : change
}

/** That another office acknowledged meanwhile is no change that anybody would decide differently for. */
const isSame = (seen: Status, now: Status): boolean => seen === now || (seen === 'received' && now === 'read')

/** Who wrote last among the offices: the content is sealed, the sender is not. */
async function changedBy({ db, config }: StatusDeps, caseId: string, otherwise: string): Promise<string> {
  const ids = config.offices.map(({ id }) => id)
  const last = await db.message.findFirst({
    where: { caseId, sender: { in: ids } },
    orderBy: { sequence: 'desc' },
    select: { sender: true },
  })
  return config.offices.find(({ id }) => id === last?.sender)?.name ?? otherwise
}
