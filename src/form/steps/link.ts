/** Links, cleaned of what could name the sharer. Nothing is ever fetched. */
import { checkLink } from '../../masking/links/links.ts'
import { mask } from '../../masking/mask.ts'
import type { StepOf } from '../definition.ts'
import { remember } from '../hide.ts'
import type { StepContext, StepResult, StepType } from '../question.ts'

type Context = StepContext<StepOf<'link'>>
const DONE = '*done'
const DROP_LAST = '*drop-last'

const linksOf = ({ step, draft }: Context): string[] => {
  const answer = draft.answers[step.id]
  return answer?.kind === 'links' ? answer.links : []
}

export const linkStep: StepType<StepOf<'link'>> = {
  ask(context) {
    const { step, texts, args, sub } = context
    if (sub.ask === 'short-link')
      return {
        text: texts(sub.account === true ? 'link-account-ask' : 'link-short-ask'),
        options: [
          { id: 'keep', label: texts('btn-link-keep'), synonyms: ['ya', 'tetap', 'yes', 'keep'] },
          { id: 'replace', label: texts('btn-link-replace'), synonyms: ['tidak', 'ganti', 'no', 'replace'] },
        ],
        of: sub.held,
        free: true,
        words: ['done', 'none', 'dontKnow'],
      }
    return {
      text: texts(`step-${step.id}-ask`, args),
      options:
        linksOf(context).length === 0
          ? []
          : [
              { id: DONE, label: texts('btn-done') },
              { id: DROP_LAST, label: texts('btn-evidence-drop-last'), synonyms: ['buang'] },
            ],
      // A second tap on "drop the last one" must not drop the one before it.
      of: String(linksOf(context).length),
      free: true,
      words: ['done', 'none', 'dontKnow'],
    }
  },
  read(input, context) {
    const { texts, sub } = context
    // "None" after one was noted is "no more": what was given is never taken back by a word that may mean that.
    if (input.kind === 'word' && (input.word === 'done' || input.word === 'none' || input.word === 'unknown'))
      return { kind: 'answer', answer: { kind: 'links', links: linksOf(context) } }
    if (input.kind === 'picked') {
      if (input.ids[0] === DONE) return { kind: 'answer', answer: { kind: 'links', links: linksOf(context) } }
      if (input.ids[0] === DROP_LAST)
        return {
          kind: 'sub',
          sub: { ask: 'none', page: 0 },
          answer: { kind: 'links', links: linksOf(context).slice(0, -1) },
          notes: [texts('link-dropped', { link: linksOf(context).at(-1) ?? '' })],
        }
      if (sub.ask === 'short-link' && input.ids[0] === 'keep') {
        const link = context.originals.get(sub.held)
        return link === undefined
          ? { kind: 'sub', sub: { ask: 'none', page: 0 }, notes: [texts('mask-not-me-retype')] }
          : noted(link, false, context)
      }
      return { kind: 'sub', sub: { ask: 'none', page: 0 } }
    }
    if (input.kind !== 'text') return { kind: 'again', say: texts('text-needed') }
    const checked = checkLink(input.text)
    switch (checked.kind) {
      case 'ok':
        return leadsToPerson(checked.link)
          ? held(checked.link, context, { account: true })
          : noted(checked.link, checked.cleaned, context)
      case 'short':
        return held(checked.link, context)
      case 'share': {
        const site = checked.site === 'other' ? 'else' : checked.site
        return {
          kind: 'again',
          say: [texts('link-share-refused'), texts('link-howto-browser'), texts(`link-howto-${site}`)].join('\n'),
        }
      }
      case 'invite':
        return { kind: 'again', say: texts('link-group-invite') }
      case 'drive':
        return { kind: 'again', say: [texts('link-drive-refused'), texts('link-howto-else')].join('\n') }
      case 'invalid':
        return { kind: 'again', say: texts('link-invalid') }
    }
  },
}

/** An account, a number or an address of mail in it may be the reporter's own: "wa.me/62812…", "t.me/nama". */
const leadsToPerson = (link: string): boolean => mask(link, { about: 'other' }).some(({ action }) => action !== 'keep')

/** Whose it is, is not known yet: until the reporter says so it is in memory only, like other details of that kind. */
function held(link: string, { fresh }: Context, more: { account?: true } = {}): StepResult {
  const id = fresh()
  return { kind: 'sub', sub: { ask: 'short-link', held: id, ...more }, effects: remember([{ id, original: link }]) }
}

function noted(link: string, cleaned: boolean, context: Context): StepResult {
  const { texts, step } = context
  const before = linksOf(context)
  if (!before.includes(link) && before.length >= step.max)
    return { kind: 'sub', sub: { ask: 'none', page: 0 }, notes: [texts('link-too-many', { max: String(step.max) })] }
  const links = before.includes(link) ? before : [...before, link]
  const notes = [cleaned ? texts('link-cleaned', { link }) : texts('link-noted', { link }), texts('link-not-opened')]
  const answer = { kind: 'links' as const, links }
  return links.length >= step.max
    ? { kind: 'answer', answer, notes }
    : { kind: 'sub', sub: { ask: 'none', page: 0 }, answer, notes }
}
