/**
 * More evidence for a case that is there. It goes to the offices once all of it was fetched and cleaned, or the reporter
 * has said what to do about the rest: afterwards nobody could be asked.
 */
import type { Content, Reply } from '../channel.ts'
import { dropPendingFiles, pendingFiles, settleFiles, STAYS } from '../form/evidence-items.ts'
import type { EvidenceItem, MaskedText } from '../form/answers.ts'
import { hideAfter } from '../form/further.ts'
import { remember } from '../form/hide.ts'
import { askWhose } from '../form/mask-talk.ts'
import { joinMasked, marksOf, textLength } from '../masking/apply.ts'
import type { Question } from '../form/question.ts'
import { received } from '../form/steps/evidence.ts'
import { decideFile, fileQuestion } from '../form/file-questions.ts'
import { keepingWords, LONGEST, withoutLast, wordsOf, wordsWith } from './case-words.ts'
import type { CaseAsk, OpenCase } from './state.ts'
import { say } from './steps.ts'
import type { Effect, Step, TurnContext } from './turn-types.ts'

/** With the id of the file: a second tap on it must not take the one before as well. */
const DROP_LAST = 'drop-last-'

export type AskFiles = Extract<CaseAsk, { at: 'evidence' }>

/** What comes of a message: the place to be in, or that the files can go. */
export interface FilesStep {
  ask: AskFiles
  replies: Reply[]
  effects: Effect[]
  /** `words`: no file is left, only what was written under them. */
  next: 'ask' | 'menu' | 'send' | 'words'
}

/** What is open: which files, or what becomes of those that cannot simply be sent. */
export function evidenceQuestion(ask: AskFiles, context: TurnContext): Question {
  const { files, done } = ask
  const { texts } = context
  const last = files.at(-1)
  const words = ['done', 'none', ...(wordsOf(ask).length > 0 ? (['notMe', 'mask'] as const) : [])] as const
  const options = [
    { id: 'done', label: texts('btn-done'), synonyms: ['selesai'] },
    // Whoever spoke, and is told that a voice can be recognised.
    ...(last === undefined
      ? []
      : [{ id: `${DROP_LAST}${last.id}`, label: texts('btn-evidence-drop-last'), synonyms: ['buang'] }]),
  ]
  if (done === true) {
    const pending = pendingFiles(files, context)
    if (pending > 0)
      return {
        text: texts('evidence-pending', { n: String(pending) }),
        words,
        options: [
          { id: 'done', label: texts('btn-pending-check'), synonyms: ['cek', 'check', 'selesai'] },
          { id: 'drop', label: texts('btn-pending-drop') },
        ],
      }
    const asked = fileQuestion(files, context)
    if (asked !== undefined) return { ...asked, words }
  }
  return {
    // Of a report the files go along with "Send"; here nothing else sends them.
    text:
      files.length === 0
        ? texts('case-evidence-ask')
        : [received(texts, files), texts('case-evidence-unsent')].join('\n'),
    words,
    options,
    free: true,
    keeps: true,
  }
}

/** As many a day as a report may hold: whoever has more says so tomorrow, and nobody can fill the disk with one case. */
export function takeFile(
  ask: AskFiles,
  opened: OpenCase,
  content: Extract<Content, { kind: 'file' }>,
  context: TurnContext,
): FilesStep {
  const { texts, fresh, limits } = context
  const { done: _again, ...open } = ask
  if ((opened.addedToday ?? 0) + ask.files.length >= limits.evidence) {
    const words = leaveWords(open, opened, content.caption, context)
    const tooMany = say(texts('evidence-too-many', { max: String(limits.evidence) }))
    return { ...words, replies: [tooMany, ...words.replies], next: 'ask' }
  }
  const id = fresh()
  const { file, media, more } = content
  const words = wordsUnder(ask, opened, content.caption, context)
  const { left: _before, ...rest } = open
  const { files: earlier, left } = words.before
  const files = [...earlier, { id, ...(media && { media }), ...(words.text && { words: words.text }) }]
  const stays = staysIn(media)
  const warned = stays === undefined || ask.files.some((before) => staysIn(before.media) === stays)
  // Nothing offers to cover a part of a photo here, as a report does. Of an album it is said once, with the last one.
  const tells = open.toldOfPhotos !== true && more !== true && files.some((one) => one.media === 'photo')
  return {
    ask: { ...rest, files, ...(left && { left }), ...(tells && { toldOfPhotos: true as const }) },
    replies: [
      ...(warned ? [] : [texts(stays)]),
      ...(words.text ? [texts('case-evidence-caption')] : []),
      ...words.notes,
      ...(tells ? [texts('case-evidence-photo')] : []),
    ].map((text) => say(text)),
    effects: [{ kind: 'add-evidence', id, file }, ...words.effects],
    next: 'ask',
  }
}

/** Words without a file: those under one that is not taken, or typed beside them. `key`: what is said of them. */
export function leaveWords(
  ask: AskFiles,
  open: OpenCase,
  caption: string | undefined,
  context: TurnContext,
  key = 'case-evidence-words-left',
): Omit<FilesStep, 'next'> {
  const { before, text, notes, effects } = wordsUnder(ask, open, caption, context)
  if (text === undefined) return { ask, replies: notes.map((note) => say(note)), effects: [] }
  const { left: _before, ...rest } = ask
  const left = before.left === undefined ? text : joinMasked(before.left, text, '\n')
  const replies = [context.texts(key), ...notes].map((note) => say(note))
  return { ask: { ...rest, files: before.files, left }, replies, effects }
}

const staysIn = (media: EvidenceItem['media']): string | undefined => (media === undefined ? undefined : STAYS[media])

/**
 * The words under a file go along with it, read as going on from those under the files before: an album comes with a
 * text in pieces. What is hidden in them is asked about when all of it has come.
 */
function wordsUnder(
  ask: AskFiles,
  { code }: OpenCase,
  caption: string | undefined,
  { texts, fresh }: Pick<TurnContext, 'texts' | 'fresh'>,
): { before: Pick<AskFiles, 'files' | 'left'>; text?: MaskedText; notes: string[]; effects: Effect[] } {
  if (caption === undefined || caption.trim() === '') return { before: ask, notes: [], effects: [] }
  const earlier = wordsWith(ask) ?? []
  if ([...caption].length + textLength(earlier) > LONGEST)
    return { before: ask, notes: [texts('case-evidence-words-full', { max: String(LONGEST) })], effects: [] }
  const context = { about: 'other', ownCase: code } as const
  const { text, hidden, notes, taken } = hideAfter(earlier, caption, { context }, texts, fresh)
  return { before: withoutLast(ask, taken), text, notes, effects: remember(hidden) }
}

/** @param picked id of the option that was picked; undefined for anything else */
export function takeFilesAnswer(ask: AskFiles, picked: string | undefined, context: TurnContext): FilesStep {
  const { texts } = context
  if (picked?.startsWith(DROP_LAST) === true) return dropLast(ask, context)
  const { items, replies, effects } = settleFiles(ask.files, context)
  const at = (files: AskFiles['files'], more: Pick<FilesStep, 'replies' | 'effects'>): FilesStep => {
    const said = [...replies, ...more.replies]
    return onward(...withoutFiles({ ...ask, done: true }, files, said, context), [...effects, ...more.effects], context)
  }
  if (picked === 'done') return at(items, { replies: [], effects: [] })
  if (picked === 'drop') {
    const dropped = dropPendingFiles(items, context)
    return at(dropped.items, { replies: [say(texts('evidence-dropped'))], effects: dropped.effects })
  }
  const decided = picked === undefined ? undefined : decideFile(picked, items, context)
  if (decided !== undefined) return at(decided.items, { replies: [say(decided.said)], effects: decided.effects })
  const again = ask.done === true ? 'choice-again-1' : 'evidence-again'
  const [left, said] = withoutFiles(ask, items, replies, context)
  return { ask: left, replies: [...said, say(texts(again))], effects, next: 'ask' }
}

/** The last that was sent, whatever became of it, with the words under it. */
function dropLast(ask: AskFiles, context: TurnContext): FilesStep {
  const { items, replies, effects } = settleFiles(ask.files.slice(0, -1), context)
  const [left, said] = withoutFiles({ ...ask, files: ask.files.slice(0, -1) }, items, replies, context)
  const ids = ask.files.slice(-1).map(({ id }) => id)
  return {
    ask: left,
    replies: [...said, say(context.texts('evidence-dropped'))],
    effects: [...effects, { kind: 'drop-evidence', ids }],
    next: 'ask',
  }
}

/** With these files only, and what is said: that the words under the others stay, if there were any. */
function withoutFiles(
  ask: AskFiles,
  files: EvidenceItem[],
  said: Reply[],
  { texts }: TurnContext,
): [AskFiles, Reply[]] {
  const kept = keepingWords(ask, files)
  return [kept, kept.left === ask.left ? said : [...said, say(texts('case-evidence-words-left'))]]
}

/** On to the offices when nothing is left to wait for or to decide. */
export function onward(ask: AskFiles, replies: Reply[], effects: Effect[], context: TurnContext): FilesStep {
  const { files, left } = ask
  if (files.length === 0) return { ask, replies, effects, next: left === undefined ? 'menu' : 'words' }
  const masks = whoseIn(wordsWith(ask))
  if (masks !== undefined) return { ask: { ...ask, masks }, replies, effects, next: 'ask' }
  const open = pendingFiles(files, context) > 0 || fileQuestion(files, context) !== undefined
  return { ask, replies, effects, next: open ? 'ask' : 'send' }
}

const whoseIn = (words: MaskedText = []) =>
  askWhose(marksOf(words).flatMap(({ id, open }) => (open === true ? [id] : [])))

/** Words whose files all stay away are a message: shown, and sent if the reporter says so. */
export function asMessage(ask: AskFiles): Extract<CaseAsk, { at: 'check' }> {
  const text = wordsWith(ask) ?? []
  const masks = whoseIn(text)
  return { at: 'check', text, id: ask.id, ...(masks && { masks }) }
}

const unsentFiles = ({ ask }: OpenCase): string[] => (ask.at === 'evidence' ? ask.files.map(({ id }) => id) : [])

/** Files that never reach the case. */
export function droppingFiles(open: OpenCase): Effect[] {
  const ids = unsentFiles(open)
  return ids.length === 0 ? [] : [{ kind: 'drop-evidence', ids }]
}

/**
 * Whoever goes elsewhere before "done", or with a message that waits for its yes, is told that no office was sent it; a
 * question laid over it is no leaving.
 */
export function leavingUnsent(open: OpenCase, next: Step, { texts }: TurnContext): Step {
  const { at } = next.state
  const here = at.mode === 'case' && (at.case.ask.at === 'evidence' || at.case.ask.at === 'check')
  if (here && next.call?.call !== 'begin-draft') return next
  // "Ubah" opens them for writing anew, and says so.
  if (open.ask.at === 'check' && !(at.mode === 'case' && at.case.ask.at === 'write'))
    return { ...next, replies: [say(texts('case-words-unsent')), ...next.replies] }
  const gone = new Set(next.effects.flatMap((effect) => (effect.kind === 'drop-evidence' ? effect.ids : [])))
  const ids = unsentFiles(open).filter((id) => !gone.has(id))
  const unsentWords = open.ask.at === 'evidence' && open.ask.left !== undefined
  if (ids.length === 0 && !unsentWords) return next
  return {
    ...next,
    replies: [
      ...(ids.length === 0 ? [] : [say(texts('case-files-unsent'))]),
      ...(unsentWords ? [say(texts('case-words-unsent'))] : []),
      ...next.replies,
    ],
    effects: [...(ids.length === 0 ? [] : [{ kind: 'drop-evidence' as const, ids }]), ...next.effects],
  }
}
