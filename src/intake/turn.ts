/**
 * One turn with its I/O: load the session, advance it, carry out what it waits for, commit, reply. A reply goes out only
 * after its effect is committed; a message delivered again changes nothing and gets the same reply again.
 */
import type { Address, Incoming, Reply } from '../channel.ts'
import { createQueue, memoryKey } from '../chat-memory.ts'
import { createEndings } from '../endings.ts'
import { withoutPlaceholders } from '../form/quote.ts'
import { errorKind } from '../log.ts'
import type { Pings } from '../notify/pings.ts'
import { saidAgain } from '../send-replies.ts'
import type { Db, Write } from '../store/open.ts'
import { isConflict } from '../store/store-error.ts'
import type { Language } from '../texts/texts.ts'
import { isLasting, type Lasting } from './begun.ts'
import type { Asker, Calls } from './calls.ts'
import { type ContextDeps, createContextOf } from './context-of.ts'
import { createDelivery } from './deliver.ts'
import { evidenceOf } from './evidence-keys.ts'
import { latenessOf, timed } from './late.ts'
import type { Limits, Over } from './limits.ts'
import { createPersonMemory } from './memory.ts'
import { noteAtStop } from './note-at-stop.ts'
import { createNoteSent } from './note-sent.ts'
import { type Doing, play } from './play.ts'
import type { Loaded, RowKey, Sessions } from './sessions.ts'
import { newState, REFS, SEEN, type SessionState } from './state.ts'
import type { Call, Effect, Result, TurnContext } from './turn-types.ts'
import { type TurnEvidence, type TurnWrites, writesOf } from './turn-writes.ts'
import { urgentOf } from './urgent.ts'

export interface IntakeDeps extends ContextDeps {
  db: Db
  /** Another instance may take the next turn of the same person. */
  shared: boolean
  sessions: Sessions
  calls: Calls
  /** Whether what an earlier turn began is done. */
  isDone(call: Lasting): Promise<boolean>
  limits: Limits
  evidence: TurnEvidence
  pings: Pick<Pings, 'refs' | 'stop' | 'telling'>
  /** What a message was answered in the last turn of a chat of an office; undefined when there was none such. */
  again(message: Incoming): Promise<Reply[] | undefined>
  /** What was there is deleted, or overwritten for good: the log of the database must not keep it. Does not wait. */
  erased(): void
  /** Never given content, addresses or errors with arguments. */
  log: { warn(fields: object, text: string): void; error(fields: object, text: string): void }
}

/** How often a turn is run again because another instance was faster. */
const TRIES = 8

/** What a turn deleted before it was run again: it would find nothing any more, and say so. */
type Stopped = Pick<Extract<Result, { result: 'stopped' }>, 'was' | 'refs'>

/** Turns of one chat queue here; those of different chats run side by side. */
export function createIntake(deps: IntakeDeps) {
  const { sessions, limits, now } = deps
  const memory = createPersonMemory()
  const queue = createQueue()
  const { send, erase, endLater, stop } = createDelivery(deps, memory)
  const noteSent = createNoteSent(deps, memory)
  const refused = createEndings<{ row: RowKey }>(1, (key, { row }) => void noteRefused(key, row))
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
    const stopped: Stopped = { was: false, refs: [] }
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const loaded = await sessions.load(address, guess, now())
      const { state } = loaded
      // What is said again stands there twice, and is to be erased twice. An ended session has no handles any more.
      if (state.seen.at(-1) === incoming.messageId) {
        const before = { ...state, replies: saidAgain(state.replies) }
        return answer(address, key, before, state.refs.length === 0)
      }
      if (state.seen.includes(incoming.messageId)) return
      const over = attempt === 0 ? limits.message(key, now().getTime(), urgentOf(incoming.content, state)) : undefined
      if (over !== undefined) return refuse(incoming, key, loaded, over)
      try {
        return await run(incoming, key, loaded, stopped)
      } catch (error) {
        if (isConflict(error)) continue
        // It stands in the chat, whether or not it is ever handled.
        memory.sent(key, [incoming.messageId])
        throw error
      }
    }
    throw new Error('A session kept changing under its turn')
  }

  /**
   * A message above the limits: not read, but it is in the chat, and goes with the rest when that is erased. Noted by the
   * next turn that is taken, or at the stop; where that turn may be another instance's, after a minute: a write for each
   * would be what the limits keep from a shared database.
   */
  async function refuse(incoming: Incoming, key: string, { row, state }: Loaded, over: Over): Promise<void> {
    const { address } = incoming
    release(incoming)
    memory.sent(key, [incoming.messageId])
    if (row !== undefined) memory.belongs(key, row)
    if (row !== undefined && deps.shared) refused.once(key, { row })
    if (over.first) {
      const texts = deps.forms.texts(state.language)
      const text =
        over.over === 'minute' ? texts('limit-minute') : texts('limit-hour', { minutes: String(over.minutes) })
      await send(address, key, [{ text }])
    }
  }

  async function noteRefused(key: string, row: RowKey): Promise<void> {
    const refs = memory.unnoted(key)
    try {
      // Kept in memory too: a turn of another instance that has the row in hand already commits over it.
      if (refs.length > 0) await sessions.addRefs(row, refs)
    } catch (error) {
      deps.log.warn(
        { reason: errorKind(error) },
        'handles of messages above a limit could not be noted yet; the next turn will',
      )
    }
  }

  /**
   * Several instances, or the secret number: what was just sent can be erased by whoever has the session. `ended`: there
   * is none to note it in.
   */
  async function answer(address: Address, key: string, state: SessionState, ended: boolean): Promise<void> {
    await send(address, key, state.replies)
    if (ended) {
      memory.drop(key)
      deps.channel(address.channel).ended?.(address)
      return
    }
    const over = state.at.mode === 'finished'
    if (!deps.shared && !over) return
    const row = await noteSent(address, key, state.language)
    if (row !== undefined) endLater(row.id, row.version, address, over)
  }

  async function run(incoming: Incoming, key: string, loaded: Loaded, stopped: Stopped): Promise<void> {
    const { address } = incoming
    const context = await contextOf(incoming, memory.originals(key), loaded.state)
    const { played, row } = await playOut(loaded, incoming, context, key, stopped)
    const { state, effects } = played
    const kinds = new Set(effects.map(({ kind }) => kind))
    const ended = kinds.has('end-session')
    const { story } = context.speak(state.language, state.draft?.form.id).form.roles
    const unnoted = memory.unnoted(key)
    const refs = [...new Set([...state.refs, ...unnoted, ...played.messages])].slice(-REFS)
    // Before the commit: the session still knows what to erase if the process dies on the way. What came of it is said
    // after the commit: at a person's pace it would be seconds in which only the erased message could bring the turn back.
    const pings = kinds.has('erase-chat') ? await deps.pings.refs(address) : []
    const done = await erase(address, [...refs, ...pings], effects, context)
    const replies = [...done, ...played.replies]
    // Of the state before: an advance that starts afresh must not forget what was handled. An ended session keeps that
    // and nothing else for its last minutes: the platform may deliver a whole conversation again after a crash, which
    // would be answered a second time and end in a second case.
    const seen = [...loaded.state.seen, ...played.messages].slice(-SEEN)
    const order = orderOf(loaded.state, incoming)
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
    const saved = ended && row === undefined ? undefined : await sessions.save(address, { row }, noted, now())
    const { writes, committed } = await writesWith(played.unwritten, noted)
    const more = [...writes, ...(await telling(address, effects, noted))]
    const forgotten = kinds.has('stop-telling') && (await deps.pings.stop(address)).was
    if (saved !== undefined) await saved.commit(more)
    else if (more.length > 0) await deps.db.$transaction(more)
    committed()
    memory.noted(key, [...unnoted, ...played.messages])
    if (saved !== undefined) memory.belongs(key, saved)
    for (const effect of effects) if (effect.kind === 'remember') memory.remember(key, effect.hidden)
    if (!kinds.has('add-evidence')) release(incoming)
    if (saved !== undefined) endLater(saved.id, saved.version, address, ended || state.at.mode === 'finished')
    const secretsGone = holdsReceipt(loaded.state) && !holdsReceipt(state)
    if (forgotten || ended || kinds.has('drop-evidence') || secretsGone) deps.erased()
    await answer(address, key, noted, ended)
  }

  /** Of a draft that goes on the files are kept for another day. */
  async function writesWith(effects: Effect[], state: SessionState): Promise<TurnWrites> {
    const { writes, committed } = await writesOf(effects, state, deps.evidence)
    return { writes: [...deps.evidence.keep(evidenceOf(state)), ...writes], committed }
  }

  async function telling(address: Address, effects: Effect[], { language }: SessionState): Promise<Write[]> {
    const asked = effects.flatMap((effect) => (effect.kind === 'tell-here' ? [effect] : []))
    return (await Promise.all(asked.map((watch) => deps.pings.telling(address, language, watch)))).flat()
  }

  /** A file that came where none was asked for must not lie in anybody's memory. */
  function release({ address, content }: Incoming): void {
    if (content.kind === 'file') deps.channel(address.channel).release?.(content.file)
  }

  /** The turn as it is played, with what it waits for carried out; `row`: the session as it stands then. */
  async function playOut(loaded: Loaded, incoming: Incoming, context: TurnContext, key: string, stopped: Stopped) {
    const { address, messageId } = incoming
    const late = incoming.stale === true && loaded.row === undefined ? 'late' : latenessOf(loaded.state, incoming)
    const message = { kind: 'message' as const, content: cleaned(incoming.content), ...(late && { late }) }
    const playing = play(loaded.state, message, messageId, context)
    let { row } = loaded
    for (let next = playing.next(); ; ) {
      if (next.done === true) return { played: next.value, row }
      const { first } = next.value
      if (first !== undefined) {
        const state = { ...first.state, ...orderOf(loaded.state, incoming) }
        const saved = await sessions.save(address, { row }, state, now())
        const { writes, committed } = await writesWith(first.effects, state)
        await saved.commit(writes)
        committed()
        row = saved
      }
      const result = await carryOut(next.value, { key, address }, context)
      if (result.result === 'stopped') {
        stopped.was ||= result.was
        stopped.refs = [...stopped.refs, ...result.refs]
      }
      next = playing.next(result.result === 'stopped' ? { ...result, ...stopped } : result)
    }
  }

  async function carryOut({ call, look, language }: Doing, asker: Asker, context: TurnContext): Promise<Result> {
    // Sealing takes a moment: the person should see that something is happening. Nobody waits for it.
    void deps.channel(asker.address.channel).typing?.(asker.address)
    try {
      if (look && isLasting(call) && !(await deps.isDone(call))) return { result: 'undone' }
      return await deps.calls.perform(call, asker, context.speak(language, formOf(call)))
    } catch (error) {
      deps.log.error({ call: call.call, reason: errorKind(error) }, 'a call of a turn failed')
      return { result: 'failed' }
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
      refused.stop()
      const left = await noteAtStop(sessions, memory.takeAll())
      if (left !== undefined)
        deps.log.warn(
          left,
          'handles of the newest messages could not be noted at the stop: if their people erase the chat, those stay',
        )
    },
  }
}

/** The highest number among all that was handled. */
const orderOf = ({ order = 0 }: SessionState, incoming: Incoming) =>
  incoming.order !== undefined && { order: Math.max(incoming.order, order) }

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
