/** An answer `{ok: false}` of the Bot API. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: number
  readonly retryAfter: number | undefined
  constructor(code: number, description: string, retryAfter?: number) {
    super(description)
    this.code = code
    this.retryAfter = retryAfter
  }
  body() {
    return {
      ok: false,
      error_code: this.code,
      description: this.message,
      ...(this.retryAfter === undefined ? {} : { parameters: { retry_after: this.retryAfter } }),
    }
  }
}

export const refuse = (code: number, description: string) => new Refusal(code, description)
export const bad = (description: string) => new Refusal(400, `Bad Request: ${description}`)
