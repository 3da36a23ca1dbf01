/** Something only the operator can mend. The message names the setting or file and the mend; it never holds a secret. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/** The system's code of an error (`ENOENT`, `EACCES` …), when it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/**
 * The mend for a file or folder that could not be used.
 * @param otherwise for everything but a file system without writing, for which no rights of an account help
 */
export const accessMend = (error: unknown, otherwise: string): string =>
  errorCode(error) === 'EROFS'
    ? 'It is read-only for this process: mount it writable, or, where systemd starts it with ProtectSystem=, name its folder under ReadWritePaths=.'
    : otherwise
