/** What the Cloud API takes and what it refuses, by its reference: messages of every kind that we send. */
import { invalid } from './refusal.ts'

export interface ShownButton {
  label: string
  data: string
  /** The second line of a row. */
  description?: string
}

/** What a message shows. */
export interface Checked {
  text: string
  /** Reply buttons or rows of a list, in their order. */
  buttons: ShownButton[]
  kind: 'text' | 'button' | 'list' | 'template' | 'media'
  /** The small line below. */
  footer: string
  /** Of a file: the id of the media. */
  media?: { kind: string; id: string; name: string }
}

type Fields = Record<string, unknown>

const within = (what: string, value: unknown, most: number, least = 1): string => {
  if (typeof value !== 'string' || value.length < least || value.length > most)
    throw invalid(`${what} must have ${least} to ${most} characters: ${String(value).slice(0, 40)}`)
  return value
}
const object = (what: string, value: unknown): Fields => {
  if (typeof value !== 'object' || value === null) throw invalid(`${what} is missing`)
  return value as Fields
}
const list = (what: string, value: unknown, most: number): Fields[] => {
  if (!Array.isArray(value) || value.length < 1 || value.length > most) throw invalid(`${what}: 1 to ${most}`)
  return value.map((entry) => object(what, entry))
}
const unique = (what: string, values: string[]): void => {
  if (new Set(values).size < values.length) throw invalid(`${what} must be unique`)
}

export function checkContent(payload: Fields, templates: ReadonlySet<string>, inGroup: boolean): Checked {
  const type = String(payload['type'])
  switch (type) {
    case 'text':
      return asText(within('text.body', object('text', payload['text'])['body'], 4096))
    case 'interactive':
      if (inGroup) throw invalid('interactive messages cannot be sent to groups')
      return checkInteractive(object('interactive', payload['interactive']))
    case 'template':
      return checkTemplate(object('template', payload['template']), templates)
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return checkMedia(type, object(type, payload[type]))
    default:
      throw invalid(`type ${type}`)
  }
}

const asText = (text: string): Checked => ({ text, buttons: [], kind: 'text', footer: '' })

function checkInteractive(interactive: Fields): Checked {
  const isList = interactive['type'] === 'list'
  if (!isList && interactive['type'] !== 'button') throw invalid('interactive.type')
  const text = within('body', object('body', interactive['body'])['text'], isList ? 4096 : 1024)
  const footer =
    interactive['footer'] === undefined ? '' : within('footer', object('footer', interactive['footer'])['text'], 60)
  const action = object('action', interactive['action'])
  return { text, footer, ...(isList ? rowsOf(action) : buttonsOf(action)) }
}

function buttonsOf(action: Fields): Pick<Checked, 'kind' | 'buttons'> {
  const buttons = list('buttons', action['buttons'], 3).map((button) => {
    const reply = object('reply', button['reply'])
    return { data: within('button id', reply['id'], 256), label: within('button title', reply['title'], 20) }
  })
  unique(
    'button ids',
    buttons.map(({ data }) => data),
  )
  unique(
    'button titles',
    buttons.map(({ label }) => label),
  )
  return { kind: 'button', buttons }
}

function rowsOf(action: Fields): Pick<Checked, 'kind' | 'buttons'> {
  within('list button', action['button'], 20)
  const sections = list('sections', action['sections'], 10)
  if (sections.length > 1) for (const { title } of sections) within('section title', title, 24)
  const rows = sections
    .flatMap((section) => list('rows', section['rows'], 10))
    .map((row) => ({
      data: within('row id', row['id'], 200),
      label: within('row title', row['title'], 24),
      ...(row['description'] === undefined ? {} : { description: within('description', row['description'], 72) }),
    }))
  if (rows.length > 10) throw invalid('a list holds 10 rows in all')
  unique(
    'row ids',
    rows.map(({ data }) => data),
  )
  return { kind: 'list', buttons: rows }
}

function checkTemplate({ name, language }: Fields, templates: ReadonlySet<string>): Checked {
  const key = `${String(name)}/${String(object('language', language)['code'])}`
  if (!templates.has(key)) throw invalid(`template ${key}`)
  return { text: `<template ${key}>`, buttons: [], kind: 'template', footer: '' }
}

function checkMedia(kind: string, { id, caption, filename }: Fields): Checked {
  if (kind === 'audio' && caption !== undefined) throw invalid('audio takes no caption')
  if (filename !== undefined && kind !== 'document') throw invalid('only documents have a name')
  return {
    text: caption === undefined ? '' : within('caption', caption, 1024),
    buttons: [],
    kind: 'media',
    footer: '',
    media: { kind, id: within('media id', id, 100), name: typeof filename === 'string' ? filename : '' },
  }
}
