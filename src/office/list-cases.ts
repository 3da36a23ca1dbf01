/** `/kasus`: the open cases of the office, oldest first; or one case with its buttons. */
import { caseButtons } from '../notify/summary.ts'
import type { Db } from '../store/open.ts'
import { isStatus } from '../cases/status.ts'
import { answer, type Outcome, type Turn } from './turn-types.ts'
import { caseLine } from './words.ts'

const PAGE = 10

export async function listCases(db: Db, turn: Turn, page = 1): Promise<Outcome> {
  const { office, texts } = turn
  const where = { status: { notIn: ['closed', 'withdrawn'] }, offices: { some: { officeId: office.id } } }
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
    ...rows.map((row) => line(row, turn)),
    ...(at < pages ? [texts('cases-more', { number: `/kasus ${at + 1}` })] : []),
  ]
  const turnPage = (to: number, key: string) => ({ id: `k:${to}`, label: texts(key) })
  const navigation = [
    ...(at > 1 ? [turnPage(at - 1, 'btn-previous-page')] : []),
    ...(at < pages ? [turnPage(at + 1, 'btn-next-page')] : []),
  ]
  return { replies: [{ text: lines.join('\n'), protect: true, ...(navigation.length > 0 ? { navigation } : {}) }] }
}

export async function showCase(db: Db, turn: Turn, code: string): Promise<Outcome> {
  const { office, texts } = turn
  const row = await db.case.findFirst({ where: { code, offices: { some: { officeId: office.id } } }, select: fields })
  if (row === null) return answer(texts('office-not-yours', { code }))
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

const fields = { code: true, formId: true, category: true, status: true, receivedOn: true } as const

interface Row {
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
