/** Every place where a conversation may stand, on both paths of the sample form, and what is answered there. */
import { afterAll, beforeAll } from 'vitest'
import type { Config } from '../../src/config.ts'
import type { Content } from '../../src/channel.ts'
import { advance } from '../../src/intake/advance.ts'
import type { SessionState } from '../../src/intake/state.ts'
import type { Step } from '../../src/intake/turn-types.ts'
import { openedCase, presses, says } from './case-conversation.ts'
import { type Conversation, createConversation, START } from './conversation.ts'
import { goodAnswer } from './good-answers.ts'
import { type SampleConfig, sampleConfig } from './sample-config.ts'
import { turnContext } from './turn-context.ts'

export interface Place {
  name: string
  state: SessionState
}

/** Each place once. */
export function everyPlace(config: Config): Place[] {
  return [...outside(config), ...inDraft(config, 'breach'), ...inDraft(config, 'pressure'), ...afterwards(config)]
}

/** The places of the sample form, made before the tests of a file and removed after them. */
export function samplePlaces() {
  let sample: SampleConfig
  let places: Place[]
  beforeAll(async () => {
    sample = await sampleConfig()
    places = everyPlace(sample.config)
  })
  afterAll(() => sample.remove())
  const placeAt = (name: string): Place => {
    const place = places.find((known) => known.name === name)
    if (place === undefined) throw new Error(`No such place: ${name}`)
    return place
  }
  const typedAt = (place: Place | string, text: string) => {
    const step = answerAt(typeof place === 'string' ? placeAt(place) : place, { kind: 'text', text }, sample.config)
    return { ...step, words: step.replies.map((reply) => reply.text) }
  }
  return {
    all: (): Place[] => places,
    config: (): Config => sample.config,
    /** What a text typed at a place comes to; `words` are those of the replies. */
    typedAt,
  }
}

/** One message at a place; the place stays as it is. */
export function answerAt({ state }: Place, content: Content, config: Config): Step {
  let made = 0
  const context = turnContext({
    config,
    now: new Date(START.getTime() + 8 * 60_000),
    language: state.language,
    fresh: () => `fresh${(made += 1)}`,
  })
  return advance(state, { kind: 'message', content }, context)
}

function outside(config: Config): Place[] {
  const conversation = createConversation({ config, hint: 'id' })
  const door = { name: 'door', state: conversation.state }
  says(conversation, '/start')
  const { state } = conversation
  const overlays = (['language', 'help', 'erase'] as const).map((overlay) => ({
    name: `menu, ${overlay}`,
    state: { ...state, overlay },
  }))
  says(conversation, '/cek')
  return [door, { name: 'menu', state }, ...overlays, { name: 'number', state: conversation.state }]
}

function inDraft(config: Config, path: 'breach' | 'pressure'): Place[] {
  const conversation = createConversation({ config, hint: 'id' })
  const places = new Map<string, Place>()
  const note = (): void => {
    const { draft } = conversation.state
    if (draft === null) return
    const { at } = draft
    const where = 'step' in at ? `${at.step}${'sub' in at ? `/${at.sub.ask}` : ''}` : 'view' in at ? at.view : ''
    const name = `${path}, ${at.place} ${where}`
    if (!places.has(name)) places.set(name, { name, state: conversation.state })
  }
  onTheWay(conversation, path, note)
  const standing = conversation.state
  for (const view of ['more', 'edit', 'recipients', 'when'] as const) {
    if (view === 'more') presses(conversation, '!review:more')
    else {
      says(conversation, 'kembali')
      presses(conversation, '!review:more')
      presses(conversation, `!review:${view}`)
    }
    note()
  }
  says(conversation, 'kembali')
  presses(conversation, '!review:add')
  note()
  for (const { id } of conversation.buttons) {
    if (!id.startsWith('!details:') || id.includes('*')) continue
    presses(conversation, id)
    note()
    says(conversation, 'lewati')
    note()
  }
  const overlays = (['language', 'cancel', 'erase', 'resume', 'help', 'leave'] as const).map((overlay) => ({
    name: `${path}, ${overlay}`,
    state: { ...standing, overlay },
  }))
  return [...places.values(), ...overlays]
}

/** Until the review page. */
function onTheWay(conversation: Conversation, path: 'breach' | 'pressure', note: () => void): void {
  for (let turns = 0; turns < 60; turns += 1) {
    note()
    const at = conversation.state.draft?.at
    if (at?.place === 'review') return
    const good = goodAnswer(conversation.state, conversation.buttons)
    if (at?.place === 'step' && at.step === 'kind') presses(conversation, `kind:${path}`)
    else if (good !== undefined) conversation.send(good)
  }
  throw new Error('The review page was never reached')
}

function afterwards(config: Config): Place[] {
  const sent = createConversation({ config, hint: 'id' })
  onTheWay(sent, 'breach', () => {})
  presses(sent, '!review:send')
  const places = [{ name: 'finished, number not noted', state: sent.state }]
  says(sent, 'lewati')
  places.push({ name: 'finished, whether to be told', state: sent.state })
  presses(sent, '!tell:self')
  places.push({ name: 'finished, noted', state: sent.state })
  const opened = (name: string, ...presser: string[]): void => {
    const conversation = openedCase(config)
    for (const id of presser) presses(conversation, id)
    places.push({ name: `case, ${name}`, state: conversation.state })
  }
  opened('menu')
  opened('message', '!case:message')
  opened('files', '!case:evidence')
  opened('whether to be told', '!case:tell')
  opened('withdrawal', '!case:withdraw')
  const written = openedCase(config)
  presses(written, '!case:message')
  says(written, 'Pertemuan di balai desa diulang lagi minggu lalu.')
  places.push({ name: 'case, message to be sent', state: written.state })
  return places
}
