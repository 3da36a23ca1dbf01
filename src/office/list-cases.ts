/** `/kasus`: the open cases of the office, oldest first; or one case with its buttons. */
import { pageButton } from '../desk-buttons.ts'
import { caseButtons } from '../notify/summary.ts'
import { isStatus } from '../cases/status.ts'
import type { CaseLookup } from './find-case.ts'
import { answer, type Outcome, type Turn } from './turn-types.ts'
import { caseLine } from './words.ts'

const PAGE = 10

/** @param page counted from 1 */
export async function listCases({ db, outbox }: CaseLookup, turn: Turn, page = 1): Promise<Outcome> {
  const { office, texts } = turn
  const withdrawing = await outbox.withdrawing(office.id)
  const as = (row: Row): Row => ({ ...row, ...withdrawing.get(row.id) })
  const open = [...withdrawing].flatMap(([id, { status }]) => (status === 'closed' ? [] : [id]))
  const where = {
    OR: [{ status: { notIn: ['closed', 'withdrawn'] } }, { id: { in: open } }],
    offices: { some: { officeId: office.id } },
  }
  const count = await db.case.count({ where })
  if (count === 0) return answer(texts('cases-none'))
  const pages = Math.ceil(count / PAGE)
  const at = Math.min(Math.max(1, page), pages)
  const rows = await db.case.findMany({
    where,
    orderBy: [{ receivedOn: 'asc' }, { code: 'asc' }],
    skip: (at - 1) * PAGE,
    take: PAGE,
    select: fields,
  })
  const lines = [
    texts('cases-title', { office: office.name, n: String(count) }),
    ...rows.map((row) => line(as(row), turn)),
    ...(at < pages ? [texts('cases-more', { number: `/kasus ${at + 1}` })] : []),
  ]
  const turnPage = (to: number, key: string) => ({ id: pageButton(to), label: texts(key), typed: `/kasus ${to}` })
  const navigation = [
    ...(at > 1 ? [turnPage(at - 1, 'btn-previous-page')] : []),
    ...(at < pages ? [turnPage(at + 1, 'btn-next-page')] : []),
  ]
  return { replies: [{ text: lines.join('\n'), protect: true, ...(navigation.length > 0 ? { navigation } : {}) }] }
}

/** One case, whatever its status. */
export async function showCase({ db, outbox }: CaseLookup, turn: Turn, code: string): Promise<Outcome> {
  const { office, texts } = turn
  const found = await db.case.findFirst({ where: { code, offices: { some: { officeId: office.id } } }, select: fields })
  if (found === null) return answer(texts('office-not-yours', { code }))
  const row: Row = { ...found, ...(await outbox.withdrawing(office.id)).get(found.id) }
  const open = row.status !== 'withdrawn'
  return {
    replies: [
      {
        text: line(row, turn),
        protect: true,
        ...(open ? { buttons: caseButtons(code, texts), layout: 'row' as const } : {}),
      },
    ],
  }
}

const fields = { id: true, code: true, formId: true, category: true, status: true, receivedOn: true } as const

interface Row {
  id: string
  code: string
  formId: string
  category: string
  status: string
  receivedOn: string
}

const line = (row: Row, { texts, category }: Turn): string =>
  caseLine(
    {
      ...row,
      category: row.category === '' ? '' : category(row),
      status: isStatus(row.status) ? row.status : 'received',
    },
    texts,
  )
