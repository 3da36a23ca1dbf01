/**
 * One turn with its I/O: load the session, advance it, carry out what it waits for, commit, reply. A reply goes out only
 * after its effect is committed; a message delivered again changes nothing and gets the same reply again.
 */
import type { Address, Incoming, Reply } from '../channel.ts'
import { createQueue, memoryKey } from '../chat-memory.ts'
import { withoutPlaceholders } from '../form/quote.ts'
import { errorKind } from '../log.ts'
import type { Pings } from '../notify/pings.ts'
import type { Db } from '../store/open.ts'
import type { Language } from '../texts/texts.ts'
import { advance } from './advance.ts'
import type { Calls } from './calls.ts'
import { type ContextDeps, createContextOf } from './context-of.ts'
import { createDelivery } from './deliver.ts'
import { evidenceOf } from './evidence-keys.ts'
import { latenessOf, timed } from './late.ts'
import type { Limits, Over } from './limits.ts'
import { createPersonMemory } from './memory.ts'
import { noteAtStop } from './note-at-stop.ts'
import { createNoteSent } from './note-sent.ts'
import { isConflict, type Loaded, type Sessions } from './sessions.ts'
import { newState, REFS, SEEN, type SessionState } from './state.ts'
import type { Call, Effect, Event, TurnContext } from './turn-types.ts'
import { type TurnEvidence, writesOf } from './turn-writes.ts'
import { urgentOf } from './urgent.ts'

export interface IntakeDeps extends ContextDeps {
  db: Db
  /** Another instance may take the next turn of the same person. */
  shared: boolean
  sessions: Sessions
  calls: Calls
  limits: Limits
  evidence: TurnEvidence & { wake(): void }
  pings: Pick<Pings, 'refs' | 'stop'>
  /** What a message was answered in the last turn of a chat of an office; undefined when there was none such. */
  again(message: Incoming): Promise<Reply[] | undefined>
  /** What was there is deleted, or overwritten for good: the log of the database must not keep it. Does not wait. */
  erased(): void
  /** Never given content, addresses or errors with arguments. */
  log: { warn(fields: object, text: string): void; error(fields: object, text: string): void }
}

/** How often a turn is run again because another instance was faster. */
const TRIES = 8

export function createIntake(deps: IntakeDeps) {
  const { sessions, limits, now } = deps
  const memory = createPersonMemory()
  const queue = createQueue()
  const { send, erase, endLater, stop } = createDelivery(deps, memory)
  const noteSent = createNoteSent(deps, memory)
  const contextOf = createContextOf(deps)

  async function handle(incoming: Incoming): Promise<void> {
    const key = memoryKey(incoming.address)
    await queue.run(key, () => turn(incoming, key))
  }

  async function turn(incoming: Incoming, key: string): Promise<void> {
    const { address } = incoming
    const guess = guessLanguage(incoming.language)
    if (incoming.group) {
      // Before anything is read: whatever its members talk, it costs the database nothing.
      if (!limits.group(key, now().getTime())) return
      // The word with which it left its office.
      const before = await deps.again(incoming)
      return send(address, key, before ?? [{ text: deps.forms.texts(guess)('group-refused') }])
    }
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const loaded = await sessions.load(address, guess, now())
      const { state } = loaded
      if (state.seen.at(-1) === incoming.messageId) return send(address, key, state.replies)
      if (state.seen.includes(incoming.messageId)) return
      const over = attempt === 0 ? limits.message(key, now().getTime(), urgentOf(incoming.content, state)) : undefined
      if (over !== undefined) return refuse(incoming, key, loaded, over)
      try {
        return await run(incoming, key, loaded)
      } catch (error) {
        if (isConflict(error)) continue
        // It stands in the chat, whether or not it is ever handled.
        memory.sent(key, [incoming.messageId], now().getTime())
        throw error
      }
    }
    throw new Error('A session kept changing under its turn')
  }

  /**
   * A message above the limits: not read, but it is in the chat, and goes with the rest when that is erased. Noted by the
   * next turn that is taken, or at the stop: a write for each would be what the limits keep from a shared database.
   */
  async function refuse(incoming: Incoming, key: string, { row, state }: Loaded, over: Over): Promise<void> {
    const { address } = incoming
    release(incoming)
    memory.sent(key, [incoming.messageId], now().getTime())
    if (row !== undefined) memory.belongs(key, row, now().getTime())
    if (over.first) {
      const texts = deps.forms.texts(state.language)
      const text =
        over.over === 'minute' ? texts('limit-minute') : texts('limit-hour', { minutes: String(over.minutes) })
      await send(address, key, [{ text }])
    }
  }

  /** Several instances, or the secret number: what was just sent can be erased by whoever has the session. */
  async function noteNow(address: Address, key: string, { language }: SessionState, over: boolean): Promise<void> {
    const row = await noteSent(address, key, language)
    if (row !== undefined) endLater(row.id, row.version, address, over)
  }

  async function run(incoming: Incoming, key: string, loaded: Loaded): Promise<void> {
    const { address } = incoming
    const context = await contextOf(incoming, memory.originals(key), loaded.state)
    const { state, replies, effects } = await play(loaded, incoming, context, key)
    const ended = effects.some(({ kind }) => kind === 'end-session')
    const { story } = context.speak(state.language, state.draft?.form.id).form.roles
    const unnoted = memory.unnoted(key)
    const refs = [...new Set([...state.refs, ...unnoted, incoming.messageId])].slice(-REFS)
    // Of the state before: an advance that starts afresh must not forget what was handled. An ended session keeps that
    // and nothing else for its last minutes: the platform may deliver a whole conversation again after a crash, which
    // would be answered a second time and end in a second case.
    const seen = [...loaded.state.seen, incoming.messageId].slice(-SEEN)
    const order = incoming.order !== undefined && { order: Math.max(incoming.order, loaded.state.order ?? 0) }
    const noted: SessionState = ended
      ? { ...newState(state.language, context.now), replies, seen, ...order }
      : {
          ...state,
          draft: timed(loaded.state.draft, state.draft, incoming.order, story),
          replies,
          refs,
          seen,
          ...order,
        }
    const saved = ended && loaded.row === undefined ? undefined : await sessions.save(address, loaded, noted, now())
    const more = [...deps.evidence.keep(evidenceOf(noted)), ...(await writesOf(effects, noted, deps.evidence))]
    // Before the commit: the session still knows what to erase if the process dies on the way.
    const erases = effects.some(({ kind }) => kind === 'erase-chat')
    await erase(address, key, erases ? [...refs, ...(await deps.pings.refs(address))] : refs, effects, context)
    const forgotten = effects.some(({ kind }) => kind === 'stop-telling') && (await deps.pings.stop(address)).was
    if (saved !== undefined) await saved.commit(more)
    else if (more.length > 0) await deps.db.$transaction(more)
    memory.noted(key, [...unnoted, incoming.messageId])
    if (saved !== undefined) memory.belongs(key, saved, now().getTime())
    for (const effect of effects) if (effect.kind === 'remember') memory.remember(key, effect.hidden, now().getTime())
    if (effects.some(({ kind }) => kind === 'add-evidence' || kind === 'cover-evidence')) deps.evidence.wake()
    if (!effects.some(({ kind }) => kind === 'add-evidence')) release(incoming)
    const over = ended || state.at.mode === 'finished'
    if (saved !== undefined) endLater(saved.id, saved.version, address, over)
    if (
      forgotten ||
      ended ||
      effects.some(({ kind }) => kind === 'drop-evidence') ||
      (holdsReceipt(loaded.state) && !holdsReceipt(state))
    )
      deps.erased()
    await send(address, key, replies)
    if (ended) {
      memory.drop(key)
      deps.channel(address.channel).ended?.(address)
    } else if (deps.shared || over) await noteNow(address, key, state, over)
  }

  /** A file that came where none was asked for must not lie in anybody's memory. */
  function release({ address, content }: Incoming): void {
    if (content.kind === 'file') deps.channel(address.channel).release?.(content.file)
  }

  /** Advances until nothing more must be waited for. */
  async function play({ state: before, row }: Loaded, incoming: Incoming, context: TurnContext, key: string) {
    const late = incoming.stale === true && row === undefined ? 'late' : latenessOf(before, incoming)
    let event: Event = { kind: 'message', content: cleaned(incoming.content), ...(late && { late }) }
    let state = before
    const replies: Reply[] = []
    const effects: Effect[] = []
    for (;;) {
      const step = advance(state, event, context)
      replies.push(...step.replies)
      effects.push(...step.effects)
      state = step.state
      const { call } = step
      if (call === undefined) return { state, replies, effects }
      // Sealing takes a moment: the person should see that something is happening. Nobody waits for it.
      void deps.channel(incoming.address.channel).typing?.(incoming.address)
      const result = await deps.calls
        .perform(call, { key, address: incoming.address }, context.speak(state.language, formOf(call)))
        .catch((error: unknown) => {
          deps.log.error({ call: call.call, reason: errorKind(error) }, 'a call of a turn failed')
          return { result: 'failed' as const }
        })
      event = { kind: 'result', call, result }
    }
  }

  function guessLanguage(hint: string | undefined): Language {
    const short = hint?.slice(0, 2).toLowerCase()
    return deps.languages.find((language) => language === short) ?? deps.languages[0] ?? 'id'
  }

  return {
    handle,
    /** Resolves when no turn is running. */
    idle: queue.idle,
    /** After `idle`, and after whatever else the service waits for: what is noted here is worth less. */
    async stop(): Promise<void> {
      stop()
      const left = await noteAtStop(sessions, memory.takeAll())
      if (left !== undefined)
        deps.log.warn(
          left,
          'handles of the newest messages could not be noted at the stop: if their people erase the chat, those stay',
        )
    },
  }
}

/** The form that a call is about. */
const formOf = (call: Call): string | undefined =>
  call.call === 'begin-draft' ? call.form : 'draft' in call ? call.draft.form.id : undefined

/** The receipt until it is noted, and the keys of a draft until it is a case. */
const holdsReceipt = ({ at, draft }: SessionState): boolean =>
  draft !== null || (at.mode === 'finished' && at.finished.receipt !== undefined)

/** Lone surrogates and our own placeholder characters never get further than this. */
function cleaned(content: Incoming['content']): Incoming['content'] {
  if (content.kind === 'text') return { ...content, text: withoutPlaceholders(content.text.toWellFormed()) }
  if ((content.kind === 'file' || content.kind === 'odd') && content.caption !== undefined)
    return { ...content, caption: withoutPlaceholders(content.caption.toWellFormed()) }
  return content
}
