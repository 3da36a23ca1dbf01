/** The part of a pino logger that the adapter needs. Fields never hold content, addresses, or platform errors. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
