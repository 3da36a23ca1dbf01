/**
 * More evidence for a case that is there. It goes to the offices once all of it was fetched and cleaned, or the reporter
 * has said what to do about the rest: afterwards nobody could be asked.
 */
import type { Content, Reply } from '../channel.ts'
import { dropPendingFiles, pendingFiles, settleFiles, STAYS } from '../form/evidence-items.ts'
import type { EvidenceItem, MaskedText } from '../form/answers.ts'
import { hideAfter, withoutEnd } from '../form/further.ts'
import { remember } from '../form/hide.ts'
import { askWhose } from '../form/mask-talk.ts'
import { joinMasked, marksOf, textLength } from '../masking/apply.ts'
import type { Question } from '../form/question.ts'
import { received } from '../form/steps/evidence.ts'
import { decideFile, fileQuestion } from '../form/file-questions.ts'
import type { CaseAsk, OpenCase } from './state.ts'
import { say } from './steps.ts'
import type { Effect, Step, TurnContext } from './turn-types.ts'

export type AskFiles = Extract<CaseAsk, { at: 'evidence' }>

/** What comes of a message: the place to be in, or that the files can go. */
export interface FilesStep {
  ask: AskFiles
  replies: Reply[]
  effects: Effect[]
  next: 'ask' | 'menu' | 'send'
}

/** What is open: which files, or what becomes of those that cannot simply be sent. */
export function evidenceQuestion({ files, done }: AskFiles, context: TurnContext): Question {
  const { texts } = context
  const words = [
    'done',
    'none',
    ...(files.some(({ words: under }) => under !== undefined) ? (['notMe', 'mask'] as const) : []),
  ] as const
  const options = [
    { id: 'done', label: texts('btn-done'), synonyms: ['selesai'] },
    // Whoever spoke, and is told that a voice can be recognised.
    ...(files.length === 0 ? [] : [{ id: 'drop-last', label: texts('btn-evidence-drop-last'), synonyms: ['buang'] }]),
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
  }
}

/** As many a day as a report may hold: whoever has more says so tomorrow, and nobody can fill the disk with one case. */
export function takeFile(
  ask: AskFiles,
  { addedToday = 0 }: OpenCase,
  content: Extract<Content, { kind: 'file' }>,
  context: TurnContext,
): FilesStep {
  const { texts, fresh, limits } = context
  const { done: _again, ...open } = ask
  if (addedToday + ask.files.length >= limits.evidence)
    return {
      ask: open,
      replies: [say(texts('evidence-too-many', { max: String(limits.evidence) }))],
      effects: [],
      next: 'ask',
    }
  const id = fresh()
  const { file, media, more } = content
  const words = wordsUnder(content, ask, context)
  const files = [...words.before, { id, ...(media && { media }), ...(words.text && { words: words.text }) }]
  const stays = staysIn(media)
  const warned = stays === undefined || ask.files.some((before) => staysIn(before.media) === stays)
  // Nothing offers to cover a part of a photo here, as a report does. Of an album it is said once, with the last one.
  const tells = open.toldOfPhotos !== true && more !== true && files.some((one) => one.media === 'photo')
  return {
    ask: { ...open, files, ...(tells && { toldOfPhotos: true as const }) },
    replies: [...(warned ? [] : [texts(stays)]), ...words.said, ...(tells ? [texts('case-evidence-photo')] : [])].map(
      (text) => say(text),
    ),
    effects: [{ kind: 'add-evidence', id, file }, ...words.effects],
    next: 'ask',
  }
}

const staysIn = (media: EvidenceItem['media']): string | undefined => (media === undefined ? undefined : STAYS[media])

/**
 * The words under a file go along with it, read as going on from those under the files before: an album comes with a
 * text in pieces. What is hidden in them is asked about when all of it has come.
 */
function wordsUnder(
  { caption = '' }: Extract<Content, { kind: 'file' }>,
  { files }: AskFiles,
  { texts, fresh }: TurnContext,
): { before: EvidenceItem[]; text?: MaskedText; said: string[]; effects: Effect[] } {
  if (caption.trim() === '') return { before: files, said: [], effects: [] }
  const context = { about: 'other' } as const
  const { text, hidden, notes, taken } = hideAfter(wordsWith({ files }) ?? [], caption, { context }, texts, fresh)
  return {
    before: withoutLast(files, taken),
    text,
    said: [texts('case-evidence-caption'), ...notes],
    effects: remember(hidden),
  }
}

/** The files without the end of the words under them, as `wordsWith` joins them. */
function withoutLast(files: readonly EvidenceItem[], length: number): EvidenceItem[] {
  let left = length
  return files
    .toReversed()
    .map(({ words, ...file }) => {
      if (words === undefined) return file
      const kept = withoutEnd(words, left)
      // What is gone, and the end of the line before it.
      left = Math.max(0, left - (textLength(words) - textLength(kept)) - 1)
      return kept.length === 0 ? file : { ...file, words: kept }
    })
    .toReversed()
}

/** The words under all files that go, one line for each; undefined when there are none. */
export const wordsWith = ({ files }: Pick<AskFiles, 'files'>): MaskedText | undefined =>
  files.reduce<MaskedText | undefined>(
    (before, { words }) =>
      words === undefined ? before : before === undefined ? words : joinMasked(before, words, '\n'),
    undefined,
  )

/** @param picked id of the option that was picked; undefined for anything else */
export function takeFilesAnswer(ask: AskFiles, picked: string | undefined, context: TurnContext): FilesStep {
  const { texts } = context
  const settled = settleFiles(ask.files, context)
  const { replies, effects } = settled
  const at = (files: AskFiles['files'], more: Pick<FilesStep, 'replies' | 'effects'>): FilesStep =>
    onward({ ...ask, files, done: true }, [...replies, ...more.replies], [...effects, ...more.effects], context)
  if (picked === 'done') return at(settled.items, { replies: [], effects: [] })
  if (picked === 'drop-last') {
    const ids = settled.items.slice(-1).map(({ id }) => id)
    return {
      ask: { ...ask, files: settled.items.slice(0, -1) },
      replies: [...replies, say(texts('evidence-dropped'))],
      effects: [...effects, { kind: 'drop-evidence', ids }],
      next: 'ask',
    }
  }
  if (picked === 'drop') {
    const dropped = dropPendingFiles(settled.items, context)
    return at(dropped.items, { replies: [say(texts('evidence-dropped'))], effects: dropped.effects })
  }
  const decided = picked === undefined ? undefined : decideFile(picked, settled.items, context)
  if (decided !== undefined) return at(decided.items, { replies: [say(decided.said)], effects: decided.effects })
  const again = ask.done === true ? 'choice-again-1' : 'evidence-again'
  return { ask: { ...ask, files: settled.items }, replies: [...replies, say(texts(again))], effects, next: 'ask' }
}

/** On to the offices when nothing is left to wait for or to decide. */
export function onward(ask: AskFiles, replies: Reply[], effects: Effect[], context: TurnContext): FilesStep {
  const { files } = ask
  const masks = askWhose(marksOf(wordsWith(ask) ?? []).flatMap((mark) => (mark.open === true ? [mark.id] : [])))
  if (masks !== undefined && files.length > 0) return { ask: { ...ask, masks }, replies, effects, next: 'ask' }
  const open = pendingFiles(files, context) > 0 || fileQuestion(files, context) !== undefined
  return { ask, replies, effects, next: open ? 'ask' : files.length === 0 ? 'menu' : 'send' }
}

const unsentFiles = ({ ask }: OpenCase): string[] => (ask.at === 'evidence' ? ask.files.map(({ id }) => id) : [])

/** Files that never reach the case. */
export function droppingFiles(open: OpenCase): Effect[] {
  const ids = unsentFiles(open)
  return ids.length === 0 ? [] : [{ kind: 'drop-evidence', ids }]
}

/** Whoever goes elsewhere before "done" is told that no office was sent these files; a question laid over them is no leaving. */
export function leavingFiles(open: OpenCase, next: Step, { texts }: TurnContext): Step {
  const { at } = next.state
  if (at.mode === 'case' && at.case.ask.at === 'evidence' && next.call?.call !== 'begin-draft') return next
  const gone = new Set(next.effects.flatMap((effect) => (effect.kind === 'drop-evidence' ? effect.ids : [])))
  const ids = unsentFiles(open).filter((id) => !gone.has(id))
  if (ids.length === 0) return next
  return {
    ...next,
    replies: [say(texts('case-files-unsent')), ...next.replies],
    effects: [{ kind: 'drop-evidence', ids }, ...next.effects],
  }
}
