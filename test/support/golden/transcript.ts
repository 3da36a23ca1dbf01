/**
 * Conversations as files that a person can read, and the replaying of them.
 *
 * ```
 * # Comments and headings. `# languages: id, en, jv` and `# hint: en` set up the service and the phone.
 * > /start
 * < Selamat datang …
 *   [Buat laporan]
 * > [Buat laporan]
 * ```
 *
 * `> ` is said by the reporter: words, a `[Button]` of the newest question, `[Button] (late)` of any earlier one, or
 * something in round brackets, listed in `readAct`. `office> ` is said by an official. `< ` and `office< ` answer.
 * What differs from run to run stands in braces: {CODE}, {RECEIPT}, {LAST4}, {WRONG4}, {MISTYPED}, {INVITE}.
 */
export type Party = 'reporter' | 'office'

/** A message as its receiver sees it; buttons in rows. */
export interface Said {
  to: Party
  text: string
  rows: string[][]
}

export type Act =
  | { act: 'says'; text: string }
  | { act: 'presses'; label: string; late: boolean }
  | { act: 'photo'; caption: string | undefined; broken: boolean }
  /**
   * What cannot be cleaned, whatever the machine has: an old phone's recording, and what no tool knows. A photo that is
   * sent as a file, as the phone wrote it, with when and where it was taken.
   */
  | { act: 'sends'; what: (typeof otherFiles)[number] }
  | { act: 'odd'; what: OddThing }
  | { act: 'edits'; text: string }
  | { act: 'blocks' }
  /** Nobody does anything for so long. */
  | { act: 'waits'; minutes: number }

export const oddThings = ['sticker', 'location', 'contact', 'poll'] as const
export const otherFiles = ['voice', 'archive', 'photo as a file'] as const
/** When the photo that is sent as a file was taken, and where it says so. */
export const TAKEN = { exif: '2024:01:30 15:20:07', facts: { taken: '2024-01-30T15:20', place: '-7.053, 110.434' } }
export type OddThing = (typeof oddThings)[number]

export interface Player {
  act(by: Party, act: Act): Promise<Said[]>
  /** What else stands in braces in this run. */
  values?: Record<string, string>
}

type Line = { kind: 'note'; text: string } | { kind: 'input'; by: Party; text: string }

export interface Script {
  title: string
  languages: string[]
  hint: string
  /** Somebody at an office takes part, so only the whole service can play it. */
  offices: boolean
  lines: Line[]
}

export function readScript(source: string): Script {
  const lines: Line[] = []
  let open: Extract<Line, { kind: 'input' }> | undefined
  for (const line of source.split('\n')) {
    const [, by, text] = /^(office)?> (.*)$/.exec(line) ?? []
    if (text !== undefined) {
      open = { kind: 'input', by: by === undefined ? 'reporter' : 'office', text }
      lines.push(open)
    } else if (open !== undefined && line.startsWith('  ')) open.text += `\n${line.slice(2)}`
    else {
      open = undefined
      if (line.startsWith('#')) lines.push({ kind: 'note', text: line })
    }
  }
  const setting = (name: string): string | undefined =>
    lines
      .flatMap((line) => (line.kind === 'note' ? [new RegExp(`^# ${name}: (.*)$`).exec(line.text)?.[1]] : []))
      .find((value) => value !== undefined)
  return {
    title: lines[0]?.kind === 'note' ? lines[0].text.replace(/^# /, '') : 'untitled',
    languages: (setting('languages') ?? 'id, en').split(', '),
    hint: setting('hint') ?? 'id',
    offices: lines.some((line) => line.kind === 'input' && line.by === 'office'),
    lines,
  }
}

export function readAct(text: string): Act {
  const pressed = /^\[(.+)\]( \(late\))?$/.exec(text)
  if (pressed?.[1] !== undefined) return { act: 'presses', label: pressed[1], late: pressed[2] !== undefined }
  const inBrackets = /^\((.+)\)$/s.exec(text)?.[1]
  if (inBrackets === undefined) return { act: 'says', text }
  const waits = /^after (\d+) (minutes|hours)$/.exec(inBrackets)
  if (waits !== null) return { act: 'waits', minutes: Number(waits[1]) * (waits[2] === 'hours' ? 60 : 1) }
  const photo = /^(broken )?photo(?:: (.+))?$/s.exec(inBrackets)
  if (photo !== null) return { act: 'photo', broken: photo[1] !== undefined, caption: photo[2] }
  const file = otherFiles.find((known) => known === inBrackets)
  if (file !== undefined) return { act: 'sends', what: file }
  const edits = /^edits: (.+)$/s.exec(inBrackets)
  if (edits?.[1] !== undefined) return { act: 'edits', text: edits[1] }
  if (inBrackets === 'blocks the bot') return { act: 'blocks' }
  const what = oddThings.find((thing) => thing === inBrackets)
  if (what === undefined) throw new Error(`Nobody knows how to do this: ${text}`)
  return { act: 'odd', what }
}

/** Marks a line that cannot be played. */
export const IMPOSSIBLE = '!!'

/** Plays a script and writes it down again, answers included. The same script played well gives the same file. */
export async function replay(script: Script, player: Player): Promise<string> {
  const values = createValues(player.values ?? {})
  const written: string[] = []
  for (const line of script.lines) {
    if (line.kind === 'note') {
      if (written.length > 0 && !written.at(-1)?.startsWith('#')) written.push('')
      written.push(line.text)
      continue
    }
    const prefix = line.by === 'office' ? 'office> ' : '> '
    written.push('', `${prefix}${line.text.replaceAll('\n', '\n  ')}`)
    try {
      const said = await player.act(line.by, readAct(values.fill(line.text)))
      values.learn(said)
      written.push(...said.map((one) => values.hide(asLines(one))))
    } catch (error) {
      // Written down, so that whoever writes a conversation sees all of it at once; a file must not hold such a line.
      written.push(`${IMPOSSIBLE} ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return `${written.join('\n').trim()}\n`
}

function asLines({ to, text, rows }: Said): string {
  const lines = [...text.trim().split('\n'), ...rows.map((row) => row.map((label) => `[${label}]`).join(' '))]
  return lines
    .map((line, index) => (index === 0 ? `${to === 'office' ? 'office' : ''}< ${line}` : `  ${line}`.trimEnd()))
    .join('\n')
}

/** Values of this run by their names in braces. */
function createValues(given: Record<string, string>) {
  const known = new Map(Object.entries(given))
  const nth = (name: string, n: number): string => (n === 1 ? name : `${name}${n}`)
  const add = (name: string, value: string): boolean => {
    let n = 1
    for (; known.has(nth(name, n)); n += 1) if (known.get(nth(name, n)) === value) return false
    known.set(nth(name, n), value)
    return true
  }
  return {
    fill: (text: string): string => text.replace(/\{([A-Z0-9]+)\}/g, (whole, name: string) => known.get(name) ?? whole),
    learn(said: Said[]): void {
      for (const { to, text } of said) {
        for (const [code] of text.matchAll(/\bSMG-[0-9A-Z]{5}\b/g)) add('CODE', code)
        for (const [receipt] of to === 'reporter' ? text.matchAll(/^\d{4}(?: \d{4}){4}$/gm) : []) {
          if (!add('RECEIPT', receipt)) continue
          const next = (digit: string): string => String((Number(digit) + 1) % 10)
          known.set('LAST4', receipt.slice(-4))
          known.set('WRONG4', receipt.slice(-4, -1) + next(receipt.slice(-1)))
          known.set('MISTYPED', receipt.slice(0, 5) + next(receipt.slice(5, 6)) + receipt.slice(6))
        }
      }
    },
    hide(text: string): string {
      let hidden = text
      for (const [name, value] of known)
        if (/^(CODE|RECEIPT|INVITE)\d*$/.test(name)) hidden = hidden.replaceAll(value, `{${name}}`)
      return hidden
    },
  }
}
