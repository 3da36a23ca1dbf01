/**
 * The log. It says what happened to the service, never to whom: no content, address, pseudonym, receipt, file name or
 * token. Errors are reduced to their kind, because messages and causes quote arguments (a Bot API error holds the token
 * in its URL, a database error echoes the row).
 */
import pino, { type Logger } from 'pino'
import { kindOf } from './channel.ts'
import { errorCode } from './operator-error.ts'

export type Log = Logger

/** "ECONNREFUSED", "P2002", "ERR_HTTP2_ERROR", and the five characters of SQL. More digits could be somebody's number. */
const CODE = /^(?!.*\d{6})(?:[A-Z][A-Z0-9_]{1,39}|[0-9A-Z]{5})$/

/** Name and code, down the chain of causes; never message, stack or any other field. */
export function errorKind(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = errorCode(error)
  const cause = error.cause === undefined || depth >= 3 ? {} : { cause: errorKind(error.cause, depth + 1) }
  return { type: kindOf(error), ...(code !== undefined && CODE.test(code) && { code }), ...cause }
}

export function createLog(level: string, destination?: pino.DestinationStream): Log {
  return pino(
    {
      level,
      // The machine's name and the process id tell a reader of exported logs more than they need.
      base: null,
      serializers: { err: errorKind, error: (error: unknown) => (error instanceof Error ? errorKind(error) : error) },
    },
    destination ?? pino.destination({ sync: true }),
  )
}
