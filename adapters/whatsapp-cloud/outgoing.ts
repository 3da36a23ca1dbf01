/** From a reply to messages of the Cloud API: split, with its choices, then its files; a template where nothing else may go. */
import type { MessageRef, Reply } from '../../src/channel.ts'
import type { Log } from '../shared/log.ts'
import type { Numbered } from '../shared/numbered.ts'
import { splitText } from '../shared/split.ts'
import { written } from '../shared/written.ts'
import { isGroup, targetOf } from './address.ts'
import { CloudError, toCloudError } from './errors.ts'
import type { Graph } from './graph.ts'
import { interactiveOf, LIMITS, shapeOf } from './interactive.ts'
import type { OutgoingFiles } from './outgoing-files.ts'
import type { Receipts } from './receipts.ts'
import type { ServiceWindow } from './window.ts'

/** An approved message without variables, which says nothing but that there is something. */
export interface Template {
  name: string
  language: string
}

export interface OutgoingParts {
  graph: Graph
  phoneId: string
  files: OutgoingFiles
  numbered: Numbered
  receipts: Receipts
  window: ServiceWindow
  template: Template | undefined
  log: Log
}

export interface Outgoing {
  /** Sends one reply; resolves to the ids of its messages. Rejects with a `ChannelError`. */
  send(chat: string, reply: Reply): Promise<MessageRef[]>
}

export function createOutgoing(parts: OutgoingParts): Outgoing {
  const { graph, phoneId, files, numbered, receipts, window, template, log } = parts

  async function post(chat: string, content: object): Promise<MessageRef> {
    const answer = await graph({
      what: 'message',
      method: 'POST',
      path: `${phoneId}/messages`,
      body: () => ({ messaging_product: 'whatsapp', ...targetOf(chat), ...content }),
      chat,
    })
    const [message] = (answer['messages'] as { id?: string }[] | undefined) ?? []
    return message?.id ?? ''
  }

  /** The texts of a reply, the last one with its choices. */
  function contentsOf(chat: string, reply: Reply): object[] {
    if (isGroup(chat)) return splitText(written(reply), LIMITS.text).map(asText)
    const shape = shapeOf(reply)
    if (shape.kind === 'numbered') return splitText(numbered.write(chat, reply), LIMITS.text).map(asText)
    // Numbers that were offered before this question mean nothing any more.
    if (reply.replacesPressed === true) numbered.forget(chat)
    if (shape.kind === 'text') return splitText(reply.text, LIMITS.text).map(asText)
    const texts = splitText(shape.text, shape.kind === 'list' ? LIMITS.listBody : LIMITS.buttonBody)
    const body = texts.pop() ?? ''
    return [...texts.map(asText), { type: 'interactive', interactive: interactiveOf(shape, body) }]
  }

  async function sendAll(chat: string, reply: Reply): Promise<MessageRef[]> {
    const refs: MessageRef[] = []
    for (const content of contentsOf(chat, reply)) refs.push(await post(chat, content))
    for (const [index, file] of (reply.files ?? []).entries())
      refs.push(...(await files.send(file, index, (content) => post(chat, content))))
    return refs.filter((ref) => ref !== '')
  }

  /**
   * Meta takes a message and says afterwards that it may not be sent, so what must not get lost waits for its word. That may
   * reach another instance, or be late. Silence counts as delivered all the same, or every notice would be repeated; but
   * not where the chat was silent: there each try would be another chance to lose it, for as long as nobody writes.
   */
  async function follow(chat: string, refs: MessageRef[], state: 'doubtful' | 'unknown' | 'open'): Promise<void> {
    const outcome = await receipts.outcome(refs)
    if (outcome === 'sent') window.taken(chat)
    else if (outcome !== 'silence') throw outcome
    else if (state === 'doubtful') throw new CloudError('message', 'window')
  }

  async function outside(chat: string, { neutral = false, fleeting = false }: Reply): Promise<MessageRef[]> {
    const waits = new CloudError('message', 'window')
    if (fleeting) return []
    if (template === undefined) throw waits
    if (neutral || !window.wasNudged(chat)) {
      const ref = await post(chat, {
        type: 'template',
        template: { name: template.name, language: { code: template.language } },
      })
      window.nudged(chat)
      // What tells a reporter of news says no more than the template does. Anything else still has to be delivered.
      if (neutral) return [ref]
    }
    throw waits
  }

  return {
    async send(chat, reply) {
      const state = window.state(chat)
      // News that the template can tell are told by it: tried in our words first, and without a word of Meta's, they might
      // light up the phone twice.
      const stands = state === 'doubtful' && reply.neutral === true && template !== undefined
      if (state === 'shut' || stands) return outside(chat, reply)
      try {
        const refs = await sendAll(chat, reply)
        if (reply.protect === true || state !== 'open') await follow(chat, refs, state)
        return refs
      } catch (error) {
        const failure = toCloudError('message', error)
        if (failure.detail !== 'window') throw failure
        if (template === undefined)
          log.warn({}, 'A chat has been silent for a day, so WhatsApp takes only a template; none is set')
        window.shut(chat)
        return outside(chat, reply)
      }
    },
  }
}

const asText = (body: string): object => ({ type: 'text', text: { body, preview_url: false } })
