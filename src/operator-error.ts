/** Something only the operator can mend. The message names the setting or file and the mend; it never holds a secret. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/** The system's code of an error (`ENOENT`, `EACCES` …), when it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
