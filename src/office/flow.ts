/** How a flow asks and what its answers mean. Pure but for the random token of a question. */
import { randomBytes } from 'node:crypto'
import type { Content, Incoming, Reply } from '../channel.ts'
import { flowButton } from '../desk-buttons.ts'
import { isNumber, readChoice } from '../understanding/choices.ts'
import { readCommand } from '../understanding/commands.ts'
import { FLOW_MINUTES, FLOWS, type Flow, type Running } from './state.ts'
import { answer, type Outcome, say, type Turn } from './turn-types.ts'

export interface FlowOption {
  id: string
  label: string
  synonyms?: string[]
  /** Nothing but its number, its label or a synonym chooses it: a part of them is no choice. */
  whole?: true
}
export interface FlowQuestion {
  text: string
  options: FlowOption[]
  /** Free text is an answer too. */
  free?: boolean
  row?: boolean
}

/** Asks the next question of a flow; `notes` are said before it. */
export function askFlow(turn: Turn, flow: Flow, question: FlowQuestion, notes: string[] = []): Outcome {
  // An administrator who writes as the group: whoever does so too could answer in their place, and their own presses
  // come under their name.
  const { group, member } = turn.message
  if (group && member === undefined) return answer(turn.texts('office-anonymous'))
  const token = randomBytes(4).toString('hex')
  const button = ({ id, label }: FlowOption) => ({ id: flowButton(token, id), label })
  const reply: Reply = {
    // There the platform hands us commands and replies only; what is typed plainly would reach nobody.
    text: group && question.free === true ? `${question.text}\n${turn.texts('office-reply')}` : question.text,
    buttons: question.options.map(button),
    layout: question.row === true ? 'row' : 'list',
    navigation: [button({ id: 'cancel', label: turn.texts('btn-cancel') })],
    replacesPressed: true,
    ...(member === undefined ? {} : { member }),
  }
  const until = new Date(turn.now.getTime() + FLOW_MINUTES * 60_000).toISOString()
  const running: Running = { flow, token, member: member ?? null, until }
  return { replies: [...notes.map(say), reply], running }
}

/** The flow that this message may answer: still young, and begun by the same person. */
export function runningFor({ state: { flows }, message, now }: Turn): Running | undefined {
  return flows.find((running) => isOf(running, message) && isYoung(running, now))
}

/** The flows after a turn of this member: their own was ended, or another one stands in its place. */
export function flowsAfter({ state: { flows }, message, now }: Turn, running: Running | null): Running[] {
  const others = flows.filter((one) => !isOf(one, message) && isYoung(one, now))
  return [...others, ...(running === null ? [] : [running])].slice(-FLOWS)
}

const isOf = ({ member }: Running, message: Incoming): boolean => member === (message.member ?? null)
const isYoung = ({ until }: Running, now: Date): boolean => until > now.toISOString()

export type FlowInput =
  | { kind: 'picked'; id: string }
  | { kind: 'text'; text: string }
  | { kind: 'cancel' }
  /** A button of an earlier question. */
  | { kind: 'old' }
  | { kind: 'file' }
  | { kind: 'none' }

/** What a message means to the open question. */
export function readFlow(content: Content, { token }: Running, question: FlowQuestion): FlowInput {
  switch (content.kind) {
    case 'choice': {
      const own = flowButton(token, '')
      const id = content.id.slice(own.length)
      if (!content.id.startsWith(own)) return { kind: 'old' }
      if (id === 'cancel') return { kind: 'cancel' }
      return question.options.some((option) => option.id === id) ? { kind: 'picked', id } : { kind: 'old' }
    }
    case 'text':
      return readWords(content.text, question)
    case 'file':
      return { kind: 'file' }
    case 'odd':
    case 'gone':
    case 'moved':
      return { kind: 'none' }
  }
}

function readWords(text: string, { options, free = false }: FlowQuestion): FlowInput {
  const known = options.map(({ id, label, synonyms = [] }) => ({ id, label, synonyms }))
  const trimmed = text.trim()
  // Where free text counts, only the label itself or its bare number is the option: "bukti lain?" is a question.
  const literal =
    /^\d{1,2}$/.test(trimmed) || options.some(({ label }) => label.toLowerCase() === trimmed.toLowerCase())
  if (!free || literal) {
    const read = readChoice(text, known)
    const [id] = read.kind === 'sure' ? read.ids : []
    const whole = options.some((option) => option.id === id && option.whole === true) && !isNumber(text)
    // To whom a list was not shown, only a whole name is sure.
    const meant = !whole || readChoice(text, known, { unseen: true }).kind === 'sure'
    if (id !== undefined && meant) return { kind: 'picked', id }
  }
  if (readCommand(text) === 'cancel') return { kind: 'cancel' }
  // A slip beside the list: nobody asks a reporter "9".
  if (/^\d{1,2}$/.test(trimmed)) return { kind: 'none' }
  return free && trimmed !== '' ? { kind: 'text', text } : { kind: 'none' }
}
