/**
 * What an office is told regularly: every morning what waits for it, every week a digest. One row per office says what
 * was sent last and changes in the transaction that queues the message: however often, late or from how many instances
 * this runs, each goes out once.
 */
import type { Audit } from '../audit/audit.ts'
import { isStatus } from '../cases/status.ts'
import type { Reply } from '../channel.ts'
import type { Config, Office } from '../config.ts'
import { isMorning } from '../morning-hour.ts'
import type { Deadlines } from '../notify/deadlines.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Db } from '../store/open.ts'
import { isConflict } from '../store/store-error.ts'
import type { Language, Texts } from '../texts/texts.ts'
import { addDays, jakartaDay, weekdayOf } from '../understanding/calendar.ts'
import type { Links } from './links.ts'
import { digest, morningNote, type RoundCase } from './morning.ts'

export interface RoundDeps {
  db: Db
  config: Pick<Config, 'offices' | 'deadlines' | 'retention'>
  outbox: Pick<Outbox, 'enqueue'>
  links: Pick<Links, 'servedSince'>
  deadlines: Pick<Deadlines, 'ofOffice'>
  audit: Pick<Audit, 'head'>
  texts(language: Language): Texts
  /** Label of a case's category. */
  category(language: Language, formId: string, category: string): string
  now(): Date
}

const mondayOf = (day: string): string => addDays(day, -weekdayOf(day))

export function createRounds(deps: RoundDeps) {
  const { db, config, outbox, audit, now } = deps

  async function round(office: Office, today: string): Promise<boolean> {
    const officeId = office.id
    const row = await db.officeRound.findUnique({ where: { officeId } })
    // An office that is new here is not told the whole past.
    const yesterday = addDays(today, -1)
    const { daily, weekly } = row ?? { daily: yesterday, weekly: mondayOf(yesterday) }
    if (daily >= today) return false
    const data = { daily: today, weekly: mondayOf(today) }
    const replies = await repliesFor(office, { today, last: daily, digests: weekly < data.weekly })
    try {
      await db.$transaction([
        row === null
          ? db.officeRound.create({ data: { officeId, ...data } })
          : db.officeRound.update({ where: { officeId, daily }, data }),
        ...(await outbox.enqueue(
          replies.map((reply) => ({ officeId, caseId: '', reply, final: true, fleeting: true as const })),
        )),
      ])
    } catch (error) {
      // Another instance was faster.
      if (isConflict(error)) return false
      throw error
    }
    return replies.length > 0
  }

  async function repliesFor(
    office: Office,
    { today, last, digests }: { today: string; last: string; digests: boolean },
  ): Promise<Reply[]> {
    // Nobody to tell: what is fleeting waits for no chat.
    const linkedOn = await deps.links.servedSince(office.id)
    if (linkedOn === undefined) return []
    const texts = deps.texts(office.language)
    const cases = await openCases(office)
    const { holidays } = config.deadlines
    const { idleDays } = config.retention
    const facts = { office: office.name, today, last, holidays, idleDays, linkedOn }
    const note = morningNote(cases, facts, texts)
    return [...(digests ? [await digestFor(office, cases, today, texts)] : []), ...(note === undefined ? [] : [note])]
  }

  async function digestFor(office: Office, cases: readonly RoundCase[], today: string, texts: Texts): Promise<Reply> {
    const to = addDays(mondayOf(today), -1)
    const from = addDays(to, -6)
    const mine = { offices: { some: { officeId: office.id } } }
    const [received, closed, head] = await Promise.all([
      db.case.count({ where: { ...mine, receivedOn: { gte: from, lte: to } } }),
      db.case.count({ where: { ...mine, status: 'closed', closedOn: { gte: from, lte: to } } }),
      audit.head(),
    ])
    return digest(cases, { office: office.name, from, to, received, closed, head }, texts)
  }

  /** Oldest first. */
  async function openCases({ id: officeId, language }: Office): Promise<RoundCase[]> {
    const [rows, deadlines] = await Promise.all([
      db.case.findMany({
        where: { status: { notIn: ['closed', 'withdrawn'] }, offices: { some: { officeId } } },
        orderBy: [{ receivedOn: 'asc' }, { code: 'asc' }],
        select: {
          id: true,
          code: true,
          formId: true,
          category: true,
          status: true,
          receivedOn: true,
          touchedOn: true,
          messages: { where: { sender: officeId }, select: { id: true }, take: 1 },
        },
      }),
      deps.deadlines.ofOffice(officeId),
    ])
    return rows.flatMap(({ id, status, formId, category, messages, ...row }) =>
      isStatus(status)
        ? [
            {
              ...row,
              status,
              category: deps.category(language, formId, category),
              untouched: messages.length === 0,
              deadlines: deadlines.get(id) ?? {},
            },
          ]
        : [],
    )
  }

  return {
    /** What is due, for every office; nothing before the morning. Resolves to whether something was queued. */
    async run(): Promise<boolean> {
      const at = now()
      if (!isMorning(at)) return false
      const today = jakartaDay(at)
      let queued = false
      for (const office of config.offices) queued = (await round(office, today)) || queued
      return queued
    },
  }
}
export type Rounds = ReturnType<typeof createRounds>
