/** An answer `{ok: false}` of the Bot API. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: number
  readonly parameters: object | undefined
  constructor(code: number, description: string, parameters?: object) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
  body() {
    return {
      ok: false,
      error_code: this.code,
      description: this.message,
      ...(this.parameters === undefined ? {} : { parameters: this.parameters }),
    }
  }
}

export const refuse = (code: number, description: string) => new Refusal(code, description)
export const bad = (description: string) => new Refusal(400, `Bad Request: ${description}`)
