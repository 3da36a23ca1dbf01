/** What a message in a linked chat asks for: a button, a command, an answer to the running flow, or nothing for us. */
import type { CaseDeps } from '../cases/deps.ts'
import type { Config } from '../config.ts'
import type { Outbox } from '../notify/outbox.ts'
import { type CaseAction, isFlowButton, readCaseButton, readPageButton } from '../desk-buttons.ts'
import { caseButtons } from '../notify/summary.ts'
import type { Oddity } from '../channel.ts'
import { isNumber } from '../understanding/choices.ts'
import { words } from '../understanding/normalise.ts'
import { acknowledge } from './acknowledge.ts'
import { askQuestion, beginAsk, takeAsk } from './ask.ts'
import { beginStatus, statusQuestion, takeStatus } from './change-status.ts'
import { splitCode } from './find-case.ts'
import { askFlow, type FlowQuestion, readFlow, runningFor } from './flow.ts'
import type { Invitations } from './invitations.ts'
import { listCases, showCase } from './list-cases.ts'
import type { Flow, Running } from './state.ts'
import { answer, ending, type Outcome, type Turn } from './turn-types.ts'
import { typedCode } from './typed-code.ts'

export interface RouteDeps {
  cases: CaseDeps
  config: Pick<Config, 'offices' | 'operator'>
  invitations: Pick<Invitations, 'redeem'>
  outbox: Pick<Outbox, 'held' | 'withdrawing'>
}

/** `/tanya SMG-7F4K2 …`, with or without the name of the bot. */
const COMMAND = /^\s*\/(\w{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/u
/**
 * Somebody wants to report from a chat that cannot: said so at once, so that the case is not told to the wrong ears. Only
 * who says so of themself: "Laporan ini butuh foto" is an official who speaks of a case.
 */
const REPORTING =
  /^\W*(?:(?:(?:saya|aku|kami|kula|i)\W+)?(?:mau|ingin|pengin|pengen|badhe|arep|want\W+to|would\W+like\W+to)\W+(?:(?:(?:mem)?buat|bikin|damel|gawe|make|file)\W+(?:a\W+)?(?:lapor|adu)an|(?:make|file)\W+a\W+report|(?:me)?lapor(?:kan)?|report|(?:me)?ngadu(?:kan)?|wadul)\b|(?:(?:me)?lapor|report|wadul)\W*$)/iu
/** Nothing that anybody waits for an answer to. */
const SILENT: ReadonlySet<Oddity> = new Set(['reaction', 'edited', 'deleted', 'call'])

/** Undefined: a message of people among themselves, or one that needs no answer. */
export async function route(deps: RouteDeps, turn: Turn): Promise<Outcome | undefined> {
  const { content, group } = turn.message
  const running = runningFor(turn)
  if (content.kind === 'choice') return fromButton(deps, turn, content.id, running)
  if (content.kind === 'text') {
    const [, command, rest = ''] = COMMAND.exec(content.text) ?? []
    if (command !== undefined) return fromCommand(deps, turn, command.toLowerCase(), rest.trim())
  }
  if (content.kind === 'odd' && (running === undefined || SILENT.has(content.what)))
    return group || SILENT.has(content.what) ? undefined : unsent(turn)
  if (running !== undefined) return inFlow(deps, turn, running)
  if (group) return undefined
  if (content.kind !== 'text') return unsent(turn)
  if (turn.message.summoned !== true && namesNoCase(content.text, turn)) return answer(turn.texts('office-which-case'))
  return unsent(turn, REPORTING.test(content.text))
}

const hint = ({ texts, message }: Turn): Outcome =>
  answer([texts('office-help'), ...(message.group ? [texts('office-help-group')] : [])].join('\n'))
/** Under a notice it looks as if one could simply answer: whoever does must not wait for the reporter. */
const unsent = ({ texts, message }: Turn, reporting = false): Outcome => {
  // They were asked to write, whatever it is, so that what waits can follow.
  const keys = message.summoned === true ? ['office-follows'] : ['office-unsent', 'office-help']
  return answer([...(reporting ? ['linked-chat-refused'] : []), ...keys].map((key) => texts(key)).join('\n\n'))
}

/** A number, or what stands on the buttons of a case: it does not say of which. */
function namesNoCase(text: string, { texts }: Turn): boolean {
  const said = words(text).join(' ')
  const actions = caseButtons('', texts).flatMap(({ label, typed = '' }) => [label, typed])
  return isNumber(text) || actions.some((action) => words(action).join(' ') === said)
}

type Stores = ReturnType<typeof stores>
function stores({ cases, config, outbox }: RouteDeps) {
  return { db: cases.store.db, secret: cases.secret, config, outbox }
}

const OF_ACTION: Record<CaseAction, (parts: Stores, turn: Turn, code: string) => Promise<Outcome>> = {
  ack: acknowledge,
  ask: beginAsk,
  status: beginStatus,
}

async function fromButton(
  deps: RouteDeps,
  turn: Turn,
  id: string,
  running: Running | undefined,
): Promise<Outcome | undefined> {
  const parts = stores(deps)
  const pressed = readCaseButton(id)
  if (pressed !== undefined) return OF_ACTION[pressed.action](parts, turn, pressed.code)
  const page = readPageButton(id)
  if (page !== undefined) return listCases(parts, turn, page)
  if (isFlowButton(id) && running !== undefined) return inFlow(deps, turn, running)
  // In a group it may be the button of somebody else's question.
  return turn.message.group ? undefined : answer(turn.texts('office-old-button'))
}

/** Commands that say which case they are about, and perhaps more behind it. */
const OF_A_CASE = new Map<string, (parts: Stores, turn: Turn, code: string, more: string) => Promise<Outcome>>([
  ['kasus', showCase],
  ['cases', showCase],
  ['tanya', beginAsk],
  ['ask', beginAsk],
  ['dibaca', acknowledge],
  ['read', acknowledge],
  ['status', beginStatus],
])
/** Without a case, or with the number of a page: all of them. */
const LISTS = /^(?:kasus|cases)(?: (\d{1,6}))?$/

async function fromCommand(deps: RouteDeps, turn: Turn, command: string, rest: string): Promise<Outcome | undefined> {
  const parts = stores(deps)
  const { texts, message } = turn
  const list = LISTS.exec(`${command} ${rest}`.trim())
  if (list !== null) return listCases(parts, turn, Number(list[1] ?? 1))
  const ofCase = OF_A_CASE.get(command)
  if (ofCase !== undefined) {
    const typed = splitCode(rest)
    return typed === undefined
      ? answer(texts('office-code-missing', { command: `/${command}` }))
      : ofCase(parts, turn, typed.code, typed.rest)
  }
  switch (command) {
    case 'petugas':
    case 'official':
      return alreadyLinked(deps, turn, typedCode(`/petugas ${rest}`) ?? rest)
    case 'lepas':
    case 'unlink':
      return askFlow(turn, { kind: 'unlink' }, unlinkQuestion(turn))
    case 'bantuan':
    case 'help':
      return hint(turn)
    case 'start':
    case 'lapor':
    case 'report':
    case 'menu':
      return answer(texts('linked-chat-refused'))
    default:
      // In a group it may be meant for another bot.
      return message.group ? undefined : answer(texts('office-not-understood'))
  }
}

/** Everybody in a group has read the code: there it is worth nothing any more. In a private chat it can be used elsewhere. */
async function alreadyLinked({ invitations, config }: RouteDeps, turn: Turn, code: string): Promise<Outcome> {
  const { texts, office, message } = turn
  const named = { office: office.name, contact: config.operator.contact }
  if (!message.group || code === '') return answer(texts('office-link-already', named))
  const invitation = await invitations.redeem(code)
  return invitation.kind === 'ok'
    ? { ...answer(texts('office-link-void', named)), more: [invitation.use], erase: true }
    : { ...answer(texts('office-link-already', named)), erase: true }
}

function unlinkQuestion({ texts, office }: Turn): FlowQuestion {
  return {
    text: texts('office-unlink-ask', { office: office.name }),
    row: true,
    options: [
      { id: 'yes', label: texts('btn-yes'), synonyms: ['ya', 'lepas', 'yes'] },
      { id: 'no', label: texts('btn-no'), synonyms: ['tidak', 'jangan', 'no'] },
    ],
  }
}

function questionOf(deps: RouteDeps, turn: Turn, flow: Flow): FlowQuestion {
  switch (flow.kind) {
    case 'ask':
      return askQuestion(flow, turn.texts)
    case 'status':
      return statusQuestion(flow, turn, stores(deps))
    case 'unlink':
      return unlinkQuestion(turn)
  }
}

async function inFlow(deps: RouteDeps, turn: Turn, running: Running): Promise<Outcome | undefined> {
  const { texts, message, office } = turn
  const { flow } = running
  const question = questionOf(deps, turn, flow)
  const input = readFlow(message.content, running, question)
  if (input.kind === 'old') return message.group ? undefined : answer(texts('office-old-button'))
  if (input.kind === 'cancel') return ending(texts('office-cancelled'))
  switch (flow.kind) {
    case 'ask':
      return takeAsk(stores(deps), turn, flow, input)
    case 'status':
      return takeStatus(stores(deps), turn, flow, input)
    case 'unlink':
      if (input.kind !== 'picked') return askFlow(turn, flow, question, [texts('choice-again-1')])
      return input.id === 'yes'
        ? { ...ending(texts('office-unlinked', { office: office.name })), leave: true }
        : ending(texts('office-cancelled'))
  }
}
