/** Somebody who wants to get done: at whatever place the conversation stands, the next thing that leads to "sent". */
import type { Button, Content } from '../../src/channel.ts'
import type { Draft } from '../../src/form/draft.ts'
import { findStep } from '../../src/form/path.ts'
import type { SessionState } from '../../src/intake/state.ts'
import { sampleForm } from './turn-context.ts'

const says = (text: string): Content => ({ kind: 'text', text })
const presses = (id: string): Content => ({ kind: 'choice', id })

const CLOSES = {
  language: 'id',
  cancel: 'no',
  erase: 'no',
  resume: 'resume',
  help: 'back',
  leave: 'resume',
} as const

/** Undefined once the report is sent. */
export function goodAnswer(state: SessionState, buttons: readonly Button[], form = sampleForm): Content | undefined {
  if (state.overlay !== null) return presses(`!${state.overlay}:${CLOSES[state.overlay]}`)
  switch (state.at.mode) {
    case 'menu':
      return presses('!menu:report')
    case 'case':
      return says('menu')
    case 'finished':
      return undefined
    case 'draft':
      return state.draft === null ? presses('!menu:report') : inDraft(state.draft, buttons, form)
  }
}

function inDraft(draft: Draft, buttons: readonly Button[], form: typeof sampleForm): Content {
  const { at } = draft
  const first = (place: string): Content =>
    presses(buttons.find(({ id }) => id.startsWith(`${place}:`) && !id.includes('*page'))?.id ?? `${place}:none`)
  switch (at.place) {
    case 'whose':
      return presses(buttons.find(({ id }) => /^!mask:(mine|mask)-/.test(id))?.id ?? '!mask:none')
    case 'rewrite':
      return says('seorang pegawai')
    case 'not-me':
    case 'mask-more':
    case 'retype':
      return presses('!back')
    case 'details':
      return presses('!details:*finish')
    case 'review': {
      const need = form.needs.find(({ oneOf }) => !oneOf.some((id) => answers(draft, id)))?.oneOf[0]
      if (at.view === 'edit') return need === undefined ? presses('!back') : presses(`!review:${need}`)
      if (at.view === 'when') return first('!review')
      if (at.view !== 'page') return presses('!back')
      if (buttons.some(({ id }) => id === '!review:drop')) return presses('!review:drop')
      const uncleaned = buttons.find(({ id }) => /^!review:(drop|leave)-/.test(id))
      if (uncleaned !== undefined) return presses(uncleaned.id)
      return need === undefined ? presses('!review:send') : says('ubah')
    }
    case 'step': {
      const step = findStep(form, at.step)
      const has = (option: string): boolean => buttons.some(({ id }) => id === `${at.step}:${option}`)
      if (at.sub.ask === 'guess') return first(at.step)
      switch (step?.type) {
        case 'consent':
          return presses(`${step.id}:yes`)
        case 'text':
          return at.sub.ask === 'more-text' || (has('*done') && answers(draft, step.id))
            ? presses(`${step.id}:*done`)
            : says('Lurah membagikan sembako kepada warga di balai desa.')
        case 'person':
          return says('lurah di Kelurahan Contoh')
        case 'nip':
          return says('199001012015031001')
        case 'date':
          return ['confirm-date', 'pick-date', 'plan', 'rough'].includes(at.sub.ask) ? first(at.step) : says('hari ini')
        case 'evidence':
          if (at.sub.ask === 'file') return first(at.step)
          return has('*done') ? presses(`${step.id}:*done`) : presses(`${step.id}:*none`)
        case 'link':
          return says('selesai')
        case 'place':
          return at.sub.ask === 'outside' ? presses(`${step.id}:change`) : first(at.step)
        default:
          return first(at.step)
      }
    }
  }
}

function answers({ answers: given }: Draft, id: string): boolean {
  const answer = given[id]
  return answer !== undefined && answer.kind !== 'skipped' && answer.kind !== 'unknown'
}
