/** An answer of the Graph API that says no. Its message quotes what was sent, as the real one's do. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal'
  readonly status: number
  readonly code: number
  readonly subcode: number | undefined
  constructor(status: number, code: number, message: string, subcode?: number) {
    super(message)
    this.status = status
    this.code = code
    this.subcode = subcode
  }
  body() {
    return {
      error: {
        message: `(#${this.code}) ${this.message}`,
        type: 'OAuthException',
        code: this.code,
        ...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
        fbtrace_id: 'AbCdEfGh',
      },
    }
  }
}

/** A parameter that the reference does not allow. */
export const invalid = (what: string): GraphRefusal =>
  new GraphRefusal(400, 131_009, `Parameter value is not valid: ${what}`)
