/**
 * A reporter as a small program: reads what the bot asks, sends the next answer only when the bot has replied to the
 * last one, and notes which answers were acknowledged. Whatever the bot says twice is answered once.
 */

/** What a reporter needs of a stand-in, whichever platform it stands for. */
interface Platform {
  until<T>(look: () => T | undefined, what: string, timeoutMs?: number): Promise<T>
}
interface Someone<Act> {
  /** What the bot said, in order. */
  chat: { sights: readonly { message: { text: string } }[] }
  says(text: string): Act | Promise<Act>
  presses(label: string): Promise<Act>
  transcript(): string
}

/** What one reporter has to say. */
export interface Story {
  category: { group: string; item: string; id: string }
  /** One message each. */
  story: string[]
  accused: string
  online: boolean
  source: { typed: string; ids: string[] }
  fear: { label: string; id: string }
}

/** For tests in which what is reported does not matter. */
export const SEMBAKO: Story = {
  category: { group: 'Jabatan & fasilitas', item: 'Uang/barang/bansos', id: 'UANG_BARANG' },
  story: ['Lurah membagikan sembako di balai kelurahan.'],
  accused: 'lurah di Kelurahan Contoh',
  online: false,
  source: { typed: '1', ids: ['self'] },
  fear: { label: 'Tidak', id: 'no' },
}

export interface Report {
  said: Story
  /** Keys of the questions whose answer the bot has replied to. */
  acknowledged: string[]
  code?: string
  /** 20 digits. */
  receipt?: string
  /** Names of offices, as the bot told them. */
  sentTo?: string
  done: boolean
}

type Answer = { press: string } | { say: string } | 'finish'
interface Question {
  key: string
  asked: RegExp
  act(report: Report, text: string): Answer
}

const press = (label: string): Answer => ({ press: label })
const say = (text: string): Answer => ({ say: text })

/** In the order of the form; the first that fits counts. */
const QUESTIONS: Question[] = [
  { key: 'consent', asked: /^Anda melapor TANPA NAMA/, act: () => press('Setuju') },
  { key: 'kind', asked: /Apa yang ingin Anda sampaikan/, act: () => press('ASN tidak netral') },
  { key: 'group', asked: /Kira-kira ini soal apa/, act: ({ said }) => press(said.category.group) },
  { key: 'category', asked: /Lebih tepatnya yang mana/, act: ({ said }) => press(said.category.item) },
  { key: 'story-1', asked: /Ceritakan kejadiannya/, act: ({ said }) => say(said.story[0] ?? '') },
  { key: 'accused', asked: /Siapa orangnya/, act: ({ said }) => say(said.accused) },
  { key: 'when', asked: /Kapan kejadiannya\?/, act: () => say('kemarin malam') },
  { key: 'when-echo', asked: /Maksud Anda .*Benar\?/, act: () => press('Benar') },
  { key: 'known', asked: /Kapan Anda mengetahuinya/, act: () => press('Hari itu juga') },
  {
    key: 'place',
    asked: /Di mana kejadiannya\?/,
    act: ({ said }) => press(said.online ? 'Di internet/HP saja' : 'Kota Semarang'),
  },
  { key: 'district', asked: /Di kecamatan apa\?/, act: () => say('Tembalang') },
  { key: 'source', asked: /Dari mana Anda tahu\?/, act: ({ said }) => say(said.source.typed) },
  { key: 'fear', asked: /Apakah Anda khawatir ada pembalasan/, act: ({ said }) => press(said.fear.label) },
  { key: 'send', asked: /^Laporan Anda sudah bisa dikirim/, act: () => press('Kirim') },
  {
    key: 'receipt',
    asked: /^Supaya yakin sudah tercatat/,
    act: ({ receipt = '' }) => say(receipt.slice(-4)),
  },
  { key: 'told', asked: /Mau dikabari di chat ini/, act: () => press('Saya cek sendiri') },
  { key: 'erase', asked: /^Mau (?:hapus|kami hapus) /, act: () => press('Nanti saja') },
  { key: 'goodbye', asked: /^Terima kasih sudah peduli/, act: () => 'finish' },
]

export interface ReporterOptions<Act = number> {
  /** Right after "Kirim" was pressed. */
  sent?(): void
  /** Before the question with this key is answered. */
  answering?(key: string): void
  /** Something was answered; `act` is its update's id. */
  pressed?(key: string, act: Act): void
  /** How it begins; without it, with `/lapor`. */
  begin?(): Promise<void>
  /** Ends when this is asked. */
  unanswered?: 'erase'
}

/** A service that only ever says that there is trouble fails a test. */
const MOST_REPEATS = 5

/**
 * Goes through one whole report and resolves with what was said and acknowledged.
 *
 * @param timeoutMs longest wait for any one reply
 */
export async function goThrough<Act>(
  api: Platform,
  person: Someone<Act>,
  said: Story,
  {
    sent,
    answering,
    pressed,
    begin,
    unanswered,
    timeoutMs = 120_000,
  }: ReporterOptions<Act> & { timeoutMs?: number } = {},
): Promise<Report> {
  const report: Report = { said, acknowledged: [], done: false }
  const answered = new Set<string>()
  let open = 'begin'
  let looked = person.chat.sights.length
  let part = 0
  let last: Exclude<Answer, 'finish'> | undefined
  let repeats = 0
  if (begin === undefined) await person.says('/lapor')
  else await begin()
  while (!report.done) {
    const text = await api.until(
      () => person.chat.sights[looked]?.message.text,
      `a reply to ${open}; the chat shows:\n${person.transcript().slice(-2000)}`,
      timeoutMs,
    )
    looked += 1
    note(report, text)
    if (/Ada gangguan saat mengirim/.test(text)) answered.delete('send')
    // A long outage: told that the last answer may not be saved, and to send it again, which people do.
    if (text.startsWith('Sedang ada gangguan') && last !== undefined && (repeats += 1) <= MOST_REPEATS) await send(last)
    const more = /Lanjutkan menulis, atau ketik SELESAI/.test(text)
    const found = more ? undefined : QUESTIONS.find(({ asked }) => asked.test(text))
    // The bot says the same after each part, so a repeat cannot be told from the next: no more than there are parts.
    const expected = more && open.startsWith('story') && part < said.story.length ? `story-${part + 2}` : undefined
    const key = more ? expected : found?.key
    if (key === undefined || answered.has(key)) continue
    // The last word of the report before, repeated.
    if (key === 'goodbye' && open !== 'erase') continue
    if (open !== 'begin') report.acknowledged.push(open)
    open = key
    answered.add(key)
    const act: Answer | undefined = more ? nextPart() : found?.act(report, text)
    if (act === undefined) continue
    if (act === 'finish' || key === unanswered) {
      report.done = true
      continue
    }
    answering?.(key)
    last = act
    const update = await send(act)
    pressed?.(key, update)
    if (key === 'send') sent?.()
  }
  return report

  async function send(act: Exclude<Answer, 'finish'>): Promise<Act> {
    return 'say' in act ? person.says(act.say) : person.presses(act.press)
  }

  function nextPart(): Answer {
    part += 1
    const next = said.story[part]
    return next === undefined ? press('Selesai') : say(next)
  }
}

function note(report: Report, text: string): void {
  const [, offices, code] = /(?:terkirim ke|tersegel untuk): (.*)\nKode kasus: (\S+)/.exec(text) ?? []
  if (offices !== undefined && code !== undefined) {
    report.sentTo = offices
    report.code = code
  }
  if (/^[\d ]{20,30}$/.test(text)) report.receipt = text.replaceAll(' ', '')
}
