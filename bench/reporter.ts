/**
 * An invented reporter at the stand-in: looks at the newest question and answers it, until there is nothing left to do.
 * One turn is timed from sending the message to seeing the question that ends the answer to it.
 */
import type { BotApi, Person, ShownMessage } from '../test/support/bot-api.ts'

/** What a turn makes the service do beside the usual: a draft begins with new keys, a submission seals. */
export type TurnKind = 'answer' | 'begin' | 'submit' | 'check'

export interface Turn {
  kind: TurnKind
  ms: number
}

interface Rule {
  /** Matched against the ids of the buttons and the text. */
  sees: RegExp
  press?: string
  say?: (reporter: Memory) => string
  kind?: TurnKind
}

/** What a reporter remembers of the conversation. */
interface Memory {
  receipt: string
}

const STORY =
  'Camat mengumpulkan pegawai kelurahan sesudah apel pagi dan mengajak kami memilih salah satu calon. Dia bilang target suara tiap kelurahan sudah ada dan akan dicek. Kami diminta memasang gambar calon itu di status WA. Ada sekitar tiga puluh orang di halaman kantor, sebagian merekam dengan HP.'

/** The first rule that fits wins. */
const rules: Rule[] = [
  { sees: /!menu:report/, press: '!menu:report', kind: 'begin' },
  { sees: /consent:yes/, press: 'consent:yes' },
  { sees: /kind:breach/, press: 'kind:breach' },
  { sees: /category:HADIR_KAMPANYE/, press: 'category:HADIR_KAMPANYE' },
  { sees: /category:kampanye/, press: 'category:kampanye' },
  { sees: /story:\*done/, press: 'story:*done' },
  { sees: /Ceritakan/, say: () => STORY },
  { sees: /Siapa orangnya/, say: () => 'Camat di Kecamatan Tembalang' },
  { sees: /when:yes/, press: 'when:yes' },
  { sees: /Kapan kejadiannya/, say: () => 'kemarin' },
  { sees: /known:same/, press: 'known:same' },
  { sees: /place:33\.74/, say: () => 'kecamatan tembalang' },
  { sees: /source:self/, say: () => '1' },
  { sees: /fear:no/, press: 'fear:no' },
  { sees: /!review:send/, press: '!review:send', kind: 'submit' },
  { sees: /!tell:self/, press: '!tell:self' },
  { sees: /!receipt:show/, say: ({ receipt }) => receipt.slice(-4) },
]

/** Generous: a run that is slow is a result, a run that hangs is an error. */
const PATIENCE = 60_000

export interface Reporter {
  /** The next turn; undefined when the conversation is over, or stands before `until`. */
  turn(until?: TurnKind): Promise<Turn | undefined>
  /** A message of one's own choice; `asks` is false when the answer has no buttons. */
  say(text: string, kind: TurnKind, asks?: boolean): Promise<Turn>
  /** Presses a button of the newest question, by its id. */
  press(data: string): Promise<Turn>
  /** Case code and receipt, once sent. */
  readonly code: string
  readonly receipt: string
  /** Lets the stand-in forget the chat. */
  leave(): void
}

export function createReporter(api: BotApi, person = api.person()): Reporter {
  const memory: Memory = { receipt: '' }
  let code = ''
  let question: ShownMessage | undefined

  /** `asks`: the answer ends with buttons, as nearly all do. */
  async function act(kind: TurnKind, deed: () => Promise<unknown>, asks = true): Promise<Turn> {
    const { sights } = person.chat
    let read = sights.length
    const begun = performance.now()
    await deed()
    question = await api.until(
      () => {
        for (; read < sights.length; read += 1) {
          const message = sights[read]?.message
          if (message === undefined) continue
          note(message.text)
          // Only the last message of an answer asks something.
          if (message.buttons.length > 0 || !asks) return message
        }
        return undefined
      },
      `an answer to a message of the kind "${kind}"`,
      PATIENCE,
    )
    return { kind, ms: performance.now() - begun }
  }

  function note(text: string): void {
    code = /\bSMG-[0-9A-Z]{5}\b/.exec(text)?.[0] ?? code
    memory.receipt = /^\d{4}(?: \d{4}){4}$/m.exec(text)?.[0].replaceAll(' ', '') ?? memory.receipt
  }

  async function turn(until?: TurnKind): Promise<Turn | undefined> {
    if (question === undefined) return act('answer', () => person.says('/start'))
    const buttons = question.buttons.flat()
    const seen = `${buttons.map(({ data }) => data).join(' ')}\n${question.text}`
    const rule = rules.find(({ sees }) => sees.test(seen))
    // The offer to erase the chat after everything is done.
    if (rule === undefined && /erase-chat/.test(seen)) return undefined
    if (rule === undefined) throw new Error(`The reporter does not know what to answer to: ${seen}`)
    const { kind = 'answer', say, press } = rule
    if (until === kind) return undefined
    return act(kind, () => (say === undefined ? pressButton(person, buttons, press ?? '') : person.says(say(memory))))
  }

  return {
    turn,
    say: (text, kind, asks) => act(kind, () => person.says(text), asks),
    press: (data) => act('answer', () => pressButton(person, question?.buttons.flat() ?? [], data)),
    get code() {
      return code
    },
    get receipt() {
      return memory.receipt
    },
    leave: () => forget(person),
  }
}

/** By its id; a button that agrees to something names it after a dash. */
const pressButton = (person: Person, buttons: { label: string; data: string }[], id: string): Promise<number> =>
  person.presses(buttons.find(({ data }) => data === id || data.startsWith(`${id}-`))?.label ?? id)

/** Chats are kept whole for tests; thousands of them would make the stand-in the slowest part. */
export function forget({ chat }: Person): void {
  chat.messages.clear()
  chat.history.clear()
  chat.sights.length = 0
  chat.transcript.length = 0
}
