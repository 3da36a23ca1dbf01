/** Ids of the buttons that officials press. They come back from the channel, also from a chat that was unlinked since. */

export const CASE_ACTIONS = ['ack', 'ask', 'status'] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]

const CASE = /^c:([A-Z]{2,6}-[0-9A-Z]{5}):(ack|ask|status)$/
const PAGE = /^k:(\d{1,6})$/
const FLOW = 'f:'

/** Under a notice: what an office does with a case. */
export const caseButton = (code: string, action: CaseAction): string => `c:${code}:${action}`

/** The case and the action that `caseButton` put into it. */
export function readCaseButton(id: string): { code: string; action: CaseAction } | undefined {
  const [, code, said] = CASE.exec(id) ?? []
  const action = CASE_ACTIONS.find((one) => one === said)
  return code === undefined || action === undefined ? undefined : { code, action }
}

/** Turns the list of cases to this page. */
export const pageButton = (page: number): string => `k:${page}`

export function readPageButton(id: string): number | undefined {
  const page = PAGE.exec(id)?.[1]
  return page === undefined ? undefined : Number(page)
}

/** An option of a question of the desk; `token` is that of the question. */
export const flowButton = (token: string, option: string): string => `${FLOW}${token}:${option}`

/** The button of a question of the desk, asked now or once. */
export const isFlowButton = (id: string): boolean => id.startsWith(FLOW)

/** Any of them. */
export const isDeskButton = (id: string): boolean => CASE.test(id) || PAGE.test(id) || isFlowButton(id)
